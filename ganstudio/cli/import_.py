"""ganstudio import: a run out of model files that other scripts saved."""

from __future__ import annotations

from pathlib import Path

import click

from ganstudio.cli.output import PATH, guarded, json_option, print_json
from ganstudio.cli.train import scanned
from ganstudio.recipe import parse_settings


@click.command(name="import")
@click.argument("files", nargs=-1, required=True, type=PATH)
@click.option("--run", "run_dir", type=PATH, help="The run folder to make.")
@click.option("--pictures", type=PATH, help="A folder of pictures to train on.")
@click.option("--set", "settings", multiple=True, metavar="KEY=VALUE", help="Any recipe key.")
@json_option
@guarded
def import_(
    files: tuple[Path, ...],
    run_dir: Path | None,
    pictures: Path | None,
    settings: tuple[str, ...],
    as_json: bool,
) -> None:
    """Make a run of the state dicts in FILES: G's, and D's if there is one, in any order.

    It can be explored and drawn from at once, and trained further on a folder of pictures.
    """
    from ganstudio.data.labels.corrections import load_corrections
    from ganstudio.export.foreign.importing import recognise
    from ganstudio.runs.folder import check_new
    from ganstudio.runs.recent import unique_run_dir
    from ganstudio.session.importing import make_run

    if run_dir is not None:
        check_new(run_dir)
    model = recognise(files, parse_settings(settings))
    for fact in model.facts:
        click.echo(str(fact), err=True)
    run_dir = run_dir or unique_run_dir(model.recipe.name)
    if pictures is None:
        make_run(model, run_dir)
    else:
        report = scanned(pictures)
        make_run(model, run_dir, report, excluded=load_corrections(report.folder).excluded)
    if as_json:
        print_json(
            {
                "run": str(run_dir),
                "recipe": model.recipe.model_dump(),
                "discriminator": model.discriminator is not None,
                "facts": [str(fact) for fact in model.facts],
            }
        )
    else:
        click.echo(f"Run: {run_dir}")
