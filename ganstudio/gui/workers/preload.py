"""Loads the heavy libraries after the window has appeared, so that the first training starts at once."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from importlib import import_module

from PySide6.QtCore import QObject, QThread

HEAVY: tuple[str, ...] = ("ganstudio.recipe", "numpy", "PIL.Image", "torch")


class Preload(QThread):
    """Imports modules one by one on a thread of low priority; `close()` waits for the one at hand."""

    def __init__(self, modules: Sequence[str] = HEAVY, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._modules = tuple(modules)

    def close(self) -> None:
        """Import nothing more and wait until the thread is gone."""
        self.requestInterruption()
        self.wait()

    def run(self) -> None:  # Qt override
        for module in self._modules:
            if self.isInterruptionRequested():
                return
            try:
                import_module(module)
            except Exception:
                # Whoever needs the module says so in words; this thread only came too early.
                logging.getLogger(__name__).warning("%s cannot be loaded", module, exc_info=True)
