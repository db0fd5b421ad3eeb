"""Numbers as people type and read them: counts, positions on an axis, D's output."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from ganstudio.numbers import value_text

_THIN_SPACE = "\u202f"
_FIGURE_SPACE = "\u2007"


def read_number(text: str) -> float | None:
    """The number that `text` says ("5e-5", "0,00005", " 1 000 "), or None when it says none."""
    plain = "".join(text.split()).replace(_THIN_SPACE, "").replace("×10^", "e")
    if plain.count(",") == 1 and "." not in plain:
        plain = plain.replace(",", ".")
    try:
        value = float(plain)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def count_text(value: float) -> str:
    """A whole number in groups of three, 61056 as "61 056" (a space that does not break)."""
    if not math.isfinite(value):
        return "–"
    return f"{round(value):,}".replace(",", _THIN_SPACE)


def column_of_counts(values: Sequence[float]) -> list[str]:
    """count_text of each, led by blanks as wide as digits, so that in a list they end at one place."""
    texts = [count_text(value) for value in values]
    blank = re.sub(r"\d", _FIGURE_SPACE, max(texts, key=len, default=""))
    return [blank[: len(blank) - len(text)] + text for text in texts]


def short_count(value: float) -> str:
    """A count for an axis: "950", "12k", "1.5M"; exact where it can be."""
    for size, letter in ((1e9, "G"), (1e6, "M"), (1e3, "k")):
        if abs(value) >= size:
            return f"{value / size:.4g}{letter}"
    return f"{value:.4g}"


def dx_text(value: float, is_probability: bool = True) -> str:
    """D's output for a picture: a probability to three decimals without an exponent, a score as any value."""
    if not is_probability or not math.isfinite(value):
        return value_text(value)
    if 0 < value < 0.0005:
        return "<0.001"
    return ">0.999" if 0.9995 <= value < 1 else f"{value:.3f}"
