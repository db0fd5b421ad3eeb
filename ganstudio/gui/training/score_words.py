"""How the scores of an objective without a probability are named and read."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def scores_title() -> str:
    """What stands above the plot of D's output where it is no probability."""
    return translate("Curves", "Scores")


def gap_words(objective: str) -> tuple[str, str] | None:
    """Name and help of the curve "reals less fakes", None where it says little beside the two scores."""
    if objective == "wgan":
        return translate("Curves", "Wasserstein estimate"), translate(
            "Curves",
            "The critic's mean score of reals less that of fakes: its estimate of how far G's pictures are"
            " from yours. It should fall.",
        )
    if objective == "rpgan":
        return translate("Curves", "reals less fakes"), translate(
            "Curves", "D's mean score of reals less that of fakes: how far it tells them apart."
        )
    return None


def scores_meaning(objective: str) -> str:
    """How the scores of an objective without a probability are read; empty for one with a probability."""
    game = "hinge" if objective == "soft-hinge" else objective
    return {
        "hinge": translate(
            "Curves",
            "D gives scores, not probabilities: above 1 it is sure of a real, below −1 of a fake, and around"
            " 0 it cannot tell.",
        ),
        "lsgan": translate(
            "Curves",
            "D gives scores, not probabilities: it aims at 1 for reals and at 0 for fakes, and where both lie"
            " at 0.5 it cannot tell.",
        ),
        "wgan": translate(
            "Curves",
            "The critic's scores have no scale of their own, only their difference counts: the Wasserstein"
            " estimate says how far G's pictures still are from yours and falls as they get better; compare"
            " it within this run only.",
        ),
        "rpgan": translate(
            "Curves",
            "Only differences of scores count: the more reals lie above fakes, the surer D is which is which,"
            " and at a difference of 0 it cannot tell.",
        ),
    }.get(game, "")
