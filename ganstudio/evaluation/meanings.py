"""What every plotted figure means, in two sentences: what it is, and what to look at; no torch."""

from __future__ import annotations

from ganstudio.evaluation.words import FIGURES
from ganstudio.problems import Message

SENSORS: dict[str, Message] = {
    "r_t": Message("sureness of reals (r_t)"),
    "separation": Message("distance of the scores"),
    "saturated": Message("share of sure scores"),
    "grad_d": Message("gradient of D"),
    "grad_g": Message("gradient of G"),
}
"""What is measured in every batch and journalled without a curve of its own, by its name."""

_ALWAYS: dict[str, Message] = {
    "dx_fake_after": Message(
        "The updated D's output on the same kind of fakes, in G's step: the gap to the line of fakes is the "
        "ground that D gains in a single batch. Look at the gap: if it is wide, D learns faster than G can "
        "follow, and a lower learning rate of D is the first thing to try."
    ),
    "d_loss_real": Message(
        "The part of D's loss that comes from your pictures: how far D still is from calling them real. Look "
        "at it beside the part of the fakes: if this one alone is near its least, D may be learning your "
        "pictures by heart."
    ),
    "d_loss_fake": Message(
        "The part of D's loss that comes from fakes: how far D still is from seeing through them. Look "
        "whether it stays near its least: then every fake is found out and G is told little that it could "
        "use."
    ),
    "class_right_real": Message(
        "The share of your pictures' labels that D names right, which is the most that can be expected of "
        "fakes. Look whether it rises well above guessing: until then D cannot teach G its labels."
    ),
    "class_right_fake": Message(
        "The share of fakes in which D finds what G was told to draw: whether G heeds its labels. Look at "
        "the distance to the line of reals: near it, the labels do what they say in the explorer."
    ),
    "class_loss_real": Message(
        "D's loss on the labels of your pictures, all attributes added up. Look whether it falls in the "
        "first epochs: if it does not, the labels cannot be seen in pictures of this size, or many are "
        "wrong."
    ),
    "class_loss_fake": Message(
        "D's loss on what G was told to draw, all attributes added up. Look at it beside the line of reals: "
        "far above it for long, G ignores its labels, and a larger weight of labels in G may help."
    ),
    "lr_d": Message(
        "How far D moves in each update. Look at it when D wins (its scores at their ends): halving it "
        "gives G time to catch up, and marks on the plots show what a change did."
    ),
    "lr_g": Message(
        "How far G moves in each update. Look at it when the samples change from one snapshot to the next "
        "without getting better: then it is too high."
    ),
    "augment": Message(
        "The share of pictures, real and fake, that D sees altered, which holds it back; the autopilot moves "
        "it, or you do. Look whether it rests below 0.8: from there on the alterations begin to show in the "
        "samples."
    ),
    "separation": Message(
        "How far apart D's scores of reals and fakes lie, in their own spread, so that it is comparable "
        "between objectives. Below 1 the two overlap and D can hardly tell; above 4 no fake looks like a "
        "real to D, and you should look whether the samples still improve."
    ),
    "saturated": Message(
        "The share of pictures on which D is as sure as it can be and so gives next to no direction. Look "
        "whether it stays near 1: then G learns nothing from D, however low D's loss is."
    ),
    "grad_d": Message(
        "How hard a batch pulls at D's weights: the norm of its gradient before the update. Look for leaps "
        "to many times the usual: they come before a training that breaks, and call for a lower learning "
        "rate."
    ),
    "grad_g": Message(
        "How hard a batch pulls at G's weights: what D's judgement gives G to learn from. Look whether it "
        "falls to a small part of what it was: D has become too sure of itself and G stands still."
    ),
}

_SCORES: dict[str, dict[str, Message]] = {
    "bce": {
        "dx_real": Message(
            "How likely D holds your pictures to be real: near 1 it knows them, near 0.5 it cannot tell. "
            "Look at the distance to the line of fakes: 0.9 against 0.1 is healthy; at 1.00 against 0.00 "
            "for long, look whether the samples still improve: if they do not, D has won."
        ),
        "dx_fake": Message(
            "How likely D holds G's pictures to be real: near 0 it sees through all of them, near 0.5 they "
            "pass. Look whether it lies flat at 0 for thousands of pictures: then G is told nothing useful "
            "any more."
        ),
    },
    "hinge": {
        "dx_real": Message(
            "D's mean score of your pictures: above 1 it is sure of them and learns no more from them, "
            "around 0 it cannot tell. Look at the distance to the scores of fakes: both beyond 1 and −1 for "
            "long means that D has won."
        ),
        "dx_fake": Message(
            "D's mean score of G's pictures: below −1 it is sure that they are fakes, around 0 they pass. "
            "Look whether it comes up again after D's gains: that is G learning."
        ),
    },
    "lsgan": {
        "dx_real": Message(
            "D's mean score of your pictures, which it pulls towards 1. Look at the distance to the scores "
            "of fakes: 1 against 0 for long means that D has won, and both at 0.5 that it cannot tell."
        ),
        "dx_fake": Message(
            "D's mean score of G's pictures, which D pulls towards 0 and G towards 1. Look whether it lies "
            "flat at 0: then every fake is found out."
        ),
    },
    "wgan": {
        "dx_real": Message(
            "The critic's mean score of your pictures; the scores have no scale of their own and may drift, "
            "together with those of fakes. Look at the Wasserstein estimate instead: only the difference "
            "counts."
        ),
        "dx_fake": Message(
            "The critic's mean score of G's pictures; by itself it says nothing, since all scores may drift. "
            "Look at how it runs beside the scores of reals: coming closer is progress."
        ),
        "dx_gap": Message(
            "The critic's estimate of how far G's pictures are from yours: its mean score of reals less that "
            "of fakes. Look whether it falls over the run, and compare it within this run only; rising for "
            "long means that the critic wins."
        ),
    },
    "rpgan": {
        "dx_real": Message(
            "D's mean score of your pictures; only how much it lies above that of fakes counts. Look at the "
            "difference instead of at either line."
        ),
        "dx_fake": Message(
            "D's mean score of G's pictures; both lines may drift together without meaning anything. Look at "
            "the difference to the reals."
        ),
        "dx_gap": Message(
            "How much more real D finds your pictures than G's: at 0 it cannot tell, the higher the surer it "
            "is. Look whether it keeps growing while the samples stand still: then D has won."
        ),
    },
}

