"""What a run's card says."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from ganstudio.gui.models.numbers import count_text
from ganstudio.gui.models.run_card import RunCard
from ganstudio.gui.texts import date_text

translate = QCoreApplication.translate


def when_text(seconds: float, now: datetime | None = None) -> str:
    """A moment as people name it: today and yesterday with the time, otherwise the date."""
    if seconds <= 0:
        return ""
    moment = datetime.fromtimestamp(seconds)
    days = ((now or datetime.now()).date() - moment.date()).days
    time = f"{moment:%H:%M}"
    if days == 0:
        return translate("Runs", "today {time}").format(time=time)
    if days == 1:
        return translate("Runs", "yesterday {time}").format(time=time)
    return date_text(seconds)


def amount_text(card: RunCard) -> str:
    """How far the run has come."""
    if card.problem is not None:
        return ""
    if card.step == 0:
        return translate("Runs", "not trained yet")
    return translate("Runs", "step {step}, epoch {epoch}").format(
        step=count_text(card.step), epoch=card.epoch
    )


def state_text(card: RunCard) -> tuple[str, str]:
    """In which state the run is, and the theme's colour for it."""
    if card.problem is not None:
        return translate("Runs", "cannot be read"), "bad"
    return {
        "new": (translate("Runs", "new"), "text_muted"),
        "running": (translate("Runs", "training now"), "accent"),
        "finished": (translate("Runs", "finished"), "good"),
        "stopped": (translate("Runs", "stopped"), "text_muted"),
        "failed": (translate("Runs", "failed"), "bad"),
        "interrupted": (translate("Runs", "interrupted"), "warning"),
    }[card.ending]
