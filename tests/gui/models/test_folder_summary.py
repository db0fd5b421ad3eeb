"""Figures about many pictures."""

from __future__ import annotations

from itertools import pairwise
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from ganstudio.gui.models.folder_summary import FolderSummary, memory_bytes


def picture(width=150, height=150, mode="RGB", form="PNG"):
    return SimpleNamespace(width=width, height=height, mode=mode, format=form)


def test_sizes_and_formats_are_counted_the_commonest_first():
    summary = FolderSummary.of([picture(), picture(300, 300), picture(form="JPEG"), picture()])
    assert summary.count == 4
    assert summary.sizes == ((150, 150, 3), (300, 300, 1))
    assert summary.formats == (("PNG", 3), ("JPEG", 1))
    assert (summary.smallest, summary.largest) == ((150, 150), (300, 300))


def test_grey_and_transparent_pictures_are_counted_by_their_mode():
    modes = ("RGB", "RGBA", "L", "LA", "I;16", "P", "CMYK", "1")
    summary = FolderSummary.of(picture(mode=mode) for mode in modes)
    assert (summary.grey, summary.transparent) == (4, 2)


def test_enlarged_pictures_are_those_whose_deciding_side_is_too_short():
    summary = FolderSummary.of([picture(200, 40), picture(64, 64), picture(30, 30)])
    assert summary.enlarged(64, "crop") == 2
    assert summary.enlarged(64, "stretch") == 2
    assert summary.enlarged(64, "pad") == 1


def test_no_picture_has_no_sizes_and_no_bars():
    summary = FolderSummary.of([])
    assert summary.count == 0 and summary.bars() == () and summary.smallest == summary.largest == (0, 0)


@given(st.lists(st.integers(1, 30_000), min_size=1, max_size=60), st.integers(1, 40))
def test_every_picture_falls_into_exactly_one_bar(sides, most):
    bars = FolderSummary.of(picture(side, side + 5) for side in sides).bars(most)
    assert sum(bar.count for bar in bars) == len(sides)
    assert all(bar.low < bar.high for bar in bars)
    assert all(a.high == b.low for a, b in pairwise(bars))
    assert all(bar.count == sum(bar.low <= side < bar.high for side in sides) for bar in bars)
    assert len(bars) <= most + 1


def test_memory_is_one_byte_a_pixel_and_channel():
    assert memory_bytes(1000, 64, 3) == 12_288_000
