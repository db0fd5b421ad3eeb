"""The arithmetic of stages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ganstudio.problems import InputProblem
from ganstudio.recipe import Stage, output_size, parse_stage, plan_stages


def test_stages_are_read_from_their_short_names():
    assert parse_stage("k4s2p1") == Stage(4, 2, 1)
    assert parse_stage(" k5s2same ") == Stage(5, 2, None)


@pytest.mark.parametrize("text", ["", "k4", "k4s2", "4-2-1", "k2s4p1", "k4s0p1", "k4s2p3", "k4s2p1x"])
def test_what_is_no_stage_is_refused_with_an_example(text):
    with pytest.raises(InputProblem):
        parse_stage(text)


@pytest.mark.parametrize("size", [28, 32, 48, 64, 96, 128, 144, 192, 256])
def test_the_sizes_that_the_message_names_can_be_made(size):
    plan = plan_stages(size)
    assert plan is not None
    assert output_size(*plan) == size


def test_144_pixels_are_planned_as_two_doublings_and_two_triplings():
    assert plan_stages(144) == (4, (Stage(4, 2, 1),) * 2 + (Stage(5, 3, 1),) * 2)


@given(st.integers(8, 1024))
def test_a_planned_net_makes_its_size_and_its_mirror_leads_back(size):
    plan = plan_stages(size)
    if plan is None:
        return
    base, stages = plan
    assert output_size(base, stages) == size
    for stage in reversed(stages):
        size = stage.down(size)
    assert size == base
