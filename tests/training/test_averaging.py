"""The averaged generator, and nets that draw or judge without a trace."""

import copy

import pytest
import torch

from ganstudio.nets import build_discriminator, build_generator, initialise
from ganstudio.training.averaging import AveragedGenerator, decay, drawing, judging


def latents(batches: int = 4, size: int = 16, nz: int = 3) -> torch.Tensor:
    return torch.randn(batches, size, nz, generator=torch.Generator().manual_seed(0))


@pytest.fixture
def raw(tiny):
    recipe = tiny()
    net = build_generator(recipe)
    initialise(net, recipe, 0)
    return net


def moved(net, seed):
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for parameter in net.parameters():
            parameter.add_(torch.randn(parameter.shape, generator=generator))


def test_after_one_half_life_half_of_the_old_average_is_left():
    assert decay(5000, 5000, 10**9) == pytest.approx(0.5)
    assert decay(5000, 64, 10**9) == pytest.approx(0.5 ** (64 / 5000))


def test_the_half_life_ramps_up_as_a_twentieth_of_the_pictures_seen():
    assert decay(5000, 64, 64) == pytest.approx(0.5 ** (64 / (0.05 * 64)))
    assert decay(5000, 64, 100_000) == pytest.approx(0.5 ** (64 / 5000))
    assert decay(5000, 64, 0) == 0.0


def test_the_average_moves_towards_the_raw_weights_by_the_decay(raw):
    averaged = AveragedGenerator(raw, 1.0, latents())
    start = copy.deepcopy(dict(averaged.measured().named_parameters()))
    moved(raw, 1)
    averaged.update(500, 10**6)
    kept = 0.5**0.5
    for name, parameter in averaged.measured().named_parameters():
        target = kept * start[name] + (1 - kept) * raw.get_parameter(name)
        torch.testing.assert_close(parameter, target)


def test_a_half_life_of_0_is_the_raw_generator_itself(raw):
    averaged = AveragedGenerator(raw, 0.0, latents())
    moved(raw, 1)
    averaged.update(64, 1000)
    assert averaged.measured() is raw


def test_its_batch_norms_are_those_of_its_own_pictures_on_the_fixed_latents(raw):
    averaged = AveragedGenerator(raw, 1.0, latents())
    moved(raw, 1)
    averaged.update(500, 10**6)
    net = averaged.measured()
    first = net.first_features(latents().flatten(0, 1)).view(64, -1, 4, 4)
    norm = net.features[1]
    torch.testing.assert_close(norm.running_mean, first.mean((0, 2, 3)), rtol=1e-4, atol=1e-5)


def test_measuring_again_gives_the_same_and_leaves_the_raw_generator_alone(raw):
    before = copy.deepcopy(raw.state_dict())
    averaged = AveragedGenerator(raw, 1.0, latents())
    once = copy.deepcopy(averaged.measured().state_dict())
    averaged.load_state(once)
    again = averaged.measured().state_dict()
    assert all(torch.equal(once[name], again[name]) for name in once)
    assert all(torch.equal(before[name], tensor) for name, tensor in raw.state_dict().items())


def test_drawing_uses_the_running_statistics_and_restores_the_mode(raw):
    raw.train()
    before = copy.deepcopy(raw.state_dict())
    z = latents()[0]
    with drawing(raw):
        alone, together = raw(z[:1]), raw(z)
        assert not together.requires_grad
    torch.testing.assert_close(alone[0], together[0])
    assert raw.training
    assert all(torch.equal(before[name], tensor) for name, tensor in raw.state_dict().items())


def test_judging_uses_the_statistics_of_the_batch_and_keeps_no_trace(tiny):
    recipe = tiny(image_size=16)
    net = build_discriminator(recipe)
    initialise(net, recipe, 1)
    pictures = torch.rand(6, 3, 16, 16, generator=torch.Generator().manual_seed(2))
    expected = copy.deepcopy(net).train()(pictures)
    net.eval()
    before = copy.deepcopy(net.state_dict())
    with judging(net):
        scores = net(pictures)
    torch.testing.assert_close(scores, expected)
    assert not scores.requires_grad
    assert not net.training
    assert all(torch.equal(before[name], tensor) for name, tensor in net.state_dict().items())
    net.train()(pictures)
    assert not torch.equal(before["features.3.running_mean"], net.state_dict()["features.3.running_mean"])
