"""The tiles held in memory."""

from __future__ import annotations

import numpy as np

from ganstudio.gui.models.tile_cache import TileCache


def tiles(count: int) -> np.ndarray:
    return np.zeros((count, 10, 10, 1), np.uint8)


def test_the_ones_not_asked_for_longest_go_first():
    cache = TileCache(most_bytes=300)
    for step in (1, 2, 3):
        cache.put((0, step, True), tiles(1))
    cache.get((0, 1, True))
    cache.put((0, 4, True), tiles(1))
    assert (0, 1, True) in cache and (0, 2, True) not in cache


def test_the_newest_is_held_however_large_it_is():
    cache = TileCache(most_bytes=50)
    cache.put((0, 1, True), tiles(3))
    assert cache.get((0, 1, True)) is not None


def test_replacing_does_not_count_twice():
    cache = TileCache(most_bytes=250)
    for _ in range(5):
        cache.put((0, 1, True), tiles(1))
    cache.put((0, 2, True), tiles(1))
    assert (0, 1, True) in cache


def test_clearing_forgets_everything():
    cache = TileCache()
    cache.put((0, 1, True), tiles(1))
    cache.clear()
    assert cache.get((0, 1, True)) is None
