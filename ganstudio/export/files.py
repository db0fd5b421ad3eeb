"""The mistakes a person can make about where a file goes, named."""

from __future__ import annotations

from pathlib import Path

from ganstudio.problems import InputProblem


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
            "{folder} cannot be made: {reason}. Choose a folder that you may write to.",
            folder=str(folder),
            reason=error.strerror or str(error),
        ) from None
