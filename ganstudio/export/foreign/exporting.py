"""A run's nets as plain state dicts that other people's scripts load."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, get_args

from ganstudio.durable import replacing
from ganstudio.export.files import make_folder
from ganstudio.export.foreign.reading import StateDict
from ganstudio.latent.sources import Which, read_run
from ganstudio.nets import build_discriminator
from ganstudio.problems import InputProblem, Message
from ganstudio.recipe import Recipe, make_recipe
from ganstudio.runs.checkpoints import load_checkpoint

Style = Literal["s0", "examples"]
"""s0: `features.N`, and `classifier.0` at D's end. examples: `main.N`, as in pytorch/examples' dcgan."""

STYLES: tuple[Style, ...] = get_args(Style)
FILES = ("netG.pth", "netD.pth")


def misfits(recipe: Recipe, style: Style) -> list[Message]:
    """Why the scripts of a style cannot load this recipe's nets; empty if they can."""
    if recipe.net != "dcgan":
        return [Message("its nets are no DCGAN, but those scripts' are")]
    base, stages = recipe.layout()
    reasons = [
        (
            recipe.g_head == "linear",
            Message("G begins with a linear layer, not with a transposed convolution"),
        ),
        (recipe.d_head == "linear", Message("D ends with a linear layer, not with a convolution")),
        (
            any(stage.padding is None for stage in stages),
            Message("its stages pad unevenly ('SAME'), which their layers cannot"),
        ),
        (
            (recipe.g_norm, recipe.d_norm) != ("batch", "batch"),
            Message("it lacks batch normalisation in G or D"),
        ),
        (recipe.g_spectral or recipe.d_spectral, Message("it divides weights by their spectral norm")),
        (bool(recipe.labels), Message("its G is told labels, and theirs is not")),
        (recipe.leaky_slope != 0.2, Message("the slope of D's leaky ReLU is not 0.2, as theirs is")),
        (recipe.d_first_norm, Message("it normalises D's first layer")),
        (recipe.bias, Message("its convolutions have biases")),
    ]
    if style == "examples":
        classic = base == 4 and [(s.kernel, s.stride, s.padding) for s in stages] == [(4, 2, 1)] * 4
        doubling = max(recipe.ngf, recipe.ndf) * 8 <= recipe.max_channels
        reasons.append(
            (
                not (classic and doubling),
                Message("that script makes 64 x 64 pixels by four stages k4s2p1, and doubles the widths"),
            )
        )
    return [reason for is_so, reason in reasons if is_so]


def checked_style(name: str) -> Style | None:
    """`name` as a style; None for an empty one."""
    return next((style for style in STYLES if style == name), None)


def fitting_style(recipe: Recipe) -> Style:
    """The style whose scripts load the recipe's nets, `examples` where both do; `s0` if none does."""
    return "s0" if misfits(recipe, "examples") else "examples"


def export_model(
    run: Path,
    out: Path,
    *,
    checkpoint: Which = None,
    averaged: bool = True,
    style: Style | None = None,
) -> list[Path]:
    """Write netG.pth, and netD.pth if the checkpoint has a D, into the folder `out`; return the files.

    `checkpoint`: a step or "best", the newest if None. `style` None: the one that fits. Raises InputProblem
    with the reason where the style's nets have another shape than the recipe's.
    """
    return export_checkpoint(read_run(run).checkpoint(checkpoint).path, out, averaged=averaged, style=style)


def export_checkpoint(
    path: Path, out: Path, *, averaged: bool = True, style: Style | None = None
) -> list[Path]:
    """`export_model` for a checkpoint file."""
    import torch

    state = load_checkpoint(path)
    recipe = make_recipe(state["recipe"], source=str(path))
    named, style = style, style or fitting_style(recipe)
    reasons = misfits(recipe, style)
    if reasons and named is None:
        raise InputProblem(
            "The nets of {recipe} cannot be written as plain files for other people's scripts, which build "
            "plain DCGANs: {reason}. Pictures can be drawn from the run as ever: `ganstudio generate`.",
            recipe=recipe.name,
            reason=reasons[0],
        )
    if reasons:
        raise InputProblem(
            "The nets of {recipe} cannot be written for scripts of the style {style}: {reason}.",
            recipe=recipe.name,
            style=style,
            reason=reasons[0],
        )
    nets = [_renamed(state["averaged" if averaged else "generator"], recipe, style)]
    if state["discriminator"] is not None:
        nets.append(_renamed(state["discriminator"], recipe, style))
    make_folder(out)
    written = []
    for name, net in zip(FILES, nets, strict=False):
        with replacing(out / name) as file:
            torch.save(net, file)
        written.append(out / name)
    return written


def _renamed(net: Mapping[str, Any], recipe: Recipe, style: Style) -> StateDict:
    """Our keys are those of s0 (the layers lie in the same places); `main` counts on where `features` end."""
    if style == "s0":
        return dict(net)
    end = len(build_discriminator(recipe).get_submodule("features")._modules)
    names = {"features": lambda number: number, "classifier": lambda number: end + number}
    found: StateDict = {}
    for key, tensor in net.items():
        row, number, part = key.split(".")
        found[f"main.{names[row](int(number))}.{part}"] = tensor
    return found
