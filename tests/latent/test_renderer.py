"""Requests in, arrays out: what the explorer's renderer answers, and how it says what went wrong."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from ganstudio.latent.model import Painter
from ganstudio.latent.painters import Painters
from ganstudio.latent.priors import Prior, draw
from ganstudio.latent.renderer import Renderer
from ganstudio.latent.requests import (
    Best,
    Draw,
    DrawBest,
    DrawFilm,
    DrawLearning,
    Drawn,
    FindDirections,
    FixedNoise,
    Found,
    Live,
    Part,
    ReadFixedNoise,
    Refused,
    Saved,
)
from ganstudio.recipe import Recipe
from ganstudio.training.weights import WeightsBox

MakeState = Callable[..., dict[str, Any]]
PRIOR = Prior("normal")


@pytest.fixture
def saved(drawn_run: Path) -> tuple[Saved, Saved]:
    return tuple(Saved(drawn_run / f"checkpoints/step-{s:08d}.pt", 0, s) for s in (40, 80))  # type: ignore[return-value]


def offer(box: WeightsBox, state: dict[str, Any]) -> None:
    box.offer(state["step"], state["generator"], state["averaged"], state["discriminator"])


def test_a_latent_is_drawn_by_the_checkpoints_generator(saved: tuple[Saved, Saved]) -> None:
    z = draw(PRIOR, 2, 6, 0)
    (answer,) = Renderer().answers(Draw(saved[1], True, z, judge=True))
    assert isinstance(answer, Drawn)
    painter = Painter.from_checkpoint(saved[1].path.parent, saved[1].path)
    assert np.array_equal(answer.pictures, painter.render(z))
    assert answer.step == 80 and len(answer.scores) == 2 and answer.dx_is_probability


def test_many_pictures_give_way_to_urgent_ones_and_come_as_one_answer(saved: tuple[Saved, Saved]) -> None:
    z = draw(PRIOR, 10, 6, 0)
    *pauses, answer = Renderer().answers(Draw(saved[0], True, z))
    assert pauses == [None, None] and isinstance(answer, Drawn) and len(answer.pictures) == 10


def test_a_film_comes_in_parts_that_make_the_whole(saved: tuple[Saved, Saved]) -> None:
    z = draw(PRIOR, 10, 6, 0)
    parts = list(Renderer().answers(DrawFilm(saved[0], True, z)))
    assert len(parts) > 1 and all(isinstance(part, Part) and part.total == 10 for part in parts)
    whole = np.concatenate([part.pictures for part in parts if isinstance(part, Part)])
    expected = Painter.from_checkpoint(saved[0].path.parent, saved[0].path).render(z)
    assert np.abs(whole.astype(int) - expected).max() <= 1


def test_learning_is_shown_by_the_same_latent_at_every_checkpoint(saved: tuple[Saved, Saved]) -> None:
    z = draw(PRIOR, 1, 6, 0)[0]
    parts = list(Renderer().answers(DrawLearning(saved, False, z)))
    assert [part.first for part in parts if isinstance(part, Part)] == [0, 1]
    first, second = (part.pictures for part in parts if isinstance(part, Part))
    assert not np.array_equal(first, second)


def test_the_best_are_found_while_progress_is_told(saved: tuple[Saved, Saved]) -> None:
    answers = list(Renderer().answers(DrawBest(saved[0], True, PRIOR, count=20, keep=5, seed=3)))
    assert [(a.done, a.total) for a in answers if isinstance(a, Best)] == [(8, 20), (16, 20), (20, 20)]
    best = answers[-1]
    assert isinstance(best, Best)
    assert list(best.scores) == sorted(best.scores, reverse=True) and len(best.scores) == 5
    assert np.array_equal(best.z, draw(PRIOR, 20, 6, 3)[list(best.numbers)])


def test_the_fixed_noise_and_the_directions_can_be_asked_for(saved: tuple[Saved, Saved]) -> None:
    renderer = Renderer()
    (noise,) = renderer.answers(ReadFixedNoise(saved[0]))
    assert isinstance(noise, FixedNoise) and noise.z[1].tolist() == [6, 7, 8, 9, 10, 11]
    (found,) = renderer.answers(FindDirections(saved[0], True, 4))
    assert isinstance(found, Found) and len(found.directions) == 4


def test_a_running_training_is_followed_and_long_work_keeps_its_weights(
    tiny_recipe: Recipe, make_state: MakeState
) -> None:
    renderer, box, z = Renderer(), WeightsBox(), draw(PRIOR, 8, 6, 0)
    (refused,) = renderer.answers(Draw(Live(0), True, z))
    assert isinstance(refused, Refused) and "has ended" in str(refused.problem)
    renderer.watch(tiny_recipe, box)
    (refused,) = renderer.answers(Draw(Live(0), True, z))
    assert isinstance(refused, Refused) and "not shown its weights" in str(refused.problem)

    early, late = make_state(tiny_recipe, 5, seed=1), make_state(tiny_recipe, 6, seed=2)
    offer(box, early)
    film = renderer.answers(DrawFilm(Live(0), True, z))
    first = next(film)
    assert isinstance(first, Part)
    offer(box, late)
    (now,) = renderer.answers(Draw(Live(0), True, z[:4]))
    assert isinstance(now, Drawn) and now.step == 6
    second = next(film)
    assert isinstance(second, Part)
    before, after = (Painter.from_state(state, True).render(z) for state in (early, late))
    assert np.abs(first.pictures.astype(int) - before[:4]).max() <= 1
    assert np.abs(second.pictures.astype(int) - before[4:8]).max() <= 1
    assert np.abs(now.pictures.astype(int) - after[:4]).max() <= 1


def test_a_checkpoint_that_is_gone_is_named(saved: tuple[Saved, Saved]) -> None:
    saved[0].path.unlink()
    (answer,) = Renderer().answers(Draw(saved[0], True, draw(PRIOR, 1, 6, 0)))
    assert isinstance(answer, Refused) and "step-00000040.pt is gone" in str(answer.problem)


def test_a_latent_of_the_wrong_length_is_a_problem_and_no_crash(
    saved: tuple[Saved, Saved], caplog: pytest.LogCaptureFixture
) -> None:
    (answer,) = Renderer().answers(Draw(saved[0], True, draw(PRIOR, 1, 5, 0)))
    assert isinstance(answer, Refused)
    assert "unexpected error" in caplog.text


def test_a_checkpoint_is_read_again_only_when_it_changed(
    saved: tuple[Saved, Saved], tiny_recipe: Recipe, make_state: MakeState
) -> None:
    from ganstudio.runs.checkpoints import save_checkpoint

    painters = Painters()
    first = painters.at(saved[0], True, None)
    assert painters.at(saved[0], True, None) is first
    assert painters.at(saved[0], False, None) is not first
    save_checkpoint(saved[0].path, make_state(tiny_recipe.changed(nz=7)))
    assert painters.at(saved[0], True, None).nz == 7


def test_painters_used_longest_ago_are_forgotten(saved: tuple[Saved, Saved]) -> None:
    painters = Painters(kept_bytes=1)
    first = painters.at(saved[0], True, None)
    painters.at(saved[1], True, None)
    assert painters.at(saved[0], True, None) is not first


def test_a_served_renderer_answers_with_the_ticket_and_ends_when_closed(saved: tuple[Saved, Saved]) -> None:
    renderer, told, ready = Renderer(), [], threading.Event()

    def tell(lane: str, ticket: int, answer: object) -> None:
        told.append((lane, ticket, type(answer)))
        ready.set()

    ticket = renderer.ask("picture", Draw(saved[0], True, draw(PRIOR, 1, 6, 0)))
    thread = threading.Thread(target=renderer.serve, args=(tell,))
    thread.start()
    assert ready.wait(20)
    renderer.close()
    thread.join(5)
    assert not thread.is_alive() and told == [("picture", ticket, Drawn)]
