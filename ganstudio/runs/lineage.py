"""Which steps of which branches make up a branch's line of training."""

from __future__ import annotations

from collections.abc import Sequence

from ganstudio.runs.records import Branch, Span

ENDLESS = 2**62


def reach(branches: Sequence[Branch], branch: Branch) -> dict[int, int]:
    """Up to which step each branch belongs to the line of `branch`, from the main one to it (ENDLESS)."""
    by_id = {b.id: b for b in branches}
    limit, current = ENDLESS, branch
    found = {branch.id: limit}
    while current.parent is not None:
        limit = min(limit, current.start_step)
        current = by_id[current.parent]
        found[current.id] = limit
    return dict(reversed(found.items()))


def spans(branches: Sequence[Branch], branch: Branch) -> list[Span]:
    """The batches that make up the line of `branch`, from step 1 to its newest; no empty parts."""
    by_id = {b.id: b for b in branches}
    found = [
        Span(
            number,
            by_id[number].start_step + 1,
            min(last, by_id[number].last_step if number == branch.id else last),
        )
        for number, last in reach(branches, branch).items()
    ]
    return [span for span in found if span.first <= span.last]
