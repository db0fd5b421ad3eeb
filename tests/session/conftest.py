"""A small folder of pictures and a recipe that trains on it in moments."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from ganstudio.data.scan import scan_folder
from ganstudio.recipe import Recipe, make_recipe


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "pictures"
    folder.mkdir()
    noise = np.random.default_rng(0)
    for number in range(8):
        Image.fromarray(noise.integers(0, 256, (16, 16, 3), dtype=np.uint8)).save(folder / f"{number}.png")
    return folder


@pytest.fixture
def report(folder: Path):
    return scan_folder(folder)


@pytest.fixture
def recipe() -> Recipe:
    return make_recipe(
        {"image_size": 16, "ngf": 4, "ndf": 4, "nz": 8, "batch_size": 4, "snapshot_images": 4,
         "snapshot_every": 4, "checkpoint_every": 4, "device": "cpu"}
    )  # fmt: skip
