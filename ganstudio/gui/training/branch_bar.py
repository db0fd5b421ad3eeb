"""Which branch of the run is shown, which others are drawn beside it, and going on from an earlier step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from ganstudio.gui.icons import icon
from ganstudio.gui.models.numbers import count_text, rate_text
from ganstudio.gui.models.run_model import RunModel
from ganstudio.gui.theme import SPACE, set_role
from ganstudio.gui.widgets.calm_combo import CalmCombo
from ganstudio.runs.records import Branch


class BranchBar(QWidget):
    """Hidden while the run has a single branch. Both signals carry a branch's number."""

    branch_chosen = Signal(int)
    other_toggled = Signal(int, bool)

    def __init__(self, model: RunModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.choice = CalmCombo()
        self.choice.setToolTip(self.tr("The line of training whose curves and samples are shown."))
        self.choice.setSizeAdjustPolicy(CalmCombo.SizeAdjustPolicy.AdjustToContents)
        self.choice.setMaximumWidth(260)
        self.beside = QToolButton()
        self.beside.setIcon(icon("branch"))
        self.beside.setText(self.tr("Compare branches"))
        self.beside.setToolTip(self.tr("Draw other branches' means beside this one's, thin and dashed."))
        self.beside.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.beside.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        set_role(self.beside, "flat")
        self._menu = QMenu(self)
        self.beside.setMenu(self._menu)
        self.actions_by_branch: dict[int, QAction] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE // 2)
        row.addWidget(self.choice)
        row.addWidget(self.beside)
        self.choice.activated.connect(lambda _i: self.branch_chosen.emit(self.choice.currentData()))

    def refresh(self, others: set[int]) -> None:
        """Show the model's branches; `others` are drawn beside the shown one."""
        branches = self._model.branches
        self.setVisible(len(branches) > 1)
        self.choice.blockSignals(True)
        self.choice.clear()
        for branch in branches:
            name = self._name(branch)
            self.choice.addItem(name, branch.id)
            self.choice.setItemData(self.choice.count() - 1, name, Qt.ItemDataRole.ToolTipRole)
        self.choice.setCurrentIndex(self.choice.findData(self._model.branch))
        self.choice.setEnabled(not self._model.live)
        self.choice.blockSignals(False)
        # The menu may be open, and one of its actions may be what led here: only missing ones are made.
        for branch in branches:
            action = self.actions_by_branch.get(branch.id) or self._make_action(branch.id)
            action.setText(self._name(branch))
            action.setVisible(branch.id != self._model.branch)
            action.blockSignals(True)
            action.setChecked(branch.id in others)
            action.blockSignals(False)
        for gone in self.actions_by_branch.keys() - {branch.id for branch in branches}:
            self._menu.removeAction(self.actions_by_branch.pop(gone))

    def _make_action(self, number: int) -> QAction:
        action = QAction(self._menu)
        action.setCheckable(True)
        action.toggled.connect(lambda on: self.other_toggled.emit(number, on))
        self._menu.addAction(action)
        self.actions_by_branch[number] = action
        return action

    def _name(self, branch: Branch) -> str:
        if branch.parent is None:
            return self.tr("main branch")
        name = branch.name or self.tr("branch {number}").format(number=branch.id)
        changes = ", ".join(
            f"{key} {rate_text(value) if isinstance(value, float) else value}"
            for key, value in branch.changes.items()
        )
        start = self.tr("{name} from step {step}").format(name=name, step=count_text(branch.start_step))
        return f"{start} ({changes})" if changes else start
