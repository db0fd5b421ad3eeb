"""Penalties on D's slope, against formulas worked out by hand and against finite differences."""

import copy

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn

from ganstudio.controls import Controls
from ganstudio.nets import build_discriminator, initialise
from ganstudio.nets.discriminator import Opinion
from ganstudio.training.penalties import (
    DuePenalties,
    Penalties,
    Seen,
    around,
    between,
    clip_weights,
    one_centred,
    squared_slopes,
    zero_centred,
)

SHAPE = (4, 2, 3, 3)


def seeded(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def pictures(seed: int = 0) -> torch.Tensor:
    return torch.randn(SHAPE, dtype=torch.float64, generator=seeded(seed))


class Bent(nn.Module):
    """A smooth critic: its slope differs from place to place."""

    def __init__(self) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.randn(18, dtype=torch.float64, generator=seeded(9)))

    def forward(self, x):
        return (x.flatten(1) @ self.weight).tanh() + (x.flatten(1).square() @ self.weight.abs())


def numeric_gradient(function, point: torch.Tensor, step: float = 1e-6) -> torch.Tensor:
    """Central differences, one number of `point` after the other."""
    found = torch.zeros_like(point)
    flat, into = point.detach().clone().flatten(), found.view(-1)
    for index in range(flat.numel()):
        ends = []
        for sign in (1, -1):
            moved = flat.clone()
            moved[index] += sign * step
            ends.append(float(function(moved.view_as(point))))
        into[index] = (ends[0] - ends[1]) / (2 * step)
    return found


def slopes_by_differences(critic, images: torch.Tensor) -> torch.Tensor:
    with torch.no_grad():
        return torch.stack([numeric_gradient(lambda x: critic(x[None])[0], image).norm() for image in images])


def test_a_slope_is_the_gradients_norm_over_channels_rows_and_columns():
    critic, images = Bent(), pictures().requires_grad_(True)
    found = squared_slopes(critic(images), images)
    torch.testing.assert_close(found.sqrt(), slopes_by_differences(critic, images))


def test_of_a_linear_critic_the_penalties_are_known():
    """Its slope is its weights' norm w everywhere: R1 w^2 / 2, and (w - 1)^2 about."""
    weight = torch.randn(18, dtype=torch.float64, generator=seeded(3))
    norm = weight.norm().item()

    def critic(x):
        return x.flatten(1) @ weight

    images = pictures().requires_grad_(True)
    assert zero_centred(critic(images), images).item() == pytest.approx(norm**2 / 2)
    assert one_centred(critic, images).item() == pytest.approx((norm - 1) ** 2, rel=1e-4)


@pytest.mark.parametrize("kind", ["zero", "one"])
def test_the_gradient_in_ds_weights_agrees_with_finite_differences(kind):
    critic, images = Bent(), pictures()

    def penalty() -> torch.Tensor:
        if kind == "one":
            return one_centred(critic, images)
        leaf = images.clone().requires_grad_(True)
        return zero_centred(critic(leaf), leaf)

    penalty().backward()

    def at(weight):
        other = copy.deepcopy(critic)
        with torch.no_grad():
            other.weight.copy_(weight)
        slopes = slopes_by_differences(other, images)
        if kind == "zero":
            return slopes.square().mean() / 2
        return ((slopes.square() + 1e-4).sqrt() - 1).square().mean()

    torch.testing.assert_close(
        critic.weight.grad, numeric_gradient(at, critic.weight.detach(), 1e-4), rtol=1e-4, atol=1e-4
    )


def test_a_flat_critic_has_a_finite_gradient():
    weight = torch.zeros(18, dtype=torch.float64, requires_grad=True)
    one_centred(lambda x: x.flatten(1) @ weight, pictures()).backward()
    assert weight.grad.isfinite().all()


def test_points_between_lie_on_the_way_and_each_picture_has_its_own_share():
    reals, fakes = pictures(1), pictures(2)
    shares = (between(reals, fakes, seeded()) - reals) / (fakes - reals)
    per_picture = shares.flatten(1)
    torch.testing.assert_close(per_picture, per_picture[:, :1].expand_as(per_picture))
    assert ((per_picture >= 0) & (per_picture <= 1)).all()
    assert len(set(per_picture[:, 0].tolist())) == len(reals)


