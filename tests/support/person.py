"""A person in front of the window: sees only what is on the screen, and has a mouse and a keyboard."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QAction, QInputMethodEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QTableView,
    QWidget,
)

PATIENCE = 45.0
"""Seconds after which a person gives up; no test measures anything with it."""
_LOOK_EVERY = 0.1
"""Looking costs the interpreter's lock, which the training needs too."""

_MARKUP = re.compile(r"</?[a-z][^<>]*>")
_W = TypeVar("_W", bound=QWidget)
_Text = str | tuple[str, ...]


class NotThere(AssertionError):
    """What the person looks for is not on the screen; the message says what is."""


def name_of(widget: QWidget) -> str:
    """What a screen reader calls a widget, which for buttons and labels is what is written on them."""
    if isinstance(widget, QLabel):
        return widget.text()
    found = QAccessible.queryAccessibleInterface(widget)
    return "" if found is None else found.text(QAccessible.Text.Name)


def pump(seconds: float = 0.0) -> None:
    """Let the window live for a while."""
    until = time.monotonic() + seconds
    while True:
        QApplication.processEvents()
        if time.monotonic() >= until:
            return
        time.sleep(0.005)


def wait_for(holds: Callable[[], Any], what: str, seconds: float = PATIENCE) -> Any:
    """Wait until `holds()` is true, and hand back what it gave; `what` names it when it never comes."""
    until = time.monotonic() + seconds
    while True:
        missing = ""
        try:
            if value := holds():
                return value
        except NotThere as error:
            missing = f" ({error})"
        if time.monotonic() > until:
            raise NotThere(f"still waiting for {what}{missing}")
        pump(_LOOK_EVERY)


