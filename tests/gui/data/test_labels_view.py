"""The labels of the pictures, looked at, chosen and corrected as a person does it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog

from ganstudio.data.labels.corrections import load_corrections
from ganstudio.data.labels.result import Unusable
from ganstudio.gui.data.label_desk import refusals
from ganstudio.gui.data.pictures_area import LABELS, LEFT_OUT
from ganstudio.problems import Message
from ganstudio.recipe import find_recipe
from tests.gui.data.conftest import draw
from tests.gui.data.test_data_page import names, tab_texts, texts


@pytest.fixture
def labelled(tmp_path):
    """Eight pictures with a table of hair and glasses; one picture and one row too many."""
    place = tmp_path / "faces"
    place.mkdir()
    for number in range(8):
        draw(number).save(place / f"{number}.png")
    rows = [f"{n},{'aqua' if n % 2 else 'brown'},{'yes' if n < 3 else 'no'}" for n in range(7)]
    (place / "tags.csv").write_text("\n".join(["file,hair,glasses", *rows, "99,red,no"]))
    return place


@pytest.fixture
def view(show, labelled, qtbot):
    page = show(labelled)
    page._area.tabs.choose(LABELS)
    return page._area.labels


def shown(tree):
    """{attribute: {value: count}} as the tree says it."""
    from ganstudio.gui.data.label_delegate import COUNT_ROLE

    return {
        item.text(0): {
            item.child(n).text(0): item.child(n).data(0, COUNT_ROLE) for n in range(item.childCount())
        }
        for item in tree._items
    }


def test_values_are_counted_and_choosing_one_shows_its_pictures(view, page):
    assert tab_texts(page)[LABELS] == "2"
    assert shown(view.tree) == {
        "hair": {"aqua": 3, "brown": 4, "(unknown)": 1},
        "glasses": {"no": 4, "yes": 3, "(unknown)": 1},
    }
    assert len(view.grid.pictures) == 8
    view.tree.setCurrentItem(view.tree._items[0].child(0))
    assert names(view.grid) == ["1.png", "3.png", "5.png"]


def test_what_is_odd_is_said_beside_the_file_it_is_in(view):
    assert view.source._files.currentText() == "tags.csv"
    said = texts(view.source)
    assert "2 remark" in said and "99" in said and "7.png" in said


def test_the_label_file_in_use_is_not_told_of_as_a_picture_that_failed(view, page, qtbot, tmp_path):
    assert tab_texts(page)[LEFT_OUT] == "0"
    other = tmp_path / "mine.csv"
    other.write_text("file,mood\n1,glad\n2,sad\n")
    page._labels.choose_file(other)
    qtbot.waitUntil(lambda: "mood" in shown(view.tree))
    assert tab_texts(page)[LEFT_OUT] == "1"


def test_columns_refused_for_the_same_reason_share_a_sentence():
    measured, bare = Message("measured numbers"), Message("no picture has a value in it")
    columns = [Unusable("tilt", measured), Unusable("hat", bare), Unusable("turn", measured)]
    told = [str(message) for message in refusals(columns)]
    assert told == [
        "tilt, turn cannot be used: measured numbers",
        "hat cannot be used: no picture has a value in it",
    ]


def test_a_tick_conditions_the_run_and_follows_the_recipe(view, app):
    view.tree._items[1].setCheckState(0, Qt.CheckState.Checked)
    view.tree._items[0].setCheckState(0, Qt.CheckState.Checked)
    assert app.recipe.labels == ("hair", "glasses")
    app.set_recipe(app.recipe.changed(labels=("glasses",)))
    assert view.tree._items[0].checkState(0) == Qt.CheckState.Unchecked
    assert view.tree._items[1].checkState(0) == Qt.CheckState.Checked


def test_a_recipe_made_for_other_labels_takes_those_that_are_ticked(view, app):
    app.set_recipe(find_recipe("acgan-64").changed(labels=("eyes", "mood"), snapshot_rows="mood"))
    view.tree._items[1].setCheckState(0, Qt.CheckState.Checked)
    assert (app.recipe.labels, app.recipe.snapshot_rows) == (("glasses",), "glasses")
    assert view.tree._items[1].checkState(0) == Qt.CheckState.Checked


def test_a_recipe_that_asks_for_labels_that_are_not_there_cannot_start(view, app, page):
    app.set_recipe(app.recipe.changed(labels=("hat",), batch_size=4))
    card = page._side.recipe
    assert not card._start.isEnabled() and "no attribute hat; there are hair, glasses" in card._short.text()
    view.tree._items[0].setCheckState(0, Qt.CheckState.Checked)
    assert app.recipe.labels == ("hair",) and card._start.isEnabled()
    card._start.click()
    assert app.take_start().labels.names == ("hair", "glasses")


def test_a_label_is_corrected_in_the_enlarged_picture_undone_and_kept(view, page, app, labelled, qtbot):
    view.tree.setCurrentItem(view.tree._items[0].child(0))
    view.grid.enlarge_wanted.emit(view.grid.pictures, 0)
    dialog = page._actions._dialog
    box = dialog._labels._boxes["hair"]
    assert box.currentText() == "aqua"
    box.setCurrentIndex(box.findText("brown"))
    box.activated.emit(box.currentIndex())
    assert box.currentText() == "brown"
    dialog.reject()
    assert names(view.grid) == ["3.png", "5.png"] and shown(view.tree)["hair"]["brown"] == 5
    assert list(load_corrections(labelled).values.values()) == [{"hair": "brown"}]
    assert (labelled / "tags.csv").read_text().splitlines()[2] == "1,aqua,yes"
    page._actions.undo()
    assert names(view.grid) == ["1.png", "3.png", "5.png"] and not load_corrections(labelled)
    page._actions.redo()
    app.open_folder(labelled)
    qtbot.waitUntil(lambda: app.labels is not None)
    assert app.labels.value(1, 0) == "brown"


def test_a_value_that_was_not_there_can_be_given(view, page, qtbot, monkeypatch):
    view.grid.enlarge_wanted.emit(view.grid.pictures, 7)
    dialog = page._actions._dialog
    box = dialog._labels._boxes["hair"]
    monkeypatch.setattr(QInputDialog, "getText", lambda *args: ("", False))
    box.activated.emit(box.count() - 1)
    assert box.currentText() == "(unknown)"
    monkeypatch.setattr(QInputDialog, "getText", lambda *args: ("  silver  grey ", True))
    box.activated.emit(box.count() - 1)
    assert box.currentText() == "silver grey"
    dialog.reject()
    assert shown(view.tree)["hair"] == {"aqua": 3, "brown": 4, "silver grey": 1}


def test_several_pictures_are_labelled_from_the_menu(view, page):
    page._actions.relabel(page._area.grid.pictures[:3], "glasses", None)
    assert shown(view.tree)["glasses"]["(unknown)"] == 4


def test_another_file_is_taken_and_remembered_and_one_that_is_none_changes_nothing(
    view, page, app, labelled, tmp_path, qtbot
):
    other = tmp_path / "mine.csv"
    other.write_text("file,mood\n" + "\n".join(f"{n},{'glad' if n % 2 else 'sad'}" for n in range(8)))
    with qtbot.waitSignal(app.labels_changed):
        app.table_dropped.emit(other)
    assert set(shown(view.tree)) == {"mood"} and load_corrections(labelled).file == str(other)
    told = []
    app.told.connect(lambda what, *_: told.append(str(what)))
    broken = tmp_path / "broken.csv"
    broken.write_text("nothing")
    app.table_dropped.emit(broken)
    qtbot.waitUntil(lambda: bool(told))
    assert "broken.csv" in told[0] and set(shown(view.tree)) == {"mood"}
    assert load_corrections(labelled).file == str(other)


def test_what_was_said_of_a_wrong_file_goes_when_a_right_one_is_read(view, page, app, tmp_path, qtbot):
    told, settled = [], []
    app.told.connect(lambda what, *_: told.append(what))
    app.settled.connect(settled.append)
    for name, text in (("wrong.csv", "nothing"), ("right.csv", "file,mood\n1,glad\n2,sad\n")):
        (tmp_path / name).write_text(text)
        page._labels.choose_file(tmp_path / name)
        qtbot.waitUntil(lambda: not page._labels._reading.busy)
        assert settled == ([] if name == "wrong.csv" else told)
    assert len(told) == 1


def test_a_flag_can_be_treated_as_a_group(view, app, labelled, qtbot):
    with qtbot.waitSignal(app.labels_changed):
        view.tree.kind_wanted.emit("glasses", "group")
    assert [row.attribute.kind for row in view._table.rows] == ["group", "group"]
    assert load_corrections(labelled).kinds == {"glasses": "group"}


def test_sub_folders_and_digits_are_labels_too(show, folder, idx_folder):
    page = show(folder)
    page._area.tabs.choose(LABELS)
    view = page._area.labels
    assert shown(view.tree) == {"class": {"cats": 8, "dogs": 6}}
    assert view.source._files.currentText() == "sub-folders"
    show(idx_folder)
    page._area.tabs.choose(LABELS)
    assert shown(view.tree) == {"class": {"0": 3, "1": 2, "2": 1}}


def test_pictures_without_labels_say_where_labels_come_from(show, tmp_path):
    place = tmp_path / "plain"
    place.mkdir()
    for number in range(3):
        draw(number).save(place / f"{number}.png")
    page = show(place)
    page._area.tabs.choose(LABELS)
    assert "no labels here" in texts(page._area.labels)
