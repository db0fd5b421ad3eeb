"""What lies over the window while something is dragged across it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ganstudio.export.foreign import MODEL_SUFFIXES
from ganstudio.gui.theme import SPACE, colour, font


def dropped_path(data: QMimeData) -> Path | None:
    """The one local folder in what was dropped; a file stands for the folder it lies in, None otherwise."""
    paths = {Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()}
    folders = {path if path.is_dir() else path.parent for path in paths if path.exists()}
    return folders.pop() if len(folders) == 1 else None


def dropped_models(data: QMimeData) -> tuple[Path, ...]:
    """The model files in what was dropped; empty if anything else is among it."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    models = all(path.suffix.lower() in MODEL_SUFFIXES and path.is_file() for path in paths)
    return tuple(paths) if models else ()


def dropped_table(data: QMimeData) -> Path | None:
    """The label file in what was dropped, if it is that and nothing else."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if len(paths) == 1 and paths[0].suffix.lower() in (".csv", ".tsv", ".txt") and paths[0].is_file():
        return paths[0]
    return None


class DropVeil(QWidget):
    """Tints the window and says what a drop does; lets every event through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_over(self, area: QRect) -> None:
        """Cover `area` of the parent."""
        self.setGeometry(area)
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint = colour("window")
        tint.setAlpha(225)
        painter.fillRect(self.rect(), tint)
        painter.setPen(QPen(colour("accent"), 2, Qt.PenStyle.DashLine))
        edge = 2.0 * SPACE
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), 12, 12)
        painter.setPen(colour("text"))
        painter.setFont(font("title"))
        painter.drawText(
            self.rect(),
            Qt.AlignmentFlag.AlignCenter,
            self.tr("Drop to open this folder of pictures, run or model file"),
        )
