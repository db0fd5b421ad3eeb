"""A recipe page in a window of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from ganstudio.data.report import FolderReport, Picture
from ganstudio.gui.models.app_model import AppModel
from ganstudio.gui.recipe.recipe_page import RecipePage
from ganstudio.gui.settings import Settings


def folder_report(folder: Path, count: int) -> FolderReport:
    pictures = tuple(
        Picture(f"{index:03}.png", 64, 64, "RGB", "PNG", 100, f"{index:064x}", None) for index in range(count)
    )
    return FolderReport(folder, pictures, (), (), (), {}, "folder")


@pytest.fixture
def app(qapp) -> AppModel:
    return AppModel(Settings())


@pytest.fixture
def page(app, qtbot) -> RecipePage:
    page = RecipePage(app)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    page.enter()
    return page


@pytest.fixture
def with_pictures(app, page, tmp_path) -> Path:
    folder = tmp_path / "faces"
    folder.mkdir()
    app.open_folder(folder)
    app.set_report(folder_report(folder, 290))
    page.enter()
    return folder
