"""What the figures of merit are called and what they mean; no torch."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from ganstudio.problems import Message


@dataclass(frozen=True, slots=True)
class FigureWords:
    """label: its name. help: two sentences. better: which way is good; "floor" means as near it as can be."""

    label: Message
    help: Message
    better: Literal["lower", "higher", "floor"]
    share: bool = False


FIGURES: dict[str, FigureWords] = {
    "kernel_distance": FigureWords(
        Message("Kernel distance"),
        Message(
            "How far the samples are from your pictures as a whole, in quality and variety at once. The "
            "floor is what two halves of your pictures give, about 0; lower is better."
        ),
        "lower",
    ),
    "coverage": FigureWords(
        Message("Coverage"),
        Message(
            "The share of your pictures that have a sample close by. Low means that G leaves out whole kinds "
            "of pictures; your own pictures reach the floor."
        ),
        "higher",
        share=True,
    ),
    "density": FigureWords(
        Message("Density"),
        Message(
            "How thickly the samples lie where your pictures do. Low means that samples look like none of "
            "your pictures; far above the floor they crowd around a few."
        ),
        "higher",
    ),
    "precision": FigureWords(
        Message("Precision"),
        Message("The share of samples that lie among your pictures. Low means that many samples look wrong."),
        "higher",
        share=True,
    ),
    "recall": FigureWords(
        Message("Recall"),
        Message(
            "The share of your pictures that lie among the samples. Low means too little variety, and 0 that "
            "the samples hang together in a few clumps."
        ),
        "higher",
        share=True,
    ),
    "sliced_wasserstein": FigureWords(
        Message("Patch distance"),
        Message(
            "How far small patches of the samples are from those of your pictures, from fine grain to broad "
            "shapes (sliced Wasserstein distance). It sees blur, noise and checkerboards; lower is better."
        ),
        "lower",
    ),
    "colour_distance": FigureWords(
        Message("Colour distance"),
        Message(
            "How far the colours' mean and spread are from those of your pictures, in levels of 255. The "
            "other figures hardly see it when all samples are a little too dark."
        ),
        "lower",
    ),
    "likeness": FigureWords(
        Message("Likeness among samples"),
        Message(
            "How alike two random samples are (MS-SSIM), the floor being two random pictures of yours. Well "
            "above the floor means that G draws much the same over and over."
        ),
        "floor",
    ),
    "nearness": FigureWords(
        Message("Nearness to training pictures"),
        Message(
            "How near a sample is to its nearest training picture, compared to the next ones; the floor is a "
            "picture that was not trained on. Well below the floor means that training pictures are copied."
        ),
        "floor",
    ),
    "near_copies": FigureWords(
        Message("Near-copies"),
        Message(
            "The share of samples nearer to a training picture than 99 of 100 pictures that were not trained "
            "on. Well above 1 in 100 means that G has learned pictures by heart."
        ),
        "floor",
        share=True,
    ),
}


def stopped_improving(since: int, measurements: int, images_ago: int | None) -> Message:
    """Says since when the figures have not become better."""
    values: dict[str, object] = {"step": since, "count": measurements}
    if images_ago is None:
        return Message(
            "It has stopped improving since step {step}: {count} measurements without a clear gain.", values
        )
    return Message(
        "It has stopped improving since step {step}, {images} pictures ago: {count} measurements without a"
        " clear gain.",
        values | {"images": images_ago},
    )


def number(name: str, value: float) -> str:
    """A figure's value as it is shown: shares in per cent, others with three figures."""
    return f"{100 * value:.0f}%" if FIGURES[name].share else f"{value:.3g}"


def with_spread(name: str, value: float, spread: float) -> tuple[str, str]:
    """A figure's value and spread, both to the spread's second digit."""
    if FIGURES[name].share:
        return number(name, value), number(name, spread)
    if not (math.isfinite(value) and math.isfinite(spread) and spread > 0):
        return number(name, value), number(name, spread)
    digits = min(max(1 - math.floor(math.log10(spread)), 0), 6)
    return f"{value:.{digits}f}", f"{spread:.{digits}f}"
