"""How measured checkpoints are printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import click

from ganstudio.evaluation.words import FIGURES, number, with_spread
from ganstudio.events import MeritMeasured
from ganstudio.runs.merits import Merit, best_merit, comparable, last_gain

SHORT = ("kernel_distance", "coverage", "near_copies")
"""The figures that a line has room for."""


def merits_as_json(merits: Sequence[Merit]) -> dict[str, Any]:
    """All merits, and the steps of the best and of the last gain among those that can be compared."""
    same = comparable(merits)
    best, gain = best_merit(same), last_gain(same)
    return {
        "merits": [asdict(merit) for merit in merits],
        "best": None if best is None else {"branch": best.branch, "step": best.step},
        "last_gain": None if gain is None else {"branch": gain.branch, "step": gain.step},
    }


def merit_line(event: MeritMeasured) -> str:
    """What was measured beside the training, in a line."""
    told = {name: (value, floor) for name, value, _, floor, _ in event.figures}
    shown = ", ".join(_beside_floor(name, *told[name]) for name in SHORT if name in told)
    return f"step {event.step} measured: {shown}{' (the best so far)' if event.best else ''}"


def _beside_floor(name: str, value: float, floor: float) -> str:
    return f"{FIGURES[name].label!s} {number(name, value)} (floor {number(name, floor)})".lower()


def say_merit(merit: Merit) -> None:
    """Print every figure of one checkpoint beside its floor."""
    branch = f" of branch {merit.branch}" if merit.branch else ""
    which = "averaged G" if merit.averaged else "raw G"
    click.echo(
        f"step {merit.step}{branch}: {which}, {merit.samples} samples, "
        f"{merit.compared} against {merit.compared}, {merit.space}, {merit.seconds:.1f} s"
    )
    click.echo(f"  {'':28}{'samples':>9} {'±':>7}   {'your pictures':>13} {'±':>7}")
    for name, words in FIGURES.items():
        figure = merit.figures.get(name)
        if figure is not None:
            value, spread = with_spread(name, figure.value, figure.spread)
            floor, floor_spread = with_spread(name, figure.floor, figure.floor_spread)
            click.echo(f"  {words.label!s:28}{value:>9} {spread:>7}   {floor:>13} {floor_spread:>7}")


def say_merits(merits: Sequence[Merit]) -> None:
    """Print the measured checkpoints, one a line, and which is the best; nothing if there are none."""
    if not merits:
        return
    same = comparable(merits)
    click.echo(f"measured ({same[-1].samples} samples, {same[-1].space}):")
    best = best_merit(same)
    for merit in sorted(same, key=lambda merit: (merit.branch, merit.step)):
        found = {name: merit.figures[name] for name in SHORT if name in merit.figures}
        shown = ", ".join(_beside_floor(name, figure.value, figure.floor) for name, figure in found.items())
        branch = f"branch {merit.branch}, " if merit.branch else ""
        click.echo(
            f"  {branch}step {merit.step}: {shown}{'  <- best' if merit is best and len(same) > 1 else ''}"
        )
    left_out = len(merits) - len(same)
    if left_out:
        click.echo(f"  {left_out} more were measured on other terms and cannot be compared")
