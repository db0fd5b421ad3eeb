"""The explorer's page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QStackedLayout, QWidget

from ganstudio.gui.explore.desk import Desk
from ganstudio.gui.explore.draw_panel import DrawPanel
from ganstudio.gui.explore.empty_note import EmptyNote
from ganstudio.gui.explore.export_model import export_shown
from ganstudio.gui.explore.film_desk import FilmDesk
from ganstudio.gui.explore.picture_panel import PicturePanel
from ganstudio.gui.explore.save_bar import SaveBar
from ganstudio.gui.explore.side_panel import SidePanel
from ganstudio.gui.explore.source_bar import SourceBar
from ganstudio.gui.models.app_model import AppModel, LiveRun
from ganstudio.gui.page import Page
from ganstudio.gui.translate import tr_message

_SPLITTER = "explore/splitter"


class ExplorePage(Page):
    """Lays out the panels and hands them the desk they share; says what to do while there is none."""

    def __init__(self, app: AppModel, parent: QWidget | None = None) -> None:
        super().__init__(app, parent)
        self.desk = Desk(app, self)
        self.films = FilmDesk(self.desk)
        self.source = SourceBar(self.desk.runs)
        self.saver = SaveBar(app)
        self.pictures = PicturePanel(app, self.desk, self.films, self.saver)
        self.drawing = DrawPanel(self.desk)
        self.side = SidePanel(self.desk, self.films, self.saver, lambda: self.pictures.view.smooth)
        self.note = EmptyNote()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        for part, least in ((self.drawing, 220), (self.pictures, 360), (self.side, 260)):
            part.setMinimumWidth(least)
            self.splitter.addWidget(part)
        self.splitter.setChildrenCollapsible(False)
        for number, stretch in enumerate((1, 5, 1)):
            self.splitter.setStretchFactor(number, stretch)
        self.splitter.setSizes([260, 900, 290])
        self.splitter.restoreState(app.settings.layout(_SPLITTER))
        self.splitter.splitterMoved.connect(
            lambda: app.settings.set_layout(_SPLITTER, self.splitter.saveState())
        )
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.note)
        self._stack.addWidget(self.splitter)
        self._connect()
        self._show_fitting()

    def _connect(self) -> None:
        app, runs = self.app, self.desk.runs
        app.run_changed.connect(self._on_run)
        app.live_changed.connect(self._on_live)
        runs.run_changed.connect(self._show_fitting)
        runs.source_changed.connect(self._show_fitting)
        runs.sources_changed.connect(self._show_fitting)
        self.source.export_asked.connect(lambda style: export_shown(self, self.desk.runs, self.saver, style))
        self.note.home_asked.connect(lambda: app.show_page("home"))
        self.note.train_asked.connect(lambda: app.show_page("train"))
        for keys, do in (
            ("Ctrl+Z", self.drawing.undo),
            ("Ctrl+Shift+Z", self.drawing.redo),
            ("Ctrl+Y", self.drawing.redo),
            ("Ctrl+S", self.pictures.save),
            ("Ctrl+C", self.pictures.copy),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    @property
    def title(self) -> str:
        return "" if self.app.run_dir is None else self.app.run_dir.name

    def bar(self) -> QWidget:
        return self.source

    def keys(self) -> list[tuple[str, str]]:
        return [
            ("R", self.tr("Another seed by chance")),
            ("P", self.tr("Pin this picture")),
            ("V", self.tr("Other variations")),
            ("A", self.tr("Averaged or raw generator")),
            ("L", self.tr("Follow the training")),
            ("B", self.tr("The best checkpoint so far")),
            ("H", self.tr("Smooth or hard pixels")),
            (self.tr("Space"), self.tr("Play or hold the film")),
            (self.tr("Escape"), self.tr("From the film back to the picture")),
            ("Ctrl+Z, Ctrl+Shift+Z", self.tr("Undo, redo")),
            ("Ctrl+S, Ctrl+C", self.tr("Save or copy the picture")),
            (self.tr("Up, Down"), self.tr("From slider to slider; left and right move one")),
        ]

    def enter(self) -> None:
        self.desk.wake()
        request = self.app.take_explore()
        if request is not None:
            self.desk.tiles.seek(request)
        elif self.app.take_best():
            self.desk.runs.want_best()
        self._show_fitting()
        self._take_keys()

    def leave(self) -> None:
        self.films.pause()
        self.desk.sleep()

    def can_close(self) -> bool:
        self.films.pause()
        self.saver.close_jobs()
        self.desk.close()
        return True

    def _take_keys(self) -> None:
        """The page's keys work from the start: something in it has the focus."""
        if self.isVisible():
            self.pictures.view.setFocus()

    def _on_run(self, _run: object) -> None:
        self.desk.runs.reread()
        self._show_fitting()

    def _on_live(self, live: LiveRun | None) -> None:
        self.desk.runs.set_live(live)
        self._show_fitting()

    def _show_fitting(self) -> None:
        runs = self.desk.runs
        if runs.source is not None:
            if self._stack.currentWidget() is not self.splitter:
                self._stack.setCurrentWidget(self.splitter)
                self._take_keys()
            return
        self._stack.setCurrentWidget(self.note)
        if runs.problem is not None:
            self.note.say_problem(tr_message(runs.problem))
        elif self.app.run_dir is None:
            self.note.say_no_run()
        elif runs.view is None:
            self.note.say_reading()
        else:
            self.note.say_no_checkpoint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or self.desk.model is None:
            super().keyPressEvent(event)
            return
        runs, films = self.desk.runs, self.films
        match event.key():
            case Qt.Key.Key_R:
                self.drawing.throw_dice()
            case Qt.Key.Key_P:
                self.desk.pin_here()
            case Qt.Key.Key_V:
                self.pictures.other_variations()
            case Qt.Key.Key_A:
                runs.set_averaged(not runs.averaged)
                self.source.refresh()
            case Qt.Key.Key_B:
                self.desk.runs.choose_best()
            case Qt.Key.Key_L:
                runs.follow()
            case Qt.Key.Key_H:
                self.pictures.bar.smooth.toggle()
            case Qt.Key.Key_Space if films.shown:
                films.pause() if films.playing else films.play()
            case Qt.Key.Key_Escape if films.shown:
                films.leave()
            case _:
                super().keyPressEvent(event)
