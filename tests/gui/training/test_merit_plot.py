"""What was measured beside the training: its plot, the best checkpoint, and that it has stopped improving."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_merits import keep_merit
from PySide6.QtCore import Qt

from ganstudio.events import MeritMeasured
from ganstudio.gui.models.notices import Offer
from ganstudio.gui.training.go_back_dialog import GoBackDialog
from ganstudio.gui.training.training_page import TrainingPage
from ganstudio.runs.folder import RunFolder

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def measured(page: TrainingPage, recorded_run: Path, qtbot) -> TrainingPage:
    """The page on a run whose checkpoint of step 200 is the best."""
    for step, distance in ((100, 0.9), (200, 0.3), (300, 0.6)):
        keep_merit(recorded_run, step, distance, 0.1 + step / 1000)
    page.app.set_run(recorded_run)
    page.host.open(recorded_run, 0)
    qtbot.waitUntil(lambda: len(page.model.curves) == 300 and not page.model.curves.loading)
    page.redraw()
    qtbot.waitUntil(page.plots.plots["merits"].isVisible)
    return page


def test_a_run_that_was_not_measured_has_no_such_plot(page, recorded_run, qtbot):
    page.app.open_run(recorded_run)
    qtbot.waitUntil(lambda: len(page.model.curves) > 0 and not page.model.curves.loading)
    page.redraw()
    assert page.plots.plots["merits"].isHidden()


def test_a_run_that_will_be_measured_says_that_it_was_not_yet(page, new_run, small_recipe, scripted, qtbot):
    page.host.train_with(scripted, new_run, small_recipe.changed(merit_every=100))
    qtbot.waitUntil(lambda: page.model.step > 5)
    page.redraw()
    plot = page.plots.plots["merits"]
    qtbot.waitUntil(plot.isVisible)
    assert "Nothing was measured yet" in plot.about.text()


def test_the_measurements_are_points_beside_what_the_pictures_reach(measured):
    plot = measured.plots.plots["merits"]
    line = plot._items["kernel_distance"].shape_shown.mean
    assert line.x.tolist() == [100, 200, 300] and line.y.tolist() == [0.9, 0.3, 0.6]
    assert plot._references["floor"].value_at(50) == pytest.approx(0.02)
    low, high = plot.view.viewRange()[1]
    assert low < 0.02 and high > 0.9
    assert plot.legend.chips["kernel_distance"].value == "0.600"
    assert [tuple(spot.pos()) for spot in plot.star.points()] == [(200, 0.3)]


def test_another_figure_takes_the_place_of_the_one_shown_with_its_own_floor(measured, qtbot):
    plot = measured.plots.plots["merits"]
    qtbot.mouseClick(plot.legend.chips["coverage"], LEFT)
    assert plot.shown_figure == "coverage" and not plot.legend.chips["kernel_distance"].isChecked()
    assert plot._references["floor"].value_at(50) == pytest.approx(0.93)
    assert not plot._items["kernel_distance"].isVisible() and plot._items["coverage"].isVisible()


def test_the_mouse_reads_what_was_measured_last_before_it(measured):
    measured.plots.crosshair.move(250.0)
    measured.plots.crosshair._show()
    assert measured.plots.plots["merits"].legend.chips["kernel_distance"].value == "0.300"


def test_the_best_checkpoint_is_told_and_marked_where_one_is_chosen(measured, qtbot):
    assert "Best so far: step 200" in measured.plots.plots["merits"].about.text()
    dialog = GoBackDialog(measured.model, None, measured)
    texts = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert [text for text in texts if text.endswith("best")] == [texts[1]] and "200" in texts[1]
    dialog.reject()
    dialog.deleteLater()


def test_figures_are_explained(measured):
    texts = [said.text for said in measured.plots.plots["merits"].legend.meanings()]
    assert any("as a whole" in text for text in texts) and any("hear" not in text for text in texts)


def test_a_live_run_shows_what_is_measured_and_says_once_that_it_has_stopped_improving(
    training: TrainingPage, qtbot
):
    model, run = training.model, training.model.run_dir
    qtbot.waitUntil(lambda: model.step > 80)
    folder = RunFolder(run)
    for step in range(10, 90, 10):
        keep_merit(run, step, 1.0)
        folder.checkpoint_path(0, step).write_bytes(b"")
    event = MeritMeasured(0, 80, 512, 1.0, (("kernel_distance", 1.0, 0.01, 0.0, 0.01),), True)
    training.host._on_burst((event,))
    qtbot.waitUntil(lambda: any(Offer.EXPLORE in notice.offers for notice in model.notices))
    training.host._on_burst((event,))
    qtbot.wait(200)
    told = [str(notice.text) for notice in model.notices if "stopped improving" in str(notice.text)]
    assert len(told) == 1 and "since step 10" in told[0] and "pictures ago" in told[0]
    assert model.merits.best is not None
