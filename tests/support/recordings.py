"""Recorded trainings as a monitor saw them: portions of batches and figures of samples, a few kB each."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ganstudio.events import Balance, SamplesMeasured
from ganstudio.problems import Message
from ganstudio.training.balance.blocks import Block
from ganstudio.training.balance.monitor import Monitor, Verdict

FOLDER = Path(__file__).parents[1] / "training" / "balance" / "recordings"
HEALTHY = ("healthy", "lr_g x20, survived")
RIGHT: dict[str, tuple[Balance, ...]] = {
    "healthy": (),
    "lr_d x20": (Balance.D_TOO_STRONG,),
    "lr_d x20 from the start": (Balance.D_TOO_STRONG,),
    "D frozen": (Balance.D_TOO_WEAK,),
    "D frozen from the start": (Balance.D_TOO_WEAK,),
    # A G that is far too fast either runs ahead of D or loses its variety. Taken up in a training that goes
    # well, a twentyfold rate may also do no harm at all; such recordings count as healthy, by their samples.
    "lr_g x20": (Balance.COLLAPSING, Balance.OSCILLATING, Balance.D_TOO_WEAK),
    "lr_g x20 from the start": (Balance.COLLAPSING, Balance.OSCILLATING, Balance.D_TOO_WEAK),
    "lr_g x20, survived": (),
    "one picture": (Balance.MEMORISING,),
    "NaN": (Balance.DIVERGED,),
}
"""Kinds of recordings, and the names that are right once they have failed."""


@dataclass(frozen=True, slots=True)
class Recording:
    """kind: a key of RIGHT. failed_at: pictures seen when it was made to fail. diverged: the step at which
    its numbers broke, 0 for never. samples: (step, images, reals, variety, moved) a row, NaN for None.
    """

    name: str
    kind: str
    failed_at: int
    blocks: tuple[Block, ...]
    samples: tuple[tuple[float, ...], ...]
    diverged: int = 0
    objective: str = "bce"

    def save(self, folder: Path = FOLDER) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        np.savez_compressed(
            folder / f"{self.name}.npz",
            kind=np.array(self.kind),
            objective=np.array(self.objective),
            when=np.array([self.failed_at, self.diverged], np.int32),
            places=np.array([block[:2] for block in self.blocks], np.int32),
            series=np.array([block[2:] for block in self.blocks], np.float16),
            samples=np.array(self.samples, np.float32),
        )

    @classmethod
    def load(cls, path: Path) -> Recording:
        with np.load(path) as stored:
            failed_at, diverged = stored["when"].tolist()
            rows = zip(stored["places"].tolist(), stored["series"].tolist(), strict=True)
            return cls(
                name=path.stem,
                kind=str(stored["kind"]),
                failed_at=failed_at,
                blocks=tuple(Block(*place, *values) for place, values in rows),
                samples=tuple(map(tuple, stored["samples"].tolist())),
                diverged=diverged,
                objective=str(stored["objective"]),
            )

    @property
    def images(self) -> int:
        """Pictures seen in all."""
        return self.blocks[-1].images


def recordings(folder: Path = FOLDER) -> list[Recording]:
    """All recordings, by name."""
    return [Recording.load(path) for path in sorted(folder.glob("*.npz"))]


def replay(recording: Recording) -> list[tuple[int, Verdict]]:
    """What a monitor makes of it: the verdicts with the pictures seen when they fell."""
    monitor = Monitor(recording.objective)
    found = [(0, monitor.begin(0, 0))]
    waiting = list(recording.samples)
    for block in recording.blocks:
        verdict = monitor.take_block(block)
        if verdict is not None:
            found.append((block.images, verdict))
        while waiting and waiting[0][1] <= block.images:
            monitor.look(_measured(waiting.pop(0)))
    if recording.diverged:
        verdict = monitor.diverged(recording.diverged, Message("The numbers broke."))
        if verdict is not None:
            found.append((recording.failed_at, verdict))
    return found


def alarms(verdicts: Sequence[tuple[int, Verdict]]) -> list[tuple[int, Balance]]:
    """The names of trouble among them."""
    calm = (Balance.STARTING, Balance.BALANCED)
    return [(images, verdict.state) for images, verdict in verdicts if verdict.state not in calm]


def _measured(row: tuple[float, ...]) -> SamplesMeasured:
    step, images, reals, variety, moved = row
    return SamplesMeasured(0, int(step), int(images), reals, _none(variety), _none(moved))


def _none(value: float) -> float | None:
    return None if math.isnan(value) else value
