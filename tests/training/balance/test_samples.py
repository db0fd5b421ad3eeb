"""Thumbnails and how various a set of them is."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ganstudio.training.balance.samples import SIDE, distances, thumbnails, variety


def pictures(count=4, height=24, width=24, channels=3, seed=0):
    drawn = np.random.default_rng(seed)
    return drawn.integers(0, 256, (count, height, width, channels), dtype=np.uint8)


@given(st.integers(1, 20), st.integers(1, 50), st.integers(1, 50), st.sampled_from([1, 3]))
def test_thumbnails_of_one_colour_are_that_colour(count, height, width, channels):
    plain = np.full((count, height, width, channels), 51, np.uint8)
    small = thumbnails(plain)
    assert small.shape == (count, min(SIDE, height) * min(SIDE, width) * channels)
    np.testing.assert_allclose(small, 0.2, rtol=1e-5)


def test_thumbnails_are_the_means_of_equal_squares():
    shown = pictures(count=11, height=2 * SIDE, width=2 * SIDE)
    blocks = shown.reshape(11, SIDE, 2, SIDE, 2, 3).mean(axis=(2, 4)) / 255
    np.testing.assert_allclose(thumbnails(shown), blocks.reshape(11, -1), atol=1e-6)


def test_black_lies_one_from_white():
    black, white = (thumbnails(np.full((1, 20, 20, 3), value, np.uint8)) for value in (0, 255))
    assert distances(black, white)[0, 0] == pytest.approx(1)
    assert distances(black, black)[0, 0] == 0


def test_variety_is_the_mean_distance_of_two_different_pictures():
    seen = thumbnails(pictures(count=5))
    pairs = [np.sqrt(((seen[i] - seen[j]) ** 2).mean()) for i in range(5) for j in range(5) if i != j]
    assert variety(seen) == pytest.approx(np.mean(pairs), rel=1e-3)


def test_copies_of_one_picture_have_no_variety():
    assert variety(thumbnails(np.repeat(pictures(count=1), 6, axis=0))) == pytest.approx(0, abs=1e-3)
    assert variety(thumbnails(pictures(count=1))) == 0
