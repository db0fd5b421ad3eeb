"""What the controls are called in a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from ganstudio.problems import Message

NAMES: dict[str, Message] = {
    "lr_g": Message("learning rate of G"),
    "lr_d": Message("learning rate of D"),
    "g_updates": Message("updates of G a batch"),
    "d_updates": Message("updates of D a batch"),
    "real_label": Message("label of reals"),
    "noise_std": Message("noise on D"),
    "augment": Message("augmentation"),
    "augment_color": Message("altered colours"),
    "augment_translation": Message("shift"),
    "augment_cutout": Message("cut-out"),
    "ada_flip": Message("ADA, mirrored"),
    "ada_rot90": Message("ADA, quarter turns"),
    "ada_shift": Message("ADA, moved"),
    "ada_scale": Message("ADA, scaled"),
    "ada_rotate": Message("ADA, turned"),
    "ada_aniso": Message("ADA, stretched"),
    "ada_brightness": Message("ADA, brightness"),
    "ada_contrast": Message("ADA, contrast"),
    "ada_luma_flip": Message("ADA, lightness inverted"),
    "ada_hue": Message("ADA, hue"),
    "ada_saturation": Message("ADA, saturation"),
    "ada_noise": Message("ADA, noise"),
    "ada_cutout": Message("ADA, square cut out"),
    "apa_p": Message("fakes among the reals"),
    "lecam_weight": Message("LeCam"),
    "cr_weight": Message("consistency"),
    "freeze_d_layers": Message("frozen layers of D"),
    "gp_weight": Message("gradient penalty"),
    "r1_gamma": Message("R1"),
    "r2_gamma": Message("R2"),
    "label_weight_d": Message("weight of labels in D"),
    "label_weight_g": Message("weight of labels in G"),
    "autopilot": Message("autopilot"),
}
"""Those that have a value."""


def in_a_row(words: Iterable[Message]) -> Message | None:
    """Words with commas between; None for none."""
    row: Message | None = None
    for word in words:
        row = word if row is None else Message("{names}, {name}", {"names": row, "name": word})
    return row
