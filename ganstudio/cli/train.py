"""ganstudio train and ganstudio resume: training without a window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ganstudio.cli.labels import labels_option
from ganstudio.cli.output import PATH, Progress, guarded, json_option
from ganstudio.cli.sitting import sit_through
from ganstudio.data.recommend import data_notes
from ganstudio.problems import InputProblem
from ganstudio.recipe import find_recipe, following_labels, following_size, must_have_extra, parse_settings
from ganstudio.recipe.rules import recipe_notes

if TYPE_CHECKING:
    from ganstudio.data.report import FolderReport
    from ganstudio.training.until import Until

DEVICES = click.Choice(["auto", "cpu", "cuda", "mps"])


def _length_options(function: Callable[..., Any]) -> Callable[..., Any]:
    for option in (
        click.option(
            "--minutes",
            type=click.FloatRange(min=0, min_open=True),
            help="Minutes of this sitting.",
        ),
        click.option("--steps", type=click.IntRange(1), help="Total steps of the run."),
        click.option("--epochs", type=click.IntRange(1), help="Total epochs of the run."),
        click.option("--set", "settings", multiple=True, metavar="KEY=VALUE", help="Any recipe key."),
    ):
        function = option(function)
    return function


tensorboard_option = click.option(
    "--tensorboard", is_flag=True, help="Also write event files for TensorBoard into the run's folder."
)


@click.command()
@click.argument("folder", type=PATH)
@click.option("--recipe", "recipe_name", required=True, metavar="NAME|FILE", help="See ganstudio recipes.")
@click.option("--run", "run_dir", type=PATH, help="The run folder to make.")
@labels_option
@click.option("--as-found", is_flag=True, help="Forget what was left out or relabelled in the window.")
@_length_options
@click.option("--device", type=DEVICES)
@click.option("--seed", type=click.IntRange(0, 2**31 - 1))
@tensorboard_option
@json_option
@guarded
def train(
    folder: Path,
    recipe_name: str,
    run_dir: Path | None,
    labels_file: Path | None,
    as_found: bool,
    settings: tuple[str, ...],
    epochs: int | None,
    steps: int | None,
    minutes: float | None,
    device: str | None,
    seed: int | None,
    tensorboard: bool,
    as_json: bool,
) -> None:
    """Train on the pictures in FOLDER. Ctrl-C saves and leaves; `ganstudio resume` goes on."""
    from ganstudio.data.labels.corrections import Corrections, load_corrections
    from ganstudio.data.labels.reading import labels_of
    from ganstudio.export.tensorboard.live import LiveEventFiles
    from ganstudio.runs.folder import is_run
    from ganstudio.runs.recent import unique_run_dir
    from ganstudio.session import Session

    if tensorboard:
        _must_have_tensorboard()
    recipe = find_recipe(recipe_name)
    values = parse_settings(settings)
    if device is not None:
        values["device"] = device
    if seed is not None:
        values["seed"] = seed
    values, note = following_size(recipe, following_labels(recipe, values))
    recipe = recipe.changed(**values)
    must_have_extra(recipe)  # before the pictures are looked at
    if note is not None:
        click.echo(str(note), err=True)
    for key, oddity in recipe_notes(recipe).items():
        click.echo(f"Note on {key}: {oddity}.", err=True)
    if run_dir is not None and is_run(run_dir):
        raise InputProblem(
            "{run} is a run already; go on with it by `ganstudio resume {run}`, or name another folder.",
            run=run_dir,
        )
    _must_have_device(recipe.device)
    report = scanned(folder)
    for key, oddity in data_notes(recipe, report).items():
        click.echo(f"Note on {key}: {oddity}.", err=True)
    corrections = Corrections() if as_found else load_corrections(folder)
    if corrections.excluded or corrections.values:
        click.echo(
            f"As you did in the window: {len(corrections.excluded)} pictures left out, "
            f"{len(corrections.values)} labelled by hand (--as-found forgets it).",
            err=True,
        )
    session = Session.create(
        report,
        recipe,
        run_dir or unique_run_dir(folder.resolve().name),
        excluded=corrections.excluded,
        labels=labels_of(report, corrections, labels_file) if recipe.labels else None,
        until=_until(epochs, steps, minutes),
    )
    if tensorboard:
        session.listeners.append(LiveEventFiles(session.run_dir))
    sit_through(session, as_json)


def scanned(folder: Path) -> FolderReport:
    """What is in a folder of pictures, with progress."""
    from ganstudio.data.scan import scan_folder

    progress = Progress("files")

    def show(done: int, total: int) -> bool:
        progress.show("Looking at the pictures", done, total)
        return True

    report = scan_folder(folder, show)
    progress.close()
    if report.left_out:
        click.echo(f"Files left out: {len(report.left_out)} (see ganstudio check).", err=True)
    return report


@click.command()
@click.argument("run", type=PATH)
@click.option(
    "--from", "from_step", type=click.IntRange(0), metavar="STEP", help="Any earlier step; 0: anew."
)
@click.option("--branch", type=click.IntRange(0), help="The branch to go on with; the newest if not given.")
@_length_options
@click.option("--pictures", type=PATH, help="For a run that has none yet: a folder.")
@click.option("--accept-data-changes", is_flag=True, help="Go on although pictures vanished or changed.")
@tensorboard_option
@json_option
@guarded
def resume(
    run: Path,
    from_step: int | None,
    branch: int | None,
    settings: tuple[str, ...],
    epochs: int | None,
    steps: int | None,
    minutes: float | None,
    pictures: Path | None,
    accept_data_changes: bool,
    tensorboard: bool,
    as_json: bool,
) -> None:
    """Go on with RUN exactly where it was, or from any earlier step (that starts a branch)."""
    from ganstudio.data.labels.corrections import load_corrections
    from ganstudio.export.tensorboard.live import LiveEventFiles
    from ganstudio.session import Session
    from ganstudio.session.importing import give_pictures

    if tensorboard:
        _must_have_tensorboard()
    changes = parse_settings(settings)
    _must_have_device(str(changes.get("device", "auto")))
    if pictures is not None:
        report = scanned(pictures)
        excluded = load_corrections(report.folder).excluded
        give_pictures(run, report, excluded=excluded, changes=changes)
    session = Session.open(
        run,
        from_step=from_step,
        branch=branch,
        changes=changes,
        until=_until(epochs, steps, minutes),
        accept_data_changes=accept_data_changes,
    )
    if tensorboard:
        session.listeners.append(LiveEventFiles(session.run_dir))
    sit_through(session, as_json)


def _until(epochs: int | None, steps: int | None, minutes: float | None) -> Until | None:
    """The end that is asked for stands alone; None leaves it to the recipe."""
    from ganstudio.training.until import Until

    if epochs is None and steps is None and minutes is None:
        return None
    return Until(epochs=epochs, steps=steps, minutes=minutes)


def _must_have_tensorboard() -> None:
    """Refuse before a run is made, not when it starts to train."""
    from ganstudio.export.tensorboard import missing_extra

    missing = missing_extra()
    if missing is not None:
        raise missing


def _must_have_device(name: str) -> None:
    """Refuse a device that is not there before a run is made for it; the others need no torch for that."""
    if name in ("cuda", "mps"):
        from ganstudio.training.devices import pick_device

        pick_device(name)
