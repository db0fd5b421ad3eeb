"""The names of curves, units and states, translated."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ganstudio.evaluation.words import FIGURES
from ganstudio.gui.models.curve_table import CurveSpec, PlotName
from ganstudio.gui.models.step_units import StepUnit
from ganstudio.gui.translate import tr_message

translate = QCoreApplication.translate


def curve_label(spec: CurveSpec) -> str:
    """What the legend calls a curve."""
    if spec.key in FIGURES:
        return tr_message(FIGURES[spec.key].label)
    return {
        "dx_real": translate("Curves", "D on reals"),
        "dx_fake": translate("Curves", "D on fakes"),
        "dx_fake_after": translate("Curves", "fakes after D's update"),
        "dx_gap": translate("Curves", "reals less fakes"),
        "augment": translate("Curves", "altered pictures"),
        "d_loss": translate("Curves", "loss of D"),
        "g_loss": translate("Curves", "loss of G"),
        "d_loss_real": translate("Curves", "D, reals only"),
        "d_loss_fake": translate("Curves", "D, fakes only"),
        "penalty": translate("Curves", "penalties on D"),
        "class_right_real": translate("Curves", "reals named right"),
        "class_right_fake": translate("Curves", "fakes named right"),
        "class_loss_real": translate("Curves", "loss on reals"),
        "class_loss_fake": translate("Curves", "loss on fakes"),
        "lr_d": translate("Curves", "D"),
        "lr_g": translate("Curves", "G"),
    }[spec.key]


def curve_help(spec: CurveSpec) -> str:
    """The sentence that explains a curve."""
    if spec.key in FIGURES:
        return tr_message(FIGURES[spec.key].help)
    return {
        "dx_real": translate(
            "Curves",
            "D's mean output on the batch's real pictures, before D's update. Near 1: D knows them as real.",
        ),
        "dx_fake": translate(
            "Curves",
            "D's mean output on the batch's fakes, before D's update. Near 0: D sees through all of them.",
        ),
        "dx_fake_after": translate(
            "Curves",
            "The updated D's mean output on fakes, in G's step: the ground that D gains in one batch.",
        ),
        "dx_gap": translate(
            "Curves", "D's mean score of reals less that of fakes: how far it tells them apart."
        ),
        "augment": translate("Curves", "The share of pictures that D sees altered, as it was in each batch."),
        "d_loss": translate("Curves", "D's loss: reals and fakes added up, penalties left out."),
        "g_loss": translate("Curves", "G's loss: high while D sees through its fakes."),
        "d_loss_real": translate("Curves", "The part of D's loss that comes from reals."),
        "d_loss_fake": translate("Curves", "The part of D's loss that comes from fakes."),
        "penalty": translate("Curves", "What penalties add to D's loss, weights included."),
        "class_right_real": translate(
            "Curves", "The share of the reals' labels that D names right: the most it can expect of fakes."
        ),
        "class_right_fake": translate(
            "Curves",
            "The share of fakes in which D finds what G was told to draw: whether G heeds its labels.",
        ),
        "class_loss_real": translate("Curves", "D's loss on the labels of reals, all attributes added up."),
        "class_loss_fake": translate("Curves", "D's loss on what G was told to draw, added up."),
        "lr_d": translate("Curves", "How far D moves each update."),
        "lr_g": translate("Curves", "How far G moves each update."),
    }[spec.key]


def plot_title(name: PlotName) -> str:
    """What stands above a plot."""
    return {
        "dx": translate("Curves", "Dx"),
        "loss": translate("Curves", "Losses"),
        "classes": translate("Curves", "Labels"),
        "merits": translate("Curves", "Figures of merit"),
        "lr": translate("Curves", "Learning rates"),
    }[name]


def unit_label(unit: StepUnit) -> str:
    """A unit of the time axis."""
    return {
        StepUnit.STEPS: translate("Curves", "steps"),
        StepUnit.EPOCHS: translate("Curves", "epochs"),
        StepUnit.IMAGES: translate("Curves", "pictures"),
    }[unit]


def control_label(name: str) -> str:
    """What a control is called."""
    return {
        "real_label": translate("Controls", "label of reals"),
        "noise_std": translate("Controls", "noise on D"),
        "augment": translate("Controls", "augmentation"),
        "augment_color": translate("Controls", "colours"),
        "augment_translation": translate("Controls", "shift"),
        "augment_cutout": translate("Controls", "cut-out"),
        "ada_flip": translate("Controls", "mirrored"),
        "ada_rot90": translate("Controls", "quarter turns"),
        "ada_shift": translate("Controls", "moved"),
        "ada_scale": translate("Controls", "scaled"),
        "ada_rotate": translate("Controls", "turned"),
        "ada_aniso": translate("Controls", "stretched"),
        "ada_brightness": translate("Controls", "brightness"),
        "ada_contrast": translate("Controls", "contrast"),
        "ada_luma_flip": translate("Controls", "lightness inverted"),
        "ada_hue": translate("Controls", "hue"),
        "ada_saturation": translate("Controls", "saturation"),
        "ada_noise": translate("Controls", "noise"),
        "ada_cutout": translate("Controls", "square cut out"),
        "apa_p": translate("Controls", "fakes among reals"),
        "lecam_weight": translate("Controls", "LeCam"),
        "cr_weight": translate("Controls", "consistency"),
        "gp_weight": translate("Controls", "gradient penalty"),
        "r1_gamma": translate("Controls", "R1 (slope at reals)"),
        "r2_gamma": translate("Controls", "R2 (slope at fakes)"),
        "label_weight_d": translate("Controls", "labels in D"),
        "label_weight_g": translate("Controls", "labels in G"),
    }[name]


def control_help(name: str) -> str:
    """The sentence that says what a control does to training."""
    return {
        "lr_g": translate(
            "Controls",
            "How far G moves each update: raise it when D wins, lower it when the pictures flicker.",
        ),
        "lr_d": translate(
            "Controls",
            "How far D moves each update: lower it when D wins (reals near 1, fakes near 0); with few"
            " pictures, below G's.",
        ),
        "g_updates": translate(
            "Controls", "How often G learns in a batch: more often than D gives G the advantage, 0 stops it."
        ),
        "d_updates": translate(
            "Controls", "How often D learns in a batch: more often than G makes D stricter, 0 stops it."
        ),
        "freeze_g": translate(
            "Controls", "Freeze G: it makes fakes but learns nothing, so that D can catch up."
        ),
        "freeze_d": translate("Controls", "Freeze D: it judges but learns nothing, so that G can catch up."),
        "real_label": translate(
            "Controls", "D's target for reals: 0.9 keeps D from becoming too sure of itself."
        ),
        "noise_std": translate(
            "Controls", "Gaussian noise on everything D sees: slows D down and blurs what it can rely on."
        ),
        "augment": translate(
            "Controls", "Share of pictures that D sees altered: keeps D from learning few pictures by heart."
        ),
        "augment_color": translate(
            "Controls",
            "How far the augmentation alters brightness, saturation and contrast: lower it when the samples'"
            " colours drift, 0 leaves colours alone.",
        ),
        "augment_translation": translate(
            "Controls", "How far the augmentation shifts pictures: 1 is an eighth of the side, 0 not at all."
        ),
        "augment_cutout": translate(
            "Controls",
            "How large a square the augmentation cuts out: 1 is half the side. Lower it when grey patches"
            " appear in the samples.",
        ),
        "ada_flip": translate(
            "Controls",
            "Part of the augmentation's share of pictures that are mirrored left-right."
            " Lower it when the samples come out mirrored.",
        ),
        "ada_rot90": translate(
            "Controls",
            "Part of the augmentation's share of pictures that are turned by quarters."
            " Lower it when the samples come out turned.",
        ),
        "ada_shift": translate(
            "Controls",
            "Part of the augmentation's share of pictures that are shifted, by an eighth of the side or so.",
        ),
        "ada_scale": translate("Controls", "Part of the share of pictures that are made larger or smaller."),
        "ada_rotate": translate(
            "Controls",
            "Part of the augmentation's share of pictures that are turned by any angle."
            " Lower it when the samples come out tilted.",
        ),
        "ada_aniso": translate(
            "Controls", "Part of the share of pictures that are stretched in one direction."
        ),
        "ada_brightness": translate(
            "Controls", "Part of the share of pictures that are made lighter or darker."
        ),
        "ada_contrast": translate(
            "Controls", "Part of the share of pictures that are given another contrast."
        ),
        "ada_luma_flip": translate(
            "Controls",
            "Part of the augmentation's share of pictures that are inverted in lightness, hues kept.",
        ),
        "ada_hue": translate(
            "Controls",
            "Part of the augmentation's share of pictures that are given other hues."
            " Lower it when the samples' colours drift.",
        ),
        "ada_saturation": translate(
            "Controls", "Part of the share of pictures that are given another saturation."
        ),
        "ada_noise": translate("Controls", "Part of the share of pictures that are given noise."),
        "ada_cutout": translate(
            "Controls",
            "Part of the augmentation's share of pictures that a square of half the side is cut out of.",
        ),
        "apa_p": translate(
            "Controls",
            "Chance that D is shown a fake as a real: deceives a D that is too sure. Its figures on reals"
            " then count these too.",
        ),
        "lecam_weight": translate(
            "Controls",
            "Holds D's scores of reals near what it said of fakes, and the other way: keeps D from drawing"
            " them ever further apart. About 0.3 for hinge, 1e-6 for cross-entropy with R1.",
        ),
        "cr_weight": translate(
            "Controls",
            "D is to say the same of a picture moved by a pixel or two: makes it look at what is shown"
            " instead of single pixels. A batch takes longer with it.",
        ),
        "freeze_d_layers": translate(
            "Controls",
            "The first so many layers of D are not trained: keeps what a trained D has learned of edges and"
            " colours when pictures are few. The last layer always trains.",
        ),
        "gp_weight": translate(
            "Controls", "Weight of the gradient penalty: more keeps D's slope closer to 1, 0 lets go of it."
        ),
        "r1_gamma": translate(
            "Controls",
            "Holds D's slope at reals down: more makes D smoother and slower to win, 0 lets go. A batch takes"
            " longer with it.",
        ),
        "r2_gamma": translate(
            "Controls",
            "Holds D's slope at fakes down, as R1 does at reals; relativistic pairs want both.",
        ),
        "label_weight_d": translate(
            "Controls",
            "How much D is to name the attributes of reals right, beside telling reals from fakes.",
        ),
        "label_weight_g": translate(
            "Controls",
            "How much G is to be named what it was told: higher makes the labels right and may blur the "
            "pictures.",
        ),
    }[name]
