"""Moving in a latent space, pinning, and the way back."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ganstudio.gui.models.explorer_model import ExplorerModel
from ganstudio.latent.directions import single_dimensions
from ganstudio.latent.priors import Prior, draw
from ganstudio.problems import InputProblem

PRIOR = Prior("normal", 0.5, 2.0)
DIMS = single_dimensions(PRIOR, 6)


def model() -> ExplorerModel:
    return ExplorerModel(PRIOR, 6, seed=3)


def test_it_starts_at_the_seeds_latent() -> None:
    explorer = model()
    assert np.array_equal(explorer.point.z, draw(PRIOR, 1, 6, 3)[0])
    assert explorer.point.seed == 3 and not explorer.point.moved
    assert not explorer.can_undo and not explorer.can_redo


def test_a_slider_moves_one_direction_to_where_it_points() -> None:
    explorer = model()
    before = explorer.positions(DIMS)
    explorer.move(DIMS, 2, 1.5)
    expected = before.copy()
    expected[2] = 1.5
    assert explorer.positions(DIMS) == pytest.approx(expected, abs=1e-5)
    assert explorer.point.moved and explorer.point.seed == 3


def test_a_drag_is_one_step_of_undo() -> None:
    explorer = model()
    start = explorer.point
    for to in (0.1, 0.2, 0.3):
        explorer.move(DIMS, 0, to, gesture="drag 0")
    explorer.end_gesture()
    explorer.move(DIMS, 0, 0.4, gesture="drag 0")
    explorer.undo()
    assert explorer.positions(DIMS)[0] == pytest.approx(0.3, abs=1e-5)
    explorer.undo()
    assert explorer.point is start and not explorer.can_undo
    explorer.redo()
    explorer.redo()
    assert explorer.positions(DIMS)[0] == pytest.approx(0.4, abs=1e-5)


def test_a_change_after_an_undo_forgets_what_was_undone() -> None:
    explorer = model()
    explorer.draw(5)
    explorer.undo()
    explorer.draw(6)
    assert not explorer.can_redo


def test_after_an_undo_the_same_gesture_is_a_new_step() -> None:
    explorer = model()
    explorer.draw(5, gesture="wheel")
    explorer.undo()
    explorer.draw(6, gesture="wheel")
    explorer.undo()
    assert explorer.point.seed == 3


def test_another_spread_keeps_the_draw_and_comes_back_exactly() -> None:
    explorer = model()
    start = explorer.point.z
    explorer.set_spread(0.5)
    assert np.array_equal(explorer.point.z, draw(Prior("normal", 0.5, 0.5), 1, 6, 3)[0])
    explorer.set_spread(2.0)
    assert np.array_equal(explorer.point.z, start)


def test_another_spread_scales_a_moved_point_around_the_centre() -> None:
    explorer = model()
    explorer.go_to(np.full(6, 2.5, dtype=np.float32))
    explorer.set_spread(1.0)
    assert explorer.point.z == pytest.approx(1.5)
    explorer.set_mean(0.0)
    assert explorer.point.z == pytest.approx(1.0)


def test_a_spread_of_nothing_is_refused_and_changes_nothing() -> None:
    explorer = model()
    with pytest.raises(InputProblem):
        explorer.set_spread(0.0)
    assert explorer.point.prior == PRIOR and not explorer.can_undo


def test_reset_goes_back_to_the_seed_as_the_recipe_draws_it() -> None:
    explorer = model()
    explorer.draw(9)
    explorer.set_spread(0.1)
    explorer.move(DIMS, 0, 3.0)
    explorer.reset()
    assert np.array_equal(explorer.point.z, draw(PRIOR, 1, 6, 9)[0])


def test_the_points_latent_cannot_be_written_to() -> None:
    with pytest.raises(ValueError, match="read-only"):
        model().point.z[0] = 1.0


def test_pins_are_named_reordered_renamed_and_brought_back() -> None:
    explorer = model()
    for seed in (1, 2, 3):
        explorer.draw(seed)
        explorer.add_pin(0, 100, True)
    assert [pin.name for pin in explorer.pins] == ["a", "b", "c"]
    explorer.move_pin(0, 2)
    explorer.rename_pin(0, "  smile\n ")
    explorer.remove_pin(1)
    assert [pin.name for pin in explorer.pins] == ["smile", "a"]
    explorer.undo()
    assert [pin.name for pin in explorer.pins] == ["smile", "c", "a"]
    explorer.go_to_pin(2)
    assert np.array_equal(explorer.point.z, draw(PRIOR, 1, 6, 1)[0])


def test_who_watches_is_told_what_changed() -> None:
    explorer, told = model(), []
    explorer.watch(told.append)
    explorer.draw(4)
    explorer.add_pin(0, 0, True)
    explorer.undo()
    assert told == ["point", "history", "pins", "history", "pins", "history"]


@given(st.lists(st.tuples(st.sampled_from("dmsup"), st.integers(0, 5)), max_size=25))
def test_undoing_everything_ends_at_the_start_and_redoing_at_the_end(actions: list[tuple[str, int]]) -> None:
    explorer = model()
    start = explorer.point.z, explorer.pins
    for kind, n in actions:
        match kind:
            case "d":
                explorer.draw(n, gesture=n)
            case "m":
                explorer.move(DIMS, n, n / 2, gesture=n)
            case "s":
                explorer.set_spread(1 + n)
            case "u":
                explorer.undo()
            case "p":
                explorer.add_pin(0, n, True)
    end = explorer.point.z, explorer.pins
    while explorer.can_undo:
        explorer.undo()
    assert np.array_equal(explorer.point.z, start[0]) and explorer.pins == start[1]
    while explorer.can_redo:
        explorer.redo()
    if not any(kind == "u" for kind, _ in actions):
        assert np.array_equal(explorer.point.z, end[0]) and explorer.pins == end[1]
