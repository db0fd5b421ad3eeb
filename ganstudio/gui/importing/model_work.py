"""The work behind the dialog on model files, for a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ganstudio.gui.workers.job import Progress, Work

if TYPE_CHECKING:
    from ganstudio.export.foreign.importing import ForeignModel


@dataclass(frozen=True, slots=True)
class MakeRequest:
    """The run to be made of recognised files: its folder, its pictures if any, pictures a batch."""

    files: tuple[Path, ...]
    run_dir: Path
    pictures: Path | None
    batch_size: int


def recognising(files: tuple[Path, ...]) -> Work:
    """Recognise `files`: a ForeignModel. Raises InputProblem."""

    def work(_progress: Progress) -> ForeignModel:
        from ganstudio.export.foreign.importing import recognise

        return recognise(files)

    return work


def making(request: MakeRequest) -> Callable[[Progress], Path]:
    """Make the run that is asked for: its folder. Raises InputProblem, RecipeProblem or Problem."""

    def work(progress: Progress) -> Path:
        from ganstudio.data.labels.corrections import load_corrections
        from ganstudio.data.scan import scan_folder
        from ganstudio.export.foreign.importing import recognise
        from ganstudio.session.importing import make_run

        model = recognise(request.files, {"batch_size": request.batch_size})
        if request.pictures is None:
            make_run(model, request.run_dir)
        else:
            report = scan_folder(request.pictures, progress)
            make_run(model, request.run_dir, report, excluded=load_corrections(report.folder).excluded)
        return request.run_dir

    return work
