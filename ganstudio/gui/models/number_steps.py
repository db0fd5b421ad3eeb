"""How a number field reads what is typed and where its arrows lead."""

from __future__ import annotations

import math

from ganstudio.gui.models.numbers import read_number
from ganstudio.numbers import rate_text
from ganstudio.recipe.fields import FieldSpec

_LOG_STOPS = (1.0, 2.0, 5.0, 10.0)
_SMALLEST_STEP_FROM_ZERO = 1e-6


def read_value(text: str, spec: FieldSpec) -> int | float | str:
    """What `text` means for a field; what is no number comes back as it is, for the recipe to refuse."""
    number = read_number(text)
    if number is None:
        return text.strip()
    if spec.kind == "int" and number == int(number):
        return int(number)
    return number


def show_value(value: object, spec: FieldSpec) -> str:
    """A field's value as it is shown and may be typed again."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    if spec.kind == "int" or not math.isfinite(value):
        return str(value)
    return rate_text(value) if spec.scale == "log" and rate_says(value) else f"{value:.10g}"


def rate_says(value: float) -> bool:
    """Whether the short form of a rate loses nothing."""
    return float(rate_text(value)) == value


def stepped(value: float, steps: int, spec: FieldSpec) -> int | float:
    """`value` after so many clicks on an arrow, kept within the field's range."""
    for _ in range(min(abs(steps), 10)):
        value = _log_step(value, steps > 0, spec, abs(steps) >= 10) if spec.scale == "log" else value
        if spec.scale == "log" and abs(steps) >= 10:
            break
    if spec.scale != "log":
        value += steps * _linear_step(value, spec)
    low = spec.minimum if spec.minimum is not None else -math.inf
    high = spec.maximum if spec.maximum is not None else math.inf
    value = float(f"{min(max(value, low), high):.10g}")
    return round(value) if spec.kind == "int" else value


def _log_step(value: float, up: bool, spec: FieldSpec, decade: bool) -> float:
    if value <= 0:
        return max(spec.minimum or 0.0, _SMALLEST_STEP_FROM_ZERO) if up else 0.0
    if not up and spec.minimum == 0 and value <= _SMALLEST_STEP_FROM_ZERO:
        return 0.0
    if decade:
        return value * 10 if up else value / 10
    power = 10.0 ** math.floor(math.log10(value) + 1e-9)
    place = value / power
    if up:
        return power * min(stop for stop in _LOG_STOPS if stop > place * (1 + 1e-6))
    lower = [stop for stop in _LOG_STOPS if stop < place * (1 - 1e-6)]
    return power * (max(lower) if lower else 0.5)


def _linear_step(value: float, spec: FieldSpec) -> float:
    tenth = 10.0 ** math.floor(math.log10(abs(value)) - 1) if value else 0.0
    if spec.kind == "int":
        return max(1.0, tenth)
    narrow = spec.minimum is not None and spec.maximum is not None and spec.maximum - spec.minimum <= 1
    return 0.05 if narrow else max(0.1, tenth)
