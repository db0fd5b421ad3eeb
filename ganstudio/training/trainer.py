"""The trainer: pictures in, events out."""

from __future__ import annotations

from collections import deque
from collections.abc import Container, Generator, Iterator
from contextlib import closing
from dataclasses import replace
from typing import Any, Literal

import numpy as np
import torch
from numpy.typing import NDArray

from ganstudio.control import Due, RunControl
from ganstudio.controls import Controls, Setting
from ganstudio.events import (
    CALM,
    BatchDone,
    ControlChanged,
    Diverged,
    Event,
    Outcome,
    Paused,
    Resumed,
    RunEnded,
    SnapshotTaken,
    StateChanged,
)
from ganstudio.labels import Attributes
from ganstudio.problems import Message, Problem
from ganstudio.recipe import Recipe
from ganstudio.training.batches import BatchReader, TrainingImages
from ganstudio.training.beginning import is_weights_only
from ganstudio.training.facts import batch_done, chance_now, run_started, snapshot_taken
from ganstudio.training.failures import (
    go_back,
    is_out_of_memory,
    out_of_memory,
    weights_diverged,
    what_diverged,
)
from ganstudio.training.figures import Figures
from ganstudio.training.keeping import Keeper
from ganstudio.training.machine import Machine
from ganstudio.training.pace import Pace
from ganstudio.training.piloting import Piloting
from ganstudio.training.until import Until
from ganstudio.training.watching import Watching
from ganstudio.training.weights import WeightsBox

__all__ = ["Trainer", "TrainingImages"]

_QUIET_SECONDS = 2.0


def _exhaust(events: Iterator[Event]) -> None:
    """Let everything happen that is told, and tell nobody."""
    deque(events, maxlen=0)


