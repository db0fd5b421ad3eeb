"""ganstudio evaluate: figures of merit of a run's checkpoints, each beside its floor."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ganstudio.cli.merits import merits_as_json, say_merit, say_merits
from ganstudio.cli.output import PATH, Progress, guarded, json_option, print_json
from ganstudio.problems import InputProblem, Message

if TYPE_CHECKING:
    from ganstudio.latent.requests import Saved


@click.command()
@click.argument("run", type=PATH)
@click.option("--checkpoint", type=click.IntRange(0), metavar="STEP", help="The newest if not given.")
@click.option("--all", "every", is_flag=True, help="Every checkpoint of the line trained last.")
@click.option("--count", type=int, help="Samples to draw; 512 if not given.")
@click.option("--seed", default=0, show_default=True, type=click.IntRange(0, 2**31 - 1))
@click.option("--raw", is_flag=True, help="Measure the raw generator instead of the averaged one.")
@click.option("--again", is_flag=True, help="Measure anew what was measured before.")
@click.option(
    "--neighbours", type=PATH, metavar="FILE.png",
    help="Save samples beside their nearest training pictures, the nearest first.",
)  # fmt: skip
@json_option
@guarded
def evaluate(
    run: Path,
    checkpoint: int | None,
    every: bool,
    count: int | None,
    seed: int,
    raw: bool,
    again: bool,
    neighbours: Path | None,
    as_json: bool,
) -> None:
    """Measure how good and how varied the samples of RUN's checkpoints are, against its own pictures.

    Figures are kept in the run and shown by inspect; with --all, what was measured before is not measured
    again, so that an interrupted command goes on where it was.
    """
    chosen = _checkpoints(run, checkpoint, every, neighbours)

    from ganstudio.evaluation.merit import Gauge
    from ganstudio.export.neighbours import save_neighbours
    from ganstudio.runs.merits import save_merit

    progress = Progress("")

    def watch(what: Message, done: int, total: int) -> bool:
        if total:
            progress.show(str(what), done, total)
        return True

    gauge = Gauge(run, count=count, averaged=not raw, seed=seed, watch=watch)
    merits = []
    for number, saved in enumerate(chosen, start=1):
        if len(chosen) > 1:
            progress.say(f"step {saved.step} ({number} of {len(chosen)})")
        merit = None if again or neighbours is not None else gauge.kept(saved)
        if merit is None:
            measured = gauge.measure(saved, watch)
            merit = measured.merit
            save_merit(gauge.run, merit)
            if neighbours is not None:
                save_neighbours(measured, gauge, neighbours)
        merits.append(merit)
    progress.close()
    if as_json:
        files = {} if neighbours is None else {"neighbours": str(neighbours)}
        print_json({"run": str(run)} | merits_as_json(merits) | files)
    elif len(merits) == 1:
        say_merit(merits[0])
    else:
        say_merits(merits)


def _checkpoints(run: Path, step: int | None, every: bool, sheet: Path | None) -> list[Saved]:
    """The checkpoints that are asked for. Raises InputProblem."""
    from ganstudio.export.files import checked_target
    from ganstudio.latent.sources import read_run

    if every and (step is not None or sheet is not None):
        raise InputProblem("--all goes with neither --checkpoint nor --neighbours.")
    if sheet is not None:
        checked_target(sheet, (".png",))
    view = read_run(run)
    newest = view.checkpoint(step)
    return list(view.line_trained_last.checkpoints) or [newest] if every else [newest]
