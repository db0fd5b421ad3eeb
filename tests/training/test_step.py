"""One batch: who is updated when, on what, and what is reported."""

import copy
import math

import numpy as np
import pytest
import torch

from ganstudio.controls import Controls
from ganstudio.nets import build_discriminator, build_generator
from ganstudio.training.augmentation import augment
from ganstudio.training.machine import Machine
from ganstudio.training.randomness import RandomStreams, draw_latents
from ganstudio.training.rotation import rotate

CPU = torch.device("cpu")


def machine(recipe) -> Machine:
    return Machine(recipe, 20, CPU)


def batch(size: int = 8, seed: int = 5) -> torch.Tensor:
    generator = torch.Generator().manual_seed(seed)
    return torch.randint(0, 256, (4, 3, size, size), dtype=torch.uint8, generator=generator)


def weights(net):
    return [parameter.detach().clone() for parameter in net.parameters()]


def moved(before, net) -> bool:
    return any(not torch.equal(a, b) for a, b in zip(before, net.parameters(), strict=True))


def by_hand(recipe, pictures, batches):
    """METHODS 1 written plainly, without anything of the trainer's: the order of steps and what they see."""
    started = Machine(recipe, 20, CPU)
    g, d = build_generator(recipe), build_discriminator(recipe)
    g.load_state_dict(started.players.g.state_dict())
    d.load_state_dict(started.players.d.state_dict())
    g.train()
    d.train()
    optimizer_g = torch.optim.Adam(g.parameters(), recipe.lr_g, (recipe.beta1, recipe.beta2))
    optimizer_d = torch.optim.Adam(d.parameters(), recipe.lr_d, (recipe.beta1, recipe.beta2))
    latents = RandomStreams(recipe.seed, CPU).latents
    bce = torch.nn.BCEWithLogitsLoss()
    reals = pictures.float() / 127.5 - 1
    figures = []
    for _ in range(batches):
        fakes = g(draw_latents(recipe, 4, latents))
        optimizer_d.zero_grad()
        on_real = d(reals)
        loss_real = bce(on_real, torch.full((4,), recipe.real_label))
        loss_real.backward()
        on_fake = d(fakes.detach())
        loss_fake = bce(on_fake, torch.zeros(4))
        loss_fake.backward()
        optimizer_d.step()
        if recipe.fresh_noise:
            fakes = g(draw_latents(recipe, 4, latents))
        optimizer_g.zero_grad()
        after = d(fakes)
        loss_g = bce(after, torch.ones(4))
        loss_g.backward()
        optimizer_g.step()
        figures.append([loss_real.item(), loss_fake.item(), loss_g.item()])
        dx = [torch.sigmoid(x).mean().item() for x in (on_real, on_fake, after)]
        figures[-1] += dx
    return g, d, figures


@pytest.mark.parametrize("fresh_noise", [False, True])
@pytest.mark.parametrize("real_label", [1.0, 0.9])
def test_three_batches_are_those_of_the_plain_loop(tiny, fresh_noise, real_label):
    recipe = tiny(image_size=16, fresh_noise=fresh_noise, real_label=real_label, lr_g=1e-3, lr_d=1e-3)
    made = machine(recipe)
    g, d, expected = by_hand(recipe, batch(16), 3)
    for row in expected:
        figures = made.train_batch(batch(16))
        found = [figures.d_loss_real, figures.d_loss_fake, figures.g_loss]
        found += [x.mean() for x in (figures.dx_real, figures.dx_fake, figures.dx_fake_after)]
        assert found == pytest.approx(row, abs=1e-4)
    for ours, theirs in ((made.players.g, g), (made.players.d, d)):
        for name, tensor in ours.state_dict().items():
            if name.startswith(("features", "classifier")) and "running" not in name:
                torch.testing.assert_close(tensor, theirs.state_dict()[name], rtol=1e-3, atol=1e-4)


