"""Pictures that all look the same way are told from those that look either way."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from ganstudio.data.looks import SIDE, Look
from ganstudio.data.one_sided import one_sidedness
from ganstudio.data.report import ONE_SIDED
from ganstudio.data.sample_faces import write_sample_faces
from ganstudio.data.scan import scan_folder


def looks(pictures: NDArray[np.uint8]) -> list[Look]:
    return [Look((0,), picture.tobytes(), None) for picture in pictures]


def arrows(count: int, seed: int = 0) -> NDArray[np.uint8]:
    """Noise with a bright left half, (count, 16, 16, 3)."""
    pictures = np.random.default_rng(seed).integers(0, 128, (count, SIDE, SIDE, 3), np.uint8)
    pictures[:, :, : SIDE // 2] += 100
    return pictures


def test_pictures_that_look_one_way_are_one_sided() -> None:
    assert one_sidedness(looks(arrows(50))) > 0.5


def test_pictures_that_look_either_way_are_not() -> None:
    pictures = arrows(50)
    pictures[::2] = pictures[::2, :, ::-1]
    assert one_sidedness(looks(pictures)) < ONE_SIDED


@given(st.integers(0, 999))
def test_noise_is_hardly_ever_one_sided(seed: int) -> None:
    noise = np.random.default_rng(seed).integers(0, 256, (16, SIDE, SIDE, 3), np.uint8)
    assert one_sidedness(looks(noise)) < ONE_SIDED


@given(st.integers(0, 30), st.integers(0, 255))
def test_pictures_without_sides_and_too_few_have_none(count: int, value: int) -> None:
    assert one_sidedness(looks(np.full((count, SIDE, SIDE, 3), value, np.uint8))) == 0
    assert one_sidedness(looks(arrows(min(count, 15)))) == 0


def test_the_sample_faces_look_one_way(tmp_path: Path) -> None:
    write_sample_faces(tmp_path / "faces", 60, 64)
    assert scan_folder(tmp_path / "faces").one_sided


@pytest.mark.parametrize(("name", "one_way"), [("scraped300", True), ("avatars_tagged/faces", False)])
def test_real_sets_are_told_apart(shared_data: Path, name: str, one_way: bool) -> None:
    assert scan_folder(shared_data / name).one_sided is one_way
