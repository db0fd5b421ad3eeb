"""A run whose generator takes labels, to be drawn with and not trained."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import torch

from ganstudio.data.manifest import DataManifest
from ganstudio.data.report import Picture
from ganstudio.data.settings import PictureSettings
from ganstudio.labels import Attribute
from ganstudio.nets import build_generator, initialise
from ganstudio.recipe import Recipe
from ganstudio.runs.checkpoints import save_checkpoint
from ganstudio.runs.folder import RunFolder

HAIR = Attribute("hair", "group", ("aqua", "brown", "red"))
EYES = Attribute("eyes", "group", ("blue", "green"))
ATTRIBUTES = (HAIR, EYES)


def make_conditional_run(path: Path, recipe: Recipe) -> Path:
    """A run with checkpoints at steps 40 and 80, a generator alone; its pictures have all six pairs."""
    recipe = recipe.changed(labels=("hair", "eyes"))
    codes = np.array([[hair, eyes] for hair in range(3) for eyes in range(2)], dtype=np.int16)
    pictures = tuple(Picture(f"{n}.png", 9, 9, "RGB", "PNG", 1, f"{n:064x}") for n in range(6))
    manifest = DataManifest(
        path.absolute(),
        PictureSettings.of(recipe),
        pictures,
        attributes=ATTRIBUTES,
        code_bytes=codes.tobytes(),
    )
    folder = RunFolder.create(path, recipe, manifest.to_json(), path.parent)
    for step in (40, 80):
        save_checkpoint(folder.checkpoint_path(0, step), _state(recipe, step))
    return path


def _state(recipe: Recipe, step: int) -> dict[str, Any]:
    nets = {name: build_generator(recipe, ATTRIBUTES) for name in ("generator", "averaged")}
    for number, net in enumerate(nets.values()):
        initialise(net, recipe, step + number)
        with torch.no_grad():
            for parameter in net.parameters():
                parameter.mul_(4)  # the first weights alone make nearly grey pictures
    return {
        "step": step,
        "recipe": recipe.model_dump(),
        "attributes": [[known.name, known.kind, list(known.values)] for known in ATTRIBUTES],
        "discriminator": None,
        "fixed_noise": torch.arange(3.0)[:, None].repeat(1, recipe.nz),
        "fixed_labels": torch.tensor([[0, 1], [2, 0], [-1, 1]]),
        **{name: net.state_dict() for name, net in nets.items()},
    }
