"""Spectral norm: against singular values, in state dicts, in averages, without traces."""

import copy

import pytest
import torch
from torch import nn

from ganstudio.nets import build_discriminator, build_generator, initialise
from ganstudio.nets.spectral import iterate, normed_layers, stored_weight, vectors_kept
from ganstudio.recipe import make_recipe
from ganstudio.training.averaging import AveragedGenerator, drawing, judging

RECIPE = make_recipe(
    {
        "image_size": 16,
        "nz": 5,
        "ngf": 6,
        "ndf": 6,
        "d_head": "linear",
        "g_spectral": True,
        "d_spectral": True,
    }
)


def built(build, seed: int = 0) -> nn.Module:
    net = build(RECIPE)
    initialise(net, RECIPE, seed)
    return net


def largest_singular_value(layer: nn.Module, weight: torch.Tensor) -> float:
    """By the full decomposition, of the matrix that has one row an output."""
    rows = weight.transpose(0, 1) if isinstance(layer, nn.ConvTranspose2d) else weight
    return torch.linalg.svdvals(rows.flatten(1))[0].item()


@pytest.mark.parametrize("build", [build_generator, build_discriminator])
def test_every_layers_weights_have_a_largest_singular_value_of_1(build):
    net = built(build)
    weighed = [m for m in net.modules() if isinstance(m, nn.Linear | nn.Conv2d | nn.ConvTranspose2d)]
    assert normed_layers(net) == weighed and len(weighed) >= 3
    for _ in range(100):
        iterate(net)
    net.eval()
    for layer in weighed:
        assert largest_singular_value(layer, layer.weight) == pytest.approx(1, rel=1e-3)
        before = stored_weight(layer)
        torch.testing.assert_close(
            layer.weight * largest_singular_value(layer, before), before, rtol=1e-3, atol=0
        )


def test_the_weights_start_as_without_spectral_norm_and_the_vectors_close_to_their_goal():
    plain_recipe = RECIPE.changed(d_spectral=False)
    plain = build_discriminator(plain_recipe)
    initialise(plain, plain_recipe, 3)
    net = built(build_discriminator, 3)
    for layer, other in zip(
        normed_layers(net), [plain.features[0], plain.features[2], plain.classifier[1]], strict=True
    ):
        assert torch.equal(stored_weight(layer), other.weight)
        layer.eval()
        assert largest_singular_value(layer, layer.weight) == pytest.approx(1, rel=0.05)


def test_building_and_starting_leave_pytorchs_shared_generator_alone():
    before = torch.get_rng_state()
    built(build_generator)
    built(build_discriminator)
    assert torch.equal(torch.get_rng_state(), before)


def test_a_pass_in_training_moves_the_vectors_and_drawing_and_judging_do_not():
    net, images = (
        built(build_discriminator),
        torch.randn(4, 3, 16, 16, generator=torch.Generator().manual_seed(0)),
    )
    net.train()
    before = copy.deepcopy(net.state_dict())

    def moved() -> list[str]:
        return [name for name, value in net.state_dict().items() if not torch.equal(value, before[name])]

    with judging(net):
        first = net(images)
        assert torch.equal(net(images), first)
    with drawing(net):
        net(images)
    assert moved() == [] and net.training and all(m.training for m in net.modules())
    net(images)
    assert {name.rpartition(".")[2] for name in moved()} >= {"_u", "_v"}


def test_a_loaded_net_is_the_saved_one_in_both_modes():
    net, other = built(build_discriminator), built(build_discriminator, 1)
    images = torch.randn(4, 3, 16, 16, generator=torch.Generator().manual_seed(0))
    net(images)
    other.load_state_dict(net.state_dict())
    for mode in (False, True, True):
        net.train(mode)
        other.train(mode)
        assert torch.equal(net(images), other(images))


def test_the_average_is_normed_by_its_own_weights():
    """Not by the vectors of the net it follows: those belong to other weights."""
    raw = built(build_generator)
    averaged = AveragedGenerator(raw, 1.0, torch.randn(2, 8, 5, generator=torch.Generator().manual_seed(0)))
    generator = torch.Generator().manual_seed(1)
    for step in range(1, 200):
        with torch.no_grad():
            for parameter in raw.parameters():
                parameter.add_(0.01 * torch.randn(parameter.shape, generator=generator))
        averaged.update(64, 64 * step)
    for layer in normed_layers(averaged.measured()):
        assert largest_singular_value(layer, layer.weight) == pytest.approx(1, rel=0.02)


def test_measuring_the_averages_batch_norms_leaves_its_vectors_alone():
    raw = built(build_generator)
    averaged = AveragedGenerator(raw, 1.0, torch.randn(2, 8, 5, generator=torch.Generator().manual_seed(0)))
    averaged.update(64, 6400)
    before = copy.deepcopy(averaged._net.state_dict())
    after = averaged.measured().state_dict()
    changed = {name.rpartition(".")[2] for name in before if not torch.equal(before[name], after[name])}
    assert changed == {"running_mean", "running_var", "num_batches_tracked"}


def test_kept_vectors_come_back_after_an_error_too():
    net = built(build_discriminator).train()
    before = copy.deepcopy(net.state_dict())
    with pytest.raises(ZeroDivisionError), torch.no_grad(), vectors_kept(net):
        iterate(net)
        raise ZeroDivisionError
    assert all(torch.equal(value, before[name]) for name, value in net.state_dict().items())
