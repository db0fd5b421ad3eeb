"""Rates and values as people read them."""

from __future__ import annotations

import pytest

from ganstudio.numbers import rate_text, value_text


@pytest.mark.parametrize(
    ("value", "text"),
    [(5e-5, "5e-5"), (2.5e-4, "2.5e-4"), (1e-3, "1e-3"), (0.01, "0.01"), (9.9999e-5, "1e-4"), (0.0, "0")],
)
def test_learning_rates_are_written_short(value, text):
    assert rate_text(value) == text


def test_a_value_that_does_not_exist_is_a_dash():
    assert value_text(float("nan")) == "–"
