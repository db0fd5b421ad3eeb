"""What happened to a run while nobody watched, by its journal: how far, in which states, what was tried."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ganstudio.events import Balance, ControlChanged, PilotActed, RunEnded, RunStarted, WentBack
from ganstudio.problems import Message
from ganstudio.runs.merits import Merit
from ganstudio.runs.progress import Stall, stall
from ganstudio.runs.reader import RunReader
from ganstudio.runs.records import Ending, LoggedEvent
from ganstudio.runs.states import CALM, StateTrack

LATER = 5_000
"""Pictures after which it is looked what something that was tried has done."""

_SAME_NIGHT = 180.0
"""Seconds between two sittings up to which they are told as one: a program that goes back by itself."""


class Stretch(NamedTuple):
    """Steps `first` to `last` of a branch, called `state`."""

    branch: int
    first: float
    last: float
    state: Balance


@dataclass(frozen=True, slots=True)
class Tried:
    """One thing that was done to the run, at `step` of `branch`.

    why: the reason that was given, None for a change without one. changes: (control, old, new). times: how
    often, where several small steps in a row are told as one; turns: the values of controls in between that
    lie outside of old and new, the farthest of each. went_back: to which step, None if nothing was undone.
    before, after: the state then, and `pictures` later; None where none was named.
    """

    branch: int
    step: int
    why: Message | None
    changes: tuple[tuple[str, float, float], ...]
    times: int
    went_back: int | None
    before: Balance | None
    after: Balance | None
    pictures: int
    turns: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Night:
    """The sittings since the run was last looked at. Times in seconds since 1970.

    branch: the line that was trained last. step, images: how far it came; first_step: where the first sitting
    began. steps: batches trained, those of lines that were left included. ending, text: how it ended. best:
    the best measured checkpoint. balanced_at: the checkpoint on the line, made while D and G were balanced,
    to go back to.
    """

    begun: float
    ended: float
    branch: int
    first_step: int
    step: int
    images: int
    steps: int
    ending: Ending
    text: Message | None
    stretches: tuple[Stretch, ...]
    tried: tuple[Tried, ...]
    best: Merit | None
    stall: Stall | None
    balanced_at: int | None

    @property
    def seconds(self) -> float:
        """How long it lasted."""
        return max(0.0, self.ended - self.begun)

    @property
    def state(self) -> Balance | None:
        """The state in which it ended."""
        return self.stretches[-1].state if self.stretches else None

    @property
    def calm(self) -> bool:
        """Whether nothing has to be done about the state in which it ended."""
        return self.state is None or self.state in CALM

    def shares(self) -> dict[Balance, float]:
        """The share of the batches in each state, in the order of `Balance`."""
        total = sum(part.last - part.first for part in self.stretches)
        found = {
            state: sum(part.last - part.first for part in self.stretches if part.state is state)
            for state in Balance
        }
        return {state: steps / total for state, steps in found.items() if total and steps}


@dataclass(frozen=True, slots=True)
class _Sitting:
    began: float
    ended: float
    start: RunStarted


def read_night(reader: RunReader, since: float = 0.0) -> Night | None:
    """The sittings that ended after `since`, back to a longer rest; None without any. Raises Problem."""
    sittings = _unseen(_sittings(reader), since)
    if not sittings:
        return None
    newest = sittings[-1]
    branch = newest.start.branch
    summary = reader.summary()
    last = reader.last_batch(branch)
    parts = _parts(reader, sittings)
    tracks = {number: StateTrack(reader.state_changes(number)) for number, _, _ in parts}
    merits = reader.merits(branch)
    best = reader.best()
    return Night(
        begun=sittings[0].began,
        ended=newest.ended,
        branch=branch,
        first_step=sittings[0].start.step,
        step=newest.start.step if last is None else last.step,
        images=0 if last is None else last.images_seen,
        steps=sum(end - begin for _, begin, end in parts),
        ending=summary.ending,
        text=summary.text,
        stretches=tuple(_stretches(parts, tracks)),
        tried=tuple(_tried(reader, sittings, tracks)),
        best=next((m for m in merits if (m.branch, m.step) == best), None),
        stall=stall(merits),
        balanced_at=_balanced_at(reader, newest.start, tracks.get(branch)),
    )


def _sittings(reader: RunReader) -> list[_Sitting]:
    """One for each RunStarted; where no RunEnded follows, it lasted until the last that was heard of it."""
    found: list[_Sitting] = []
    begun: LoggedEvent | None = None
    heard = 0.0
    for logged in reader.events():
        event = logged.event
        if isinstance(event, RunStarted | RunEnded):
            if begun is not None and isinstance(begun.event, RunStarted):
                ended = isinstance(event, RunEnded)
                found.append(_Sitting(begun.time, logged.time if ended else heard, begun.event))
            begun = logged if isinstance(event, RunStarted) else None
        heard = max(heard, logged.time)
    if begun is not None and isinstance(begun.event, RunStarted):  # it trains just now, or was killed
        found.append(_Sitting(begun.time, reader.summary().updated, begun.event))
    return found


def _unseen(sittings: Sequence[_Sitting], since: float) -> list[_Sitting]:
    """The last ones after `since` without a long rest between them."""
    found: list[_Sitting] = []
    for sitting in reversed(sittings):
        rested = bool(found) and found[0].began - sitting.ended > _SAME_NIGHT
        if sitting.ended <= since or rested:
            break
        found.insert(0, sitting)
    return found


def _parts(reader: RunReader, sittings: Sequence[_Sitting]) -> list[tuple[int, int, int]]:
    """What was trained, in order: (branch, step before the first batch, last step)."""
    last = {branch.id: branch.last_step for branch in reader.branches()}
    found: list[tuple[int, int, int]] = []
    for sitting, following in zip(sittings, [*sittings[1:], None], strict=True):
        number, begin = sitting.start.branch, sitting.start.step
        end = last.get(number, begin)
        if following is not None and following.start.branch == number:
            end = min(end, following.start.step)
        if end > begin:
            found.append((number, begin, end))
    return found


def _stretches(
    parts: Iterable[tuple[int, int, int]], tracks: dict[int, StateTrack]
) -> Iterable[Stretch]:  # fmt: skip
    for number, begin, end in parts:
        for first, last, event in tracks[number].spans(end):
            if min(last, end) > max(first, begin):
                yield Stretch(number, max(first, begin), min(last, end), event.state)


def _tried(
    reader: RunReader, sittings: Sequence[_Sitting], tracks: dict[int, StateTrack]
) -> Iterable[Tried]:  # fmt: skip
    ends = {branch.id: branch.last_step for branch in reader.branches()}
    batch = max(sittings[-1].start.batch_size, 1)
    found: list[Tried] = []
    for logged in reader.events(None, (PilotActed, WentBack, ControlChanged)):
        event = logged.event
        if logged.time < sittings[0].began:
            continue
        # Seen from the branch on which it is in force.
        track = tracks.get(event.branch) or StateTrack(reader.state_changes(event.branch))
        later = max(event.step, min(event.step + -(-LATER // batch), ends.get(event.branch, 0)))
        after, pictures = _named(track, later), (later - event.step) * batch
        before = _named(track, event.step)
        match event:
            case PilotActed(acted=True):
                one = Tried(
                    event.branch, event.step, event.why, event.changes, 1, None, before, after, pictures
                )
            case WentBack():
                one = Tried(
                    event.from_branch, event.from_step, event.remedy, (), 1, event.step, event.state, after,
                    pictures,
                )  # fmt: skip
            case ControlChanged(by="remedy", old=int() | float(), new=int() | float()):
                change = (event.name, float(event.old), float(event.new))
                one = Tried(event.branch, event.step, None, (change,), 1, None, before, after, pictures)
            case _:
                continue
        if found and _go_together(found[-1], one):
            one = _joined(found.pop(), one)
        found.append(one)
    return found


def _named(track: StateTrack, step: float) -> Balance | None:
    event = track.at(step)
    return None if event is None else event.state


def _go_together(one: Tried, other: Tried) -> bool:
    """Whether two are small steps of the same controls in the same state."""
    return (
        one.went_back is None
        and other.went_back is None
        and one.branch == other.branch
        and one.before is other.before
        and bool(one.changes)
        and [name for name, *_ in one.changes] == [name for name, *_ in other.changes]
    )


def _joined(one: Tried, other: Tried) -> Tried:
    changes = tuple(
        (name, old, new) for (name, old, _), (_, _, new) in zip(one.changes, other.changes, strict=True)
    )
    return Tried(
        one.branch, one.step, one.why, changes, one.times + other.times, None, one.before, other.after,
        other.pictures, tuple(_turns(one, other)),
    )  # fmt: skip


def _turns(one: Tried, other: Tried) -> Iterable[tuple[str, float]]:
    """The values that the controls had on the way, where they lie outside of its ends."""
    before = dict(one.turns)
    for (name, old, middle), (_, _, new) in zip(one.changes, other.changes, strict=True):
        low, high = sorted((old, new))
        passed = [before.get(name, middle), middle]
        farthest = max(passed, key=lambda value: max(low - value, value - high))
        if not low <= farthest <= high:
            yield name, farthest


def _balanced_at(reader: RunReader, start: RunStarted, track: StateTrack | None) -> int | None:
    points = [point.step for point in reader.checkpoints(start.branch)]
    return None if track is None else track.balanced_checkpoint(points, math.inf, start.batch_size)


def advice(night: Night) -> Message:
    """One sentence: what to do next."""
    in_trouble = not night.calm
    if night.ending == "running":
        return Message("It is still training: look at the curves, or explore the best so far.")
    if in_trouble and night.balanced_at is not None:
        return Message(
            "It ended in trouble. Go back to step {step}, where D and G were balanced, and change something.",
            {"step": night.balanced_at},
        )
    if in_trouble:
        return Message("It ended in trouble. Take one of the remedies below the curves before training on.")
    if night.stall is not None:
        return Message(
            "It has stopped improving, so more of the same will not help much: explore the best, or go on "
            "with other settings."
        )
    if night.ending == "failed":
        return Message("It could not go on. Read why, put that right, then train on; nothing is lost.")
    return Message("All is well: train on, or explore what G has learned.")
