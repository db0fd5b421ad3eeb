"""What a run's generator can be told, and labels drawn as they occur together."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from ganstudio.data.manifest import DataManifest
from ganstudio.data.report import Picture
from ganstudio.data.settings import PictureSettings
from ganstudio.labels import Attribute
from ganstudio.latent.conditions import decode
from ganstudio.latent.run_labels import RunLabels, read_run_labels
from ganstudio.problems import InputProblem

HAIR = Attribute("hair", "group", ("aqua", "brown", "red"))
EYES = Attribute("eyes", "group", ("blue", "green"))
LABELS = RunLabels((HAIR, EYES), np.array([[0, 0], [0, 0], [1, 1], [2, -1]], dtype=np.int16))


def drawn(choice: dict[str, str | None], count: int = 60) -> set[tuple[str | None, ...]]:
    rows = LABELS.drawn(choice, count, np.random.Generator(np.random.PCG64(0)))
    assert rows.shape == (count, LABELS.width) and rows.dtype == np.float32
    return {tuple(decode(LABELS.attributes, row).values()) for row in rows}


def test_labels_occur_together_as_in_the_pictures():
    assert drawn({}) == {("aqua", "blue"), ("brown", "green"), ("red", None)}


def test_what_is_chosen_narrows_the_rest_down():
    assert drawn({"hair": "aqua"}) == {("aqua", "blue")}
    assert drawn({"eyes": "green"}) == {("brown", "green")}


def test_a_combination_that_never_occurs_is_asked_for_all_the_same():
    assert drawn({"hair": "aqua", "eyes": "green"}) == {("aqua", "green")}
    with pytest.raises(InputProblem):
        drawn({"hair": "blue"})


def test_they_are_read_from_the_run_and_missing_ones_are_none(tmp_path: Path):
    assert not read_run_labels(tmp_path)
    pictures = tuple(Picture(f"{n}.png", 9, 9, "RGB", "PNG", 1, f"{n:064x}") for n in range(4))
    manifest = DataManifest(
        tmp_path.absolute(), PictureSettings(16, 3), pictures, attributes=LABELS.attributes,
        code_bytes=LABELS.rows.tobytes(),
    )  # fmt: skip
    (tmp_path / "data.json").write_text(manifest.to_json())
    found = read_run_labels(tmp_path)
    assert found.attributes == LABELS.attributes and np.array_equal(found.rows, LABELS.rows)
    (tmp_path / "data.json").write_text("{")
    assert not read_run_labels(tmp_path)
