"""A run's pictures when it is taken up again: whether it has any, and whether they are still the same."""

from __future__ import annotations

from pathlib import Path

from ganstudio.data.manifest import DataChanges, DataManifest
from ganstudio.problems import InputProblem
from ganstudio.runs.folder import RunFolder


class DataChanged(InputProblem):
    """Pictures of the run vanished or changed, and no copy of them is kept any more."""

    def __init__(self, changes: DataChanges) -> None:
        self.changes = changes
        super().__init__(
            "{changes} Put them back to go on exactly, or accept the change to go on without them.",
            changes=changes.text,
        )


class NoPictures(InputProblem):
    """A run that began from a model file and has no pictures to be trained on yet."""

    def __init__(self, run_dir: Path) -> None:
        super().__init__(
            "{run} has no pictures yet, since it began from a model file. Give it a folder: "
            "ganstudio resume {run} --pictures FOLDER",
            run=str(run_dir),
        )


def lacks_pictures(folder: RunFolder) -> bool:
    """Whether a run has never had pictures: no `data.json`, and no checkpoint that training made."""
    files = folder.checkpoint_files()
    return bool(files) and not folder.data_path.exists() and all(file.step == 0 for file in files)


def read_manifest(folder: RunFolder) -> DataManifest:
    """Which pictures a run is trained on. Raises NoPictures, or InputProblem when that is not known."""
    if lacks_pictures(folder):
        raise NoPictures(folder.path)
    return folder.manifest()
