"""When a state's name fits: one function a state, with what is seen in a sentence. Pure."""

from __future__ import annotations

import math
from collections.abc import Callable

from ganstudio.events import Balance
from ganstudio.problems import Message
from ganstudio.training.balance.levels import (
    ALIKE,
    EARLY_IMAGES,
    EARLY_STEPS,
    LATE_IMAGES,
    LATE_STEPS,
    MEANT_VARIETY,
    Level,
    Levels,
)
from ganstudio.training.balance.signs import Signs

NO_BETTER = 0.05
"""Standard deviations between D's scores of reals and of fakes that read as none at all."""

Condition = Callable[[Signs, Levels, bool], Message | None]
"""(signs, levels, whether it held before) -> what is seen, None where the state does not fit."""


def passes(value: float, level: Level | None, held: bool) -> bool:
    """Whether `value` lies beyond the level; a condition that held before holds on until `leave`."""
    if level is None or math.isnan(value):
        return False
    limit = level.leave if held else level.enter
    return value > limit if level.enter > level.leave else value < limit


def d_too_strong(signs: Signs, levels: Levels, held: bool) -> Message | None:
    """D is sure of nearly everything, and G gets nothing out of it any more.

    Dx of 0.9 on reals and 0.1 on fakes is no harm as such: G often learns well for long that way.
    """
    if passes(signs.hardness, levels.pinned, held):
        return Message(
            "D's loss is pinned at its floor: {left:.1f}% of what it is by chance is left.",
            {"left": round(max(100 * signs.hardness, 0.0), 2)},
        )
    if not passes(signs.saturated, levels.sure, held) and not passes(signs.separation, levels.apart, held):
        return None
    harm = _harm(signs, levels, held)
    if harm is None:
        return None
    values: dict[str, object] = {"separation": round(signs.separation, 2)}
    sure = Message("D keeps reals and fakes {separation:.1f} standard deviations apart", values)
    if not math.isnan(signs.saturated):
        values = {"percent": round(100 * signs.saturated, 1), "separation": round(signs.separation, 2)}
        sure = Message("D is sure of {percent:.0f}% of the pictures", values)
    return Message("{sure}; {harm}.", {"sure": sure, "harm": harm})


def _harm(signs: Signs, levels: Levels, held: bool) -> Message | None:
    """What shows that G gets nothing out of a D that is sure; half a sentence, None for nothing."""
    samples = signs.samples
    late = signs.images > EARLY_IMAGES and signs.steps > EARLY_STEPS
    had_variety = samples.most_various >= MEANT_VARIETY
    values: dict[str, object] = {"now": round(samples.variety, 3), "most": round(samples.most_various, 3)}
    if passes(signs.fall, levels.vanished, held):
        return Message("G's gradient fell {fold:.0f}-fold", {"fold": round(10**signs.fall, 1)})
    settled = late if math.isnan(samples.moved) else passes(samples.moved, levels.settled, held)
    if settled and passes(signs.pressure, levels.pressed, held):
        return Message(
            "G's loss is {fold:.1f} times what it is by chance", {"fold": round(signs.pressure, 2)}
        )
    if had_variety and passes(_share(samples.variety, samples.most_various), levels.lost, held):
        return Message("the samples lost variety: {now:.2f} of the pictures' own, after {most:.2f}", values)
    if passes(_share(samples.moved, samples.most_moved), levels.still, held):
        share = round(100 * samples.moved / samples.most_moved, 1)
        return Message("the samples hardly change: {share:.0f}% of the most they did", {"share": share})
    if late and samples.most_various < MEANT_VARIETY:
        return Message("the samples never became various: {now:.2f} of the pictures' own", values)
    return None