@pytest.mark.parametrize(
    ("g_every", "d_every", "expected"),
    [(1, 1, ["dg", "dg", "dg", "dg"]), (1, 3, ["dg", "g", "g", "dg"]), (2, 1, ["dg", "d", "dg", "d"])],
)
def test_each_net_is_updated_in_its_batches_counted_from_the_first(tiny, g_every, d_every, expected):
    made = machine(tiny(g_every=g_every, d_every=d_every))
    found = []
    for _ in expected:
        g, d = weights(made.players.g), weights(made.players.d)
        figures = made.train_batch(batch())
        updated = ("d" if moved(d, made.players.d) else "") + ("g" if moved(g, made.players.g) else "")
        found.append(updated)
        assert math.isnan(figures.d_loss_real) == math.isnan(figures.d_loss_fake) == ("d" not in updated)
        assert math.isnan(figures.g_loss) == (figures.dx_fake_after is None) == ("g" not in updated)
        assert figures.finite
        assert figures.dx_real.shape == figures.dx_fake.shape == (4,)
    assert found == expected


@pytest.mark.parametrize(
    "values", [{"freeze_g": True}, {"g_updates": 0}, {"freeze_d": True}, {"d_updates": 0}]
)
def test_a_frozen_net_and_one_without_updates_stay_and_are_scored(tiny, values):
    made = machine(tiny())
    name = next(iter(values))
    still = made.players.g if "g" in name.split("_") else made.players.d
    made.controls = Controls(**(vars_of(made.controls) | values))
    before = weights(still)
    figures = made.train_batch(batch())
    assert not moved(before, still)
    assert np.isfinite(figures.dx_real).all()
    assert np.isfinite(figures.dx_fake).all()


def vars_of(controls: Controls) -> dict[str, object]:
    return {name: getattr(controls, name) for name in controls.__dataclass_fields__}


def test_with_both_nets_frozen_nothing_moves_and_dx_is_still_there(tiny):
    made = machine(tiny())
    made.controls = Controls(**(vars_of(made.controls) | {"freeze_g": True, "freeze_d": True}))
    g, d = weights(made.players.g), weights(made.players.d)
    figures = made.train_batch(batch())
    assert not moved(g, made.players.g)
    assert not moved(d, made.players.d)
    assert np.isfinite(figures.dx_fake).all()
    assert math.isnan(figures.g_loss)


def test_several_updates_of_g_use_new_noise_each_and_several_of_d_new_fakes(tiny):
    made = machine(tiny(g_updates=3, d_updates=2))
    drawn = []
    forward = made.players.g.forward

    def watched(z, y=None):
        drawn.append(z.clone())
        return forward(z)

    made.players.g.forward = watched
    made.train_batch(batch())
    # D twice, G reuses the second of them, then twice anew.
    assert len(drawn) == 4
    assert len({tuple(z.flatten().tolist()) for z in drawn}) == 4


def test_learning_rates_follow_the_controls(tiny):
    made = machine(tiny(optimizer_d="sgd"))
    made.controls = Controls(**(vars_of(made.controls) | {"lr_g": 3e-3, "lr_d": 0.25}))
    made.train_batch(batch())
    assert made.players.optimizer_g.param_groups[0]["lr"] == 3e-3
    assert made.players.optimizer_d.param_groups[0]["lr"] == 0.25


def seen_by_d(made) -> list[torch.Tensor]:
    seen = []
    opinion = made.players.d.opinion

    def watched(images):
        seen.append(images.detach().clone())
        return opinion(images)

    made.players.d.opinion = watched
    return seen


def test_d_sees_bytes_as_numbers_from_minus_1_to_1(tiny):
    made = machine(tiny())
    seen = seen_by_d(made)
    pictures = batch()
    pictures[0, 0, 0, :2] = torch.tensor([0, 255], dtype=torch.uint8)
    made.train_batch(pictures)
    assert torch.equal(seen[0], pictures.float() / 127.5 - 1)
    assert seen[0][0, 0, 0, :2].tolist() == [-1, 1]


def test_mirroring_turns_some_reals_and_no_others_round(tiny):
    made = machine(tiny(flip=True))
    seen = seen_by_d(made)
    mirrored = 0
    for seed in range(10):
        seen.clear()
        pictures = batch(seed=seed)
        made.train_batch(pictures)
        plain = pictures.float() / 127.5 - 1
        for got, expected in zip(seen[0], plain, strict=True):
            turned = torch.equal(got, expected.flip(2))
            assert turned or torch.equal(got, expected)
            mirrored += turned
    assert 8 < mirrored < 32


