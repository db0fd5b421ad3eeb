"""What was tried on a run, by whom, and what came of it, by its journal."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ganstudio.controls import Setting
from ganstudio.events import Balance, ControlChanged, PilotActed, WentBack
from ganstudio.problems import Message
from ganstudio.runs.reader import RunReader
from ganstudio.runs.records import LoggedEvent
from ganstudio.runs.returns import Return, returns_by_hand
from ganstudio.runs.states import StateTrack

By = Literal["autopilot", "remedy", "person"]
"""Who did it; "remedy": the person, by taking one that was offered."""
Change = tuple[str, Setting, Setting]
"""Control, old and new value."""

LATER = 5_000
"""Pictures after which it is looked what something that was tried has done."""

_AT_ONCE = 60.0
"""Seconds between two of a person's changes of a control up to which they are told as one."""


@dataclass(frozen=True, slots=True)
class Tried:
    """One thing that was done to the run, at `step` of `branch`.

    why: the reason that was given, None where a person gave none. changes: (control, old, new). times: how
    often, where several small steps in a row are told as one; turns: the values of controls in between that
    lie outside of old and new, the farthest of each. went_back: to which step, None if nothing was undone.
    before, after: the state then, and `pictures` later, while no other hand was laid on the control; None
    where none was named. undone: the step at which the person took it back, None if they did not; `after` is
    None then, unless it lasted long enough. onto: the branch on which it went back; vain: what had been
    changed against the state on the line that it left.
    """

    branch: int
    step: int
    why: Message | None
    changes: tuple[Change, ...]
    times: int
    went_back: int | None
    before: Balance | None
    after: Balance | None
    pictures: int
    turns: tuple[tuple[str, Setting], ...] = ()
    by: By = "autopilot"
    undone: int | None = None
    onto: int | None = None
    vain: tuple[Change, ...] = ()


@dataclass(slots=True)
class _Deed:
    """One thing, or several that go together: the first at `step`, the last at `last` and at `time`.

    id: the place in the journal of the event that tells of it.
    """

    id: int
    time: float
    branch: int
    step: int
    last: int
    by: By
    why: Message | None
    changes: tuple[Change, ...]
    remedy: bool
    before: Balance | None = None
    times: int = 1
    turns: tuple[tuple[str, Setting], ...] = ()
    back: Return | None = None

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(name for name, *_ in self.changes)

    @property
    def by_hand(self) -> bool:
        return self.by != "autopilot"

    def takes_back(self, other: _Deed) -> bool:
        """Whether a control has the value again that it had before `other`."""
        return len(self.changes) == 1 and _same(self.changes[0][2], other.changes[0][1])


def read_tried(reader: RunReader, since: float, batch_size: int) -> tuple[Tried, ...]:
    """What was tried after the time `since`, in order. Raises JournalProblem."""
    return _Telling(reader, batch_size).told(since)


