"""Whether a training still gets better, by the figures of merit of its checkpoints; tolerant of noise."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ganstudio.runs.merits import Merit, best_merit, comparable, usable

PATIENCE = 5
"""So many measurements without a gain are needed before anything is said."""

SHARE = 0.25
"""And they must span at least this share of all that was trained, for measurements may lie close together."""

_AT_ONCE = 3
_EQUAL = 2.0
_NEWEST = 2
_SURELY = 2.5
_NORMAL = 1.4826
"""The median absolute deviation times this is a normal distribution's standard deviation."""


class Stall(NamedTuple):
    """It has stopped improving: the last gain was at step `since`, the newest measurement is at `until`."""

    since: int
    until: int
    measurements: int


def stall(merits: Iterable[Merit]) -> Stall | None:
    """Since when the merits along one line of training, best by kernel distance, have not improved.

    That is the first measurement that was as good as it ever got, up to noise. One lucky or unlucky one
    decides nothing: medians of three neighbours are compared, and those within twice the noise
    count as equal; the noise is the larger of the measurements' own spread and what neighbours differ by
    chance. None while it improves, and while too little was measured to say.
    """
    line = sorted(usable(comparable(m for m in merits if m.averaged)), key=lambda merit: merit.step)
    if len(line) < PATIENCE + _AT_ONCE - 1:
        return None
    values = [merit.figures["kernel_distance"].value for merit in line]
    spread = statistics.median(merit.figures["kernel_distance"].spread for merit in line)
    smooth = _medians(values)
    good = min(smooth) + _EQUAL * max(spread, _noise(values))
    first = next(index for index, value in enumerate(smooth) if value <= good)
    since, until, after = line[first].step, line[-1].step, len(line) - 1 - first
    if after < PATIENCE or until - since < SHARE * until:
        return None
    return Stall(since, until, after)


class Decline(NamedTuple):
    """The newest measurements are worse than the one at step `best`."""

    best: int
    measurements: int


def decline(merits: Iterable[Merit]) -> Decline | None:
    """Whether the two newest merits along a line both have a larger kernel distance than the best one.

    Larger by what two equal checkpoints would hardly ever differ; `measurements` counts those after the best.
    Told earlier than `stall`, which waits for proof that it lasts.
    """
    line = sorted(usable(comparable(m for m in merits if m.averaged)), key=lambda merit: merit.step)
    best = best_merit(line)
    if best is None or len(line) <= _NEWEST:
        return None
    then = best.figures["kernel_distance"]
    for now in (merit.figures["kernel_distance"] for merit in line[-_NEWEST:]):
        if now.value - then.value <= _SURELY * math.hypot(now.spread, then.spread):
            return None
    return Decline(best.step, len(line) - 1 - line.index(best))


def _medians(values: Sequence[float]) -> list[float]:
    """Of each value and its two predecessors; of the first ones, of as many as there are."""
    return [
        statistics.median(values[max(0, end - _AT_ONCE) : end])
        for end in range(1, len(values) + 1)
    ]  # fmt: skip


def _noise(values: Sequence[float]) -> float:
    """The standard deviation of chance in a series that also has a trend: from second differences.

    A straight trend has none; their spread is that of one value times the root of 6.
    """
    bends = [a - 2 * b + c for a, b, c in zip(values, values[1:], values[2:], strict=False)]
    return _NORMAL * statistics.median(abs(bend) for bend in bends) / 6**0.5
