"""Which branch of the run is shown, and which others are drawn beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from ganstudio.gui.branches.branch_choice import BranchChoice
from ganstudio.gui.branches.branch_words import branch_line, branch_lines
from ganstudio.gui.icons import icon
from ganstudio.gui.models.run_model import RunModel
from ganstudio.gui.theme import SPACE, set_role
from ganstudio.gui.widgets.plain_tooltip import plain_tooltip

_SHARE, _LEAST_WIDTH, _MOST_WIDTH = 0.3, 200, 520
"""Of the page's width for the choice: the figures beside it want room too."""


class BranchBar(QWidget):
    """Hidden while the run has a single branch. Both signals carry a branch's number."""

    branch_chosen = Signal(int)
    other_toggled = Signal(int, bool)

    def __init__(self, model: RunModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.choice = BranchChoice(self.tr("The line of training whose curves and samples are shown."))
        self.beside = QToolButton()
        self.beside.setIcon(icon("branch"))
        self.beside.setText(self.tr("Compare branches"))
        self.beside.setToolTip(self.tr("Draw other branches' means beside this one's, thin and dashed."))
        self.beside.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.beside.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        set_role(self.beside, "flat")
        self.menu = QMenu(self)
        self.menu.setToolTipsVisible(True)
        self.menu.aboutToShow.connect(self._write)
        self.beside.setMenu(self.menu)
        self.actions_by_branch: dict[int, QAction] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE // 2)
        row.addWidget(self.choice)
        row.addWidget(self.beside)
        self.choice.activated.connect(lambda _i: self.branch_chosen.emit(self.choice.currentData()))

    def fit(self, width: int) -> None:
        """Leave the figures beside it their room on a page of so many pixels."""
        self.choice.setMaximumWidth(min(max(round(width * _SHARE), _LEAST_WIDTH), _MOST_WIDTH))

    def refresh(self, others: set[int]) -> None:
        """Show the model's branches; `others` are drawn beside the shown one."""
        branches = self._model.branches
        self.setVisible(len(branches) > 1)
        live = self.tr("While it trains, the branch that is trained is shown.") if self._model.live else ""
        self.choice.show_branches(branches, self._model.branch, why_not=live)
        # The menu may be open, and one of its actions may be what led here: only missing ones are made.
        for branch in branches:
            action = self.actions_by_branch.get(branch.id) or self._make_action(branch.id)
            action.setVisible(branch.id != self._model.branch)
            action.blockSignals(True)
            action.setChecked(branch.id in others)
            action.blockSignals(False)
        for gone in self.actions_by_branch.keys() - {branch.id for branch in branches}:
            self.menu.removeAction(self.actions_by_branch.pop(gone))
        self._write()

    def _make_action(self, number: int) -> QAction:
        action = QAction(self.menu)
        action.setCheckable(True)
        action.toggled.connect(lambda on: self.other_toggled.emit(number, on))
        self.menu.addAction(action)
        self.actions_by_branch[number] = action
        return action

    def _write(self) -> None:
        """Name the branches in the menu, as far as the window is wide."""
        branches, letters = self._model.branches, self.menu.fontMetrics()
        for branch in branches:
            action = self.actions_by_branch.get(branch.id)
            if action is not None:
                line = branch_line(branch, branches)
                fitting = letters.elidedText(line, Qt.TextElideMode.ElideMiddle, self.window().width() // 2)
                action.setText(fitting.replace("&", "&&"))
                action.setToolTip(plain_tooltip(branch_lines(branch, branches)))
