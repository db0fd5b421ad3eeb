"""How weights start."""

import math

import pytest
import torch
from torch import nn

from ganstudio.nets import build_discriminator, build_generator, initialise
from ganstudio.recipe import Recipe, make_recipe


def recipe_with(**values: object) -> Recipe:
    return make_recipe({"image_size": 32, "ngf": 16, "ndf": 16} | values)


def same(a: nn.Module, b: nn.Module) -> bool:
    theirs = b.state_dict()
    return all(torch.equal(tensor, theirs[name]) for name, tensor in a.state_dict().items())


def test_building_and_initialising_leave_pytorchs_shared_generator_alone():
    before = torch.get_rng_state()
    recipe = recipe_with()
    net = build_generator(recipe)
    initialise(net, recipe, 0)
    build_discriminator(recipe)
    assert torch.equal(torch.get_rng_state(), before)


def test_a_net_that_was_only_built_is_zero_and_its_norms_neutral():
    net = build_discriminator(recipe_with(g_head="linear", bias=True))
    state = net.state_dict()
    assert not state["features.0.weight"].any()
    assert (state["features.3.weight"] == 1).all()
    assert (state["features.3.running_var"] == 1).all()
    assert not state["features.3.running_mean"].any()


def test_the_same_seed_gives_the_same_weights_and_another_seed_others():
    recipe = recipe_with()
    nets = [build_generator(recipe) for _ in range(3)]
    for net, seed in zip(nets, (7, 7, 8), strict=True):
        initialise(net, recipe, seed)
    assert same(nets[0], nets[1])
    assert not same(nets[0], nets[2])


def test_dcgans_weights_are_normal_with_spread_0_02_and_scales_normal_about_1():
    recipe = recipe_with(d_head="linear", bias=True, ndf=64)
    net = build_discriminator(recipe)
    initialise(net, recipe, 0)
    for module in net.requires_grad_(False).modules():
        if isinstance(module, nn.Conv2d | nn.Linear):
            assert module.weight.mean().abs() < 0.02 * 5 / math.sqrt(module.weight.numel())
            assert module.weight.std() == pytest.approx(0.02, rel=0.1)
            assert not module.bias.any()
        if isinstance(module, nn.BatchNorm2d):
            assert module.weight.mean() == pytest.approx(1, abs=0.02)
            assert module.weight.std() == pytest.approx(0.02, rel=0.4)
            assert not module.bias.any()


@pytest.mark.parametrize("build", [build_generator, build_discriminator])
def test_pytorchs_own_initial_weights_are_uniform_within_its_bounds(build):
    recipe = recipe_with(init="torch", bias=True, g_head="linear")
    ours, theirs = build(recipe), build(recipe)
    initialise(ours, recipe, 0)
    with torch.random.fork_rng(devices=[]):
        for module in theirs.modules():
            if hasattr(module, "reset_parameters"):
                module.reset_parameters()
    expected = dict(theirs.requires_grad_(False).named_parameters())
    for name, parameter in ours.requires_grad_(False).named_parameters():
        other = expected[name]
        if parameter.numel() > 1000:
            assert parameter.abs().max() == pytest.approx(other.abs().max().item(), rel=0.02)
            assert parameter.std() == pytest.approx(other.std().item(), rel=0.1)
        elif not other.any() or (other == 1).all():
            assert torch.equal(parameter, other)
