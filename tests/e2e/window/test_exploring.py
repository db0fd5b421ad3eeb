"""The explorer on a trained run: sliders, pins, films, the best of many, and what they leave on disk."""

from __future__ import annotations

import numpy as np
import pytest
from person import Person, saving_as
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSlider, QListWidget, QSpinBox

from ganstudio.gui.explore.best_box import BestBox
from ganstudio.gui.explore.tile_field import TileField
from ganstudio.latent.pins import load_pins
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.snapshots import load_tiles

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def explorer(trained, open_recent):
    """Open yesterday's run and go to the explorer: `explorer(person)` hands back a look at the picture."""

    def go(person: Person):
        open_recent(person, trained.name)
        person.wait_to_see("step 80, averaged G")
        person.go_to("Explore")
        view = person.root.shell.pages.page.pictures.view
        person.wait(lambda: view.picture is not None, "a picture")

        def look():
            return view.picture  # not a part of it that stays what it is

        return look

    return go


def same(one, other):
    return np.array_equal(one, other)


def test_the_picture_follows_a_slider_while_it_is_dragged_and_undo_brings_it_back(studio, explorer):
    @studio
    def story(person):
        look = explorer(person)
        first = look()
        slider = person.wait(lambda: person.find("1", QAbstractSlider), "the first direction")
        with person.dragging(slider, 0.55, 0.62):
            person.wait(lambda: not same(look(), first), "another picture while the button is held")
            held = look()
        with person.dragging(slider, 0.62, 0.8):
            person.wait(lambda: not same(look(), held), "yet another picture")
        person.press(Qt.Key.Key_Z, CTRL)
        person.wait(lambda: same(look(), held), "the picture before")
        person.press(Qt.Key.Key_Z, CTRL)
        person.wait(lambda: same(look(), first), "the first picture")
        person.click("Redo")
        person.wait(lambda: same(look(), held), "the picture made again")


def test_a_seed_always_draws_the_same_picture(studio, explorer):
    @studio
    def story(person):
        look = explorer(person)
        first = look()
        person.fill_in("Seed", "4711", enter=True)
        person.wait(lambda: not same(look(), first), "another picture")
        seeded = look()
        person.click("Another seed by chance")
        person.wait(lambda: not same(look(), seeded), "a picture by chance")
        person.fill_in("Seed", "4711", enter=True)
        person.wait(lambda: same(look(), seeded), "the same picture")
        person.click("raw")
        person.wait(lambda: not same(look(), seeded), "the raw generator's picture")


def test_an_earlier_checkpoint_draws_another_picture(studio, explorer):
    @studio
    def story(person):
        look = explorer(person)
        assert person.sees("step 90")
        newest = look()
        slider = person.find("Checkpoint", QAbstractSlider)
        person.click(slider, QAbstractSlider)
        slider.setFocus()
        person.press(Qt.Key.Key_Home)
        person.wait_to_see("step 20")
        person.wait(lambda: not same(look(), newest), "the young generator's picture")


def test_pins_stay_in_the_run_and_a_film_leads_through_them(studio, explorer, trained, tmp_path):
    film, strip = tmp_path / "film.gif", tmp_path / "strip.png"

    @studio
    def story(person):
        look = explorer(person)
        person.click("Pin this picture")
        first = look()
        person.press(Qt.Key.Key_R)
        person.wait(lambda: not same(look(), first), "another picture")
        person.press(Qt.Key.Key_P)
        person.wait(lambda: person.only(QListWidget).count() == 2, "two pins")
        person.fill_in(person.find("Frames a leg", QSpinBox), "5")
        person.click("Play")
        person.wait(lambda: person.root.shell.pages.page.films.shown, "the film")
        with saving_as(film):
            person.click("Save film")
        person.wait(film.exists, "the film")
        with saving_as(strip):
            person.click("Save strip")
        person.wait(strip.exists, "the strip")

    with Image.open(film) as made:
        assert made.n_frames == 10 and made.width >= 256
    with Image.open(strip) as made:
        assert made.width > made.height
    assert len(load_pins(RunFolder(trained).pins_path, 16)) == 2

    @studio
    def next_day(person):
        explorer(person)
        person.wait(lambda: person.only(QListWidget).count() == 2, "the pins")


def test_the_same_latent_is_watched_learning(studio, explorer, tmp_path):
    film = tmp_path / "learning.webp"

    @studio
    def story(person):
        explorer(person)
        person.click("Learning")
        person.wait_to_see("5 checkpoints")
        with saving_as(film):
            person.click("Save film")
        person.wait(film.exists, "the film")

    with Image.open(film) as made:
        assert made.n_frames == 5


def look_for_the_best(person, draw, keep):
    person.click("Best")
    person.fill_in("Draw", draw)
    person.fill_in("Keep", keep)
    person.click("Find")
    person.wait(lambda: person.find("result.png").isEnabled(), "the best")


def test_a_click_on_one_of_the_best_goes_to_it(studio, explorer):
    @studio
    def story(person):
        look = explorer(person)
        first = look()
        look_for_the_best(person, draw="30", keep="4")
        field = person.find("The best pictures", TileField)
        best = person.only(BestBox).best
        assert sorted(best.scores, reverse=True) == list(best.scores)
        for rank in (2, 0):
            place = field.tile_rect(rank).center()
            person.click_at(field, place.x() / field.width(), place.y() / field.height())
            person.wait(lambda rank=rank: same(look(), best.pictures[rank]), "the tile's own picture")
            person.wait_to_see(f"Dx {best.scores[rank]:.2f}")
        person.press(Qt.Key.Key_Z, CTRL)
        person.wait(lambda: same(look(), best.pictures[2]), "the tile before")
        person.press(Qt.Key.Key_Z, CTRL)
        person.wait(lambda: same(look(), first), "the first picture")


def test_the_best_by_d_are_saved_as_one_sheet(studio, explorer, tmp_path):
    sheet = tmp_path / "result.png"

    @studio
    def story(person):
        explorer(person)
        look_for_the_best(person, draw="40", keep="4")
        with saving_as(sheet):
            person.click("result.png")
        person.wait(sheet.exists, "the sheet")

    with Image.open(sheet) as made:
        assert made.width == made.height >= 32


def test_the_picture_follows_the_training(studio, start, open_recent):
    @studio
    def story(person):
        start(person)
        person.go_to("Explore")
        view = person.root.shell.pages.page.pictures.view
        person.wait(lambda: view.picture is not None, "a picture")
        assert person.find("Follow training").isChecked()
        first = view.picture.copy()
        person.wait(lambda: not same(view.picture, first), "a newer generator's picture")
        person.go_to("Train")
        person.click("Stop")
        person.wait_to_see("not training")
        person.go_to("Explore")
        person.wait(lambda: not any(name == "Follow training" for name in person.words()), "no training")


def test_a_tile_of_the_samples_is_where_the_explorer_starts(studio, trained, open_recent):
    @studio
    def story(person):
        open_recent(person, trained.name)
        person.wait_to_see("step 80, averaged G")
        grid = person.root.shell.pages.page.viewer.pane.grid
        person.click_at(grid, 0.1, 0.1)
        person.wait_to_see("Tile 1: Dx")
        person.click("Explore this one")
        view = person.root.shell.pages.page.pictures.view
        person.wait(lambda: view.picture is not None, "a picture")
        tiles = load_tiles(trained / "snapshots" / "step-00000080.png", 16, 4, 16, 16)
        person.wait(lambda: same(view.picture, tiles[0]), "the tile's own picture")
