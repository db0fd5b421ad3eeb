"""Event files of a run on disk, read by the real TensorBoard."""

from __future__ import annotations

import io
import json
import math
import re
import subprocess
import sys
import urllib.request
from itertools import count

import numpy as np
import pytest
from PIL import Image

from ganstudio.events import BatchDone, ClassesNamed
from ganstudio.export.tensorboard.history import write_run
from ganstudio.problems import Cancelled, InputProblem
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.journal import JournalWriter
from ganstudio.runs.reader import RunReader

pytest.importorskip("tensorboard", reason="the optional extra tensorboard is not installed")


def texts(accumulator, tag):
    return [(event.step, event.tensor_proto.string_val[0].decode()) for event in accumulator.Tensors(tag)]


def test_every_batch_every_change_and_every_snapshot_is_there(train, read, tmp_path):
    events = train(9, changes={5: ("lr_d", 1e-5)})
    (folder,) = write_run(train.run, tmp_path / "out")
    assert folder.name == "main"
    found = read(folder)
    batches = {event.step: event for event in events if isinstance(event, BatchDone)}
    for tag, name in (("Dx/real", "dx_real"), ("loss/D", "d_loss"), ("lr/D", "lr_d"), ("loss/G", "g_loss")):
        values = {event.step: event.value for event in found.Scalars(tag)}
        assert values.keys() == batches.keys()
        for step, value in values.items():
            assert value == pytest.approx(getattr(batches[step], name), rel=1e-6)
    assert not [tag for tag in found.Tags()["scalars"] if tag.startswith("other/")]
    assert [(e.step, pytest.approx(e.value)) for e in found.Scalars("control/lr_d")] == [
        (0, 2e-4), (5, 1e-5), (9, 1e-5)
    ]  # fmt: skip
    assert texts(found, "interventions") == [(5, "lr_d: 2e-4 → 1e-5")]
    assert "image_size = 16" in texts(found, "recipe")[0][1]
    with RunReader(train.run) as reader:
        snapshots = reader.snapshots(0)
        times = np.concatenate([piece["time"] for piece in reader.batches(0)])
    assert [image.step for image in found.Images("samples/averaged")] == [s.step for s in snapshots]
    image = found.Images("samples/raw")[-1]
    assert image.encoded_image_string == snapshots[-1].raw.read_bytes()
    with Image.open(io.BytesIO(image.encoded_image_string)) as picture:
        assert picture.size == (image.width, image.height)
    assert [event.wall_time for event in found.Scalars("Dx/real")] == pytest.approx(times)


def test_a_branch_is_a_run_of_its_own_beginning_where_it_parted(train, read, tmp_path):
    train(9, changes={2: ("lr_g", 1e-3)})
    train(7, from_step=4, changes={})
    main, branch = write_run(train.run, tmp_path / "out")
    assert (main.name, branch.name) == ("main", "branch-1")
    assert [event.step for event in read(branch).Scalars("loss/G")] == [5, 6, 7]
    assert [event.value for event in read(branch).Scalars("control/lr_g")] == pytest.approx([1e-3, 1e-3])
    assert len(read(main).Scalars("loss/G")) == 9


def test_how_well_each_attribute_was_named_is_a_curve_of_its_own(train, read, tmp_path):
    train(4)
    with JournalWriter(RunFolder(train.run).journal_path) as journal:
        journal.add(
            ClassesNamed(0, 2, 2, ("hair", "eyes"), (0.1, 0.2), (0.3, 0.4), (0.5, 0.6), (0.7, math.nan))
        )
    (folder,) = write_run(train.run, tmp_path / "out")
    found = read(folder)
    for tag, value in (("D_loss_real", 0.1), ("D_loss_fake", 0.3), ("right_real", 0.5), ("right_fake", 0.7)):
        assert [(e.step, e.value) for e in found.Scalars(f"labels/{tag}/hair")] == [(2, pytest.approx(value))]
    assert found.Scalars("labels/D_loss_fake/eyes")[0].value == pytest.approx(0.4)
    assert "labels/right_fake/eyes" not in found.Tags()["scalars"]


def test_files_of_one_second_are_read_in_the_order_they_were_made(tmp_path, monkeypatch):
    from ganstudio.export.tensorboard import writer

    monkeypatch.setattr(writer, "_numbers", count(8))
    monkeypatch.setattr(writer.time, "time", lambda: 1e9)
    made = []
    for _ in range(4):
        writer.EventFile(tmp_path / "out").close()
        made.append(next(path for path in (tmp_path / "out").iterdir() if path not in made))
    assert sorted(made) == made


def test_a_folder_with_event_files_of_the_run_is_refused(train, tmp_path):
    train(1)
    write_run(train.run, tmp_path / "out")
    with pytest.raises(InputProblem, match="holds event files already"):
        write_run(train.run, tmp_path / "out")


def test_it_can_be_cancelled(train, tmp_path):
    train(1)
    with pytest.raises(Cancelled):
        write_run(train.run, tmp_path / "out", lambda _done, _total: False)


def test_scores_without_a_probability_are_called_so():
    from ganstudio.export.tensorboard.tags import batch_tags

    assert batch_tags({"dx_real": 0, "branch": 0}, probability=False) == {"dx_real": "score/real"}
    assert batch_tags({"new_figure": 0}, probability=True) == {"new_figure": "other/new_figure"}


def test_without_the_extra_the_way_to_install_it_is_said(train, tmp_path, monkeypatch):
    train(1)
    monkeypatch.setattr("ganstudio.export.tensorboard.find_spec", lambda _name: None)
    with pytest.raises(InputProblem, match=r"pip install 'gan-studio\[tensorboard\]'"):
        write_run(train.run, tmp_path / "out")


def test_the_real_program_inspects_the_files_and_serves_them(train, tmp_path):
    train(5)
    write_run(train.run, tmp_path / "out")
    program = [sys.executable, "-m", "tensorboard.main", "--logdir", str(tmp_path / "out")]
    seen = subprocess.run([*program, "--inspect"], capture_output=True, text=True, check=True, timeout=120)
    assert "Dx/real" in seen.stdout and "samples/averaged" in seen.stdout
    server = subprocess.Popen(
        [*program, "--host", "127.0.0.1", "--port", "0", "--load_fast=false", "--reload_interval=1"],
        stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        address = next(
            found[0] for line in server.stderr if (found := re.search(r"http://127\.0\.0\.1:\d+/", line))
        )
        tags = answer(server, f"{address}data/plugin/scalars/tags")
        assert {"Dx/real", "loss/D", "lr/G", "control/lr_d"} <= tags["main"].keys()
        served = answer(server, f"{address}data/plugin/scalars/scalars?run=main&tag=loss%2FG")
        assert [step for _time, step, _value in served] == [1, 2, 3, 4, 5]
    finally:
        server.terminate()
        server.wait()
        server.stderr.close()


def answer(server, address):
    """What the server says, once it has read the files."""
    import time

    for _ in range(200):
        assert server.poll() is None
        with urllib.request.urlopen(address, timeout=30) as reply:
            found = json.load(reply)
        if found:
            return found
        time.sleep(0.1)
    raise AssertionError(f"nothing at {address}")
