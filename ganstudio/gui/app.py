"""The program with a window: makes the application, shows the window, ends in order."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ganstudio import __version__
from ganstudio.gui.collector import Collector
from ganstudio.gui.departure import Departure
from ganstudio.gui.icons import app_icon
from ganstudio.gui.language import Translators
from ganstudio.gui.main_window import MainWindow
from ganstudio.gui.models.app_model import AppModel
from ganstudio.gui.settings import Settings
from ganstudio.gui.style import apply_theme
from ganstudio.gui.workers.preload import HEAVY, Preload, load_alone
from ganstudio.problems import Problem
from ganstudio.signals import leaving_by

_NEED_NO_DISPLAY = ("offscreen", "minimal", "minimalegl", "eglfs", "linuxfb", "vnc", "vkkhrdisplay")


def display_problem(
    platform: str = sys.platform, environment: Mapping[str, str] = os.environ
) -> Problem | None:
    """Why no window can be shown here; None if one can. Qt itself would only abort."""
    if platform in ("win32", "darwin"):
        return None
    plugin = environment.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if plugin in _NEED_NO_DISPLAY or environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"):
        return None
    return Problem(
        "There is no display to show the window on (neither DISPLAY nor WAYLAND_DISPLAY is set). "
        "Everything works without one too: see ganstudio --help."
    )


def make_application(argv: Sequence[str]) -> QApplication:
    """The one QApplication, named and dressed in Fusion."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        application = found
    else:
        QGuiApplication.setDesktopFileName("ganstudio")
        application = QApplication([sys.argv[0], *argv])
    application.setApplicationName("GAN Studio")
    application.setApplicationVersion(__version__)
    application.setStyle("Fusion")
    application.setWindowIcon(app_icon())
    return application


def main(
    path: Path | None = None,
    argv: Sequence[str] = (),
    *,
    preload: Sequence[str] = HEAVY,
    on_painted: Callable[[MainWindow], None] | None = None,
) -> int:
    """Show the window, opened on a folder or run if `path` is given, until it is closed.

    `argv` goes to Qt. `on_painted` is called once the window is on the screen. Returns the exit status.
    """
    application = make_application(argv)
    settings = Settings()
    apply_theme(application, settings.theme)
    translators = Translators()
    translators.use(settings.language)
    app = AppModel(settings)
    window = MainWindow(app, translators)
    QGuiApplication.styleHints().colorSchemeChanged.connect(window.follow_system)
    app.show_page("home")
    loader = Preload(preload)

    def painted() -> None:
        if on_painted is not None:
            on_painted(window)
        load_alone()
        loader.start(Preload.Priority.LowestPriority)
        if path is not None:
            app.open_path(path)

    window.painted.connect(painted)
    collector = Collector()
    loader.finished.connect(collector.start)
    with collector, _signals_close(Departure(window, app)):
        window.show()
        status = application.exec()
    loader.close()
    settings.sync()
    # The slots hold the window and it holds them: Python would leave it to the end of the interpreter.
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return status


@contextmanager
def _signals_close(departure: Departure) -> Iterator[None]:
    """Let Ctrl-C in the terminal, or a polite kill, close the window, which saves what trains."""
    # Python can react only while it runs, so it runs a moment now and then.
    heartbeat = QTimer()
    heartbeat.timeout.connect(lambda: None)
    heartbeat.start(500)
    try:
        # The signal may come in the middle of anything; the window is closed from the event loop.
        with leaving_by(lambda: QTimer.singleShot(0, departure, departure.begin)):
            yield
    finally:
        heartbeat.stop()
