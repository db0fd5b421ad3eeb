"""Time from slider to picture in the explorer, against a bare forward pass of the same generator.

    python tests/benchmarks/bench_explorer.py [RUN] [--recipe NAME] [--moves N]

Without RUN the recipe's nets are drawn with as they start: training does not change their cost. Moves and
forward passes alternate, so that a noisy machine disturbs both alike. Runs without a display too.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import torch
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from ganstudio.gui.explore.explore_page import ExplorePage
from ganstudio.gui.models.app_model import AppModel
from ganstudio.gui.settings import Settings
from ganstudio.latent.model import Painter
from ganstudio.latent.sources import read_run
from ganstudio.nets import build_discriminator, build_generator, initialise
from ganstudio.recipe import Recipe, find_recipe
from ganstudio.runs.checkpoints import save_checkpoint
from ganstudio.runs.folder import RunFolder


class Paints(QObject):
    """Notes when a widget is painted with another picture than before, and says so."""

    noted = Signal()

    def __init__(self, view: QObject) -> None:
        super().__init__()
        self.at = 0.0
        self._view = view
        self._shown: object = None
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and watched.picture is not self._shown:
            self._shown = watched.picture
            QTimer.singleShot(0, self._note)  # after the painting itself
        return False

    def _note(self) -> None:
        self.at = time.perf_counter()
        self.noted.emit()

    def wait(self) -> None:
        """Let the program work as it does for a person, until the next picture is painted."""
        loop = QEventLoop()
        self.noted.connect(loop.quit)
        QTimer.singleShot(60_000, loop.quit)
        loop.exec()
        self.noted.disconnect(loop.quit)


def first_run(folder: Path, recipe: Recipe) -> Path:
    """A run with one checkpoint of fresh nets."""
    run = RunFolder.create(folder / "run", recipe.changed(device="cpu"), "{}", folder)
    g, d = build_generator(recipe), build_discriminator(recipe)
    initialise(g, recipe, 0)
    initialise(d, recipe, 1)
    state = {
        "step": 0, "recipe": run.recipe().model_dump(), "generator": g.state_dict(),
        "averaged": g.state_dict(), "discriminator": d.state_dict(),
    }  # fmt: skip
    save_checkpoint(run.checkpoint_path(0, 0), state)
    return run.path


def wait(condition: object, seconds: float = 60.0) -> None:
    end = time.monotonic() + seconds
    while not condition():
        QCoreApplication.processEvents()
        if time.monotonic() > end:
            raise SystemExit("the explorer did not answer")


def rest(milliseconds: int) -> None:
    """Let the program work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def measure(run: Path, moves: int) -> tuple[list[float], list[float], list[float]]:
    """Slider to painted picture, between pictures while dragged at 60 Hz, bare forward pass, in ms."""
    app = AppModel(Settings())
    app.set_run(run)
    page = ExplorePage(app)
    page.resize(1200, 800)
    page.show()
    page.enter()
    paints = Paints(page.pictures.view)
    wait(lambda: page.pictures.view.picture is not None and page.drawing.axes.sliders)
    painter = Painter.from_checkpoint(run, read_run(run).line_trained_last.checkpoints[-1].path)
    z = np.array(page.desk.model.point.z[None])
    slider = page.drawing.axes.sliders[0]
    single, bare = [], []
    for move in range(moves + 5):
        rest(500)  # what follows a move (variations, Dx) is over before the next is timed
        began = time.perf_counter()
        slider.setValue(300 + move % 400)
        paints.wait()
        single.append(paints.at - began)
        began = time.perf_counter()
        painter.render(z)
        bare.append(time.perf_counter() - began)
    dragged: list[float] = []
    slider.setSliderDown(True)
    seen = paints.at
    for move in range(moves):
        slider.setValue(300 + (move * 7) % 400)
        rest(16)
        if paints.at > seen:
            dragged.append(paints.at - seen)
            seen = paints.at
    slider.setSliderDown(False)
    page.can_close()
    page.deleteLater()
    return *([1000 * t for t in times[5:]] for times in (single, dragged)), [1000 * t for t in bare[5:]]


def line(name: str, times: list[float]) -> str:
    if not times:
        return f"{name:36} none"
    ordered = sorted(times)
    p99 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    return f"{name:36} p50 {statistics.median(ordered):7.2f} ms   p99 {p99:7.2f} ms   n {len(ordered)}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", nargs="?", type=Path)
    parser.add_argument("--recipe", default="dcgan-64")
    parser.add_argument("--moves", type=int, default=100)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["GANSTUDIO_CONFIG_DIR"] = folder
        application = QApplication([])
        application.setStyle("Fusion")
        run = chosen.run or first_run(Path(folder), find_recipe(chosen.recipe))
        single, dragged, bare = measure(run, chosen.moves)
        name = read_run(run).recipe.name
    print(f"{name}, {torch.get_num_threads()} threads")
    print(line("slider to painted picture", single))
    print(line("between pictures, dragged at 60 Hz", dragged) + f" of {chosen.moves}")
    print(line("bare forward pass, to uint8", bare))
    print(f"ratio of the medians: {statistics.median(single) / statistics.median(bare):.2f}")


if __name__ == "__main__":
    main()
