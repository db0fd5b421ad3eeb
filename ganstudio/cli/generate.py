"""ganstudio generate: draw pictures with a trained generator."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ganstudio.cli.output import CHECKPOINT, PATH, Progress, guarded, json_option, print_json
from ganstudio.problems import InputProblem

if TYPE_CHECKING:
    from ganstudio.labels import Attribute
    from ganstudio.latent.sources import Which


@click.command()
@click.argument("run", type=PATH)
@click.option("--out", required=True, type=PATH, help="A folder, or a .png sheet.")
@click.option("--count", type=click.IntRange(1, 1_000_000), help="How many; 64, or 1 for a --sheet.")
@click.option("--label", "labels", multiple=True, metavar="NAME=VALUE", help="Ask for a label: hair=aqua.")
@click.option("--sheet", metavar="A[,B]", help="One latent with every value of attributes A and B.")
@click.option("--best", type=click.IntRange(1), help="Keep the K pictures that D scores best.")
@click.option("--seed", default=0, show_default=True, type=click.IntRange(0, 2**31 - 1))
@click.option("--mean", type=float, help="Centre of the latents; the recipe's if not given.")
@click.option("--std", type=click.FloatRange(min=0), help="Spread of the latents; the recipe's if not given.")
@click.option("--checkpoint", type=CHECKPOINT, metavar="STEP|best", help="The newest if not given.")
@click.option("--raw", is_flag=True, help="Use the raw generator instead of the averaged one.")
@json_option
@guarded
def generate(
    run: Path,
    out: Path,
    count: int | None,
    labels: tuple[str, ...],
    sheet: str | None,
    best: int | None,
    seed: int,
    mean: float | None,
    std: float | None,
    checkpoint: Which,
    raw: bool,
    as_json: bool,
) -> None:
    """Draw COUNT pictures with the generator of RUN and save them (all, or the best K) to OUT."""
    from ganstudio.export.generate import generate as draw
    from ganstudio.export.label_sheet import draw_sheets

    progress = Progress("pictures")

    def show(done: int, total: int) -> bool:
        progress.show("Drawing", done, total)
        return True

    if sheet is not None and best is not None:
        raise InputProblem("best: a sheet shows all its pictures; leave --best out.")
    names = [] if sheet is None else [name.strip() for name in sheet.split(",")]
    if sheet is not None:
        files = draw_sheets(
            run, out, names, count=count or 1, seed=seed, mean=mean,
            std=std, checkpoint=checkpoint, averaged=not raw, labels=labels, progress=show,
        )  # fmt: skip
    else:
        files = draw(
            run, out, count=count or 64, best=best, seed=seed, mean=mean, std=std, checkpoint=checkpoint,
            averaged=not raw, labels=labels, progress=show,
        )  # fmt: skip
    progress.close()
    edges = _edges(run, names)
    if as_json:
        values = {edge: list(attribute.values) for edge, attribute in edges.items()}
        told = {"files": [str(file) for file in files], "labels": list(labels), "sheet": sheet}
        print_json(told | values)
        return
    click.echo(f"{len(files)} files in {out}")
    for edge, attribute in edges.items():
        click.echo(f"{edge}, {attribute.name}: {', '.join(attribute.values)}")


def _edges(run: Path, names: list[str]) -> dict[str, Attribute]:
    """The attributes whose values the rows of a sheet are, from above, and its columns, from the left."""
    if not names:
        return {}
    from ganstudio.latent.conditions import find_attribute
    from ganstudio.latent.sources import read_run

    known = read_run(run).labels.attributes
    return {edge: find_attribute(known, name) for edge, name in zip(("rows", "columns"), names, strict=False)}
