"""The runs a person opened lately, and where new ones go."""

from __future__ import annotations

import json
import os
import re
import unicodedata
from pathlib import Path

import filelock
import platformdirs

from ganstudio.durable import write_file
from ganstudio.problems import Problem
from ganstudio.recipe import copy_name
from ganstudio.runs.folder import RunFolder, is_run

_RUNS, _TAKEN_OFF = "runs", "taken_off"
_MOST = {_RUNS: 100, _TAKEN_OFF: 2000}
_LARGEST_FILE = 1_000_000
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|COM[0-9¹²³]|LPT[0-9¹²³])(\..*)?", re.IGNORECASE)


def recent_runs() -> list[Path]:
    """The runs opened lately, newest first; what is gone (or on a disk that is not there) is left out."""
    return [path for path in _load() if is_run(path)]


def known_runs() -> list[Path]:
    """The recent runs, then those in the default folder that were never opened, the newest ones first.

    What was taken off the list stays off.
    """
    opened = recent_runs()
    left_out = {*opened, *_load(_TAKEN_OFF)}
    try:
        found = [path.absolute() for path in default_runs_folder().iterdir()]
    except OSError:
        found = []
    others = [path for path in found if path not in left_out and is_run(path)]
    return [*opened, *sorted(others, key=_changed, reverse=True)]


def add_recent_run(path: Path) -> None:
    """Put a run first. Where the list cannot be written nothing happens: it is a convenience only."""
    _change(path, keep=True)


def forget_recent_run(path: Path) -> None:
    """Take a run off the list; the run itself stays."""
    _change(path, keep=False)


def data_folder() -> Path:
    """Where the program keeps its own lists (GANSTUDIO_DATA_DIR overrides the system's place)."""
    override = os.environ.get("GANSTUDIO_DATA_DIR")
    return Path(override) if override else Path(platformdirs.user_data_dir("GAN Studio", appauthor=False))


def default_runs_folder() -> Path:
    """Where new runs go: "GAN Studio runs" among the documents (GANSTUDIO_RUNS_DIR overrides)."""
    override = os.environ.get("GANSTUDIO_RUNS_DIR")
    return Path(override) if override else Path(platformdirs.user_documents_dir()) / "GAN Studio runs"


def unique_run_dir(name: str, parent: Path | None = None) -> Path:
    """A folder in `parent` (None: the default one) that is not there yet: name, name-2, name-3 ..."""
    parent = default_runs_folder() if parent is None else parent
    try:
        taken = {unicodedata.normalize("NFC", entry.name).casefold() for entry in parent.iterdir()}
    except OSError:
        taken = set()
    wanted = safe_name(name)
    # Two names that differ in case only are one folder on Windows and macOS.
    number = copy_name(wanted.casefold(), taken)[len(wanted.casefold()) :]
    return parent / f"{wanted}{number}"


def safe_name(name: str) -> str:
    """`name` as a file name on every system; text in any script stays."""
    name = _FORBIDDEN.sub("-", unicodedata.normalize("NFC", name))
    name = "".join(letter for letter in name if letter.isprintable()).strip(" .-")
    while len(name.encode()) > 120:
        name = name[:-1]
    name = name.rstrip(" .-") or "run"
    return f"{name}-run" if _RESERVED.fullmatch(name) else name


def _list_file() -> Path:
    return data_folder() / "recent.json"


def _changed(path: Path) -> float:
    try:
        return RunFolder(path).journal_path.stat().st_mtime
    except OSError:
        return 0.0


def _load(key: str = _RUNS) -> list[Path]:
    file = _list_file()
    try:
        if file.stat().st_size > _LARGEST_FILE:
            return []
        stored = json.loads(file.read_text(encoding="utf-8"))
        names = stored.get(key, [])
        return [Path(name) for name in names if isinstance(name, str) and "\0" not in name][: _MOST[key]]
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return []


def _change(path: Path, *, keep: bool) -> None:
    path = path.absolute()
    file = _list_file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with filelock.FileLock(file.with_suffix(".lock"), timeout=2):
            lists = {key: [run for run in _load(key) if run != path] for key in (_RUNS, _TAKEN_OFF)}
            lists[_TAKEN_OFF] = [run for run in lists[_TAKEN_OFF] if is_run(run)]
            lists[_RUNS if keep else _TAKEN_OFF].insert(0, path)
            stored = {key: [str(run) for run in runs[: _MOST[key]]] for key, runs in lists.items()}
            text = json.dumps(stored, ensure_ascii=False, indent=1)
            write_file(file, text.encode("utf-8", "surrogateescape"))
    except (OSError, Problem, filelock.Timeout):
        return
