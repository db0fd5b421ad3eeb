"""A run to test with, batches to fill it, and a process without special rights."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from ganstudio.events import BatchDone, SnapshotTaken
from ganstudio.recipe import make_recipe
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.journal import JournalWriter
from ganstudio.runs.reader import RunReader
from ganstudio.runs.schema import BLOCK

# Everything is imported first: the other user may not be able to read this Python.
_GIVE_UP_RIGHTS = """
import os, sys, encodings.idna
import ganstudio.runs.journal, ganstudio.runs.reader, ganstudio.runs.recent
if os.geteuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
"""

MakeBatch = Callable[..., BatchDone]


def _batch(step: int, branch: int = 0, **values: float) -> BatchDone:
    names = [
        name
        for name in BatchDone.__dataclass_fields__
        if name not in ("branch", "step", "epoch", "images_seen")
    ]
    measured = {name: step + index / 32 for index, name in enumerate(names)} | values
    return BatchDone(branch=branch, step=step, epoch=1 + step // 100, images_seen=step * 64, **measured)


@pytest.fixture
def batch() -> MakeBatch:
    """A batch with recognisable values: `batch(step, branch=0, g_loss=...)`."""
    return _batch


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    """A fresh run in a folder whose name holds all that file names may hold."""
    return RunFolder.create(
        tmp_path / "运行 ü #1 100% ?x=y&z" if os.name != "nt" else tmp_path / "运行 ü #1 100%",
        make_recipe({"name": "probe"}),
        "{}",
        tmp_path / "pictures",
    )


@pytest.fixture
def writer(run: RunFolder) -> Iterator[JournalWriter]:
    with JournalWriter(run.journal_path) as opened:
        yield opened


@pytest.fixture
def reader(run: RunFolder) -> Iterator[RunReader]:
    with RunReader(run.path) as opened:
        yield opened


@pytest.fixture(scope="session")
def long_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run on two branches that fills more than two blocks; to be read only."""
    run = RunFolder.create(
        tmp_path_factory.mktemp("long") / "run", make_recipe({}), "{}", tmp_path_factory.getbasetemp()
    )
    with JournalWriter(run.journal_path) as writer:

        def add(branch, first, last):
            for step in range(first, last + 1):
                loss = branch + step / 7
                writer.add_batch(BatchDone(branch, step, 1, step, *[0.5] * 10, loss, 1e-4, 1e-4, 9.0))

        add(0, 1, 2 * BLOCK + 100)
        branch = writer.add_branch(0, BLOCK + 50, {}, recipe="")
        add(branch, BLOCK + 51, 2 * BLOCK + 50)
    return run.path


@pytest.fixture
def snapshot() -> Callable[..., SnapshotTaken]:
    """`snapshot(step, branch=0, count=6, columns=4, height=5, width=7, channels=3)` with random tiles."""

    def make(step, branch=0, count=6, columns=4, height=5, width=7, channels=3):
        random = np.random.default_rng(step)
        averaged, raw = random.integers(0, 256, (2, count, height, width, channels), np.uint8)
        scores = tuple(random.random(count).tolist())
        return SnapshotTaken(branch, step, averaged, raw, scores, scores[::-1], columns)

    return make


@pytest.fixture
def as_ordinary_person() -> Iterator[Callable[[str, Path], str]]:
    """Run Python code in a process that may not do everything: `run(code, folder)` with `folder` as argv[1].

    `folder` is copied to a place that this person may read but not write.
    """
    if not hasattr(os, "geteuid"):
        pytest.skip("needs file permissions as on Unix")
    place = Path(tempfile.mkdtemp(prefix="ganstudio-test-"))

    def run_code(code: str, folder: Path) -> str:
        copy = place / folder.name
        shutil.copytree(folder, copy)
        for path in (place, copy, *copy.rglob("*")):
            path.chmod(0o555 if path.is_dir() else 0o444)
        done = subprocess.run(
            [sys.executable, "-c", _GIVE_UP_RIGHTS + code, str(copy)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    yield run_code
    for path in (place, *place.rglob("*")):
        if path.is_dir():
            path.chmod(0o755)
    shutil.rmtree(place)
