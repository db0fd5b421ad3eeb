"""What a run says: one frozen dataclass for one fact, and their union `Event`.

Arrays in events are copies that nothing else writes to. Steps count finished batches of a branch's line,
starting at 1 for the first; `epoch` is the epoch (from 1) in which a batch lies.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from ganstudio.problems import Message


@dataclass(frozen=True, slots=True)
class Preparing:
    """Work before the first batch (decoding pictures, building the nets). `total` 0: length unknown."""

    what: Message
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class RunStarted:
    """Training starts or goes on. `step` batches are already done; `steps_total` 0: no end was set.

    chance_*: the losses of a D that cannot tell reals from fakes, None where there are none.
    """

    branch: int
    step: int
    steps_total: int
    steps_per_epoch: int
    batch_size: int
    images: int
    device: str
    dx_is_probability: bool
    chance_d: float | None
    chance_g: float | None
    started_at: float


@dataclass(frozen=True, slots=True)
class BatchDone:
    """Everything measured in one batch. NaN where a value does not exist (a net that was not updated).

    dx_*: D's output (a probability when the objective has one). `dx_real`, `dx_fake` are seen by D before
    its update, `dx_fake_after` by the updated D in G's step. `*_lo`, `*_hi`: 10th and 90th percentile within
    the batch. `d_loss` = `d_loss_real` + `d_loss_fake`; the two are NaN where an objective judges reals and
    fakes in pairs. `images_per_second` is smoothed over about a second.
    `r_t`, `separation`, `saturated`: see balance.sensors.Readings. `grad_d`, `grad_g`: global norms of the
    gradients before the update. `penalty`: what penalties and D's own auxiliary loss added, weighted, apart
    from `d_loss`.
    `augment`, `apa_p`, `r1_gamma`, `lecam_weight`: the controls in force, which the autopilot may move by
    small steps.
    `class_*`, in a run with labels: D's losses on the attributes added up, and the share that it named right,
    of reals and of fakes (what G was told to draw).
    """

    branch: int
    step: int
    epoch: int
    images_seen: int
    dx_real: float
    dx_real_lo: float
    dx_real_hi: float
    dx_fake: float
    dx_fake_lo: float
    dx_fake_hi: float
    dx_fake_after: float
    d_loss: float
    d_loss_real: float
    d_loss_fake: float
    g_loss: float
    lr_g: float
    lr_d: float
    images_per_second: float
    r_t: float = math.nan
    separation: float = math.nan
    saturated: float = math.nan
    grad_d: float = math.nan
    grad_g: float = math.nan
    penalty: float = math.nan
    augment: float = math.nan
    apa_p: float = math.nan
    r1_gamma: float = math.nan
    lecam_weight: float = math.nan
    class_loss_real: float = math.nan
    class_loss_fake: float = math.nan
    class_right_real: float = math.nan
    class_right_fake: float = math.nan


@dataclass(frozen=True, slots=True)
class ClassesNamed:
    """How well D named each attribute over the last `batches` batches, means over these; NaN where unknown.

    names: the attributes. loss_real, loss_fake: D's loss on reals and on fakes; right_real, right_fake: the
    share it named right, of a fake what G was told to draw. Each one value an attribute.
    """

    branch: int
    step: int
    batches: int
    names: tuple[str, ...]
    loss_real: tuple[float, ...]
    loss_fake: tuple[float, ...]
    right_real: tuple[float, ...]
    right_fake: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class SnapshotTaken:
    """The fixed-noise samples at `step`, uint8 (n, height, width, channels), channels 1 or 3.

    `averaged` from the averaged generator, `raw` from the one being trained; `dx_*` is D's output a tile.
    """

    branch: int
    step: int
    averaged: NDArray[np.uint8] = field(repr=False)
    raw: NDArray[np.uint8] = field(repr=False)
    dx_averaged: tuple[float, ...] = field(repr=False)
    dx_raw: tuple[float, ...] = field(repr=False)
    columns: int
    reason: Literal["schedule", "person"] = "schedule"


CheckpointReason = Literal["schedule", "person", "pause", "stop", "end", "alarm", "branch"]
"""Why a checkpoint is made; "alarm": D and G lost their balance, "branch": a branch begins where none was."""


@dataclass(frozen=True, slots=True)
class CheckpointDue:
    """The trainer's state at `step`, for the session to write. Never leaves the session."""

    branch: int
    step: int
    reason: CheckpointReason
    state: dict[str, Any] = field(repr=False)


@dataclass(frozen=True, slots=True)
class CheckpointSaved:
    """A checkpoint lies on disk. `path` is relative to the run folder, with forward slashes."""

    branch: int
    step: int
    path: str
    bytes: int
    reason: str


@dataclass(frozen=True, slots=True)
class ControlChanged:
    """A control changed and is in force from batch `step` + 1 on.

    `by`: "person", "remedy" when they took one that was offered, "autopilot", or "replay" when a change made
    after the checkpoint is made again on resuming.
    """

    branch: int
    step: int
    name: str
    old: float | bool | str
    new: float | bool | str
    by: str = "person"


@dataclass(frozen=True, slots=True)
class ChanceChanged:
    """A control has moved the losses of a D that cannot tell reals from fakes, from batch `step` + 1 on.

    None where the objective has no such loss.
    """

    branch: int
    step: int
    chance_d: float | None
    chance_g: float | None


@dataclass(frozen=True, slots=True)
class Paused:
    """No batch runs until the person resumes."""

    branch: int
    step: int


@dataclass(frozen=True, slots=True)
class Resumed:
    """Batches run again after a pause."""

    branch: int
    step: int


