"""Looking through a folder of pictures in the background."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ganstudio.gui.workers.job import Progress, Work

if TYPE_CHECKING:
    from ganstudio.data.report import FolderReport


def scan_work(folder: Path) -> Work:
    """Work for a Job: returns a FolderReport."""

    def work(progress: Progress) -> FolderReport:
        from ganstudio.data.scan import scan_folder

        return scan_folder(folder, progress)

    return work
