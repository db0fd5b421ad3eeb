"""The residual nets, against the figures of MakeGirlsMoe."""

import torch
from torch import nn

from ganstudio.nets import build_discriminator, build_generator
from ganstudio.nets.resnet import BareBlock, NormedBlock
from ganstudio.recipe import make_recipe

MAKE_GIRLS_MOE = {"net": "resnet", "image_size": 128, "nz": 162, "ngf": 64, "ndf": 32}


def convolutions(net: nn.Module) -> list[tuple[int, int, int]]:
    """Outputs, kernel and stride of the convolutions that are in no block."""
    inside = {
        m for block in net.modules() if isinstance(block, NormedBlock | BareBlock) for m in block.modules()
    }
    return [
        (m.out_channels, m.kernel_size[0], m.stride[0])
        for m in net.modules()
        if isinstance(m, nn.Conv2d) and m not in inside
    ]


def test_the_generator_has_the_published_layers():
    g = build_generator(make_recipe(MAKE_GIRLS_MOE))
    assert g.first.weight.shape == (64 * 16 * 16, 162)
    assert len(g.blocks) == 16
    assert convolutions(g) == [(64, 3, 1), *[(256, 3, 1)] * 3, (3, 9, 1)]
    sizes = []
    for layer in g.modules():
        if isinstance(layer, nn.PixelShuffle):
            layer.register_forward_hook(lambda _layer, _inputs, made: sizes.append(made.shape[1:]))
    with torch.no_grad():
        g.eval()(torch.zeros(1, 162))
    assert sizes == [(64, 32, 32), (64, 64, 64), (64, 128, 128)]


def test_the_discriminator_has_the_published_layers():
    d = build_discriminator(make_recipe(MAKE_GIRLS_MOE))
    assert convolutions(d) == [
        (32, 4, 2), (64, 4, 2), (128, 4, 2), (256, 3, 2), (512, 3, 2), (1024, 3, 2)
    ]  # fmt: skip
    assert sum(isinstance(m, BareBlock) for m in d.modules()) == 10
    assert not any(isinstance(m, nn.BatchNorm2d) for m in d.modules())
    assert d.classifier[1].in_features == 1024 * 2 * 2


def test_64_pixels_grow_from_8():
    g = build_generator(make_recipe(MAKE_GIRLS_MOE | {"image_size": 64, "g_blocks": 3}))
    assert g.first.out_features == 64 * 8 * 8 and len(g.blocks) == 3
    d = build_discriminator(make_recipe(MAKE_GIRLS_MOE | {"image_size": 64, "stage_blocks": 1}))
    assert [c[0] for c in convolutions(d)] == [32, 64, 128, 256, 512]
    assert sum(isinstance(m, BareBlock) for m in d.modules()) == 4


def test_a_block_that_changes_nothing_passes_on_what_came_in():
    block = NormedBlock(3).eval()
    with torch.no_grad():
        for parameter in block.parameters():
            parameter.zero_()
    x = torch.randn(1, 3, 4, 4, generator=torch.Generator().manual_seed(0))
    assert torch.equal(block(x), x)
