"""The ticks of a plot's left axis."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ganstudio.gui.training.value_axis import ValueAxis


@given(low=st.floats(-8, 0), span=st.floats(0.5, 8), height=st.floats(20, 400))
def test_learning_rates_never_stand_on_each_other(qapp, low, span, height):
    levels = ValueAxis(rates=True).tickValues(low, low + span, height)
    ticks = sorted(value for _space, values in levels for value in values)
    assert ticks or span < 1 or height < 20 * span
    pixels = [(value - low) / span * height for value in ticks]
    # Where not even one power of 10 is in view, 2 and 5 are shown however low the plot is.
    if any(value == int(value) for value in ticks):
        assert all(b - a >= 12 for a, b in pairwise(pixels))


@given(low=st.floats(-100, 100), span=st.floats(1e-3, 1e4), height=st.floats(20, 400))
def test_values_never_stand_on_each_other(qapp, low, span, height):
    levels = ValueAxis(rates=False).tickValues(low, low + span, height)
    ticks = sorted({value for _space, values in levels for value in values})
    assert all((b - a) / span * height >= 11.9 for a, b in pairwise(ticks))


def test_large_losses_are_told_in_thousands(qapp):
    assert ValueAxis(rates=False).tickStrings([0, 5000, 10_000, -15_000], 1.0, 5000) == [
        "0", "5000", "10k", "-15k",
    ]  # fmt: skip


def test_a_wide_range_is_told_by_powers_of_ten_and_a_narrow_one_by_2_and_5_too(qapp):
    axis = ValueAxis(rates=True)
    assert [values for _space, values in axis.tickValues(-5.2, 0.2, 50)] == [[-4.0, -2.0, 0.0]]
    levels = axis.tickValues(-4.6, -3.2, 200)
    texts = [axis.tickStrings(values, 1.0, space) for space, values in levels]
    assert texts == [["1e-4"], ["5e-5", "2e-4", "5e-4"]]
