"""The autopilot of one training: what it does, or would do, after each batch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ganstudio.controls import PILOTED, Controls
from ganstudio.events import Balance, BatchDone
from ganstudio.problems import Message
from ganstudio.recipe import Recipe
from ganstudio.recipe.rules import idle_controls
from ganstudio.training.balance.games import GAMES
from ganstudio.training.balance.makers import Remedy
from ganstudio.training.balance.pilot.knobs import ALONE, knobs_for
from ganstudio.training.balance.pilot.steering import Move, Steering
from ganstudio.training.balance.pilot.tending import GiveUp, Tending
from ganstudio.training.balance.words import WORDS

R_V_TARGET = 0.5
"""Where r_v is held when there is no r_t (METHODS 4)."""


@dataclass(frozen=True, slots=True)
class Deed:
    """changes: controls with their new values. told: (control, old, new) to be told, empty for a move that is
    too small to be. acted: False for an advice; one without `told` takes back the one before.
    """

    actuator: str
    changes: dict[str, float]
    told: tuple[tuple[str, float, float], ...]
    why: Message
    acted: bool = True


class Pilot:
    """Steers by r_t and tends states of trouble, as the control `autopilot` says. State: plain values.

    tried: the controls turned in vain since the trouble began.
    """

    def __init__(self, recipe: Recipe) -> None:
        self._recipe = recipe
        self._game = GAMES[recipe.objective]
        self._critic = recipe.objective == "wgan"
        self._forget()

    def _forget(self) -> None:
        self._steering, self._tending = Steering(), Tending()
        self._advised = ""
        self._mode = ""

    @property
    def tried(self) -> tuple[str, ...]:
        return self._tending.tried

    def turned(self, name: str) -> None:
        """Somebody else than the autopilot has set a control."""
        self._steering.turned(name)
        if self._advised == name:
            self._advised = ""

    def take(
        self, batch: BatchDone, state: Balance, controls: Controls, r_v: float, *, fading: bool = False
    ) -> Deed | GiveUp | None:
        """Take a batch in; at most one thing to do.

        r_v: how D took pictures held out when that was measured last (see `SamplesMeasured`), NaN if never.
        fading: nothing is seen of the trouble called `state` any more.
        """
        if controls.autopilot != self._mode:
            self._steering.forget()
            self._tending.forget()
            self._mode, self._advised = controls.autopilot, ""
        if self._mode == "off" or _rests(controls):
            return None
        if self._mode == "act":
            patience = 1000 * self._recipe.autopilot_patience_kimg
            idle = idle_controls(self._recipe)
            found = self._tending.take(
                state, batch.images_seen, controls, patience=patience, idle=idle, fading=fading
            )
            if isinstance(found, Remedy):
                return self._try(found, state, controls)
            if found is not None:
                return found
        return self._steer(batch, controls, r_v)

    def _steer(self, batch: BatchDone, controls: Controls, r_v: float) -> Deed | None:
        recipe = self._recipe
        move = self._steering.take(
            r_v if self._critic else batch.r_t,
            batch.images_seen,
            controls,
            knobs_for(recipe, controls),
            target=R_V_TARGET if self._critic else recipe.autopilot_target,
            kimg=recipe.autopilot_kimg,
        )
        if self._mode == "advise":
            return self._advice(move, controls)
        if move is None:
            return None
        told = () if move.told is None else ((move.knob.name, move.told, move.value),)
        return Deed(move.knob.name, {move.knob.name: move.value}, told, self._why(move))

    def _advice(self, move: Move | None, controls: Controls) -> Deed | None:
        if self._advised and self._steering.direction == 0:
            name, self._advised = self._advised, ""
            self._steering.turned(name)
            return Deed(name, {}, (), Message("D's lead is where it should be again."), acted=False)
        if move is None or move.told is None:
            return None
        name = self._advised = move.knob.name
        told = ((name, float(getattr(controls, name)), move.value),)
        return Deed(name, {}, told, self._why(move), acted=False)

    def _why(self, move: Move) -> Message:
        wanted = R_V_TARGET if self._critic else self._recipe.autopilot_target
        if self._critic:
            values: dict[str, object] = {"seen": round(100 * move.seen), "wanted": round(100 * wanted)}
            return Message(
                "Pictures held out score {seen}% of the way from the training pictures to the samples, where"
                " {wanted}% is wanted.",
                values,
            )
        values = {"seen": round(50 * (1 + move.seen)), "wanted": round(50 * (1 + wanted))}
        if self._game.boundary is None:
            return Message("D scores {seen}% of reals above a fake, where {wanted}% is wanted.", values)
        return Message("D takes {seen}% of reals for real, where {wanted}% is wanted.", values)

    def _try(self, remedy: Remedy, state: Balance, controls: Controls) -> Deed:
        changes = {name: float(value) for name, value in remedy.changes.items()}
        told = tuple((name, float(getattr(controls, name)), value) for name, value in changes.items())
        for name in changes:
            self.turned(name)
        why = Message("{state}: {remedy}.", {"state": WORDS[state].name, "remedy": remedy.does})
        return Deed("remedy", changes, told, why)

    # Keeping -----------------------------------------------------------------------------------------------

    def state_values(self) -> dict[str, Any]:
        """Everything that decides what comes next, as plain values; None for what is not known."""
        return {
            "steering": self._steering.state(),
            "tending": self._tending.state(),
            "advised": self._advised,
            "mode": self._mode,
        }

    def load_values(self, stored: Any) -> None:
        """Go on from `state_values`; from anything else, start afresh."""
        try:
            self._steering.load_state(stored["steering"])
            self._tending.load_state(stored["tending"])
            self._advised, self._mode = str(stored["advised"]), str(stored["mode"])
        except (LookupError, TypeError, ValueError, AttributeError, OverflowError):
            self._forget()


def _rests(controls: Controls) -> bool:
    return controls.freeze_g or controls.freeze_d or not (controls.g_updates and controls.d_updates)


def why_idle(recipe: Recipe, controls: Controls) -> Message | None:
    """Why the autopilot steers nothing although it is on; None where it does."""
    if controls.autopilot == "off":
        return None
    if _rests(controls):
        return Message("The autopilot rests while G or D is kept from training.")
    if recipe.objective == "wgan" and not recipe.holdout:
        return Message(
            "The autopilot cannot steer by a critic's scores, which have no boundary; hold some pictures"
            " out, and it steers by how D takes those. States of trouble are tended all the same."
        )
    if not knobs_for(recipe, controls):
        return Message("You keep in hand all that the autopilot could turn.")
    return None


def turns(recipe: Recipe, controls: Controls) -> frozenset[str]:
    """The controls that the autopilot turns in its present mode, those that a person keeps in hand too."""
    if controls.autopilot != "act":
        return frozenset(knob.name for knob in ALONE.get(controls.autopilot, ()))
    off = {name for name in ("apa_p", "r1_gamma", "lecam_weight") if getattr(controls, name) == 0}
    return frozenset(PILOTED) - idle_controls(recipe).keys() - off - {"apa_p"}
