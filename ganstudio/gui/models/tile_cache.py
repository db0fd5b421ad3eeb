"""The tiles of the snapshots looked at last, as many as fit into a fixed amount of memory."""

from __future__ import annotations

from collections import OrderedDict

import numpy as np
from numpy.typing import NDArray

Tiles = NDArray[np.uint8]
Key = tuple[int, int, bool]
"""(branch, step, averaged)"""


class TileCache:
    """Arrays of tiles (n, height, width, channels); the ones not asked for longest go first."""

    def __init__(self, most_bytes: int = 96 << 20) -> None:
        self._most = most_bytes
        self._held = 0
        self._tiles: OrderedDict[Key, Tiles] = OrderedDict()

    def get(self, key: Key) -> Tiles | None:
        """The tiles, or None when they are not held."""
        tiles = self._tiles.get(key)
        if tiles is not None:
            self._tiles.move_to_end(key)
        return tiles

    def __contains__(self, key: Key) -> bool:
        return key in self._tiles

    def put(self, key: Key, tiles: Tiles) -> None:
        """Hold these tiles; the newest ones are always held."""
        self._forget(key)
        self._tiles[key] = tiles
        self._held += tiles.nbytes
        while self._held > self._most and len(self._tiles) > 1:
            self._forget(next(iter(self._tiles)))

    def _forget(self, key: Key) -> None:
        gone = self._tiles.pop(key, None)
        if gone is not None:
            self._held -= gone.nbytes

    def clear(self) -> None:
        """Another run is shown."""
        self._tiles.clear()
        self._held = 0
