"""Which pictures of a folder are the same: byte for byte, or at another size, in another format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import product

import numpy as np
from numpy.typing import NDArray

from ganstudio.data.looks import SIDE, Look
from ganstudio.data.report import Groups

Fine = tuple[NDArray[np.uint8], NDArray[np.uint8] | None]

_TOLERANCE = 12
_FINE_TOLERANCE = 28
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
    copies agree everywhere, so that drawings of one style that differ in a detail stay apart. A transparent
    picture is also the same as one that shows it before a plain colour. Each picture is compared with the
    first of each group only: a chain of small steps (a film's frames) does not grow into one group.
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
        self.leader_of: dict[int, int] = {}

    def add(self, index: int) -> None:
        look = self._looks[index]
        self.leader_of[index] = index
        if look.alpha is not None:
            for key in _hash_keys(look):
                self._transparent.setdefault(key, []).append(index)
            return
        [colour] = _colour_bins(look, reach=0.0)
        for key in _hash_keys(look):
            self._opaque.setdefault((*key, *colour), []).append(index)

    def find(self, index: int) -> int | None:
        """The leader of the group that picture `index` belongs to."""
        look = self._looks[index]
        candidates: set[int] = set()
        for key in _hash_keys(look):
            candidates.update(self._transparent.get(key, ())[-_MOST_TRANSPARENT:])
            if look.alpha is None:
                for colour in _colour_bins(look, reach=_MEAN_TOLERANCE):
                    candidates.update(self._opaque.get((*key, *colour), ()))
        alike = (other for other in candidates if self._same_aspect(index, other))
        scored = sorted((gap, other) for other in alike if (gap := self._gap(index, other)) <= _TOLERANCE)
        return next((other for _, other in scored if self._confirmed(index, other)), None)

    def _same_aspect(self, a: int, b: int) -> bool:
        (wa, ha), (wb, hb) = self._sizes[a], self._sizes[b]
        # Rounding to whole pixels may shift the ratio of a small copy.
        slack = _ASPECT_TOLERANCE + 1.0 / min(wa, ha, wb, hb)
        return abs(wa * hb - wb * ha) <= slack * max(wa * hb, wb * ha)

    def _gap(self, index: int, leader: int) -> float:
        return gap(_coarse(self._looks[leader]), _coarse(self._looks[index]))

    def _confirmed(self, index: int, leader: int) -> bool:
        ours, theirs = self._fine(index), self._fine(leader)
        return ours is not None and theirs is not None and gap(theirs, ours) <= _FINE_TOLERANCE


def gap(first: Fine, second: Fine) -> float:
    """The largest difference (0 to 255) of two small copies; infinite where they cannot be compared.

    A transparent `first` is put before the plain colour that an opaque `second` shows around it.
    """
    (ours, alpha), (theirs, other_alpha) = first, second
    if alpha is None:
        return float("inf") if other_alpha is not None else _largest(ours, theirs)
    if other_alpha is not None:
        return max(_largest(ours, theirs), _largest(alpha, other_alpha))
    share = alpha.astype(np.float32)[..., None] / 255.0
    around = share[..., 0] < 0.05
    if share.mean() < _LEAST_OPAQUE or not around.any():
        return float("inf")
    colour = theirs[around].astype(np.float32).mean(axis=0)
    return float(np.abs(ours + (1.0 - share) * colour - theirs).max())


def _largest(a: NDArray[np.uint8], b: NDArray[np.uint8]) -> float:
    return float(np.abs(a.astype(np.int16) - b).max())


def _coarse(look: Look) -> Fine:
    colours = np.frombuffer(look.colours, np.uint8).reshape(SIDE, SIDE, 3)
    return colours, None if look.alpha is None else np.frombuffer(look.alpha, np.uint8).reshape(SIDE, SIDE)


def _hash_keys(look: Look) -> Iterable[tuple[int, int]]:
    return {(band, (found >> band) & 0xFF) for found in look.hashes for band in _BANDS}


def _colour_bins(look: Look, reach: float) -> Iterable[tuple[int, ...]]:
    """The cells of mean colour within `reach` of the look's own."""
    mean = np.frombuffer(look.colours, np.uint8).reshape(-1, 3).mean(axis=0)
    bins = ({int((value - reach) // _BIN), int((value + reach) // _BIN)} for value in mean.tolist())
    return product(*bins)
