"""What going back to a step of a run would mean: from which checkpoint, how long, with which controls."""

from __future__ import annotations

import math
from collections.abc import Mapping

from ganstudio.controls import Controls
from ganstudio.gui.models.control_desk import ControlDesk, changed_controls, controls_of
from ganstudio.gui.models.run_state import RunState

_BEFORE_CHANGES = ("schedule", "alarm", "branch")
"""Reasons of checkpoints that are saved before a change made at the same step."""


def controls_then(model: RunState, step: int) -> Controls | None:
    """The controls in the state after batch `step`; None without a run."""
    if model.recipe is None:
        return None
    reasons = {point.step: point.reason for point in model.checkpoints}
    saved_after = reasons.get(step, "schedule") not in _BEFORE_CHANGES
    changed: dict[str, object] = {}
    for change in model.changes:
        # What the autopilot did after a batch is in force in the state after it.
        here = change.step == step and (saved_after or change.by == "autopilot")
        if change.step < step or here:
            changed[change.name] = change.new
    return changed_controls(controls_of(model.recipe), changed)


class GoingBack:
    """A step of `model`'s line and the controls to go on with; `desk` holds what the person wants of them."""

    def __init__(self, model: RunState, step: int, changes: Mapping[str, object] | None = None) -> None:
        self._model = model
        self.desk = ControlDesk()
        self.step = 0
        self.choose(step)
        for name, value in (changes or {}).items():
            self.desk.set(name, value)
        self.desk.history.clear()

    @property
    def last(self) -> int:
        """The newest step that can be chosen."""
        return max([self._model.step, *(point.step for point in self._model.checkpoints)])

    def choose(self, step: int) -> None:
        """Go back to this step; what was wanted of the controls stays."""
        self.step = min(max(step, 0), self.last)
        controls = self.controls
        if controls is not None:
            self.desk.start_from(controls, self._model.desk.idle)

    @property
    def controls(self) -> Controls | None:
        """The controls in the state after batch `step`; a change made right after it is not in force yet."""
        return controls_then(self._model, self.step)

    @property
    def changes(self) -> dict[str, object]:
        """Controls that are to differ from what was in force at that step."""
        controls, wanted = self.controls, self.desk.shown
        if controls is None or wanted is None:
            return {}
        return {
            name: value
            for name in sorted(self.desk.waiting)
            if (value := getattr(wanted, name)) != getattr(controls, name)
        }

    @property
    def base(self) -> int:
        """The step of the checkpoint that it starts from; 0: from untrained nets, if there is none."""
        return max((p.step for p in self._model.checkpoints if p.step <= self.step), default=0)

    @property
    def replayed(self) -> int:
        """How many batches are computed again."""
        return self.step - self.base

    @property
    def is_newest(self) -> bool:
        """Whether training would simply go on where it is."""
        return self.step >= self.last

    @property
    def seconds(self) -> float | None:
        """About how long the replay takes, at the run's own speed; None where that is not known."""
        images = self.replayed * self._model.batch_size
        if not images:
            return 0.0
        left = self._model.pace.seconds_left(images)
        if left is not None or not len(self._model.curves):
            return left
        speed = self._model.curves.values_at(self.step)[1].get("images_per_second", math.nan)
        return images / speed if speed > 0 else None
