"""Every file of a folder and its sub-folders, each once, and what is passed over."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ganstudio.data.opening import unreadable
from ganstudio.data.report import LeftOut
from ganstudio.problems import Message

_SYSTEM = frozenset({"thumbs.db", "ehthumbs.db", "desktop.ini", "@eadir", "__macosx", "$recycle.bin"})


@dataclass(frozen=True, slots=True)
class Listing:
    """Paths of the regular files below a folder, relative with forward slashes and sorted; and the others."""

    files: tuple[str, ...]
    left_out: tuple[LeftOut, ...]


def list_folder(folder: Path, heartbeat: Callable[[], None]) -> Listing:
    """List all regular files; links are followed, each folder is entered once. Raises OSError for `folder`.

    `heartbeat` is called often and may raise to end the listing.
    """
    files: list[str] = []
    left_out: list[LeftOut] = []
    entered: set[tuple[int, int]] = set()
    folders, linked = [""], list[str]()
    while folders or linked:
        # Links to folders wait until all real folders are listed: then it is the link that is left out.
        relative = folders.pop() if folders else linked.pop(0)
        try:
            identity = _identity(folder / relative)
            if identity in entered:
                left_out.append(LeftOut(relative, Message("a link to a folder that is already counted")))
                continue
            entered.add(identity)
            with os.scandir(folder / relative) as entries:
                for entry in sorted(entries, key=lambda entry: entry.name):
                    heartbeat()
                    path = f"{relative}/{entry.name}" if relative else entry.name
                    reason = _passed_over(entry)
                    if reason is not None:
                        left_out.append(LeftOut(path, reason))
                    elif not entry.is_dir():
                        files.append(path)
                    elif entry.is_symlink():
                        linked.append(path)
                    else:
                        folders.append(path)
        except OSError as error:
            if not relative:
                raise
            left_out.append(LeftOut(relative, unreadable(error)))
    return Listing(tuple(sorted(files)), tuple(sorted(left_out, key=lambda item: item.path)))


def _identity(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_dev, status.st_ino


def _passed_over(entry: os.DirEntry[str]) -> Message | None:
    reason: Message | None = None
    if entry.name.lower() in _SYSTEM:
        reason = Message("not a picture: the system's own file")
    elif entry.name.startswith("._"):
        reason = Message("not a picture: macOS's notes on another file")
    elif entry.name.startswith("."):
        reason = Message("hidden")
    else:
        try:
            mode = entry.stat().st_mode
            if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
                reason = Message("not a regular file")
        except FileNotFoundError:
            reason = Message("a link to nothing")
        except OSError as error:
            reason = unreadable(error)
    return reason
