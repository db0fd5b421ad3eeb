"""What the run has to tell the person, and what they can do about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Literal

from ganstudio.data.manifest import DataChanges
from ganstudio.evaluation.words import stopped_improving
from ganstudio.events import Diverged, Note, Outcome, RunEnded
from ganstudio.problems import Message
from ganstudio.runs.broken_off import BrokenOff
from ganstudio.runs.progress import Stall
from ganstudio.session.pictures import DataChanged, NoPictures

_DATA_CHANGED = DataChanged(DataChanges()).message.template
_NO_PICTURES = NoPictures(Path()).message.template


class Offer(Enum):
    """An action that a notice offers as a button."""

    GO_BACK = auto()
    RESUME = auto()
    TRAIN_LONGER = auto()
    EXPLORE = auto()
    OPEN_FOLDER = auto()
    ACCEPT_DATA = auto()
    GIVE_PICTURES = auto()


Level = Literal["note", "good", "warning", "problem"]


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence with its weight and its offers. `step` is what GO_BACK goes back to."""

    level: Level
    text: Message
    offers: tuple[Offer, ...] = ()
    step: int | None = None


def diverged_notice(event: Diverged) -> Notice:
    """The loss is no number any more: the run waits, and there may be a checkpoint to go back to."""
    offers = () if event.last_good is None else (Offer.GO_BACK,)
    return Notice("problem", event.what, offers, event.last_good)


def note_notice(event: Note) -> Notice:
    """Something to know that stopped nothing."""
    return Notice("note", event.text)


def ended_notice(event: RunEnded, back: int | None = None) -> Notice:
    """How the run ended and what to do next. back: the step to go back to where it stopped in trouble."""
    match event.outcome:
        case Outcome.STOPPED if back is not None:
            offers = (Offer.GO_BACK, Offer.RESUME, Offer.EXPLORE, Offer.OPEN_FOLDER)
            return Notice("warning", event.text, offers, back)
        case Outcome.FINISHED:
            return Notice("good", event.text, (Offer.TRAIN_LONGER, Offer.EXPLORE, Offer.OPEN_FOLDER))
        case Outcome.STOPPED:
            return Notice("good", event.text, (Offer.RESUME, Offer.EXPLORE, Offer.OPEN_FOLDER))
        case Outcome.FAILED if event.text.template == _DATA_CHANGED:
            return Notice("problem", event.text, (Offer.ACCEPT_DATA, Offer.RESUME, Offer.OPEN_FOLDER))
        case Outcome.FAILED if event.text.template == _NO_PICTURES:
            return Notice("problem", event.text, (Offer.GIVE_PICTURES, Offer.EXPLORE))
        case Outcome.FAILED:
            return Notice("problem", event.text, (Offer.RESUME, Offer.OPEN_FOLDER))


def broke_off_notice(found: BrokenOff) -> Notice:
    """The last sitting came to no end of its own: what is kept, and what happens on resuming."""
    return Notice("warning", found.text, (Offer.RESUME, Offer.OPEN_FOLDER))


def stall_notice(stall: Stall, images_ago: int | None) -> Notice:
    """The figures of merit have not become better for long."""
    text = stopped_improving(stall.since, stall.measurements, images_ago)
    return Notice("note", text, (Offer.EXPLORE,), stall.since)


def with_notice(notices: list[Notice], notice: Notice) -> list[Notice]:
    """`notices` with another one: the newest first, but problems before everything else."""
    return sorted([notice, *notices], key=lambda found: found.level != "problem")
