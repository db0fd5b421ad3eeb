"""What happened to a run while nobody watched, by its journal: how far, in which states, what was tried."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import NamedTuple

from ganstudio.events import Balance, BatchDone, RunEnded, RunStarted
from ganstudio.problems import Message
from ganstudio.runs.broken_off import broken_off
from ganstudio.runs.merits import Merit
from ganstudio.runs.progress import Decline, Stall, decline, stall
from ganstudio.runs.reader import RunReader
from ganstudio.runs.records import Ending, LoggedEvent
from ganstudio.runs.states import CALM, StateTrack
from ganstudio.runs.tried import Tried, read_tried

_SAME_NIGHT = 180.0
"""Seconds between two sittings up to which they are told as one: a program that goes back by itself."""


class Stretch(NamedTuple):
    """Steps `first` to `last` of a branch, called `state`."""

    branch: int
    first: float
    last: float
    state: Balance


class Unjudged(NamedTuple):
    """What D and G were trained for since they began, while nothing can be said of their balance yet."""

    steps: int
    images: int
    batch_size: int


@dataclass(frozen=True, slots=True)
class Night:
    """The sittings since the run was last looked at. Times in seconds since 1970.

    branch: the line that was trained last. step, images: how far it came; first_step: where the first sitting
    began. steps: batches trained, those of lines that were left included. ending, text: how it ended. best:
    the best measured checkpoint. balanced_at: the checkpoint on the line, made while D and G were balanced,
    to go back to. decline: what was measured last is worse than `best`. unjudged: None once a state has been
    named.
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
    decline: Decline | None
    balanced_at: int | None
    unjudged: Unjudged | None = None

    @property
    def seconds(self) -> float:
        """How long it lasted."""
        return max(0.0, self.ended - self.begun)

    @property
    def state(self) -> Balance | None:
        """The state in which it ended."""
        return self.stretches[-1].state if self.stretches else None

    @property
    def state_steps(self) -> float:
        """For how many batches of the night, up to its end, that state has gone on."""
        newest = takewhile(lambda part: part.state is self.state, reversed(self.stretches))
        return sum(part.last - part.first for part in newest)

    @property
    def calm(self) -> bool:
        """Whether nothing has to be done about the state in which it ended."""
        return self.state is None or self.state in CALM

    @property
    def back_to(self) -> int | None:
        """The checkpoint to go back to; None where none is better than the newest."""
        if self.best_is_old and self.decline is not None:
            return self.decline.best
        return None if self.calm and self.balanced_at == self.step else self.balanced_at

    @property
    def best_is_old(self) -> bool:
        """Whether `best` is what to look at, since training on has made nothing better."""
        stands = self.stall is not None or self.decline is not None
        return stands and self.best is not None and self.calm and self.ending not in ("running", "failed")

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
    summary, broken = reader.summary(), broken_off(reader)
    last = reader.last_batch(branch)
    parts = _parts(reader, sittings)
    tracks = {number: StateTrack(reader.state_changes(number)) for number, _, _ in parts}
    merits = reader.merits(branch)
    best = _best(reader, merits)
    return Night(
        begun=sittings[0].began,
        ended=newest.ended,
        branch=branch,
        first_step=sittings[0].start.step,
        step=newest.start.step if last is None else last.step,
        images=0 if last is None else last.images_seen,
        steps=sum(end - begin for _, begin, end in parts),
        ending=summary.ending,
        text=summary.text if broken is None else broken.text,
        stretches=tuple(_stretches(parts, tracks)),
        tried=read_tried(reader, sittings[0].began, newest.start.batch_size),
        best=best,
        stall=stall(merits),
        decline=_decline(merits, best, newest.start),
        balanced_at=_balanced_at(reader, newest.start, tracks.get(branch)),
        unjudged=_unjudged(reader, newest.start, last),
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


def _best(reader: RunReader, merits: Iterable[Merit]) -> Merit | None:
    """The run's best measured checkpoint, if it lies on the line of these merits."""
    best = reader.best()
    return next((merit for merit in merits if (merit.branch, merit.step) == best), None)


def _decline(merits: Sequence[Merit], best: Merit | None, start: RunStarted) -> Decline | None:
    """A decline since the run's best, which can be explored and gone back to, measured in this sitting."""
    found = decline(merits)
    if found is None or best is None or found.best != best.step:
        return None
    return found if max(merit.step for merit in merits) > start.step else None


def _balanced_at(reader: RunReader, start: RunStarted, track: StateTrack | None) -> int | None:
    points = [point.step for point in reader.checkpoints(start.branch)]
    return None if track is None else track.balanced_checkpoint(points, math.inf, start.batch_size)


def _unjudged(reader: RunReader, start: RunStarted, last: BatchDone | None) -> Unjudged | None:
    now = StateTrack(reader.state_changes(start.branch)).now
    if now is None or now.state is not Balance.STARTING or last is None:
        return None
    seen = reader.images_at(start.branch, now.step) or 0
    return Unjudged(last.step - now.step, last.images_seen - seen, start.batch_size)
