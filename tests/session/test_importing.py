"""A run made from model files: explored at once, trained further on pictures as exactly as any other."""

from __future__ import annotations

import json

import numpy as np
import pytest
import torch
from their_scripts import small_pair

from ganstudio.control import RunControl
from ganstudio.events import Note, Outcome, RunEnded, SnapshotTaken
from ganstudio.export.foreign.importing import recognise
from ganstudio.export.generate import generate
from ganstudio.latent.model import Painter
from ganstudio.latent.sources import read_run
from ganstudio.problems import InputProblem, Problem, RecipeProblem
from ganstudio.runs.checkpoints import load_checkpoint
from ganstudio.runs.folder import RunFolder, is_run
from ganstudio.runs.reader import RunReader
from ganstudio.session import Session
from ganstudio.session.importing import give_pictures, make_run
from ganstudio.session.pictures import NoPictures
from ganstudio.training.until import Until

TINY = {"batch_size": 4, "snapshot_images": 4, "snapshot_every": 4, "checkpoint_every": 4, "device": "cpu"}


@pytest.fixture
def files(tmp_path):
    """Two tiny nets as saved by a script."""
    found = []
    for name, net in zip(("netG.pth", "netD.pth"), small_pair(), strict=True):
        torch.save(net.state_dict(), tmp_path / name)
        found.append(tmp_path / name)
    return found


def train(run, steps, **how):
    events = list(Session.open(run, until=Until(steps=steps), **how).run(RunControl()))
    assert isinstance(events[-1], RunEnded) and events[-1].outcome is Outcome.FINISHED, events[-1]
    return events


def final(run, step):
    return load_checkpoint(RunFolder(run).checkpoint_path(0, step))


def test_a_run_without_pictures_is_one_that_can_be_looked_at_and_drawn_from(files, tmp_path):
    run = tmp_path / "run"
    make_run(recognise(files, TINY), run)
    assert is_run(run) and not (run / "data.json").exists()
    with RunReader(run) as reader:
        summary = reader.summary()
        snapshot = reader.snapshots()[0]
        assert reader.checkpoints()[0].protected
    assert (summary.step, summary.ending, summary.source) == (0, "new", "")
    assert summary.snapshot is not None and summary.snapshot.is_file()
    assert len(snapshot.dx_averaged) == 4
    painter = Painter.from_checkpoint(run, read_run(run).checkpoints[0].path)
    theirs, _ = small_pair()
    z = torch.randn(3, 6)
    with torch.no_grad():
        wanted = theirs(z[:, :, None, None]).add(1).mul(127.5).round().byte().permute(0, 2, 3, 1).numpy()
    assert np.array_equal(painter.render(z.numpy()), wanted)


def test_without_pictures_resuming_says_how_to_give_them(files, tmp_path):
    run = tmp_path / "run"
    make_run(recognise(files, TINY), run)
    with pytest.raises(NoPictures, match="--pictures FOLDER"):
        Session.open(run)


def test_pictures_given_later_or_at_once_make_the_same_run(files, report, tmp_path):
    at_once, later = tmp_path / "at-once", tmp_path / "later"
    make_run(recognise(files, TINY), at_once, report)
    make_run(recognise(files, TINY), later)
    give_pictures(later, report)
    assert (at_once / "data.json").read_bytes() == (later / "data.json").read_bytes()
    with RunReader(later) as reader:
        assert reader.summary().source == str(report.folder)
    train(at_once, 6)
    train(later, 6)
    first, second = final(at_once, 6), final(later, 6)
    assert all(torch.equal(first["generator"][key], second["generator"][key]) for key in first["generator"])


def test_training_begins_from_the_given_weights_and_says_so(files, report, tmp_path):
    run = tmp_path / "run"
    model = recognise(files, TINY | {"lr_g": 1e-8, "lr_d": 1e-8})
    make_run(model, run, report)
    events = train(run, 1)
    assert any("weights of a model file" in str(e.text) for e in events if isinstance(e, Note))
    drawn = next(event for event in events if isinstance(event, SnapshotTaken))
    assert drawn.step == 0
    for net, given in (("generator", model.generator), ("discriminator", model.discriminator)):
        torch.testing.assert_close(
            final(run, 1)[net]["features.0.weight"], given["features.0.weight"], atol=1e-6, rtol=0
        )


def test_an_imported_run_resumed_is_the_same_to_the_last_bit(files, report, tmp_path):
    whole, halves = tmp_path / "whole", tmp_path / "halves"
    for run in (whole, halves):
        make_run(recognise(files, TINY), run, report)
    train(whole, 7)
    train(halves, 3)
    train(halves, 7)
    first, second = final(whole, 7), final(halves, 7)
    for net in ("generator", "averaged", "discriminator"):
        assert all(torch.equal(first[net][key], second[net][key]) for key in first[net])


