"""ganstudio generate on a run whose generator takes labels."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from conditional import ATTRIBUTES, make_conditional_run
from PIL import Image

from ganstudio.cli import cli
from ganstudio.export.pictures import GAP
from ganstudio.latent.conditions import encode
from ganstudio.latent.model import Painter
from ganstudio.latent.priors import Prior, draw
from ganstudio.recipe import Recipe


@pytest.fixture
def run(tmp_path: Path, tiny_recipe: Recipe) -> Path:
    return make_conditional_run(tmp_path / "told", tiny_recipe)


def size_of(path: Path) -> tuple[int, int]:
    with Image.open(path) as image:
        return image.size


def call(run: Path, out: Path, *more: object):
    arguments = ["generate", run, "--out", out, "--json", *more]
    done = CliRunner().invoke(cli, [str(argument) for argument in arguments], catch_exceptions=False)
    assert done.exit_code == 0, done.stderr
    return json.loads(done.stdout)


def test_every_picture_is_told_what_is_asked_for(run, tmp_path):
    out = tmp_path / "out"
    said = call(run, out, "--count", 3, "--label", "hair=Red", "--label", "eyes=green", "--seed", 5)
    assert said["labels"] == ["hair=Red", "eyes=green"] and len(said["files"]) == 4
    painter = Painter.from_checkpoint(run, "checkpoints/step-00000080.pt")
    z = draw(Prior.of(painter.recipe), 3, painter.nz, 5)
    wanted = painter.render(z, encode(ATTRIBUTES, {"hair": "red", "eyes": "green"}))
    for number in range(3):
        assert np.array_equal(np.asarray(Image.open(out / f"sample-{number:05d}.png")), wanted[number])


def test_what_is_left_open_is_drawn_by_the_seed(run, tmp_path):
    first, again = tmp_path / "a.png", tmp_path / "b.png"
    for out in (first, again):
        call(run, out, "--count", 6, "--label", "hair=red")
    assert first.read_bytes() == again.read_bytes()
    call(run, again, "--count", 6)
    assert first.read_bytes() != again.read_bytes()


def test_a_sheet_has_a_row_and_a_column_a_value(run, tmp_path):
    out = tmp_path / "sheet.png"
    said = call(run, out, "--sheet", "hair,eyes")
    assert said["sheet"] == "hair,eyes"
    assert (said["rows"], said["columns"]) == (["aqua", "brown", "red"], ["blue", "green"])
    side = 16 + GAP
    assert size_of(out) == (2 * side + GAP, 3 * side + GAP)
    call(run, out, "--sheet", "eyes", "--count", 5)
    assert size_of(out) == (5 * side + GAP, 2 * side + GAP)
    files = call(run, tmp_path / "many", "--sheet", "hair,eyes", "--count", 2)["files"]
    assert [Path(file).name for file in files] == ["sheet-00000.png", "sheet-00001.png"]


def test_labels_are_known_by_the_checkpoint_where_the_list_of_pictures_is_lost(run, tmp_path):
    whole, lost = tmp_path / "whole.png", tmp_path / "lost.png"
    asked = ("--count", 3, "--label", "hair=red", "--label", "eyes=blue")
    call(run, whole, *asked)
    (run / "data.json").unlink()
    call(run, lost, *asked)
    assert lost.read_bytes() == whole.read_bytes()
    call(run, lost, "--sheet", "hair,eyes")
    side = 16 + GAP
    assert size_of(lost) == (2 * side + GAP, 3 * side + GAP)


def test_what_the_rows_and_columns_of_a_sheet_are_is_printed(run, tmp_path):
    arguments = ["generate", str(run), "--out", str(tmp_path / "sheet.png"), "--sheet", "hair,eyes"]
    printed = CliRunner().invoke(cli, arguments, catch_exceptions=False).stdout.splitlines()
    assert printed[1:] == ["rows, hair: aqua, brown, red", "columns, eyes: blue, green"]
