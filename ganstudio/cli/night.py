"""How a night of training is told on a terminal."""

from __future__ import annotations

import time
from typing import Any

import click

from ganstudio.cli.merits import SHORT
from ganstudio.evaluation.words import FIGURES, number, stopped_improving
from ganstudio.runs.night import Night, Tried, advice
from ganstudio.training.balance.words import WORDS


def say_night(night: Night) -> None:
    """Print what a night came to: how far, the states, what was tried, the best, and what to do next."""
    when = time.strftime("%Y-%m-%d %H:%M", time.localtime(night.begun))
    click.echo(
        f"since {when}: {_lasted(night.seconds)}, {night.steps} batches, from step {night.first_step} to "
        f"{night.step} ({night.images} pictures in all)"
    )
    click.echo(f"it {_ended(night)}")
    if night.stretches:
        shares = (f"{WORDS[state].name} {share:.0%}" for state, share in night.shares().items())
        click.echo("states: " + ", ".join(shares))
        for part in night.stretches:
            line = f"branch {part.branch}, " if part.branch else ""
            click.echo(f"  {line}steps {part.first:.0f} to {part.last:.0f}: {WORDS[part.state].name}")
    if night.tried:
        click.echo("tried:")
    for one in night.tried:
        click.echo(f"  {_tried(one)}")
    if night.best is not None:
        found = [name for name in SHORT if name in night.best.figures]
        told = ", ".join(
            f"{FIGURES[name].label!s} {number(name, night.best.figures[name].value)}".lower()
            for name in found
        )
        click.echo(f"best: step {night.best.step} ({told})")
    if night.stall is not None:
        click.echo(str(stopped_improving(night.stall.since, night.stall.measurements, None)))
    click.echo(f"next: {advice(night)}")


def _lasted(seconds: float) -> str:
    return f"{seconds / 3600:.1f} h" if seconds >= 3600 else f"{seconds / 60:.1f} min"


def _ended(night: Night) -> str:
    words = {"running": "is still training", "interrupted": "was interrupted", "new": "has not begun"}
    if night.text is not None:
        return f"{night.ending}: {night.text}"
    return words.get(night.ending, night.ending)


def _tried(one: Tried) -> str:
    turns = {name: f" -> {value:g}" for name, value in one.turns}
    changes = [f"{name} {old:g}{turns.get(name, '')} -> {new:g}" for name, old, new in one.changes]
    what = "; ".join(changes + ([str(one.why).rstrip(".")] if one.why else []))
    if one.went_back is not None:
        what = f"went back to step {one.went_back}: {what}"
    often = f" ({one.times} times)" if one.times > 1 else ""
    names = [str(WORDS[state].name) if state else "no state" for state in (one.before, one.after)]
    branch = f"branch {one.branch}, " if one.branch else ""
    then = f"Before: {names[0]}; {one.pictures} pictures later: {names[1]}"
    return f"{branch}step {one.step}: {what}{often}. {then}"


def night_as_json(night: Night) -> dict[str, Any]:
    """The same as plain values."""
    return {
        "begun": night.begun,
        "seconds": night.seconds,
        "branch": night.branch,
        "first_step": night.first_step,
        "step": night.step,
        "images": night.images,
        "steps": night.steps,
        "ending": night.ending,
        "text": None if night.text is None else str(night.text),
        "shares": {state.value: share for state, share in night.shares().items()},
        "states": [[p.branch, p.first, p.last, p.state.value] for p in night.stretches],
        "tried": [
            {
                "branch": one.branch,
                "step": one.step,
                "why": None if one.why is None else str(one.why),
                "changes": [list(change) for change in one.changes],
                "times": one.times,
                "went_back": one.went_back,
                "before": one.before,
                "after": one.after,
                "pictures": one.pictures,
            }
            for one in night.tried
        ],
        "best": None if night.best is None else {"branch": night.best.branch, "step": night.best.step},
        "advice": str(advice(night)),
    }