def test_noise_lies_on_everything_that_d_sees_in_both_steps(tiny):
    plain, noisy = machine(tiny(lr_g=1e-8, lr_d=1e-8)), machine(tiny(lr_g=1e-8, lr_d=1e-8, noise_std=0.5))
    seen = [seen_by_d(plain), seen_by_d(noisy)]
    plain.train_batch(batch())
    noisy.train_batch(batch())
    differences = [(b - a) for a, b in zip(*seen, strict=True)]
    assert len(differences) == 3  # D on reals, D on fakes, G on fakes
    for difference in differences:
        assert difference.std().item() == pytest.approx(0.5, rel=0.1)
        assert difference.mean().item() == pytest.approx(0, abs=0.05)
    assert not torch.equal(differences[0], differences[1])


def test_augmentation_reaches_reals_and_fakes_in_both_steps(tiny):
    values = {"image_size": 16, "lr_g": 1e-8, "lr_d": 1e-8}
    plain, altered = (
        machine(tiny(**values)),
        machine(tiny(augment=1.0, augment_color=0.0, augment_translation=0.0, **values)),
    )
    seen = [seen_by_d(plain), seen_by_d(altered)]
    plain.train_batch(batch(16))
    altered.train_batch(batch(16))
    for a, b in zip(*seen, strict=True):
        holes = (a != b).any(1)
        assert (b.permute(0, 2, 3, 1)[holes] == 0).all()
        assert holes.flatten(1).any(1).all()


def test_ds_update_leaves_g_alone_and_gs_update_leaves_d_alone(tiny):
    made = machine(tiny())
    made.train_batch(batch())
    d = copy.deepcopy(made.players.d)
    assert all(p.grad is not None for p in made.players.g.parameters())
    made.controls = Controls(**(vars_of(made.controls) | {"d_updates": 0}))
    for parameter in made.players.d.parameters():
        parameter.grad = None
    made.train_batch(batch())
    assert all(p.grad is None for p in made.players.d.parameters())
    assert not moved(weights(d), made.players.d)


def test_latents_follow_the_prior(tiny):
    generator = torch.Generator().manual_seed(0)
    normal = draw_latents(tiny(prior_mean=2.0, prior_std=0.5), 20_000, generator)
    assert normal.shape == (20_000, 3)
    assert normal.mean().item() == pytest.approx(2, abs=0.02)
    assert normal.std().item() == pytest.approx(0.5, rel=0.02)
    uniform = draw_latents(tiny(prior="uniform", prior_mean=1.0, prior_std=2.0), 20_000, generator)
    assert -1 <= uniform.min() < -0.99
    assert 2.99 < uniform.max() <= 3
    assert uniform.mean().item() == pytest.approx(1, abs=0.03)


def test_gradient_norms_are_those_of_all_weights_together_before_the_step(tiny):
    made = machine(tiny())
    figures = made.train_batch(batch())
    for net, told in ((made.players.d, figures.grad_d), (made.players.g, figures.grad_g)):
        flat = torch.cat([parameter.grad.flatten() for parameter in net.parameters()])
        assert told == pytest.approx(flat.norm().item(), rel=1e-5)
        assert told > 0


def test_a_net_that_was_not_due_has_no_gradient_norm(tiny):
    made = machine(tiny(d_every=2))
    made.train_batch(batch())
    figures = made.train_batch(batch())
    assert math.isnan(figures.grad_d)
    assert figures.grad_g > 0


def test_pairs_have_one_loss_that_cannot_be_told_apart(tiny):
    figures = machine(tiny(objective="rpgan")).train_batch(batch())
    assert math.isnan(figures.d_loss_real) and math.isnan(figures.d_loss_fake)
    assert figures.d_loss == pytest.approx(math.log(2), abs=0.2)
    assert figures.finite
    told_apart = machine(tiny(objective="hinge")).train_batch(batch())
    assert told_apart.d_loss == pytest.approx(told_apart.d_loss_real + told_apart.d_loss_fake)


def test_gs_step_in_pairs_sees_reals_and_fakes_and_moves_g_only(tiny):
    made = machine(tiny(objective="rpgan"))
    seen = seen_by_d(made)
    made.train_batch(batch())
    assert len(seen) == 4  # D: reals, fakes; G: reals, fakes
    assert torch.equal(seen[0], seen[2]) and torch.equal(seen[1], seen[3])