@dataclass(frozen=True, slots=True)
class Diverged:
    """A loss or score was NaN or infinite in batch `step`; the run is paused, no such state is saved.

    `last_good`: the newest checkpoint's step, None if there is none yet.
    """

    branch: int
    step: int
    what: Message
    last_good: int | None = None


class Balance(StrEnum):
    """How D and G stand to each other; `training.balance` decides it and says what it means."""

    STARTING = "starting"
    BALANCED = "balanced"
    D_TOO_STRONG = "d_too_strong"
    D_TOO_WEAK = "d_too_weak"
    OSCILLATING = "oscillating"
    COLLAPSING = "collapsing"
    MEMORISING = "memorising"
    DIVERGED = "diverged"


CALM = frozenset({Balance.STARTING, Balance.BALANCED})
"""States in which nothing has to be done; the others are alarms."""


@dataclass(frozen=True, slots=True)
class StateChanged:
    """The balance of D and G is called `state` from now on; what it rests on began at step `since`.

    evidence: what is seen, in a sentence whose numbers are the message's values.
    """

    branch: int
    step: int
    state: Balance
    since: int
    evidence: Message

    @property
    def figures(self) -> dict[str, float]:
        """The evidence's numbers by name, those of sentences within it too."""
        return numbers_in(self.evidence)


def numbers_in(message: Message) -> dict[str, float]:
    """The numbers that fill a sentence in, by name, those of sentences within it too."""
    found: dict[str, float] = {}
    for name, value in message.values.items():
        if isinstance(value, Message):
            found |= numbers_in(value)
        elif isinstance(value, int | float) and not isinstance(value, bool):
            found[name] = value
    return found


@dataclass(frozen=True, slots=True)
class TroubleBrewing:
    """While nothing is called wrong, what would be `state` is seen from step `since` on; None: no longer.

    It gets its name if it goes on for as many pictures as a state needs. evidence: what is seen.
    """

    branch: int
    step: int
    state: Balance | None
    since: int
    evidence: Message


@dataclass(frozen=True, slots=True)
class StateGoesOn:
    """What is seen at `step` of the state in force, told again every few thousand pictures while it lasts.

    evidence: None in a state of trouble of which nothing is seen any more from step `since` on: it ends if
    that goes on for as many pictures as a state needs.
    """

    branch: int
    step: int
    state: Balance
    since: int
    evidence: Message | None


@dataclass(frozen=True, slots=True)
class SamplesMeasured:
    """Figures of the snapshot taken by schedule at `step`; None where there is no such thing.

    variety: mean distance of two samples as a share of that of two training pictures. reals: the latter, 1
    is black against white. moved: mean change of the samples since the snapshot before, as a share of
    `reals`. r_v: where D's scores of pictures held out lie between those of pictures trained on (0) and of
    samples (1), see METHODS 4.
    """

    branch: int
    step: int
    images_seen: int
    reals: float
    variety: float | None = None
    moved: float | None = None
    r_v: float | None = None


@dataclass(frozen=True, slots=True)
class MeritMeasured:
    """The averaged G of the checkpoint at `step` has been measured beside the training, some batches later.

    figures: (name, value, spread, floor, floor's spread) as `runs.merits` keeps them, with `samples` pictures
    drawn. best: whether it is the best of the checkpoints that are kept.
    """

    branch: int
    step: int
    samples: int
    seconds: float
    figures: tuple[tuple[str, float, float, float, float], ...]
    best: bool


@dataclass(frozen=True, slots=True)
class PilotActed:
    """What the autopilot did to the controls from batch `step` + 1 on, or (`acted` False) would do.

    actuator: the control that it moves, or "remedy" for what it tried against a state of trouble. changes:
    (control, old, new); many small steps are told as one. An advice without changes takes back the one
    before. A ControlChanged by="autopilot" goes with every change that was made.
    """

    branch: int
    step: int
    actuator: str
    changes: tuple[tuple[str, float, float], ...]
    why: Message
    acted: bool


@dataclass(frozen=True, slots=True)
class WentBack:
    """The first event of a branch that the autopilot began by itself at the checkpoint of `step`.

    It left `from_branch` at `from_step`, where nothing cured `state`, and goes on with `remedy`; this is
    return number `attempt` of at most `most`.
    """

    branch: int
    step: int
    from_branch: int
    from_step: int
    state: Balance
    remedy: Message
    attempt: int
    most: int


@dataclass(frozen=True, slots=True)
class ReturnDue:
    """The autopilot gives this line up at `step`, for the session to go back. Never leaves the session.

    controls: those in force, by name. tried: the controls turned in vain since the trouble began. seconds:
    spent training on this line in this sitting.
    """

    branch: int
    step: int
    state: Balance
    controls: dict[str, Any]
    tried: tuple[str, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class Note:
    """Something the person should know that stops nothing (a picture vanished, space runs low)."""

    branch: int
    step: int
    text: Message


class Outcome(StrEnum):
    """How a run ended."""

    FINISHED = "finished"
    STOPPED = "stopped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class RunEnded:
    """The last event of every run, sent exactly once. `text` says why and, after a failure, what to do."""

    branch: int
    step: int
    outcome: Outcome
    text: Message


Event = (
    Preparing
    | RunStarted
    | BatchDone
    | ClassesNamed
    | SnapshotTaken
    | CheckpointDue
    | CheckpointSaved
    | ControlChanged
    | ChanceChanged
    | Paused
    | Resumed
    | Diverged
    | StateChanged
    | TroubleBrewing
    | StateGoesOn
    | SamplesMeasured
    | MeritMeasured
    | PilotActed
    | WentBack
    | ReturnDue
    | Note
    | RunEnded
)
