"""A column is a flag, a group, or no label at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ganstudio.data.labels.columns import make_column
from ganstudio.data.labels.result import Unusable
from ganstudio.labels import UNKNOWN, Attribute


def made(words, kind=None):
    column = make_column("x", words, kind)
    assert not isinstance(column, Unusable), str(column.reason)
    return column[0], column[1].tolist()


def reason(words, kind=None):
    column = make_column("x", words, kind)
    assert isinstance(column, Unusable)
    return str(column.reason)


@pytest.mark.parametrize("pair", [("0", "1"), ("-1", "1"), ("no", "yes"), ("False", "True"), ("0.0", "1.0")])
def test_two_words_that_say_no_and_yes_are_a_flag(pair):
    flag = Attribute("x", "flag", ("no", "yes"))
    assert made([pair[1], pair[0], "", None, pair[1].upper()]) == (flag, [1, 0, -1, -1, 1])


def test_other_words_are_a_group_in_the_order_of_the_alphabet_or_of_numbers():
    assert made(["brown", "aqua", "?", "brown"]) == (
        Attribute("x", "group", ("aqua", "brown")),
        [1, 0, -1, 1],
    )
    assert made(["10", "9", "10"])[0].values == ("9", "10")


def test_a_person_decides_between_group_and_flag():
    assert made(["1", "0"], "group") == (Attribute("x", "group", ("0", "1")), [1, 0])
    assert made(["m", "f"], "flag") == (Attribute("x", "flag", ("f", "m")), [1, 0])
    assert "has 3" in reason(["a", "b", "c"], "flag")


@pytest.mark.parametrize("word", ["", "  ", "?", "Unknown", "N/A", "nan", None])
def test_what_is_not_known_is_unknown(word):
    assert made(["a", word, "b"])[1] == [0, UNKNOWN, 1]


def test_spellings_that_differ_in_case_and_spaces_are_one_value():
    attribute, codes = made(["Light  blue", "light blue", "Light blue", "red"])
    assert attribute.values == ("Light blue", "red")
    assert codes == [0, 0, 0, 1]


def test_columns_that_are_no_labels_are_refused_with_the_reason():
    assert "no picture has a value" in reason(["", None])
    assert "it is aqua for every picture" in reason(["aqua", "", "aqua"])
    assert "measured" in reason([f"{n / 10}" for n in range(30)] * 4)
    assert "hardly two" in reason([f"n{n}" for n in range(30)])
    assert "10000 values" in reason([f"n{n}" for n in range(10_000)] * 3)


@given(st.lists(st.none() | st.text(max_size=3) | st.sampled_from(["0", "1", "yes"]), max_size=60))
def test_codes_always_lie_within_the_values(words):
    column = make_column("x", words)
    if not isinstance(column, Unusable):
        attribute, codes = column
        assert len(codes) == len(words)
        assert set(codes.tolist()) - {UNKNOWN} == set(range(len(attribute.values)))
        assert len(set(attribute.values)) == len(attribute.values) >= 2
