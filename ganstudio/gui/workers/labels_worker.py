"""Reading the labels of a scanned folder in the background."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ganstudio.gui.workers.job import Progress, Work

if TYPE_CHECKING:
    from ganstudio.data.labels.corrections import Corrections
    from ganstudio.data.labels.result import Labels
    from ganstudio.data.report import FolderReport


@dataclass(frozen=True, slots=True, eq=False)
class LabelsRead:
    """What the files say, without what a person corrected, and the files there are to choose from."""

    labels: Labels
    files: tuple[Path, ...]


def labels_work(report: FolderReport, corrections: Corrections | None, file: Path | None = None) -> Work:
    """Work for a Job: returns LabelsRead. `file` is read instead of what is found or was chosen earlier."""

    def work(progress: Progress) -> LabelsRead:  # noqa: ARG001
        from dataclasses import replace

        from ganstudio.data.labels.corrections import Corrections
        from ganstudio.data.labels.files import label_files
        from ganstudio.data.labels.matching import PictureNames
        from ganstudio.data.labels.reading import labels_of

        known = replace(corrections or Corrections(), values={})
        names = PictureNames(picture.path for picture in report.pictures)
        return LabelsRead(labels_of(report, known, file), label_files(report.folder, names))

    return work
