"""In which order pictures are shown, and the next batch read while the current one trains."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ganstudio.problems import InputProblem


class TrainingImages(Protocol):
    """What the trainer reads: uint8 pictures at the training size."""

    def __len__(self) -> int: ...

    def read(self, indices: NDArray[np.int64]) -> NDArray[np.uint8]:
        """The pictures at `indices`, (n, channels, height, width). Raises Problem for one that is gone."""
        ...


class EpochOrder:
    """A fresh permutation for each epoch, walked in batches; a rest that fills no batch is left out.

    epochs_done: finished epochs. position: pictures of the current epoch already shown.
    """

    def __init__(self, count: int, batch_size: int, generator: torch.Generator) -> None:
        if count < batch_size:
            raise InputProblem(
                "batch_size is {size}, but there are only {count} pictures to train on; lower batch_size to"
                " {count} or less, or add pictures.",
                size=batch_size,
                count=count,
            )
        self._count = count
        self._batch_size = batch_size
        self._generator = generator
        self._permutation = self._shuffled()
        self.position = 0
        self.epochs_done = 0

    def _shuffled(self) -> Tensor:
        return torch.randperm(self._count, generator=self._generator)

    @property
    def steps_per_epoch(self) -> int:
        return self._count // self._batch_size

    @property
    def left_in_epoch(self) -> int:
        """Batches that finish the current epoch."""
        return (self._count - self.position) // self._batch_size

    def upcoming(self) -> NDArray[np.int64]:
        """The positions of the next batch's pictures, without going on."""
        chosen: NDArray[np.int64] = self._permutation[
            self.position : self.position + self._batch_size
        ].numpy()
        return chosen

    def advance(self) -> None:
        """Go on to the next batch; at an epoch's end shuffle at once."""
        self.position += self._batch_size
        self._begin_epoch_if_used_up()

    def _begin_epoch_if_used_up(self) -> None:
        if not self.left_in_epoch:
            self._permutation = self._shuffled()
            self.position = 0
            self.epochs_done += 1

    def state(self) -> dict[str, Any]:
        return {
            "permutation": self._permutation.clone(),
            "position": self.position,
            "epochs_done": self.epochs_done,
        }

    def load_state(self, state: dict[str, Any]) -> None:
        """Go on in the stored epoch; with another number of pictures its rest is drawn from the new ones."""
        permutation: Tensor = state["permutation"]
        self.epochs_done = int(state["epochs_done"])
        if len(permutation) == self._count:
            if not torch.equal(permutation.sort().values, torch.arange(self._count)):
                raise ValueError("the stored order of the pictures is no permutation")
            self._permutation = permutation.clone()
            self.position = int(state["position"])
            if not 0 <= self.position <= self._count:
                raise ValueError("the stored place in the order of the pictures does not exist")
            self._begin_epoch_if_used_up()
        else:
            self._permutation = self._shuffled()
            self.position = 0


class BatchReader:
    """Reads each batch while the one before trains; close it when done.

    taken: the positions, among the pictures trained on, of the batch taken last.
    """

    def __init__(
        self,
        images: TrainingImages,
        indices: NDArray[np.int64],
        order: EpochOrder,
        device: torch.device,
    ) -> None:
        self._images = images
        self._indices = indices
        self._order = order
        self._device = device
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="next-batch")
        self.taken: NDArray[np.int64] = np.empty(0, np.int64)
        self._upcoming = self.taken
        self._ahead: Future[Tensor] = self._begin()

    def _begin(self) -> Future[Tensor]:
        self._upcoming = self._order.upcoming().copy()
        return self._pool.submit(self._read, self._indices[self._upcoming])

    def _read(self, indices: NDArray[np.int64]) -> Tensor:
        batch = torch.from_numpy(np.ascontiguousarray(self._images.read(indices)))
        return batch.pin_memory() if self._device.type == "cuda" else batch

    def take(self) -> Tensor:
        """The next batch, uint8 on the training device; then the order goes on.

        Raises Problem for a batch that cannot be read; the order then stands where it stood.
        """
        batch = self._ahead.result()
        self.taken = self._upcoming
        self._order.advance()
        self._ahead = self._begin()
        return batch.to(self._device, non_blocking=True)

    def close(self) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)