def test_going_back_to_the_import_begins_a_branch_from_the_given_weights(files, report, tmp_path):
    run = tmp_path / "run"
    model = recognise(files, TINY)
    make_run(model, run, report)
    train(run, 5)
    train(run, 1, from_step=0, changes={"lr_g": 1e-8})
    with RunReader(run) as reader:
        assert [branch.start_step for branch in reader.branches()] == [0, 0]
        assert [point.step for point in reader.checkpoints(1)] == [0, 1]
    after = load_checkpoint(RunFolder(run).checkpoint_path(1, 1))
    given = model.generator["features.0.weight"]
    torch.testing.assert_close(after["generator"]["features.0.weight"], given, atol=1e-6, rtol=0)


def test_g_alone_is_drawn_from_but_not_judged_until_training_made_a_d(files, report, tmp_path):
    run = tmp_path / "run"
    make_run(recognise(files[:1], TINY), run, report)
    with RunReader(run) as reader:
        assert reader.snapshots()[0].dx_averaged == ()
    assert len(generate(run, tmp_path / "drawn", count=4)) == 5
    with pytest.raises(Problem, match="no D to judge"):
        generate(run, tmp_path / "best", count=4, best=2)
    assert not list((tmp_path / "best").iterdir())
    events = train(run, 2)
    assert any("D starts anew" in str(e.text) for e in events if isinstance(e, Note))
    assert len(generate(run, tmp_path / "best", count=4, best=2)) == 3


def test_pictures_cannot_be_given_twice_nor_too_few(files, report, tmp_path):
    run = tmp_path / "run"
    make_run(recognise(files, TINY | {"batch_size": 64}), run)
    with pytest.raises(RecipeProblem, match="batch of 64"):
        give_pictures(run, report)
    assert not (run / "data.json").exists()
    give_pictures(run, report, changes={"batch_size": 4})
    with pytest.raises(InputProblem, match="has its pictures already"):
        give_pictures(run, report, changes={"batch_size": 4})
    train(run, 2, changes={"batch_size": 4})


def test_a_trained_run_that_lost_its_list_of_pictures_takes_no_others(files, report, tmp_path):
    run = tmp_path / "run"
    make_run(recognise(files, TINY), run, report)
    train(run, 2)
    (run / "data.json").unlink()
    with pytest.raises(InputProblem, match="pictures are not known"):
        Session.open(run)
    with pytest.raises(InputProblem, match="has its pictures already"):
        give_pictures(run, report)


def test_what_fails_leaves_no_run(files, report, tmp_path, monkeypatch):
    with pytest.raises(RecipeProblem):
        make_run(recognise(files, TINY | {"batch_size": 64}), tmp_path / "run", report)
    assert not (tmp_path / "run").exists()

    def refuse(*_anything):
        raise Problem("The disk is full.")

    monkeypatch.setattr("ganstudio.session.importing.save_snapshot", refuse)
    with pytest.raises(Problem, match="disk is full"):
        make_run(recognise(files, TINY), tmp_path / "run")
    assert not (tmp_path / "run").exists()


def test_the_command_line_imports_trains_and_exports(files, folder, tmp_path):
    from click.testing import CliRunner

    from ganstudio.cli import cli

    def call(*words):
        return CliRunner().invoke(cli, [str(word) for word in words])

    run = tmp_path / "run"
    settings = [part for key, value in TINY.items() for part in ("--set", f"{key}={value}")]
    done = call("import", *files, "--run", run, *settings, "--json")
    assert done.exit_code == 0, done.output
    assert json.loads(done.stdout)["recipe"]["image_size"] == 16
    refused = call("resume", run, "--steps", 1)
    assert refused.exit_code == 2 and "--pictures FOLDER" in refused.stderr
    assert call("resume", run, "--pictures", folder, "--steps", 1).exit_code == 0
    done = call("export", run, "--out", tmp_path / "out", "--json")
    assert [name.rpartition("/")[2] for name in json.loads(done.stdout)["files"]] == ["netG.pth", "netD.pth"]
    again = call("import", *files, "--run", run, *settings)
    assert again.exit_code == 2 and again.stderr.splitlines() == [
        f"ganstudio: {run} is a run already. Go on with it by `ganstudio resume`, or choose another folder."
    ]
    wrong = call("import", files[1], "--run", tmp_path / "none")
    assert wrong.exit_code == 2 and len(wrong.stderr.splitlines()) == 1
