"""What a run has written down, to compare one run with another to the last bit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ganstudio.events import ControlChanged
from ganstudio.runs.checkpoints import load_checkpoint
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.reader import RunReader

Rows = dict[str, NDArray[Any]]


def rows(run: Path, branch: int | None = None) -> Rows:
    """Every batch's figures along a branch's line (None: the one trained last), without time and speed."""
    with RunReader(run) as reader:
        chunks = list(reader.batches(reader.current_branch() if branch is None else branch))
    columns = [name for name in chunks[0] if name not in ("images_per_second", "time", "branch")]
    return {name: np.concatenate([chunk[name] for chunk in chunks]) for name in columns}


def same_rows(first: Rows, second: Rows) -> None:
    """Fail, naming the column, unless both are the same to the last bit."""
    assert first.keys() == second.keys()
    for name, values in first.items():
        np.testing.assert_array_equal(values, second[name], err_msg=name)


def changes(run: Path, branch: int = 0) -> list[tuple[int, str, float | bool]]:
    """Changes of controls by a person: after how many batches, which control, its new value."""
    with RunReader(run) as reader:
        found = [logged.event for logged in reader.events(branch)]
    return [
        (event.step, event.name, event.new)
        for event in found
        if isinstance(event, ControlChanged) and event.by == "person"
    ]


def same_weights(first: Path, second: Path, step: int) -> None:
    """Fail unless both runs' checkpoints at `step` hold the same nets to the last bit."""
    import torch

    one, other = (load_checkpoint(RunFolder(run).checkpoint_path(0, step)) for run in (first, second))
    for part in ("generator", "discriminator", "averaged"):
        for name, tensor in one[part].items():
            assert torch.equal(tensor, other[part][name]), f"{part} {name}"


def same_states(first: Path, second: Path, step: int, branch: int = 0) -> None:
    """Fail unless both runs' checkpoints at `step` would go on alike to the last bit.

    Nets, optimizers, random generators, the order of the pictures, the fixed noise. Not the controls: one of
    the two may already hold what is changed at this very step.
    """
    one, other = (load_checkpoint(RunFolder(run).checkpoint_path(branch, step)) for run in (first, second))
    assert one.keys() == other.keys()
    different = [key for key in one if key not in ("controls", "recipe") and not _same(one[key], other[key])]
    assert not different, f"step {step}: {different}"


def _same(one: Any, other: Any) -> bool:
    import torch

    if isinstance(one, dict):
        return one.keys() == other.keys() and all(_same(one[key], other[key]) for key in one)
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, torch.Tensor):
        return one.dtype == other.dtype and torch.equal(one, other)
    return bool(one == other)
