"""Modes covered on Stacked MNIST: three random digits as the channels of one picture, 1000 modes.

    python tests/benchmarks/bench_stacked_mnist.py MNIST --recipe NAME [--set KEY=VALUE]...
                                                   (--steps N | --minutes M) [--work FOLDER]

MNIST is a folder in torchvision's layout (it holds MNIST/raw). The protocol is PacGAN's
(`fjxmlzn/PacGAN:stacked_MNIST_experiments/VEEGAN_experiment`): 128 000 training pictures, 26 000 samples, a
classifier reads the three digits of each, modes are the different numbers found, KL is that of their
distribution from the uniform one. The classifier is trained here, on the real digits. What is in FOLDER is
gone on from: an interrupted or a longer run costs only the rest.
"""

from __future__ import annotations

import argparse
import math
from pathlib import Path

import numpy as np
from digits import SIDE, SURE, DigitReader, drawn, load_digits, middle, train_on
from numpy.typing import NDArray

from ganstudio.export.pictures import save_sheet
from ganstudio.recipe import find_recipe, parse_settings

TRAINING, SAMPLES, MODES = 128_000, 26_000, 1000

PUBLISHED = (
    ("DCGAN, as quoted in PacGAN", "99.0", "3.40"),
    ("ALI, as quoted in PacGAN", "16.0", "5.40"),
    ("Unrolled GAN, as quoted in PacGAN", "48.7", "4.32"),
    ("VEEGAN, as quoted in PacGAN", "150.0", "2.95"),
    ("DCGAN, PacGAN's own", "78.9 ± 6.5", "4.50 ± 0.13"),
    ("PacDCGAN2", "1000.0 ± 0.0", "0.06 ± 0.003"),
)
"""Table 2 of PacGAN, from its authors' repository (results/Table2.png): 50 epochs of 2000 batches of 64."""


class StackedDigits:
    """Training pictures, put together when they are read: uint8 (n, 3, side, side), black around 28 x 28."""

    def __init__(self, digits: NDArray[np.uint8], labels: NDArray[np.int64], count: int, side: int) -> None:
        self._digits = digits
        self._which = np.random.default_rng(0).integers(0, len(digits), (count, 3))
        self._edge = (side - SIDE) // 2
        self._side = side
        self.modes = labels[self._which] @ (100, 10, 1)

    def __len__(self) -> int:
        return len(self._which)

    def read(self, indices: NDArray[np.int64]) -> NDArray[np.uint8]:
        pictures = np.zeros((len(indices), 3, self._side, self._side), np.uint8)
        inside = slice(self._edge, self._edge + SIDE)
        pictures[:, :, inside, inside] = self._digits[self._which[indices]]
        return pictures


def modes_of(reader: DigitReader, pictures: NDArray[np.uint8]) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """The three-digit numbers that pictures (n, 28, 28, 3) show, and whether all three digits are sure."""
    said = [reader.probabilities(pictures[..., channel]) for channel in range(3)]
    numbers = sum(weight * one[:, :10].argmax(1) for weight, one in zip((100, 10, 1), said, strict=True))
    return np.asarray(numbers, np.int64), np.min([one[:, :10].max(1) for one in said], axis=0) >= SURE


def counted(modes: NDArray[np.int64], data: NDArray[np.float64]) -> tuple[int, float, float]:
    """(different modes, KL from uniform, KL from the training data's distribution) in nats."""
    share = np.bincount(modes, minlength=MODES) / len(modes)
    there = share > 0
    from_uniform = float((share[there] * np.log(share[there] * MODES)).sum())
    kept = np.maximum(data[there], 1e-12)
    return int(there.sum()), from_uniform, float((share[there] * np.log(share[there] / kept)).sum())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("mnist", type=Path)
    parser.add_argument("--recipe", default="dcgan-64")
    parser.add_argument("--set", dest="settings", action="append", default=[])
    parser.add_argument("--size", type=int, default=32, help="side of the pictures, 28 or more")
    parser.add_argument("--samples", type=int, default=SAMPLES)
    parser.add_argument("--work", type=Path, default=Path("stacked-mnist"))
    budget = parser.add_mutually_exclusive_group(required=True)
    budget.add_argument("--steps", type=int, help="batches in all")
    budget.add_argument("--minutes", type=float, help="training time in all")
    chosen = parser.parse_args()
    if chosen.size < SIDE:
        parser.error(f"--size must be at least {SIDE}")
    recipe = find_recipe(chosen.recipe).changed(
        image_size=chosen.size, channels=3, **parse_settings(chosen.settings)
    )
    reader = DigitReader.trained(chosen.mnist, chosen.work / "digit-reader.pt")
    print(f"classifier: {reader.accuracy:.2%} of the real test digits right")
    images = StackedDigits(*load_digits(chosen.mnist, "train"), TRAINING, chosen.size)
    data = np.bincount(images.modes, minlength=MODES) / len(images)
    painter, seconds = train_on(
        recipe, images, chosen.work / f"{recipe.name}-{chosen.size}.pt",
        steps=chosen.steps, minutes=chosen.minutes,
    )  # fmt: skip

    found, sure, shown = [], [], None
    for pictures in drawn(painter, chosen.samples):
        shown = pictures[:64] if shown is None else shown
        modes, certain = modes_of(reader, middle(pictures))
        found.append(modes)
        sure.append(certain)
    save_sheet(list(shown), chosen.work / f"{recipe.name}-{chosen.size}.png")
    covered, from_uniform, from_data = counted(np.concatenate(found), data)
    fresh = StackedDigits(*load_digits(chosen.mnist, "t10k"), chosen.samples, SIDE)
    real_modes = np.concatenate(
        [
            modes_of(reader, fresh.read(part).transpose(0, 2, 3, 1))[0]
            for part in np.array_split(np.arange(len(fresh)), max(1, len(fresh) // 500))
        ]
    )
    real = counted(real_modes, data)
    images_seen = painter.step * recipe.batch_size
    print(
        f"{recipe.name} at {chosen.size} px: {painter.step} batches of {recipe.batch_size}, "
        f"{images_seen} images, {seconds / 60:.1f} minutes on {painter.device}; "
        f"{chosen.samples} samples of the averaged G"
    )
    print(f"  {'':36} {'modes':>12} {'KL uniform':>12} {'KL data':>9}")
    print(f"  {'this run':36} {covered:>12} {from_uniform:>12.3f} {from_data:>9.3f}")
    print(f"  {'real test digits, as many':36} {real[0]:>12} {real[1]:>12.3f} {real[2]:>9.3f}")
    print(f"  all three digits sure: {np.concatenate(sure).mean():.1%} of the samples")
    print(f"published, {SAMPLES} samples after 100000 batches of 64 (PacGAN, table 2):")
    for name, modes, kl in PUBLISHED:
        print(f"  {name:36} {modes:>12} {kl:>12}")
    share = painter.step / 100_000
    if share < 0.99:
        print(f"this run had {share:.1%} of their batches" + (": no comparison" if share < 0.5 else ""))
    assert math.isfinite(from_uniform)


if __name__ == "__main__":
    main()
