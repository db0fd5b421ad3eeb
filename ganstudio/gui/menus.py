"""The menu bar's contents."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMenu, QMenuBar

from ganstudio.gui.models.app_model import AppModel
from ganstudio.gui.page import PAGE_NAMES
from ganstudio.gui.settings import NOTIFY, TENSORBOARD, Language
from ganstudio.gui.theme import ThemeChoice

_RECENT_SHOWN = 12
_Choice = TypeVar("_Choice", bound=str)


class Menus(QObject):
    """Fills a menu bar and belongs to it; what an entry does is asked of the AppModel or of the window."""

    def __init__(
        self,
        bar: QMenuBar,
        app: AppModel,
        *,
        open_models: Callable[[], object],
        set_theme: Callable[[ThemeChoice], None],
        set_language: Callable[[Language], None],
        show_keys: Callable[[], None],
        show_about: Callable[[], None],
        leave: Callable[[], object],
    ) -> None:
        super().__init__(bar)
        self._bar = bar
        self._app = app
        file = bar.addMenu(self.tr("&File"))
        self._add(file, self.tr("Open &folder of pictures..."), self._choose_folder, "Ctrl+O")
        self._add(file, self.tr("Open &run..."), self._choose_run, "Ctrl+Shift+O")
        self._add(file, self.tr("Open a &model file..."), open_models, "Ctrl+M")
        self._recent = file.addMenu(self.tr("Re&cent runs"))
        self._recent.aboutToShow.connect(self._fill_recent)
        file.addSeparator()
        self._files = self._add(file, self.tr("Write Tensor&Board files while training"), self._set_files)
        self._files.setCheckable(True)
        self._files.setChecked(app.settings.flag(TENSORBOARD, False))
        self._notify = self._add(
            file, self.tr("&Notify of alarms and ends while the window is not in front"), self._set_notify
        )
        self._notify.setCheckable(True)
        self._notify.setChecked(app.settings.flag(NOTIFY, True))
        file.addSeparator()
        quit_entry = self._add(file, self.tr("&Quit"), leave, "Ctrl+Q")
        quit_entry.setMenuRole(QAction.MenuRole.QuitRole)

        view = bar.addMenu(self.tr("&View"))
        names = [self.tr("Home"), self.tr("Data"), self.tr("Recipe"), self.tr("Train"), self.tr("Explore")]
        for number, (page, name) in enumerate(zip(PAGE_NAMES, names, strict=True), start=1):
            self._add(view, name, partial(app.show_page, page), f"Ctrl+{number}")
        view.addSeparator()
        themes: dict[ThemeChoice, str] = {
            "system": self.tr("Like the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
        }
        self._choices(view.addMenu(self.tr("&Theme")), themes, app.settings.theme, set_theme)
        languages: dict[Language, str] = {
            "system": self.tr("Like the system"),
            "en": "English",
            "zh": "中文",
        }
        self._choices(view.addMenu(self.tr("&Language")), languages, app.settings.language, set_language)

        about = bar.addMenu(self.tr("&Help"))
        self._add(about, self.tr("&Keys"), show_keys, "F1")
        entry = self._add(about, self.tr("&About GAN Studio"), show_about)
        entry.setMenuRole(QAction.MenuRole.AboutRole)

    def _add(self, menu: QMenu, text: str, do: Callable[[], object], key: str = "") -> QAction:
        action = menu.addAction(text)
        action.triggered.connect(lambda _checked=False: do())
        if key:
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        return action

    def _choices(
        self, menu: QMenu, labels: dict[_Choice, str], now: _Choice, choose: Callable[[_Choice], None]
    ) -> None:
        group = QActionGroup(menu)
        for value, label in labels.items():
            action = self._add(menu, label, partial(choose, value))
            action.setCheckable(True)
            action.setChecked(value == now)
            group.addAction(action)

    def _set_files(self) -> None:
        """From the next start or resume on; refused where the package that writes them is missing."""
        from ganstudio.export.tensorboard import missing_extra

        missing = missing_extra() if self._files.isChecked() else None
        if missing is not None:
            self._files.setChecked(False)
            self._app.tell(missing)
        self._app.settings.set_flag(TENSORBOARD, self._files.isChecked())

    def _set_notify(self) -> None:
        self._app.settings.set_flag(NOTIFY, self._notify.isChecked())

    def _choose_folder(self) -> None:
        start = self._app.folder or self._app.settings.last_folder or Path.home()
        title = self.tr("Choose a folder of pictures")
        found = QFileDialog.getExistingDirectory(self._bar.window(), title, str(start))
        if found:
            self._app.open_folder(Path(found))

    def _choose_run(self) -> None:
        from ganstudio.runs.recent import default_runs_folder

        start = self._app.run_dir.parent if self._app.run_dir else default_runs_folder()
        found = QFileDialog.getExistingDirectory(
            self._bar.window(), self.tr("Choose a run's folder"), str(start)
        )
        if found:
            self._app.open_run(Path(found))

    def _fill_recent(self) -> None:
        from ganstudio.runs.recent import recent_runs

        self._recent.clear()
        for path in recent_runs()[:_RECENT_SHOWN]:
            self._add(self._recent, path.name.replace("&", "&&"), partial(self._app.open_run, path))
        if self._recent.isEmpty():
            none = self._recent.addAction(self.tr("None yet"))
            none.setEnabled(False)
