"""D's output for a picture, as it is shown."""

import pytest

from ganstudio.gui.models.numbers import dx_text


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.43, "0.430"), (5.9e-7, "<0.001"), (0.0, "0.000"), (1.0, "1.000"), (0.99999, ">0.999")],
)
def test_a_probability_has_three_decimals_and_no_exponent(value: float, text: str) -> None:
    assert dx_text(value) == text


def test_a_score_is_shown_as_any_value() -> None:
    assert dx_text(-12.34, is_probability=False) == "-12.3"
