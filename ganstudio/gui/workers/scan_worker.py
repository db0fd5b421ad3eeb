"""Looking through a folder of pictures in the background; the sample faces are drawn first if need be."""

from __future__ import annotations

import re
from collections.abc import Generator
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from ganstudio.gui.workers.job import Progress, Work

if TYPE_CHECKING:
    from ganstudio.data.report import FolderReport

_SAMPLE_FACES = re.compile(r"sample-faces-(\d+)")


class Phase(Enum):
    """What a scan is doing now."""

    DRAWING = auto()
    SCANNING = auto()


def scan_work(folder: Path) -> Work:
    """Work for a Job: yields each Phase as it begins, returns a FolderReport."""

    def work(progress: Progress) -> Generator[Phase, None, FolderReport]:
        from ganstudio.data.sample_faces import write_sample_faces
        from ganstudio.data.scan import scan_folder

        size = _size_to_draw(folder)
        if size is not None:
            yield Phase.DRAWING
            write_sample_faces(folder, size=size, progress=progress)
        yield Phase.SCANNING
        return scan_folder(folder, progress)

    return work


def _size_to_draw(folder: Path) -> int | None:
    """The size in pixels of the sample faces that belong into `folder` and are not all there yet."""
    from ganstudio.data.sample_faces import sample_faces_folder

    found = _SAMPLE_FACES.fullmatch(folder.name)
    if found is None or folder != sample_faces_folder(int(found[1])):
        return None
    # The set's own file is written last: while it is missing, faces are too.
    return None if (folder / "sample-faces.json").exists() else int(found[1])
