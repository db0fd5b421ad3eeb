"""Follows a training batch by batch and gives the balance of D and G its name."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass, replace
from typing import Any

from ganstudio.controls import Controls
from ganstudio.events import Balance, BatchDone, SamplesMeasured
from ganstudio.problems import Message
from ganstudio.training.balance.blocks import Block, BlockMaker
from ganstudio.training.balance.conditions import CONDITIONS, balanced, still_alike
from ganstudio.training.balance.games import GAMES
from ganstudio.training.balance.levels import (
    DWELL_IMAGES,
    LEVELS,
    STARTING_IMAGES,
    STARTING_STEPS,
    SWING_IMAGES,
)
from ganstudio.training.balance.retelling import Retelling, Seen
from ganstudio.training.balance.signs import SampleSigns, Signs, mean, read_signs

_BEGINNING = Message(
    "Nothing can be said before {batches} batches and {pictures} pictures were seen and samples differ.",
    {"batches": STARTING_STEPS, "pictures": STARTING_IMAGES},
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A new name at `step`; what it rests on began at step `since`."""

    state: Balance
    step: int
    since: int
    evidence: Message


@dataclass(frozen=True, slots=True)
class Brewing:
    """What the state will be called if it goes on: seen from step `since` on, most plainly `evidence`."""

    state: Balance
    since: int
    evidence: Message


@dataclass(frozen=True, slots=True)
class Moment:
    """A place in the training."""

    step: int
    images: int


