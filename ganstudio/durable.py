"""Writing files so that no reader ever finds half of one, and what to say when the disk refuses."""

from __future__ import annotations

import errno
import os
import secrets
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from ganstudio.problems import Problem

TEMPORARY_SUFFIX = ".tmp"
_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


def write_problem(path: Path, error: OSError) -> Problem:
    """What a person should do when `path` could not be written."""
    if error.errno in _FULL:
        return Problem(
            "{file} could not be written: the disk is full. Free some space and go on; "
            "nothing that was saved is lost.",
            file=str(path),
        )
    if error.errno in _FORBIDDEN:
        return Problem(
            "{file} could not be written: the folder is read-only or belongs to someone else. "
            "Make it writable or choose another one.",
            file=str(path),
        )
    return Problem(
        "{file} could not be written: {reason}. Check the disk and go on; nothing that was saved is lost.",
        file=str(path),
        reason=error.strerror or str(error),
    )


@contextmanager
def replacing(path: Path, *, lasting: bool = True) -> Iterator[BinaryIO]:
    """A new binary file that takes the place of `path`, whole and on disk, when the block ends well.

    After an error `path` is as it was. `lasting` False: a power cut may take the file away again, which is
    good enough for what can be made anew, and quicker. Raises Problem when the disk refuses.
    """
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}{TEMPORARY_SUFFIX}")
    try:
        try:
            with temporary.open("xb") as file:
                yield file
                file.flush()
                if lasting:
                    os.fsync(file.fileno())
            _move(temporary, path)
            if lasting:
                _sync_folder(path.parent)
        except OSError as error:
            raise write_problem(path, error) from error
    finally:
        temporary.unlink(missing_ok=True)


def write_file(path: Path, content: bytes, *, lasting: bool = True) -> None:
    """Write `content` to `path` in one move, as `replacing` does. Raises Problem when the disk refuses."""
    with replacing(path, lasting=lasting) as file:
        file.write(content)


def remove_leftovers(folder: Path) -> None:
    """Remove what a killed process left half-written. Only for who alone writes to the folder."""
    for left in folder.glob(f".*{TEMPORARY_SUFFIX}"):
        left.unlink(missing_ok=True)


def _move(source: Path, target: Path) -> None:
    for pause in (0.05, 0.1, 0.2, 0.4, None):
        try:
            os.replace(source, target)  # noqa: PTH105
            return
        except PermissionError:
            # On Windows a file that somebody reads at this moment cannot be replaced.
            if pause is None or sys.platform != "win32":
                raise
            time.sleep(pause)


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # file systems that cannot do this
            raise
    finally:
        os.close(handle)
