"""Pictures to try the data package on, and folders of them."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from ganstudio.data.manifest import DataManifest
from ganstudio.data.scan import scan_folder
from ganstudio.data.settings import PictureSettings

Paint = Callable[..., Image.Image]


@pytest.fixture(scope="session")
def paint() -> Paint:
    """Smooth, colourful pictures, another one for each `seed`."""

    def draw(seed: int = 0, width: int = 60, height: int = 60, mode: str = "RGB") -> Image.Image:
        rng = np.random.default_rng(seed)
        rough = Image.fromarray(rng.integers(0, 256, (6, 6, 3), dtype=np.uint8))
        return rough.resize((width, height), Image.Resampling.BICUBIC).convert(mode)

    return draw


@pytest.fixture
def folder(tmp_path: Path, paint: Paint) -> Path:
    """Twelve different pictures, 0.png to 11.png."""
    place = tmp_path / "pictures"
    place.mkdir()
    for seed in range(12):
        paint(seed).save(place / f"{seed}.png")
    return place


@pytest.fixture
def manifest(folder: Path) -> DataManifest:
    """The twelve pictures at 32 x 32."""
    report = scan_folder(folder)
    return DataManifest(report.folder, PictureSettings(32, 3), report.pictures)


@pytest.fixture(scope="session")
def bomb() -> bytes:
    """A true PNG header of 60000 x 50000 pixels on hardly any data."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", 60000, 50000, 8, 2, 0, 0, 0)
    data = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 999)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + data
