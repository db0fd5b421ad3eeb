"""Learning rates and measured values as people read them, the same everywhere."""

from __future__ import annotations

import math


def rate_text(value: float) -> str:
    """A learning rate with three significant digits at most: "5e-5", "2.5e-4", "0.01"."""
    if value == 0 or not math.isfinite(value):
        return f"{value:g}"
    exponent = math.floor(math.log10(abs(value)))
    mantissa = f"{value / 10.0**exponent:.3g}"
    if mantissa == "10":
        mantissa, exponent = "1", exponent + 1
    return f"{value:.3g}" if exponent >= -2 else f"{mantissa}e{exponent}"


def value_text(value: float) -> str:
    """A measured value with three significant digits, without an exponent where one can do without."""
    if not math.isfinite(value):
        return "–"
    if value == 0 or 1e-3 <= abs(value) < 1e5:
        digits = 3 if abs(value) < 1 else max(0, 2 - math.floor(math.log10(abs(value))))
        return f"{value:.{digits}f}"
    return f"{value:.1e}".replace("e-0", "e-").replace("e+0", "e")
