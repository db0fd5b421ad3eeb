"""What the states are called, what they mean, and what to look at."""

from __future__ import annotations

from dataclasses import dataclass

from ganstudio.events import Balance
from ganstudio.problems import Message


@dataclass(frozen=True, slots=True)
class Words:
    """name: in a few words. means: one sentence on what follows from it. why: two, with what to look at.

    why_scores: the same where D gives scores instead of a probability, if that needs other words.
    """

    name: Message
    means: Message
    why: Message
    why_scores: Message | None = None

    def explained(self, *, probability: bool) -> Message:
        """`why`, for a D whose output is a probability or is a score."""
        return self.why if probability or self.why_scores is None else self.why_scores


WORDS: dict[Balance, Words] = {
    Balance.STARTING: Words(
        Message("Starting"),
        Message("D and G have only begun: there is nothing to judge yet."),
        Message(
            "In the first hundreds of batches every curve moves because the nets are new. Look at the"
            " samples: colours come first, shapes later."
        ),
    ),
    Balance.BALANCED: Words(
        Message("Balanced"),
        Message("D is ahead, but G still learns from it: nothing needs to be done."),
        Message(
            "D may score reals near 0.9 and fakes near 0.1 for long, on a few hundred pictures even 1 and 0,"
            " while the samples go on improving; that is healthy. Look at the samples of now and of some"
            " epochs ago, rather than at the losses."
        ),
        Message(
            "D may score reals well above fakes for long while the samples go on improving; that is healthy,"
            " and how far apart the scores are says little. Look at the samples of now and of some epochs"
            " ago, rather than at the losses."
        ),
    ),
    Balance.D_TOO_STRONG: Words(
        Message("D too strong"),
        Message("G no longer learns anything useful from D, and goes on getting worse if nothing is done."),
        Message(
            "D knows the few pictures so well that every change G makes looks equally wrong to it. Look at"
            " the samples: they stand still, turn to noise or become alike, while Dx stays at its ends."
        ),
        Message(
            "D knows the few pictures so well that every change G makes looks equally wrong to it. Look at"
            " the samples: they stand still, turn to noise or become alike, while D's scores of reals and of"
            " fakes stay far apart."
        ),
    ),
    Balance.D_TOO_WEAK: Words(
        Message("D too weak"),
        Message("G passes without getting better: D's judgement says nothing about the pictures."),
        Message(
            "A D that cannot tell reals from fakes gives G no direction, and G's falling loss is no progress."
            " Look at the samples: if they are as good as the pictures all is well, otherwise D has to learn."
        ),
    ),
    Balance.OSCILLATING: Words(
        Message("Oscillating"),
        Message("D and G take turns at winning, and what one learns the other undoes."),
        Message(
            "Steps that are too large carry both past their goal again and again. Look at the samples of the"
            " last snapshots: they change from one to the next without getting better."
        ),
    ),
    Balance.COLLAPSING: Words(
        Message("Collapsing"),
        Message("G draws fewer and fewer different pictures, because those are enough to get past D."),
        Message(
            "G has found a few pictures that D accepts and repeats them, whatever the latent. Look at the"
            " samples: the same face comes back in many tiles."
        ),
    ),
    Balance.MEMORISING: Words(
        Message("Memorising"),
        Message("The pictures are being learnt by heart: samples will be copies of them."),
        Message(
            "D tells its own training pictures from new ones of the same kind, so G can only please it with"
            " copies. Compare samples with the training pictures nearest to them."
        ),
    ),
    Balance.DIVERGED: Words(
        Message("Diverged"),
        Message("The numbers are broken; training cannot go on from here, only from an earlier checkpoint."),
        Message(
            "A loss or a weight grew beyond what a number can hold, mostly from too large a learning rate."
            " Look at the losses just before: they rise steeply."
        ),
    ),
}
