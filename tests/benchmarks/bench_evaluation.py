"""What measuring a checkpoint costs, in training steps of the same nets on the same machine.

    python tests/benchmarks/bench_evaluation.py [--recipe NAME] [--set KEY=VALUE]... [--count N] [--reals N]

Training steps and measurements alternate in this process, so that a noisy machine disturbs both alike. Timed:
drawing the samples and all figures; the reals are measured once before, as for every checkpoint of a run.
"""

from __future__ import annotations

import argparse
import itertools
import os
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from ganstudio.control import RunControl
from ganstudio.data.sample_faces import write_sample_faces
from ganstudio.data.scan import scan_folder
from ganstudio.evaluation.merit import Gauge
from ganstudio.events import BatchDone, CheckpointSaved
from ganstudio.export.generate import find_checkpoint
from ganstudio.recipe import Recipe, find_recipe, parse_settings
from ganstudio.session import Session
from ganstudio.training.until import Until


def training(faces: Path, recipe: Recipe, run: Path) -> Iterator[None]:
    """The program's own training; yields after every batch, the first time with a checkpoint on disk."""
    control = RunControl()
    session = Session.create(scan_folder(faces), recipe, run, until=Until(steps=10**9))
    control.save()
    saved = False
    for event in session.run(control):
        saved = saved or isinstance(event, CheckpointSaved)
        if isinstance(event, BatchDone) and saved:
            yield


def seconds(work: Iterator[None], count: int) -> float:
    began = time.perf_counter()
    for _ in itertools.islice(work, count):
        pass
    return (time.perf_counter() - began) / count


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--recipe", default="dcgan-64")
    parser.add_argument("--set", dest="settings", action="append", default=[])
    parser.add_argument("--count", type=int, default=256, help="samples")
    parser.add_argument("--reals", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--steps", type=int, default=6, help="training steps a round")
    chosen = parser.parse_args()
    recipe = find_recipe(chosen.recipe).changed(**parse_settings(chosen.settings))
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        os.environ["GANSTUDIO_CACHE_DIR"] = str(Path(scratch) / "cache")
        faces = write_sample_faces(Path(scratch) / "faces", chosen.reals, recipe.image_size)
        run = Path(scratch) / "run"
        steps = training(faces, recipe, run)
        seconds(steps, 2)
        began = time.perf_counter()
        gauge = Gauge(run, count=chosen.count)
        once = time.perf_counter() - began
        saved = find_checkpoint(run, None)
        spent, measuring = [], []
        for _ in range(chosen.rounds):
            spent.append(seconds(steps, chosen.steps))
            began = time.perf_counter()
            merit = gauge.measure(saved).merit
            measuring.append(time.perf_counter() - began)
        steps.close()  # type: ignore[attr-defined]
    a_step, one = statistics.median(spent), statistics.median(measuring)
    ratios = [m / s for m, s in zip(measuring, spent, strict=True)]
    print(
        f"{recipe.name}, {recipe.image_size} px, batch {recipe.batch_size}; {merit.samples} samples, "
        f"{chosen.reals} reals, {merit.compared} against {merit.compared}, {merit.space}"
    )
    print(f"  a training step   {a_step:8.3f} s (median of {len(spent)} x {chosen.steps})")
    print(f"  one measurement   {one:8.3f} s (median of {len(measuring)})")
    print(f"  once a run        {once:8.3f} s (the reals)")
    print(
        f"  ratio             {statistics.median(ratios):8.1f} steps a measurement "
        f"({min(ratios):.1f} to {max(ratios):.1f})"
    )


if __name__ == "__main__":
    main()
