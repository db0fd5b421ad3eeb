"""Which pictures of a folder are the same: byte for byte, or at another size, in another format."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from itertools import product

import numpy as np
from numpy.typing import NDArray

from ganstudio.data.looks import SIDE, Look
from ganstudio.data.report import Groups

Fine = tuple[NDArray[np.uint8], NDArray[np.uint8] | None]

_TOLERANCE = {4: 5.0, 8: 9.0, 16: 20.0, 32: 38.0}
"""By cells a side: how far a copy's mean colour in a cell may be off. Saving a picture anew disturbs its
edges, so small cells may differ more; a difference over a larger area is another picture."""
_MEAN_TOLERANCE = 2.0
_BIN = 8
_BANDS = range(0, 64, 8)
_MOST_TRANSPARENT = 512
_LEAST_OPAQUE = 0.1
_ASPECT_TOLERANCE = 0.02


def exact_groups(digests: Sequence[str]) -> Groups:
    """Groups (at least two) of indices with the same digest, ascending."""
    found: dict[str, list[int]] = {}
    for index, digest in enumerate(digests):
        found.setdefault(digest, []).append(index)
    return tuple(tuple(group) for group in found.values() if len(group) > 1)


def duplicate_groups(
    digests: Sequence[str],
    sizes: Sequence[tuple[int, int]],
    looks: Sequence[Look],
    fine: Callable[[int], Fine | None],
    heartbeat: Callable[[], None] = lambda: None,
) -> Groups:
    """Groups (at least two) of indices that show the same picture, ascending; `sizes` are (width, height).

    Candidates share at least one of eight bytes of their perceptual hash, their mean colour and their
    aspect ratio; they are the same if their 16 x 16 copies and then, read again by `fine`, their 32 x 32
    copies agree in every place, so that drawings of one style that differ in a detail stay apart. A
    transparent picture is also the same as one that shows it before a plain colour. Each is compared with the
    first of each group only: a chain of small steps (a film's frames) does not grow into one group. A detail
    much smaller than 1/32 of the width, or a faint one, cannot be told from the traces of saving anew.
    """
    leaders = _Leaders(sizes, looks, fine)
    first: dict[str, int] = {}
    members: dict[int, list[int]] = {}
    # Transparent ones first: an opaque picture can be one of them before a colour, not the other way round.
    for index in sorted(range(len(looks)), key=lambda i: (looks[i].alpha is None, i)):
        heartbeat()
        twin = first.setdefault(digests[index], index)
        if twin != index:
            members[leaders.leader_of[twin]].append(index)
            continue
        leader = leaders.find(index)
        if leader is None:
            leaders.add(index)
            members[index] = [index]
        else:
            leaders.leader_of[index] = leader
            members[leader].append(index)
    return tuple(sorted(tuple(sorted(group)) for group in members.values() if len(group) > 1))


class _Leaders:
    """The first picture of each group found so far, to be looked up by what the same picture must share."""

    def __init__(
        self,
        sizes: Sequence[tuple[int, int]],
        looks: Sequence[Look],
        fine: Callable[[int], Fine | None],
    ) -> None:
        self._sizes, self._looks, self._fine = sizes, looks, fine
        self._opaque: dict[tuple[int, ...], list[int]] = {}
        self._transparent: dict[tuple[int, ...], list[int]] = {}
        self._blocks = np.zeros((len(looks), 4 * 4 * 3), np.float32)
        self.leader_of: dict[int, int] = {}

    def add(self, index: int) -> None:
        look = self._looks[index]
        self.leader_of[index] = index
        if look.alpha is not None:
            for key in _hash_keys(look):
                self._transparent.setdefault(key, []).append(index)
            return
        self._blocks[index] = _block_means(look)
        [colour] = _colour_bins(look, reach=0.0)
        for key in _hash_keys(look):
            self._opaque.setdefault((*key, *colour), []).append(index)

    def find(self, index: int) -> int | None:
        """The leader of the group that picture `index` belongs to."""
        look = self._looks[index]
        colours = [] if look.alpha is not None else list(_colour_bins(look, reach=_MEAN_TOLERANCE))
        candidates, opaque = set[int](), set[int]()
        for key in _hash_keys(look):
            candidates.update(self._transparent.get(key, ())[-_MOST_TRANSPARENT:])
            for colour in colours:
                opaque.update(self._opaque.get((*key, *colour), ()))
        candidates.update(self._roughly_like(look, opaque))
        alike = (other for other in candidates if self._same_aspect(index, other))
        scored = sorted((off, other) for other in alike if (off := self._gap(index, other)) <= 1.0)
        return next((other for _, other in scored if self._confirmed(index, other)), None)

    def _roughly_like(self, look: Look, others: set[int]) -> list[int]:
        """Those whose 4 x 4 block means are within the tolerance: quick, and keeps all that `_gap` would."""
        if not others:
            return []
        indices = np.fromiter(others, np.int64, len(others))
        near = np.abs(self._blocks[indices] - _block_means(look)).max(axis=1) <= _TOLERANCE[4]
        return [int(index) for index in indices[near]]

    def _same_aspect(self, a: int, b: int) -> bool:
        (wa, ha), (wb, hb) = self._sizes[a], self._sizes[b]
        # Rounding to whole pixels may shift the ratio of a small copy.
        slack = _ASPECT_TOLERANCE + 1.0 / min(wa, ha, wb, hb)
        return abs(wa * hb - wb * ha) <= slack * max(wa * hb, wb * ha)

    def _gap(self, index: int, leader: int) -> float:
        return gap(_coarse(self._looks[leader]), _coarse(self._looks[index]))

    def _confirmed(self, index: int, leader: int) -> bool:
        ours, theirs = self._fine(index), self._fine(leader)
        return ours is not None and theirs is not None and gap(theirs, ours) <= 1.0


def gap(first: Fine, second: Fine) -> float:
    """How far apart two small copies are, in units of what is tolerated: up to 1 they are the same picture.

    Infinite where they cannot be compared. A transparent `first` is put before the plain colour that an
    opaque `second` shows around it.
    """
    (ours, alpha), (theirs, other_alpha) = first, second
    off = ours.astype(np.float32) - theirs
    if alpha is None:
        return math.inf if other_alpha is not None else _worst(off)
    if other_alpha is not None:
        return max(_worst(off), _worst(alpha[..., None].astype(np.float32) - other_alpha[..., None]))
    share = alpha.astype(np.float32)[..., None] / 255.0
    around = share[..., 0] < 0.05
    if share.mean() < _LEAST_OPAQUE or not around.any():
        return math.inf
    return _worst(off + (1.0 - share) * theirs[around].mean(axis=0, dtype=np.float32))


def _worst(off: NDArray[np.float32]) -> float:
    """The largest difference of cells' means over what is tolerated, over all cell sizes."""
    side = len(off)
    levels = (level for level in _TOLERANCE if level <= side)
    return max(float(np.abs(_cells(off, level)).max()) / _TOLERANCE[level] for level in levels)


def _cells(values: NDArray[np.float32], count: int) -> NDArray[np.float32]:
    """Means of `count` x `count` cells of a square (side, side, colours)."""
    cell = len(values) // count
    means: NDArray[np.float32] = values.reshape(count, cell, count, cell, -1).mean(axis=(1, 3))
    return means


def _coarse(look: Look) -> Fine:
    colours = np.frombuffer(look.colours, np.uint8).reshape(SIDE, SIDE, 3)
    return colours, None if look.alpha is None else np.frombuffer(look.alpha, np.uint8).reshape(SIDE, SIDE)


def _block_means(look: Look) -> NDArray[np.float32]:
    return _cells(_coarse(look)[0].astype(np.float32), 4).reshape(-1)


def _hash_keys(look: Look) -> Iterable[tuple[int, int]]:
    return {(band, (found >> band) & 0xFF) for found in look.hashes for band in _BANDS}


def _colour_bins(look: Look, reach: float) -> Iterable[tuple[int, ...]]:
    """The cells of mean colour within `reach` of the look's own."""
    mean = np.frombuffer(look.colours, np.uint8).reshape(-1, 3).mean(axis=0)
    bins = ({int((value - reach) // _BIN), int((value + reach) // _BIN)} for value in mean.tolist())
    return product(*bins)
