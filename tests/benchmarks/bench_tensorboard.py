"""Seconds a batch of training that writes TensorBoard's event files, against training that does not.

    python tests/benchmarks/bench_tensorboard.py [--recipe NAME] [--set KEY=VALUE]... [--slices N]

Both train alternately in this process, in slices of a few batches: a noisy machine disturbs both alike.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, fields
from pathlib import Path
from queue import SimpleQueue

from ganstudio.control import RunControl
from ganstudio.controls import Controls
from ganstudio.data.sample_faces import write_sample_faces
from ganstudio.data.scan import scan_folder
from ganstudio.events import BatchDone
from ganstudio.export.tensorboard.live import LiveEventFiles
from ganstudio.recipe import Recipe, find_recipe, parse_settings
from ganstudio.session import Session
from ganstudio.training.until import Until

_BATCHES = 20


def batches(pictures: Path, recipe: Recipe, run: Path, *, live: bool) -> Iterator[None]:
    """A training that yields after every batch."""
    session = Session.create(scan_folder(pictures), recipe, run, until=Until(steps=10**8))
    if live:
        session.listeners.append(LiveEventFiles(run))
    for event in session.run(RunControl()):
        if isinstance(event, BatchDone):
            yield


def costs(folder: Path, count: int = 3000) -> tuple[float, float]:
    """Seconds of processor time that a batch costs the thread that trains, and the one that writes."""
    from ganstudio.export.tensorboard.branch import BranchEvents
    from ganstudio.export.tensorboard.writer import EventFile

    values = {field.name: 0.5 for field in fields(BatchDone)} | {"branch": 0, "epoch": 1, "images_seen": 64}
    batch = BatchDone(**values | {"step": 1})  # type: ignore[arg-type]
    queue: SimpleQueue[object] = SimpleQueue()
    began = time.thread_time()
    for _ in range(count):
        queue.put((batch, time.time()))
    told = time.thread_time() - began
    file = EventFile(folder)
    events = BranchEvents(file, Controls(2e-4, 2e-4))
    began = time.thread_time()
    for step in range(count):
        events.batch(asdict(batch), step)
    written = time.thread_time() - began
    file.close()
    return told / count, written / count


def main() -> None:
    """Print the median of each and of their ratio."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--recipe", default="dcgan-64")
    parser.add_argument("--set", action="append", default=[])
    parser.add_argument("--slices", type=int, default=12)
    arguments = parser.parse_args()
    recipe = find_recipe(arguments.recipe).changed(**parse_settings(arguments.set))
    with tempfile.TemporaryDirectory() as place:
        pictures = Path(place) / "pictures"
        write_sample_faces(pictures, count=256, size=recipe.image_size)
        runs = [
            batches(pictures, recipe, Path(place) / name, live=name == "live") for name in ("plain", "live")
        ]
        seconds: list[list[float]] = [[], []]
        for number in range(arguments.slices + 1):
            for which in (0, 1) if number % 2 else (1, 0):
                began = time.perf_counter()
                for _ in range(_BATCHES):
                    next(runs[which])
                if number:  # the first slice of each loads PyTorch and fills the cache
                    seconds[which].append((time.perf_counter() - began) / _BATCHES)
        for run in runs:
            run.close()  # type: ignore[attr-defined]
        told, written = costs(Path(place) / "alone")
    plain, live = seconds
    ratio = statistics.median(with_files / without for without, with_files in zip(plain, live, strict=True))
    print(f"without event files {1000 * statistics.median(plain):.1f} ms a batch")
    print(f"with event files    {1000 * statistics.median(live):.1f} ms a batch")
    print(f"told                {1e6 * told:.1f} us of processor time a batch, in the thread that trains")
    print(f"written             {1e6 * written:.1f} us of processor time a batch, in a thread of its own")
    print(f"ratio               {ratio:.3f} (median of {arguments.slices} pairs of slices)")


if __name__ == "__main__":
    main()