class Trainer:
    """Trains the nets of a recipe and says everything that happens as events.

    On a CPU the same recipe and seed give the same bits, also across stops, with the same version of PyTorch
    and the same number of its threads; on other devices nearly the same.

    weights: where requested weights are put. replay: control changes (name, value) by step, made again as
    by="replay" when that many batches are done, unless the person has changed the control meanwhile. notes:
    what the person should know of the state loaded. begins_branch: the state to go on from is in no
    checkpoint, so that one is made first. train_indices: the pictures to train on, None for all; held_out:
    those to measure memorising by, never trained on.
    """

    def __init__(
        self,
        recipe: Recipe,
        images: TrainingImages,
        *,
        train_indices: NDArray[np.int64] | None = None,
        held_out: NDArray[np.int64] | None = None,
        device: torch.device,
        branch: int = 0,
        until: Until,
        attributes: Attributes = (),
        codes: NDArray[np.int16] | None = None,
    ) -> None:
        """attributes, codes (pictures, attributes): the pictures' labels, for a recipe that asks for them.

        Raises InputProblem when there are fewer pictures than a batch, Problem when memory runs out.
        """
        self.branch = branch
        self.until = until
        self.weights = WeightsBox()
        self.replay: dict[int, list[tuple[str, Setting]]] = {}
        self.notes: tuple[Message, ...] = ()
        self.begins_branch = False
        self._images = images
        self._indices = np.arange(len(images)) if train_indices is None else train_indices
        known = None if codes is None else codes[self._indices]
        self._machine = Machine(recipe, len(self._indices), device, attributes, known)
        self._drawn: int | None = None
        self._keeper = Keeper(self._machine, branch)
        self._piloting = Piloting(self._machine, branch)
        nothing = np.empty(0, np.int64)
        self._watching = Watching(
            self._machine, branch, images, self._indices, nothing if held_out is None else held_out
        )

    @property
    def recipe(self) -> Recipe:
        return self._machine.recipe

    @property
    def step(self) -> int:
        """Finished batches of this line."""
        return self._machine.step

    @property
    def epoch(self) -> int:
        """The epoch, from 1, in which the next batch lies."""
        return self._machine.epoch

    @property
    def images_seen(self) -> int:
        """Real pictures shown, repetitions counted."""
        return self._machine.images_seen

    @property
    def controls(self) -> Controls:
        """The controls in force."""
        return self._machine.controls

    @controls.setter
    def controls(self, controls: Controls) -> None:
        self._machine.controls = controls

    def state(self) -> dict[str, Any]:
        """Everything that decides how training goes on, as CPU tensors and plain values that are copies.

        Keys others read: "step", "epoch", "images_seen", "branch", "recipe" (its values), "controls" (by
        name), "attributes" (name, kind and values of each), "fixed_labels" (their codes in a snapshot), and
        the state dicts "generator", "averaged" (fit to draw with), "discriminator".
        """
        return self._machine.state() | {"branch": self.branch}

    def load_state(self, state: dict[str, Any]) -> None:
        """Go on from `state`. Raises Problem when it does not fit the recipe; then use another trainer."""
        self._machine.load_state(state)
        self._keeper.loaded(state)
        if is_weights_only(state):
            self.notes = (
                Message("Training begins from the weights of a model file; the optimisers start fresh.")
                if state["discriminator"] is not None
                else Message(
                    "Training begins from the weights of a model file that held G alone: D starts anew, and "
                    "the optimisers start fresh."
                ),
            )

    def not_saved(self) -> None:
        """The checkpoint that the newest event asked for could not be saved; it is asked for again."""
        self._keeper.not_saved()

    def cannot_return(self, why: Message) -> None:
        """The session cannot go back as the newest event asked for: the line ends instead, and says `why`."""
        self._piloting.given_up = why

    def run(self, control: RunControl) -> Generator[Event, None, None]:
        """Train until the end, a stop or a failure; `control.begin(self.controls)` comes first.

        Yields RunStarted first and exactly one RunEnded last. Unexpected errors propagate.
        """
        yield run_started(self._machine, self.branch, self.until, len(self._indices))
        try:
            yield from self._train(control)
        except (MemoryError, RuntimeError) as error:
            if not is_out_of_memory(error):
                raise
            yield from self._rescue(control)
            yield self._ended(Outcome.FAILED, out_of_memory(self.recipe))

    def _train(self, control: RunControl) -> Iterator[Event]:
        machine, keeper = self._machine, self._keeper
        began = machine.step
        paused = waited = False
        with closing(BatchReader(self._images, self._indices, machine.order, machine.device)) as reader:
            # ---- before the first batch
            yield from self._watching.begin()
            if machine.step == 0:
                yield from self._measured_snapshot()
            if self.begins_branch:
                yield from keeper.checkpoint("branch", control)

            pace = Pace()
            while True:
                # ---- what the person wants
                due = self._take(control)
                was_broken = keeper.broken
                yield from self._serve(due, control)
                if keeper.broken and not was_broken:
                    continue

                # ---- the end
                over = self._over(began, pace)
                if due.stop or over:
                    yield from self._end(over if not due.stop else None, control)
                    return

                # ---- a pause: saved when it begins, and again when changes within it have come to rest
                if due.paused:
                    if not paused:
                        yield Paused(self.branch, machine.step)
                    if not paused or (waited and not due.changes):
                        yield from keeper.checkpoint("pause", control)
                    paused = True
                    waited = not keeper.up_to_date
                    control.wait(_QUIET_SECONDS if waited else None)
                    pace.go_on()
                    continue
                if paused and not control.paused:
                    yield Resumed(self.branch, machine.step)
                    paused = False
                waited = False

                # ---- a batch
                epoch = machine.epoch
                try:
                    pictures = reader.take()
                except Problem as problem:
                    yield from keeper.checkpoint("stop", control)
                    yield self._ended(Outcome.FAILED, problem.message)
                    return
                figures = machine.train_batch(pictures, reader.taken)
                keeper.broken = not figures.finite
                done = batch_done(machine, self.branch, epoch, figures, pace.batch(len(pictures)))
                yield done

                # ---- what is due after it
                if keeper.broken:
                    yield from self._diverged(figures, control, pace)
                else:
                    yield from self._follow(done, control, pace)

    def _follow(self, done: BatchDone, control: RunControl, pace: Pace) -> Iterator[Event]:
        """What is due after a batch whose numbers are sound: states, a snapshot, a checkpoint."""
        recipe, order = self._machine.recipe, self._machine.order
        alarm = False
        for event in self._look(
            done, control, draw=self._is_due(recipe.snapshot_every, recipe.snapshot_unit)
        ):
            alarm = alarm or (isinstance(event, StateChanged) and event.state not in CALM)
            yield event
        if alarm:
            yield from self._keeper.checkpoint("alarm", control)
        over = self.until.reached(self.step, order.epochs_done, pace.seconds)
        due = self._is_due(recipe.checkpoint_every, recipe.checkpoint_unit)
        if not over and (due or self._is_due(recipe.merit_every, recipe.merit_unit)):
            yield from self._keeper.checkpoint("schedule", control)
        if self._keeper.broken and self._piloting.acts:  # the checkpoint found it, the batch did not
            yield from self._watching.diverged(weights_diverged(self.step))
            yield self._piloting.return_due(pace.seconds)
        elif self._piloting.gives_up and not over:
            yield self._piloting.return_due(pace.seconds)

    def _look(self, done: BatchDone, control: RunControl, *, draw: bool) -> Iterator[Event]:
        """What is measured after a batch, and what the autopilot makes of it; `draw`: samples too."""
        yield from self._watching.batch(done)
        yield from self._piloting.batch(done, control)
        named = self._machine.naming.newest(self.branch, self.step)
        if named is not None:
            yield named
        if draw:
            yield from self._measured_snapshot()

    def retrace(self, step: int, looks: Container[int]) -> Generator[BatchDone, None, None]:
        """Compute the batches up to `step` as they were once computed, with the changes in `replay`.

        looks: the steps at which samples were measured. Nothing else is told, and nobody can act meanwhile.
        """
        machine, control = self._machine, RunControl()
        control.begin(machine.controls)
        with closing(BatchReader(self._images, self._indices, machine.order, machine.device)) as reader:
            _exhaust(self._watching.begin())
            if machine.step == 0 and 0 in looks:
                _exhaust(self._measured_snapshot())
            pace = Pace()
            while machine.step < step:
                _exhaust(self._serve(self._take(control), control))
                epoch = machine.epoch
                pictures = reader.take()
                figures = machine.train_batch(pictures, reader.taken)
                done = batch_done(machine, self.branch, epoch, figures, pace.batch(len(pictures)))
                yield done
                if figures.finite:
                    _exhaust(self._look(done, control, draw=machine.step in looks))
            _exhaust(self._serve(self._take(control), control))

    def _diverged(self, figures: Figures, control: RunControl, pace: Pace) -> Iterator[Event]:
        what = what_diverged(figures, self.step)
        if not self._piloting.acts:
            control.pause()
        yield Diverged(self.branch, self.step, what, self._keeper.last_good)
        yield from self._watching.diverged(what)
        if self._piloting.acts:
            yield self._piloting.return_due(pace.seconds)

    def _take(self, control: RunControl) -> Due:
        for name, value in self.replay.pop(self.step, ()):
            control.set(name, value, by="replay")
        return control.take()

    def _replay_no_more(self, name: str) -> None:
        """The person has set a control anew: what they once wanted later on is out of date."""
        for step, changes in self.replay.items():
            self.replay[step] = [change for change in changes if change[0] != name]

    def _serve(self, due: Due, control: RunControl) -> Iterator[Event]:
        """Do all that is due but stopping and pausing."""
        chance = chance_now(self._machine, self.branch) if due.changes else None
        for change in due.changes:
            old = getattr(self.controls, change.name)
            asked: dict[str, Any] = {change.name: change.new}
            self.controls = replace(self.controls, **asked)
            if old != change.new:
                if change.by != "replay":
                    self._replay_no_more(change.name)
                yield ControlChanged(self.branch, self.step, change.name, old, change.new, change.by)
                yield from self._piloting.turned(change.name, change.by, control)
        if chance is not None and (moved := chance_now(self._machine, self.branch)) != chance:
            yield moved

        if due.weights:
            self._offer_weights()
        if due.sample:
            yield from self._snapshot("person")
        if due.save:
            yield from self._keeper.checkpoint("person", control)

    def _offer_weights(self) -> None:
        machine = self._machine
        self.weights.offer(
            machine.step,
            machine.players.g.state_dict(),
            machine.averaged.measured().state_dict(),
            machine.players.d.state_dict(),
            () if machine.labelling is None else machine.labelling.attributes,
        )

    def _is_due(self, every: int, unit: str) -> bool:
        if not every:
            return False
        if unit == "steps":
            return self.step % every == 0
        order = self._machine.order
        return order.position == 0 and order.epochs_done % every == 0

    def _snapshot(self, reason: Literal["schedule", "person"]) -> Iterator[Event]:
        self._drawn = self.step
        yield snapshot_taken(self._machine, self.branch, reason)

    def _measured_snapshot(self) -> Iterator[Event]:
        for taken in self._snapshot("schedule"):
            yield taken
            if isinstance(taken, SnapshotTaken):
                yield from self._watching.snapshot(taken)

    def _rescue(self, control: RunControl) -> Iterator[Event]:
        """A checkpoint after memory ran out between batches, if there is memory for it."""
        try:
            yield from self._keeper.checkpoint("stop", control)
        except (MemoryError, RuntimeError) as error:
            if not is_out_of_memory(error):
                raise

    def _over(self, began: int, pace: Pace) -> Message | None:
        """Why the run is over, if it is; a sitting that `began` just here has nothing to do."""
        if self._piloting.given_up is not None:
            return self._piloting.given_up
        over = self.until.reached(self.step, self._machine.order.epochs_done, pace.seconds)
        if over and self.step == began:
            return Message("{reason} Ask for more to train on.", {"reason": over})
        return over

    def _end(self, over: Message | None, control: RunControl) -> Iterator[Event]:
        """The last events of a run that is `over`, or else was stopped."""
        if over and over is self._piloting.given_up:
            yield from self._keeper.checkpoint("stop", control)
            yield self._ended(Outcome.STOPPED, over)
            return
        if over and not self._keeper.broken and self._drawn != self.step:
            yield from self._snapshot("schedule")
        yield from self._keeper.checkpoint("end" if over else "stop", control)
        if self._keeper.broken:
            yield self._ended(Outcome.STOPPED, go_back(self.step, self._keeper.last_good))
        elif over:
            yield self._ended(Outcome.FINISHED, over)
        else:
            yield self._ended(Outcome.STOPPED, Message("Stopped after {step} steps.", {"step": self.step}))

    def _ended(self, outcome: Outcome, text: Message) -> RunEnded:
        return RunEnded(self.branch, self.step, outcome, text)
