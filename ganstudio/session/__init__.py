"""The one place that wires data -> trainer -> run folder -> listeners."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ganstudio.control import RunControl
from ganstudio.data.cache import PictureStore
from ganstudio.data.labels.corrections import load_corrections
from ganstudio.data.labels.reading import labels_of
from ganstudio.data.labels.result import Labels
from ganstudio.data.manifest import DataManifest
from ganstudio.data.report import FolderReport
from ganstudio.events import (
    CheckpointDue,
    CheckpointSaved,
    Event,
    Note,
    Outcome,
    Preparing,
    ReturnDue,
    RunEnded,
    RunStarted,
)
from ganstudio.problems import Cancelled, Message, Problem
from ganstudio.recipe import Recipe, must_have_extra
from ganstudio.runs.checkpoints import load_checkpoint
from ganstudio.runs.folder import RunFolder
from ganstudio.session.failing import unforeseen
from ganstudio.session.listeners import Audience, Listener
from ganstudio.session.measuring import Measuring, merit_steps
from ganstudio.session.opening import Start, plan_start, without_changed_pictures
from ganstudio.session.pictures import DataChanged
from ganstudio.session.recorder import Recorder
from ganstudio.session.retracing import Retraced, retrace, retraced_note
from ganstudio.session.returning import Return, plan_return
from ganstudio.session.way import Way
from ganstudio.training.until import Until
from ganstudio.training.weights import WeightsBox

if TYPE_CHECKING:
    from ganstudio.training.trainer import Trainer

_HEAD_START_SECONDS = 3.0


class Session:
    """One sitting of a run: made new by `create` or taken up again by `open`, then `run` once.

    run_dir: the run folder. recipe: in force on this branch. weights: where the newest weights are put when
    `RunControl.request_weights()` asks for them. branch: a new one's number from RunStarted on. listeners:
    who else hears the events; to be filled before `run`. Where the autopilot goes back, the sitting goes on
    on a new branch: WentBack and RunStarted tell of it.
    """

    def __init__(self, start: Start, until: Until | None) -> None:
        self._start = start
        self._until = until or Until.of(start.recipe)
        self.run_dir = start.folder.path
        self.branch = start.branch
        self._step = start.step
        self.recipe = start.recipe
        self.weights = WeightsBox()
        self.listeners: list[Listener] = []

    @classmethod
    def create(
        cls,
        report: FolderReport,
        recipe: Recipe,
        run_dir: Path,
        *,
        excluded: frozenset[str] = frozenset(),
        labels: Labels | None = None,
        until: Until | None = None,
    ) -> Session:
        """Make a run folder for `recipe` on the scanned pictures, less those in `excluded` (relative paths).

        `until` takes the place of the recipe's end: the run keeps its epochs and steps, but not its minutes.
        `labels`: what is known of the report's pictures, for a recipe that is conditioned on some of it; None
        reads what lies in or beside the folder, with what a person corrected.
        Raises RecipeProblem when the pictures fill no batch or lack those labels and when the recipe needs an
        extra that is not installed, InputProblem when the folder cannot be made.
        """
        must_have_extra(recipe)
        if until is not None:
            recipe = recipe.changed(**until.kept)
        if recipe.labels and labels is None:
            labels = labels_of(report, load_corrections(report.folder))
        manifest = DataManifest.of(report, recipe, excluded, labels)
        folder = RunFolder.create(run_dir, recipe, manifest.to_json(), report.folder)
        return cls(Start(folder, recipe, manifest, branch=0), until)

    @classmethod
    def open(
        cls,
        run_dir: Path,
        *,
        from_step: int | None = None,
        branch: int | None = None,
        changes: Mapping[str, object] | None = None,
        until: Until | None = None,
        accept_data_changes: bool = False,
    ) -> Session:
        """Take up a run where it was left, or at the step `from_step`; 0 begins anew beside it.

        A step without a checkpoint is reached by computing the batches since the one before it again.

        A new branch starts there when the branch has been trained further, when `changes` alter recipe keys
        that are neither controls nor harmless, and when the batches after it would not come again: a control
        is changed where a killed run goes on, or their numbers were no longer finite. `accept_data_changes`:
        train on without pictures that vanished or changed, from now on. `until`: as in `create`, kept for the
        branch. Raises InputProblem naming what does not fit.
        """
        start = plan_start(run_dir, from_step, branch, dict(changes or {}))
        if until is not None:
            start = replace(start, recipe=start.recipe.changed(**until.kept))
        if accept_data_changes:
            start = without_changed_pictures(start)
        return cls(start, until)

    def run(self, control: RunControl) -> Iterator[Event]:
        """Train, telling everything; exactly one RunEnded comes last, whatever happens."""
        audience = Audience(self.listeners)
        try:
            with closing(self._sitting(control)) as events:
                for event in events:
                    yield from audience.tell(event)
                    if isinstance(event, RunEnded):
                        yield from audience.close(event)
                    yield event
        finally:
            for _note in audience.close():
                pass

    def _sitting(self, control: RunControl) -> Generator[Event, None, None]:
        try:
            with self._start.folder.lock():
                ended = yield from self._recorded(control)
        except Exception as error:
            ended = self._failed(error)
        yield ended

    def _recorded(self, control: RunControl) -> Generator[Event, None, RunEnded]:
        """The sitting's lines: one, and another for every time that the autopilot goes back."""
        back: Return | None = None
        while True:
            with Recorder.open(self._start, control) as recorder:
                try:
                    over = yield from self._train(control, recorder, back)
                except Cancelled:
                    over = self._ended(Outcome.STOPPED, Message("Stopped before the first batch."))
                except Exception as error:  # the last line of defence: a run ends with one sentence
                    over = self._failed(error)
                if isinstance(over, RunEnded):
                    recorder.end(over)
                    return over
            back = over
            self._start, self.recipe = back.start, back.start.recipe
            self._until = self._until.after(back.seconds)

    def _train(
        self, control: RunControl, recorder: Recorder, back: Return | None
    ) -> Generator[Event, None, RunEnded | Return]:
        """Train one line; `back`: how it began, if the autopilot went back to its beginning."""
        # -- pictures ------------------------------------------------------------------------------------
        store = PictureStore(self._start.manifest)
        try:
            if store.filled < 1.0 and (self._start.checkpoint is not None or self._start.way is not None):
                yield Preparing(Message("Comparing the pictures with those the run began with"))
                self._refuse_changes(control)
            if store.cache_problem is not None:
                yield from recorder.record(Note(self.branch, self._step, store.cache_problem.message))
            yield from self._fill(store, control)

            # -- nets ------------------------------------------------------------------------------------
            yield Preparing(Message("Loading PyTorch"))
            way = self._start.way
            retraced = None if way is None else (yield from self._retrace(way, store, control))
            trainer = self._begin(store, recorder.branch, retraced)
            yield from recorder.begin()
            self.branch = recorder.branch
            if back is not None:
                yield from recorder.record(back.told(self.branch))
            for text in (*trainer.notes, *self._notes_on(retraced)):
                yield from recorder.record(Note(self.branch, self._step, text))
            control.begin(trainer.controls)
            for name, value in self._start.control_changes.items():
                control.set(name, value, self._start.by)

            # -- training --------------------------------------------------------------------------------
            with closing(Measuring(self._start.folder)) as measuring, closing(trainer.run(control)) as events:
                recorder.spare(measuring.held)
                for event in events:
                    if isinstance(event, RunEnded):
                        yield from recorder.record_all(measuring.finish(control))
                        return event
                    if isinstance(event, RunStarted):
                        measuring.begin(merit_steps(self.recipe, event.steps_per_epoch), event.step)
                    if isinstance(event, ReturnDue):
                        recorder.commit()
                        if isinstance(found := plan_return(self.run_dir, event), Return):
                            return found
                        trainer.cannot_return(found)
                        continue
                    if not isinstance(event, Preparing):
                        self._step = event.step
                    told = tuple(recorder.record(event))
                    if isinstance(event, CheckpointDue) and not _is_saved(told):
                        trainer.not_saved()
                    for one in told:
                        if isinstance(one, CheckpointSaved):
                            measuring.saved(one)
                        yield one
                    yield from recorder.record_all(measuring.news())
            raise Problem("The training ended without saying why.")
        finally:
            store.close()

    def _refuse_changes(self, control: RunControl) -> None:
        changes = self._start.manifest.check(lambda _done, _total: not control.stopping)
        if changes:
            raise DataChanged(changes)

    def _fill(self, store: PictureStore, control: RunControl) -> Iterator[Event]:
        """Give the store a head start; on a large set the rest is decoded while training runs."""
        store.start_filling()
        total, began = len(store), time.monotonic()
        while store.filled < 1.0 and time.monotonic() - began < _HEAD_START_SECONDS:
            if control.stopping:
                raise Cancelled
            if store.fill_problem is not None:
                raise store.fill_problem
            yield Preparing(Message("Reading the pictures"), round(store.filled * total), total)
            time.sleep(0.05)
        yield Preparing(Message("Reading the pictures"), round(store.filled * total), total)

    def _begin(self, store: PictureStore, branch: int, retraced: Retraced | None) -> Trainer:
        """The trainer of this sitting, in the state that the start says."""
        start = self._start
        state = None if start.checkpoint is None else load_checkpoint(start.checkpoint)
        trainer = self._build(store, self.recipe, branch, retraced.state if retraced else state)
        trainer.weights = self.weights
        trainer.replay = dict(start.replay)
        trainer.begins_branch = retraced is not None
        return trainer

    def _build(
        self, store: PictureStore, recipe: Recipe, branch: int, state: dict[str, Any] | None
    ) -> Trainer:
        from ganstudio.training.devices import pick_device
        from ganstudio.training.trainer import Trainer

        manifest = self._start.manifest
        train_indices, held_out = manifest.split()
        trainer = Trainer(
            recipe,
            store,
            train_indices=train_indices,
            held_out=held_out,
            device=pick_device(self.recipe.device),
            branch=branch,
            until=self._until,
            attributes=manifest.attributes,
            codes=manifest.codes(),
        )
        if state is not None:
            trainer.load_state(state)
        return trainer

    def _retrace(
        self, way: Way, store: PictureStore, control: RunControl
    ) -> Generator[Event, None, Retraced]:
        state = None if way.checkpoint is None else load_checkpoint(way.checkpoint)
        build = partial(self._build, store)
        return (yield from retrace(way, state, build, lambda: control.stopping))

    def _notes_on(self, retraced: Retraced | None) -> Iterator[Message]:
        """How exactly the step was reached at which this sitting begins."""
        way = self._start.way
        if way is not None and retraced is not None:
            from ganstudio.training.devices import device_name, pick_device

            device = device_name(pick_device(self.recipe.device))
            pictures = way.other_pictures or bool(self._start.left_out)
            yield retraced_note(way, retraced.difference, device, pictures=pictures)

    def _ended(self, outcome: Outcome, text: Message) -> RunEnded:
        return RunEnded(self.branch, self._step, outcome, text)

    def _failed(self, error: Exception) -> RunEnded:
        if isinstance(error, Problem):
            return self._ended(Outcome.FAILED, error.message)
        if isinstance(error, MemoryError):
            return self._ended(
                Outcome.FAILED,
                Message("There is not enough memory. Lower batch_size, image_size, ngf or ndf."),
            )
        return self._ended(Outcome.FAILED, unforeseen(error, self.run_dir))


def _is_saved(told: tuple[Event, ...]) -> bool:
    return any(isinstance(event, CheckpointSaved) for event in told)
