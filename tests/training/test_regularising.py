"""LeCam, consistency, fakes among the reals, fading noise, frozen layers: formulas, and live changes."""

from dataclasses import replace

import pytest
import torch

from ganstudio.nets.depth import layers_of
from ganstudio.problems import RecipeProblem
from ganstudio.recipe.fading import noise_now
from ganstudio.training.consistency import inconsistency
from ganstudio.training.lecam import DECAY, FIRST_UPDATES, LeCam
from ganstudio.training.machine import Machine

CPU = torch.device("cpu")


def batch(seed: int = 5) -> torch.Tensor:
    generator = torch.Generator().manual_seed(seed)
    return torch.randint(0, 256, (4, 3, 8, 8), dtype=torch.uint8, generator=generator)


def with_controls(made: Machine, **values: object) -> Machine:
    made.controls = replace(made.controls, **values)
    return made


def test_lecam_adds_nothing_before_it_has_followed_enough_and_then_what_the_formula_says():
    lecam, generator = LeCam(CPU), torch.Generator().manual_seed(0)
    kept = [0.0, 0.0]
    for update in range(1, FIRST_UPDATES + 20):
        real, fake = torch.randn(4, generator=generator) + 1, torch.randn(4, generator=generator) - 1
        lecam.follow(real, fake)
        for index, scores in enumerate((real, fake)):
            kept[index] = DECAY * kept[index] + (1 - DECAY) * float(scores.mean())
        found = lecam.loss(real, fake)
        if update < FIRST_UPDATES:
            assert found is None
            continue
        of_reals, of_fakes = (value / (1 - DECAY**update) for value in kept)
        by_hand = sum(max(0.0, float(s) - of_fakes) ** 2 for s in real) / 4
        by_hand += sum(max(0.0, of_reals - float(s)) ** 2 for s in fake) / 4
        assert found is not None
        assert found.item() == pytest.approx(by_hand, rel=1e-4)


def test_lecam_follows_while_its_weight_is_0_so_that_it_acts_as_soon_as_it_is_raised(tiny, monkeypatch):
    monkeypatch.setattr("ganstudio.training.lecam.FIRST_UPDATES", 3)
    made = Machine(tiny(), 20, CPU)
    assert [made.train_batch(batch()).penalty for _ in range(3)] == pytest.approx(
        [float("nan")] * 3, nan_ok=True
    )
    assert with_controls(made, lecam_weight=0.5).train_batch(batch()).penalty > 0


def test_consistency_is_the_mean_squared_difference_after_a_shift_of_a_pixel():
    shown = torch.rand(6, 1, 8, 8, generator=torch.Generator().manual_seed(1)) + 1

    def critic(x: torch.Tensor) -> torch.Tensor:
        return x[:, 0, 3, 3]

    found = inconsistency(critic, shown, critic(shown), torch.Generator().manual_seed(2), mirror=False)
    # Whatever the shifts: each picture's difference is that to one of the nine pixels around.
    near = shown[:, 0, 2:5, 2:5].flatten(1)
    possible = (near - shown[:, 0, 3, 3][:, None]).square()
    assert possible.min(1).values.mean() <= found <= possible.max(1).values.mean()
    even = torch.ones(6, 1, 8, 8)
    assert inconsistency(critic, even, critic(even), torch.Generator().manual_seed(2), mirror=True) == 0


def test_consistency_mirrors_only_where_the_training_mirrors_too():
    left = torch.zeros(40, 1, 8, 8)
    left[..., :4] = 1

    def critic(x: torch.Tensor) -> torch.Tensor:
        return (x[..., 1:3, 1] - x[..., 1:3, 6]).mean((1, 2))

    for mirror in (False, True):
        found = inconsistency(critic, left, critic(left), torch.Generator().manual_seed(2), mirror=mirror)
        assert (found > 1) == mirror


@pytest.mark.parametrize("name", ["cr_weight", "apa_p"])
def test_what_is_switched_on_takes_effect_at_the_next_batch(tiny, name):
    first, second = (Machine(tiny(), 20, CPU) for _ in range(2))
    for made in (first, second):
        made.train_batch(batch())
    with_controls(second, **{name: 1.0})
    plain, other = first.train_batch(batch()), second.train_batch(batch())
    assert (plain.dx_real != other.dx_real).any() if name == "apa_p" else other.penalty > 0


