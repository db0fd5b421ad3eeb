"""The real program in a process of its own, on a small folder of real pictures."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

_TINY = [
    "--set", "image_size=16", "--set", "ngf=4", "--set", "ndf=4", "--set", "nz=8", "--set", "batch_size=4",
    "--set", "snapshot_images=4", "--set", "snapshot_every=5", "--set", "checkpoint_every=5",
    "--device", "cpu",
]  # fmt: skip


@pytest.fixture
def tiny() -> list[str]:
    """Options that make a training last seconds."""
    return list(_TINY)


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """Twelve drawn pictures in a folder with an awkward name."""
    folder = tmp_path / "my faces 頭像"
    folder.mkdir()
    noise = np.random.default_rng(0)
    for number in range(12):
        pixels = noise.integers(0, 256, (20, 24, 3), dtype=np.uint8)
        pixels[: 4 + number % 8] = (200, 30, 20 * number)
        Image.fromarray(pixels).save(folder / f"{number}.png")
    return folder


@pytest.fixture
def ganstudio() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run the command line to its end and hand back what it printed."""

    def run(*arguments: object, timeout: float = 240) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "ganstudio", *map(str, arguments)],
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=timeout,
            env={**os.environ, "PYTHONIOENCODING": "utf-8", "OMP_NUM_THREADS": "1"},
            check=False,
        )

    return run
