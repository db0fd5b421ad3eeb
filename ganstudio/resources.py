"""Where the files that ship with the program lie, in a checkout and in an installed wheel."""

from __future__ import annotations

from pathlib import Path


def resource_folder(name: str) -> Path:
    """Return the folder `name` ("recipes", "translations", "icons") of the shipped resources."""
    package = Path(__file__).resolve().parent
    installed = package / "_resources" / name
    return installed if installed.is_dir() else package.parent / "resources" / name
