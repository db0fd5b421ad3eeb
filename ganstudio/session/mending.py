"""A run whose journal is lost gets a new one, before anybody trains it further."""

from __future__ import annotations

from pathlib import Path

from ganstudio.problems import InputProblem
from ganstudio.runs.database import JournalLost
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.reader import RunReader
from ganstudio.runs.recovery import renew_journal


def mend_journal(run_dir: Path) -> None:
    """Make a new journal from the run's checkpoints; a damaged one stays beside it under another name.

    A journal that can be read is left alone. Raises Problem when somebody trains the run or the disk refuses.
    """
    folder = RunFolder(run_dir)
    with folder.lock():
        try:
            with RunReader(run_dir):
                return
        except JournalLost:
            renew_journal(folder, _source(folder))


def _source(folder: RunFolder) -> str:
    """The folder of pictures, "" where it is not known: the journal only shows it."""
    try:
        return str(folder.manifest().folder)
    except InputProblem:
        return ""
