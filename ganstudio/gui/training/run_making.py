"""What the thread that trains does first: make the session of a new run, or of one that goes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from ganstudio.gui.models.app_model import StartRequest

if TYPE_CHECKING:
    from ganstudio.session import Session
    from ganstudio.training.until import Until

MakeSession = Callable[[], "Session"]


@dataclass(frozen=True, slots=True)
class GoOn:
    """How to take a run up again: see `Session.open`; `pictures`: for a run that has none yet."""

    from_step: int | None = None
    changes: dict[str, object] = field(default_factory=dict)
    until: Until | None = None
    accept_data_changes: bool = False
    pictures: Path | None = None


def making_new(request: StartRequest) -> MakeSession:
    """The run that is asked for."""

    def make() -> Session:
        from ganstudio.data.scan import scan_folder
        from ganstudio.session import Session

        report = request.report or scan_folder(request.source)
        return Session.create(
            report,
            request.recipe,
            request.run_dir,
            excluded=request.excluded,
            labels=request.labels,
        )

    return make


def going_on(run_dir: Path, branch: int, how: GoOn) -> MakeSession:
    """A run that lies on disk, taken up again."""

    def make() -> Session:
        from ganstudio.session import Session

        if how.pictures is not None:
            _give_pictures(run_dir, how.pictures, how.changes)
        return Session.open(
            run_dir,
            from_step=how.from_step,
            branch=branch,
            changes=how.changes,
            until=how.until,
            accept_data_changes=how.accept_data_changes,
        )

    return make


def _give_pictures(run_dir: Path, folder: Path, changes: dict[str, object]) -> None:
    from ganstudio.data.labels.corrections import load_corrections
    from ganstudio.data.scan import scan_folder
    from ganstudio.session.importing import give_pictures

    report = scan_folder(folder)
    excluded = load_corrections(report.folder).excluded
    give_pictures(run_dir, report, excluded=excluded, changes=changes)


def with_event_files(make: MakeSession) -> MakeSession:
    """The same session, which also writes event files for TensorBoard."""

    def make_listening() -> Session:
        from ganstudio.export.tensorboard.live import LiveEventFiles

        session = make()
        session.listeners.append(LiveEventFiles(session.run_dir))
        return session

    return make_listening
