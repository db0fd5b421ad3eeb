"""How the weights follow their gradients."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel

from ganstudio.recipe.fields import recipe_field as f


class OptimiserFields(BaseModel):
    """How the weights follow their gradients."""

    optimizer_g: Literal["adam", "sgd", "rmsprop"] = f(
        "adam", "Optimiser of G", "How G's weights follow their gradient.", group="optimisers",
        choices={"adam": "Adam", "sgd": "SGD", "rmsprop": "RMSprop"},
    )  # fmt: skip
    optimizer_d: Literal["adam", "sgd", "rmsprop"] = f(
        "adam", "Optimiser of D", "How D's weights follow their gradient.", group="optimisers",
        choices={"adam": "Adam", "sgd": "SGD", "rmsprop": "RMSprop"},
    )  # fmt: skip
    lr_g: float = f(
        2e-4, "Learning rate of G", "How far G moves each update.",
        group="optimisers", ge=1e-8, le=1.0, scale="log",
    )  # fmt: skip
    lr_d: float = f(
        2e-4, "Learning rate of D", "How far D moves each update; lower it when D wins. With few pictures"
        " below G's, not above it as two-time-scale updates (TTUR) have it.",
        group="optimisers", ge=1e-8, le=1.0, scale="log",
    )  # fmt: skip
    beta1: float = f(
        0.5, "Adam beta 1", "How long Adam remembers gradients.",
        group="optimisers", ge=0.0, le=0.999, advanced=True,
    )  # fmt: skip
    beta2: float = f(
        0.999, "Adam beta 2", "How long Adam remembers their size.",
        group="optimisers", ge=0.0, le=0.99999, advanced=True,
    )  # fmt: skip
    momentum: float = f(
        0.0, "Momentum", "Momentum of SGD and RMSprop.",
        group="optimisers", ge=0.0, le=0.999, advanced=True,
    )  # fmt: skip
    weight_decay_g: float = f(
        0.0, "Weight decay of G", "Pull of G's weights towards zero.",
        group="optimisers", ge=0.0, le=0.1, scale="log", advanced=True,
    )  # fmt: skip
    weight_decay_d: float = f(
        0.0, "Weight decay of D", "Pull of D's weights towards zero.",
        group="optimisers", ge=0.0, le=0.1, scale="log", advanced=True,
    )  # fmt: skip