class _Telling:
    def __init__(self, reader: RunReader, batch_size: int) -> None:
        self._reader = reader
        self._batch_size = max(batch_size, 1)
        self._ends = {branch.id: branch.last_step for branch in reader.branches()}
        self._tracks: dict[int, StateTrack] = {}
        logged = reader.events(None, (PilotActed, WentBack, ControlChanged))
        deeds = [deed for one in logged if (deed := _deed(one)) is not None]
        self._deeds = sorted(self._with_returns(deeds), key=lambda deed: deed.id)
        for deed in self._deeds:
            # Seen from the branch on which it is in force.
            deed.before = deed.before or _named(self._track(deed.branch), deed.step)

    def _with_returns(self, deeds: Sequence[_Deed]) -> Iterator[_Deed]:
        """With a person's own ways back, each with the changes that were made in going back."""
        by_itself = {deed.back.branch for deed in deeds if deed.back is not None}
        changed = {branch.id: branch.changes.keys() for branch in self._reader.branches()}
        told: set[int] = set()
        for number, time, back in returns_by_hand(self._reader, by_itself):
            its = [
                deed
                for deed in deeds
                if deed.by_hand and (deed.branch, deed.step) == (back.branch, back.step)
                if changed[back.branch] >= set(deed.names)
            ]
            told.update(deed.id for deed in its)
            changes = tuple(change for deed in its for change in deed.changes)
            line, step = back.from_branch, back.from_step
            yield _Deed(number, time, line, step, step, "person", None, changes, False, back=back)
        yield from (deed for deed in deeds if deed.id not in told)

    def told(self, since: float) -> tuple[Tried, ...]:
        deeds = _grouped(deed for deed in self._deeds if deed.time >= since)
        hands: dict[tuple[int, tuple[str, ...]], list[int]] = {}
        for place, deed in enumerate(deeds):
            if deed.by_hand and deed.back is None:
                hands.setdefault((deed.branch, deed.names), []).append(place)
        told: list[Tried] = []
        folded: set[int] = set()  # told with what they took back
        for place, deed in enumerate(deeds):
            if place in folded:
                continue
            places = hands.get((deed.branch, deed.names), []) if deed.back is None else []
            after = bisect_right(places, place)
            following = places[after] if after < len(places) else None
            one = self._told(deed, None if following is None else deeds[following])
            too_soon = one.undone is not None and one.after is None
            if too_soon and following is not None and deeds[following].by == "person":
                folded.add(following)
            told.append(one)
        return tuple(told)

    def _told(self, deed: _Deed, hand: _Deed | None) -> Tried:
        """hand: the person's next change of the same control."""
        back = deed.back
        line, begin = (deed.branch, deed.last) if back is None else (back.branch, back.step)
        due = begin + -(-LATER // self._batch_size)
        in_time = hand is not None and hand.step < due
        undone = hand.last if hand is not None and hand.takes_back(deed) else None
        end = hand.step if hand is not None and in_time else self._ends.get(line, 0)
        later = max(begin, min(due, end))
        return Tried(
            branch=deed.branch,
            step=deed.step,
            why=deed.why,
            changes=deed.changes,
            times=deed.times,
            went_back=None if back is None else back.step,
            before=deed.before,
            after=None if undone is not None and in_time else _named(self._track(line), later),
            pictures=(later - begin) * self._batch_size,
            turns=deed.turns,
            by=deed.by,
            undone=undone,
            onto=None if back is None else back.branch,
            vain=() if back is None or deed.by_hand else tuple(self._in_vain(back)),
        )

    def _in_vain(self, back: Return) -> Iterable[Change]:
        """The remedies since what it went back for began, on the line that was left, and not taken back."""
        state = self._track(back.from_branch).at(back.from_step)
        since = 0 if state is None else state.since
        line = [d for d in self._deeds if d.branch == back.from_branch and since <= d.step <= back.from_step]
        for place, deed in enumerate(line):
            later = (other for other in line[place + 1 :] if other.by_hand and other.names == deed.names)
            if deed.remedy and not any(other.takes_back(deed) for other in later):
                yield from deed.changes

    def _track(self, branch: int) -> StateTrack:
        if branch not in self._tracks:
            self._tracks[branch] = StateTrack(self._reader.state_changes(branch))
        return self._tracks[branch]


def _deed(logged: LoggedEvent) -> _Deed | None:
    """What an event tells of; None for advice, and for changes that the autopilot tells of itself.

    Whose a control is to turn has no part in how D and G are trained, so it is not told.
    """
    entry = logged.id, logged.time
    match logged.event:
        case PilotActed(acted=True) as done:
            return _Deed(
                *entry, done.branch, done.step, done.step, "autopilot", done.why, done.changes,
                done.actuator == "remedy",
            )  # fmt: skip
        case WentBack() as back:
            line, step = back.from_branch, back.from_step
            return _Deed(
                *entry, line, step, step, "autopilot", back.remedy, (), False, before=back.state,
                back=Return(back.branch, back.step, line, step),
            )  # fmt: skip
        case ControlChanged(by="person" | "remedy") as changed if changed.name != "by_hand":
            by: By = "remedy" if changed.by == "remedy" else "person"
            change = (changed.name, changed.old, changed.new)
            return _Deed(
                *entry, changed.branch, changed.step, changed.step, by, None, (change,), by == "remedy"
            )  # fmt: skip
        case _:
            return None


def _named(track: StateTrack, step: float) -> Balance | None:
    event = track.at(step)
    return None if event is None else event.state


def _grouped(deeds: Iterable[_Deed]) -> Sequence[_Deed]:
    """Small steps of the same controls as one: the autopilot's in a row, a person's within a short time."""
    found: list[_Deed] = []
    newest: dict[tuple[int, tuple[str, ...]], _Deed] = {}
    for deed in deeds:
        before = newest.get((deed.branch, deed.names))
        if deed.by != "person":
            before = before if found and before is found[-1] else None
        elif before is not None and deed.time - before.time > _AT_ONCE:
            before = None
        if before is not None and _go_together(before, deed):
            _join(before, deed)
            continue
        newest[deed.branch, deed.names] = own = replace(deed)  # which others may join
        found.append(own)
    return found


def _go_together(one: _Deed, other: _Deed) -> bool:
    """Whether two are small steps of the same controls, by the same hand in the same state."""
    return (
        bool(one.changes)
        and one.back is None is other.back
        and (one.by, one.remedy, one.before) == (other.by, other.remedy, other.before)
        and all(_is_number(value) for deed in (one, other) for _, *values in deed.changes for value in values)
    )


def _join(one: _Deed, other: _Deed) -> None:
    turns = tuple(_turns(one, other))
    pairs = zip(one.changes, other.changes, strict=True)
    one.changes = tuple((name, old, new) for (name, old, _), (_, _, new) in pairs)
    one.turns, one.times = turns, one.times + other.times
    one.last, one.time = other.last, other.time


def _turns(one: _Deed, other: _Deed) -> Iterable[tuple[str, Setting]]:
    """The values that the controls had on the way, where they lie outside of its ends."""
    before = dict(one.turns)
    for (name, old, middle), (_, _, new) in zip(one.changes, other.changes, strict=True):
        low, high = sorted((float(old), float(new)))
        passed = [float(before.get(name, middle)), float(middle)]
        farthest = max(passed, key=lambda value: max(low - value, value - high))
        if not low <= farthest <= high:
            yield name, farthest


def _is_number(value: Setting) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _same(one: Setting, other: Setting) -> bool:
    if _is_number(one) and _is_number(other):
        return math.isclose(float(one), float(other), rel_tol=1e-3, abs_tol=1e-12)
    return one == other
