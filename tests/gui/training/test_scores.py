"""Runs whose D gives scores, and runs with penalties, as the training page shows them."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from ganstudio.control import RunControl
from ganstudio.events import Balance, Outcome, RunEnded, RunStarted, StateChanged
from ganstudio.gui.training.go_back_dialog import GoBackDialog
from ganstudio.gui.training.training_page import TrainingPage
from ganstudio.problems import Message
from ganstudio.recipe import Recipe, make_recipe
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.journal import JournalWriter
from ganstudio.runs.snapshots import save_snapshot

LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key


def recipe_of(**values: object) -> Recipe:
    small = {"image_size": 16, "nz": 4, "ngf": 4, "ndf": 4, "batch_size": 8, "epochs": 40}
    return make_recipe(small | {"d_norm": "none"} | values)


@pytest.fixture
def recorded(tmp_path: Path, make_batch, make_snapshot):
    """Makes a run of 60 batches whose scores lie between -30 and 30, some with a penalty."""

    def make(recipe: Recipe, penalty: float = math.nan) -> Path:
        folder = RunFolder.create(tmp_path / recipe.objective, recipe, "{}", tmp_path / "pictures")
        with JournalWriter(folder.journal_path) as journal:
            journal.add(RunStarted(0, 0, 400, 10, 8, 80, "cpu", False, None, None, 1.0))
            for step in range(1, 61):
                told = replace(
                    make_batch(step), dx_real=30.0, dx_real_lo=25.0, dx_real_hi=35.0, dx_fake=-30.0
                )
                told = replace(
                    told, dx_fake_lo=-35.0, dx_fake_hi=-25.0, penalty=penalty if step % 2 else math.nan
                )
                journal.add(told)
            taken = make_snapshot(60)
            journal.add_snapshot(taken, save_snapshot(folder.path, taken))
            journal.add(RunEnded(0, 60, Outcome.STOPPED, Message("Stopped.")))
        return folder.path

    return make


@pytest.fixture
def opened(page: TrainingPage, recorded, qtbot):
    """Opens a run of such a recipe and waits for its curves."""

    def show(penalty: float = math.nan, **values: object) -> TrainingPage:
        page.app.open_run(recorded(recipe_of(**values), penalty))
        qtbot.waitUntil(lambda: len(page.model.curves) == 60 and not page.model.curves.loading)
        page.redraw()
        return page

    return show


def test_a_critics_scores_have_an_axis_of_their_own_and_no_line_at_a_half(opened):
    plot = opened(objective="wgan").plots.plots["dx"]
    low, high = plot.view.viewRange()[1]
    assert low < -30 and high > 30
    assert plot.legend._heading.text() == "Scores"
    assert plot._references["half"].value_at(10) is None
    assert not plot.legend._references["half"].isVisible()


@pytest.mark.parametrize(("objective", "at"), [("hinge", 0.0), ("lsgan", 0.5), ("rpgan", None)])
def test_where_d_cannot_tell_is_where_the_objective_has_it(opened, objective, at):
    plot = opened(objective=objective).plots.plots["dx"]
    assert plot._references["half"].value_at(10) == at
    assert plot.legend._heading.text() == "Scores"


def test_the_wasserstein_estimate_is_a_curve_with_its_name(opened, qtbot):
    plot = opened(objective="wgan").plots.plots["dx"]
    chip = plot.legend.chips["dx_gap"]
    assert chip.isVisible() and chip.text() == "Wasserstein estimate" and "fall" in chip.toolTip()
    qtbot.waitUntil(lambda: chip.value == "60.0")
    assert set(plot._items["dx_gap"].shape_shown.mean.y) == {60.0}
    qtbot.mouseClick(chip, LEFT)
    assert not plot._items["dx_gap"].isVisible()


@pytest.mark.parametrize(("objective", "name"), [("rpgan", "reals less fakes"), ("hinge", None)])
def test_the_difference_is_offered_where_it_says_something(opened, objective, name):
    chip = opened(objective=objective).plots.plots["dx"].legend.chips["dx_gap"]
    assert chip.isVisible() == (name is not None)
    assert name is None or chip.text() == name


def test_what_the_scores_mean_is_told_when_asked(opened, qtbot):
    question = opened(objective="wgan").plots.plots["dx"].legend.question
    qtbot.mouseClick(question, LEFT)
    assert any("no scale of their own" in text for text in question.panel.texts)
    question.panel.close()


def test_a_run_with_a_probability_afterwards_is_shown_as_ever(opened, recorded_run, qtbot):
    page = opened(objective="wgan", penalty=3.0)
    page.app.open_run(recorded_run)
    qtbot.waitUntil(lambda: len(page.model.curves) == 300 and not page.model.curves.loading)
    page.redraw()
    plot = page.plots.plots["dx"]
    assert plot.legend._heading.text() == "Dx" and plot.view.viewRange()[1] == pytest.approx([-0.03, 1.03])
    assert plot._references["half"].value_at(10) == 0.5
    assert any("How likely" in said.text for said in plot.legend.meanings())
    assert not plot.legend.chips["dx_gap"].isVisible()
    assert not page.plots.plots["loss"].legend.chips["penalty"].isVisible()


def test_a_tile_tells_its_score_by_its_name(opened, qtbot):
    page = opened(objective="wgan")
    qtbot.waitUntil(lambda: page.viewer.pane.grid.dx(0) is not None)
    page.viewer.pane.grid.pick(0)
    assert page.viewer.tile_text.text() == "Tile 1: score 0.100"


def test_altered_pictures_are_a_curve_where_the_journal_has_their_share(opened, make_batch, qtbot):
    page = opened(augment=0.3)
    chip = page.plots.plots["dx"].legend.chips["augment"]
    assert not chip.isVisible()  # as in journals that were written before there was such a column
    page.host.changed.emit(page.model.take([replace(make_batch(61), augment=0.3)]))
    qtbot.waitUntil(chip.isVisible)
    qtbot.waitUntil(lambda: chip.value == "0.300")


def test_penalties_are_a_curve_where_there_are_any(opened, qtbot):
    plot = opened(objective="wgan", penalty=3.0).plots.plots["loss"]
    assert plot.legend.chips["penalty"].isVisible()
    shown = plot._items["penalty"]
    qtbot.waitUntil(shown.isVisible)  # each plot is drawn in a turn of its own
    assert set(shown.shape_shown.mean.y) == {3.0}


def test_without_penalties_there_is_no_such_curve(opened):
    plot = opened(objective="wgan").plots.plots["loss"]
    assert not plot.legend.chips["penalty"].isVisible() and not plot._items["penalty"].isVisible()
    assert plot.legend.chips["penalty"] not in plot.legend.entries()


@pytest.mark.parametrize(
    ("values", "hidden"),
    [
        ({}, {"gp_weight"}),
        ({"d_norm": "batch"}, {"gp_weight", "r1_gamma", "r2_gamma"}),
        ({"objective": "wgan", "gradient_penalty": "wgan-gp"}, {"real_label"}),
    ],
)
def test_only_controls_that_have_a_use_are_shown(opened, values, hidden):
    page = opened(**values)
    found = {name for name, slider in page.controls.sliders.items() if not slider.isVisible()}
    hidden = hidden | {"label_weight_d", "label_weight_g"}  # no run here has labels
    assert found == hidden
    dialog = GoBackDialog(page.model, None, page)
    dialog.show()
    sliders = dialog.controls.sliders
    assert {name for name, slider in sliders.items() if not slider.isVisible()} == hidden
    dialog.close()


@pytest.fixture
def held(page: TrainingPage, qtbot, tmp_path, scripted) -> TrainingPage:
    """The page while a scripted run with a gradient penalty trains."""
    recipe = recipe_of(objective="wgan", gradient_penalty="wgan-gp")
    path = RunFolder.create(tmp_path / "run", recipe, "{}", tmp_path / "pictures").path
    page.host.train_with(scripted, path, recipe)
    qtbot.waitUntil(lambda: page.model.step > 5)
    return page


def test_penalty_weights_reach_the_run_leave_marks_and_can_be_taken_back(held, qtbot):
    for name, text in (("gp_weight", "5"), ("r1_gamma", "0.1"), ("r2_gamma", "0.2")):
        field = held.controls.sliders[name].field
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, KEY.Key_Return)
    qtbot.waitUntil(lambda: len(held.model.markers) == 3)
    control: RunControl = held.host.control
    assert control.controls is not None
    assert (control.controls.gp_weight, control.controls.r1_gamma, control.controls.r2_gamma) == (
        5.0,
        0.1,
        0.2,
    )
    told = [str(marker.text) for marker in held.model.markers.all]
    assert "gradient penalty 10 → 5" in told[0] and "R1 0 → 0.1" in told[1]
    qtbot.waitUntil(held.controls.undo.isEnabled)
    qtbot.mouseClick(held.controls.undo, LEFT)
    qtbot.waitUntil(lambda: control.controls.r2_gamma == 0.0)


def test_a_weights_slider_goes_by_factors_and_its_left_end_means_off(held, qtbot):
    slider = held.controls.sliders["gp_weight"].slider
    field = held.controls.sliders["gp_weight"].field
    assert slider.number() == pytest.approx(10, rel=0.02)
    slider.setFocus()
    qtbot.keyClick(slider, KEY.Key_Home)
    qtbot.waitUntil(lambda: held.model.desk.shown.gp_weight == 0.0)
    qtbot.waitUntil(lambda: field.text() == "0")
    field.setFocus()
    found = []
    for _ in range(3):
        qtbot.keyClick(field, KEY.Key_Up)
        found.append(held.model.desk.shown.gp_weight)
    assert found == pytest.approx([0.001, 0.0013, 0.0016])


@pytest.mark.parametrize(("objective", "told"), [("bce", "near 0.9"), ("wgan", "scores are says little")])
def test_balanced_is_explained_in_the_words_of_what_d_gives(opened, objective, told):
    page = opened(objective=objective)
    page.model.take([StateChanged(0, 60, Balance.BALANCED, 50, Message("D is ahead."))])
    page.gauge.refresh()
    assert told in page.gauge.explained.text()
    assert [told in meant.text for meant in page.plots.band.meanings()] == [True]


def test_noise_that_fades_says_how_much_of_it_is_left(opened):
    note = opened(noise_std=0.4, noise_anneal_kimg=0.96).controls.sliders["noise_std"].note
    assert (note.isVisible(), note.text()) == (True, "now 0.2")
    assert not opened(objective="hinge", noise_std=0.4).controls.sliders["noise_std"].note.isVisible()


def test_samples_in_rows_by_a_label_stay_in_rows_whatever_the_room(opened, qtbot):
    page = opened(labels=("hair",), snapshot_rows="hair")
    grid = page.viewer.pane.grid
    qtbot.waitUntil(lambda: page.viewer.pane.heading.startswith("step 60"))
    for width in (200, 700):
        grid.resize(width, 150)
        assert [grid.tile_rect(0).top() == grid.tile_rect(index).top() for index in (1, 2)] == [True, False]
