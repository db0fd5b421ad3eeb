"""Samples, checkpoints, seed and device."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel

from ganstudio.recipe.fields import recipe_field as f


class SavingFields(BaseModel):
    """Samples, checkpoints, seed and device."""

    snapshot_images: int = f(
        64, "Sample pictures", "How many fixed-noise samples a snapshot shows.",
        group="saving", ge=1, le=256,
    )  # fmt: skip
    snapshot_every: int = f(
        100, "Snapshot every", "How often the samples are drawn.", group="saving", ge=1, le=1_000_000
    )
    snapshot_unit: Literal["steps", "epochs"] = f(
        "steps", "Snapshots counted in", "Unit of the line above.", group="saving",
        choices={"steps": "steps", "epochs": "epochs"},
    )  # fmt: skip
    checkpoint_every: int = f(
        500, "Checkpoint every", "How often everything is saved, so that training can go on from there.",
        group="saving", ge=1, le=1_000_000,
    )  # fmt: skip
    checkpoint_unit: Literal["steps", "epochs"] = f(
        "steps", "Checkpoints counted in", "Unit of the line above.", group="saving",
        choices={"steps": "steps", "epochs": "epochs"},
    )  # fmt: skip
    keep_checkpoints: int = f(
        30, "Checkpoints kept", "Beyond this number older ones are thinned out; those you saved stay.",
        group="saving", ge=3, le=10_000, advanced=True,
    )  # fmt: skip
    checkpoint_budget_gb: float = f(
        10.0, "Room for checkpoints, GB",
        "Beyond it older checkpoints are thinned out, so that gaps grow with age; those you saved, those"
        " around alarms and where branches begin stay. Any step can be gone back to all the same.",
        group="saving", ge=0.01, le=100_000.0,
    )  # fmt: skip
    merit_every: int = f(
        0, "Measure every", "How often the samples are measured against your pictures, beside the training "
        "and in the computer's spare time; the best checkpoint is kept. 0: never.",
        group="saving", ge=0, le=1_000_000,
    )  # fmt: skip
    merit_unit: Literal["steps", "epochs"] = f(
        "steps", "Measurements counted in", "Unit of the line above.", group="saving",
        choices={"steps": "steps", "epochs": "epochs"},
    )  # fmt: skip

    seed: int = f(
        0, "Seed", "Same seed and recipe, same run (on a CPU to the last bit).",
        group="run", ge=0, le=2**31 - 1,
    )  # fmt: skip
    device: Literal["auto", "cpu", "cuda", "mps"] = f(
        "auto", "Device", "Where to train.", group="run",
        choices={"auto": "the fastest there is", "cpu": "CPU", "cuda": "NVIDIA GPU", "mps": "Apple GPU"},
    )  # fmt: skip
