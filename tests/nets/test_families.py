"""What holds for the nets of every family."""

import pytest
import torch
from extras import needing_extra, of_every_family
from torch import Tensor, nn

from ganstudio.labels import Attribute
from ganstudio.nets import (
    FAMILIES,
    Discriminator,
    Generator,
    build_discriminator,
    build_generator,
    initialise,
)
from ganstudio.recipe import Recipe, make_recipe

SIZES = {
    "dcgan": (28, 32, 48, 64, 96, 128, 144, 192, 256),
    "mlp": (28, 32, 64, 256),
    "resnet": (28, 32, 48, 64, 96, 128, 144, 192, 256),
    "r3gan": (28, 32, 48, 64, 96, 128, 144, 192, 256),
    "fastgan": (64, 128, 256),
    "projected": (64, 128, 256),
}
SMALL = {"nz": 5, "ngf": 4, "ndf": 4, "max_channels": 8, "g_layers": (8,), "d_layers": (8,), "g_blocks": 1}


def small(net: str, **values: object) -> Recipe:
    return make_recipe(SMALL | {"net": net, "image_size": SIZES[net][0], "init": "own"} | values)


def nets_of(recipe: Recipe) -> tuple[Generator, Discriminator]:
    g, d = build_generator(recipe), build_discriminator(recipe)
    initialise(g, recipe, 0)
    initialise(d, recipe, 1)
    return g, d


def latents(count: int, width: int = 5) -> Tensor:
    return torch.randn(count, width, generator=torch.Generator().manual_seed(2))


def test_every_family_is_looked_at_here():
    assert set(SIZES) == set(FAMILIES)


@pytest.mark.parametrize(
    ("net", "size", "channels"),
    [
        pytest.param(net, size, 3 if index else 1, marks=needing_extra(net))
        for net, sizes in SIZES.items()
        for index, size in enumerate(sizes)
    ],
)
def test_every_size_a_recipe_accepts_is_made_and_judged(net, size, channels):
    g, d = nets_of(small(net, image_size=size, channels=channels))
    with torch.no_grad():
        pictures = g(latents(2))
        scores = d(pictures)
    assert pictures.shape == (2, channels, size, size)
    assert scores.shape == (2,) and scores.isfinite().all()
    assert pictures.std() > 0.01 and pictures.abs().max() < 10


@pytest.mark.parametrize("net", of_every_family(SIZES))
@pytest.mark.parametrize("init", ["own", "dcgan", "torch"])
def test_a_gradient_reaches_every_weight_but_those_behind_layers_that_start_at_zero(net, init):
    g, d = nets_of(small(net, init=init))
    said = d.opinion(g(latents(6)))
    auxiliary = d.auxiliary_loss(g(latents(6)), said)
    loss = said.logits.square().mean() + (0 if auxiliary is None else auxiliary)
    loss.backward()
    for name, parameter in [*g.named_parameters(), *d.named_parameters()]:
        assert parameter.grad is not None, name
        assert parameter.grad.any() or (net, init) == ("r3gan", "own"), name


@pytest.mark.parametrize("net", of_every_family(SIZES))
def test_the_first_features_are_the_same_with_and_without_company(net):
    g, _ = nets_of(small(net))
    features = g.eval().first_features(latents(3))
    assert features.dim() == 2
    torch.testing.assert_close(g.first_features(latents(3)[1:2]), features[1:2])
    moved = g.first_features(latents(3) + 1)
    assert not torch.allclose(moved, features)


@pytest.mark.parametrize("net", of_every_family(SIZES))
def test_the_same_seed_gives_the_same_weights_and_no_shared_generator_is_used(net):
    before = torch.get_rng_state()
    nets = [nets_of(small(net)) for _ in range(2)]
    assert torch.equal(torch.get_rng_state(), before)
    for a, b in zip(*nets, strict=True):
        theirs = b.state_dict()
        assert all(torch.equal(tensor, theirs[name]) for name, tensor in a.state_dict().items())


@pytest.mark.parametrize("net", of_every_family(SIZES))
def test_a_net_that_was_only_built_holds_nothing_by_chance(net):
    recipe = small(net)
    for built in (build_generator(recipe), build_discriminator(recipe)):
        norms = {m for m in built.modules() if isinstance(m, nn.BatchNorm2d)}
        of_norms = {id(tensor) for norm in norms for tensor in norm.state_dict(keep_vars=True).values()}
        for name, tensor in built.state_dict(keep_vars=True).items():
            # Spectral norm's singular vectors begin even: all zero they could never turn to the right ones.
            even = name.endswith(("._u", "._v")) and len(tensor.unique()) == 1
            told = name == "seen_through"  # which trained net was read
            assert id(tensor) in of_norms or even or told or not tensor.any(), name


@pytest.mark.parametrize("net", of_every_family(SIZES))
def test_a_generator_with_labels_heeds_them(net):
    hair = Attribute("hair", "group", ("red", "blue"))
    recipe = small(net)
    g = build_generator(recipe, (hair, Attribute("hat", "flag", ("no", "yes"))))
    initialise(g, recipe, 0)
    g.eval()
    with torch.no_grad():
        red = g(latents(1), torch.tensor([[1.0, -1.0, 1.0]]))
        blue = g(latents(1), torch.tensor([[-1.0, 1.0, 1.0]]))
        unsaid = g(latents(1))
        assert torch.equal(unsaid, g(latents(1), torch.zeros(1, 3)))
    assert not torch.allclose(red, blue) and not torch.allclose(red, unsaid)


def test_fastgan_judges_places_and_paints_its_reals_back():
    recipe = small("fastgan", image_size=128)
    _, d = nets_of(recipe)
    reals = torch.rand(2, 3, 128, 128, generator=torch.Generator().manual_seed(5)) * 2 - 1
    said = d.opinion(reals)
    assert said.logits.shape == (2, 50)
    torch.testing.assert_close(said.scores, said.logits.mean(1))
    turns = [int(d.turn)]
    for _ in range(4):
        loss = d.auxiliary_loss(reals, said)
        turns.append(int(d.turn))
    assert loss.isfinite() and loss > 0
    assert turns == [0, 1, 2, 3, 0]


def test_the_quarter_that_fastgan_paints_is_one_of_four_whatever_a_file_says():
    _, d = nets_of(small("fastgan"))
    reals = torch.rand(1, 3, 64, 64, generator=torch.Generator().manual_seed(5)) * 2 - 1
    d.eval()
    losses = []
    for turn in (3, 7, -1):
        d.turn.fill_(turn)
        losses.append(d.auxiliary_loss(reals, d.opinion(reals)).item())
        assert int(d.turn) == 0
    assert losses[0] == losses[1] == losses[2]
