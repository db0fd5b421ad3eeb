"""A run on a few sample faces with two checkpoints, as training would leave it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from ganstudio.data.manifest import DataManifest
from ganstudio.data.sample_faces import write_sample_faces
from ganstudio.data.scan import scan_folder
from ganstudio.recipe import Recipe
from ganstudio.runs.checkpoints import save_checkpoint
from ganstudio.runs.folder import RunFolder


@pytest.fixture
def faces_run(tmp_path: Path, tiny_recipe: Recipe, make_state: Callable[..., dict[str, Any]]) -> Path:
    """40 faces of 16 pixels; checkpoints of untrained nets at steps 40 and 80."""
    pictures = write_sample_faces(tmp_path / "faces", 40, 16)
    manifest = DataManifest.of(scan_folder(pictures), tiny_recipe)
    folder = RunFolder.create(tmp_path / "run", tiny_recipe, manifest.to_json(), pictures)
    for step in (40, 80):
        save_checkpoint(folder.checkpoint_path(0, step), make_state(tiny_recipe, step, seed=step))
    return folder.path


@pytest.fixture
def reals_of() -> Callable[[np.ndarray], Any]:
    """Makes Reals of pictures alone: all of them compared and searched, none held out."""
    from ganstudio.evaluation.neighbours import reduced
    from ganstudio.evaluation.reals import Reals

    def make(pictures: np.ndarray, held_out: np.ndarray | None = None) -> Reals:
        return Reals(
            compared=pictures,
            searched=reduced(pictures),
            held_out=None if held_out is None else reduced(held_out),
            indices=np.arange(len(pictures)),
            names=tuple(f"{n}.png" for n in range(len(pictures))),
            content=f"{hash(pictures.tobytes())}",
        )

    return make
