"""The recipe that is recommended fits the folder, and the reason says why."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ganstudio.data.labels.result import Labels
from ganstudio.data.recommend import CONDITIONAL, recommend_recipe, useful_labels
from ganstudio.data.report import FolderReport, Picture
from ganstudio.data.scan import scan_folder
from ganstudio.labels import Attribute
from ganstudio.recipe import shipped_recipes


def report(count: int, width: int, height: int, grey_share: float = 0.0) -> FolderReport:
    pictures = tuple(
        Picture(f"{index}.png", width, height, "RGB", "PNG", 9, f"{index:064x}") for index in range(count)
    )
    return FolderReport(Path("/pictures"), pictures, grey_share=grey_share)


@pytest.mark.parametrize(
    ("count", "width", "height", "device", "name", "batch"),
    [
        (290, 150, 150, "cpu", "small-144", 16),
        (290, 300, 400, "cuda", "small-256", 16),
        (290, 300, 400, "cpu", "small-144", 16),
        (290, 200, 250, "cuda", "small-144", 16),
        (3200, 96, 96, "cuda", "dcgan-96", 64),
        (3200, 96, 96, "cpu", "dcgan-64-half", 16),
        (20000, 256, 256, "mps", "dcgan-96", 64),
        (5000, 64, 90, "cuda", "dcgan-64-5x5", 64),
        (512, 64, 64, "cpu", "dcgan-64-half", 16),
        (100, 64, 64, "cuda", "dcgan-64", 64),
        (5000, 80, 80, "cuda", "dcgan-64", 64),
        (40, 64, 64, "cuda", "dcgan-64", 32),
        (20, 200, 200, "cpu", "small-144", 16),
        (3, 64, 64, "cuda", "dcgan-64", 2),
        (1, 64, 64, "cpu", "dcgan-64-half", 2),
        (60000, 28, 28, "cpu", "dcgan-28-half", 16),
        (60000, 32, 32, "cuda", "dcgan-32", 64),
        (60000, 50, 50, "cuda", "dcgan-48", 64),
        (60000, 60, 60, "cuda", "dcgan-64", 64),
        (60000, 9, 9, "cuda", "dcgan-16", 64),
    ],
)
def test_a_folder_gets_a_recipe_that_suits_it(
    count: int, width: int, height: int, device, name: str, batch: int
) -> None:
    recipe, reason = recommend_recipe(report(count, width, height), device)
    assert (recipe.name, recipe.batch_size) == (name, batch)
    assert str(reason).startswith(f"{count} pictures of about {min(width, height)} pixels")


def test_pictures_that_look_the_same_way_are_not_mirrored() -> None:
    one_way = replace(report(290, 150, 150), one_sidedness=0.1)
    recipe, reason = recommend_recipe(one_way, "cpu")
    assert not recipe.flip
    assert "same way" in str(reason)
    recipe, reason = recommend_recipe(replace(one_way, one_sidedness=0.0), "cpu")
    assert recipe.flip
    assert "same way" not in str(reason)


def test_a_recipe_that_needs_no_change_is_the_shipped_one() -> None:
    recipe, reason = recommend_recipe(report(20_000, 64, 64), "cuda")
    assert recipe == shipped_recipes()["dcgan-64"]
    assert "epochs" not in str(reason)


@pytest.mark.parametrize(
    ("count", "side", "device", "epochs"),
    [(512, 64, "cpu", 100), (512, 64, "cuda", 380), (100, 64, "cuda", 3000), (5000, 64, "cuda", 40),
     (150, 100, "cuda", 1500), (290, 150, "cpu", 1200), (60_000, 28, "cpu", 25)],
)  # fmt: skip
def test_a_recommended_run_lasts_until_there_is_something_to_see(
    count: int, side: int, device, epochs: int
) -> None:
    recipe, reason = recommend_recipe(report(count, side, side), device)
    assert recipe.epochs == epochs
    steps = recipe.epochs * (count // recipe.batch_size)
    assert steps >= 3000 and steps * recipe.batch_size >= 48_000
    assert (f"{epochs} epochs instead of" in str(reason)) == (epochs not in (25, 1200))


def test_grey_pictures_get_one_channel() -> None:
    recipe, reason = recommend_recipe(report(512, 64, 64, grey_share=1.0), "cpu")
    assert recipe.channels == 1
    assert "They are grey" in str(reason)


def test_few_pictures_get_advice_and_not_another_recipe() -> None:
    recipe, reason = recommend_recipe(report(512, 64, 64), "cpu")
    assert recipe.augment == 0.0
    assert "augmentation of 0.3 or more may help" in str(reason)
    assert "augmentation" not in str(recommend_recipe(report(5000, 64, 64), "cpu")[1])
    assert "augmentation of" not in str(recommend_recipe(report(300, 150, 150), "cpu")[1])


def test_one_picture_is_told_to_be_too_few() -> None:
    recipe, reason = recommend_recipe(report(1, 64, 64), "cpu")
    assert "too few" in str(reason) and "epochs" not in str(reason)
    assert recipe.epochs == shipped_recipes()["dcgan-64"].epochs


def test_the_scraped_set_gets_the_recipe_made_for_it(shared_data: Path) -> None:
    recipe, reason = recommend_recipe(scan_folder(shared_data / "scraped300"), "cpu")
    assert recipe == shipped_recipes()["small-144"].changed(flip=False)
    assert "38 of them show what another shows" in str(reason)


def test_mnist_gets_28_grey_pixels(shared_data: Path) -> None:
    recipe, _ = recommend_recipe(scan_folder(shared_data / "mnist"), "cuda")
    assert (recipe.image_size, recipe.channels, recipe.batch_size) == (28, 1, 64)


def test_grey_drawings_stored_in_colour_are_noticed(tmp_path: Path, paint) -> None:
    for seed in range(4):
        paint(seed, mode="L").convert("RGB").save(tmp_path / f"{seed}.png")
    assert recommend_recipe(scan_folder(tmp_path), "cpu")[0].channels == 1


@given(
    st.integers(1, 5000), st.integers(8, 2000), st.integers(8, 2000), st.sampled_from(["cpu", "cuda", "mps"])
)
def test_every_folder_gets_a_valid_recipe(count: int, width: int, height: int, device) -> None:
    recipe, reason = recommend_recipe(report(count, width, height), device)
    assert recipe.batch_size <= max(2, count)
    assert "{" not in str(reason)


def test_labels_that_can_be_learned_are_named_with_the_recipe_for_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = [[n % 3, n % 2, min(n, 1), n % 2 if n < 40 else -1, n % 2] for n in range(300)]
    codes = np.array(rows, dtype=np.int16)
    attributes = (
        Attribute("hair", "group", ("a", "b", "c")),
        Attribute("hat", "flag", ("no", "yes")),
        Attribute("rare", "flag", ("no", "yes")),
        Attribute("mostly unknown", "flag", ("no", "yes")),
        Attribute("Width", "group", ("150", "300")),
    )
    labels = Labels(attributes, codes)
    assert useful_labels(labels) == ("hair", "hat")
    shipped = shipped_recipes()
    shipped[CONDITIONAL] = shipped["dcgan-64"]
    monkeypatch.setattr("ganstudio.data.recommend.shipped_recipes", lambda: shipped)
    recipe, reason = recommend_recipe(report(300, 64, 64), "cuda", labels)
    assert "such as hair, hat: acgan-64 draws what it is asked for" in str(reason)
    assert recipe.labels == (), "nobody has asked for them yet"
    assert "acgan" not in str(recommend_recipe(report(300, 64, 64), "cuda", Labels.none(300))[1])
