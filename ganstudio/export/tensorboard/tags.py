"""What TensorBoard calls a run's figures: a group, a slash, a name."""

from __future__ import annotations

from collections.abc import Mapping

from ganstudio.events import ClassesNamed

TAGS: dict[str, str] = {
    "dx_real": "Dx/real",
    "dx_real_lo": "Dx/real_p10",
    "dx_real_hi": "Dx/real_p90",
    "dx_fake": "Dx/fake",
    "dx_fake_lo": "Dx/fake_p10",
    "dx_fake_hi": "Dx/fake_p90",
    "dx_fake_after": "Dx/fake_after",
    "d_loss": "loss/D",
    "d_loss_real": "loss/D_real",
    "d_loss_fake": "loss/D_fake",
    "penalty": "loss/D_penalty",
    "g_loss": "loss/G",
    "lr_d": "lr/D",
    "lr_g": "lr/G",
    "r_t": "balance/r_t",
    "separation": "balance/separation",
    "saturated": "balance/saturated",
    "augment": "balance/augment",
    "apa_p": "balance/apa_p",
    "r1_gamma": "balance/r1_gamma",
    "lecam_weight": "balance/lecam_weight",
    "grad_d": "gradient/D",
    "grad_g": "gradient/G",
    "class_loss_real": "labels/D_loss_real",
    "class_loss_fake": "labels/D_loss_fake",
    "class_right_real": "labels/right_real",
    "class_right_fake": "labels/right_fake",
    "images_per_second": "progress/images_per_second",
    "epoch": "progress/epoch",
    "images_seen": "progress/images_seen",
}
"""Fields of BatchDone; one that is not here is shown in the group `other`."""

AVERAGED, RAW = "samples/averaged", "samples/raw"
RECIPE, INTERVENTIONS, EVENTS = "recipe", "interventions", "events"
MEASURES = {name: f"samples/{name}" for name in ("variety", "moved", "r_v", "reals")}
"""Fields of SamplesMeasured."""

_NAMED = {name: TAGS[f"class_{name}"] for name in ("loss_real", "loss_fake", "right_real", "right_fake")}

_KEYS = ("branch", "step", "time")


def batch_tags(names: Mapping[str, object], *, probability: bool) -> dict[str, str]:
    """The tag of every figure among the fields of a batch; D's output without a probability is a score."""
    found = {name: TAGS.get(name, f"other/{name}") for name in names if name not in _KEYS}
    if probability:
        return found
    return {name: tag.replace("Dx/", "score/") for name, tag in found.items()}


def control_tag(name: str) -> str:
    """The tag of a control's value."""
    return f"control/{name}"


def naming_tags(event: ClassesNamed) -> dict[str, float]:
    """The figures of each attribute by tag, its name last; those that do not fit the names are left out."""
    return {
        f"{tag}/{attribute}": value
        for field, tag in _NAMED.items()
        for attribute, value in zip(event.names, getattr(event, field), strict=False)
    }
