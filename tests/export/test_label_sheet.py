"""Label-by-label sheets are laid out as they are asked for."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from click.testing import CliRunner

from ganstudio.cli import cli
from ganstudio.export.label_sheet import completed, plan_sheet
from ganstudio.labels import Attribute
from ganstudio.latent.conditions import decode
from ganstudio.latent.run_labels import RunLabels
from ganstudio.problems import InputProblem
from tests.latent.test_run_labels import LABELS


def test_two_attributes_share_one_latent_in_every_cell():
    z = np.arange(6, dtype=np.float32).reshape(1, 6)
    plan = plan_sheet(LABELS, ["hair", "eyes"], z, {})
    assert (plan.rows, plan.columns, plan.across) == (("aqua", "brown", "red"), ("blue", "green"), 2)
    assert plan.z.shape == (6, 6) and (plan.z == z).all()
    cells = [tuple(decode(LABELS.attributes, row).values()) for row in plan.y]
    assert cells == [(hair, eyes) for hair in plan.rows for eyes in plan.columns]


def test_one_attribute_shows_the_same_latents_in_every_row():
    z = np.arange(8, dtype=np.float32).reshape(4, 2)
    plan = plan_sheet(LABELS, ["Hair"], z, {"eyes": "green"})
    assert plan.across == 4 and plan.columns == ()
    assert np.array_equal(plan.z, np.concatenate([z, z, z]))
    assert [decode(LABELS.attributes, row)["hair"] for row in plan.y] == [
        v for v in plan.rows for _ in range(4)
    ]
    assert {decode(LABELS.attributes, row)["eyes"] for row in plan.y} == {"green"}


@pytest.mark.parametrize("names", [["hat"], ["hair", "hair"], ["hair", "eyes", "hair"]])
def test_attributes_that_make_no_sheet_are_refused(names):
    with pytest.raises(InputProblem):
        plan_sheet(LABELS, names, np.zeros((1, 2), dtype=np.float32), {})


def test_a_sheet_of_too_many_cells_is_refused_before_it_is_laid_out():
    many = Attribute("number", "group", tuple(map(str, range(100))))
    labels = RunLabels((many, replace(many, name="other")), np.zeros((1, 2), dtype=np.int16))
    with pytest.raises(InputProblem, match="10000 pictures is too large"):
        plan_sheet(labels, ["number", "other"], np.zeros((1, 2), dtype=np.float32), {})
    assert plan_sheet(labels, ["number"], np.zeros((40, 2), dtype=np.float32), {}).across == 40


def test_what_is_left_open_is_as_in_one_of_the_pictures():
    assert completed(LABELS, {"hair": "brown"}, 0) == {"hair": "brown", "eyes": "green"}


def test_a_run_without_labels_says_so(drawn_run, tmp_path):
    def call(*more):
        return CliRunner().invoke(cli, ["generate", str(drawn_run), "--out", str(tmp_path / "a.png"), *more])

    for more in (["--label", "hair=aqua"], ["--sheet", "hair,eyes"]):
        done = call(*more)
        assert done.exit_code == 2 and "knows no labels" in done.stderr
    assert "best" in call("--sheet", "hair", "--best", "3").stderr
    assert call("--count", "4").exit_code == 0
