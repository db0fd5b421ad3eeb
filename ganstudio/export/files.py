"""Writing a file in one move, with the mistakes a person can make about where it goes named."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO
from uuid import uuid4

from ganstudio.problems import InputProblem, Problem


def checked_target(path: Path, suffixes: tuple[str, ...]) -> Path:
    """Return `path` if a file of one of these kinds can be meant; raises InputProblem, naming it."""
    if path.suffix.lower() not in suffixes:
        raise InputProblem(
            "{file} cannot be written; choose a name that ends in {suffixes}.",
            file=str(path),
            suffixes=", ".join(suffixes),
        )
    if path.is_dir():
        raise InputProblem("{file} is a folder; choose a file name.", file=str(path))
    return path


def make_folder(folder: Path) -> None:
    """Make `folder` and what is missing above it. Raises InputProblem, naming it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise InputProblem(
            "{folder} lies below a file, or is one; choose a folder.", folder=str(folder)
        ) from None
    except OSError as error:
        raise InputProblem(
            "{folder} cannot be made: {reason}", folder=str(folder), reason=error.strerror or str(error)
        ) from None


@contextmanager
def in_one_move(path: Path) -> Iterator[IO[bytes]]:
    """A file to write whose content appears at `path` complete or not at all.

    Raises Problem, naming the file, when the folder or the disk does not take it.
    """
    make_folder(path.parent)
    temporary = path.parent / f".saving-{uuid4().hex}.tmp"
    try:
        with temporary.open("x+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)  # noqa: PTH105 - the one atomic move there is
    except OSError as error:
        raise Problem(
            "{file} could not be written: {reason}", file=str(path), reason=error.strerror or str(error)
        ) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
