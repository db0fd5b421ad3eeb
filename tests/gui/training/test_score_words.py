"""What is said of scores that are no probabilities."""

from __future__ import annotations

import pytest

from ganstudio.gui.training.score_words import gap_words, scores_meaning
from ganstudio.training.balance.games import GAMES


@pytest.mark.parametrize("objective", sorted(GAMES))
def test_every_objective_without_a_probability_is_explained_and_no_other(qapp, objective):
    assert bool(scores_meaning(objective)) != GAMES[objective].probability


def test_both_hinges_are_read_alike(qapp):
    assert scores_meaning("soft-hinge") == scores_meaning("hinge")


def test_where_only_differences_count_there_is_a_curve_of_them(qapp):
    assert [objective for objective in sorted(GAMES) if gap_words(objective)] == ["rpgan", "wgan"]
