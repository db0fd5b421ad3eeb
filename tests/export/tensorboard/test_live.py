"""Event files while a run trains: without a seam over resuming, and never in training's way."""

from __future__ import annotations

import errno

import pytest

from ganstudio.events import BatchDone, ControlChanged, Note, Outcome, RunEnded

pytest.importorskip("tensorboard", reason="the optional extra tensorboard is not installed")


def steps(read, folder, tag="loss/D"):
    return [event.step for event in read(folder).Scalars(tag)]


def told(folder, tag):
    """The texts that TensorBoard's server would show: it forgets those that a restart takes back."""
    from tensorboard.backend.event_processing.plugin_event_accumulator import EventAccumulator

    found = EventAccumulator(str(folder), {"tensors": 0}).Reload()
    if tag not in found.Tags()["tensors"]:
        return []
    return [(e.step, e.tensor_proto.string_val[0].decode()) for e in found.Tensors(tag)]


def test_what_is_written_live_is_what_the_journal_gives_afterwards(train, read, tmp_path):
    from ganstudio.export.tensorboard.history import write_run

    train(9, live=True, changes={5: ("lr_d", 1e-5)})
    live, (later,) = train.run / "tensorboard" / "main", write_run(train.run, tmp_path / "out")
    first, second = read(live), read(later)
    assert sorted(first.Tags()["scalars"]) == sorted(second.Tags()["scalars"])
    for tag in first.Tags()["scalars"]:
        assert [(e.step, e.value) for e in first.Scalars(tag)] == [
            (e.step, e.value) for e in second.Scalars(tag)
        ]
    for tag in ("samples/averaged", "samples/raw"):
        assert [(e.step, e.encoded_image_string) for e in first.Images(tag)] == [
            (e.step, e.encoded_image_string) for e in second.Images(tag)
        ]
    assert told(live, "interventions") == told(later, "interventions")


def test_a_killed_run_goes_on_without_a_seam(train, read):
    from ganstudio.runs.folder import RunFolder

    train(11, live=True, changes={6: ("lr_d", 1e-5), 9: ("lr_d", 2e-5)})
    # As if it had been killed after batch 11: the newest checkpoint is that of step 8.
    for file in RunFolder(train.run).checkpoint_files():
        if file.step > 8:
            file.path.unlink()
    train(12, live=True)
    folder = train.run / "tensorboard" / "main"
    assert steps(read, folder) == list(range(1, 13))
    assert [step for step, _ in told(folder, "interventions")] == [6, 9]


def test_what_was_trained_before_is_written_first(train, read):
    train(6, changes={2: ("lr_d", 1e-5)})
    train(9, live=True)
    folder = train.run / "tensorboard" / "main"
    assert steps(read, folder) == list(range(1, 10))
    assert [step for step, _ in told(folder, "interventions")] == [2]


def test_a_branch_gets_a_folder_of_its_own(train, read):
    train(8, live=True)
    train(6, live=True, from_step=4)
    assert steps(read, train.run / "tensorboard" / "main") == list(range(1, 9))
    assert steps(read, train.run / "tensorboard" / "branch-1") == [5, 6]


def test_a_disk_that_refuses_ends_the_files_and_not_the_training(train, monkeypatch):
    class Full:
        def __init__(self, file):
            self.left = 5

        def write(self, _record):
            self.left -= 1
            if self.left < 0:
                raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("ganstudio.export.tensorboard.writer.RecordWriter", Full)
    events = train(8, live=True)
    assert events[-1].outcome is Outcome.FINISHED and isinstance(events[-1], RunEnded)
    notes = [str(event.text) for event in events if isinstance(event, Note)]
    assert len(notes) == 1 and "Training goes on" in notes[0] and "disk is full" in notes[0]
    assert sum(isinstance(event, BatchDone) for event in events) == 8


def test_without_the_extra_training_says_so_and_goes_on(train, monkeypatch):
    monkeypatch.setattr("ganstudio.export.tensorboard.find_spec", lambda _name: None)
    events = train(2, live=True)
    assert events[-1].outcome is Outcome.FINISHED
    assert ["gan-studio[tensorboard]" in str(e.text) for e in events if isinstance(e, Note)] == [True]
    assert not (train.run / "tensorboard").exists()


def test_listening_changes_nothing_of_what_is_learned(train, tmp_path):
    import torch

    from ganstudio.runs.checkpoints import load_checkpoint

    train(4, live=True)
    first = load_checkpoint(train.run / "checkpoints" / "step-00000004.pt")["generator"]
    train(4, from_step=0)
    second = load_checkpoint(train.run / "checkpoints" / "b1-step-00000004.pt")["generator"]
    assert all(torch.equal(first[key], second[key]) for key in first)
    assert not any(isinstance(event, ControlChanged) for event in train(5))


def test_a_branch_that_begins_within_a_sitting_gets_its_own_files(train, read, monkeypatch):
    import torch

    from ganstudio.training.machine import Machine

    real = Machine.train_batch

    def broken(self, pictures, positions=None):
        if self.step == 9 and self.controls.lr_g > 1.5e-4:
            with torch.no_grad():
                next(self.players.g.parameters()).fill_(float("nan"))
        return real(self, pictures, positions)

    monkeypatch.setattr(Machine, "train_batch", broken)
    train(4)
    train(14, live=True, changes={5: ("autopilot", "act")})
    assert steps(read, train.run / "tensorboard" / "branch-1") == list(range(9, 15))
