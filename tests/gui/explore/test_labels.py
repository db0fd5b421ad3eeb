"""The explorer of a run whose generator takes labels."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from conditional import ATTRIBUTES, make_conditional_run
from PIL import Image
from PySide6.QtCore import Qt

from ganstudio.gui.explore.explore_page import ExplorePage
from ganstudio.gui.models.label_mix import LabelMix
from ganstudio.latent.conditions import decode, encode, mixed
from ganstudio.latent.model import Painter
from ganstudio.latent.pins import load_pins
from ganstudio.recipe import Recipe

NEWEST = "checkpoints/step-00000080.pt"


@pytest.fixture
def run(tmp_path: Path, tiny_recipe: Recipe) -> Path:
    return make_conditional_run(tmp_path / "told", tiny_recipe)


@pytest.fixture
def page(open_page, run: Path) -> ExplorePage:
    return open_page(run)


def choose(page: ExplorePage, name: str, value: str, second: bool = False) -> None:
    box = page.drawing.labels
    combo = (box._seconds if second else box._firsts)[name]
    combo.setCurrentIndex(combo.findData(value))
    combo.activated.emit(combo.currentIndex())


def shows(page: ExplorePage, run: Path, z: np.ndarray, y: np.ndarray):
    picture = Painter.from_checkpoint(run, NEWEST).render(z[None], y[None])[0]

    def check() -> None:
        assert page.pictures.view.picture is not None
        assert np.abs(page.pictures.view.picture.astype(int) - picture).max() <= 1

    return check


def test_a_tile_of_the_samples_is_gone_to_with_its_labels(open_page, app, run, qtbot):
    app.explore_tile(0, 80, 1)
    page = open_page(run)
    qtbot.waitUntil(lambda: page.desk.model.point.z.tolist() == [1.0] * 6)
    assert decode(ATTRIBUTES, page.desk.model.point.y) == {"hair": "red", "eyes": "blue"}
    app.explore_tile(0, 80, 2)
    page.enter()
    qtbot.waitUntil(lambda: page.desk.model.point.z.tolist() == [2.0] * 6)
    assert decode(ATTRIBUTES, page.desk.model.point.y) == {"hair": None, "eyes": "green"}


def test_it_begins_with_labels_of_one_of_the_runs_pictures(page):
    y = page.desk.model.point.y
    assert None not in decode(ATTRIBUTES, y).values()
    box = page.drawing.labels
    assert box.isVisible() and box._firsts["hair"].currentData() == decode(ATTRIBUTES, y)["hair"]


def test_another_label_changes_the_picture_and_the_latent_stays(page, run, qtbot):
    z = page.desk.model.point.z
    asked = []
    for hair in ("aqua", "red"):
        choose(page, "hair", hair)
        choose(page, "eyes", "green")
        y = encode(ATTRIBUTES, {"hair": hair, "eyes": "green"})
        qtbot.waitUntil(shows(page, run, z, y))
        asked.append(page.pictures.view.picture.copy())
        assert page.desk.model.point.z is not None and np.array_equal(page.desk.model.point.z, z)
    assert np.abs(asked[0].astype(int) - asked[1]).max() > 4
    page.drawing.undo()
    assert decode(ATTRIBUTES, page.desk.model.point.y)["hair"] == "aqua"
    assert page.drawing.labels._firsts["hair"].currentData() == "aqua"


def test_a_new_seed_keeps_the_label(page):
    choose(page, "hair", "red")
    page.desk.model.draw(77)
    assert decode(ATTRIBUTES, page.desk.model.point.y)["hair"] == "red"
    page.desk.model.reset()
    assert decode(ATTRIBUTES, page.desk.model.point.y)["hair"] == "red"


def test_two_choices_are_mixed_by_a_slider(page, run, qtbot):
    choose(page, "hair", "aqua")
    choose(page, "eyes", "blue")
    box = page.drawing.labels
    box.mixing.setChecked(True)
    assert box._seconds["hair"].isVisible() and box.share.isVisible()
    choose(page, "hair", "red", second=True)
    box.share.moved.emit(0.25)
    box.share.let_go.emit()
    first, second = (encode(ATTRIBUTES, {"hair": hair, "eyes": "blue"}) for hair in ("aqua", "red"))
    wanted = mixed(first, second, 0.25)
    assert np.allclose(page.desk.model.point.y, wanted)
    qtbot.waitUntil(shows(page, run, page.desk.model.point.z, wanted))
    box.mixing.setChecked(False)
    assert decode(ATTRIBUTES, page.desk.model.point.y)["hair"] == "aqua"


def test_a_mix_that_was_undone_and_redone_shows_what_is_mixed(page):
    choose(page, "hair", "aqua")
    choose(page, "eyes", "blue")
    box = page.drawing.labels
    box.mixing.setChecked(True)
    choose(page, "hair", "red", second=True)
    mix = page.desk.model.point.y
    choose(page, "hair", "brown", second=True)
    page.drawing.undo()
    assert np.array_equal(page.desk.model.point.y, mix)
    assert box._seconds["hair"].currentData() == "red" and box.share.isVisible()
    page.drawing.undo()
    assert not box.mixing.isChecked() and box._firsts["hair"].currentData() == "aqua"
    page.drawing.redo()
    assert box._firsts["hair"].currentData() == "aqua" and box._seconds["hair"].currentData() == "red"


def test_pins_keep_their_label_and_a_film_leads_from_one_to_the_next(page, run, qtbot):
    choose(page, "hair", "aqua")
    page.desk.pin_here()
    choose(page, "hair", "red")
    page.desk.pin_here()
    nz, width = page.desk.model.nz, len(page.desk.model.point.y)
    kept = load_pins(run / "pins.json", nz, width)
    assert [decode(ATTRIBUTES, pin.labels)["hair"] for pin in kept] == ["aqua", "red"]
    page.desk.model.go_to_pin(0)
    assert decode(ATTRIBUTES, page.desk.model.point.y)["hair"] == "aqua"
    page.films.through_pins(4, closed=False)
    qtbot.waitUntil(lambda: page.films.film is not None and page.films.film.complete)
    painter = Painter.from_checkpoint(run, NEWEST)
    z = kept[0].latent
    half = painter.render(z[None], mixed(kept[0].labels, kept[1].labels, 0.5)[None])[0]
    assert np.abs(page.films.film.frames[2].astype(int) - half).max() <= 1


def test_the_sheet_shows_every_label_of_this_latent_and_a_cell_leads_there(
    page, run, qtbot, save_to, tmp_path
):
    side = page.side
    side.show_part(3)
    assert (side.sheet.rows.currentData(), side.sheet.columns.currentData()) == ("hair", "eyes")
    qtbot.mouseClick(side.sheet.draw, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: side.sheet.view.count == 6)
    assert side.sheet._text(3) == "hair: brown, eyes: green"
    z = page.desk.model.point.z
    side.sheet.view.chosen.emit(3)
    assert decode(ATTRIBUTES, page.desk.model.point.y) == {"hair": "brown", "eyes": "green"}
    assert np.array_equal(page.desk.model.point.z, z)
    side.sheet.view.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return):
        qtbot.keyClick(side.sheet.view, key)
    assert decode(ATTRIBUTES, page.desk.model.point.y) == {"hair": "brown", "eyes": "green"}
    assert side.sheet.view._layout().columns == 2
    save_to(tmp_path / "labels.png")
    side.sheet.save.click()
    qtbot.waitUntil((tmp_path / "labels.png").exists)
    with Image.open(tmp_path / "labels.png") as image:
        width, height = image.size
    assert height > width  # three rows, two columns
    side.sheet.columns.setCurrentIndex(0)
    side.sheet.draw.click()
    qtbot.waitUntil(lambda: side.sheet.view.count == 18)


def test_the_directions_are_those_of_the_label_in_force(page, run, qtbot):
    qtbot.waitUntil(lambda: page.desk.directions is not None)
    before = page.desk.directions
    choose(page, "hair", "red" if decode(ATTRIBUTES, page.desk.model.point.y)["hair"] != "red" else "aqua")
    qtbot.waitUntil(lambda: page.desk.directions is not before)


def test_a_run_without_labels_shows_none_of_it(open_page, drawn_run):
    page = open_page(drawn_run)
    assert not page.drawing.labels.isVisible() and page.desk.model.point.y is None
    assert not page.side._buttons.button(3).isVisible()


def test_a_mixture_from_elsewhere_is_not_taken_for_a_choice():
    mix = LabelMix(ATTRIBUTES)
    mix.choose("hair", "aqua")
    mix.set_mixing(True)
    mix.choose("hair", "red", second=True)
    ours = mix.vector
    mix.follow(ours)
    assert mix.mixing
    mix.follow(encode(ATTRIBUTES, {"hair": "brown"}))
    assert not mix.mixing and mix.first == {"hair": "brown", "eyes": None}
    mix.follow(ours)
    assert mix.mixing and (mix.first["hair"], mix.second["hair"]) == ("aqua", "red")
    mix = LabelMix(ATTRIBUTES)
    mix.follow(ours)
    assert not mix.mixing and mix.first == {"hair": None, "eyes": None}
