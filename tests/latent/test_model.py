"""Drawing with a checkpoint's generator, and D's opinion of what was drawn."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from extras import needs_pretrained

from ganstudio.latent.best import BestOf, judged_parts
from ganstudio.latent.model import Painter
from ganstudio.latent.priors import draw
from ganstudio.nets.pretrained import FrozenNet
from ganstudio.problems import InputProblem, Problem
from ganstudio.recipe import Recipe
from ganstudio.training.weights import WeightsBox

MakeState = Callable[..., dict[str, Any]]


@pytest.fixture
def state(make_state: MakeState, tiny_recipe: Recipe) -> dict[str, Any]:
    return make_state(tiny_recipe)


@pytest.fixture
def painter(state: dict[str, Any]) -> Painter:
    return Painter.from_state(state, averaged=True)


def test_pictures_are_uint8_and_do_not_depend_on_their_company(painter: Painter) -> None:
    z = draw(painter.prior, 70, painter.nz, 1)
    pictures = painter.render(z)
    assert pictures.shape == (70, 16, 16, 3) and pictures.dtype == np.uint8
    assert pictures.std() > 10
    alone = painter.render(z[69:70])
    assert np.abs(alone[0].astype(int) - pictures[69]).max() <= 1


def test_a_picture_is_what_the_generator_makes_of_the_latent(painter: Painter, state: dict[str, Any]) -> None:
    from ganstudio.nets import build_generator

    net = build_generator(painter.recipe)
    net.load_state_dict(state["averaged"])
    z = draw(painter.prior, 4, painter.nz, 1)
    with torch.no_grad():
        expected = ((net.eval()(torch.from_numpy(z)) + 1) * 127.5).round().clamp(0, 255)
    assert np.array_equal(painter.render(z), expected.permute(0, 2, 3, 1).numpy().astype(np.uint8))


def test_grey_pictures_have_one_channel(tiny_recipe: Recipe, make_state: MakeState) -> None:
    painter = Painter.from_state(make_state(tiny_recipe.changed(channels=1)), averaged=False)
    assert painter.render(draw(painter.prior, 2, painter.nz, 0)).shape == (2, 16, 16, 1)
    assert painter.render(np.zeros((0, painter.nz), np.float32)).shape == (0, 16, 16, 1)


def test_averaged_and_raw_generators_are_told_apart(state: dict[str, Any], painter: Painter) -> None:
    raw = Painter.from_state(state, averaged=False)
    z = draw(painter.prior, 1, painter.nz, 1)
    assert not np.array_equal(raw.render(z), painter.render(z))


def test_drawing_and_judging_leave_weights_buffers_and_global_randomness_alone(painter: Painter) -> None:
    nets = (painter._generator, painter._discriminator)
    before = [{k: v.clone() for k, v in net.state_dict().items()} for net in nets]
    torch.manual_seed(1)
    random_state = torch.get_rng_state()
    pictures = painter.render(draw(painter.prior, 20, painter.nz, 1))
    painter.scores(pictures)
    painter.directions(3, samples=100)
    assert torch.equal(torch.get_rng_state(), random_state)
    for net, kept in zip(nets, before, strict=True):
        assert all(torch.equal(value, kept[name]) for name, value in net.state_dict().items())


def test_a_score_is_ds_output_for_a_batch_as_in_training(painter: Painter, state: dict[str, Any]) -> None:
    from ganstudio.nets import build_discriminator

    pictures = painter.render(draw(painter.prior, 8, painter.nz, 1))
    net = build_discriminator(painter.recipe)
    net.load_state_dict(state["discriminator"])
    with torch.no_grad():
        expected = torch.sigmoid(net.train()(torch.from_numpy(pictures).permute(0, 3, 1, 2) / 127.5 - 1))
    assert painter.scores(pictures) == pytest.approx(expected.numpy(), abs=1e-5)


def test_the_score_of_one_picture_is_that_among_the_generators_others(painter: Painter) -> None:
    pictures = painter.render(draw(painter.prior, 2, painter.nz, 5))
    first = painter.scores(pictures[:1])
    assert first.shape == (1,) and 0 <= first[0] <= 1
    assert painter.scores(pictures[:1]) == pytest.approx(first)
    assert painter.scores(pictures[1:])[0] != first[0]
    assert painter.scores(pictures[:0]).shape == (0,)


def test_without_batch_norm_a_score_depends_on_its_picture_alone(
    tiny_recipe: Recipe, make_state: MakeState
) -> None:
    painter = Painter.from_state(make_state(tiny_recipe.changed(d_norm="none")), averaged=True)
    pictures = painter.render(draw(painter.prior, 20, painter.nz, 5))
    assert painter.scores(pictures)[3] == pytest.approx(painter.scores(pictures[3:4])[0], abs=1e-6)


def test_other_weights_can_be_taken_over(painter: Painter, state: dict[str, Any]) -> None:
    raw = Painter.from_state(state, averaged=False)
    painter.take(state["generator"], state["discriminator"], 77)
    z = draw(painter.prior, 1, painter.nz, 1)
    assert np.array_equal(painter.render(z), raw.render(z)) and painter.step == 77


def test_the_newest_weights_of_a_training_can_be_drawn_with(
    tiny_recipe: Recipe, state: dict[str, Any]
) -> None:
    box = WeightsBox()
    box.offer(9, state["generator"], state["averaged"], state["discriminator"])
    weights = box.newest()
    assert weights is not None
    z = draw(Painter.from_state(state, True).prior, 1, tiny_recipe.nz, 1)
    live = Painter.from_weights(tiny_recipe, weights, averaged=True)
    assert live.step == 9
    assert np.array_equal(live.render(z), Painter.from_state(state, True).render(z))


def test_directions_are_those_of_the_first_layer(painter: Painter) -> None:
    found = painter.directions(6, samples=500)
    weight = painter._generator.features[0].weight.flatten(1).numpy()  # type: ignore[union-attr]
    left = np.linalg.svd(weight)[0].T
    assert np.abs(found.vectors @ left.T) == pytest.approx(np.eye(6), abs=1e-2)
    assert found.sigma == pytest.approx(np.ones(6), rel=1e-3)


def test_weights_of_another_net_are_refused_with_a_reason(tiny_recipe: Recipe, state: dict[str, Any]) -> None:
    with pytest.raises(Problem, match="do not fit"):
        Painter.from_state(state | {"recipe": tiny_recipe.changed(ngf=16).model_dump()}, True)


@pytest.mark.parametrize("key", ["recipe", "averaged", "discriminator", "step"])
def test_a_checkpoint_that_lacks_something_is_refused(state: dict[str, Any], key: str) -> None:
    del state[key]
    with pytest.raises(Problem, match=f"lacks {key}"):
        Painter.from_state(state, True)


def test_a_checkpoint_is_read_from_its_file(drawn_run: Path) -> None:
    painter = Painter.from_checkpoint(drawn_run, "checkpoints/step-00000080.pt")
    assert painter.step == 80 and painter.fixed_noise is not None
    assert painter.fixed_noise.shape == (3, 6)
    (drawn_run / "checkpoints/step-00000080.pt").write_bytes(b"no")
    with pytest.raises(InputProblem, match=r"step-00000080\.pt"):
        Painter.from_checkpoint(drawn_run, "checkpoints/step-00000080.pt")


def test_the_best_are_kept_in_order_however_they_come() -> None:
    scores = np.array([0.1, 0.9, 0.5, 0.9, 0.2, 0.7])
    pictures = np.arange(6, dtype=np.uint8).reshape(6, 1, 1, 1)
    best = BestOf(4)
    for first in (0, 2, 4):
        best.add(first, pictures[first : first + 2], scores[first : first + 2])
    assert best.numbers == [1, 3, 5, 2]
    assert best.scores == [0.9, 0.9, 0.7, 0.5]
    assert [int(p[0, 0, 0]) for p in best.pictures] == [1, 3, 5, 2]


def test_judging_goes_batch_by_batch(painter: Painter) -> None:
    z = draw(painter.prior, 20, painter.nz, 3)
    parts = list(judged_parts(painter, z))
    assert [(first, len(pictures), len(scores)) for first, pictures, scores in parts] == [
        (0, 8, 8), (8, 8, 8), (16, 4, 4),
    ]  # fmt: skip


def test_the_memory_of_a_painter_is_that_of_all_its_weights(painter: Painter, state: dict[str, Any]) -> None:
    kept = [tensor for net in ("averaged", "discriminator") for tensor in state[net].values()]
    assert sum(painter.memory.values()) == sum(tensor.nbytes for tensor in kept)


@needs_pretrained
def test_a_frozen_net_that_painters_share_counts_once_among_them(tiny_recipe, make_state):
    state = make_state(tiny_recipe.changed(net="projected", image_size=64, ngf=4, ndf=2))
    one, other = (Painter.from_state(state, averaged) for averaged in (True, False))
    kept = [tensor for net in ("averaged", "discriminator") for tensor in state[net].values()]
    own, frozen = sum(tensor.nbytes for tensor in kept), sum(t.nbytes for t in FrozenNet().buffers())
    frozen += sum(t.nbytes for t in FrozenNet().parameters())
    assert frozen > 10_000_000
    assert sum(one.memory.values()) == own + frozen
    assert sum((one.memory | other.memory).values()) == 2 * own + frozen


@needs_pretrained
def test_a_run_whose_d_looks_through_a_net_draws_without_it_too(tiny_recipe, make_state, monkeypatch):
    recipe = tiny_recipe.changed(net="projected", image_size=64, ngf=4, ndf=2)
    state = make_state(recipe)
    whole = Painter.from_state(state, averaged=True)
    z = draw(whole.prior, 2, whole.nz, 1)
    pictures = whole.render(z)
    assert whole.judges and np.isfinite(whole.scores(pictures)).all()
    changed = dict(state["discriminator"])
    changed["seen_through"] = changed["seen_through"] + 1
    monkeypatch.setitem(sys.modules, "efficientnet_lite_pytorch", None)
    missing = Painter.from_state(state, averaged=True)
    monkeypatch.undo()
    other = Painter.from_state(state | {"discriminator": changed}, averaged=True)
    for painter, why in ((missing, "pip install"), (other, "other weights")):
        assert np.array_equal(painter.render(z), pictures)
        assert not painter.judges and why in str(painter.unjudged)
        with pytest.raises(Problem, match=why):
            painter.scores(pictures)
