"""Where a person stands in a latent space, the pins they set, and the way back: undo and redo. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, replace
from typing import Literal

import numpy as np

from ganstudio.latent.conditions import LabelVector
from ganstudio.latent.directions import Directions, moved, positions
from ganstudio.latent.pins import MOST, Pin, clean_name, free_name, moved_pin
from ganstudio.latent.priors import Latents, Prior, draw, respread

Aspect = Literal["point", "pins", "history"]

LARGEST_DRAWN_SEED = 999_999
"""The dice draw seeds up to this, which is easily read and typed."""
_REMEMBERED = 500


@dataclass(frozen=True, slots=True, eq=False)
class Point:
    """A latent `z` (nz,), the seed it was drawn by, whether it was moved since, and the prior in force.

    y: the labels that go with it (label_width,); None for a run without any.
    """

    z: Latents = field(repr=False)
    seed: int | None
    moved: bool
    prior: Prior
    y: LabelVector | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class _State:
    point: Point
    pins: tuple[Pin, ...]


class ExplorerModel:
    """The explorer's state for one run; every change can be undone.

    `watch(callback)`: called with what has changed, "point", "pins" or "history", after each change. A
    `gesture` (any value) makes changes with the same one, following each other, one step of undo.
    """

    def __init__(
        self,
        prior: Prior,
        nz: int,
        pins: tuple[Pin, ...] = (),
        seed: int = 0,
        y: LabelVector | None = None,
    ) -> None:
        self.prior = prior
        """The recipe's prior."""
        self.nz = nz
        y = None if y is None else _fixed(y)
        self._state = _State(Point(_fixed(draw(prior, 1, nz, seed)[0]), seed, False, prior, y), pins)
        self._before: list[_State] = []
        self._after: list[_State] = []
        self._gesture: Hashable | None = None
        self._watchers: list[Callable[[Aspect], None]] = []

    def watch(self, callback: Callable[[Aspect], None]) -> None:
        """Be told of changes."""
        self._watchers.append(callback)

    @property
    def point(self) -> Point:
        """Where the person stands."""
        return self._state.point

    @property
    def pins(self) -> tuple[Pin, ...]:
        """The pins in their order."""
        return self._state.pins

    # The point ---------------------------------------------------------------------------------------------

    def draw(self, seed: int, gesture: Hashable | None = None) -> None:
        """Go to the latent that a seed names, at the mean and spread in force. Raises InputProblem."""
        self._go(self._drawn(seed, self.point.prior), gesture)

    def set_mean(self, mean: float, gesture: Hashable | None = None) -> None:
        """Shift the prior's centre, and the point with it. Raises InputProblem."""
        self._set_prior(replace(self.point.prior, mean=mean), gesture)

    def set_spread(self, std: float, gesture: Hashable | None = None) -> None:
        """Draw the point nearer to the centre or push it away from it. Raises InputProblem."""
        self._set_prior(replace(self.point.prior, std=std), gesture)

    def _set_prior(self, prior: Prior, gesture: Hashable | None) -> None:
        point = self.point
        if point.seed is not None and not point.moved:
            z = draw(prior, 1, self.nz, point.seed)[0]  # exact, however often the spread was changed
        else:
            z = respread(point.z, point.prior, prior)
        self._go(Point(_fixed(z), point.seed, point.moved, prior, point.y), gesture)

    def positions(self, directions: Directions) -> np.ndarray:
        """Where the point stands along directions, in the recipe's standard deviations from its centre."""
        return positions(directions, self.point.z, self.prior.mean)

    def move(self, directions: Directions, index: int, to: float, gesture: Hashable | None = None) -> None:
        """Move along one direction to position `to`, in standard deviations from the centre."""
        here = float(self.positions(directions)[index])
        self.go_to(moved(directions, self.point.z, index, to - here), gesture)

    def go_to(self, z: Latents, gesture: Hashable | None = None, y: LabelVector | None = None) -> None:
        """Go to a latent (nz,), and to its labels if there are any; else they stay."""
        y = self.point.y if y is None else _fixed(y)
        self._go(Point(_fixed(z), self.point.seed, True, self.point.prior, y), gesture)

    def set_labels(self, y: LabelVector, gesture: Hashable | None = None) -> None:
        """Tell the generator other labels (label_width,); the latent stays."""
        if self.point.y is None or not np.array_equal(y, self.point.y):
            self._go(replace(self.point, y=_fixed(y)), gesture)

    def reset(self) -> None:
        """Take back every slider, mean and spread: the seed's latent as the recipe draws it."""
        seed = self.point.seed if self.point.seed is not None else 0
        self._go(self._drawn(seed, self.prior), None)

    def _drawn(self, seed: int, prior: Prior) -> Point:
        return Point(_fixed(draw(prior, 1, self.nz, seed)[0]), seed, False, prior, self.point.y)

    def _go(self, point: Point, gesture: Hashable | None) -> None:
        self._become(_State(point, self.pins), gesture)

    # Pins --------------------------------------------------------------------------------------------------

    def add_pin(self, branch: int, step: int, averaged: bool, name: str = "") -> Pin | None:
        """Pin the point; without a name it gets the next free letter. None when there are too many."""
        if len(self.pins) >= MOST:
            return None
        name = clean_name(name) or free_name(pin.name for pin in self.pins)
        y = () if self.point.y is None else tuple(self.point.y.tolist())
        pin = Pin(name, tuple(self.point.z.tolist()), branch, step, averaged, y)
        self._set_pins((*self.pins, pin))
        return pin

    def remove_pin(self, index: int) -> None:
        """Delete a pin."""
        self._set_pins((*self.pins[:index], *self.pins[index + 1 :]))

    def rename_pin(self, index: int, name: str) -> None:
        """Give a pin another name; an empty one changes nothing."""
        name = clean_name(name)
        if name and name != self.pins[index].name:
            renamed = replace(self.pins[index], name=name)
            self._set_pins((*self.pins[:index], renamed, *self.pins[index + 1 :]))

    def move_pin(self, index: int, to: int) -> None:
        """Put a pin at another place."""
        if index != to:
            self._set_pins(moved_pin(self.pins, index, to))

    def go_to_pin(self, index: int) -> None:
        """Go where a pin is, and tell the generator the pin's labels."""
        self.go_to(self.pins[index].latent, y=self.pins[index].labels)

    def _set_pins(self, pins: tuple[Pin, ...]) -> None:
        self._become(_State(self.point, pins), None)

    # Undo and redo -----------------------------------------------------------------------------------------

    @property
    def can_undo(self) -> bool:
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        return bool(self._after)

    def end_gesture(self) -> None:
        """What comes next is a step of its own."""
        self._gesture = None

    def undo(self) -> None:
        """Take the last change back."""
        if self._before:
            self._after.append(self._state)
            self._show(self._before.pop())

    def redo(self) -> None:
        """Make the change taken back last again."""
        if self._after:
            self._before.append(self._state)
            self._show(self._after.pop())

    def _become(self, state: _State, gesture: Hashable | None) -> None:
        if gesture is None or gesture != self._gesture:
            self._before.append(self._state)
            del self._before[:-_REMEMBERED]
        self._after.clear()
        self._show(state, gesture)

    def _show(self, state: _State, gesture: Hashable | None = None) -> None:
        old, self._state = self._state, state
        self._gesture = gesture
        if state.point is not old.point:
            self._tell("point")
        if state.pins is not old.pins:
            self._tell("pins")
        self._tell("history")

    def _tell(self, aspect: Aspect) -> None:
        for callback in self._watchers:
            callback(aspect)


def pin_labels(model: ExplorerModel) -> LabelVector | None:
    """The labels of the pins, (n, label_width); those pinned without any ask for nothing. None without."""
    if model.point.y is None:
        return None
    nothing = np.zeros_like(model.point.y)
    return np.stack([nothing if pin.labels is None else pin.labels for pin in model.pins])


def _fixed(z: Latents) -> Latents:
    """A copy that nobody writes to: the renderer's thread reads it too."""
    z = np.array(z, dtype=np.float32)
    z.setflags(write=False)
    return z
