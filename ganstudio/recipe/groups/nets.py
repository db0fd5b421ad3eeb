"""The shape of the two nets."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, Field

from ganstudio.recipe.fields import recipe_field as f

_DCGAN = {"net": ("dcgan",)}
_MLP = {"net": ("mlp",)}
_NOT_ALWAYS_SPECTRAL = {"net": ("dcgan", "mlp", "resnet", "r3gan")}
_CONVOLUTIONS = {"net": ("dcgan", "resnet", "r3gan", "fastgan", "projected")}

Widths = Annotated[tuple[Annotated[int, Field(ge=1, le=16_384)], ...], Field(max_length=16)]

_NORMS = {
    "batch": "batch: over the pictures of a batch",
    "none": "none",
    "layer": "layer: over one picture",
    "instance": "instance: over one channel of one picture",
}


class NetFields(BaseModel):
    """The shape of the two nets."""

    net: Literal["dcgan", "mlp", "resnet", "r3gan", "fastgan", "projected"] = f(
        "dcgan", "Architecture", "The family of nets.", group="nets",
        choices={
            "dcgan": "DCGAN",
            "mlp": "fully connected",
            "resnet": "residual, as MakeGirlsMoe's",
            "r3gan": "R3GAN",
            "fastgan": "FastGAN",
            "projected": "Projected GAN: D looks through a net trained on photographs",
        },
    )  # fmt: skip
    nz: int = f(100, "Latent size", "Numbers that G makes a picture from.", group="nets", ge=1, le=2048)
    g_layers: Widths = f(
        (256, 256), "Layers of G", "Widths of G's hidden layers, from the latent to the picture.",
        group="nets", only_for=_MLP,
    )  # fmt: skip
    d_layers: Widths = f(
        (256, 64), "Layers of D", "Widths of D's hidden layers, from the picture to the score.",
        group="nets", only_for=_MLP,
    )  # fmt: skip
    ngf: int = f(
        64, "Width of G", "Channels of G's last hidden layer; earlier layers have more. More is slower.",
        group="nets", unit="channels", ge=1, le=512, only_for=_CONVOLUTIONS,
    )  # fmt: skip
    ndf: int = f(
        64, "Width of D", "Channels of D's first layer; later layers have more. A narrower D is weaker.",
        group="nets", unit="channels", ge=1, le=512, only_for=_CONVOLUTIONS,
    )  # fmt: skip
    g_blocks: int = f(
        16, "Blocks of G", "Residual blocks of G, all at its smallest size; fewer are faster.",
        group="nets", unit="blocks", ge=0, le=64, only_for={"net": ("resnet",)},
    )  # fmt: skip
    stage_blocks: int = f(
        2, "Blocks a size", "Residual blocks at each size that the pictures pass; fewer are faster.",
        group="nets", unit="blocks", ge=0, le=8, only_for={"net": ("resnet", "r3gan")},
    )  # fmt: skip
    max_channels: int = f(
        1024, "Widest layer", "No layer gets more channels than this.",
        group="nets", unit="channels", ge=8, le=4096, advanced=True, only_for=_CONVOLUTIONS,
    )  # fmt: skip
    base_size: int = f(
        0, "First map", "Side length of G's first map; 0 chooses it from the picture size.",
        group="nets", unit="px", ge=0, le=32, advanced=True, only_for=_DCGAN,
    )  # fmt: skip
    stages: tuple[str, ...] = f(
        (), "Stages", "G's enlarging steps (D mirrors them), such as k4s2p1 or k5s2same; empty chooses them.",
        group="nets", advanced=True, only_for=_DCGAN,
    )  # fmt: skip
    g_head: Literal["conv", "linear"] = f(
        "conv", "G begins with", "How G turns the latent into its first map.", group="nets", advanced=True,
        choices={"conv": "transposed convolution", "linear": "linear layer"}, only_for=_DCGAN,
    )  # fmt: skip
    d_head: Literal["conv", "linear"] = f(
        "conv", "D ends with", "How D turns its last map into one score.", group="nets", advanced=True,
        choices={"conv": "convolution", "linear": "linear layer"}, only_for=_DCGAN,
    )  # fmt: skip
    g_norm: Literal["batch", "none", "layer", "instance"] = f(
        "batch", "Normalisation in G", "What evens out the values between G's layers.", group="nets",
        advanced=True, choices=_NORMS, only_for=_DCGAN,
    )  # fmt: skip
    d_norm: Literal["batch", "none", "layer", "instance"] = f(
        "batch", "Normalisation in D", "What evens out the values between D's layers.", group="nets",
        advanced=True, choices=_NORMS, only_for=_DCGAN,
    )  # fmt: skip
    d_first_norm: bool = f(
        False, "Normalise D's first layer", "Also normalise D's first layer, which DCGAN leaves out.",
        group="nets", advanced=True, only_for=_DCGAN,
    )  # fmt: skip
    bias: bool = f(
        False, "Biases", "Give the convolutions a bias of their own.", group="nets", advanced=True,
        only_for=_DCGAN,
    )  # fmt: skip
    g_spectral: bool = f(
        False, "Spectral norm in G", "Divide each layer's weights by their largest singular value.",
        group="nets", advanced=True, only_for=_NOT_ALWAYS_SPECTRAL,
    )  # fmt: skip
    d_spectral: bool = f(
        False, "Spectral norm in D", "Divide each layer's weights by their largest singular value: bounds how"
        " steep D's score can be.",
        group="nets", advanced=True, only_for=_NOT_ALWAYS_SPECTRAL,
    )  # fmt: skip
    leaky_slope: float = f(
        0.2, "Leaky slope", "Slope of the leaky ReLU below zero.",
        group="nets", ge=0.0, le=1.0, advanced=True,
    )  # fmt: skip
    init: Literal["dcgan", "torch", "own"] = f(
        "dcgan", "Initial weights", "How the weights start.", group="nets", advanced=True,
        choices={
            "dcgan": "DCGAN: normal, spread 0.02",
            "torch": "PyTorch's default",
            "own": "as the architecture's authors did",
        },
    )  # fmt: skip
