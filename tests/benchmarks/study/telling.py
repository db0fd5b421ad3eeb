"""What the study reads off a finished run, and the tables it prints."""

from __future__ import annotations

import json
import math
import shutil
import statistics
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ganstudio.durable import write_file
from ganstudio.events import Balance
from ganstudio.runs.reader import RunReader
from ganstudio.runs.states import CALM, StateTrack
from study.playing import Play, merits


@dataclass(frozen=True, slots=True)
class Told:
    """One run's figures: value and floor by name at the end, and of the best checkpoint.

    shares: share of the steps in each state along the line that was trained last. branches: lines begun.
    """

    pictures: str
    arm: str
    seed: int
    step: int
    images: int
    final_state: str
    shares: dict[str, float]
    branches: int
    end: dict[str, list[float]]
    best: dict[str, list[float]]
    best_step: int

    @property
    def lost(self) -> bool:
        """It ended in a state that something should have been done about."""
        return Balance(self.final_state) not in CALM


def tell(play: Play, run: Path, out: Path, count: int, kimg: float) -> Told:
    """Read a run's figures (kept in `out`, so that a study that goes on asks only once), save its sheet.

    count: samples drawn of each checkpoint. kimg: what came after so many thousand pictures is left out.
    """
    with RunReader(run) as reader:
        branch = reader.current_branch()
        last = reader.last_batch(branch)
        if last is None:
            raise SystemExit(f"{play.name} has not trained a batch; delete {run} to try again")
        end = min(last.step, max(1, round(kimg * 1000 * last.step / last.images_seen)))
        name = f"{play.name}-{end}"
        kept = out / f"{name}.json"
        if kept.is_file():
            return Told(**json.loads(kept.read_text(encoding="utf-8")))
        track = StateTrack([change for change in reader.state_changes(branch) if change.step <= end])
        shares = {state.value: 0.0 for state in Balance}
        for span in track.spans(end):
            shares[span.event.state.value] += (span.last - span.first) / end
        snapshots = [snapshot for snapshot in reader.snapshots(branch) if snapshot.step <= end]
        branches = len(reader.branches())
    if snapshots:
        out.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(snapshots[-1].averaged, out / f"{name}.png")
    measured = sorted(merits(run, count), key=lambda merit: merit["step"])
    measured = [merit for merit in measured if merit["step"] <= end] or measured[:1]
    best = min(measured, key=lambda merit: _rank(merit["figures"]["kernel_distance"]["value"]))
    now = track.now
    told = Told(
        play.pictures.name, play.arm.name, play.seed, end, round(end * last.images_seen / last.step),
        Balance.STARTING.value if now is None else now.state.value, shares, branches,
        _figures(measured[-1]), _figures(best), best["step"],
    )  # fmt: skip
    out.mkdir(parents=True, exist_ok=True)
    write_file(kept, json.dumps(asdict(told), indent=1).encode())
    return told


def table(told: Sequence[Told]) -> str:
    """One Markdown line a run, in the order of sets, arms and seeds; then one an arm."""
    head = (
        "set",
        "arm",
        "seed",
        "images",
        "starting or balanced",
        "D too strong",
        "other alarms",
        "ended as",
        "lines",
    )
    head += ("KD end (floor)", "coverage end (floor)", "recall end (floor)", "patch distance end (floor)")
    head += ("copies end (floor)", "KD best", "coverage best")
    rows = [
        (
            t.pictures, t.arm, str(t.seed), str(t.images), _share(_calm(t)),
            _share(t.shares[Balance.D_TOO_STRONG]), _share(_others(t)), t.final_state, str(t.branches),
            _beside(t.end, "kernel_distance", ".4f"), _beside(t.end, "coverage", ".2f"),
            _beside(t.end, "recall", ".2f"), _beside(t.end, "sliced_wasserstein", ".0f"),
            _beside(t.end, "near_copies", ".2f"),
            f"{t.best['kernel_distance'][0]:.4f} @{t.best_step}", f"{t.best['coverage'][0]:.2f}",
        )
        for t in told
    ]  # fmt: skip
    arms = list(dict.fromkeys((t.pictures, t.arm) for t in told))
    means = [
        (
            pictures, arm, str(len(same)), f"{sum(t.lost for t in same)} of {len(same)}",
            _share(_mean(same, _calm)), _share(_mean(same, lambda t: t.shares[Balance.D_TOO_STRONG])),
            f"{_mean(same, lambda t: t.end['kernel_distance'][0]):.4f}",
            f"{_mean(same, lambda t: t.end['coverage'][0]):.3f}",
            f"{_mean(same, lambda t: t.end['recall'][0]):.3f}",
            f"{_mean(same, lambda t: t.end['sliced_wasserstein'][0]):.1f}",
            f"{_mean(same, lambda t: t.best['coverage'][0]):.3f}",
            f"{_mean(same, lambda t: t.end['near_copies'][0]):.3f}",
        )
        for pictures, arm in arms
        if (same := [t for t in told if (t.pictures, t.arm) == (pictures, arm)])
    ]  # fmt: skip
    summary = ("set", "arm", "runs", "lost", "starting or balanced", "D too strong", "KD end", "coverage end")
    summary += ("recall end", "patch distance end", "coverage best", "copies end")
    return _markdown(head, rows) + "\n\n" + _markdown(summary, means)


def _markdown(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _figures(merit: dict[str, Any]) -> dict[str, list[float]]:
    return {name: [figure["value"], figure["floor"]] for name, figure in merit["figures"].items()}


def _rank(value: float) -> float:
    return value if math.isfinite(value) else math.inf


def _calm(told: Told) -> float:
    return sum(told.shares[state] for state in CALM)


def _others(told: Told) -> float:
    return 1 - _calm(told) - told.shares[Balance.D_TOO_STRONG]


def _mean(same: Sequence[Told], what: Callable[[Told], float]) -> float:
    return statistics.fmean(float(np.nan_to_num(what(t))) for t in same)


def _share(value: float) -> str:
    return f"{100 * max(value, 0.0):.0f}%"


def _beside(figures: dict[str, list[float]], name: str, how: str) -> str:
    value, floor = figures[name]
    return f"{value:{how}} ({floor:{how}})"
