"""What D sees of some pictures, made in the background; torch is loaded here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ganstudio.data.preview import preview
from ganstudio.data.settings import PictureSettings
from ganstudio.data.source import PictureSource
from ganstudio.gui.workers.job import Progress, Work
from ganstudio.problems import InputProblem, Problem
from ganstudio.runs.snapshots import load_tiles

if TYPE_CHECKING:
    from ganstudio.controls import Controls
    from ganstudio.data.report import FolderReport
    from ganstudio.recipe import Recipe
    from ganstudio.runs.records import Snapshot

COUNT = 16
"""Pictures of each kind that are shown."""


@dataclass(frozen=True, slots=True)
class Plain:
    """Reals and fakes before D sees them, uint8 (n, size, size, channels); None where there are none."""

    reals: NDArray[np.uint8] | None = field(repr=False, default=None)
    fakes: NDArray[np.uint8] | None = field(repr=False, default=None)


@dataclass(frozen=True, slots=True)
class Seen:
    """The same pictures before and after."""

    plain: Plain
    shown: Plain


Read = Callable[[], Plain]


def sight_work(read: Read, recipe: Recipe, controls: Controls, seed: int) -> Work:
    """Work for a Job: a Seen of what `read` gives."""

    def work(_progress: Progress) -> Seen:
        plain = read()

        from ganstudio.training.sight import as_seen

        def seen(pictures: NDArray[np.uint8] | None, offset: int) -> NDArray[np.uint8] | None:
            return None if pictures is None else as_seen(pictures, recipe, controls, seed + offset)

        return Seen(plain, Plain(seen(plain.reals, 0), seen(plain.fakes, 1)))

    return work


def read_folder(report: FolderReport, excluded: frozenset[str], recipe: Recipe) -> Plain:
    """Some pictures spread over a folder's; those that cannot be read are passed over."""
    settings = PictureSettings.of(recipe)
    chosen = [picture for picture in report.pictures if picture.path not in excluded]
    found: list[NDArray[np.uint8]] = []
    with PictureSource(report.folder) as source:
        for picture in chosen[_spread(len(chosen))]:
            try:
                found.append(preview(source, picture, settings))
            except Problem:
                continue
    return Plain(np.stack(found) if found else None)


def read_run(run: Path, snapshot: Snapshot | None) -> Plain:
    """Some of a run's training pictures, if it knows them, and its newest samples, by G itself."""
    from ganstudio.evaluation.reals import read_pictures
    from ganstudio.runs.folder import RunFolder

    fakes = None
    if snapshot is not None:
        tiles = load_tiles(snapshot.raw, snapshot.count, snapshot.columns, snapshot.height, snapshot.width)
        fakes = tiles[:COUNT]
    try:
        manifest = RunFolder(run).manifest()
        train, _ = manifest.split()
        reals = read_pictures(manifest, train[_spread(len(train))])
    except InputProblem:
        if fakes is None:
            raise
        return Plain(None, fakes)
    return Plain(reals, fakes)


def _spread(count: int) -> slice:
    """At most COUNT of so many, evenly spread."""
    every = max(1, count // COUNT)
    return slice(0, every * COUNT, every)
