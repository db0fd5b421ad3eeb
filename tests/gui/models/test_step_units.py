"""Steps as epochs and pictures."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ganstudio.gui.models.step_units import StepUnit, StepUnits


def test_steps_become_epochs_and_images():
    units = StepUnits()
    units.set_uniform(steps_per_epoch=10, batch_size=32)
    assert units.from_steps([0, 5, 25], StepUnit.EPOCHS) == pytest.approx([0, 0.5, 2.5])
    assert units.from_steps([0, 5, 25], StepUnit.IMAGES) == pytest.approx([0, 160, 800])


def test_a_branch_with_larger_batches_counts_more_images_a_step_from_there_on():
    units = StepUnits()
    units.set_points([(0, 0, 0), (100, 10, 1000), (101, 10.2, 1020)])
    assert units.from_steps([50, 150], StepUnit.IMAGES) == pytest.approx([500, 2000])


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=20), st.sampled_from(list(StepUnit)))
def test_there_and_back_is_where_it_began(steps, unit):
    units = StepUnits()
    units.set_points([(0, 0, 0), (100, 10, 1000), (1000, 20, 30000)])
    back = units.to_steps(units.from_steps(steps, unit), unit)
    assert np.allclose(back, steps, rtol=1e-9, atol=1e-6)


def test_a_single_point_changes_nothing():
    units = StepUnits()
    units.set_points([(0, 0, 0)])
    assert units.from_steps([7], StepUnit.IMAGES) == pytest.approx([7])
