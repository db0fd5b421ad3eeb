"""How a night of training is told on a terminal."""

from __future__ import annotations

import time
from typing import Any

import click

from ganstudio.cli.merits import SHORT
from ganstudio.control_words import control_text
from ganstudio.evaluation.advice import advice, why_back
from ganstudio.evaluation.words import FIGURES, number, stopped_improving
from ganstudio.problems import Message
from ganstudio.runs.night import Night
from ganstudio.runs.tried import Change, Tried
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
    turns = {name: f" -> {control_text(name, value)}" for name, value in one.turns}
    changes = [_change(change, turns.get(change[0], "")) for change in one.changes]
    what = "; ".join(changes + ([str(one.why).rstrip(".")] if one.why else []))
    if one.went_back is not None:
        what = f"went back to step {one.went_back}, as branch {one.onto}"
        if changes:
            what += f", with {'; '.join(changes)}"
        if one.why is not None:
            what += f": {str(why_back(one, _words)).rstrip('.')}"
    what += _BY[one.by]
    often = f" ({one.times} times)" if one.times > 1 else ""
    branch = f"branch {one.branch}, " if one.branch else ""
    return f"{branch}step {one.step}: {what}{often}. {_became(one)}"


_BY = {"autopilot": "", "remedy": " (a remedy that you took)", "person": " (by you)"}


def _change(change: Change, turn: str = "") -> str:
    name, old, new = change
    return f"{name} {control_text(name, old)}{turn} -> {control_text(name, new)}"


def _words(change: Change) -> Message:
    name, old, new = change
    return Message(
        "{name} {old} → {new}", {"name": name, "old": control_text(name, old), "new": control_text(name, new)}
    )


def _became(one: Tried) -> str:
    before, after = (str(WORDS[state].name) if state else "no state" for state in (one.before, one.after))
    undone = "" if one.undone is None else f"taken back at step {one.undone}"
    if undone and one.after is None:
        return f"Before: {before}; {undone}"
    told = f"Before: {before}; {one.pictures} pictures later: {after}"
    return f"{told}; {undone}" if undone else told


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
                "by": one.by,
                "undone": one.undone,
                "onto": one.onto,
                "vain": [list(change) for change in one.vain],
            }
            for one in night.tried
        ],
        "best": None if night.best is None else {"branch": night.best.branch, "step": night.best.step},
        "decline": None if night.decline is None else night.decline._asdict(),
        "advice": str(advice(night)),
    }
