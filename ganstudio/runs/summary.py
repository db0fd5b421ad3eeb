"""A run in a few figures, for a card on the home page."""

from __future__ import annotations

from pathlib import Path

from ganstudio.events import RunEnded
from ganstudio.problems import Message
from ganstudio.runs.batches import read_last
from ganstudio.runs.database import JournalFile
from ganstudio.runs.eventlog import from_json
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.lineage import reach, spans
from ganstudio.runs.names import is_run_file
from ganstudio.runs.records import Branch, Ending, RunSummary


def summarise(folder: RunFolder, journal: JournalFile, branches: list[Branch], branch: Branch) -> RunSummary:
    """The run as it stands on `branch`, the one trained last; cheap, whatever the run's length."""
    batch: dict[str, float] = {}
    for span in reversed(spans(branches, branch)):
        batch = read_last(journal, span, ("epoch", "images_seen", "time"))
        if batch:
            break
    ending, text, when = _ending(folder, journal)
    return RunSummary(
        name=folder.name,
        path=folder.path,
        branch=branch.id,
        branches=len(branches),
        step=branch.last_step,
        epoch=int(batch.get("epoch", 0)),
        images_seen=int(batch.get("images_seen", 0)),
        updated=max(batch.get("time", 0.0), when, branch.created),
        snapshot=_last_picture(folder, journal, reach(branches, branch)),
        source=_source(journal),
        ending=ending,
        text=text,
    )


def _ending(folder: RunFolder, journal: JournalFile) -> tuple[Ending, Message | None, float]:
    rows = journal.rows(
        "SELECT time, kind, branch, step, data FROM events WHERE kind IN ('RunStarted', 'RunEnded')"
        " ORDER BY id DESC LIMIT 1"
    )
    if not rows:
        return "new", None, 0.0
    when, kind, *stored = rows[0]
    when = float(when) if isinstance(when, int | float) else 0.0
    ended = from_json(kind, *stored)
    if isinstance(ended, RunEnded):
        return ended.outcome.value, ended.text, when
    return ("running" if folder.is_locked() else "interrupted"), None, when


def _source(journal: JournalFile) -> str:
    rows = journal.rows("SELECT value FROM meta WHERE key = 'source'")
    return str(rows[0][0]) if rows else ""


def _last_picture(folder: RunFolder, journal: JournalFile, reaches: dict[int, int]) -> Path | None:
    for branch, last in reversed(reaches.items()):
        rows = journal.rows(
            "SELECT averaged FROM snapshots WHERE branch = ? AND step <= ? ORDER BY step DESC LIMIT 5",
            branch,
            last,
        )
        for (name,) in rows:
            path = folder.path / str(name)
            if is_run_file(name, "snapshots") and path.is_file():
                return path
    return None
