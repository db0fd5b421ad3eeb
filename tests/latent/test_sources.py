"""Which generators a run offers."""

from __future__ import annotations

from pathlib import Path

import pytest
from conditional import ATTRIBUTES, make_conditional_run

from ganstudio.latent.sources import read_run
from ganstudio.problems import InputProblem
from ganstudio.recipe import Recipe, dump_recipe
from ganstudio.runs.journal import JournalWriter


def test_the_checkpoints_of_a_run_are_listed_by_step(drawn_run: Path) -> None:
    view = read_run(drawn_run)
    assert [saved.step for saved in view.line_trained_last.checkpoints] == [40, 80]
    assert view.recipe.nz == 6 and view.problem is None


def test_a_branch_offers_its_parents_checkpoints_up_to_its_start(
    drawn_run: Path, tiny_recipe: Recipe
) -> None:
    from ganstudio.runs.checkpoints import load_checkpoint, save_checkpoint
    from ganstudio.runs.folder import RunFolder

    folder = RunFolder(drawn_run)
    writer = JournalWriter(folder.journal_path)
    branch = writer.add_branch(0, 40, {"lr_d": 1e-5}, recipe=dump_recipe(tiny_recipe))
    writer.close()
    save_checkpoint(folder.checkpoint_path(branch, 60), load_checkpoint(folder.checkpoint_path(0, 40)))
    view = read_run(drawn_run)
    assert [(saved.branch, saved.step) for saved in view.line(branch).checkpoints] == [(0, 40), (branch, 60)]
    assert [saved.step for saved in view.line(0).checkpoints] == [40, 80]
    assert len(view.checkpoints) == 3


def test_a_run_without_a_journal_still_offers_its_checkpoints(drawn_run: Path) -> None:
    (drawn_run / "journal.db").unlink()
    view = read_run(drawn_run)
    assert [saved.step for saved in view.line_trained_last.checkpoints] == [40, 80]
    assert view.problem is not None and "journal.db" in str(view.problem)


def test_the_checkpoint_before_a_step_is_found(drawn_run: Path) -> None:
    line = read_run(drawn_run).line_trained_last
    assert [line.at_or_before(step).step for step in (0, 40, 79, 80, 999)] == [40, 40, 40, 80, 80]  # type: ignore[union-attr]


def test_a_folder_that_is_no_run_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputProblem, match="is no run"):
        read_run(tmp_path)


def test_what_a_generator_can_be_told_outlives_the_list_of_pictures(
    tmp_path: Path, tiny_recipe: Recipe
) -> None:
    run = make_conditional_run(tmp_path / "told", tiny_recipe)
    assert len(read_run(run).labels.rows) == 6
    (run / "data.json").unlink()
    labels = read_run(run).labels
    assert labels.attributes == ATTRIBUTES and len(labels.rows) == 0


def test_a_run_whose_pictures_and_checkpoints_are_damaged_is_told_nothing(
    tmp_path: Path, tiny_recipe: Recipe
) -> None:
    run = make_conditional_run(tmp_path / "told", tiny_recipe)
    for file in (run / "data.json", *(run / "checkpoints").iterdir()):
        file.write_bytes(b"damaged")
    assert not read_run(run).labels and len(read_run(run).checkpoints) == 2
