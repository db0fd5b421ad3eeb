"""A run as the training page shows it: its figures, curves, marks, samples and controls, without Qt."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from pathlib import Path

from ganstudio.events import (
    ControlChanged,
    PilotActed,
    Preparing,
    RunEnded,
    RunStarted,
    StateGoesOn,
    TroubleBrewing,
    WentBack,
)
from ganstudio.gui.models.control_desk import ControlDesk
from ganstudio.gui.models.curve_book import CurveBook
from ganstudio.gui.models.markers import Markers
from ganstudio.gui.models.merit_book import MeritBook
from ganstudio.gui.models.naming_book import NamingBook
from ganstudio.gui.models.notices import Notice
from ganstudio.gui.models.pace import Pace
from ganstudio.gui.models.sample_rows import SampleRows
from ganstudio.gui.models.snapshot_series import SnapshotSeries
from ganstudio.recipe import Recipe
from ganstudio.runs.chance import ChanceLine
from ganstudio.runs.records import Branch, Checkpoint
from ganstudio.runs.states import StateTrack
from ganstudio.training.balance.games import GAMES
from ganstudio.training.balance.pilot.pilot import turns


class State(Enum):
    """What a run is doing, as far as this window knows."""

    EMPTY = auto()
    IDLE = auto()
    PREPARING = auto()
    TRAINING = auto()
    PAUSED = auto()


class Part(Enum):
    """What of the page has to be shown anew."""

    RUN = auto()
    STATUS = auto()
    CURVES = auto()
    MARKERS = auto()
    CONTROLS = auto()
    SNAPSHOTS = auto()
    NOTICES = auto()
    STATES = auto()


ALL = frozenset(Part)
Parts = frozenset[Part]


class RunState:
    """What is known of one run; `RunModel` keeps it up to date."""

    def __init__(self) -> None:
        self.curves = CurveBook()
        self.merits = MeritBook(self.curves.units)
        self.naming = NamingBook()
        self.markers = Markers()
        self.chance = ChanceLine()
        self.snapshots = SnapshotSeries()
        self.states = StateTrack()
        self.notices: list[Notice] = []
        self.broke_off: Notice | None = None  # the newest that says so
        self.desk = ControlDesk()
        self.clear()

    def clear(self) -> Parts:
        """Show no run."""
        self.state = State.EMPTY
        self.watched = False
        self.run_dir: Path | None = None
        self.recipe: Recipe | None = None
        self.branch = 0
        self.branches: tuple[Branch, ...] = ()
        self.checkpoints: tuple[Checkpoint, ...] = ()
        self.sample_rows: Mapping[int, SampleRows] = {}
        self.started: RunStarted | None = None
        self.preparing: Preparing | None = None
        self.ended: RunEnded | None = None
        self.changes: list[ControlChanged] = []
        self.brewing: TroubleBrewing | None = None
        self._brewed: list[TroubleBrewing] = []
        self.going_on: StateGoesOn | None = None
        self.piloted: PilotActed | WentBack | None = None
        self._went_back: WentBack | None = None
        self.step = self.epoch = self.images_seen = 0
        self.steps_per_epoch = self.steps_total = self.batch_size = 0
        self.pace = Pace()
        self.curves.clear()
        self.merits.clear()
        self.naming.clear()
        self.markers.clear()
        self.chance.clear()
        self.snapshots.clear()
        self.states.clear()
        self.notices.clear()
        self.desk.clear()
        return ALL

    @property
    def live(self) -> bool:
        """Whether this window trains the run now (preparing and paused included)."""
        return self.state in (State.PREPARING, State.TRAINING, State.PAUSED) and not self.watched

    @property
    def started_step(self) -> int:
        """The step at which the newest sitting began."""
        return self.started.step if self.started is not None else 0

    @property
    def finished(self) -> bool:
        """Whether the run has come to the end that its recipe sets."""
        return bool(self.steps_total) and self.step >= self.steps_total

    @property
    def epochs_total(self) -> int:
        """Epochs in all, a part of one counted as one; 0 when no end is set."""
        return -(-self.steps_total // self.steps_per_epoch) if self.steps_per_epoch else 0

    @property
    def turned(self) -> frozenset[str]:
        """The controls that the autopilot turns in its present mode, those that a person keeps too."""
        controls = self.desk.shown
        return frozenset() if controls is None or self.recipe is None else turns(self.recipe, controls)

    @property
    def objective(self) -> str:
        """What D and G are trained to do, by the recipe's key."""
        return self.recipe.objective if self.recipe is not None else "bce"

    @property
    def dx_is_probability(self) -> bool:
        """Whether Dx lies in 0 to 1."""
        return GAMES[self.objective].probability

    @property
    def samples_by_rows(self) -> bool:
        """Whether each row of the samples is a value of a label."""
        return self.recipe is not None and bool(self.recipe.snapshot_rows)

    @property
    def undecided_dx(self) -> float | None:
        """Dx of a D that cannot tell reals from fakes (without smoothing), None where it may be anything."""
        boundary = GAMES[self.objective].boundary
        return None if boundary is None else boundary(1.0)

    def images_since(self, step: int) -> int | None:
        """How many pictures were shown since a step; None while its curves are not there."""
        if not len(self.curves) or self.curves.loading:
            return None
        found, values = self.curves.values_at(step)
        return self.images_seen - int(values["images_seen"]) if found == step else None

    @property
    def newest_step(self) -> int:
        """The newest batch that there is anything of; the curves of a run that is opened come later."""
        return int(max(self.curves.last_step, self.step))

    @property
    def balanced_checkpoint(self) -> int | None:
        """The step of the checkpoint, made while all was balanced, to go back to; None without one."""
        known = (point.step for point in self.checkpoints)
        return self.states.balanced_checkpoint(known, self.newest_step, self.batch_size)

    @property
    def seconds_left(self) -> float | None:
        """Seconds until the run's last step at the present pace; None while that is not known."""
        if self.step >= self.steps_total or self.state not in (State.TRAINING, State.PAUSED):
            return None
        return self.pace.seconds_left((self.steps_total - self.step) * self.batch_size)
