"""The newest weights of a running training, for other threads to draw with; no torch at import."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING

from ganstudio.labels import Attributes

if TYPE_CHECKING:
    from torch import Tensor


@dataclass(frozen=True, slots=True)
class Weights:
    """State dicts at `step`, on the CPU, shared with nobody who writes to them.

    raw: G as it is being trained; averaged: the averaged G, its batch norms measured; discriminator: D.
    attributes: what G takes labels of.
    """

    step: int
    raw: dict[str, Tensor] = field(repr=False)
    averaged: dict[str, Tensor] = field(repr=False)
    discriminator: dict[str, Tensor] = field(repr=False)
    attributes: Attributes = ()


class WeightsBox:
    """Holds the newest weights only; safe to use from any thread.

    The trainer offers when `RunControl.request_weights()` asked for it; readers look at `newest()`.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._newest: Weights | None = None

    def offer(
        self,
        step: int,
        raw: Mapping[str, Tensor],
        averaged: Mapping[str, Tensor],
        discriminator: Mapping[str, Tensor],
        attributes: Attributes = (),
    ) -> None:
        """Copy the three state dicts to the CPU and make them the newest."""
        weights = Weights(step, _copy(raw), _copy(averaged), _copy(discriminator), attributes)
        with self._lock:
            self._newest = weights

    def newest(self) -> Weights | None:
        """The weights offered last; None before the first."""
        with self._lock:
            return self._newest


def _copy(state: Mapping[str, Tensor]) -> dict[str, Tensor]:
    return {name: tensor.detach().to("cpu", copy=True).contiguous() for name, tensor in state.items()}
