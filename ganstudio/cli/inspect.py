"""ganstudio inspect: what a run is, how far it came, what can be resumed."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from ganstudio.cli.merits import merits_as_json, say_merits
from ganstudio.cli.output import PATH, guarded, json_option, print_json
from ganstudio.events import StateChanged
from ganstudio.training.balance.words import WORDS


@click.command()
@click.argument("run", type=PATH)
@json_option
@guarded
def inspect(run: Path, as_json: bool) -> None:
    """Show the recipe, branches, steps, last figures and checkpoints of RUN."""
    from ganstudio.runs.merits import read_merits
    from ganstudio.runs.reader import RunReader
    from ganstudio.training.balance.games import GAMES

    with RunReader(run) as reader:
        recipe = reader.recipe()
        merits = read_merits(reader.folder)
        branches: list[dict[str, Any]] = []
        for branch in reader.branches():
            last = reader.last_batch(branch.id)
            branches.append(
                {
                    "id": branch.id,
                    "name": branch.name,
                    "parent": branch.parent,
                    "start_step": branch.start_step,
                    "last_step": branch.last_step,
                    "changes": dict(branch.changes),
                    "last": None if last is None else asdict(last),
                    "checkpoints": [point.step for point in reader.checkpoints(branch.id)],
                    "states": [_state(e) for e in reader.state_changes(branch.id)],
                }
            )
        if as_json:
            print_json(
                {"run": str(run), "recipe": recipe.model_dump(), "branches": branches}
                | merits_as_json(merits)
            )
            return
    click.echo(
        f"{reader.folder.name}: recipe {recipe.name}, {recipe.image_size} px, batch {recipe.batch_size}"
    )
    output = "Dx" if GAMES[recipe.objective].probability else "scores"
    for found in branches:
        came = (
            f" from step {found['start_step']} of branch {found['parent']}"
            if found["parent"] is not None
            else ""
        )
        click.echo(f"branch {found['id']} {found['name']}{came}: step {found['last_step']}")
        if found["changes"]:
            click.echo("  changed: " + ", ".join(f"{key}={value}" for key, value in found["changes"].items()))
        if found["last"] is not None:
            click.echo(
                "  epoch {epoch}, {images_seen} images, {output} real {dx_real:.3f} fake {dx_fake:.3f}, "
                "loss D {d_loss:.3f} G {g_loss:.3f}, lr D {lr_d:g} G {lr_g:g}".format(
                    output=output, **found["last"]
                )
            )
        if found["states"]:
            newest = found["states"][-1]
            click.echo(f"  state: {newest['name']} since step {newest['since']}. {newest['seen']}")
        steps = found["checkpoints"]
        shown = ", ".join(str(step) for step in steps) if steps else "none"
        click.echo(f"  checkpoints: {shown}")
    say_merits(merits)


def _state(changed: StateChanged) -> dict[str, Any]:
    """A state with its evidence, as text and as numbers."""
    return {
        "state": changed.state.value,
        "name": str(WORDS[changed.state].name),
        "step": changed.step,
        "since": changed.since,
        "seen": str(changed.evidence),
        "figures": changed.figures,
    }
