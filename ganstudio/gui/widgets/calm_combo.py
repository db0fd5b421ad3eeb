"""A drop-down list that the mouse wheel changes only while it has the keyboard; long choices end in "..."."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)


class CalmCombo(QComboBox):
    """For forms that scroll: scrolling past changes nothing."""

    elide = Qt.TextElideMode.ElideRight

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Its own delegate paints like a menu and minds no style sheet.
        self.setItemDelegate(QStyledItemDelegate(self))

    def shown_text(self) -> str:
        """The current choice as it is painted."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return self._fitting(option)

    def _fitting(self, option: QStyleOptionComboBox) -> str:
        return self.fontMetrics().elidedText(option.currentText, self.elide, self._room(option))

    def _room(self, option: QStyleOptionComboBox) -> int:
        """For the text, in pixels."""
        control, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        return self.style().subControlRect(control, option, field, self).width() - 2

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self._fitting(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
