"""Event files for TensorBoard, an optional extra: of a run while it trains, and of one that lies on disk."""

from __future__ import annotations

from importlib.util import find_spec

from ganstudio.problems import InputProblem

FOLDER = "tensorboard"
"""Where a run that trains puts its event files, inside its own folder; a folder in it for each branch."""


def missing_extra() -> InputProblem | None:
    """What to install where the package that writes event files is missing; None if it is there."""
    if find_spec("tensorboard") is not None:
        return None
    return InputProblem(
        "TensorBoard's files need the package tensorboard, which is not installed. Install it by "
        "{command}, or go on without.",
        command="pip install 'gan-studio[tensorboard]'",
    )


def branch_folder(branch: int) -> str:
    """What TensorBoard calls a branch."""
    return f"branch-{branch}" if branch else "main"
