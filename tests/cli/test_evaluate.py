"""ganstudio evaluate: one checkpoint or all, figures kept and shown, the sheet of nearest pictures."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from PIL import Image
from terminal import call

from ganstudio.data.sample_faces import write_sample_faces


@pytest.fixture(scope="module")
def trained(tmp_path_factory) -> Path:
    """A run of four steps on 40 faces with checkpoints at 2 and 4."""
    folder = tmp_path_factory.mktemp("evaluate")
    write_sample_faces(folder / "faces", 40, 16)
    settings = [
        "image_size=16", "ngf=4", "ndf=4", "nz=8", "batch_size=8", "device=cpu", "checkpoint_every=2",
        "checkpoint_unit=steps",
    ]  # fmt: skip
    run = folder / "run"
    done = call(
        "train", folder / "faces", "--recipe", "dcgan-64", "--run", run, "--steps", 4,
        *[part for setting in settings for part in ("--set", setting)],
    )  # fmt: skip
    assert done.exit_code == 0, done.output
    return run


def test_figures_stand_beside_their_floors(trained):
    done = call("evaluate", trained, "--count", 16, "--checkpoint", 2)
    assert done.exit_code == 0, done.output
    lines = done.stdout.splitlines()
    assert lines[0].startswith("step 2: averaged G, 16 samples, 16 against 16, random-vgg16-half-v1")
    assert any(line.strip().startswith("Coverage") and line.count("%") == 4 for line in lines)


@pytest.mark.parametrize(
    "words",
    [
        ("evaluate", "run", "--count", 16, "--again"),
        ("generate", "run", "--out", "drawn", "--count", 2),
        ("inspect", "run"),
        ("inspect", "run", "--night"),
        ("export", "run", "--out", "model"),
        ("resume", "run", "--steps", 5),
    ],
    ids=lambda words: " ".join(str(word) for word in words[:3]),
)
def test_a_run_may_be_named_by_a_relative_path(trained, tmp_path, monkeypatch, words):
    shutil.copytree(trained, tmp_path / "run")
    monkeypatch.chdir(tmp_path)
    done = call(*words)
    assert done.exit_code == 0, done.output


def test_all_are_measured_once_and_inspect_shows_the_best(trained):
    first = json.loads(call("evaluate", trained, "--all", "--count", 16, "--json").stdout)
    assert [merit["step"] for merit in first["merits"]] == [2, 4] and first["best"]["step"] in (2, 4)
    again = json.loads(call("evaluate", trained, "--all", "--count", 16, "--json").stdout)
    assert again == first
    anew = json.loads(call("evaluate", trained, "--all", "--count", 16, "--again", "--json").stdout)
    assert anew != first
    assert [m["figures"] for m in anew["merits"]] == [m["figures"] for m in first["merits"]]
    shown = call("inspect", trained).stdout
    assert "step 2: kernel distance" in shown and shown.count("<- best") == 1
    assert json.loads(call("inspect", trained, "--json").stdout)["best"] == first["best"]


def test_the_sheet_shows_samples_beside_training_pictures(trained, tmp_path):
    sheet = tmp_path / "near.png"
    assert call("evaluate", trained, "--count", 16, "--neighbours", sheet).exit_code == 0
    with Image.open(sheet) as picture:
        assert picture.size == (8 * 18 + 2, 4 * 18 + 2)


@pytest.mark.parametrize(
    ("options", "what"),
    [
        (("--count", 2), "count is 2"),
        (("--checkpoint", 3), "none of step 3; it has 2, 4"),
        (("--all", "--checkpoint", 2), "--all goes with neither"),
        (("--neighbours", "near.jpg"), "ends in .png"),
    ],
)
def test_wrong_options_are_named(trained, options, what):
    done = call("evaluate", trained, *options)
    assert done.exit_code == 2 and what in done.stderr


def test_a_folder_that_is_no_run_is_named(tmp_path):
    assert call("evaluate", tmp_path).exit_code == 2


def test_cancelling_keeps_what_was_measured(trained, monkeypatch):
    from ganstudio.evaluation.merit import Gauge

    real, calls = Gauge.measure, []

    def interrupted(self, saved, watch=None):
        calls.append(saved.step)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return real(self, saved, watch)

    monkeypatch.setattr(Gauge, "measure", interrupted)
    done = call("evaluate", trained, "--all", "--count", 17, "--json")
    assert done.exit_code == 1 and json.loads(done.stdout)["error"] == "cancelled"
    call("evaluate", trained, "--all", "--count", 17)
    assert calls == [2, 4, 4]
