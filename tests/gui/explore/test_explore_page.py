"""The explorer's page: it draws what the sliders say, keeps pins, plays and saves films, finds the best."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from ganstudio.gui.explore.explore_page import ExplorePage
from ganstudio.gui.models.app_model import AppModel
from ganstudio.latent.model import Painter
from ganstudio.latent.pins import load_pins

NEWEST = "checkpoints/step-00000080.pt"


def expected(run: Path, page: ExplorePage, checkpoint: str = NEWEST, averaged: bool = True) -> np.ndarray:
    assert page.desk.model is not None
    return Painter.from_checkpoint(run, checkpoint, averaged).render(page.desk.model.point.z[None])[0]


def shows(page: ExplorePage, picture: np.ndarray) -> Callable[[], None]:
    def check() -> None:
        assert page.pictures.view.picture is not None
        assert np.abs(page.pictures.view.picture.astype(int) - picture).max() <= 1

    return check


def pin(page: ExplorePage, *seeds: int) -> None:
    assert page.desk.model is not None
    for seed in seeds:
        page.desk.model.draw(seed)
        page.desk.pin_here()


def test_the_newest_checkpoint_is_drawn_at_first(page: ExplorePage, drawn_run: Path, qtbot: QtBot) -> None:
    qtbot.waitUntil(shows(page, expected(drawn_run, page)))
    assert page.source.step.text() == "step 80"
    qtbot.waitUntil(lambda: page.pictures.bar.dx.text() != "Dx –")
    qtbot.waitUntil(lambda: page.pictures.around.tiles.count == 8)


def test_without_a_run_it_says_what_to_do(
    open_page: Callable[..., ExplorePage], app: AppModel, qtbot: QtBot
) -> None:
    page = open_page(None)
    assert page.note.isVisible() and not page.splitter.isVisible()
    with qtbot.waitSignal(app.page_requested) as asked:
        page.note.home.click()
    assert asked.args == ["home"]


def test_a_run_without_checkpoints_says_so(
    open_page: Callable[..., ExplorePage], drawn_run: Path, qtbot: QtBot
) -> None:
    for file in (drawn_run / "checkpoints").iterdir():
        file.unlink()
    page = open_page(drawn_run, wait=False)
    qtbot.waitUntil(page.note.train.isVisible)
    assert "no checkpoint" in page.note.title.text()


def test_the_picture_follows_a_dragged_slider_and_undo_takes_it_back_at_once(
    page: ExplorePage, drawn_run: Path, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(page.drawing.axes.sliders) > 0)
    start = expected(drawn_run, page)
    slider = page.drawing.axes.sliders[1]
    middle = slider.rect().center()
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=middle)
    for x in (10, 25, 40):
        qtbot.mouseMove(slider, middle + QPoint(x, 0))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=middle + QPoint(40, 0))
    moved = expected(drawn_run, page)
    assert np.abs(moved.astype(int) - start).max() > 5
    qtbot.waitUntil(shows(page, moved))
    qtbot.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.desk.model is not None and not page.desk.model.can_undo
    qtbot.waitUntil(shows(page, start))
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(page, Qt.Key.Key_Z, both)
    qtbot.waitUntil(shows(page, moved))


def test_sliders_are_moved_by_keys_and_typed_into(page: ExplorePage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(page.drawing.axes.sliders) > 0)
    slider = page.drawing.axes.sliders[0]
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_0)
    assert slider.number == pytest.approx(0, abs=1e-6)
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert slider.number == pytest.approx(0.08)
    qtbot.keyClick(slider, Qt.Key.Key_Return)
    qtbot.keyClicks(page.focusWidget(), "-1.25")
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    assert page.desk.model is not None and page.desk.directions is not None
    assert page.desk.model.positions(page.desk.directions)[0] == pytest.approx(-1.25, abs=1e-4)


def test_seed_dice_mean_spread_and_reset(page: ExplorePage, drawn_run: Path, qtbot: QtBot) -> None:
    model, draw = page.desk.model, page.drawing.draw
    assert model is not None
    draw.seed.setFocus()
    draw.seed.selectAll()
    qtbot.keyClicks(draw.seed, "77")
    qtbot.keyClick(draw.seed, Qt.Key.Key_Return)
    assert model.point.seed == 77
    start = model.point.z
    draw.spread.moved.emit(0.5)
    assert model.point.z == pytest.approx(start * 0.5)
    draw.mean.moved.emit(1.0)
    assert model.point.z == pytest.approx(start * 0.5 + 1.0)
    qtbot.waitUntil(shows(page, expected(drawn_run, page)))
    draw.reset.click()
    assert np.array_equal(model.point.z, start)
    draw.dice.click()
    assert draw.seed.text() == str(model.point.seed) and not model.point.moved


def test_a_seed_that_is_no_number_is_put_back(page: ExplorePage, qtbot: QtBot) -> None:
    seed = page.drawing.draw.seed
    seed.setFocus()
    seed.selectAll()
    qtbot.keyClicks(seed, "abc")
    qtbot.keyClick(seed, Qt.Key.Key_Return)
    assert seed.text() == "0"


def test_all_dimensions_have_sliders_of_their_own(page: ExplorePage, qtbot: QtBot) -> None:
    page.drawing.axes.single_button.click()
    assert len(page.drawing.axes.sliders) == 6
    page.drawing.axes.moved.emit(3, 2.0)
    assert page.desk.model is not None
    assert page.desk.model.point.z[3] == pytest.approx(2.0, abs=1e-5)


def test_another_checkpoint_and_the_raw_generator_can_be_chosen(
    page: ExplorePage, drawn_run: Path, qtbot: QtBot
) -> None:
    page.source.slider.setValue(0)
    assert page.source.step.text() == "step 40"
    qtbot.waitUntil(shows(page, expected(drawn_run, page, "checkpoints/step-00000040.pt")))
    page.source.raw.click()
    qtbot.waitUntil(shows(page, expected(drawn_run, page, "checkpoints/step-00000040.pt", averaged=False)))


def test_a_broken_checkpoint_is_named_where_the_picture_would_be(
    page: ExplorePage, drawn_run: Path, qtbot: QtBot
) -> None:
    (drawn_run / "checkpoints/step-00000040.pt").write_bytes(b"no checkpoint")
    page.source.slider.setValue(0)
    qtbot.waitUntil(lambda: page.pictures.view.picture is None)
    assert "step-00000040.pt" in page.pictures.view._text
    page.source.slider.setValue(1)
    qtbot.waitUntil(shows(page, expected(drawn_run, page)))


def test_a_variation_clicked_is_gone_to(page: ExplorePage, drawn_run: Path, qtbot: QtBot) -> None:
    tiles = page.pictures.around.tiles
    qtbot.waitUntil(lambda: tiles.count == 8)
    assert page.desk.around is not None and page.desk.model is not None
    wanted = page.desk.around[2]
    qtbot.mouseClick(tiles, Qt.MouseButton.LeftButton, pos=tiles.tile_rect(2).center())
    assert np.array_equal(page.desk.model.point.z, wanted)
    qtbot.waitUntil(shows(page, expected(drawn_run, page)))


def test_pins_are_kept_in_the_run_and_removing_one_can_be_undone(
    page: ExplorePage, drawn_run: Path, qtbot: QtBot
) -> None:
    pin(page, 1, 2, 3)
    pins = page.side.pins.list
    assert [p.name for p in load_pins(drawn_run / "pins.json", 6)] == ["a", "b", "c"]
    assert load_pins(drawn_run / "pins.json", 6)[0].step == 80
    pins.setCurrentRow(0)
    qtbot.keyClick(pins, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert [p.name for p in load_pins(drawn_run / "pins.json", 6)] == ["b", "a", "c"]
    qtbot.keyClick(pins, Qt.Key.Key_Delete)
    assert [p.name for p in load_pins(drawn_run / "pins.json", 6)] == ["b", "c"]
    page.drawing.draw.undo.click()
    assert [p.name for p in load_pins(drawn_run / "pins.json", 6)] == ["b", "a", "c"]
    pins.item(0).setText("smile")
    assert [pins.item(row).text() for row in range(3)] == ["smile", "a", "c"]
    pins.item(1).setText("   ")
    assert pins.item(1).text() == "a"
    qtbot.waitUntil(lambda: pins.item(2).data(Qt.ItemDataRole.DecorationRole) is not None)


def test_a_pin_clicked_is_gone_to(page: ExplorePage, qtbot: QtBot) -> None:
    pin(page, 1, 2)
    assert page.desk.model is not None
    first = page.desk.model.pins[0].latent
    pins = page.side.pins.list
    area = pins.visualItemRect(pins.item(0))
    qtbot.mouseClick(pins.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    assert np.array_equal(page.desk.model.point.z, first)


def test_pins_that_cannot_be_read_are_told_and_kept_aside(
    open_page: Callable[..., ExplorePage], drawn_run: Path, told: list[str]
) -> None:
    (drawn_run / "pins.json").write_text("{}")
    page = open_page(drawn_run)
    assert any("pins.json cannot be used" in text for text in told)
    pin(page, 1)
    assert (drawn_run / "pins.json.bak").read_text() == "{}"
    assert len(load_pins(drawn_run / "pins.json", 6)) == 1


def test_a_film_through_the_pins_is_played_and_left(page: ExplorePage, qtbot: QtBot) -> None:
    controls = page.side.pins.film
    assert not controls.play.isEnabled()
    pin(page, 1, 2, 3)
    controls.steps.setValue(5)
    controls.play.click()
    qtbot.waitUntil(lambda: page.films.film is not None and page.films.film.complete)
    assert page.films.film is not None and page.films.film.total == 15 and page.films.playing
    qtbot.waitUntil(lambda: page.films.film is not None and page.films.film.index > 2)
    qtbot.keyClick(page, Qt.Key.Key_Space)
    assert not page.films.playing and page.pictures.film.isVisible()
    page.pictures.film.slider.setValue(7)
    shows(page, page.films.film.frames[7])()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not page.pictures.film.isVisible()


def test_moving_a_slider_leaves_the_film(page: ExplorePage, drawn_run: Path, qtbot: QtBot) -> None:
    pin(page, 1, 2)
    qtbot.waitUntil(lambda: page.desk.directions is not None)
    page.side.pins.film.play.click()
    qtbot.waitUntil(page.pictures.film.isVisible)
    page.drawing.axes.moved.emit(0, 3.0)
    assert not page.films.playing and not page.pictures.film.isVisible()
    qtbot.waitUntil(shows(page, expected(drawn_run, page)))


@pytest.mark.parametrize("suffix", [".gif", ".webp"])
def test_the_film_is_saved_without_being_played_first(
    page: ExplorePage,
    qtbot: QtBot,
    tmp_path: Path,
    save_to: Callable[[Path], list[str]],
    told: list[str],
    suffix: str,
) -> None:
    pin(page, 1, 2)
    proposed = save_to(tmp_path / f"film{suffix}")
    page.side.pins.film.steps.setValue(4)
    page.side.pins.film.film.click()
    qtbot.waitUntil(lambda: any("is saved" in text for text in told))
    assert proposed == ["run-pins.gif"]
    with Image.open(tmp_path / f"film{suffix}") as film:
        assert film.n_frames == 8 and film.size == (256, 256)
    assert not page.pictures.film.isVisible()


def test_the_same_latent_at_every_checkpoint_is_played_and_saved_as_a_strip(
    page: ExplorePage,
    drawn_run: Path,
    qtbot: QtBot,
    tmp_path: Path,
    save_to: Callable[[Path], list[str]],
    told: list[str],
) -> None:
    page.side.show_part(1)
    page.side.learn.film.play.click()
    qtbot.waitUntil(lambda: page.films.film is not None and page.films.film.complete)
    assert page.films.film is not None and page.films.film.labels == ("40", "80")
    first = expected(drawn_run, page, "checkpoints/step-00000040.pt")
    assert np.abs(page.films.film.frames[0].astype(int) - first).max() <= 1
    save_to(tmp_path / "strip")
    page.side.learn.film.strip.click()
    qtbot.waitUntil(lambda: any("is saved" in text for text in told))
    with Image.open(tmp_path / "strip.png") as strip:
        assert strip.width > 2 * strip.height - 100


def test_the_best_are_found_shown_gone_to_and_saved(
    page: ExplorePage,
    drawn_run: Path,
    qtbot: QtBot,
    tmp_path: Path,
    save_to: Callable[[Path], list[str]],
    told: list[str],
) -> None:
    page.side.show_part(2)
    best = page.side.best
    best.drawn.setValue(30)
    best.kept.setValue(4)
    best.find_button.click()
    qtbot.waitUntil(best.save.isEnabled)
    assert best.best is not None and best.tiles.count == 4
    assert list(best.best.scores) == sorted(best.best.scores, reverse=True)
    best.tiles.chosen.emit(0)
    assert page.desk.model is not None
    assert np.array_equal(page.desk.model.point.z, best.best.z[0])
    assert save_to(tmp_path / "result.png") == []
    best.save.click()
    qtbot.waitUntil(lambda: any("is saved" in text for text in told))
    with Image.open(tmp_path / "result.png") as sheet:
        assert np.array_equal(np.asarray(sheet)[2:18, 2:18], best.best.pictures[0])


def test_looking_for_the_best_can_be_cancelled(page: ExplorePage, qtbot: QtBot) -> None:
    best = page.side.best
    page.side.show_part(2)
    best.drawn.setValue(100_000)
    best.find_button.click()
    assert best.cancel.isVisible()
    best.cancel.click()
    assert best.find_button.isVisible() and not page.desk.link.waits_for("best")


def test_the_picture_is_saved_in_the_size_chosen_and_copied(
    page: ExplorePage,
    drawn_run: Path,
    qtbot: QtBot,
    tmp_path: Path,
    save_to: Callable[[Path], list[str]],
    told: list[str],
) -> None:
    proposed = save_to(tmp_path / "picture.png")
    page.pictures.bar.smooth.setChecked(False)
    page.pictures.bar.size_choice.setCurrentIndex(1)
    qtbot.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: any("is saved" in text for text in told))
    assert proposed == ["run-step-80-seed-0.png"]
    with Image.open(tmp_path / "picture.png") as found:
        assert found.size == (32, 32)
        assert np.array_equal(np.asarray(found)[::2, ::2], page.pictures.view.picture)
    page.pictures.copy()
    assert not QGuiApplication.clipboard().image().isNull()


def test_a_name_that_cannot_be_written_is_told(
    page: ExplorePage, qtbot: QtBot, tmp_path: Path, save_to: Callable[[Path], list[str]], told: list[str]
) -> None:
    save_to(tmp_path / "picture.bmp")
    page.pictures.save()
    qtbot.waitUntil(lambda: any("picture.bmp cannot be written" in text for text in told))


def test_what_is_saved_while_something_is_being_saved_waits_its_turn(
    page: ExplorePage, qtbot: QtBot, tmp_path: Path, told: list[str]
) -> None:
    from threading import Event

    go_on = Event()
    page.saver.save(tmp_path / "first", lambda path, _: go_on.wait(10) and path.write_text("1"))
    page.saver.save(tmp_path / "second", lambda path, _: path.write_text("2"))
    assert page.saver.isVisible() and not (tmp_path / "second").exists()
    go_on.set()
    qtbot.waitUntil(lambda: sum("is saved" in text for text in told) == 2)
    assert (tmp_path / "first").read_text() == "1" and (tmp_path / "second").read_text() == "2"
    assert not page.saver.isVisible()


def test_a_film_beyond_reason_is_refused_with_what_would_be_right(
    page: ExplorePage, told: list[str], tmp_path: Path
) -> None:
    pin(page, *range(30))
    page.side.pins.film.steps.setValue(500)
    page.side.pins.film.play.click()
    assert any("at most 100 frames a leg for 30 pins" in text for text in told)
    assert not page.films.shown


def test_another_run_starts_afresh(
    page: ExplorePage, app: AppModel, drawn_run: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    import shutil

    pin(page, 5)
    other = tmp_path / "other"
    shutil.copytree(drawn_run, other)
    (other / "pins.json").unlink()
    app.set_run(other)
    qtbot.waitUntil(lambda: page.desk.model is not None and page.desk.runs.source is not None)
    assert page.desk.model is not None and page.desk.model.pins == ()
    assert page.title == "other"
    app.set_run(None)
    assert page.note.isVisible() and page.desk.model is None


def test_every_control_says_what_it_does(page: ExplorePage) -> None:
    from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit

    kinds = (QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit)
    silent = [
        widget
        for root in (page, page.bar())
        for kind in kinds
        for widget in root.findChildren(kind)
        if not widget.toolTip()
        and not widget.objectName().startswith("qt_")
        and type(widget).__name__ not in ("QScrollBar",)
    ]
    assert silent == []
