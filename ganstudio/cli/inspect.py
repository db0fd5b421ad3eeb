"""ganstudio inspect: what a run is, how far it came, what can be resumed."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ganstudio.cli.merits import merits_as_json, say_merits
from ganstudio.cli.output import PATH, guarded, json_option, print_json
from ganstudio.evaluation.words import stopped_improving
from ganstudio.events import PilotActed, StateChanged, StateGoesOn, WentBack, numbers_in
from ganstudio.numbers import rate_text
from ganstudio.problems import InputProblem
from ganstudio.training.balance.words import WORDS

if TYPE_CHECKING:
    from ganstudio.runs.reader import RunReader


@click.command()
@click.argument("run", type=PATH)
@click.option("--night", is_flag=True, help="Tell what happened in the last sitting that nobody watched.")
@json_option
@guarded
def inspect(run: Path, night: bool, as_json: bool) -> None:
    """Show the recipe, branches, steps, last figures and checkpoints of RUN."""
    from ganstudio.runs.merits import best_there, read_merits
    from ganstudio.runs.reader import RunReader
    from ganstudio.runs.room import GB
    from ganstudio.training.balance.games import GAMES

    if night:
        _tell_night(run, as_json)
        return
    with RunReader(run) as reader:
        recipe = reader.recipe()
        merits = read_merits(reader.folder)
        used = sum(point.bytes for point in reader.checkpoints())
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
                    "stopped_improving": _stopped(reader, branch.id),
                    "states": [_state(e) for e in reader.state_changes(branch.id)],
                    "state_now": _state_now(reader, branch.id),
                    "autopilot": [_pilot(e.event) for e in reader.events(branch.id, (PilotActed, WentBack))],
                }
            )
        kept = best_there(reader.folder, merits)
        best = None if kept is None else kept.step
        if as_json:
            print_json(
                {
                    "run": str(run),
                    "recipe": recipe.model_dump(),
                    "branches": branches,
                    "checkpoint_bytes": used,
                    "checkpoint_budget_gb": recipe.checkpoint_budget_gb,
                }
                | merits_as_json(merits)
                | {"best_checkpoint": best}
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
                "  epoch {epoch}, {images_seen} pictures, {output} real {dx_real:.3f} fake {dx_fake:.3f}, "
                "loss D {d_loss:.3f} G {g_loss:.3f}, lr D {rate_d} G {rate_g}".format(
                    output=output,
                    rate_d=rate_text(found["last"]["lr_d"]),
                    rate_g=rate_text(found["last"]["lr_g"]),
                    **found["last"],
                )
            )
        if found["states"]:
            newest, now = found["states"][-1], found["state_now"] or found["states"][-1]
            at = "" if now["step"] == newest["step"] else f"At step {now['step']}: "
            click.echo(f"  state: {newest['name']} since step {newest['since']}. {at}{now['seen']}")
        if found["stopped_improving"] is not None:
            click.echo("  " + str(stopped_improving(**found["stopped_improving"])))
        if found["autopilot"]:
            newest = found["autopilot"][-1]
            click.echo(
                f"  autopilot: {len(found['autopilot'])} times, at step {newest['step']}: {newest['why']}"
            )
        steps = found["checkpoints"]
        shown = ", ".join(f"{step} (best)" if step == best else str(step) for step in steps) or "none"
        click.echo(f"  checkpoints: {shown}")
    click.echo(
        f"checkpoints take {used / GB:.3g} of {recipe.checkpoint_budget_gb:g} GB "
        "(ganstudio resume RUN --set checkpoint_budget_gb=...)"
    )
    say_merits(merits)


def _tell_night(run: Path, as_json: bool) -> None:
    from ganstudio.cli.night import night_as_json, say_night
    from ganstudio.runs.night import read_night
    from ganstudio.runs.reader import RunReader

    with RunReader(run) as reader:
        found = read_night(reader)
    if found is None:
        raise InputProblem("{run} has not been trained yet.", run=str(run))
    if as_json:
        print_json({"run": str(run)} | night_as_json(found))
    else:
        say_night(found)


def _stopped(reader: RunReader, branch: int) -> dict[str, int | None] | None:
    """Since which step a branch has not improved, and how many pictures ago that was."""
    from ganstudio.runs.progress import stall

    found = stall(reader.merits(branch))
    if found is None:
        return None
    then, last = reader.images_at(branch, found.since), reader.last_batch(branch)
    ago = None if then is None or last is None else last.images_seen - then
    return {"since": found.since, "images_ago": ago, "measurements": found.measurements}


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


def _state_now(reader: RunReader, branch: int) -> dict[str, Any] | None:
    """What was seen last of the state in force; None where nothing was told of it since it was named."""
    named = reader.state_changes(branch)
    told = [logged.event for logged in reader.events(branch, (StateGoesOn,))] if named else []
    since = [
        event
        for event in told
        if isinstance(event, StateGoesOn)
        and event.state is named[-1].state
        and event.step > named[-1].step
    ]  # fmt: skip
    if not since:
        return None
    newest = max(since, key=lambda event: event.step)
    if newest.evidence is None:
        return {
            "step": newest.step,
            "seen": f"nothing of it has been seen since step {newest.since}.",
            "figures": {},
        }
    return {"step": newest.step, "seen": str(newest.evidence), "figures": numbers_in(newest.evidence)}


def _pilot(event: object) -> dict[str, Any]:
    """What the autopilot did, advised or went back for."""
    if isinstance(event, WentBack):
        return {
            "step": event.step,
            "did": "went back",
            "from_branch": event.from_branch,
            "from_step": event.from_step,
            "state": event.state.value,
            "why": str(event.remedy),
            "attempt": event.attempt,
        }
    assert isinstance(event, PilotActed)
    return {
        "step": event.step,
        "did": "acted" if event.acted else "advised",
        "actuator": event.actuator,
        "changes": [list(change) for change in event.changes],
        "why": str(event.why),
    }
