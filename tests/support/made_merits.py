"""Figures of merit as if a checkpoint had been measured."""

from __future__ import annotations

from pathlib import Path

from ganstudio.runs.folder import RunFolder
from ganstudio.runs.merits import Figure, Merit, save_merit


def make_merit(
    step: int, distance: float = 1.0, coverage: float = 0.5, *, spread: float = 0.01, **values: object
) -> Merit:
    """A merit of branch 0 with a kernel distance that has this spread; `values`: any other fields."""
    figures = {
        "kernel_distance": Figure(distance, spread, 0.02, spread),
        "coverage": Figure(coverage, 0.02, 0.93, 0.02),
    }
    given = {
        "branch": 0, "step": step, "averaged": True, "samples": 512, "compared": 100, "seed": 0,
        "space": "space", "reals": "reals", "weights": "w", "measured": float(step), "seconds": 1.0,
        "figures": figures,
    }  # fmt: skip
    return Merit(**(given | values))


def keep_merit(run: Path, *figures: float) -> None:
    """Keep one in a run: its step, kernel distance and coverage."""
    save_merit(RunFolder(run), make_merit(*figures))
