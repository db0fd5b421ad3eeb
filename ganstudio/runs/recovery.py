"""What a run's files tell without its journal, and a new journal made from that."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from ganstudio.problems import InputProblem
from ganstudio.recipe import Recipe, copy_name, dump_recipe, make_recipe
from ganstudio.runs.checkpoints import CheckpointProblem, load_checkpoint
from ganstudio.runs.folder import CheckpointFile, RunFolder
from ganstudio.runs.journal import MAIN_BRANCH, JournalWriter


def newest_branch(folder: RunFolder) -> int:
    """The branch whose checkpoint was written last; the main one where there is none."""
    files = [(file.path.stat().st_mtime_ns, file) for file in folder.checkpoint_files()]
    return max(files)[1].branch if files else MAIN_BRANCH


def recipe_in(file: CheckpointFile) -> Recipe:
    """The recipe that a checkpoint was trained by. Raises CheckpointProblem, naming the file."""
    stored = load_checkpoint(file.path).get("recipe")
    try:
        return make_recipe(stored if isinstance(stored, dict) else {})
    except InputProblem as problem:
        raise CheckpointProblem(
            "The recipe in the checkpoint {file} cannot be used ({reason}). Choose another checkpoint.",
            file=str(file.path),
            reason=problem.message,
        ) from problem


def renew_journal(folder: RunFolder, source: str) -> None:
    """Put a damaged journal aside and make one that knows the branches whose checkpoints lie in the folder.

    Where a branch left its parent is lost: each begins at step 0 beside the main one, and its changes are
    what sets its recipe apart. `source`: the folder of pictures, for display. Raises Problem, OSError.
    """
    main = folder.recipe()
    before = main.model_dump()
    recipes = {
        number: _recipe_of(number, folder) or main
        for number in sorted({file.branch for file in folder.checkpoint_files()} - {MAIN_BRANCH})
    }
    _put_aside(folder.journal_path)
    with JournalWriter.create(folder.journal_path, recipe=dump_recipe(main), source=source) as journal:
        for number, recipe in recipes.items():
            changes = {key: value for key, value in recipe.model_dump().items() if value != before[key]}
            journal.add_branch(MAIN_BRANCH, 0, changes, recipe=dump_recipe(recipe), number=number)


def _recipe_of(branch: int, folder: RunFolder) -> Recipe | None:
    """The recipe in the branch's newest checkpoint that can be read."""
    for file in reversed(folder.checkpoint_files()):
        if file.branch == branch:
            try:
                return recipe_in(file)
            except CheckpointProblem:
                continue
    return None


def _put_aside(journal: Path) -> None:
    """Move a damaged journal and its log, which may hold what it lacks, to names that are free."""
    name = copy_name("journal-damaged", (path.stem for path in journal.parent.glob("journal-damaged*.db")))
    for suffix in ("", "-wal"):
        with suppress(FileNotFoundError):
            found = journal.with_name(journal.name + suffix)
            os.replace(found, journal.with_name(f"{name}.db{suffix}"))  # noqa: PTH105
    journal.with_name(f"{journal.name}-shm").unlink(missing_ok=True)
