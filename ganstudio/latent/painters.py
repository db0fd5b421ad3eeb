"""The generators a person goes to and fro between, kept ready as far as memory allows."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path

import torch

from ganstudio.latent.model import Painter
from ganstudio.latent.requests import Saved, Source
from ganstudio.problems import Problem
from ganstudio.recipe import Recipe
from ganstudio.runs.checkpoints import load_checkpoint
from ganstudio.training.weights import WeightsBox

_KEPT_BYTES = 400_000_000

_Key = tuple[Path, int, int]


class Painters:
    """Painters by source; those of checkpoints used longest ago are forgotten beyond `kept_bytes`."""

    def __init__(self, device: torch.device | None = None, kept_bytes: int = _KEPT_BYTES) -> None:
        self._device = device
        self._kept_bytes = kept_bytes
        self._saved: OrderedDict[_Key, dict[bool, Painter]] = OrderedDict()
        self._live: tuple[WeightsBox, dict[bool, Painter]] | None = None

    def at(
        self, source: Source, averaged: bool, live: tuple[Recipe, WeightsBox] | None, still: bool = False
    ) -> Painter:
        """The painter of `source`, at its newest weights. Raises Problem when there is none.

        A `still` one keeps them; another one is brought up to date when it is asked for again.
        """
        if isinstance(source, Saved):
            return self._of_checkpoint(source.path)[averaged]
        if live is None:
            raise Problem("The training has ended; choose one of its checkpoints.")
        return self._of_training(*live, averaged, still)

    def _of_checkpoint(self, path: Path) -> dict[bool, Painter]:
        try:
            found = path.stat()
        except OSError:
            raise Problem("The checkpoint {file} is gone; choose another one.", file=str(path)) from None
        key = (path, found.st_mtime_ns, found.st_size)
        if key not in self._saved:
            state = load_checkpoint(path)
            self._saved[key] = {
                averaged: Painter.from_state(state, averaged, self._device) for averaged in (True, False)
            }
            while len(self._saved) > 1 and self._bytes() > self._kept_bytes:
                self._saved.popitem(last=False)
        self._saved.move_to_end(key)
        return self._saved[key]

    def _bytes(self) -> int:
        taken: dict[int, int] = {}
        for pair in self._saved.values():
            for painter in pair.values():
                taken |= painter.memory
        return sum(taken.values())

    def _of_training(self, recipe: Recipe, box: WeightsBox, averaged: bool, still: bool) -> Painter:
        weights = box.newest()
        if weights is None:
            raise Problem("The training has not shown its weights yet; wait for its next batch.")
        if still:
            return Painter.from_weights(recipe, weights, averaged, self._device)
        if self._live is None or self._live[0] is not box:
            self._live = (box, {})
        painter = self._live[1].get(averaged)
        if painter is None:
            painter = Painter.from_weights(recipe, weights, averaged, self._device)
            self._live[1][averaged] = painter
        elif painter.step != weights.step:
            generator = weights.averaged if averaged else weights.raw
            painter.take(generator, weights.discriminator, weights.step)
        return painter
