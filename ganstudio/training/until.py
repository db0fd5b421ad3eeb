"""When a run is over, in plain arithmetic; no torch."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ganstudio.problems import InputProblem, Message
from ganstudio.recipe import Recipe


@dataclass(frozen=True, slots=True)
class Until:
    """Where a run ends; whichever comes first, and None means no such end.

    epochs, steps: totals of the run, counted from its very first batch. minutes: time spent training in
    this sitting, pauses left out. Raises InputProblem for an end that cannot be.
    """

    epochs: int | None = None
    steps: int | None = None
    minutes: float | None = None

    def __post_init__(self) -> None:
        for name, value in (("epochs", self.epochs), ("steps", self.steps), ("minutes", self.minutes)):
            # "not (value > 0)" also refuses NaN.
            if value is not None and not value > 0:
                raise InputProblem("{name} is {value}; it must be more than 0.", name=name, value=value)

    @classmethod
    def of(cls, recipe: Recipe) -> Until:
        """The end that the recipe itself names."""
        return cls(epochs=recipe.epochs or None, steps=recipe.steps or None)

    @property
    def kept(self) -> dict[str, object]:
        """What of this end a run keeps, as recipe keys; minutes are for one sitting only."""
        if self.epochs is None and self.steps is None:
            return {}
        return {"epochs": self.epochs or 0, "steps": self.steps or 0}

    def after(self, seconds: float) -> Until:
        """What is left of it when so long was spent training in this sitting."""
        if self.minutes is None:
            return self
        return replace(self, minutes=max(self.minutes - seconds / 60, 1e-6))

    def steps_total(self, step: int, epochs_done: int, left_in_epoch: int, steps_per_epoch: int) -> int:
        """The total number of batches at the end of the run; 0 if neither `epochs` nor `steps` is set.

        `step` batches and `epochs_done` epochs are done; `left_in_epoch` batches finish the current epoch.
        """
        ends = [] if self.steps is None else [self.steps]
        if self.epochs is not None:
            whole = self.epochs - epochs_done - 1
            ends.append(step if whole < 0 else step + left_in_epoch + whole * steps_per_epoch)
        return min(ends, default=0)

    def reached(self, step: int, epochs_done: int, seconds: float) -> Message | None:
        """Which end is reached after `step` batches and `seconds` of training in this sitting, if any."""
        if self.epochs is not None and epochs_done >= self.epochs:
            return Message("All {epochs} epochs are done.", {"epochs": self.epochs})
        if self.steps is not None and step >= self.steps:
            return Message("All {steps} steps are done.", {"steps": self.steps})
        if self.minutes is not None and seconds >= 60 * self.minutes:
            return Message("{minutes} minutes of training are over.", {"minutes": f"{self.minutes:g}"})
        return None
