"""Edits a colour: a swatch that opens the colour dialog, and #rrggbb to type."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QLineEdit, QToolButton, QWidget

from ganstudio.gui.recipe.editors.editor import Editor
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.recipe.fields import FieldSpec


class ColourEdit(Editor):
    """Shows the colour beside its text."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._line = QLineEdit()
        self._line.setFont(font(tabular=True))
        self._line.setFixedWidth(92)
        self._line.textEdited.connect(self._typed)
        self._swatch = QToolButton()
        self._swatch.setIconSize(QSize(16, 16))
        self._swatch.setFixedSize(26, 26)
        self._swatch.setToolTip(self.tr("Choose a colour..."))
        self._swatch.setAccessibleName(self._swatch.toolTip())
        self._swatch.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE // 2)
        row.addWidget(self._line)
        row.addWidget(self._swatch)
        row.addStretch(1)
        self.setFocusProxy(self._line)

    def _typed(self, text: str) -> None:
        self._paint(text)
        self.edited.emit(text.strip())

    def _ask(self) -> None:
        found = QColorDialog.getColor(QColor(self._line.text()), self, self.tr("Choose a colour"))
        if found.isValid():
            self.show_value(found.name())
            self.edited.emit(found.name())

    def _paint(self, text: str) -> None:
        picture = QPixmap(16, 16)
        picture.fill(QColor.fromString(text.strip()))
        self._swatch.setIcon(QIcon(picture))

    def show_value(self, value: object) -> None:
        if self._line.text().strip() != value:
            self._line.setText(str(value))
        self._paint(str(value))

    def mark_wrong(self, wrong: bool) -> None:
        set_role(self._line, "error" if wrong else None)

    def focus_widget(self) -> QWidget:
        return self._line
