"""The window: its menus, what is dropped on it, and how it closes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QMenuBar

from ganstudio.gui.icons import app_icon
from ganstudio.gui.language import Translators
from ganstudio.gui.menus import Menus
from ganstudio.gui.models.app_model import AppModel
from ganstudio.gui.settings import Language
from ganstudio.gui.shell import Shell
from ganstudio.gui.style import apply_theme
from ganstudio.gui.theme import ThemeChoice
from ganstudio.gui.widgets.drop_veil import DropVeil, dropped_models, dropped_path, dropped_table
from ganstudio.problems import Message


class MainWindow(QMainWindow):
    """Shows the pages; `painted` is sent once, when the first picture of the window is on the screen."""

    painted = Signal()

    def __init__(self, app: AppModel, translators: Translators) -> None:
        super().__init__()
        self._app = app
        self._translators = translators
        self._was_painted = self._closing = False
        self.setWindowIcon(app_icon())
        self.setAcceptDrops(True)
        self.setMinimumSize(900, 600)
        self.resize(QSize(1360, 860).boundedTo(self.screen().availableSize()))
        self.restoreGeometry(app.settings.layout("window"))
        self._fill_menus()
        self._shell = self._make_shell()
        self._veil = DropVeil(self)
        app.run_changed.connect(self._retitle)
        app.folder_changed.connect(self._retitle)
        app.models_given.connect(self._open_models)

    @property
    def shell(self) -> Shell:
        """What fills the window now."""
        return self._shell

    def _fill_menus(self) -> None:
        bar = QMenuBar()
        self._menus = Menus(
            bar,
            self._app,
            open_models=self._choose_models,
            set_theme=self.set_theme,
            # The menu that asks for it is made anew too, so it must have finished asking.
            set_language=lambda choice: QTimer.singleShot(0, self, lambda: self.set_language(choice)),
            show_keys=self._show_keys,
            show_about=self._show_about,
            leave=self.close,
        )
        self.setMenuBar(bar)

    def _make_shell(self) -> Shell:
        shell = Shell(self._app)
        shell.page_shown.connect(self._retitle)
        self.setCentralWidget(shell)
        return shell

    def set_theme(self, choice: ThemeChoice) -> None:
        """Show the window light, dark, or like the system, from now on."""
        self._app.settings.theme = choice
        self.follow_system()

    def follow_system(self, _scheme: object = None) -> None:
        """The desktop has become light or dark: so does the window, if it is to be like the system."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            apply_theme(application, self._app.settings.theme)

    def set_language(self, choice: Language) -> None:
        """Speak another language from now on: the pages are made anew, so running work must end first."""
        if self._shell.pages.can_close():
            self._app.settings.language = choice
            self._translators.use(choice)
            page = self._shell.pages.name
            self._app.run_guard = lambda: True
            self._shell.retire()
            self._shell = self._make_shell()
            self._app.show_page(page or "home")
        self._fill_menus()

    def keep_layout(self) -> None:
        """Remember where the window is, for the next start."""
        self._app.settings.set_layout("window", self.saveGeometry())
        self._app.settings.sync()

    def _retitle(self, _changed: object = None) -> None:
        page = self._shell.pages.page
        name = page.title if page is not None else ""
        self.setWindowTitle(f"{name} - GAN Studio" if name else "GAN Studio")

    def _choose_models(self) -> None:
        from ganstudio.gui.importing.model_dialog import ask_for_models

        models = ask_for_models(self, self._app.settings.last_folder or Path.home())
        if models:
            self._open_models(models)

    def _open_models(self, files: tuple[Path, ...]) -> None:
        """Show what model files hold, and the run that is made of them."""
        from ganstudio.gui.importing.model_dialog import ModelDialog

        dialog = ModelDialog(files, self)
        dialog.exec()
        dialog.deleteLater()
        if dialog.run_dir is not None and self._app.open_run(dialog.run_dir):
            self._app.show_page("explore")

    def _show_keys(self) -> None:
        from ganstudio.gui.dialogs import KeysDialog

        page = self._shell.pages.page
        KeysDialog(page.keys() if page is not None else [], self).exec()

    def _show_about(self) -> None:
        from ganstudio.gui.dialogs import AboutDialog

        AboutDialog(self).exec()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._veil.setGeometry(self.rect())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            self._veil.show_over(self.rect())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._veil.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._veil.hide()
        models = dropped_models(event.mimeData())
        if models:
            event.acceptProposedAction()
            QTimer.singleShot(0, self, lambda: self._open_models(models))
            return
        table = dropped_table(event.mimeData())
        if table is not None and self._shell.pages.name == "data" and self._app.report is not None:
            event.acceptProposedAction()
            QTimer.singleShot(0, self, lambda: self._app.table_dropped.emit(table))
            return
        path: Path | None = dropped_path(event.mimeData())
        if path is None:
            self._app.tell(Message("Drop a folder of pictures, the folder of a run, or model files."))
            return
        event.acceptProposedAction()
        # The drag's source waits for the drop to end; what opening asks or does must not hold it up.
        QTimer.singleShot(0, self, lambda: self._app.open_path(path))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._closing:
            event.ignore()
            return
        self._closing = True
        try:
            may_go = self._shell.pages.can_close()
        finally:
            self._closing = False
        if not may_go:
            event.ignore()
            return
        self.keep_layout()
        event.accept()
