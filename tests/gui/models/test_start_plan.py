"""What a start would do."""

from __future__ import annotations

from pathlib import Path

from ganstudio.data.report import FolderReport, Picture
from ganstudio.gui.models.start_plan import StartPlan
from ganstudio.recipe import find_recipe


def report(count: int, twins: tuple[tuple[int, ...], ...] = ()) -> FolderReport:
    pictures = tuple(
        Picture(f"{index:03}.png", 64, 64, "RGB", "PNG", 100, f"{index:064x}", None) for index in range(count)
    )
    return FolderReport(Path("/pictures"), pictures, (), twins, twins, {}, "folder")


def test_batches_are_counted_as_the_trainer_counts_them():
    recipe = find_recipe("dcgan-64").changed(batch_size=32, epochs=10)
    plan = StartPlan.of(recipe, report(100), frozenset())
    assert (plan.pictures, plan.trained, plan.batches_per_epoch, plan.batches) == (100, 100, 3, 30)
    assert plan.errors(recipe) == {}


def test_duplicates_exclusions_and_the_held_out_share_are_taken_off():
    recipe = find_recipe("dcgan-64").changed(batch_size=10, epochs=1, duplicates="one", holdout=0.1)
    plan = StartPlan.of(recipe, report(44, ((0, 1, 2),)), frozenset({"010.png", "011.png"}))
    assert (plan.pictures, plan.trained, plan.batches_per_epoch) == (40, 36, 3)


def test_fewer_pictures_than_a_batch_is_an_error_at_the_batch_size():
    recipe = find_recipe("dcgan-64").changed(batch_size=64)
    errors = StartPlan.of(recipe, report(20), frozenset()).errors(recipe)
    assert list(errors) == ["batch_size"]
    assert "20 pictures" in str(errors["batch_size"]) and "64" in str(errors["batch_size"])


def test_steps_end_a_start_that_its_epochs_would_not_end_earlier():
    recipe = find_recipe("dcgan-64").changed(batch_size=32, epochs=10)
    assert StartPlan.counting(recipe.changed(steps=20), 100).batches == 20
    assert StartPlan.counting(recipe.changed(steps=40), 100).batches == 30
    assert StartPlan.counting(recipe.changed(epochs=0, steps=40), 100).batches == 40
