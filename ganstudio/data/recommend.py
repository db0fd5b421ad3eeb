"""Which shipped recipe suits a folder of pictures, and why."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import Literal

from ganstudio.data.labels.result import Labels
from ganstudio.data.report import FolderReport
from ganstudio.problems import Message
from ganstudio.recipe import Recipe, shipped_recipes

FEW_PICTURES = 2000
"""Below this D soon knows the pictures by heart (METHODS: small data)."""

_SMALL_SIZES = (16, 28, 32, 48)
_CPU_BATCH = 16
"""G is updated four times as often a picture as with 64, which counts where pictures a second are few."""
_WORTH_IMAGES, _WORTH_STEPS = 50_000, 3_000
"""After so many pictures shown and batches trained a DCGAN's samples begin to look like something."""
_SLACK = 1.1
_NOT_SQUARE = 1.25
_GREY_SHARE = 0.95


CONDITIONAL = "acgan-64"
"""The shipped recipe for pictures with labels."""
_FEWEST_A_VALUE = 10
_MOST_UNKNOWN = 0.5
_MOST_NAMED = 3
_OF_FILES = frozenset({"width", "height", "size", "bytes", "format", "mode", "channels", "extension", "dpi"})


@dataclass(frozen=True, slots=True)
class _Facts:
    count: int
    side: int
    ratio: float
    grey: bool
    slow: bool


def recommend_recipe(
    report: FolderReport, device_kind: Literal["cpu", "cuda", "mps"], labels: Labels | None = None
) -> tuple[Recipe, Message]:
    """A shipped recipe, adapted to the folder, and the reasons as a message made of whole sentences.

    Looks at how many pictures there are, the median of their short sides, their shape and colour. Adapted are
    the picture size (below 56 pixels), the channels (grey), mirrored copies, without a GPU the width and the
    batch size of `dcgan-64`, the batch size (never above the number of pictures, but at least 2), and the
    epochs where the shipped ones would end before there is anything to see. The other keys stay as shipped;
    what else may help is said, not set.
    """
    facts = _facts(report, slow=device_kind == "cpu")
    name, reason = _choose(facts)
    recipe = shipped_recipes()[name]
    reasons = [reason]
    size = _size(recipe, facts.side)
    changes: dict[str, object] = {}
    if size != recipe.image_size:
        changes |= {"image_size": size, "name": f"dcgan-{size}"}
    if facts.grey:
        changes["channels"] = 1
        reasons.append(Message("They are grey, so the nets get one channel."))
    if facts.slow and name == "dcgan-64":
        changes |= {"name": f"dcgan-{size}-half", "ngf": 32, "ndf": 32, "batch_size": _CPU_BATCH}
        reasons.append(
            Message(
                "Without a GPU: half the width and batches of {batch}, so that shapes appear in minutes.",
                {"batch": _CPU_BATCH},
            )
        )
    batch = _batch(int(str(changes.get("batch_size", recipe.batch_size))), facts.count)
    if batch != recipe.batch_size:
        changes["batch_size"] = batch
        reasons.append(Message("The batch size is {batch}, as there are so few.", {"batch": batch}))
    epochs = _epochs(batch, facts.count)
    if epochs > recipe.epochs and facts.count >= batch:
        changes["epochs"] = epochs
        reasons.append(
            Message(
                "{epochs} epochs instead of {shipped}, because with so few pictures those would be over "
                "before there is anything to see: it takes some {thousands} thousand pictures shown.",
                {
                    "epochs": epochs,
                    "shipped": recipe.epochs,
                    "thousands": round(epochs * facts.count / 1000),
                },
            )
        )
    if recipe.flip and report.one_sided:
        changes["flip"] = False
        reasons.append(
            Message("They all look the same way, so mirrored copies, which would not, are left out.")
        )
    reasons += _advice(recipe, report, facts)
    learnable = useful_labels(labels) if labels is not None else ()
    if learnable and CONDITIONAL in shipped_recipes():
        reasons.append(
            Message(
                "Their labels can be learned too, such as {names}: {recipe} draws what it is asked for.",
                {"names": ", ".join(learnable[:_MOST_NAMED]), "recipe": CONDITIONAL},
            )
        )
    return recipe.changed(**changes) if changes else recipe, _joined(reasons)


