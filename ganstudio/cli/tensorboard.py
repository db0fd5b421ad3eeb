"""ganstudio tensorboard: a run's curves, interventions and samples as TensorBoard's event files."""

from __future__ import annotations

from pathlib import Path

import click

from ganstudio.cli.output import PATH, Progress, guarded, json_option, print_json


@click.command()
@click.argument("run", type=PATH)
@click.option("--out", required=True, type=PATH, help="A folder for the event files.")
@json_option
@guarded
def tensorboard(run: Path, out: Path, as_json: bool) -> None:
    """Write event files of RUN to OUT, a folder for each branch; see them by tensorboard --logdir OUT."""
    from ganstudio.export.tensorboard.history import write_run

    progress = Progress("steps")

    def show(done: int, total: int) -> bool:
        progress.show("Writing", done, total)
        return True

    folders = write_run(run, out, show)
    progress.close()
    if as_json:
        print_json({"folders": [str(folder) for folder in folders]})
    else:
        click.echo(f"tensorboard --logdir {out}")
