"""ganstudio export: a run's nets for other people's scripts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ganstudio.cli.output import CHECKPOINT, PATH, guarded, json_option, print_json

if TYPE_CHECKING:
    from ganstudio.export.foreign.exporting import Style
    from ganstudio.latent.sources import Which


@click.command()
@click.argument("run", type=PATH)
@click.option("--out", required=True, type=PATH, help="A folder.")
@click.option("--checkpoint", type=CHECKPOINT, metavar="STEP|best", help="The newest if not given.")
@click.option("--raw", is_flag=True, help="Write the raw generator instead of the averaged one.")
@click.option(
    "--style",
    type=click.Choice(["s0", "examples"]),
    help="Keys features.N and classifier.0 (s0), or main.N as pytorch/examples (the one that fits).",
)
@json_option
@guarded
def export(run: Path, out: Path, checkpoint: Which, raw: bool, style: Style | None, as_json: bool) -> None:
    """Write the nets of RUN as plain state dicts netG.pth and netD.pth that such scripts load."""
    from ganstudio.export.foreign.exporting import export_model

    files = export_model(run, out, checkpoint=checkpoint, averaged=not raw, style=style)
    if as_json:
        print_json({"files": [str(file) for file in files]})
    else:
        for file in files:
            click.echo(file)
