"""Which checkpoints of a run are kept: what is protected, and what gives way to a limit.

Every step can be reached from the checkpoint before it by computing the batches since then again, so a gap
between two checkpoints is what going back into it costs. Gaps may grow with age: a gap whose newer end lies
`age` steps behind the branch's newest checkpoint may be up to `ratio` * age long. The ratio is the least on a
fine scale with which the limits hold; gaps that the run itself left (few checkpoints were made) stay.

So the longest replay is bounded: with room for n checkpoints, p of them protected, the first gap g and the
run's length t, 1 + ratio = (t / g) ** (2 / (n - 3 - 2 p)) is always enough, rounded up to the scale. (Of
three neighbours the oldest is more than 1 + ratio times as old as the youngest, or the middle one had gone.)
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Protocol, TypeVar

PROTECTING = frozenset({"person", "alarm", "branch", "best", "import"})
"""Reasons for which a checkpoint is never thinned out."""

RATIOS = (0.0, *(2.0 ** (step / 4) for step in range(-32, 81)), math.inf)
"""The scale of ratios. 0: everything stays; infinite: only what must stay."""


class Keepable(Protocol):
    """What has to be known of a checkpoint."""

    @property
    def branch(self) -> int: ...
    @property
    def step(self) -> int: ...
    @property
    def bytes(self) -> int: ...
    @property
    def protected(self) -> bool: ...


_K = TypeVar("_K", bound=Keepable)


def thin(
    checkpoints: Iterable[_K],
    *,
    keep: int,
    budget: float = math.inf,
    starts: Mapping[int, int] | None = None,
) -> list[_K]:
    """Which checkpoints to delete so that every branch keeps at most `keep` unprotected ones, and all files
    together at most `budget` bytes.

    Protected ones and every branch's newest are never among them, so that more may stay. starts: the step at
    which a branch begins, where that can be reached without a checkpoint of its own; otherwise its first
    stays too.
    """
    starts = starts or {}
    lines: dict[int, list[_K]] = {}
    found = sorted(checkpoints, key=lambda c: (c.branch, -c.step))
    for checkpoint in found:
        lines.setdefault(checkpoint.branch, []).append(checkpoint)
    for branch, line in lines.items():
        for ratio in RATIOS:
            lines[branch] = _sparse(line, ratio, starts)
            if sum(not c.protected for c in lines[branch]) <= keep:
                break
    left = found
    for ratio in RATIOS:
        left = [c for line in lines.values() for c in _sparse(line, ratio, starts)]
        if sum(c.bytes for c in left) <= budget:
            break
    kept = {(c.branch, c.step) for c in left}
    return [c for c in found if (c.branch, c.step) not in kept]


def _sparse(line: list[_K], ratio: float, starts: Mapping[int, int]) -> list[_K]:
    """What of a line (newest first) stays where gaps may be `ratio` times their age."""
    newest, start = line[0].step, starts.get(line[0].branch)
    if ratio == math.inf:
        first = None if start is not None else line[-1]
        return [c for c in line if c is line[0] or c is first or c.protected]
    kept, here = [line[0]], 0
    while here < len(line) - 1:
        reach = line[here].step - ratio * (newest - line[here].step)
        last = here + 1
        while last < len(line) - 1 and not line[last].protected and line[last + 1].step >= reach:
            last += 1
        rest = line[here + 1 :]
        if start is not None and start >= reach and not any(c.protected for c in rest):
            break
        kept.append(line[last])
        here = last
    return kept