def test_weights_are_clipped_before_ds_update_and_moved_by_it_afterwards(tiny):
    made = machine(tiny(objective="wgan", weight_clip=0.01, optimizer_d="rmsprop", lr_d=5e-5))
    with torch.no_grad():
        for parameter in made.players.d.parameters():
            parameter.mul_(100)
    made.train_batch(batch())
    most = max(p.abs().max().item() for p in made.players.d.parameters())
    # RMSprop's first step is ten times the learning rate wherever there is a slope.
    assert 0.01 < most <= 0.01 + 10.1 * 5e-5


def test_g_waits_until_the_critics_head_start_is_over(tiny):
    made = machine(tiny(critic_boost=3, g_every=2))
    moves = []
    for _ in range(6):
        before = weights(made.players.g)
        made.train_batch(batch())
        moves.append(moved(before, made.players.g))
    assert moves == [False, False, False, False, True, False]


def test_penalties_are_told_apart_from_the_loss_and_only_when_there_are_any(tiny):
    values = {"objective": "wgan", "d_norm": "none", "lr_d": 1e-8}
    plain = machine(tiny(**values)).train_batch(batch())
    held = machine(tiny(gradient_penalty="wgan-gp", gp_weight=10.0, **values)).train_batch(batch())
    assert math.isnan(plain.penalty)
    assert held.d_loss == plain.d_loss
    # D has hardly a slope yet: about 10 (0 - 1)^2.
    assert held.penalty == pytest.approx(10, rel=0.2)


def test_lazy_penalties_count_ds_updates_over_batches_and_resumptions(tiny):
    recipe = tiny(d_norm="none", r1_gamma=1.0, penalty_every=3, d_updates=2)
    made, found = machine(recipe), []
    for index in range(6):
        found.append(not math.isnan(made.train_batch(batch()).penalty))
        if index == 2:
            state, made = made.state(), machine(recipe)
            made.load_state(state)
    # Updates 0 and 1, 2 and 3, ...: due are 0, 3, 6 and 9.
    assert found == [True, True, False, True, True, False]


def test_slopes_are_those_in_the_pictures_before_they_are_altered(tiny):
    """R1 by hand, through the augmentation."""
    recipe = tiny(
        d_norm="none",
        r1_gamma=2.0,
        augment=1.0,
        augment_translation=0.0,
        augment_cutout=0.0,
        image_size=16,
        lr_d=1e-8,
    )
    figures = machine(recipe).train_batch(batch(16))
    other = machine(recipe)
    reals = (batch(16).float() / 127.5 - 1).requires_grad_(True)
    shown = augment(reals, 1.0, {"color": 1.0}, RandomStreams(recipe.seed, CPU).augment)
    (gradient,) = torch.autograd.grad(other.players.d(shown).sum(), reals)
    assert figures.penalty == pytest.approx(gradient.square().sum((1, 2, 3)).mean().item(), rel=1e-3)


def test_a_checkpoint_from_before_the_penalties_goes_on(tiny):
    made = machine(tiny())
    made.train_batch(batch())
    state = made.state()
    del state["updates_of_d"], state["random"]["penalties"], state["random"]["rotations"]
    for name in ("gp_weight", "r1_gamma", "r2_gamma"):
        del state["controls"][name]
    resumed = machine(tiny())
    resumed.load_state(state)
    assert resumed.players.updates_of_d == 1
    assert resumed.controls == made.controls
    resumed.train_batch(batch())


def test_pictures_are_turned_for_d_and_no_fakes_are(tiny):
    plain, turned = machine(tiny(lr_d=1e-8)), machine(tiny(lr_d=1e-8, rotate_degrees=20.0))
    seen = [seen_by_d(plain), seen_by_d(turned)]
    plain.train_batch(batch())
    turned.train_batch(batch())
    differ = [not torch.equal(a, b) for a, b in zip(*seen, strict=True)]
    assert differ[0]
    torch.testing.assert_close(seen[0][1], seen[1][1])
    expected = rotate(seen[0][0], 20.0, RandomStreams(0, CPU).rotations)
    torch.testing.assert_close(seen[1][0], expected)
