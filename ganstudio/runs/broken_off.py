"""A sitting that came to no end of its own: the process was killed, or the computer lost power."""

from __future__ import annotations

from typing import NamedTuple

from ganstudio.events import Diverged
from ganstudio.problems import Message
from ganstudio.runs.reader import RunReader


class BrokenOff(NamedTuple):
    """step: the newest batch that is known. kept: where the line goes on when it is resumed.

    diverged: whether the numbers were broken after `kept`, so that it goes on beside the line.
    """

    step: int
    kept: int
    diverged: bool

    @property
    def text(self) -> Message:
        """What is kept, and what happens on resuming."""
        values: dict[str, object] = {"step": self.step, "kept": self.kept, "count": self.step - self.kept}
        if self.step <= self.kept:
            return Message(
                "The last sitting broke off at step {step}. Everything is kept: it goes on exactly there when"
                " you resume.",
                values,
            )
        if self.diverged:
            return Message(
                "The last sitting broke off at step {step}, after its numbers had broken. Everything up to"
                " step {kept} is kept; when you resume, it goes on from there on a branch of its own.",
                values,
            )
        if not self.kept:
            return Message(
                "The last sitting broke off at step {step}, before there was a checkpoint. When you resume,"
                " its {count} batches are computed again from the beginning, with the changes that you made"
                " in them; until then their curves stay.",
                values,
            )
        return Message(
            "The last sitting broke off at step {step}. Everything up to the checkpoint of step {kept} is"
            " kept. When you resume, the {count} batches after it are computed again, with the changes that"
            " you made in them; until then their curves stay. Nothing but the time for them is lost.",
            values,
        )


def broken_off(reader: RunReader) -> BrokenOff | None:
    """Where the newest sitting broke off; None where it ended, or still trains. Raises JournalProblem."""
    if reader.summary().ending != "interrupted":
        return None
    line = reader.branch(reader.current_branch())
    kept = max([line.start_step, *(point.step for point in reader.checkpoints(line.id))])
    told = (logged.event for logged in reader.events(line.id, (Diverged,)))
    diverged = any(event.branch == line.id and event.step > kept for event in told)
    return BrokenOff(max(line.last_step, kept), kept, diverged)