def data_notes(recipe: Recipe, report: FolderReport) -> dict[str, Message]:
    """What in a recipe may not suit these pictures though it works, by key."""
    if recipe.flip and report.one_sided:
        return {"flip": Message("the pictures all look the same way, and mirrored copies of them would not")}
    return {}


def useful_labels(labels: Labels) -> tuple[str, ...]:
    """Attributes that nets could learn: known of most pictures, with enough of them for every value.

    What a table says of files rather than of what they show is left out.
    """
    return tuple(
        attribute.name
        for number, attribute in enumerate(labels.attributes)
        if attribute.name.casefold() not in _OF_FILES
        and min(labels.counts(number)) >= _FEWEST_A_VALUE
        and labels.missing(number) <= _MOST_UNKNOWN * len(labels.codes)
    )


def _facts(report: FolderReport, *, slow: bool) -> _Facts:
    pictures = report.pictures
    return _Facts(
        count=len(pictures),
        side=report.median_short_side,
        ratio=float(median(max(p.width, p.height) / min(p.width, p.height) for p in pictures)),
        grey=report.grey_share >= _GREY_SHARE,
        slow=slow,
    )


def _choose(facts: _Facts) -> tuple[str, Message]:
    values: dict[str, object] = {"count": facts.count, "side": facts.side}
    if facts.side >= 256 and facts.count < FEW_PICTURES and not facts.slow:
        return "small-256", Message(
            "{count} pictures of about {side} pixels: 256 x 256. So few pictures D would soon know by heart: "
            "what it sees is shifted, and the autopilot keeps it from running away.",
            values,
        )
    if facts.side >= 144 and facts.count < FEW_PICTURES:
        return "small-144", Message(
            "{count} pictures of about {side} pixels: 144 x 144. So few pictures D would soon know by heart: "
            "what it sees is shifted, and the autopilot keeps it from running away.",
            values,
        )
    if facts.side >= 96 and not facts.slow:
        return "dcgan-96", Message(
            "{count} pictures of about {side} pixels are large enough for 96 x 96, which a GPU trains well.",
            values,
        )
    if facts.side >= 64 and facts.ratio >= _NOT_SQUARE and not facts.slow:
        return "dcgan-64-5x5", Message(
            "{count} pictures of about {side} pixels, most of them far from square: 64 x 64 without cutting "
            "anything off.",
            values,
        )
    if facts.side >= 96:
        return "dcgan-64", Message(
            "{count} pictures of about {side} pixels: 64 x 64, because without a GPU a larger size takes "
            "several times as long.",
            values,
        )
    return "dcgan-64", Message(
        "{count} pictures of about {side} pixels: the classic DCGAN, the place to start.", values
    )


def _size(recipe: Recipe, side: int) -> int:
    """The recipe's size, or the largest small one that does not blow the pictures up."""
    sizes = [size for size in (*_SMALL_SIZES, recipe.image_size) if size <= side * _SLACK]
    return max(sizes, default=min(_SMALL_SIZES))


def _batch(batch: int, count: int) -> int:
    if batch <= count:
        return batch
    return max(2, 1 << (count.bit_length() - 1))


def _epochs(batch: int, count: int) -> int:
    """How many epochs it takes until samples are worth seeing, in whole tens."""
    steps = max(_WORTH_STEPS, _WORTH_IMAGES // batch)
    epochs = -(-steps // max(count // batch, 1))
    return -(-epochs // 10) * 10


def _advice(recipe: Recipe, report: FolderReport, facts: _Facts) -> list[Message]:
    advice: list[Message] = []
    if facts.count == 1:
        advice.append(Message("One picture is too few: at least 2 are needed, better some hundreds."))
    elif facts.count < FEW_PICTURES and not recipe.augment:
        advice.append(
            Message(
                "With fewer than {few} pictures D soon knows them by heart; "
                "an augmentation of 0.3 or more may help.",
                {"few": FEW_PICTURES},
            )
        )
    if report.surplus:
        advice.append(
            Message(
                "{surplus} of them show what another shows; such pictures count more, or keep one of each.",
                {"surplus": report.surplus},
            )
        )
    return advice


def _joined(reasons: list[Message]) -> Message:
    """Whole sentences after each other; each is translated for itself."""
    names = [f"reason_{index}" for index in range(len(reasons))]
    return Message(" ".join(f"{{{name}}}" for name in names), dict(zip(names, reasons, strict=True)))
