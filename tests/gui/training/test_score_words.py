"""How scores that are no probabilities are named."""

from __future__ import annotations

from ganstudio.gui.training.score_words import gap_words
from ganstudio.training.balance.games import GAMES


def test_where_only_differences_count_there_is_a_curve_of_them(qapp):
    assert [objective for objective in sorted(GAMES) if gap_words(objective)] == ["rpgan", "wgan"]
