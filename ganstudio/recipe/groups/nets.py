"""The shape of the two nets."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel

from ganstudio.recipe.fields import recipe_field as f


class NetFields(BaseModel):
    """The shape of the two nets."""

    net: Literal["dcgan"] = f(
        "dcgan", "Architecture", "The family of nets.", group="nets", choices={"dcgan": "DCGAN"}
    )
    nz: int = f(100, "Latent size", "Numbers that G makes a picture from.", group="nets", ge=1, le=2048)
    ngf: int = f(
        64, "Width of G", "Channels of G's last hidden layer; earlier layers have more. More is slower.",
        group="nets", unit="channels", ge=1, le=512,
    )  # fmt: skip
    ndf: int = f(
        64, "Width of D", "Channels of D's first layer; later layers have more. A narrower D is weaker.",
        group="nets", unit="channels", ge=1, le=512,
    )  # fmt: skip
    max_channels: int = f(
        1024, "Widest layer", "No layer gets more channels than this.",
        group="nets", unit="channels", ge=8, le=4096, advanced=True,
    )  # fmt: skip
    base_size: int = f(
        0, "First map", "Side length of G's first map; 0 chooses it from the picture size.",
        group="nets", unit="px", ge=0, le=32, advanced=True,
    )  # fmt: skip
    stages: tuple[str, ...] = f(
        (), "Stages", "G's enlarging steps (D mirrors them), such as k4s2p1 or k5s2same; empty chooses them.",
        group="nets", advanced=True,
    )  # fmt: skip
    g_head: Literal["conv", "linear"] = f(
        "conv", "G begins with", "How G turns the latent into its first map.", group="nets", advanced=True,
        choices={"conv": "transposed convolution", "linear": "linear layer"},
    )  # fmt: skip
    d_head: Literal["conv", "linear"] = f(
        "conv", "D ends with", "How D turns its last map into one score.", group="nets", advanced=True,
        choices={"conv": "convolution", "linear": "linear layer"},
    )  # fmt: skip
    g_norm: Literal["batch", "none"] = f(
        "batch", "Normalisation in G", "Batch normalisation between G's layers.", group="nets",
        advanced=True, choices={"batch": "batch normalisation", "none": "none"},
    )  # fmt: skip
    d_norm: Literal["batch", "none"] = f(
        "batch", "Normalisation in D", "Batch normalisation between D's layers.", group="nets",
        advanced=True, choices={"batch": "batch normalisation", "none": "none"},
    )  # fmt: skip
    d_first_norm: bool = f(
        False, "Normalise D's first layer", "Also normalise D's first layer, which DCGAN leaves out.",
        group="nets", advanced=True,
    )  # fmt: skip
    bias: bool = f(False, "Biases", "Give the convolutions a bias of their own.", group="nets", advanced=True)
    leaky_slope: float = f(
        0.2, "Leaky slope", "Slope of D's leaky ReLU below zero.",
        group="nets", ge=0.0, le=1.0, advanced=True,
    )  # fmt: skip
    init: Literal["dcgan", "torch"] = f(
        "dcgan", "Initial weights", "How the weights start.", group="nets", advanced=True,
        choices={"dcgan": "DCGAN: normal, spread 0.02", "torch": "PyTorch's default"},
    )  # fmt: skip