class Person:
    """Acts on what is visible in `root`: the window, a dialog, or a part of either."""

    def __init__(self, root: QWidget) -> None:
        self.root = root

    # Looking -----------------------------------------------------------------------------------------------

    def all(self, kind: type[_W]) -> list[_W]:
        """Every visible widget of a kind, in no order."""
        return [widget for widget in self.root.findChildren(kind) if widget.isVisible()]

    def find(self, name: _Text, kind: type[_W] = QWidget) -> _W:  # type: ignore[assignment]
        """The one visible widget whose name is, or else begins with, or else has in it, one of `name`."""
        names = (name,) if isinstance(name, str) else name
        here = [(name_of(widget), widget) for widget in self.all(kind)]
        for fits in (str.__eq__, str.startswith, str.__contains__):
            found = [widget for text, widget in here if any(fits(text, wanted) for wanted in names)]
            if len(found) == 1:
                return found[0]
            if found:
                break
        raise NotThere(
            f"{len(found)} of {kind.__name__} called {name!r}; there are: "
            + ", ".join(sorted({repr(text) for text, _ in here if text}))
        )

    def only(self, kind: type[_W], where: Callable[[_W], bool] = lambda _widget: True) -> _W:
        """The one visible widget of a kind (for which `where` holds)."""
        found = [widget for widget in self.all(kind) if where(widget)]
        if len(found) != 1:
            raise NotThere(f"{len(found)} of {kind.__name__}")
        return found[0]

    def table(self) -> list[tuple[str, ...]]:
        """What the cells of the one visible table say, row by row."""
        model = self.only(QTableView).model()
        columns = range(model.columnCount())
        return [
            tuple(str(model.index(row, column).data()) for column in columns)
            for row in range(model.rowCount())
        ]

    def sees(self, text: str) -> bool:
        """Whether a text stands somewhere on the screen."""
        return any(text in words for words in self.words())

    def words(self) -> list[str]:
        """All texts on the screen."""
        kinds = (QLabel, QAbstractButton, QLineEdit)
        texts = [widget.text() for kind in kinds for widget in self.all(kind)]  # type: ignore[attr-defined]
        return [_MARKUP.sub("", text) for text in texts if text]

    def wait(self, holds: Callable[[], Any], what: str, seconds: float = PATIENCE) -> Any:
        """Wait until something is the case."""
        try:
            return wait_for(holds, what, seconds)
        except NotThere as error:
            raise NotThere(f"{error}; on the screen: {self.words()}") from None

    def wait_to_see(self, text: str, seconds: float = PATIENCE) -> None:
        """Wait until a text is on the screen."""
        self.wait(lambda: self.sees(text), f"the text {text!r}", seconds)

    def see_nothing_change(self, look: Callable[[], object], seconds: float = 0.5) -> None:
        """Look twice, some time apart, and fail if the second look shows something else."""
        before = look()
        pump(seconds)
        assert look() == before

    def within(self, name: str) -> Person:
        """The person looking only at the smallest part of the window that a label stands in."""
        parent = self.find(name, QLabel).parentWidget()
        assert parent is not None
        return Person(parent)

    # Mouse -------------------------------------------------------------------------------------------------

    def _place(self, widget: QWidget, at: QPoint | None = None) -> tuple[QWindow, QPoint]:
        """Where a widget is in its window. Scrolls to it first; fails when something lies over it."""
        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea) and parent.widget().isAncestorOf(widget):
                parent.ensureWidgetVisible(widget)
                pump()
            parent = parent.parentWidget()
        assert widget.isVisible() and widget.isEnabled(), f"{name_of(widget)!r} cannot be clicked"
        window = widget.window()
        point = widget.mapTo(window, widget.rect().center() if at is None else at)
        hit = window.childAt(point)
        assert hit is None or hit is widget or widget.isAncestorOf(hit) or hit.isAncestorOf(widget), (
            f"{type(hit).__name__} {name_of(hit)!r} lies over {name_of(widget)!r}"
        )
        assert window.rect().contains(point), f"{name_of(widget)!r} lies outside of the window"
        return window.windowHandle(), point

    def click(self, what: _Text | QWidget, kind: type[QWidget] = QAbstractButton) -> None:
        """Click on a widget, or on the button of that name."""
        widget = what if isinstance(what, QWidget) else self.find(what, kind)
        if isinstance(widget, QAbstractButton) and widget.isCheckable():
            # A radio button or check box listens only on its sign and words, which are at the left.
            at = QPoint(min(10, widget.width() // 2), widget.height() // 2)
            handle, point = self._place(widget, at)
        else:
            handle, point = self._place(widget)
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
        pump()

    def go_to(self, page: str) -> None:
        """Click on a page's name in the line at the top of the window."""
        Person(self.root.shell.top).click(page)  # type: ignore[attr-defined]

    def click_row(self, view: QAbstractItemView, text: str, *, double: bool = False) -> None:
        """Click on the row of a list that has a text in it."""
        model = view.model()
        rows = [model.index(row, 0) for row in range(model.rowCount())]
        names = [str(row.data()) for row in rows]
        found = [row for row, name in zip(rows, names, strict=True) if name == text]
        found = found or [row for row, name in zip(rows, names, strict=True) if text in name]
        if len(found) != 1:
            raise NotThere(f"{len(found)} rows with {text!r} among {names}")
        view.scrollTo(found[0])
        pump()
        place: QRect = view.visualRect(found[0])
        handle, point = self._place(view.viewport(), place.center())
        none = Qt.KeyboardModifier.NoModifier
        press = QTest.mouseDClick if double else QTest.mouseClick
        press(handle, Qt.MouseButton.LeftButton, none, point)
        pump()

    def click_at(self, widget: QWidget, x: float, y: float) -> None:
        """Click on a place of a widget, given in shares of its width and height."""
        at = QPoint(round(x * widget.width()), round(y * widget.height()))
        handle, point = self._place(widget, at)
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
        pump()

    @contextmanager
    def dragging(self, widget: QWidget, start: float, *stops: float) -> Iterator[None]:
        """Press the mouse on a slider, move it, and let go at the end; places are shares of its width."""
        y = widget.height() // 2
        none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
        handle, point = self._place(widget, QPoint(round(start * widget.width()), y))
        QTest.mousePress(handle, left, none, point)
        for stop in stops:
            handle, point = self._place(widget, QPoint(round(stop * widget.width()), y))
            QTest.mouseMove(handle, point)
            pump(0.02)
        yield
        QTest.mouseRelease(handle, left, none, point)
        pump()

    def choose(self, combo: QComboBox, text: str) -> None:
        """Open a drop-down list and take an entry."""
        self.click(combo)
        view = combo.view()
        wait_for(view.isVisible, "the drop-down list")
        row = next((n for n in range(combo.count()) if text in combo.itemText(n)), None)
        if row is None:
            raise NotThere(f"{text!r} among {[combo.itemText(n) for n in range(combo.count())]}")
        place = view.visualRect(combo.model().index(row, combo.modelColumn())).center()
        # Qt takes a release so soon after the press for the end of the click that opened the list.
        pump(QApplication.doubleClickInterval() / 1000)
        none = Qt.KeyboardModifier.NoModifier
        QTest.mouseMove(view.viewport(), place)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, none, place)
        pump()

    def choose_entry(self, button: QWidget, text: str) -> None:
        """Open a button's menu and take an entry; an entry that opens a dialog is done when that is done."""

        def take() -> None:
            menu = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible())
            entries: dict[str, QAction] = {action.text(): action for action in menu.actions()}
            found = next((action for name, action in entries.items() if text in name), None)
            if found is None or not found.isEnabled():
                menu.close()
                raise NotThere(f"{text!r} among {list(entries)}")
            QTest.mouseClick(
                menu.windowHandle(),
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
                menu.actionGeometry(found).center(),
            )

        with when(lambda: _visible_menu() is not None, take):
            self.click(button)

    # Keyboard ----------------------------------------------------------------------------------------------

    def _keyboard(self) -> QWindow:
        """The window that the keys go to. A desktop makes it active again once a popup has closed."""
        window = self.root.window()
        if QApplication.activePopupWidget() is None and not window.isActiveWindow():
            window.activateWindow()
            pump()
        return window.windowHandle()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key: whatever has the focus gets it, as on the screen."""
        QTest.keyClick(self._keyboard(), key, modifiers)
        pump()

    def write(self, text: str) -> None:
        """Type into whatever has the focus."""
        handle = self._keyboard()
        for sign in text:
            if sign.isascii():
                QTest.keyClick(handle, sign)
            else:  # comes from an input method
                event = QInputMethodEvent()
                event.setCommitString(sign)
                QApplication.sendEvent(QApplication.focusWidget(), event)
        pump()

    def fill_in(self, name: _Text | QWidget, text: str, *, enter: bool = False) -> QWidget:
        """Click into a field, take out what stands there, and type."""
        field = name if isinstance(name, QWidget) else self.find_field(name)
        self.click(field)
        self.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.press(Qt.Key.Key_Delete)
        self.write(text)
        if enter:
            self.press(Qt.Key.Key_Return)
        return field

    def find_field(self, name: _Text) -> QWidget:
        """A field to type into, by its label."""
        try:
            return self.find(name, QLineEdit)
        except NotThere:
            return self.find(name, QAbstractSpinBox)


def _visible_menu() -> QMenu | None:
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible()]
    return shown[0] if shown else None


@contextmanager
def when(holds: Callable[[], Any], do: Callable[[], object]) -> Iterator[None]:
    """While the body runs (it may stand still in a dialog or menu), do something once `holds()` is true.

    What goes wrong in `do` is raised at the end of the body.
    """
    wrong: list[BaseException] = []
    done: list[bool] = []
    timer = QTimer()
    timer.setInterval(20)
    until = time.monotonic() + PATIENCE

    def look() -> None:
        if time.monotonic() > until:
            timer.stop()
            wrong.append(NotThere("the dialog or menu that was to be answered never came"))
            for window in QApplication.topLevelWidgets():
                if isinstance(window, QDialog | QMenu) and window.isVisible():
                    window.close()
        elif holds():
            timer.stop()
            try:
                do()
            except BaseException as error:
                wrong.append(error)
                for window in QApplication.topLevelWidgets():
                    if isinstance(window, QDialog | QMenu) and window.isVisible():
                        window.close()
            done.append(True)

    timer.timeout.connect(look)
    timer.start()
    try:
        yield
        if not done and not wrong:
            wait_for(lambda: done or wrong, "a dialog or menu to answer")
    finally:
        timer.stop()
        timer.deleteLater()
    if wrong:
        raise wrong[0]


@contextmanager
def answering(do: Callable[[Person], object], kind: type[QDialog] = QDialog) -> Iterator[None]:
    """While the body runs, answer the dialog that it opens: `do` gets a person who looks at it alone."""

    def dialog() -> QDialog | None:
        shown = QApplication.activeModalWidget()
        return shown if isinstance(shown, kind) and shown.isVisible() else None

    def answer() -> None:
        found = dialog()
        assert found is not None
        do(Person(found))

    with when(lambda: dialog() is not None, answer):
        yield


@contextmanager
def saving_as(path: object) -> Iterator[None]:
    """While the body runs, type a path into the dialog that asks where to save, and take it."""

    def type_path(person: Person) -> None:
        field = person.root.findChild(QLineEdit, "fileNameEdit")
        person.fill_in(field, str(path))
        person.press(Qt.Key.Key_Return)

    with answering(type_path, QFileDialog):
        yield
