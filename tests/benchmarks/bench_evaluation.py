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
from collections.abc import Callable, Iterator
from pathlib import Path

from ganstudio.control import RunControl
from ganstudio.data.sample_faces import write_sample_faces
from ganstudio.data.scan import scan_folder
from ganstudio.evaluation.merit import Gauge
from ganstudio.events import BatchDone, CheckpointSaved
from ganstudio.latent.sources import read_run
from ganstudio.recipe import Recipe, find_recipe, parse_settings
from ganstudio.runs.merits import Merit
from ganstudio.session import Session
from ganstudio.training.until import Until


def training(faces: Path, recipe: Recipe, run: Path) -> Iterator[None]:
    """The program's own training; yields after every batch, the first time with a checkpoint on disk."""
    control = RunControl()
    session = Session.create(scan_folder(faces), recipe, run, until=Until(steps=10**8))
    control.save()
    saved = False
    for event in session.run(control):
        saved = saved or isinstance(event, CheckpointSaved)
        if isinstance(event, BatchDone) and saved:
            yield


def seconds(work: Callable[[], object]) -> tuple[float, float]:
    """(by the clock, of processor time): the second is what is left when others use the machine too."""
    began, used = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - began, time.process_time() - used


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

        def train(count: int) -> None:
            for _ in itertools.islice(steps, count):
                pass

        train(2)
        gauges: list[Gauge] = []
        once = seconds(lambda: gauges.append(Gauge(run, count=chosen.count)))
        [gauge] = gauges
        saved = read_run(run).checkpoint(None)
        merits: list[Merit] = []
        spent, measuring = [], []
        for _ in range(chosen.rounds):
            by_clock, used = seconds(lambda: train(chosen.steps))
            spent.append((by_clock / chosen.steps, used / chosen.steps))
            measuring.append(seconds(lambda: merits.append(gauge.measure(saved).merit)))
        steps.close()  # type: ignore[attr-defined]
    merit = merits[-1]
    print(
        f"{recipe.name}, {recipe.image_size} px, batch {recipe.batch_size}; {merit.samples} samples, "
        f"{chosen.reals} reals, {merit.compared} against {merit.compared}, {merit.space}"
    )
    print(f"  {'seconds':18} {'clock':>9} {'processor':>10}   median of {chosen.rounds}")
    for name, values in (
        ("a training step", spent),
        ("one measurement", measuring),
        ("the reals, once", [once]),
    ):
        print(f"  {name:18} {_median(values, 0):9.3f} {_median(values, 1):10.3f}")
    ratios = [[m[n] / s[n] for m, s in zip(measuring, spent, strict=True)] for n in (0, 1)]
    print(
        f"  one measurement costs {statistics.median(ratios[0]):.1f} training steps by the clock, "
        f"{statistics.median(ratios[1]):.1f} of processor time"
    )


def _median(values: list[tuple[float, float]], place: int) -> float:
    return statistics.median(value[place] for value in values)


if __name__ == "__main__":
    main()
