"""How much room the checkpoints of a run may take: set while it trains or while nothing does."""

from __future__ import annotations

from pathlib import Path

from ganstudio.recipe import dump_recipe
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.journal import JournalWriter
from ganstudio.runs.reader import RunReader
from ganstudio.runs.shelf import Shelf


def set_budget(folder: RunFolder, journal: JournalWriter, gigabytes: float) -> None:
    """Write the budget into the recipes of all branches. Raises RecipeProblem for one that cannot be."""
    journal.commit()
    with RunReader(folder.path) as reader:
        recipes = {line.id: reader.recipe(line.id) for line in reader.branches()}
    for branch, recipe in recipes.items():
        journal.set_recipe(branch, dump_recipe(recipe.changed(checkpoint_budget_gb=gigabytes)))


def give_room(run_dir: Path, gigabytes: float) -> None:
    """Set the budget of a run that nobody trains, and thin its checkpoints to it.

    Raises Problem when somebody trains it or the disk refuses, RecipeProblem for a budget that cannot be.
    """
    folder = RunFolder(run_dir)
    with folder.lock(), JournalWriter(folder.journal_path) as journal:
        set_budget(folder, journal, gigabytes)
        with RunReader(run_dir) as reader:
            keep = reader.recipe().keep_checkpoints
        shelf = Shelf(folder, journal, keep=keep, budget_gb=gigabytes)
        shelf.load()
        shelf.thin()
