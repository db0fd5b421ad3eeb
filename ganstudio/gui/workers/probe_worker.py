"""Measuring in the background how fast this computer trains a recipe; torch is loaded here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ganstudio.gui.workers.job import Progress, Work

if TYPE_CHECKING:
    from ganstudio.data.labels.result import Labels
    from ganstudio.data.report import FolderReport
    from ganstudio.problems import Message
    from ganstudio.recipe import Recipe


@dataclass(frozen=True, slots=True)
class Advice:
    """A recipe for a folder's pictures on this computer, and why."""

    recipe: Recipe
    reason: Message


@dataclass(frozen=True, slots=True)
class Measured:
    """A recipe's speed on a device. `bytes_peak`: memory the device needed, None where it cannot be told."""

    recipe: Recipe
    images_per_second: float
    bytes_peak: int | None
    device: str


def advice_work(report: FolderReport, labels: Labels | None = None) -> Work:
    """Work for a Job: returns an Advice. `labels`: what is known of the report's pictures."""

    def work(progress: Progress) -> Advice:  # noqa: ARG001
        from ganstudio.data.recommend import recommend_recipe
        from ganstudio.training.devices import pick_device

        kinds: dict[str, Literal["cuda", "mps"]] = {"cuda": "cuda", "mps": "mps"}
        return Advice(*recommend_recipe(report, kinds.get(pick_device("auto").type, "cpu"), labels))

    return work


def probe_work(recipe: Recipe, seconds: float = 3.0) -> Work:
    """Work for a Job: trains for a few seconds on random pictures and returns a Measured."""

    def work(progress: Progress) -> Measured:
        from ganstudio.training.devices import device_name, pick_device
        from ganstudio.training.probe import measure_speed

        device = pick_device(recipe.device)
        speed = measure_speed(recipe, device, seconds, lambda share: progress(round(1000 * share), 1000))
        return Measured(recipe, speed.images_per_second, speed.bytes_peak, device_name(device))

    return work
