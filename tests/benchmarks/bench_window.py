"""What the open window costs: throughput, smoothness while training, opening a run of a million batches.

    python tests/benchmarks/bench_window.py [--recipe NAME] [--set KEY=VALUE]... [--slices N] [--seconds S]
                                            [--batches N] [--platform offscreen]

The headless and the windowed training take turns in one process, each paused while the other runs, so that a
noisy machine disturbs both alike. The ratio of their speeds is what counts, not the speeds.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import numpy as np

from ganstudio.control import RunControl
from ganstudio.data.sample_faces import write_sample_faces
from ganstudio.data.scan import scan_folder
from ganstudio.events import BatchDone, Event, RunStarted
from ganstudio.recipe import Recipe, find_recipe, parse_settings
from ganstudio.runs.curves import CURVES
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.journal import JournalWriter
from ganstudio.session import Session

SIZE = (1600, 1000)


class Clocked:
    """A session that notes when each batch was done."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.times: list[float] = []

    def run(self, control: RunControl) -> Iterator[Event]:
        for event in self.session.run(control):
            if isinstance(event, BatchDone):
                self.times.append(time.perf_counter())
            yield event

    def rate_since(self, first: int) -> float:
        """Batches a second from batch number `first` on."""
        times = self.times[first:]
        return (len(times) - 1) / (times[-1] - times[0]) if len(times) > 2 else float("nan")


def make_session(folder: Path, recipe: Recipe, run: Path) -> Clocked:
    return Clocked(Session.create(scan_folder(folder), recipe, run))


def wait(seconds: float, until: Callable[[], bool] = lambda: False) -> None:
    """Let the window live for so long."""
    from PySide6.QtCore import QEventLoop, QTimer

    end = time.perf_counter() + seconds
    while time.perf_counter() < end and not until():
        loop = QEventLoop()
        QTimer.singleShot(20, loop.quit)
        loop.exec()


