"""An explorer on a run whose checkpoints can be drawn with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ganstudio.gui.explore.explore_page import ExplorePage
from ganstudio.gui.models.app_model import AppModel
from ganstudio.gui.settings import Settings


@pytest.fixture
def app() -> Iterator[AppModel]:
    model = AppModel(Settings())
    yield model
    model.deleteLater()


@pytest.fixture
def told(app: AppModel) -> list[str]:
    """What the window's message bar was asked to say."""
    texts: list[str] = []
    app.told.connect(lambda message, _kind, _undo: texts.append(str(message)))
    return texts


@pytest.fixture
def open_page(qtbot: QtBot, app: AppModel) -> Iterator[Callable[..., ExplorePage]]:
    """Opens the page on a run (or on none) and waits for its first picture."""
    pages: list[ExplorePage] = []

    def open_(run: Path | None, wait: bool = True) -> ExplorePage:
        app.set_run(run)
        page = ExplorePage(app)
        page.resize(1200, 800)
        qtbot.addWidget(page)
        qtbot.addWidget(page.bar())
        pages.append(page)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.enter()
        if run is not None and wait:
            qtbot.waitUntil(lambda: page.pictures.view.picture is not None)
        return page

    yield open_
    for page in pages:
        assert page.can_close()


@pytest.fixture
def page(open_page: Callable[..., ExplorePage], drawn_run: Path) -> ExplorePage:
    return open_page(drawn_run)


@pytest.fixture
def save_to(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], list[str]]:
    """Answers the next file dialogs with a path; gives the names that were proposed."""
    from PySide6.QtWidgets import QFileDialog

    def answer(path: Path) -> list[str]:
        proposed: list[str] = []

        def ask(_parent: object, _title: str, name: str, kinds: str) -> tuple[str, str]:
            proposed.append(Path(name).name)
            return str(path), kinds.split(";;", maxsplit=1)[0]

        monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
        return proposed

    return answer
