"""Beside every plot and the states a question mark says what they mean."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from ganstudio.events import Balance, StateChanged
from ganstudio.gui.models.run_state import Part
from ganstudio.gui.training.meaning_panel import MeaningButton, MeaningPanel, Meant
from ganstudio.gui.training.training_page import TrainingPage
from ganstudio.problems import Message

KEY = Qt.Key


def said(button: MeaningButton) -> list[str]:
    assert button.panel is not None
    return [label.text() for label in button.panel.findChildren(QLabel)]


def answered(button: MeaningButton, qtbot) -> list[str]:
    """What is said when the button is pressed by the keyboard; the panel is closed by it too."""
    button.setFocus()
    qtbot.keyClick(button, KEY.Key_Space)
    qtbot.waitUntil(lambda: button.panel is not None and button.panel.isVisible())
    texts = said(button)
    qtbot.keyClick(button.panel, KEY.Key_Escape)
    qtbot.waitUntil(lambda: button.panel is None)
    return texts


@pytest.mark.parametrize("plot", ["dx", "loss", "lr"])
def test_every_curve_is_explained_beside_its_name(training: TrainingPage, qtbot, plot):
    shown = training.plots.plots[plot]
    texts = answered(shown.legend.question, qtbot)
    for chip in shown.legend.chips.values():
        assert chip.isHidden() or chip.text() in texts
    assert len(texts) > 2 * sum(not chip.isHidden() for chip in shown.legend.chips.values())


def test_what_is_measured_without_a_curve_is_explained_with_its_value(training: TrainingPage, qtbot):
    texts = answered(training.plots.plots["dx"].legend.question, qtbot)
    assert "sureness of reals (r_t)" in texts
    assert "gradient of G" in answered(training.plots.plots["loss"].legend.question, qtbot)


def test_the_states_that_there_were_are_explained(training: TrainingPage, qtbot):
    training.model.states.add(StateChanged(0, 3, Balance.D_TOO_STRONG, 2, Message("D wins.")))
    training._on_changed(frozenset({Part.STATES, Part.CURVES}))
    qtbot.waitUntil(training.plots.band.isVisible)
    texts = answered(training.plots.band.question, qtbot)
    assert "D too strong" in texts and "Balanced" not in texts


def test_a_panel_of_many_words_stays_on_the_screen_and_scrolls(qtbot):
    button = MeaningButton("All", lambda: [Meant(f"name {n}", "Words. " * 60) for n in range(30)])
    qtbot.addWidget(button)
    button.show()
    button.ask()
    panel = button.panel
    assert isinstance(panel, MeaningPanel)
    assert button.screen().availableGeometry().contains(panel.frameGeometry())
    assert panel._area.verticalScrollBar().maximum() > 0
    panel.close()
