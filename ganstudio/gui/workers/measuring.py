"""Measuring checkpoints in the background; torch is loaded here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ganstudio.gui.workers.job import Progress, Work
from ganstudio.problems import Message
from ganstudio.runs.merits import Merit


@dataclass(frozen=True, slots=True)
class Point:
    """A checkpoint to be measured."""

    path: Path
    branch: int
    step: int


def measure_work(run: Path, points: Sequence[Point]) -> Work:
    """Work for a Job: yields each point's Merit once it is kept in the run; nothing is measured twice."""

    def work(progress: Progress) -> Iterator[Merit]:
        from ganstudio.evaluation.merit import Gauge
        from ganstudio.latent.requests import Saved
        from ganstudio.runs.merits import save_merit

        def watch(what: Message, done: int, total: int) -> bool:  # noqa: ARG001
            return progress(done, total)

        gauge = Gauge(run.absolute(), watch=watch)
        for point in points:
            saved = Saved(point.path, point.branch, point.step)
            merit = gauge.kept(saved)
            if merit is None:
                merit = gauge.measure(saved, watch).merit
                save_merit(gauge.run, merit)
            yield merit

    return work
