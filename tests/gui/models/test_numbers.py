"""Numbers as people type and read them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ganstudio.gui.models.numbers import column_of_counts, count_text, read_number, short_count
from ganstudio.numbers import rate_text


@pytest.mark.parametrize(
    ("text", "value"),
    [("5e-5", 5e-5), ("0,00005", 5e-5), (" 1 000 ", 1000.0), ("2.5E-4", 2.5e-4), (".5", 0.5), ("1,5", 1.5)],
)
def test_numbers_are_read_as_people_type_them(text, value):
    assert read_number(text) == pytest.approx(value)


@pytest.mark.parametrize("text", ["", "five", "1e", "nan", "inf", "1e999", "1,2,3", "--1"])
def test_what_is_no_number_is_none(text):
    assert read_number(text) is None


@given(st.floats(1e-8, 1.0))
def test_a_written_rate_can_be_read_back(value):
    assert read_number(rate_text(value)) == pytest.approx(value, rel=0.006)


def test_counts_are_grouped_by_a_space_that_does_not_break():
    assert count_text(61056) == "61\u202f056"


def test_counts_in_a_list_end_at_one_place():
    assert column_of_counts([500, 12000, 1671]) == [
        "\u2007\u2007\u202f500", "12\u202f000", "\u20071\u202f671"
    ]  # fmt: skip
    assert column_of_counts([]) == []


def test_counts_on_an_axis_are_short():
    assert [short_count(v) for v in (0, 950, 12000, 1.5e6)] == ["0", "950", "12k", "1.5M"]