def test_with_a_chance_of_1_every_real_is_a_fake_and_with_none_no_latent_is_drawn(tiny):
    made = Machine(tiny(d_norm="none"), 20, CPU)
    seen = []
    made.players.d.register_forward_pre_hook(lambda _d, inputs: seen.append(inputs[0]))
    original = made.players.d.opinion
    made.players.d.opinion = lambda x: (seen.append(x), original(x))[1]
    before = made._streams.deceit.get_state()
    made.train_batch(batch())
    assert torch.equal(made._streams.deceit.get_state(), before)
    plain = batch().float() / 127.5 - 1
    assert torch.equal(seen[0], plain)
    seen.clear()
    with_controls(made, apa_p=1.0).train_batch(batch())
    assert all(not torch.equal(got, real) for got, real in zip(seen[0], plain, strict=True))


@pytest.mark.parametrize(("seen", "left"), [(0, 0.4), (1000, 0.3), (2000, 0.2), (4000, 0.0), (9000, 0.0)])
def test_noise_fades_in_a_straight_line(seen, left):
    assert noise_now(0.4, 4.0, seen) == pytest.approx(left)
    assert noise_now(0.4, 0.0, seen) == 0.4


def test_faded_noise_is_gone_from_what_d_sees(tiny):
    made = Machine(tiny(noise_std=0.5, noise_anneal_kimg=0.008, lr_g=1e-8, lr_d=1e-8), 20, CPU)
    seen = []
    original = made.players.d.opinion
    made.players.d.opinion = lambda x: (seen.append(x.detach()), original(x))[1]
    plain = batch().float() / 127.5 - 1
    spreads = []
    for _ in range(3):
        seen.clear()
        made.train_batch(batch())
        spreads.append((seen[0] - plain).std().item())
    assert spreads == pytest.approx([0.5, 0.25, 0.0], rel=0.15)


@pytest.mark.parametrize("spectral", [False, True])
@pytest.mark.parametrize("net", ["dcgan", "mlp", "resnet", "r3gan"])
def test_frozen_layers_stay_and_the_last_always_trains(tiny, net, spectral):
    values = {"image_size": 16, "net": net, "d_spectral": spectral, "stage_blocks": 1, "g_blocks": 1}
    made = Machine(tiny(**values), 20, CPU)
    pictures = torch.randint(0, 256, (4, 3, 16, 16), dtype=torch.uint8)
    layers = layers_of(made.players.d)
    assert sum(len(layer) for layer in layers) == len(list(made.players.d.parameters()))
    for frozen in (1, 99, 0):
        with_controls(made, freeze_d_layers=frozen)
        before = [[p.detach().clone() for p in layer] for layer in layers]
        made.train_batch(pictures)
        moved = [
            any(not torch.equal(a, b) for a, b in zip(old, new, strict=True))
            for old, new in zip(before, layers, strict=True)
        ]
        stay = min(frozen, len(layers) - 1)
        assert not any(moved[:stay]) and moved[-1]
        assert frozen != 0 or all(moved)


@pytest.mark.parametrize(
    ("values", "key"),
    [
        ({"net": "mlp", "minibatch_stddev": 4}, "minibatch_stddev"),
        ({"net": "fastgan", "image_size": 64, "minibatch_stddev": 4}, "minibatch_stddev"),
        ({"objective": "rpgan", "lecam_weight": 0.1}, "lecam_weight"),
        ({"freeze_d_layers": 65}, "freeze_d_layers"),
        ({"apa_p": 1.5}, "apa_p"),
        ({"augment_kind": "blur"}, "augment_kind"),
        ({"noise_anneal_kimg": -1.0}, "noise_anneal_kimg"),
    ],
)
def test_what_cannot_be_is_refused_at_its_key(tiny, values, key):
    with pytest.raises(RecipeProblem) as caught:
        tiny(**values)
    assert set(caught.value.errors) == {key}
