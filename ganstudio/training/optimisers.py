"""Adam, SGD and RMSprop as the recipe asks, and their state as plain values."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import torch
from torch import Tensor, nn
from torch.optim import SGD, Adam, Optimizer, RMSprop

from ganstudio.recipe import Recipe


def make_optimizer(
    kind: str, parameters: Iterable[nn.Parameter], recipe: Recipe, lr: float, weight_decay: float
) -> Optimizer:
    """An optimiser by the names of the recipe's keys `optimizer_g` and `optimizer_d`."""
    listed = list(parameters)
    if kind == "sgd":
        return SGD(listed, lr, momentum=recipe.momentum, weight_decay=weight_decay, fused=True)
    if kind == "rmsprop":
        return RMSprop(listed, lr, momentum=recipe.momentum, weight_decay=weight_decay, foreach=True)
    return Adam(listed, lr, (recipe.beta1, recipe.beta2), weight_decay=weight_decay, fused=True)


def optimizer_state(optimizer: Optimizer) -> dict[str, Any]:
    """What the optimiser remembers of each parameter, on the CPU, and its kind."""
    remembered: dict[int, dict[str, Any]] = optimizer.state_dict()["state"]
    return {
        "kind": type(optimizer).__name__,
        "remembered": {
            index: {name: to_cpu(value) for name, value in values.items()}
            for index, values in remembered.items()
        },
    }


def load_optimizer_state(optimizer: Optimizer, state: dict[str, Any]) -> None:
    """Take over what an optimiser of the same kind remembered; one of another kind starts afresh.

    Learning rates, betas and so on stay those of the recipe and the controls.
    """
    if state["kind"] != type(optimizer).__name__:
        return
    optimizer.load_state_dict(optimizer.state_dict() | {"state": state["remembered"]})
    for parameter, values in optimizer.state.items():
        for name, value in values.items():
            if isinstance(value, Tensor) and value.shape == parameter.shape and value.dim():
                # The fused steps want the parameter's own layout in memory.
                values[name] = torch.empty_like(parameter).copy_(value)


def set_lr(optimizer: Optimizer, lr: float) -> None:
    for group in optimizer.param_groups:
        group["lr"] = lr


def to_cpu(value: Any) -> Any:
    """A copy on the CPU that nothing else writes to, laid out plainly; other values as they are."""
    if isinstance(value, Tensor):
        return value.detach().to("cpu", copy=True, memory_format=torch.contiguous_format)
    return value
