"""Loads the heavy libraries after the window has appeared, so that the first training starts at once."""

from __future__ import annotations

import ctypes
import gc
import logging
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QObject, QThread

HEAVY: tuple[str, ...] = ("ganstudio.gui.home.run_pictures", "ganstudio.data.sample_faces", "torch")
"""In this order: who imports an extension module while torch is mapped holds up the window, so what the home
page needs comes first."""


def load_alone() -> None:
    """Import, on the calling thread, what two threads must not import at once; 0.2 s the first time.

    PySide looks into every module while it is being imported. Pydantic's modules answer that look with
    imports of their own, which fail when another thread is amid the same ones.
    """
    import_module("ganstudio.recipe")


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
        # A full collection amid an import walks over everything and stops the window for 0.3 s.
        collecting = gc.isenabled()
        gc.disable()
        try:
            for module in self._modules:
                if self.isInterruptionRequested():
                    return
                if module == "torch":
                    _map_torch()
                _load(module)
        finally:
            # What is loaded now stays; later collections need not walk over it again.
            gc.freeze()
            if collecting:
                gc.enable()


def _load(module: str) -> None:
    try:
        import_module(module)
    except Exception:
        # Whoever needs the module says so in words; this thread only came too early.
        logging.getLogger(__name__).warning("%s cannot be loaded", module, exc_info=True)


def _map_torch() -> None:
    """Bring torch's libraries into memory without the interpreter's lock, which `import` holds for 1 s.

    Called through ctypes, dlopen runs while the window's thread goes on. Where it fails, and on Windows,
    importing torch does the same work, with a short standstill.
    """
    if os.name != "posix" or "torch" in sys.modules:
        return
    found = find_spec("torch")
    if found is None or found.origin is None:
        return
    name = "libtorch_python.dylib" if sys.platform == "darwin" else "libtorch_python.so"
    library = Path(found.origin).parent / "lib" / name
    if library.exists():
        dlopen = ctypes.CDLL(None).dlopen
        dlopen.restype, dlopen.argtypes = ctypes.c_void_p, (ctypes.c_char_p, ctypes.c_int)
        dlopen(os.fsencode(library), os.RTLD_NOW | os.RTLD_LOCAL)
