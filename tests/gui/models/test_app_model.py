"""What the window works on."""

from __future__ import annotations

from pathlib import Path

import pytest

from ganstudio.data.labels.corrections import Corrections, corrections_path
from ganstudio.gui.models.app_model import AppModel
from ganstudio.gui.settings import Settings
from ganstudio.problems import Message
from ganstudio.recipe import find_recipe
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.recent import recent_runs


@pytest.fixture
def app(qapp) -> AppModel:
    return AppModel(Settings())


@pytest.fixture
def said(app):
    """Everything that the model told: pages asked for, and (template, kind)."""
    heard: dict[str, list] = {"pages": [], "told": []}
    app.page_requested.connect(heard["pages"].append)
    app.told.connect(lambda message, kind, undo: heard["told"].append((message.template, kind)))
    return heard


def make_run(path: Path) -> Path:
    RunFolder.create(path, find_recipe("dcgan-64"), "{}", path.parent)
    return path


def test_a_chosen_folder_is_remembered_and_shown_on_the_data_page(app, said, tmp_path, qtbot):
    with qtbot.waitSignals([app.folder_changed, app.report_changed]):
        app.open_folder(tmp_path)
    assert app.folder == tmp_path and app.report is None
    assert app.settings.last_folder == tmp_path
    assert said["pages"] == ["data"]


def test_a_folder_remembers_what_was_put_right_by_hand_and_another_has_its_own(app, tmp_path):
    app.open_folder(tmp_path)
    app.set_corrections(Corrections(frozenset({"a.png"}), {"d": {"hair": "aqua"}}))
    (tmp_path / "other").mkdir()
    app.open_folder(tmp_path / "other")
    assert app.excluded == frozenset()
    app.open_folder(tmp_path)
    assert app.excluded == {"a.png"} and app.corrections.values == {"d": {"hair": "aqua"}}


def test_what_was_put_right_and_is_damaged_is_told_of_and_the_folder_opens(app, said, tmp_path):
    path = corrections_path(tmp_path)
    path.parent.mkdir(parents=True)
    path.write_text("{")
    app.open_folder(tmp_path)
    assert app.folder == tmp_path and app.excluded == frozenset()
    assert "cannot be read" in said["told"][0][0]


def test_a_folder_that_is_not_there_is_a_problem_and_changes_nothing(app, said, tmp_path):
    app.open_folder(tmp_path / "nowhere")
    assert app.folder is None and said["pages"] == []
    assert said["told"] == [("There is no folder {folder}.", "problem")]


def test_the_recipe_is_a_good_one_from_the_beginning_and_equal_ones_tell_nobody(app):
    heard = []
    app.recipe_changed.connect(heard.append)
    assert app.recipe.name == "dcgan-64"
    app.set_recipe(find_recipe("dcgan-64"))
    app.set_recipe(app.recipe.changed(lr_d=1e-5))
    assert [recipe.lr_d for recipe in heard] == [1e-5]


def test_an_opened_run_is_shown_on_the_training_page_and_comes_first_among_the_recent(app, said, tmp_path):
    one, two = make_run(tmp_path / "one"), make_run(tmp_path / "two")
    assert app.open_run(one) and app.open_run(two)
    assert app.run_dir == two
    assert said["pages"] == ["train", "train"]
    assert recent_runs() == [two, one]


def test_a_folder_that_is_no_run_is_not_opened_as_one(app, said, tmp_path):
    assert not app.open_run(tmp_path)
    assert app.run_dir is None and said["pages"] == []
    assert said["told"][0][0] == "{folder} is no run of GAN Studio."


def test_a_path_is_opened_as_what_it_is(app, said, tmp_path):
    app.open_path(make_run(tmp_path / "run"))
    app.open_path(tmp_path)
    assert said["pages"] == ["train", "data"]


def test_a_run_that_should_go_on_is_not_left_for_another(app, said, tmp_path):
    one, two = make_run(tmp_path / "one"), make_run(tmp_path / "two")
    app.open_run(one)
    app.open_folder(tmp_path)
    said["pages"].clear()
    app.run_guard = lambda: False
    assert not app.open_run(two)
    assert not app.start_run(app.recipe, tmp_path / "new")
    assert app.run_dir == one and said["pages"] == [] and app.take_start() is None
    assert app.open_run(one), "the run that is shown may always be gone to"


def test_a_start_is_handed_over_once(app, said, tmp_path):
    app.open_folder(tmp_path)
    app.set_corrections(Corrections(frozenset({"a.png"})))
    assert app.start_run(app.recipe, tmp_path / "new")
    request = app.take_start()
    assert (request.source, request.run_dir, request.excluded) == (tmp_path, tmp_path / "new", {"a.png"})
    assert said["pages"] == ["data", "train"]
    assert app.take_start() is None


def test_nothing_starts_without_pictures(app, said, tmp_path):
    assert not app.start_run(app.recipe, tmp_path / "new")
    assert said["told"] == [("Choose a folder of pictures first.", "problem")]


def test_what_is_told_may_be_undone(app, qtbot):
    with qtbot.waitSignal(app.told) as caught:
        app.tell(Message("gone"), "note", undo=lambda: 7)
    message, kind, undo = caught.args
    assert (str(message), kind, undo()) == ("gone", "note", 7)
