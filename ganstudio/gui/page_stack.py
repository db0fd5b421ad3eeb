"""The pages, each made when it is first shown, so that the window appears before most of them exist."""

from __future__ import annotations

from importlib import import_module

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from ganstudio.gui.models.app_model import AppModel
from ganstudio.gui.page import Page

_PAGES = {
    "home": ("ganstudio.gui.home.home_page", "HomePage"),
    "data": ("ganstudio.gui.data.data_page", "DataPage"),
    "recipe": ("ganstudio.gui.recipe.recipe_page", "RecipePage"),
    "train": ("ganstudio.gui.training.training_page", "TrainingPage"),
    "explore": ("ganstudio.gui.explore.explore_page", "ExplorePage"),
}


class PageStack(QStackedWidget):
    """Shows one page; knows which ones have been made."""

    def __init__(self, app: AppModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._made: dict[str, Page] = {}
        self._name = ""

    @property
    def name(self) -> str:
        """The name of the page shown; empty before the first."""
        return self._name

    @property
    def page(self) -> Page | None:
        """The page shown."""
        return self._made.get(self._name)

    def show_page(self, name: str) -> Page:
        """Show a page, making it if need be."""
        old = self.page
        if old is not None and name != self._name:
            old.leave()
        page = self._made.get(name)
        if page is None:
            module, class_name = _PAGES[name]
            page = getattr(import_module(module), class_name)(self._app)
            self._made[name] = page
            self.addWidget(page)
        self._name = name
        self.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        page.enter()
        return page

    def can_close(self) -> bool:
        """Whether every page may go now; they may ask, the one shown first."""
        pages = sorted(self._made.values(), key=lambda page: page is not self.page)
        return all(page.can_close() for page in pages)
