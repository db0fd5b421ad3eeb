"""What D ends in when it names the attributes of a picture as well, by the recipe's key `class_heads`.

An auxiliary classifier (Odena et al. 2017) shares D's features and adds one layer. MakeGirlsMoe's successors
give each task three layers of its own on the shared features, or the classes a net of their own (SEEDS S2).
"""

from __future__ import annotations

from collections.abc import Callable

from torch import nn

_HIDDEN = 256


def class_head(
    kind: str, features: int, width: int, trunk: Callable[[], nn.Module], slope: float
) -> nn.Module:
    """What gives `width` class logits: of D's features (n, features, ...), or of pictures if "separate".

    trunk: makes another net that turns pictures into such features.
    """
    if kind == "separate":
        return nn.Sequential(trunk(), nn.Flatten(), nn.Linear(features, width))
    if kind == "mlp3":
        return three_layers(features, width, slope)
    return nn.Sequential(nn.Flatten(), nn.Linear(features, width))


def three_layers(features: int, width: int, slope: float) -> nn.Sequential:
    """A fully connected head with two hidden layers; their width is ours, the sources name none."""
    return nn.Sequential(
        nn.Flatten(),
        nn.Linear(features, _HIDDEN),
        nn.LeakyReLU(slope, inplace=True),
        nn.Linear(_HIDDEN, _HIDDEN),
        nn.LeakyReLU(slope, inplace=True),
        nn.Linear(_HIDDEN, width),
    )
