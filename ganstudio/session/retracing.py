"""Goes a way again: computes the batches between a checkpoint and a step as they once were, and compares."""

from __future__ import annotations

import math
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ganstudio.events import BatchDone, Preparing
from ganstudio.problems import Cancelled, Message
from ganstudio.recipe import Recipe
from ganstudio.session.way import FIGURES, Way

if TYPE_CHECKING:
    from ganstudio.training.trainer import Trainer

Build = Callable[[Recipe, int, dict[str, Any] | None], "Trainer"]
"""(recipe, branch, state to go on from) -> a trainer."""


@dataclass(frozen=True, slots=True)
class Difference:
    """The first figure that came out otherwise than it is in the journal."""

    step: int
    name: str
    recorded: float
    found: float


@dataclass(frozen=True, slots=True)
class Retraced:
    """The trainer's state at the end of the way, and what differed on it (None: nothing)."""

    state: dict[str, Any]
    difference: Difference | None


def retrace(
    way: Way, state: dict[str, Any] | None, build: Build, stopping: Callable[[], bool]
) -> Generator[Preparing, None, Retraced]:
    """Go `way` from `state`, telling how far it is. Raises Cancelled when it is to stop, and Problem."""
    told = Message("Replaying the batches after step {step}", {"step": way.begin})
    difference: Difference | None = None
    done = 0
    yield Preparing(told, 0, way.batches)
    for stretch in way.stretches:
        trainer = build(stretch.recipe, stretch.branch, state)
        trainer.replay = {step: list(changes) for step, changes in stretch.changes.items()}
        for batch in trainer.retrace(stretch.last, way.looks):
            if stopping():
                raise Cancelled
            difference = difference or _compared(way, batch, done)
            done += 1
            yield Preparing(told, done, way.batches)
        state = trainer.state()
        del trainer  # before the next one needs the memory
    assert state is not None
    return Retraced(state, difference)


def _compared(way: Way, batch: BatchDone, index: int) -> Difference | None:
    for name in FIGURES:
        recorded, found = way.recorded[name][index].item(), getattr(batch, name)
        # Journals from before a figure existed have none of it.
        if not math.isnan(recorded) and found != recorded:
            return Difference(batch.step, name, recorded, found)
    return None


def retraced_note(way: Way, difference: Difference | None, device: str, *, pictures: bool) -> Message:
    """What the person should know of a way that was gone again on `device`.

    `pictures`: it was gone with fewer of them than there were then.
    """
    gone: dict[str, object] = {"step": way.end, "count": way.batches, "begin": way.begin}
    if difference is None:
        return Message(
            "This branch begins exactly at step {step}: {count} batches after step {begin} were replayed, "
            "and every figure came out as it was recorded.",
            gone,
        )
    return Message(
        "This branch begins at step {step}, but not to the last bit: {count} batches after step {begin} were "
        "replayed, and at step {differs} {figure} came out as {found} where {recorded} was recorded. {why}",
        gone
        | {
            "differs": difference.step,
            "figure": difference.name,
            "found": f"{difference.found:.6g}",
            "recorded": f"{difference.recorded:.6g}",
            "why": _why(way, device, pictures=pictures),
        },
    )


def _why(way: Way, device: str, *, pictures: bool) -> Message:
    if pictures:
        return Message("Pictures that were trained on then are gone.")
    if way.device and way.device != device:
        return Message(
            "They were trained on {old} then and on {new} now.", {"old": way.device, "new": device}
        )
    if not device.lower().startswith("cpu"):
        return Message("On a GPU the same batch comes out a little differently each time.")
    return Message("Another version of PyTorch or another number of threads adds numbers up differently.")
