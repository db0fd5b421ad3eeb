"""Numbers as people type and read them: learning rates, counts, lengths of time."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

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


def rate_text(value: float) -> str:
    """A learning rate with three significant digits at most: "5e-5", "2.5e-4", "0.01"."""
    if value == 0 or not math.isfinite(value):
        return f"{value:g}"
    exponent = math.floor(math.log10(abs(value)))
    mantissa = f"{value / 10.0**exponent:.3g}"
    if mantissa == "10":
        mantissa, exponent = "1", exponent + 1
    return f"{value:.3g}" if exponent >= -2 else f"{mantissa}e{exponent}"


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


def value_text(value: float) -> str:
    """A measured value with three significant digits, without an exponent where one can do without."""
    if not math.isfinite(value):
        return "–"
    if value == 0 or 1e-3 <= abs(value) < 1e5:
        digits = 3 if abs(value) < 1 else max(0, 2 - math.floor(math.log10(abs(value))))
        return f"{value:.{digits}f}"
    return f"{value:.1e}".replace("e-0", "e-").replace("e+0", "e")


def dx_text(value: float, is_probability: bool = True) -> str:
    """D's output for a picture: a probability to three decimals without an exponent, a score as any value."""
    if not is_probability or not math.isfinite(value):
        return value_text(value)
    if 0 < value < 0.0005:
        return "<0.001"
    return ">0.999" if 0.9995 <= value < 1 else f"{value:.3f}"
