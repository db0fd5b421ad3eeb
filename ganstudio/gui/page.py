"""What every page of the window has in common."""

from __future__ import annotations

from typing import Literal

from PySide6.QtWidgets import QWidget

from ganstudio.gui.models.app_model import AppModel

PageName = Literal["home", "data", "recipe", "train", "explore"]
PAGE_NAMES: tuple[PageName, ...] = ("home", "data", "recipe", "train", "explore")


class Page(QWidget):
    """One page. It is made when it is first shown, right before its first `enter()`.

    A page reads what it needs from `app` in its constructor and follows app's signals from then on.
    """

    def __init__(self, app: AppModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.app = app

    @property
    def title(self) -> str:
        """What the page is about now (a folder's or run's name), for the window's title; may be empty."""
        return ""

    def bar(self) -> QWidget | None:
        """What the page puts at the right of the top bar while it is shown; always the same widget."""
        return None

    def keys(self) -> list[tuple[str, str]]:
        """The page's own keys for the list of keys: (key, what it does), translated."""
        return []

    def enter(self) -> None:
        """The page is shown, or asked for again while it is shown already."""

    def leave(self) -> None:
        """Another page is shown instead; stop what need not go on."""

    def can_close(self) -> bool:
        """Whether the window may close. May ask the person, and must end the page's work before True.

        The answer may take its time behind a dialog of its own. After True no thread of the page runs.
        """
        return True
