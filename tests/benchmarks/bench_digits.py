"""Are the samples digits? A GAN trained on MNIST for a few minutes, read by a classifier of the real digits.

    python tests/benchmarks/bench_digits.py MNIST [--recipe mlp-mnist] [--minutes 3 | --steps N]

Printed: the share of samples that the classifier is sure of (at least 0.9), how many of the ten digits occur
(at least one sure sample in a hundred), and the same for real test digits. FOLDER is gone on from.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from digits import SIDE, SURE, DigitReader, drawn, load_digits, middle, train_on
from numpy.typing import NDArray

from ganstudio.export.pictures import save_sheet
from ganstudio.recipe import find_recipe, parse_settings

_OCCURS = 0.01


class Digits:
    """The training digits, uint8 (n, 1, side, side), black around 28 x 28."""

    def __init__(self, digits: NDArray[np.uint8], side: int) -> None:
        edge = (side - SIDE) // 2
        self._digits = np.pad(digits, ((0, 0), *(((edge, side - SIDE - edge),) * 2)))

    def __len__(self) -> int:
        return len(self._digits)

    def read(self, indices: NDArray[np.int64]) -> NDArray[np.uint8]:
        return self._digits[indices][:, None]


def read_digits(reader: DigitReader, pictures: NDArray[np.uint8]) -> tuple[float, list[int]]:
    """(share of pictures (n, 28, 28) that are sure digits, the sure ones by digit)."""
    said = reader.probabilities(pictures)[:, :10]
    sure = said.max(1) >= SURE
    return float(sure.mean()), np.bincount(said.argmax(1)[sure], minlength=10).tolist()


def line(name: str, share: float, counts: list[int]) -> str:
    total = max(sum(counts), 1)
    occurring = sum(count / total >= _OCCURS for count in counts)
    each = " ".join(f"{100 * count / total:3.0f}" for count in counts)
    return f"  {name:18} sure {share:6.1%}   digits {occurring:2} of 10   {each}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("mnist", type=Path)
    parser.add_argument("--recipe", default="mlp-mnist")
    parser.add_argument("--set", dest="settings", action="append", default=[])
    parser.add_argument("--samples", type=int, default=5000)
    parser.add_argument("--work", type=Path, default=Path("digits"))
    budget = parser.add_mutually_exclusive_group()
    budget.add_argument("--steps", type=int, help="batches in all")
    budget.add_argument("--minutes", type=float, default=3.0, help="training time in all")
    chosen = parser.parse_args()
    recipe = find_recipe(chosen.recipe).changed(**parse_settings(chosen.settings))
    reader = DigitReader.trained(chosen.mnist, chosen.work / "digit-reader.pt")
    print(f"classifier: {reader.accuracy:.2%} of the real test digits right")
    images = Digits(load_digits(chosen.mnist, "train")[0], recipe.image_size)
    painter, seconds = train_on(
        recipe, images, chosen.work / f"{recipe.name}.pt",
        steps=chosen.steps, minutes=None if chosen.steps else chosen.minutes,
    )  # fmt: skip
    pictures = np.concatenate(list(drawn(painter, chosen.samples)))
    save_sheet(list(pictures[:100]), chosen.work / f"{recipe.name}.png", scale=2)
    print(
        f"{recipe.name}: {painter.step} batches of {recipe.batch_size}, "
        f"{painter.step * recipe.batch_size / len(images):.1f} epochs, {seconds / 60:.1f} minutes on "
        f"{painter.device}; {chosen.samples} samples of the averaged G; digits 0 to 9 in per cent"
    )
    print(line("samples", *read_digits(reader, middle(pictures)[..., 0])))
    noise = np.random.default_rng(1).integers(0, 256, (1000, SIDE, SIDE), dtype=np.uint8)
    print(line("noise", *read_digits(reader, noise)))
    print(line("real test digits", *read_digits(reader, load_digits(chosen.mnist, "t10k")[0])))


if __name__ == "__main__":
    main()
