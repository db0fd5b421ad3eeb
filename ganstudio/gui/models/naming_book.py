"""How well D named each attribute along a branch's line, as the plot of the labels asks for it."""

from __future__ import annotations

import math

import numpy as np

from ganstudio.events import ClassesNamed
from ganstudio.gui.models.curve_shape import CurveShape, connect
from ganstudio.gui.models.curve_table import CurveSpec, curves_of
from ganstudio.runs.curves import CurveStore

_SPECS = curves_of("classes")


class NamingBook:
    """Keeps every ClassesNamed of the line: a figure an attribute for each curve of the plot.

    `newest`: the last event of the line; None: there is none yet.
    """

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Hold nothing."""
        self.names: tuple[str, ...] = ()
        self._store = CurveStore(())
        self._events: list[ClassesNamed] = []

    def __len__(self) -> int:
        return len(self._events)

    @property
    def newest(self) -> ClassesNamed | None:
        """The figures said last."""
        return self._events[-1] if self._events else None

    def take(self, event: ClassesNamed) -> None:
        """Add what was said after a step; what stood there or beyond was of another line.

        An event whose figures do not fit its names (a journal may hold anything) is left out.
        """
        if any(len(_figures(event, spec)) != len(event.names) for spec in _SPECS):
            return
        if event.names != self.names:
            self.clear()
            self.names = event.names
            self._store = CurveStore([_column(spec, name) for spec in _SPECS for name in event.names])
        self.cut(event.step - 1)
        self._events.append(event)
        columns = {
            _column(spec, name): np.array([value])
            for spec in _SPECS
            for name, value in zip(event.names, _figures(event, spec), strict=True)
        }
        self._store.append({"step": np.array([event.step]), **columns})

    def cut(self, step: int) -> None:
        """Training goes on after `step`: what was said later is of another line."""
        while self._events and self._events[-1].step > step:
            self._events.pop()
        self._store.truncate_after(step)

    def shape(self, spec: CurveSpec, attribute: str, low: float, high: float, points: int) -> CurveShape:
        """An attribute's curve from step `low` to `high`, in about `points` points.

        Each value is the mean of the batches before it, so that the line begins where the first of them did.
        """
        if attribute not in self.names or not self._events:
            return CurveShape()
        found = self._store.view(_column(spec, attribute), low, high, max(2, points // 2))
        x, y = found.x, found.mean
        first = self._events[0]
        if len(x) and x[0] <= first.step:
            x, y = np.insert(x, 0, max(0, first.step - first.batches)), np.insert(y, 0, y[0])
        pitch = float(np.median(np.diff(x))) if len(x) > 1 else 0.0
        return CurveShape(mean=connect(x, y, max((high - low) / 40, 4.0 * pitch)))

    def values_at(self, attribute: str, step: float | None) -> dict[str, float]:
        """An attribute's figures as they were said last at or before a step, or at all; NaN where unknown."""
        unknown = {spec.key: math.nan for spec in _SPECS}
        if attribute not in self.names:
            return unknown
        steps = self._store.steps
        count = len(steps) if step is None else int(np.searchsorted(steps, step, "right"))
        if not count:
            return unknown
        return {spec.key: float(self._store.column(_column(spec, attribute))[count - 1]) for spec in _SPECS}


def _column(spec: CurveSpec, attribute: str) -> str:
    return f"{spec.key} {attribute}"


def _figures(event: ClassesNamed, spec: CurveSpec) -> tuple[float, ...]:
    found: tuple[float, ...] = getattr(event, spec.key.removeprefix("class_"))
    return found
