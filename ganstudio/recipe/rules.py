"""What of a recipe cannot stand together, what is odd about it, and which controls it has no use for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ganstudio.problems import Message
from ganstudio.recipe.families import ALWAYS_SPECTRAL, SEES_SPREAD

if TYPE_CHECKING:
    from ganstudio.recipe.model import Recipe

SLOPE_PENALTIES = ("gradient_penalty", "r1_gamma", "r2_gamma")
"""Keys of the penalties on the slope of D's score in a single picture."""

_NO_BATCH_NORM_IN_D = ("mlp", "resnet", "r3gan")
"""Families, beside DCGAN's with its key, whose D judges each picture by itself."""

_MIXES_PICTURES = Message(
    "a penalty on the slope in each picture has no meaning with batch normalisation in D, where every score"
    " depends on all pictures of the batch; set d_norm to none, layer or instance"
)
_NO_LABELS_OF_REALS = Message("only cross-entropy has labels; with this objective it does nothing")
_ONLY_DIFFERENCES = Message("with relativistic pairs only differences of scores count: none can be held")
_SINGLE_PIXEL = Message("instance normalisation needs maps of at least 2 x 2; the smallest map is 1 x 1")


ALTERATIONS = (
    "augment_color", "augment_translation", "augment_cutout", "ada_flip", "ada_rot90", "ada_shift",
    "ada_scale", "ada_rotate", "ada_aniso", "ada_brightness", "ada_contrast", "ada_luma_flip", "ada_hue",
    "ada_saturation", "ada_noise", "ada_cutout",
)  # fmt: skip
"""Controls that say what the augmentation does."""
_OTHER_KIND = Message("the recipe's augmentation makes other alterations")


def mixes_pictures(recipe: Recipe) -> bool:
    """Whether D's score of one picture depends on the others of its batch."""
    if recipe.net == "dcgan":
        return recipe.d_norm == "batch"
    return recipe.net not in _NO_BATCH_NORM_IN_D


def contradictions(recipe: Recipe) -> dict[str, Message]:
    """What makes the recipe senseless, by key."""
    errors: dict[str, Message] = {}
    if mixes_pictures(recipe):
        errors |= {key: _MIXES_PICTURES for key in SLOPE_PENALTIES if getattr(recipe, key) not in ("none", 0)}
    if recipe.minibatch_stddev and recipe.net not in SEES_SPREAD:
        errors["minibatch_stddev"] = Message("this architecture's D has no place for it; set it to 0")
    if recipe.lecam_weight > 0 and recipe.objective == "rpgan":
        errors["lecam_weight"] = _ONLY_DIFFERENCES
    if recipe.snapshot_rows and recipe.snapshot_rows not in recipe.labels:
        errors["snapshot_rows"] = Message(
            "{name} is no attribute that the run is conditioned on; name one of labels or leave this empty",
            {"name": recipe.snapshot_rows},
        )
    if recipe.net == "dcgan" and recipe.layout()[0] == 1:
        errors |= {key: _SINGLE_PIXEL for key in ("g_norm", "d_norm") if getattr(recipe, key) == "instance"}
    return errors


def recipe_notes(recipe: Recipe) -> dict[str, Message]:
    """What a person should know about a recipe that works but may not do what they mean, by key."""
    notes: dict[str, Message] = {}
    critic = recipe.objective == "wgan"
    if recipe.real_label < 1 and recipe.objective != "bce":
        notes["real_label"] = _NO_LABELS_OF_REALS
    if recipe.weight_clip > 0 and not critic:
        notes["weight_clip"] = Message(
            "clipping was made for the Wasserstein objective; here it only weakens D"
        )
    spectral = recipe.d_spectral or recipe.net in ALWAYS_SPECTRAL
    bounded = recipe.weight_clip > 0 or spectral or recipe.r1_gamma > 0 or recipe.r2_gamma > 0
    if critic and not bounded and (recipe.gradient_penalty == "none" or recipe.gp_weight == 0):
        notes["objective"] = Message(
            "nothing keeps the critic's slope in bounds, so its scores will run away; use weight clipping, a"
            " gradient penalty or spectral norm"
        )
    if critic and recipe.weight_clip > 0 and recipe.optimizer_d == "adam" and recipe.beta1 > 0:
        notes["beta1"] = Message("the clipped critic was published with RMSprop; with Adam, try beta1 = 0")
    return notes


def idle_controls(recipe: Recipe) -> dict[str, Message]:
    """Controls that this recipe has no use for, and why."""
    idle: dict[str, Message] = {}
    if recipe.objective != "bce":
        idle["real_label"] = _NO_LABELS_OF_REALS
    if recipe.gradient_penalty == "none":
        idle["gp_weight"] = Message("the recipe has no gradient penalty")
    if mixes_pictures(recipe):
        idle |= dict.fromkeys(("gp_weight", "r1_gamma", "r2_gamma"), _MIXES_PICTURES)
    if recipe.objective == "rpgan":
        idle["lecam_weight"] = _ONLY_DIFFERENCES
    other = "augment_" if recipe.augment_kind == "ada" else "ada_"
    idle |= {name: _OTHER_KIND for name in ALTERATIONS if name.startswith(other)}
    if not recipe.labels:
        no_labels = Message("the recipe is not conditioned on labels")
        idle |= dict.fromkeys(("label_weight_d", "label_weight_g"), no_labels)
    return idle