_LOSSES: dict[str, dict[str, Message]] = {
    "bce": {
        "d_loss": Message(
            "How far D is from telling every real from every fake, penalties left out. Look at the dashed "
            "line of a D that cannot tell: somewhat below it is healthy, near 0 for long means that D has "
            "won."
        ),
        "g_loss": Message(
            "How far G is from fooling D; it measures D as much as G, so that a falling line is no sign of "
            "better pictures. Look whether it climbs to many times its dashed line: then D sees through "
            "every fake."
        ),
    },
    "hinge": {
        "d_loss": Message(
            "How much margin D lacks on either side, penalties left out: about 2 when it cannot tell, 0 "
            "when it is sure of everything. Look whether it stays at 0: then nothing is left for D to "
            "learn, and little for G."
        ),
        "g_loss": Message(
            "Minus D's score of the fakes: it rises when D gains and falls when G does. Look at its drift "
            "over epochs rather than at its height; it has no best value."
        ),
    },
    "lsgan": {
        "d_loss": Message(
            "Half the squared distances of D's scores from 1 and 0: 0.25 when it cannot tell. Look whether "
            "it lies at 0 for long: then D has won."
        ),
        "g_loss": Message(
            "Half the squared distance of the fakes' scores from 1: 0.125 when D cannot tell, 0.5 when it "
            "sees through all. Look whether it stays at 0.5: then G is told little."
        ),
    },
    "wgan": {
        "d_loss": Message(
            "Minus the Wasserstein estimate, the penalty left out: it starts deep below 0 and should rise "
            "towards 0. Look at its course over many epochs: unlike other losses it follows the quality of "
            "the samples."
        ),
        "g_loss": Message(
            "Minus the critic's score of the fakes; since scores drift, its height means nothing. Look at "
            "the Wasserstein estimate for progress."
        ),
    },
    "rpgan": {
        "d_loss": Message(
            "How far D is from putting every real above its fake: 0.69 when it cannot tell, 0 when it is "
            "sure. Look whether it stays near 0 while G's keeps climbing: then D has won."
        ),
        "g_loss": Message(
            "How far G is from putting its fakes above the reals: 0.69 when D cannot tell. Look whether it "
            "climbs without end: then D sees through every fake."
        ),
    },
}

_SURE_OF_REALS: dict[str, Message] = {
    "": Message(
        "How surely D holds your pictures for real: 0 when it cannot tell, 1 when it is right about every "
        "one. Around 0.6 is what most trainings on few pictures do best at; look at the augmentation when "
        "it stays near 1, for D is learning the pictures by heart."
    ),
    "pairs": Message(
        "How often D puts one of your pictures above a fake of the same batch: 0 when it cannot tell, 1 "
        "when it always does. Look whether it stays near 1 while the samples stand still: then D has won."
    ),
}

_PENALTY: dict[str, Message] = {
    "": Message(
        "What the penalties add to D's loss, weights included: the price of a D that is steep where it "
        "should be smooth. Look whether it is a small part of D's loss: far above it, D is held back more "
        "than it learns; leaping, its weight is too low."
    ),
    "wgan": Message(
        "What the gradient penalty adds to the critic's loss: how far its slope is from 1, where the "
        "Wasserstein estimate means something. Look whether it stays small: if it grows, distrust the "
        "estimate and raise the weight."
    ),
}

_READ_ALIKE = {"soft-hinge": "hinge"}
"""Objectives whose figures mean what those of another one do."""


def meaning(key: str, objective: str) -> Message | None:
    """What a plotted or journalled figure means under an objective of a recipe; None where it means nothing.

    `key`: a column of the journal, "dx_gap", or a figure of merit (evaluation/words.py).
    """
    game = _READ_ALIKE.get(objective, objective)
    if key in FIGURES:
        return FIGURES[key].help
    if key == "r_t":
        return _SURE_OF_REALS["pairs" if game in ("wgan", "rpgan") else ""]
    if key == "penalty":
        return _PENALTY["wgan" if game == "wgan" else ""]
    if key == "saturated" and game == "wgan":
        return None
    for table in (_SCORES[game], _LOSSES[game]):
        if key in table:
            return table[key]
    return _ALWAYS.get(key)