class Monitor:
    """Names the balance of D and G; the same figures give the same names, live and from a recording.

    A condition has to hold for DWELL_IMAGES pictures before the state takes its name, and to be gone for as
    many before it loses it. State and figures are plain values, so that a resumed training goes on exactly.

    told: whether there is a state yet. state: the one in force. brewing: what is seen while that is balanced,
    and has not gone on for long enough to get its name; None for nothing.
    """

    def __init__(self, objective: str) -> None:
        self._game, self._levels = GAMES[objective], LEVELS[objective]
        self._forget()

    def _forget(self) -> None:
        self.told = False
        self.state = Balance.STARTING
        self._began = Moment(0, 0)
        self._maker = BlockMaker()
        self._blocks: list[Block] = []
        self._samples = SampleSigns()
        self._usual_grad_g = math.nan
        self._held: dict[Balance, Moment] = {}
        self._gone: Moment | None = None
        self.brewing: Brewing | None = None
        self._resumed = False
        self._seen: Seen | None = None
        self._retelling = Retelling()
        self._said: tuple[Balance, int] | None = None

    def begin(self, step: int, images: int) -> Verdict:
        """Start at a step, with nothing known."""
        self._forget()
        self.told, self._began = True, Moment(step, images)
        self._maker.begin(images)
        return Verdict(Balance.STARTING, step, step, _BEGINNING)

    def take(self, batch: BatchDone, controls: Controls) -> Verdict | None:
        """Take a batch in; a verdict if the state has another name now."""
        label = controls.real_label
        hardness, pressure = (
            self._game.hardness(batch.d_loss, label),
            self._game.pressure(batch.g_loss, label),
        )
        block = self._maker.take(batch, hardness, pressure)
        return None if block is None else self.take_block(block)

    def take_block(self, block: Block) -> Verdict | None:
        """Take a portion of batches in (see `take`)."""
        if self.state is Balance.DIVERGED:
            return self.begin(block.step, block.images)
        self._blocks = [b for b in self._blocks if b.images > block.images - SWING_IMAGES] + [block]
        if block.images - self._began.images < STARTING_IMAGES:
            return None
        if block.step - self._began.step < STARTING_STEPS:
            return None
        grad = mean(b.grad_g for b in self._blocks)
        self._usual_grad_g = grad if math.isnan(self._usual_grad_g) else max(grad, self._usual_grad_g)
        return self._judge(Moment(block.step, block.images))

    def look(self, measured: SamplesMeasured) -> None:
        """Take in what samples showed; it counts from the next portion of batches on."""
        before = self._samples
        variety, moved = _known(measured.variety), _known(measured.moved)
        self._samples = SampleSigns(
            variety=variety,
            moved=moved,
            r_v=_known(measured.r_v),
            reals=measured.reals,
            most_various=_most(before.most_various, variety),
            most_moved=_most(before.most_moved, moved),
        )

    def diverged(self, step: int, what: Message) -> Verdict | None:
        """The numbers of batch `step` are none."""
        if self.state is Balance.DIVERGED:
            return None
        self.state = Balance.DIVERGED
        self.brewing, self._seen, self._resumed, self._gone = None, None, False, None
        return Verdict(Balance.DIVERGED, step, step, what)

    @property
    def fading(self) -> bool:
        """Whether nothing is seen any more of the trouble in force; its name goes if that goes on."""
        return self._gone is not None

    @property
    def r_v(self) -> float:
        """See `SamplesMeasured`; NaN while it was not measured."""
        return self._samples.r_v

    def brews_anew(self) -> bool:
        """Whether `brewing` is another than when this was asked last."""
        if self._resumed:  # it is not kept: the next portion says whether it goes on
            return False
        now = None if self.brewing is None else (self.brewing.state, self.brewing.since)
        before, self._said = self._said, now
        return now != before

    def seen_again(self) -> Seen | None:
        """What is seen of the state that goes on, when it is time to tell it again. Once for each time."""
        seen = self._seen
        if seen is None or not self._blocks or not self._retelling.due(seen, self._blocks[-1].images):
            return None
        return seen

    def signs(self) -> Signs | None:
        """The figures that the state is decided by; None before the first portion."""
        return self._read() if self._blocks else None

    def _read(self) -> Signs:
        began = (self._began.step, self._began.images)
        return read_signs(self._blocks, began, self._usual_grad_g, self._samples)

    def _judge(self, now: Moment) -> Verdict | None:
        self._resumed = False
        signs = self._read()
        seen: dict[Balance, Message] = {}
        for state, fits in CONDITIONS.items():
            found = fits(signs, self._levels, state in self._held)
            if found is None:
                self._held.pop(state, None)
            else:
                seen[state] = found
                self._held.setdefault(state, now)
        for state, what in seen.items():
            since = self._held[state]
            if state is self.state or now.images - since.images >= DWELL_IMAGES:
                self._gone = self.brewing = None
                self._seen = Seen(what, since.step)
                return self._change(state, now, since, what)
        verdict = self._recover(now, signs)
        self.brewing = self._brews(seen) if self.state is Balance.BALANCED else None
        return verdict

    def _brews(self, seen: dict[Balance, Message]) -> Brewing | None:
        """What has held the longest of that which does not have its name yet."""
        if not seen:
            return None
        state = min(seen, key=lambda found: self._held[found].images)
        return Brewing(state, self._held[state].step, seen[state])

    def _recover(self, now: Moment, signs: Signs) -> Verdict | None:
        if self.state is Balance.STARTING:
            about_to_be_named = bool(self._held)
            if about_to_be_named or still_alike(signs, self._levels):
                return None
            return self._change(Balance.BALANCED, now, now, balanced(signs))
        if self.state is Balance.BALANCED:
            self._seen = Seen(balanced(signs), now.step)
            return None
        self._gone = self._gone or now
        self._seen = Seen(None, self._gone.step)
        if now.images - self._gone.images < DWELL_IMAGES:
            return None
        since, self._gone = self._gone, None
        return self._change(Balance.BALANCED, now, since, balanced(signs))

    def _change(self, state: Balance, now: Moment, since: Moment, evidence: Message) -> Verdict | None:
        if state is self.state:
            return None
        self.state, self._seen = state, None
        self._retelling.begin(now.images)
        return Verdict(state, now.step, since.step, evidence)

    # Keeping -----------------------------------------------------------------------------------------------

    def state_values(self) -> dict[str, Any]:
        """Everything that decides what comes next, as plain values; None for what is not known."""
        return {
            "told": self.told,
            "state": self.state.value,
            "began": [self._began.step, self._began.images],
            "maker": self._maker.state(),
            "blocks": [[_plain(value) for value in block] for block in self._blocks],
            "samples": {name: _plain(value) for name, value in asdict(self._samples).items()},
            "usual_grad_g": _plain(self._usual_grad_g),
            "held": {state.value: [since.step, since.images] for state, since in self._held.items()},
            "gone": None if self._gone is None else [self._gone.step, self._gone.images],
            "retelling": self._retelling.state(),
            "said": None if self._said is None else [self._said[0].value, self._said[1]],
        }

    def load_values(self, stored: Any) -> None:
        """Go on from `state_values`; from anything else, start afresh."""
        try:
            self._load(stored)
        except (LookupError, TypeError, ValueError, AttributeError, OverflowError):
            self._forget()

    def _load(self, stored: Any) -> None:
        blocks = [Block(int(b[0]), int(b[1]), *(_known(v) for v in b[2:])) for b in stored["blocks"]]
        known = {name: _known(value) for name, value in stored["samples"].items()}
        gone = stored["gone"]
        self._maker.load_state(stored["maker"])
        self._samples = replace(SampleSigns(), **known)
        self._held = {Balance(name): Moment(*map(int, m)) for name, m in stored["held"].items()}
        self._gone = None if gone is None else Moment(*map(int, gone))
        self._seen = None
        self._blocks, self._usual_grad_g = blocks, _known(stored["usual_grad_g"])
        self.state, self._began = Balance(stored["state"]), Moment(*map(int, stored["began"]))
        self.told = bool(stored["told"])
        if "retelling" in stored:
            self._retelling.load_state(stored["retelling"])
        said = stored.get("said")
        self._resumed = self.state is Balance.BALANCED
        self._said = None if said is None else (Balance(said[0]), int(said[1]))


def _known(value: float | None) -> float:
    return math.nan if value is None else float(value)


def _plain(value: float) -> float | None:
    return None if isinstance(value, float) and math.isnan(value) else value


def _most(before: float, now: float) -> float:
    return now if math.isnan(before) else before if math.isnan(now) else max(before, now)
