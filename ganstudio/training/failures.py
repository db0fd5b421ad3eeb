"""Training that cannot go on: no memory left, numbers that are none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import torch
from torch import Tensor

from ganstudio.problems import Message
from ganstudio.recipe import Recipe
from ganstudio.training.figures import Figures

_NO_MEMORY = (
    "out of memory",
    "defaultcpuallocator",
    "can't allocate memory",
    "could not create a primitive",  # oneDNN's, on a CPU
    "cublas_status_alloc_failed",
)


def is_out_of_memory(error: BaseException) -> bool:
    """Whether `error` is how Python or PyTorch, on any device, says that memory ran out."""
    if isinstance(error, MemoryError | torch.OutOfMemoryError):
        return True
    text = str(error).lower()
    return isinstance(error, RuntimeError) and any(sign in text for sign in _NO_MEMORY)


def out_of_memory(recipe: Recipe) -> Message:
    """What to lower."""
    return Message(
        "Out of memory. Lower batch_size ({batch_size}); if that is not enough, start a run with a smaller"
        " image_size ({image_size}), ngf ({ngf}) or ndf ({ndf}).",
        {
            "batch_size": recipe.batch_size,
            "image_size": recipe.image_size,
            "ngf": recipe.ngf,
            "ndf": recipe.ndf,
        },
    )


def what_diverged(figures: Figures, step: int) -> Message:
    """Which of a batch's figures is not finite."""
    if not figures.d_finite:
        return Message("The loss of D is not a finite number in batch {step}.", {"step": step})
    if not figures.g_finite:
        return Message("The loss of G is not a finite number in batch {step}.", {"step": step})
    return Message("D's scores are not finite numbers in batch {step}.", {"step": step})


def weights_diverged(step: int) -> Message:
    return Message(
        "Some weights are not finite numbers after batch {step}; nothing was saved.", {"step": step}
    )


def go_back(step: int, last_good: int | None) -> Message:
    """How to go on after a divergence."""
    if last_good is None:
        return Message(
            "The numbers were no longer finite at step {step} and there is no checkpoint before that; start"
            " again with lower learning rates.",
            {"step": step},
        )
    return Message(
        "The numbers were no longer finite at step {step}; go on from the checkpoint of step {last_good} with"
        " lower learning rates.",
        {"step": step, "last_good": last_good},
    )


def all_finite(state: Any) -> bool:
    """Whether every number in all tensors of a state is finite."""
    return all(bool(torch.isfinite(tensor).all()) for tensor in _tensors(state))


def _tensors(value: Any) -> Iterator[Tensor]:
    if isinstance(value, Tensor):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _tensors(part)