def test_points_around_reals_differ_by_at_most_half_the_spread():
    reals = torch.randn(64, 3, 8, 8, generator=seeded(1))
    moved = (around(reals, seeded(2)) - reals) / reals.std(correction=0)
    assert moved.min() >= 0 and moved.max() <= 0.5
    # A share a picture times a number a value, both even: a quarter of 0.5 on the average.
    assert moved.mean().item() == pytest.approx(0.125, rel=0.15)


@given(st.floats(1e-3, 1.0))
def test_clipping_cuts_every_parameter(most):
    net = nn.Sequential(nn.Linear(6, 5), nn.BatchNorm1d(5))
    before = copy.deepcopy(net)
    clip_weights(net, most)
    for old, new in zip(before.parameters(), net.parameters(), strict=True):
        assert torch.equal(new, old.clamp(-most, most))


def test_lazy_penalties_come_every_so_many_updates_and_count_so_many_times(tiny):
    recipe = tiny(d_norm="none", gradient_penalty="wgan-gp", penalty_every=4, drift=0.001)
    penalties = Penalties(recipe, seeded())
    controls = Controls(lr_g=1e-3, lr_d=1e-3, gp_weight=10.0, r1_gamma=2.0)
    found = [penalties.due(update, controls) for update in range(5)]
    assert found[0] == found[4] == DuePenalties(40.0, 8.0, 0.0, 0.001)
    assert found[1] == found[2] == found[3] == DuePenalties(0.0, 0.0, 0.0, 0.001)


def test_without_a_gradient_penalty_its_weight_does_nothing(tiny):
    controls = Controls(lr_g=1e-3, lr_d=1e-3, gp_weight=10.0)
    assert not Penalties(tiny(), seeded()).due(0, controls).any


@pytest.mark.parametrize("kind", ["wgan-gp", "dragan"])
def test_the_total_is_the_weighted_sum(tiny, kind):
    penalties = Penalties(tiny(d_norm="none", gradient_penalty=kind), seeded(4))
    critic = Bent()
    shown = [pictures(seed).requires_grad_(True) for seed in (1, 2)]
    reals, fakes = (Seen(images, images, Opinion(critic(images))) for images in shown)
    found = penalties.total(DuePenalties(3.0, 2.0, 5.0, 0.1), critic, reals, fakes)
    points = between(*shown, seeded(4)) if kind == "wgan-gp" else around(shown[0], seeded(4))
    expected = 3 * one_centred(critic, points) + 0.1 * critic(shown[0]).square().mean()
    for weight, images in zip((2, 5), shown, strict=True):
        expected = expected + weight / 2 * slopes_by_differences(critic, images).square().mean()
    torch.testing.assert_close(found, expected)


@pytest.mark.parametrize("norm", ["none", "layer", "instance"])
def test_the_shipped_discriminators_can_be_differentiated_twice(tiny, norm):
    recipe = tiny(image_size=16, d_norm=norm, d_spectral=True)
    net = build_discriminator(recipe)
    initialise(net, recipe, 0)
    one_centred(net, torch.randn(4, 3, 16, 16, generator=seeded())).backward()
    weights = [p for p in net.parameters() if p.dim() == 4]
    assert all(p.grad is not None and p.grad.isfinite().all() and p.grad.any() for p in weights)


@pytest.mark.parametrize("norm", ["none", "layer", "instance"])
def test_without_batch_norm_a_slope_is_the_pictures_own(tiny, norm):
    recipe = tiny(image_size=16, d_norm=norm)
    net = build_discriminator(recipe)
    initialise(net, recipe, 0)
    images = torch.randn(4, 3, 16, 16, generator=seeded())
    alone = [squared_slopes(net(x), x) for x in (i[None].clone().requires_grad_(True) for i in images)]
    together = images.clone().requires_grad_(True)
    torch.testing.assert_close(squared_slopes(net(together), together), torch.cat(alone), rtol=1e-4, atol=0)
