"""Every figure that is plotted or journalled is explained, under every objective."""

from __future__ import annotations

import re

import pytest

from ganstudio.evaluation.meanings import SENSORS, meaning
from ganstudio.evaluation.words import FIGURES
from ganstudio.gui.models.curve_table import CURVES
from ganstudio.training.balance.games import GAMES

_GAP_SAYS_LITTLE = {"bce", "hinge", "soft-hinge", "lsgan"}


def names(objective: str) -> set[str]:
    keys = {spec.key for spec in CURVES} | SENSORS.keys() | FIGURES.keys()
    if objective in _GAP_SAYS_LITTLE:
        keys -= {"dx_gap"}
    return keys - ({"saturated"} if GAMES[objective].sure is None else set())


@pytest.mark.parametrize("objective", sorted(GAMES))
def test_two_sentences_say_what_a_figure_is_and_what_to_look_at(objective):
    for name in names(objective):
        said = meaning(name, objective)
        assert said is not None, name
        sentences = re.findall(r"[.?!](?: |$)", str(said))
        assert len(sentences) == 2, (name, str(said))
        assert name in FIGURES or "look" in str(said).lower(), name


def test_scores_are_not_explained_as_probabilities():
    assert "How likely" in str(meaning("dx_real", "bce"))
    assert not any("How likely" in str(meaning("dx_real", name)) for name in GAMES if name != "bce")


def test_both_hinges_are_read_alike():
    assert meaning("dx_real", "soft-hinge") == meaning("dx_real", "hinge")


def test_a_critics_figures_are_read_as_a_distance():
    assert "Wasserstein estimate" in str(meaning("d_loss", "wgan"))
    assert "how far" in str(meaning("dx_gap", "wgan"))
    assert meaning("saturated", "wgan") is None  # a critic is never sure enough to stop learning


def test_what_is_not_plotted_means_nothing():
    assert meaning("seed", "bce") is None
