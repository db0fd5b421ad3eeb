"""A line to type the path of a folder in, completed as one types."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter, QFileSystemModel, QLineEdit, QWidget


class PathEdit(QLineEdit):
    """`path()` is the folder typed, ~ written out, or None if there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)

    def path(self) -> Path | None:
        """The folder typed."""
        text = self.text().strip().strip('"')
        if not text:
            return None
        try:
            path = Path(text).expanduser()
            return path if path.is_dir() else None
        except (OSError, RuntimeError, ValueError):
            return None

    def focusInEvent(self, event: QFocusEvent) -> None:
        # The completer starts to look at the disk, so it waits until somebody types here.
        if self.completer() is None:
            folders = QFileSystemModel(self)
            folders.setFilter(QDir.Filter.AllDirs | QDir.Filter.NoDotAndDotDot)
            folders.setRootPath("")
            completer = QCompleter(folders, self)
            self.setCompleter(completer)
        super().focusInEvent(event)
