"""The command line as a person or a script uses it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time

import numpy as np
import pytest
from PIL import Image
from programs import hears_hang_ups, started

from ganstudio.runs.reader import RunReader


def rows(run):
    with RunReader(run) as reader:
        chunks = list(reader.batches(reader.current_branch()))
    columns = [name for name in chunks[0] if name not in ("images_per_second", "time")]
    return {name: np.concatenate([chunk[name] for chunk in chunks]) for name in columns}


def same_rows(first, second):
    assert first.keys() == second.keys()
    for name, values in first.items():
        np.testing.assert_array_equal(values, second[name], err_msg=name)


def final_weights(run, step):
    from ganstudio.runs.checkpoints import load_checkpoint

    state = load_checkpoint(run / "checkpoints" / f"step-{step:08d}.pt")
    return {key: state[key] for key in ("generator", "discriminator", "averaged")}


def same_weights(first, second):
    import torch

    for part, tensors in first.items():
        for name, tensor in tensors.items():
            assert torch.equal(tensor, second[part][name]), f"{part} {name}"


def test_a_run_stopped_and_resumed_is_the_same_to_the_last_bit_as_one_that_was_not(
    ganstudio, pictures, tiny, tmp_path
):
    whole, halves = tmp_path / "whole", tmp_path / "halves"
    done = ganstudio(
        "train", pictures, "--recipe", "dcgan-64", *tiny, "--run", whole, "--steps", 12, "--json"
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["step"] == 12
    assert (
        ganstudio("train", pictures, "--recipe", "dcgan-64", *tiny, "--run", halves, "--steps", 7).returncode
        == 0
    )
    done = ganstudio("resume", halves, "--steps", 12, "--json")
    assert done.returncode == 0, done.stderr
    same_rows(rows(whole), rows(halves))
    same_weights(final_weights(whole, 12), final_weights(halves, 12))
    for name in ("step-00000010.png", "step-00000010.raw.png"):
        assert (whole / "snapshots" / name).read_bytes() == (halves / "snapshots" / name).read_bytes()


def test_training_into_a_run_that_exists_is_refused_and_resume_is_named(ganstudio, pictures, tiny, tmp_path):
    run = tmp_path / "run"
    assert (
        ganstudio("train", pictures, "--recipe", "dcgan-64", *tiny, "--run", run, "--steps", 1).returncode
        == 0
    )
    before = sorted(path.name for path in run.rglob("*"))
    again = ganstudio("train", pictures, "--recipe", "dcgan-64", *tiny, "--run", run, "--steps", 2)
    assert again.returncode == 2
    assert "resume" in again.stderr and "Traceback" not in again.stderr
    assert sorted(path.name for path in run.rglob("*")) == before


def test_an_earlier_checkpoint_starts_a_branch_and_the_old_one_stays(ganstudio, pictures, tiny, tmp_path):
    run = tmp_path / "run"
    ganstudio("train", pictures, "--recipe", "dcgan-64", *tiny, "--run", run, "--steps", 11)
    before = rows(run)
    done = ganstudio("resume", run, "--from", 5, "--set", "lr_d=1e-5", "--steps", 8, "--json")
    assert done.returncode == 0, done.stderr
    seen = json.loads(ganstudio("inspect", run, "--json").stdout)
    first, second = seen["branches"]
    assert (first["last_step"], second["last_step"]) == (11, 8)
    assert (second["parent"], second["start_step"]) == (first["id"], 5)
    with RunReader(run) as reader:
        old = np.concatenate([chunk["d_loss"] for chunk in reader.batches(first["id"])])
        new = np.concatenate([chunk["d_loss"] for chunk in reader.batches(second["id"])])
        lr = np.concatenate([chunk["lr_d"] for chunk in reader.batches(second["id"])])
    np.testing.assert_array_equal(old, before["d_loss"])
    np.testing.assert_array_equal(new[:5], old[:5])
    assert lr[4] == pytest.approx(2e-4) and lr[5] == pytest.approx(1e-5)


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (["train", "{pictures}", "--recipe", "nothing"], "dcgan-144"),
        (["train", "{pictures}", "--recipe", "dcgan-64", "--set", "batch_size=0"], "batch_size"),
        (["train", "{pictures}", "--recipe", "dcgan-64", "--set", "sise=3"], "sise"),
        (["train", "{pictures}", "--recipe", "dcgan-64", "--set", "image_size=50"], "image_size"),
        (["train", "{pictures}", "--recipe", "dcgan-64"], "batch_size"),
        (["train", "{tmp}/missing", "--recipe", "dcgan-64"], "missing"),
        (["check", "{tmp}/missing"], "missing"),
        (["resume", "{tmp}/missing"], "missing"),
        (["resume", "{pictures}"], "run"),
        (["inspect", "{pictures}"], "run"),
        (["generate", "{pictures}", "--out", "{tmp}/out"], "run"),
        (["recipes", "nothing"], "nothing"),
    ],
)  # fmt: skip
def test_wrong_input_ends_with_status_2_and_one_line_that_names_it(
    ganstudio, pictures, tmp_path, arguments, part
):
    done = ganstudio(*[text.format(pictures=pictures, tmp=tmp_path) for text in arguments])
    assert done.returncode == 2, done.stderr
    assert part in done.stderr and "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert done.stdout == ""


def test_with_json_wrong_input_is_told_in_the_object(ganstudio, tmp_path):
    done = ganstudio("check", tmp_path / "missing", "--json")
    assert done.returncode == 2
    assert json.loads(done.stdout)["status"] == 2


def test_check_says_what_is_in_a_folder(ganstudio, pictures):
    (pictures / "broken.png").write_bytes((pictures / "0.png").read_bytes()[:60])
    (pictures / "twin.png").write_bytes((pictures / "3.png").read_bytes())
    found = json.loads(ganstudio("check", pictures, "--json").stdout)
    assert found["pictures"] == 13
    assert [left["file"] for left in found["left_out"]] == ["broken.png"]
    assert found["duplicate_groups"] == [["3.png", "twin.png"]]
    text = ganstudio("check", pictures).stdout
    assert "13 pictures" in text and "broken.png" in text


def test_generate_writes_pictures_and_keeps_the_best(ganstudio, pictures, tiny, tmp_path):
    run, out = tmp_path / "run", tmp_path / "out"
    ganstudio("train", pictures, "--recipe", "dcgan-64", *tiny, "--run", run, "--steps", 3)
    done = ganstudio("generate", run, "--out", out, "--count", 9, "--best", 4, "--seed", 3, "--json")
    assert done.returncode == 0, done.stderr
    pictures_made = [path for path in out.glob("*.png") if path.name != "result.png"]
    assert len(pictures_made) == 4
    with Image.open(pictures_made[0]) as picture:
        assert picture.size == (16, 16)
    assert (out / "result.png").is_file()


def _training(pictures, tiny, run, stderr=subprocess.PIPE):
    return started(
        sys.executable, "-m", "ganstudio", "train", str(pictures), "--recipe", "dcgan-64", *tiny,
        "--run", str(run), "--steps", "1000000",
        stdout=subprocess.PIPE, stderr=stderr,
        env={**os.environ, "OMP_NUM_THREADS": "1", "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip


def _wait_for_steps(run, steps, process):
    limit = time.monotonic() + 120
    while time.monotonic() < limit:
        assert process.poll() is None, process.communicate()
        try:
            with RunReader(run) as reader:
                last = reader.last_batch(reader.current_branch())
        except Exception:
            last = None
        if last is not None and last.step >= steps:
            return
        time.sleep(0.2)
    raise AssertionError("the training did not come that far")


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent in another way there")
def test_ctrl_c_saves_and_leaves_and_the_run_goes_on_from_there(ganstudio, pictures, tiny, tmp_path):
    run = tmp_path / "run"
    with _training(pictures, tiny, run) as process:
        _wait_for_steps(run, 7, process)
        process.send_signal(signal.SIGINT)
        _out, error = process.communicate(timeout=60)
    assert process.returncode == 0, error
    assert "Traceback" not in error
    with RunReader(run) as reader:
        last = reader.last_batch(reader.current_branch()).step
        assert max(point.step for point in reader.checkpoints()) == last
    assert ganstudio("resume", run, "--steps", last + 2).returncode == 0
    assert list(rows(run)["step"]) == list(range(1, last + 3))


@pytest.mark.skipif(sys.platform == "win32", reason="there are no terminals of this kind")
@hears_hang_ups
def test_a_terminal_that_is_closed_saves_the_run(pictures, tiny, tmp_path):
    run = tmp_path / "run"
    ours, theirs = os.openpty()
    with _training(pictures, tiny, run, stderr=theirs) as process:
        os.close(theirs)
        _wait_for_steps(run, 7, process)
        os.close(ours)
        process.send_signal(signal.SIGHUP)
        process.communicate(timeout=60)
    with RunReader(run) as reader:
        last = reader.last_batch(reader.current_branch()).step
        assert max(point.step for point in reader.checkpoints()) == last


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_killed_run_opens_resumes_and_repeats_its_lost_batches_exactly(ganstudio, pictures, tiny, tmp_path):
    run, whole = tmp_path / "run", tmp_path / "whole"
    with _training(pictures, tiny, run) as process:
        _wait_for_steps(run, 8, process)
        process.kill()
        process.communicate()
    before = rows(run)
    last = int(before["step"][-1])
    assert list(before["step"]) == list(range(1, last + 1))
    done = ganstudio("resume", run, "--steps", last + 3)
    assert done.returncode == 0, done.stderr
    ganstudio("train", pictures, "--recipe", "dcgan-64", *tiny, "--run", whole, "--steps", last + 3)
    same_rows(rows(whole), rows(run))
    np.testing.assert_array_equal(rows(run)["d_loss"][:last], before["d_loss"])


def test_without_a_display_the_window_says_so_and_names_the_command_line(pictures):
    if not sys.platform.startswith("linux"):
        pytest.skip("other systems always have a display")
    environment = {
        key: value
        for key, value in os.environ.items()
        if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    done = subprocess.run(
        [sys.executable, "-m", "ganstudio", str(pictures)],
        capture_output=True, text=True, encoding="utf-8", env=environment, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "DISPLAY" in done.stderr and "ganstudio --help" in done.stderr
    assert "Traceback" not in done.stderr
