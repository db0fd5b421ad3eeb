"""Optimisers by name, and their state."""

import pytest
import torch
from torch import nn

from ganstudio.training.optimisers import load_optimizer_state, make_optimizer, optimizer_state


def net() -> nn.Module:
    made = nn.Conv2d(3, 4, 3).to(memory_format=torch.channels_last)
    with torch.no_grad():
        for parameter in made.parameters():
            parameter.fill_(0.5)
    return made


def step(made: nn.Module, optimizer: torch.optim.Optimizer) -> None:
    for parameter in made.parameters():
        parameter.grad = torch.full_like(parameter, 0.1)
    optimizer.step()


@pytest.mark.parametrize(
    ("kind", "plain"),
    [
        ("adam", lambda p: torch.optim.Adam(p, 0.01, (0.5, 0.99), weight_decay=0.1, foreach=False)),
        ("sgd", lambda p: torch.optim.SGD(p, 0.01, 0.9, weight_decay=0.1, foreach=False)),
        ("rmsprop", lambda p: torch.optim.RMSprop(p, 0.01, momentum=0.9, weight_decay=0.1, foreach=False)),
    ],
)
def test_the_named_optimiser_moves_as_pytorchs_plain_one(tiny, kind, plain):
    ours, theirs = net(), net()
    recipe = tiny(beta1=0.5, beta2=0.99, momentum=0.9)
    a, b = make_optimizer(kind, ours.parameters(), recipe, 0.01, 0.1), plain(theirs.parameters())
    for _ in range(3):
        step(ours, a)
        step(theirs, b)
    torch.testing.assert_close(ours.weight, theirs.weight)


@pytest.mark.parametrize("kind", ["adam", "sgd", "rmsprop"])
def test_a_state_is_plain_tensors_and_goes_on_to_the_bit(tiny, kind):
    recipe = tiny(momentum=0.9)
    one, two = net(), net()
    a = make_optimizer(kind, one.parameters(), recipe, 0.01, 0.0)
    step(one, a)
    state = optimizer_state(a)
    for values in state["remembered"].values():
        assert all(value.is_contiguous() for value in values.values() if isinstance(value, torch.Tensor))
    two.load_state_dict(one.state_dict())
    b = make_optimizer(kind, two.parameters(), recipe, 0.01, 0.0)
    load_optimizer_state(b, state)
    for _ in range(3):
        step(one, a)
        step(two, b)
    assert torch.equal(one.weight, two.weight)
    assert torch.equal(one.bias, two.bias)


def test_the_recipes_settings_win_over_those_of_the_stored_state(tiny):
    made = net()
    old = make_optimizer("adam", made.parameters(), tiny(beta1=0.5), 0.01, 0.0)
    step(made, old)
    new = make_optimizer("adam", made.parameters(), tiny(beta1=0.0), 0.3, 0.1)
    load_optimizer_state(new, optimizer_state(old))
    group = new.param_groups[0]
    assert (group["lr"], group["betas"][0], group["weight_decay"]) == (0.3, 0.0, 0.1)


def test_another_kind_of_optimiser_starts_afresh(tiny):
    made = net()
    old = make_optimizer("adam", made.parameters(), tiny(), 0.01, 0.0)
    step(made, old)
    new = make_optimizer("sgd", made.parameters(), tiny(), 0.01, 0.0)
    load_optimizer_state(new, optimizer_state(old))
    assert not new.state
