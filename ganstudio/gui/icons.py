"""The program's own icons, painted in the theme's colours at any size; they follow light and dark live."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ganstudio.gui.theme import colours
from ganstudio.resources import resource_folder


class _ThemedSvg(QIconEngine):
    """Draws an SVG whose strokes are `currentColor` in the text colour, or in a colour of the theme."""

    def __init__(self, drawing: str, token: str) -> None:
        super().__init__()
        self._drawing = drawing
        self._token = token

    def _renderer(self, mode: QIcon.Mode) -> QSvgRenderer:
        name = "text_faint" if mode == QIcon.Mode.Disabled else self._token
        coloured = self._drawing.replace("currentColor", getattr(colours(), name))
        return QSvgRenderer(QByteArray(coloured.encode()))

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002
        self._renderer(mode).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return made

    def clone(self) -> QIconEngine:
        return _ThemedSvg(self._drawing, self._token)


def icon(name: str, token: str = "text") -> QIcon:
    """The icon `resources/icons/<name>.svg`; `token` names the colour (see theme.Colours)."""
    drawing = (resource_folder("icons") / f"{name}.svg").read_text(encoding="utf-8")
    return QIcon(_ThemedSvg(drawing, token))


def app_icon() -> QIcon:
    """The program's icon for the window and the task bar."""
    return QIcon(str(resource_folder("icons") / "ganstudio.svg"))
