"""A branch of a run as TensorBoard shows it: every batch, what a person did, the samples."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ganstudio.control_words import control_text
from ganstudio.controls import CONTROL_NAMES, Controls
from ganstudio.events import (
    ClassesNamed,
    ControlChanged,
    Diverged,
    Note,
    PilotActed,
    RunEnded,
    RunStarted,
    SamplesMeasured,
    StateChanged,
    WentBack,
)
from ganstudio.export.tensorboard.tags import (
    AVERAGED,
    EVENTS,
    INTERVENTIONS,
    MEASURES,
    RAW,
    RECIPE,
    batch_tags,
    control_tag,
    naming_tags,
)
from ganstudio.recipe import CONTROL_KEYS, Recipe, dump_recipe
from ganstudio.runs.eventlog import LoggedKind
from ganstudio.runs.reader import RunReader
from ganstudio.runs.records import Snapshot
from ganstudio.runs.schema import BATCH_COLUMNS
from ganstudio.runs.snapshots import GAP

if TYPE_CHECKING:
    from ganstudio.export.tensorboard.writer import EventFile

_CHUNK = 4_096
_HEARD = (
    ClassesNamed, ControlChanged, Diverged, Note, PilotActed, RunEnded, SamplesMeasured, StateChanged,
    WentBack,
)  # fmt: skip


class BranchEvents:
    """Writes what happens on one branch into an event file; keeps the controls in force.

    Changes made again on resuming at `step` have their text from the first time.
    """

    def __init__(
        self, file: EventFile, controls: Controls, *, probability: bool = True, step: int = -1
    ) -> None:
        self.file = file
        self._step = step
        self.controls = controls
        self.probability = probability
        self._tags = batch_tags(dict.fromkeys(BATCH_COLUMNS), probability=probability)

    def begin(self, recipe: Recipe, step: int, when: float | None = None) -> None:
        """What the branch is made from, and the controls it goes on with."""
        self.file.text(RECIPE, f"```toml\n{dump_recipe(recipe)}```", step, when)
        self.show_controls(step, when)

    def show_controls(self, step: int, when: float | None = None) -> None:
        """The controls in force, as points of their curves."""
        values = {name: getattr(self.controls, name) for name in CONTROL_NAMES}
        numbers = {control_tag(n): float(v) for n, v in values.items() if not isinstance(v, str)}
        self.file.scalars(numbers, step, when)

    def batch(self, values: dict[str, float], step: int, when: float | None = None) -> None:
        """The figures of a batch by BatchDone's fields."""
        tags = self._tags
        self.file.scalars({tags[name]: value for name, value in values.items() if name in tags}, step, when)

    def hear(self, event: LoggedKind, when: float | None = None) -> None:
        """An event: a control that changed, what a person should know, how the run ended."""
        match event:
            case ControlChanged():
                changed: dict[str, Any] = {event.name: event.new}
                self.controls = replace(self.controls, **changed)
                if not isinstance(event.new, str):
                    self.file.scalars({control_tag(event.name): float(event.new)}, event.step, when)
                if not (event.by == "replay" and event.step <= self._step):
                    old, new = (control_text(event.name, value) for value in (event.old, event.new))
                    text = f"{event.name}: {old} → {new}"
                    text += {"remedy": " (a remedy taken)", "autopilot": " (by the autopilot)"}.get(
                        event.by, ""
                    )
                    self.file.text(INTERVENTIONS, text, event.step, when)
            case Diverged(what=text) | Note(text=text):
                self.file.text(EVENTS, str(text), event.step, when)
            case StateChanged():
                self.file.text(EVENTS, f"{event.state}: {event.evidence}", event.step, when)
            case PilotActed():
                said = "autopilot" if event.acted else "autopilot advises"
                self.file.text(EVENTS, f"{said}: {event.why}", event.step, when)
            case WentBack():
                self.file.text(EVENTS, f"the autopilot went back here: {event.remedy}", event.step, when)
            case ClassesNamed():
                self.file.scalars(naming_tags(event), event.step, when)
            case SamplesMeasured():
                measured = {tag: getattr(event, name) for name, tag in MEASURES.items()}
                self.file.scalars({t: v for t, v in measured.items() if v is not None}, event.step, when)
            case RunEnded():
                self.show_controls(event.step, when)
                self.file.text(EVENTS, f"{event.outcome}: {event.text}", event.step, when)
            case _:
                pass

    def samples(
        self,
        averaged: bytes,
        raw: bytes,
        size: tuple[int, int],
        channels: int,
        step: int,
        when: float | None = None,
    ) -> None:
        """A snapshot's two grids as PNG."""
        for tag, png in ((AVERAGED, averaged), (RAW, raw)):
            self.file.picture(tag, png, size, channels, step, when)


def controls_at(reader: RunReader, branch: int, step: int) -> Controls:
    """The controls in force on a branch's line for the batch after `step`."""
    recipe = reader.recipe(branch)
    values: dict[str, Any] = recipe.model_dump(include=set(CONTROL_KEYS))
    for logged in reader.events(branch, (ControlChanged,)):
        event = logged.event
        if isinstance(event, ControlChanged) and event.step <= step and event.name in CONTROL_NAMES:
            values[event.name] = event.new
    return Controls(**values)


def is_probability(reader: RunReader, branch: int) -> bool:
    """Whether D's output on a branch's line is a probability."""
    starts = [logged.event for logged in reader.events(branch, (RunStarted,))]
    return all(event.dx_is_probability for event in starts if isinstance(event, RunStarted))


def write_past(
    reader: RunReader, branch: int, events: BranchEvents, last: int, progress: Callable[[int, int], bool]
) -> bool:
    """Write what a branch's own journal holds up to step `last`.

    `progress(batches, of)` False ends it early, and so does the answer.
    """
    start = reader.branch(branch).start_step
    kinds = reader.events(branch, _HEARD)
    own = [logged for logged in kinds if logged.event.branch == branch and start <= logged.event.step <= last]
    for columns in reader.batches(branch, after_step=start, chunk=_CHUNK):
        lists = {name: column.tolist() for name, column in columns.items()}
        for index, step in enumerate(lists["step"]):
            if step > last:
                break
            values = {name: values[index] for name, values in lists.items()}
            events.batch(values, step, values["time"])
        if not progress(min(int(columns["step"][-1]), last) - start, last - start):
            return False
    for logged in own:
        events.hear(logged.event, logged.time)
    for snapshot in reader.snapshots(branch):
        if snapshot.branch == branch and snapshot.step <= last:
            _write_samples(events, snapshot)
    return True


def _write_samples(events: BranchEvents, snapshot: Snapshot) -> None:
    try:
        averaged, raw = snapshot.averaged.read_bytes(), snapshot.raw.read_bytes()
    except OSError:
        return  # a person may delete samples to save space
    size = _size_of(snapshot)
    events.samples(averaged, raw, size, snapshot.channels, snapshot.step, snapshot.time)


def _size_of(snapshot: Snapshot) -> tuple[int, int]:
    rows = -(-snapshot.count // max(snapshot.columns, 1))
    return snapshot.columns * (snapshot.width + GAP) - GAP, rows * (snapshot.height + GAP) - GAP
