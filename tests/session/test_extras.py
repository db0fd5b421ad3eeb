"""A recipe that needs an extra which is not installed is refused before anything is made or touched."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from ganstudio.problems import RecipeProblem
from ganstudio.recipe import Recipe, extras
from ganstudio.session import Session


@pytest.fixture
def projected(recipe: Recipe) -> Recipe:
    return recipe.changed(net="projected", image_size=64)


@pytest.fixture
def installed(monkeypatch):
    """Say whether the packages of the extra are there, whatever is installed here."""
    found = importlib.util.find_spec

    def say(there: bool) -> None:
        of_extra = object() if there else None
        monkeypatch.setattr(
            extras, "find_spec", lambda name: of_extra if name in extras.PRETRAINED else found(name)
        )

    return say


def contents(run: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in run.rglob("*") if path.is_file()}


def must_name_the_extra(refused: RecipeProblem) -> None:
    assert list(refused.errors) == ["net"]
    assert 'install it by pip install "gan-studio[pretrained]"' in str(refused)


def test_a_run_that_lacks_its_extra_is_not_made_and_the_package_is_named(
    report, projected, tmp_path: Path, installed
):
    installed(False)
    with pytest.raises(RecipeProblem) as refused:
        Session.create(report, projected, tmp_path / "run")
    must_name_the_extra(refused.value)
    assert not (tmp_path / "run").exists()


def test_a_run_whose_extra_is_gone_is_not_taken_up_and_the_package_is_named(
    report, projected, tmp_path: Path, installed
):
    installed(True)
    run = Session.create(report, projected, tmp_path / "run").run_dir
    before = contents(run)
    installed(False)
    with pytest.raises(RecipeProblem) as refused:
        Session.open(run)
    must_name_the_extra(refused.value)
    assert contents(run) == before


def test_a_run_that_needs_no_extra_is_made_without_it(report, recipe, tmp_path: Path, installed):
    installed(False)
    assert Session.create(report, recipe, tmp_path / "run").run_dir.is_dir()