def d_too_weak(signs: Signs, levels: Levels, held: bool) -> Message | None:
    """D cannot tell reals from fakes, or takes fakes for the more real ones."""
    if not passes(signs.separation, levels.near, held):
        return None
    values: dict[str, object] = {"separation": round(signs.separation, 2), "r_t": round(signs.r_t, 3)}
    if abs(signs.separation) < NO_BETTER:
        return Message("D tells reals from fakes no better than by chance.", values)
    if signs.separation < 0:
        return Message(
            "D scores fakes higher than reals, by {gap:.1f} standard deviations.",
            {"gap": round(-signs.separation, 2)} | values,
        )
    return Message(
        "D cannot tell reals from fakes: its scores lie {separation:.2f} standard deviations apart.", values
    )


def collapsing(signs: Signs, levels: Levels, held: bool) -> Message | None:
    """The samples become one and the same picture."""
    samples = signs.samples
    values: dict[str, object] = {"now": round(samples.variety, 3), "most": round(samples.most_various, 3)}
    if samples.most_various >= MEANT_VARIETY and passes(
        _share(samples.variety, samples.most_various), levels.collapsed, held
    ):
        return Message(
            "The samples resemble each other more and more: they are {now:.2f} times as various as the"
            " pictures, and were {most:.2f} times.",
            values,
        )
    if _late(signs) and passes(samples.variety, levels.poor, held):
        return Message(
            "The samples are hardly more than one picture: {now:.2f} times as various as the pictures.",
            values,
        )
    return None


def still_alike(signs: Signs, levels: Levels) -> bool:
    """Whether the samples are all one picture, as they are at first: too early to call it balanced."""
    return not _late(signs) and passes(signs.samples.variety, levels.poor, True)


def _late(signs: Signs) -> bool:
    return signs.images > LATE_IMAGES and signs.steps > LATE_STEPS


def memorising(signs: Signs, levels: Levels, held: bool) -> Message | None:
    """D knows the training pictures by heart, or there is but one to know."""
    samples = signs.samples
    if samples.reals < ALIKE:
        return Message(
            "The pictures in the folder hardly differ: {percent:.1f}% on average, where black and white"
            " differ by 100%.",
            {"percent": round(100 * samples.reals, 2)},
        )
    if passes(samples.r_v, levels.known, held):
        return Message(
            "D takes pictures that it was not trained on for fakes: they score {percent:.0f}% of the way"
            " from the training pictures to the samples.",
            {"percent": round(100 * samples.r_v, 1)},
        )
    return None


def oscillating(signs: Signs, levels: Levels, held: bool) -> Message | None:
    """D and G take turns at winning."""
    if passes(signs.swings, levels.swings, held):
        return Message(
            "D's loss swings by {percent:.0f}% of its value by chance.",
            {"percent": round(100 * signs.swings, 1)},
        )
    if levels.swings is None and passes(signs.swing_apart, levels.swing_apart, held):
        return Message(
            "The distance of D's scores of reals and fakes swings by {percent:.0f}% of its mean.",
            {"percent": round(100 * signs.swing_apart, 1)},
        )
    return None


CONDITIONS: dict[Balance, Condition] = {
    Balance.D_TOO_WEAK: d_too_weak,
    Balance.MEMORISING: memorising,
    Balance.D_TOO_STRONG: d_too_strong,
    Balance.COLLAPSING: collapsing,
    Balance.OSCILLATING: oscillating,
}
"""Where several fit, the first names the state: the ones behind it are often its consequences."""


def balanced(signs: Signs) -> Message:
    """What is seen while no state of trouble fits."""
    if math.isnan(signs.saturated):
        return Message(
            "D tells reals from fakes ({separation:.1f} standard deviations apart).",
            {"separation": round(signs.separation, 2)},
        )
    return Message(
        "D tells reals from fakes ({separation:.1f} standard deviations apart) and is sure of {percent:.0f}%"
        " of them.",
        {"separation": round(signs.separation, 2), "percent": round(100 * signs.saturated, 1)},
    )


def _share(part: float, most: float) -> float:
    return part / most if most > 0 else math.nan
