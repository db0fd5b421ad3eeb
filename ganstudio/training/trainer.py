"""The trainer: pictures in, events out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

import numpy as np
import torch
from numpy.typing import NDArray

from ganstudio.control import Controls, RunControl
from ganstudio.events import Event
from ganstudio.recipe import Recipe
from ganstudio.training.until import Until
from ganstudio.training.weights import WeightsBox


class TrainingImages(Protocol):
    """What the trainer reads: uint8 pictures at the training size."""

    def __len__(self) -> int: ...

    def read(self, indices: NDArray[np.int64]) -> NDArray[np.uint8]:
        """The pictures at `indices`, (n, channels, height, width). Raises Problem for one that is gone."""
        ...


class Trainer:
    """Trains the nets of a recipe and says everything that happens as events.

    step: finished batches of this line. epoch: the epoch, from 1, in which the next batch lies. images_seen:
    real pictures shown. controls: in force. weights: where requested weights are put. replay: control changes
    (name, value) by step, made again as by="replay" when that many batches are done.
    """

    step: int
    images_seen: int
    controls: Controls
    weights: WeightsBox
    replay: dict[int, list[tuple[str, float | bool]]]

    def __init__(
        self,
        recipe: Recipe,
        images: TrainingImages,
        *,
        train_indices: NDArray[np.int64] | None = None,
        device: torch.device,
        branch: int = 0,
        until: Until,
    ) -> None:
        """Raises InputProblem when the recipe does not go with the pictures (fewer than a batch)."""
        raise NotImplementedError

    @property
    def epoch(self) -> int:
        raise NotImplementedError

    def state(self) -> dict[str, Any]:
        """Everything that decides how training goes on, as CPU tensors and plain values.

        Keys others read: "step", "epoch", "images_seen", "branch", "recipe" (its values), "controls" (by
        name), and the state dicts "generator", "averaged", "discriminator".
        """
        raise NotImplementedError

    def load_state(self, state: dict[str, Any]) -> None:
        """Go on from `state`. Raises Problem when it does not fit the recipe."""
        raise NotImplementedError

    def run(self, control: RunControl) -> Iterator[Event]:
        """Train until the end, a stop or a failure; `control.begin(self.controls)` comes first.

        Yields RunStarted first and exactly one RunEnded last. Unexpected errors propagate.
        """
        raise NotImplementedError
