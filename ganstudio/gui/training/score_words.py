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
