"""Record trainings, healthy ones and some made to fail, for the tests of the states.

    python tests/benchmarks/record_states.py NAME --folder PICTURES --kind KIND [--seed N] [--images N]
                                             [--fail-at IMAGES] [--size PIXELS] [--set KEY=VALUE]...

KIND is one of those in tests/support/recordings.py, such as "healthy", "lr_d x20" or "D frozen". A recording
holds portions of batches and figures of samples, a few kB; the last samples are saved as NAME.png in the
current folder, to be looked at.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from PIL import Image

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

from recordings import FOLDER, RIGHT, Recording

from ganstudio.control import RunControl
from ganstudio.data.cache import PictureStore
from ganstudio.data.manifest import DataManifest
from ganstudio.data.scan import scan_folder
from ganstudio.events import BatchDone, Diverged, SamplesMeasured, SnapshotTaken
from ganstudio.recipe import Recipe, find_recipe, parse_settings
from ganstudio.training.balance.blocks import BlockMaker
from ganstudio.training.balance.games import GAMES
from ganstudio.training.trainer import Trainer
from ganstudio.training.until import Until

Failure = Callable[[RunControl, Trainer], None]


def _times(name: str, factor: float) -> Failure:
    return lambda control, trainer: control.set(name, factor * getattr(trainer.controls, name))


def _break_numbers(_control: RunControl, trainer: Trainer) -> None:
    with torch.no_grad():
        next(trainer._machine.players.g.parameters()).fill_(math.nan)


FAILURES: dict[str, Failure] = {
    "lr_d x20": _times("lr_d", 20),
    "lr_g x20": _times("lr_g", 20),
    "D frozen": lambda control, _trainer: control.set("freeze_d", True),
    "NaN": _break_numbers,
}
"""What is done to a training after `fail_at` pictures; "one picture" fails by its folder."""


def record(name: str, kind: str, recipe: Recipe, folder: Path, images: int, fail_at: int) -> Recording:
    """Train on `folder` for so many `images` and keep what a monitor sees."""
    store = PictureStore(DataManifest.of(scan_folder(folder), recipe))
    failure = FAILURES.get(kind.removesuffix(" from the start").removesuffix(", survived"))
    trainer = Trainer(
        recipe, store, device=torch.device("cpu"), until=Until(steps=images // recipe.batch_size)
    )
    control, game, maker = RunControl(), GAMES[recipe.objective], BlockMaker()
    control.begin(trainer.controls)
    blocks, samples, diverged = [], [], 0
    if failure is not None and fail_at == 0:
        failure(control, trainer)
    for event in trainer.run(control):
        match event:
            case BatchDone():
                label = trainer.controls.real_label
                block = maker.take(
                    event, game.hardness(event.d_loss, label), game.pressure(event.g_loss, label)
                )
                blocks += [block] if block is not None else []
                if failure is not None and 0 < fail_at <= event.images_seen:
                    failure(control, trainer)
                    failure = None
            case SamplesMeasured():
                row = (event.step, event.images_seen, event.reals, event.variety, event.moved)
                samples.append(tuple(math.nan if value is None else float(value) for value in row))
            case SnapshotTaken():
                last = event
            case Diverged():
                diverged, fail_at = event.step, event.step * recipe.batch_size
                control.stop()
    store.close()
    tiles = last.averaged
    side = math.isqrt(len(tiles))
    sheet = tiles[: side * side].reshape(side, side, *tiles.shape[1:]).swapaxes(1, 2)
    picture = np.ascontiguousarray(sheet.reshape(side * tiles.shape[1], side * tiles.shape[2], -1).squeeze())
    Image.fromarray(picture).save(Path.cwd() / f"{name}.png")
    return Recording(name, kind, fail_at, tuple(blocks), tuple(samples), diverged, recipe.objective)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("name")
    options.add_argument("--folder", type=Path, required=True)
    options.add_argument("--kind", choices=sorted(RIGHT), required=True)
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--images", type=int, default=40_000)
    options.add_argument("--fail-at", type=int, default=16_000)
    options.add_argument("--size", type=int, default=32)
    options.add_argument("--recipe", default="dcgan-64")
    options.add_argument("--set", dest="settings", action="append", default=[])
    options.add_argument("--out", type=Path, default=FOLDER)
    chosen = options.parse_args()
    small = {"image_size": chosen.size, "ngf": 16, "ndf": 16, "batch_size": 16, "epochs": 1_000_000}
    recipe = find_recipe(chosen.recipe).changed(**small, seed=chosen.seed, **parse_settings(chosen.settings))
    fail_at = 0 if "start" in chosen.kind or chosen.kind in ("healthy", "one picture") else chosen.fail_at
    made = record(chosen.name, chosen.kind, recipe, chosen.folder, chosen.images, fail_at)
    made.save(chosen.out)
    print(f"{chosen.name}: {len(made.blocks)} portions, {len(made.samples)} snapshots, {made.images} images")


if __name__ == "__main__":
    main()
