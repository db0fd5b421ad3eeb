"""The nets of the shipped recipes, against their write-ups."""

import pytest
import torch
from torch import nn

from ganstudio.nets import build_discriminator, build_generator, initialise
from ganstudio.nets.dcgan import channel_plan
from ganstudio.problems import RecipeProblem
from ganstudio.recipe import Recipe, make_recipe, shipped_recipes


def weights(net: nn.Module) -> list[tuple[int, ...]]:
    return [tuple(module.weight.shape) for module in net.modules() if hasattr(module, "weight")]


def count(net: nn.Module) -> int:
    return sum(parameter.numel() for parameter in net.parameters())


def small(**values: object) -> Recipe:
    return make_recipe({"image_size": 16, "nz": 5, "ngf": 4, "ndf": 4} | values)


def test_dcgan_144_has_the_layers_of_its_write_up():
    recipe = shipped_recipes()["dcgan-144"]
    g, d = build_generator(recipe), build_discriminator(recipe)
    assert weights(g) == [
        (40, 256, 4, 4), (256,), (256, 128, 4, 4), (128,), (128, 64, 4, 4), (64,), (64, 32, 5, 5), (32,),
        (32, 3, 5, 5),
    ]  # fmt: skip
    assert weights(d) == [
        (32, 3, 5, 5), (64, 32, 5, 5), (64,), (128, 64, 4, 4), (128,), (256, 128, 4, 4), (256,),
        (1, 256, 4, 4),
    ]  # fmt: skip
    assert [type(layer).__name__ for layer in g.features] == [
        "ConvTranspose2d", "BatchNorm2d", "ReLU", "ConvTranspose2d", "BatchNorm2d", "ReLU", "ConvTranspose2d",
        "BatchNorm2d", "ReLU", "ConvTranspose2d", "BatchNorm2d", "ReLU", "ConvTranspose2d", "Tanh",
    ]  # fmt: skip
    assert [type(layer).__name__ for layer in d.features] == [
        "Conv2d", "LeakyReLU", "Conv2d", "BatchNorm2d", "LeakyReLU", "Conv2d", "BatchNorm2d", "LeakyReLU",
        "Conv2d", "BatchNorm2d", "LeakyReLU",
    ]  # fmt: skip
    assert {layer.negative_slope for layer in d.features if isinstance(layer, nn.LeakyReLU)} == {0.2}
    sizes = []
    for layer in g.features:
        if isinstance(layer, nn.ConvTranspose2d):
            layer.register_forward_hook(lambda _layer, _inputs, made: sizes.append(made.shape[2]))
    assert g(torch.zeros(1, 40)).shape == (1, 3, 144, 144)
    assert sizes == [4, 8, 16, 48, 144]


def test_the_keys_of_dcgan_144_are_its_authors():
    recipe = shipped_recipes()["dcgan-144"]
    keys = list(build_discriminator(recipe).state_dict())
    assert keys[:2] == ["features.0.weight", "features.2.weight"]
    assert keys[-1] == "classifier.0.weight"
    assert list(build_generator(recipe).state_dict())[-1] == "features.12.weight"


def test_dcgan_64_has_the_published_number_of_parameters():
    recipe = shipped_recipes()["dcgan-64"]
    # 100*512*16 + 512*256*16 + 256*128*16 + 128*64*16 + 64*3*16, and 2 for each of 512+256+128+64 norms.
    assert count(build_generator(recipe)) == 3_574_784 + 1_920
    # 3*64*16 + 64*128*16 + 128*256*16 + 256*512*16 + 512*16, and 2 for each of 128+256+512 norms.
    assert count(build_discriminator(recipe)) == 2_763_776 + 1_792


def test_dcgan_64_5x5_has_linear_ends_and_norms_on_all_of_ds_convolutions():
    recipe = shipped_recipes()["dcgan-64-5x5"]
    g, d = build_generator(recipe), build_discriminator(recipe)
    assert weights(g) == [
        (16384, 100), (1024,), (1024, 512, 5, 5), (512,), (512, 256, 5, 5), (256,), (256, 128, 5, 5), (128,),
        (128, 3, 5, 5),
    ]  # fmt: skip
    assert weights(d) == [
        (64, 3, 5, 5), (64,), (128, 64, 5, 5), (128,), (256, 128, 5, 5), (256,), (512, 256, 5, 5), (512,),
        (1, 8192),
    ]  # fmt: skip
    assert d.classifier[1].bias is not None
    pictures = g(torch.zeros(2, 100))
    assert pictures.shape == (2, 3, 64, 64)
    assert d(pictures).shape == (2,)


def test_dcgan_96_makes_96_pixels_in_four_steps():
    recipe = shipped_recipes()["dcgan-96"]
    g = build_generator(recipe)
    assert weights(g)[::2] == [
        (100, 512, 4, 4), (512, 256, 4, 4), (256, 128, 4, 4), (128, 64, 4, 4), (64, 3, 5, 5),
    ]  # fmt: skip
    assert g(torch.zeros(1, 100)).shape == (1, 3, 96, 96)


@pytest.mark.parametrize("channels", [1, 3])
@pytest.mark.parametrize("size", [28, 32, 48, 64, 96, 128, 144, 192, 256])
def test_every_offered_size_is_made_and_judged(size, channels):
    recipe = small(image_size=size, channels=channels)
    g, d = build_generator(recipe), build_discriminator(recipe)
    initialise(g, recipe, 0)
    initialise(d, recipe, 1)
    with torch.no_grad():
        pictures = g(torch.randn(2, 5, generator=torch.Generator().manual_seed(0)))
        scores = d(pictures)
    assert pictures.shape == (2, channels, size, size)
    assert pictures.abs().max() <= 1
    assert scores.shape == (2,)
    assert scores.isfinite().all()


def test_a_size_no_net_makes_is_refused():
    with pytest.raises(RecipeProblem, match="image_size: no net makes 50 x 50"):
        small(image_size=50)


def test_channels_double_from_the_width_and_stop_at_the_most():
    assert channel_plan(64, 6, 1024) == [64, 128, 256, 512, 1024, 1024]
    assert weights(build_generator(small(image_size=64, max_channels=8)))[0] == (5, 8, 4, 4)


def test_norms_and_biases_are_there_when_asked_for_only():
    bare = small(g_norm="none", d_norm="none", bias=True)
    g, d = build_generator(bare), build_discriminator(bare)
    assert not any(isinstance(module, nn.BatchNorm2d) for net in (g, d) for module in net.modules())
    assert all(m.bias is not None for m in g.modules() if isinstance(m, nn.ConvTranspose2d))
    normed = build_discriminator(small(d_first_norm=True))
    assert isinstance(normed.features[1], nn.BatchNorm2d)


@pytest.mark.parametrize("head", ["conv", "linear"])
def test_the_first_features_are_the_first_layer_before_its_norm(head):
    recipe = small(g_head=head)
    g = build_generator(recipe)
    initialise(g, recipe, 3)
    z = torch.randn(3, 5, generator=torch.Generator().manual_seed(0))
    weight = next(g.parameters())
    expected = z @ (weight.T if head == "linear" else weight.flatten(1))
    torch.testing.assert_close(g.first_features(z), expected)
