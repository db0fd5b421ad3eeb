"""The branches of a run to choose one of, each with what is different on it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QStyleOptionComboBox, QWidget

from ganstudio.gui.branches.branch_words import branch_line, branch_lines
from ganstudio.gui.widgets.calm_combo import CalmCombo
from ganstudio.gui.widgets.plain_tooltip import plain_tooltip
from ganstudio.runs.records import Branch

_LEAST_LETTERS = 12


class BranchChoice(CalmCombo):
    """What is too long for it, or for its list, lacks its middle; the whole of it is the tooltip.

    help: what choosing one does, below that in the tooltip.
    """

    elide = Qt.TextElideMode.ElideMiddle

    def __init__(self, help: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._help = help
        self.setAccessibleName(self.tr("Branch"))
        self.setSizeAdjustPolicy(CalmCombo.SizeAdjustPolicy.AdjustToContents)
        self.setMinimumContentsLength(_LEAST_LETTERS)
        self.view().setTextElideMode(self.elide)

    def show_branches(self, branches: Sequence[Branch], shown: int, *, why_not: str = "") -> None:
        """Offer these; the one of number `shown` is the current one. why_not: no other can be chosen now."""
        self.setEnabled(not why_not)
        wanted = [(branch_line(branch, branches), branch.id) for branch in branches]
        self.blockSignals(True)
        # An open list is left alone as long as nothing in it has changed.
        if wanted != [(self.itemText(row), self.itemData(row)) for row in range(self.count())]:
            self.clear()
            for row, (branch, (text, number)) in enumerate(zip(branches, wanted, strict=True)):
                self.addItem(text, number)
                tip = plain_tooltip(branch_lines(branch, branches))
                self.setItemData(row, tip, Qt.ItemDataRole.ToolTipRole)
        self.setCurrentIndex(self.findData(shown))
        self.blockSignals(False)
        lines = (branch_lines(branch, branches) for branch in branches if branch.id == shown)
        self.setToolTip(plain_tooltip("\n".join([*lines, "", why_not or self._help])))

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.rect = QRect(QPoint(0, 0), hint)
        letters = self.fontMetrics()
        longest = max(
            (letters.horizontalAdvance(self.itemText(row)) for row in range(self.count())), default=0
        )
        # The style reckons without some of its own padding.
        return hint + QSize(max(0, longest + 1 - self._room(option)), 0)