class Gaps:
    """Measures how late a timer of 16 ms comes: what a person feels as stutter."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self.gaps: list[float] = []
        self._last = 0.0
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=16)
        self._timer.timeout.connect(self._tick)

    def _tick(self) -> None:
        now = time.perf_counter()
        if self._last:
            self.gaps.append((now - self._last) * 1000)
        self._last = now

    def start(self) -> None:
        self._last = 0.0
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def __str__(self) -> str:
        gaps = np.array(self.gaps)
        p50, p99 = np.percentile(gaps, [50, 99])
        return f"p50 {p50:.1f} ms, p99 {p99:.1f} ms, max {gaps.max():.1f} ms ({len(gaps)} ticks)"


def bench_throughput(
    page: object, folder: Path, recipe: Recipe, work: Path, slices: int, seconds: float
) -> None:
    headless, control = make_session(folder, recipe, work / "headless"), RunControl(paused=True)
    thread = Thread(target=lambda: [None for _ in headless.run(control)], daemon=True)
    thread.start()
    windowed = make_session(folder, recipe, work / "windowed")
    page.host.train_with(lambda: windowed, work / "windowed", recipe)
    page.host.control.pause()
    wait(120, lambda: page.model.started is not None and control.controls is not None)
    ratios, gaps, idle = [], Gaps(), Gaps()
    busy: dict[Gaps, list[float]] = {idle: [], gaps: []}
    for number in range(slices + 1):
        rates = []
        for clocked, its_control, timer in ((headless, control, idle), (windowed, page.host.control, gaps)):
            first = len(clocked.times)
            its_control.resume()
            wait(0.3)
            if number:
                timer.start()
            began, used = time.perf_counter(), time.thread_time()
            wait(seconds)
            if number:
                busy[timer].append((time.thread_time() - used) / (time.perf_counter() - began))
            timer.stop()
            its_control.pause()
            rates.append(clocked.rate_since(first))
            wait(1.0)
        if number:  # the first round warms both up
            ratios.append(rates[1] / rates[0])
            batch = recipe.batch_size
            print(f"  headless {rates[0] * batch:7.1f} images/s, with the window {rates[1] * batch:7.1f}")
    share = 1 - statistics.median(ratios)
    print(f"share of throughput that the open window costs: {share:+.1%} (median of {len(ratios)} pairs)")
    used, unused = (statistics.median(busy[timer]) for timer in (gaps, idle))
    print(
        f"the window's thread computes {used:.1%} of the time while it shows the training, {unused:.1%} idle"
    )
    print(f"16 ms timer while training with the window: {gaps}")
    print(f"16 ms timer while training headless beside an idle window: {idle}")
    control.stop()
    page.host.stop()
    wait(60, lambda: not page.host.busy and not thread.is_alive())


def write_long_run(path: Path, batches: int) -> None:
    """A journal of so many batches that wander like a real run's."""
    RunFolder.create(path, find_recipe("dcgan-64"), "{}", path)
    rng = np.random.default_rng(0)
    with JournalWriter(path / "journal.db") as journal:
        journal.add(RunStarted(0, 0, batches, 100, 64, 6400, "cpu", True, 1.386, 0.693, time.time()))
        for first in range(0, batches, 50_000):
            noise = rng.normal(0, 0.05, (50_000, len(CURVES)))
            drift = 0.5 + 0.3 * np.sin((first + np.arange(50_000)) / 40_000)
            for row in range(min(50_000, batches - first)):
                step = first + row + 1
                values = dict(zip(CURVES, (noise[row] + drift[row]).tolist(), strict=True))
                values |= {"epoch": (step - 1) // 100 + 1, "images_seen": step * 64}
                values |= {"lr_g": 2e-4, "lr_d": 2e-4 if step < batches // 2 else 1e-4}
                journal.add(BatchDone(**values, branch=0, step=step))


def bench_long_run(page: object, app: object, work: Path, batches: int) -> None:
    run = work / "long"
    began = time.perf_counter()
    write_long_run(run, batches)
    print(f"(wrote a run of {batches} batches in {time.perf_counter() - began:.0f} s)")
    gaps = Gaps()
    wait(0.5)
    gaps.start()
    began = time.perf_counter()
    app.open_run(run)
    wait(120, lambda: page.model.run_dir == run and len(page.model.curves) > 0)
    first = time.perf_counter() - began
    wait(120, lambda: len(page.model.curves) == batches and not page.model.curves.loading)
    page.redraw()
    wait(0.05)
    whole = time.perf_counter() - began
    gaps.stop()
    print(
        f"opening a run of {batches} batches: first curves after {first:.2f} s, all drawn after {whole:.2f} s"
    )
    print(f"16 ms timer meanwhile: {gaps}")
    window, draws = page.plots.window_of_time, []
    for number in range(30):
        low = number / 30 * batches * 0.5
        began = time.perf_counter()
        window.move_to(low, low + batches * 0.5 / (1 + number))
        page.plots.refresh()
        for plot in page.plots.plots.values():
            plot.plot.viewport().repaint()
        draws.append((time.perf_counter() - began) * 1000)
    p50, most = np.percentile(draws, 50), max(draws)
    print(f"panning and zooming it: a redraw takes p50 {p50:.1f} ms, max {most:.1f} ms")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--recipe", default="dcgan-64")
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE")
    parser.add_argument("--slices", type=int, default=5, help="pairs of turns (default: 5)")
    parser.add_argument("--seconds", type=float, default=8.0, help="length of a turn (default: 8)")
    parser.add_argument("--batches", type=int, default=1_000_000, help="of the long run; 0: leave it out")
    parser.add_argument("--platform", default="offscreen", help="Qt's platform (default: offscreen)")
    parser.add_argument("--folder", type=Path, help="pictures (default: sample faces)")
    options = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = options.platform

    from PySide6.QtWidgets import QApplication

    from ganstudio.gui.models.app_model import AppModel
    from ganstudio.gui.settings import Settings
    from ganstudio.gui.style import apply_theme
    from ganstudio.gui.training.training_page import TrainingPage

    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        os.environ["GANSTUDIO_CACHE_DIR"] = str(work / "cache")
        application = QApplication([])
        apply_theme(application, "light")
        app = AppModel(Settings(work / "settings.ini"))
        page = TrainingPage(app)
        page.resize(*SIZE)
        page.show()
        if options.slices:
            folder = options.folder or work / "faces"
            if options.folder is None:
                write_sample_faces(folder, 256, 64, 0, None)
            recipe = find_recipe(options.recipe).changed(epochs=1_000_000, **parse_settings(options.set))
            bench_throughput(page, folder, recipe, work, options.slices, options.seconds)
        if options.batches:
            bench_long_run(page, app, work, options.batches)
        page.can_close()


if __name__ == "__main__":
    main()
