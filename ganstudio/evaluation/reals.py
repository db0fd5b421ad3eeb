"""The reals that a run's samples are held against: its training pictures and those held out."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ganstudio.data.cache import PictureStore
from ganstudio.data.manifest import DataManifest
from ganstudio.evaluation.features import Pictures, Progress
from ganstudio.evaluation.neighbours import reduced
from ganstudio.problems import Cancelled, InputProblem

FEWEST = 12
"""With fewer training pictures than this no figure means anything."""

MOST_SEARCHED = 10_000
"""Among so many training pictures, taken at random, nearest ones are looked for."""

MOST_BYTES = 256 << 20
"""What the pictures that are compared may take in memory."""

LEAST_HELD_OUT = 100
"""With fewer held-out pictures the training pictures themselves show what nearness is usual."""

_READ_AT_ONCE = 256
_SEED = 20_240


@dataclass(frozen=True, slots=True)
class Reals:
    """compared: some training pictures (n, side, side, c), mirrored by chance if training mirrors them.

    searched: training pictures `reduced`, one of each that occurs several times; held_out: likewise, None if
    there are too few. indices, names: what the searched ones are in the run's data.json. content: digest of
    all of it.
    """

    compared: Pictures = field(repr=False)
    searched: Pictures = field(repr=False)
    held_out: Pictures | None = field(repr=False)
    indices: NDArray[np.int64] = field(repr=False)
    names: tuple[str, ...] = field(repr=False)
    content: str


def read_reals(
    manifest: DataManifest, *, count: int, mirror: bool, progress: Progress | None = None
) -> Reals:
    """Read what is needed of the pictures, from the cache or the folder; which ones is always the same.

    `count`: at most so many are compared. Raises InputProblem when there are too few or some are gone, and
    Cancelled.
    """
    train, held = manifest.split()
    single = _one_of_each(manifest, train)
    if len(single) < FEWEST:
        raise InputProblem(
            "There are {count} different training pictures; measuring needs at least {least}.",
            count=len(single),
            least=FEWEST,
        )
    random = np.random.Generator(np.random.PCG64(_SEED))
    side = manifest.settings.size
    room = max(2 * FEWEST, MOST_BYTES // (side * side * manifest.settings.channels))
    compared = np.sort(random.permutation(train)[: min(count, room)])
    mirrored = random.random(len(compared)) < 0.5
    searched = np.sort(random.permutation(single)[:MOST_SEARCHED])
    others = np.sort(random.permutation(_one_of_each(manifest, held))[:MOST_SEARCHED])
    if len(others) < LEAST_HELD_OUT:
        others = others[:0]
    total, done = len(compared) + len(searched) + len(others), 0
    found: list[list[Pictures]] = [[], [], []]
    with PictureStore(manifest) as store:
        for place, indices in enumerate((compared, searched, others)):
            for first in range(0, len(indices), _READ_AT_ONCE):
                if progress is not None and not progress(done, total):
                    raise Cancelled
                pictures = store.read(indices[first : first + _READ_AT_ONCE]).transpose(0, 2, 3, 1)
                found[place].append(reduced(pictures) if place else pictures)
                done += len(pictures)
    whole = np.ascontiguousarray(np.concatenate(found[0]))
    if mirror:
        whole[mirrored] = whole[mirrored, :, ::-1]
    digest = hashlib.sha256(f"{manifest.key} {mirror}".encode())
    for indices in (compared, searched, others):
        digest.update(len(indices).to_bytes(8, "little") + indices.astype("<i8").tobytes())
    return Reals(
        compared=whole,
        searched=np.concatenate(found[1]),
        held_out=np.concatenate(found[2]) if found[2] else None,
        indices=searched,
        names=tuple(manifest.pictures[index].path for index in searched),
        content=digest.hexdigest(),
    )


def read_pictures(manifest: DataManifest, indices: NDArray[np.int64]) -> Pictures:
    """Some pictures by index, as the run sees them, (n, side, side, c)."""
    with PictureStore(manifest) as store:
        return np.ascontiguousarray(store.read(indices).transpose(0, 2, 3, 1))


def _one_of_each(manifest: DataManifest, indices: NDArray[np.int64]) -> NDArray[np.int64]:
    """`indices` with only the first of pictures that show the same."""
    again = {index for group in manifest.twins for index in group[1:]}
    seen: set[str] = set()
    kept = []
    for index in indices.tolist():
        digest = manifest.pictures[index].digest
        if index not in again and digest not in seen:
            seen.add(digest)
            kept.append(index)
    return np.array(kept, dtype=np.int64)
