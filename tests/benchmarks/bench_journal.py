"""Opening a run of a million batches: this reader and store against reading all rows the obvious way.

    python -m tests.benchmarks.bench_journal [--batches N] [--rounds N]

Both are timed alternately in this process, on the same journal, warm; the obvious way is one
`SELECT ... ORDER BY step`, `fetchall` and `numpy.array`, and for a view minima, means and maxima over all
values.
"""

from __future__ import annotations

import argparse
import itertools
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from ganstudio.events import BatchDone
from ganstudio.gui.models.curve_shape import running_mean
from ganstudio.recipe import make_recipe
from ganstudio.runs.curves import CURVES, CurveStore
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.journal import JournalWriter
from ganstudio.runs.reader import RunReader

POINTS = 2000
NAMES = ("step", *CURVES)


def write_run(path: Path, count: int) -> RunFolder:
    """A run with `count` batches that look like a run's."""
    run = RunFolder.create(path, make_recipe({}), "{}", path)
    random = np.random.default_rng(0)
    began = time.perf_counter()
    with JournalWriter(run.journal_path) as writer:
        for start in range(0, count, 10_000):
            values = random.random((min(10_000, count - start), 14)).tolist()
            for step, measured in enumerate(values, start + 1):
                writer.add_batch(BatchDone(0, step, 1 + step // 1000, step * 64, *measured))
    seconds = time.perf_counter() - began
    size = sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
    print(
        f"{count:,} batches written in {seconds:.1f} s ({count / seconds:,.0f} a second), {size / 1e6:.0f} MB"
    )
    return run


def obvious_rows(run: RunFolder) -> np.ndarray:
    connection = sqlite3.connect(run.journal_path)
    try:
        rows = connection.execute(f"SELECT {', '.join(NAMES)} FROM batches WHERE branch = 0 ORDER BY step")
        return np.array(rows.fetchall(), np.float64)
    finally:
        connection.close()


def first_piece(run: RunFolder) -> None:
    with RunReader(run.path) as reader:
        next(reader.batches(0, columns=NAMES))


def filled_store(run: RunFolder) -> CurveStore:
    store = CurveStore()
    with RunReader(run.path) as reader:
        for piece in reader.batches(0, columns=NAMES):
            store.append(piece)
    return store


def obvious_view(column: np.ndarray) -> None:
    whole = column[: len(column) // POINTS * POINTS].reshape(POINTS, -1)
    np.nanmin(whole, axis=1), np.nanmean(whole, axis=1), np.nanmax(whole, axis=1)


def draw(store: CurveStore, name: str, last: int) -> None:
    """A whole curve, and the running mean over it as the window computes it."""
    found = store.view(name, 0, last, POINTS)
    running_mean(found.x, found.mean, 100)


def live_view(store: CurveStore, steps: Iterator[int]) -> None:
    """What a redraw costs while training: one more batch, then the whole curve and its running mean."""
    step = next(steps)
    store.append({"step": np.array([step]), **{name: np.array([0.5]) for name in CURVES}})
    draw(store, "dx_real", step)


def seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def compare(title: str, rounds: int, ours: Callable[[], object], obvious: Callable[[], object]) -> None:
    """Time both alternately and print the medians and their ratio."""
    pairs = [(seconds(ours), seconds(obvious)) for _ in range(rounds)]
    mine, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(b / a for a, b in pairs)
    print(
        f"{title:<44} {mine * 1e3:9.2f} ms   obvious way {theirs * 1e3:9.2f} ms   {ratio:8.1f} times as fast"
    )


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--batches", type=int, default=1_000_000)
    options.add_argument("--rounds", type=int, default=3)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="ganstudio-bench-") as folder:
        run = write_run(Path(folder) / "run", chosen.batches)
        compare("open, first piece", chosen.rounds, lambda: first_piece(run), lambda: obvious_rows(run))
        compare(
            "open, every batch of every curve",
            chosen.rounds,
            lambda: filled_store(run),
            lambda: obvious_rows(run),
        )

        def first_drawing() -> None:
            store = filled_store(run)
            for name in ("dx_real", "dx_fake", "d_loss", "g_loss"):
                draw(store, name, chosen.batches)

        def obvious_drawing() -> None:
            table = obvious_rows(run)
            for name in ("dx_real", "dx_fake", "d_loss", "g_loss"):
                obvious_view(table[:, NAMES.index(name)])

        compare("open and draw 4 curves and running means", chosen.rounds, first_drawing, obvious_drawing)
        store = filled_store(run)
        draw(store, "dx_real", chosen.batches)
        column = store.column("dx_real").copy()
        steps = itertools.count(chosen.batches + 1)
        compare(
            "one more batch, then redraw curve and mean",
            20 * chosen.rounds,
            lambda: live_view(store, steps),
            lambda: obvious_view(column),
        )
        with RunReader(run.path) as reader:
            compare("the card on the home page", 5 * chosen.rounds, reader.summary, lambda: first_piece(run))


if __name__ == "__main__":
    main()
