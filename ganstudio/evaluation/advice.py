"""What to do after a night of training, and why it went back; no torch."""

from __future__ import annotations

from collections.abc import Callable

from ganstudio.control_names import in_a_row
from ganstudio.problems import Message
from ganstudio.runs.night import Night, Unjudged
from ganstudio.runs.tried import Change, Tried
from ganstudio.training.balance.levels import STARTING_IMAGES, STARTING_STEPS
from ganstudio.training.balance.remedies import UNDOES
from ganstudio.training.balance.words import WORDS


def advice(night: Night) -> Message:
    """One sentence: what to do next."""
    if night.ending == "running":
        return _meanwhile(night)
    if not night.calm:
        return _out_of_trouble(night.balanced_at)
    if night.ending == "failed":
        return Message("It could not go on. Read why, put that right, then train on; nothing is lost.")
    return _by_figures(night) or _all_well(night)


def _by_figures(night: Night) -> Message | None:
    """What the measured checkpoints advise; None where they say nothing against training on."""
    if night.stall is not None:
        return Message(
            "It has stopped improving, so more of the same will not help much: explore the best, or go on "
            "with other settings."
        )
    if night.decline is not None:
        return Message(
            "The checkpoints that were measured last are worse than that of step {step}, though D and G are"
            " in no trouble now: explore that one, go back to it, or train on and see whether it recovers.",
            {"step": night.decline.best},
        )
    return None


def _all_well(night: Night) -> Message:
    if night.unjudged is not None:
        return _too_early(pictures_to_judge(night.unjudged))
    if night.ending == "interrupted":
        return Message("It broke off, but all was well until then: train on.")
    return Message("All is well: train on, or explore what G has learned.")


def _out_of_trouble(balanced_at: int | None) -> Message:
    if balanced_at is None:
        return Message("It ended in trouble. Take one of the remedies below the curves before training on.")
    return Message(
        "It ended in trouble. Go back to step {step}, where D and G were balanced, and change something.",
        {"step": balanced_at},
    )


def _too_early(left: int) -> Message:
    if not left:
        return Message(
            "It is too early to say how D and G stand to each other: what was seen does not settle it yet."
            " Train on."
        )
    return Message(
        "It is too early to say how D and G stand to each other: that takes about {count} more pictures."
        " Train on.",
        {"count": left},
    )


def _meanwhile(night: Night) -> Message:
    """What to do while it trains."""
    if night.state is not None and not night.calm:
        values: dict[str, object] = {"state": WORDS[night.state].name, "count": round(night.state_steps)}
        return Message(
            "It is still training, but in trouble, for {count} batches now: {state}. See the curves and look"
            " at the remedies beside the state below them.",
            values,
        )
    left = 0 if night.unjudged is None else pictures_to_judge(night.unjudged)
    if left:
        return Message(
            "It is still training, and it is too early to say how D and G stand to each other: that takes"
            " about {count} more pictures.",
            {"count": left},
        )
    return Message("It is still training: look at the curves, or explore the best so far.")


def pictures_to_judge(trained: Unjudged) -> int:
    """How many more pictures it takes before a state can be named; 0 where what is seen does not do."""
    steps = (STARTING_STEPS - trained.steps) * trained.batch_size
    return max(0, STARTING_IMAGES - trained.images, steps)


def why_back(one: Tried, words: Callable[[Change], Message]) -> Message:
    """Why it went back and with what it went on. words: what a change is called."""
    assert one.before is not None and one.why is not None  # a return always has both
    values: dict[str, object] = {"state": WORDS[one.before].name, "remedy": one.why}
    tried = in_a_row(words(change) for change in one.vain)
    plain = one.why.template == UNDOES
    if tried is None:
        if plain:
            return Message("{state}. It went back, and {remedy}.", values)
        return Message("{state}. It went on with: {remedy}.", values)
    values["tried"] = tried
    if plain:
        return Message("{state}, in spite of: {tried}. It went back, and {remedy}.", values)
    return Message("{state}, in spite of: {tried}. It went on with: {remedy}.", values)
