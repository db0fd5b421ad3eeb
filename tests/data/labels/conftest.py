"""Reports on pictures that need not exist: labels know only their names."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ganstudio.data.report import FolderReport, Picture, count_classes

Report = Callable[..., FolderReport]


@pytest.fixture
def report(tmp_path: Path) -> Report:
    """Makes a report on pictures of these paths in an empty folder; the first sub-folder is the label."""
    folder = tmp_path / "set" / "pictures"
    folder.mkdir(parents=True)

    def make(*paths: str) -> FolderReport:
        pictures = tuple(
            Picture(
                path, 9, 9, "RGB", "PNG", 1, f"{number:064x}", path.partition("/")[0] if "/" in path else None
            )
            for number, path in enumerate(paths)
        )
        return FolderReport(folder, pictures, classes=count_classes(pictures))

    return make
