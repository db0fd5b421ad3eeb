"""Small real runs, and the real TensorBoard's own reader of event files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from ganstudio.control import RunControl
from ganstudio.data.scan import scan_folder
from ganstudio.events import BatchDone, Event, RunEnded
from ganstudio.export.tensorboard.live import LiveEventFiles
from ganstudio.recipe import make_recipe
from ganstudio.session import Session
from ganstudio.training.until import Until


@pytest.fixture
def train(tmp_path: Path) -> Callable[..., list[Event]]:
    """Trains the run `train.run` up to `steps` batches, from its start or on; `live`: writing event files.

    `changes`: {step: (control, value)} that a person makes.
    """
    run = tmp_path / "run"

    def make(steps: int, *, live: bool = False, changes=(), **how) -> list[Event]:
        if run.exists():
            session = Session.open(run, until=Until(steps=steps), **how)
        else:
            session = Session.create(
                scan_folder(_pictures(tmp_path)), _recipe(), run, until=Until(steps=steps)
            )
        if live:
            session.listeners.append(LiveEventFiles(run))
        control, events = RunControl(), []
        for event in session.run(control):
            events.append(event)
            if isinstance(event, BatchDone) and event.step in changes:
                control.set(*changes[event.step])
        assert isinstance(events[-1], RunEnded)
        return events

    make.run = run
    return make


def _recipe():
    return make_recipe(
        {"image_size": 16, "ngf": 4, "ndf": 4, "nz": 8, "batch_size": 4, "snapshot_images": 4,
         "snapshot_every": 4, "checkpoint_every": 4, "device": "cpu"}
    )  # fmt: skip


def _pictures(parent: Path) -> Path:
    folder = parent / "pictures"
    folder.mkdir()
    noise = np.random.default_rng(0)
    for number in range(8):
        Image.fromarray(noise.integers(0, 256, (16, 16, 3), dtype=np.uint8)).save(folder / f"{number}.png")
    return folder


@pytest.fixture
def read():
    """Reads a folder of event files as TensorBoard does."""
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

    def make(folder: Path):
        return EventAccumulator(str(folder), {"scalars": 0, "images": 0, "tensors": 0}).Reload()

    return make
