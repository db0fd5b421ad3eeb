"""The ticks of the time axis."""

import pytest

from ganstudio.gui.models.step_units import StepUnit, StepUnits
from ganstudio.gui.training.time_axis import TimeAxis


def ticks(axis: TimeAxis, low: float, high: float) -> list[str]:
    """What stands below the axis, 500 pixels wide."""
    levels = axis.tickValues(low, high, 500)
    return [text for space, values in levels for text in axis.tickStrings(values, 1.0, space)]


@pytest.mark.parametrize("high", [0.5, 1.4, 2, 4.4, 9, 30])
def test_a_run_of_a_few_steps_never_has_the_same_number_twice(qapp, high):
    found = ticks(TimeAxis(StepUnits()), 0, high)
    assert found
    assert len(found) == len(set(found))


def test_epochs_have_halves(qapp):
    units = StepUnits()
    units.set_uniform(steps_per_epoch=10, batch_size=4)
    axis = TimeAxis(units)
    axis.set_unit(StepUnit.EPOCHS)
    assert "0.5" in ticks(axis, 0, 10)
