"""The generators that every draw comes from."""

import pytest
import torch

from ganstudio.training.randomness import RandomStreams, derived_seed

CPU = torch.device("cpu")


def test_seeds_for_different_purposes_and_runs_are_unrelated():
    seeds = {derived_seed(seed, purpose) for seed in range(50) for purpose in ("order", "latents", "noise")}
    assert len(seeds) == 150
    assert derived_seed(0, "order") == derived_seed(0, "order")


def draws(streams: RandomStreams) -> list[list[float]]:
    generators = streams._all().values()
    return [torch.rand(3, generator=generator).tolist() for generator in generators]


def test_the_streams_go_on_where_their_state_was_taken():
    streams = RandomStreams(1, CPU)
    draws(streams)
    state = streams.state()
    expected = draws(streams)
    other = RandomStreams(2, CPU)
    other.load_state(state, step=4)
    assert draws(other) == expected
    assert len({tuple(row) for row in expected}) == len(expected)


@pytest.mark.parametrize("purpose", ["rotations", "penalties"])
def test_a_state_from_before_a_purpose_was_there_starts_it_by_seed_and_step(purpose):
    state = RandomStreams(1, CPU).state()
    del state[purpose]
    found = []
    for step in (4, 4, 5):
        streams = RandomStreams(1, CPU)
        streams.load_state(state, step)
        found.append(torch.rand(3, generator=getattr(streams, purpose)).tolist())
    assert found[0] == found[1] != found[2]


def test_a_state_of_another_kind_of_device_starts_anew_from_seed_and_step():
    streams = RandomStreams(1, CPU)
    order = torch.rand(3, generator=streams.order).tolist()
    state = RandomStreams(1, CPU).state() | {"device": "cuda", "latents": torch.zeros(16, dtype=torch.uint8)}
    found = []
    for step in (4, 4, 5):
        moved = RandomStreams(1, CPU)
        moved.load_state(state, step)
        found.append(draws(moved))
    assert found[0] == found[1]
    assert found[0][1:] != found[2][1:]
    assert found[0][0] == pytest.approx(order), "the order of the pictures does not depend on the device"
