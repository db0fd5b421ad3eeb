"""How fast a recipe would train here, measured by training a little."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

import torch

from ganstudio.problems import Cancelled, Problem
from ganstudio.recipe import Recipe
from ganstudio.training.failures import is_out_of_memory, out_of_memory
from ganstudio.training.machine import Machine


@dataclass(frozen=True, slots=True)
class Speed:
    """images_per_second: real pictures shown. bytes_peak: the device's memory taken, None if unknown."""

    images_per_second: float
    bytes_peak: int | None


def measure_speed(
    recipe: Recipe,
    device: torch.device,
    seconds: float = 3.0,
    progress: Callable[[float], bool] | None = None,
) -> Speed:
    """Train new nets on random pictures for about `seconds`, at least one batch, and throw them away.

    `progress` gets the finished share, 0 to 1, and returns False to cancel. Raises Cancelled; Problem that
    says what to lower when memory runs out.
    """
    on_cuda = device.type == "cuda"
    try:
        machine = Machine(recipe, recipe.batch_size, device)
        shape = (recipe.batch_size, recipe.channels, recipe.image_size, recipe.image_size)
        generator = torch.Generator().manual_seed(recipe.seed)
        pictures = torch.randint(0, 256, shape, dtype=torch.uint8, generator=generator).to(device)
        # The first batch sets memory and kernels up; each batch ends with a transfer, so clocks are honest.
        machine.train_batch(pictures)
        if on_cuda:
            torch.cuda.reset_peak_memory_stats(device)
        begun = time.perf_counter()
        batches, passed = 0, 0.0
        while not batches or passed < seconds:
            machine.train_batch(pictures)
            batches, passed = batches + 1, time.perf_counter() - begun
            if progress is not None and not progress(min(passed / seconds, 1.0)):
                raise Cancelled
    except (MemoryError, RuntimeError) as error:
        if not is_out_of_memory(error):
            raise
        text = out_of_memory(recipe)
        raise Problem(text.template, **text.values) from None
    peak = torch.cuda.max_memory_allocated(device) if on_cuda else None
    return Speed(batches * recipe.batch_size / passed, peak)
