"""Every benchmark still runs: once through, with settings so small that its figures mean nothing."""

from __future__ import annotations

import gzip
import os
import struct
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from ganstudio.data.sample_faces import write_sample_faces

FOLDER = Path(__file__).parent / "benchmarks"
TINY = [
    part
    for setting in (
        "image_size=16",
        "nz=4",
        "ngf=4",
        "ndf=4",
        "batch_size=4",
        "snapshot_images=4",
        "device=cpu",
    )
    for part in ("--set", setting)
]
MNIST = ["mnist", "--set", "batch_size=4", "--set", "device=cpu", "--steps", "1", "--samples", "8"]
CALLS = {
    "bench_digits": MNIST,
    "bench_evaluation": [*TINY, "--count", "16", "--reals", "24", "--rounds", "1", "--steps", "1"],
    "bench_explorer": ["--moves", "1"],
    "bench_journal": ["--batches", "3000", "--rounds", "1"],
    "bench_labels": ["faces", "--kind", "sample", "--size", "16"],
    "bench_merits": [
        *TINY, "--pictures", "30", "--rounds", "1", "--seconds", "0.1", "--niceness", "0"
    ],
    "bench_penalties": [
        "--size", "16", "--batch", "4", "--width", "4", "--rounds", "1", "--batches", "1", "--device", "cpu"
    ],
    "bench_sensors": [*TINY, "--rounds", "1", "--batches", "1"],
    "bench_stacked_mnist": [*MNIST, "--recipe", "mlp-mnist"],
    "bench_startup": ["--runs", "1"],
    "bench_states": [],
    "bench_tensorboard": [*TINY, "--slices", "1"],
    "bench_throughput": [*TINY, "--folder", "faces", "--rounds", "1", "--batches", "1"],
    "bench_window": [*TINY, "--folder", "faces", "--slices", "1", "--seconds", "0.3", "--batches", "200"],
    "record_states": [
        "probe", "--folder", "faces", "--kind", "healthy", "--images", "512", "--size", "8", "--out", "."
    ],
    "study_balance": [
        "study", "--kimg", "0.03", "--size", "16", "--width", "0.2", "--seeds", "1", "--count", "16",
        "--arm", "dcgan-144"
    ],
}  # fmt: skip
"""What each is called with, in a folder that holds some faces and some digits."""
HELPERS = {"digits", "hair"}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `faces` and, in torchvision's layout, `mnist`: noise for digits."""
    folder = tmp_path_factory.mktemp("benchmarks")
    write_sample_faces(folder / "faces", 120, 16)
    raw = folder / "mnist" / "MNIST" / "raw"
    raw.mkdir(parents=True)
    noise = np.random.default_rng(0).integers(0, 256, (160, 28, 28), dtype=np.uint8)
    for part in ("train", "t10k"):
        images = struct.pack(">IIII", 0x803, *noise.shape) + noise.tobytes()
        labels = struct.pack(">II", 0x801, len(noise)) + bytes(number % 10 for number in range(len(noise)))
        (raw / f"{part}-images-idx3-ubyte.gz").write_bytes(gzip.compress(images))
        (raw / f"{part}-labels-idx1-ubyte.gz").write_bytes(gzip.compress(labels))
    return folder


def test_every_benchmark_is_called_here():
    assert {path.stem for path in FOLDER.glob("*.py")} == CALLS.keys() | HELPERS


@pytest.mark.parametrize("name", CALLS)
def test_it_runs_through_and_says_what_it_found(name, place):
    if name == "bench_tensorboard":
        pytest.importorskip("tensorboard", reason="the optional extra tensorboard is not installed")
    alike = {"QT_QPA_PLATFORM": "offscreen", "OMP_NUM_THREADS": "1", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, str(FOLDER / f"{name}.py"), *CALLS[name]],
        check=False, capture_output=True, text=True, encoding="utf-8", timeout=240, cwd=place,
        env=os.environ | alike,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()
