"""What the study compares: ways of training, sets of pictures, and one part removed at a time."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from ganstudio.data.sample_faces import write_sample_faces
from ganstudio.recipe import Recipe, find_recipe, following_size

FEW = 300


@dataclass(frozen=True, slots=True)
class Arm:
    """A way of training: a shipped recipe, and the keys in which the arm differs from it."""

    name: str
    recipe: str
    settings: dict[str, Any] = field(default_factory=dict)

    def made(self, size: int | None, width: float) -> tuple[Recipe, dict[str, Any]]:
        """The recipe of this arm at another size and width, and the settings that make it so.

        size: None for the recipe's own. width: factor on the feature maps of both nets.
        """
        shipped = find_recipe(self.recipe)
        values = dict(self.settings)
        if size is not None and size != shipped.image_size:
            values["image_size"] = size
        if width != 1:
            values |= {key: max(4, round(getattr(shipped, key) * width)) for key in ("ngf", "ndf")}
        values, _ = following_size(shipped, values)
        return shipped.changed(**values), values


ARMS = {
    arm.name: arm
    for arm in (
        Arm("dcgan-144", "dcgan-144"),
        Arm("dcgan-144-autopilot", "dcgan-144", {"autopilot": "act"}),
        Arm("small-144", "small-144"),
    )
}


def without(arm: Arm, part: str) -> Arm:
    """The arm with one of its PARTS removed."""
    return Arm(f"{arm.name}-without-{part}", arm.recipe, arm.settings | PARTS[part])


def parts_of(arm: Arm) -> list[str]:
    """The PARTS that the arm has, so that removing them changes something."""
    recipe = find_recipe(arm.recipe).changed(**arm.settings)
    augmented = recipe.augment > 0 or recipe.autopilot in ("act", "ada")
    return [
        part
        for part, off in PARTS.items()
        if any(getattr(recipe, key) != value for key, value in off.items())
        and (augmented or not all(key.startswith("augment") for key in off))
    ]


PARTS: dict[str, dict[str, Any]] = {
    "augmentation": {"augment": 0.0, "augment_color": 0.0, "augment_translation": 0.0, "augment_cutout": 0.0},
    "cut-out": {"augment_cutout": 0.0},
    "own-colours": {"augment_color": 1.0},
    "batch-norm-in-d": {"d_norm": "none"},
    "slow-d": {"lr_d": 2e-4},
    "small-batches": {"batch_size": 32},
    "averaging": {"ema_half_life_kimg": 0.0},
    "autopilot": {"autopilot": "off"},
    "r1": {"r1_gamma": 0.0},
    "r2": {"r2_gamma": 0.0},
    "lecam": {"lecam_weight": 0.0},
    "noise": {"noise_std": 0.0},
    "stddev": {"minibatch_stddev": 0},
    "consistency": {"cr_weight": 0.0},
    "spectral": {"d_spectral": False},
}
"""What can be removed, as recipe keys with the values that switch it off. Mirrored copies are not among them:
whether they help depends on the pictures."""


@dataclass(frozen=True, slots=True)
class Pictures:
    """A folder to train on, and how many seeds it is trained with."""

    name: str
    folder: Path
    seeds: int


def picture_sets(data: Path | None, work: Path, seeds: int) -> list[Pictures]:
    """The three sets: `scraped300` (with several seeds), sample faces, tagged avatars.

    data: the folder that holds scraped300 and avatars_tagged; None leaves the sample faces alone. What has to
    be drawn or chosen is put into `work`.
    """
    faces = work / "pictures" / "sample-faces-300"
    if not faces.is_dir():
        write_sample_faces(faces, FEW, 144)
    found = [Pictures("sample-faces", faces, 1 if data is not None else seeds)]
    if data is not None:
        found.insert(0, Pictures("scraped300", data / "scraped300", seeds))
        found.append(Pictures("avatars", _few(data / "avatars_tagged" / "faces", work), 1))
    return found


def _few(folder: Path, work: Path) -> Path:
    """300 of a folder's pictures, chosen by chance but always the same ones."""
    target = work / "pictures" / "avatars-300"
    if not target.is_dir():
        files = sorted(path for path in folder.iterdir() if path.suffix.lower() == ".png")
        chosen = np.random.default_rng(0).choice(len(files), min(FEW, len(files)), replace=False)
        half = target.with_name(target.name + ".part")
        half.mkdir(parents=True, exist_ok=True)
        for number in chosen:
            shutil.copyfile(files[number], half / files[number].name)
        half.rename(target)
    return target
