"""A run made from model files, and the pictures that it is given later."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ganstudio.data.manifest import DataManifest
from ganstudio.data.report import FolderReport
from ganstudio.durable import write_file
from ganstudio.events import CheckpointSaved, SnapshotTaken
from ganstudio.problems import InputProblem
from ganstudio.runs.checkpoints import save_checkpoint
from ganstudio.runs.folder import RunFolder, remove_made
from ganstudio.runs.journal import MAIN_BRANCH, JournalWriter
from ganstudio.runs.reader import RunReader
from ganstudio.runs.snapshots import save_snapshot
from ganstudio.session.pictures import lacks_pictures

if TYPE_CHECKING:
    from ganstudio.export.foreign.importing import ForeignModel


def make_run(
    model: ForeignModel,
    run_dir: Path,
    report: FolderReport | None = None,
    *,
    excluded: frozenset[str] = frozenset(),
) -> None:
    """Make a run at step 0 with the model's weights, on the scanned pictures or on none yet.

    It holds one protected checkpoint of these weights and their samples. Raises RecipeProblem when the
    pictures fill no batch, InputProblem or Problem when the folder cannot be made; then nothing is left.
    """
    from ganstudio.training.beginning import weights_state

    recipe = model.recipe
    manifest = None if report is None else DataManifest.of(report, recipe, excluded)
    state = weights_state(recipe, model.generator, model.discriminator)
    taken = _samples(state)
    existed = run_dir.exists()
    folder = RunFolder.create(
        run_dir,
        recipe,
        None if manifest is None else manifest.to_json(),
        None if report is None else report.folder,
    )
    try:
        with folder.lock(), JournalWriter(folder.journal_path) as journal:
            path = folder.checkpoint_path(MAIN_BRANCH, 0)
            size = save_checkpoint(path, state)
            saved = CheckpointSaved(MAIN_BRANCH, 0, folder.relative(path), size, "import")
            journal.add_checkpoint(saved, protected=True)
            journal.add_snapshot(taken, save_snapshot(folder.path, taken))
    except BaseException:
        remove_made(folder, keep_folder=existed)
        raise


def _samples(state: dict[str, Any]) -> SnapshotTaken:
    """The fixed noise drawn, with Dx where there is a D."""
    from ganstudio.latent.model import Painter
    from ganstudio.training.sampling import columns_for

    painter = Painter.from_state(state, averaged=True)
    tiles = painter.render(state["fixed_noise"].numpy())
    dx = tuple(painter.scores(tiles).tolist()) if painter.judges else ()
    return SnapshotTaken(MAIN_BRANCH, 0, tiles, tiles, dx, dx, columns_for(len(tiles)))


def give_pictures(
    run_dir: Path,
    report: FolderReport,
    *,
    excluded: frozenset[str] = frozenset(),
    changes: Mapping[str, object] | None = None,
) -> None:
    """Give a run that began from a model file the pictures that it is to be trained on.

    `changes`: what it is about to be resumed with. Raises InputProblem when it has pictures already,
    RecipeProblem when these fill no batch.
    """
    folder = RunFolder(run_dir)
    with RunReader(run_dir) as reader:
        recipe = reader.recipe()
    if "batch_size" in (changes or {}):
        recipe = recipe.changed(batch_size=(changes or {})["batch_size"])
    with folder.lock():
        if not lacks_pictures(folder):
            raise InputProblem(
                "{run} has its pictures already, and a run keeps them; resume it without a folder, or start "
                "a new run.",
                run=str(run_dir),
            )
        manifest = DataManifest.of(report, recipe, excluded)
        with JournalWriter(folder.journal_path) as journal:
            journal.set_source(str(report.folder))
        write_file(folder.data_path, manifest.to_json().encode())
