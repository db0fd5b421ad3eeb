"""Labels as a generator is told them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ganstudio.labels import Attribute, label_width
from ganstudio.latent.conditions import decode, encode, grid_choices, mixed, parse_choice
from ganstudio.latent.paths import labelled_path, path
from ganstudio.latent.priors import Prior, draw
from ganstudio.problems import InputProblem

HAIR = Attribute("hair", "group", ("aqua", "brown", "red"))
GLASSES = Attribute("glasses", "flag", ("no", "yes"))
BOTH = (HAIR, GLASSES)


def test_what_is_asked_for_is_1_the_rest_of_it_minus_1_and_what_is_not_asked_0():
    assert encode(BOTH, {"hair": "brown"}).tolist() == [-1, 1, -1, 0]
    assert encode(BOTH, {"glasses": "yes", "hair": None}).tolist() == [0, 0, 0, 1]
    assert encode(BOTH, {"glasses": "no"}).tolist() == [0, 0, 0, -1]
    assert encode((), {}).shape == (0,)


@given(st.sampled_from([*HAIR.values, None]), st.sampled_from([*GLASSES.values, None]))
def test_a_choice_is_read_back_from_its_vector(hair, glasses):
    choice = {"hair": hair, "glasses": glasses}
    assert decode(BOTH, encode(BOTH, choice)) == choice


def test_a_mixture_is_no_choice():
    half = mixed(encode(BOTH, {"hair": "aqua"}), encode(BOTH, {"hair": "red"}), 0.5)
    assert half.tolist() == [0, -1, 0, 0] and decode(BOTH, half)["hair"] is None
    assert mixed(half, half, np.array([0.0, 0.3])).shape == (2, 4)


def test_options_are_read_in_any_case_and_wrong_ones_list_what_there_is():
    assert parse_choice(BOTH, ["Hair=AQUA", " glasses = yes "]) == {"hair": "aqua", "glasses": "yes"}
    for text, what in (
        ("hair", "attribute=value"),
        ("hat=red", "conditioned on hair, glasses"),
        ("hair=blue", "it has aqua, brown, red"),
    ):
        with pytest.raises(InputProblem, match=what):
            parse_choice(BOTH, [text])
    with pytest.raises(InputProblem, match="knows no labels"):
        parse_choice((), ["hair=aqua"])


def test_a_sheet_has_a_row_and_a_column_a_value():
    grid = grid_choices(HAIR, GLASSES, {"mood": "glad"})
    assert [len(row) for row in grid] == [2, 2, 2]
    assert grid[2][0] == {"mood": "glad", "hair": "red", "glasses": "no"}
    assert grid_choices(GLASSES, None, {}) == [[{"glasses": "no"}], [{"glasses": "yes"}]]


def test_a_film_mixes_labels_in_step_with_the_latents_and_ends_at_each_pins_own():
    prior = Prior("normal", 0.0, 1.0)
    pins = list(draw(prior, 3, 16, 0))
    labels = [encode(BOTH, {"hair": hair}) for hair in HAIR.values]
    z, y = labelled_path(prior, pins, labels, 10)
    assert z.shape == (21, 16) and y.shape == (21, label_width(BOTH))
    for number, frame in ((0, 0), (2, 20)):
        assert np.allclose(z[frame], pins[number], atol=1e-5) and np.allclose(y[frame], labels[number])
    same, _ = labelled_path(prior, pins, [labels[0]] * 3, 10)
    assert np.allclose(same, path(prior, pins, 10))


def test_a_film_whose_latent_stays_changes_its_labels_evenly():
    prior = Prior("normal", 0.0, 1.0)
    pin = draw(prior, 1, 16, 0)[0]
    labels = [encode(BOTH, {"hair": hair}) for hair in ("aqua", "red")]
    z, y = labelled_path(prior, [pin, pin], labels, 4, closed=True)
    assert np.allclose(z, pin) and len(y) == 8
    assert np.allclose(y[:, 0], [1, 0.5, 0, -0.5, -1, -0.5, 0, 0.5])
