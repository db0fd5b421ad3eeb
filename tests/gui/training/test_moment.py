"""A moment chosen on the curves: its samples, its line, going back to it, and leaving it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu

from ganstudio.events import Balance, StateChanged
from ganstudio.gui.models.run_state import Part
from ganstudio.gui.training.go_back_dialog import GoBackDialog
from ganstudio.problems import Message
from ganstudio.runs.journal import JournalWriter
from ganstudio.runs.reader import RunReader

LEFT, RIGHT, KEY = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.Key


@pytest.fixture
def past(page, recorded_run, qtbot):
    """The page with a stopped run of 300 batches, samples at every 100; D too strong from 210 on."""
    with JournalWriter(recorded_run / "journal.db") as journal:
        for step, state in ((5, Balance.BALANCED), (230, Balance.D_TOO_STRONG)):
            journal.add(StateChanged(0, step, state, 210 if step > 5 else 0, Message("Seen.")))
    page.host.open(recorded_run, 0)
    qtbot.waitUntil(lambda: len(page.model.curves) == 300 and len(page.model.snapshots) == 3)
    qtbot.waitUntil(lambda: page.viewer.pane.heading.startswith("step 300"))
    page.redraw()
    return page


def place(page, step, plot="dx"):
    """Where a step lies on the viewport of a plot."""
    shown = page.plots.plots[plot]
    y = sum(shown.view.viewRange()[1]) / 2
    point = shown.view.mapViewToScene(QPointF(step, y))
    return shown.plot.viewport(), shown.plot.mapFromScene(point)


def click(qtbot, page, step, button=LEFT, plot="dx"):
    viewport, at = place(page, step, plot)
    qtbot.mouseClick(viewport, button, pos=at)


def near(page, step):
    """Whether the chosen moment is within a pixel of a step."""
    chosen = page.moment.moment.step
    return chosen is not None and abs(chosen - step) <= page.plots.plots["dx"].pixel_size() + 1


def test_a_click_on_a_curve_shows_the_samples_of_then_and_marks_the_moment_on_every_plot(past, qtbot):
    click(qtbot, past, 250, plot="loss")
    qtbot.waitUntil(lambda: near(past, 250))
    chosen = past.moment.moment.step
    assert {plot.moment for plot in past.plots.plots.values()} == {chosen}
    bar = past.plots.moment_bar
    assert bar.isVisible()
    assert bar.words.text() == f"Step {chosen}: D too strong  ·  samples of step 200"
    qtbot.waitUntil(lambda: past.viewer.pane.heading.startswith("step 200"))


def test_a_click_on_the_band_chooses_a_moment_too(past, qtbot):
    band = past.plots.band
    qtbot.mouseClick(band, LEFT, pos=QPoint(round(band.x_of(120)), 5))
    assert near(past, 120)
    assert "samples of step 100" in past.plots.moment_bar.words.text()


@pytest.mark.parametrize("how", ["escape", "button", "beyond", "film"])
def test_a_moment_is_left_by_escape_its_button_a_click_beyond_the_curves_and_the_film(past, qtbot, how):
    past.viewer.follow()
    click(qtbot, past, 150)
    qtbot.waitUntil(lambda: near(past, 150))
    match how:
        case "escape":
            qtbot.waitUntil(past.plots.hasFocus)
            qtbot.keyClick(past.plots, KEY.Key_Escape)
        case "button":
            qtbot.mouseClick(past.plots.moment_bar.close_button, LEFT)
        case "beyond":
            past.plots.step_clicked.emit(311.0)
        case "film":
            qtbot.mouseClick(past.viewer.film.next, LEFT)
    assert past.moment.moment.step is None
    assert not past.plots.moment_bar.isVisible()
    assert {plot.moment for plot in past.plots.plots.values()} == {None}
    assert past.model.snapshots.current.step == (200 if how == "film" else 300)
    assert past.model.snapshots.following == (how != "film")


def test_a_moment_is_left_when_a_branch_goes_on_from_it(past, qtbot):
    past.viewer.follow()
    click(qtbot, past, 150)
    qtbot.waitUntil(lambda: near(past, 150))
    past.model.branch = 1
    past._on_changed(frozenset({Part.RUN}))
    qtbot.waitUntil(lambda: past.moment.moment.step is None)
    assert not past.plots.moment_bar.isVisible() and past.model.snapshots.following


def test_dragging_pans_and_a_double_click_shows_the_whole_run_without_choosing_a_moment(past, qtbot):
    past.plots._move_to(100, 200)
    viewport, start = place(past, 150)
    before = past.plots.window_of_time.range
    qtbot.mousePress(viewport, LEFT, pos=start)
    for shift in (10, 30, 60):
        qtbot.mouseMove(viewport, start + QPoint(shift, 0))
    qtbot.mouseRelease(viewport, LEFT, pos=start + QPoint(60, 0))
    assert past.moment.moment.step is None
    assert past.plots.window_of_time.range != before
    for kind in ("MouseButtonPress", "MouseButtonRelease", "MouseButtonDblClick", "MouseButtonRelease"):
        held = Qt.MouseButton.NoButton if kind == "MouseButtonRelease" else LEFT
        where = QPointF(viewport.mapToGlobal(start))
        none = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(QEvent.Type[kind], QPointF(start), where, LEFT, held, none)
        QApplication.sendEvent(viewport, event)
    assert past.moment.moment.step is None
    assert past.plots.window_of_time.range[1] >= 300


def test_the_keyboard_chooses_moves_and_leaves_a_moment_and_goes_back(past, qtbot, monkeypatch):
    plots = past.plots
    plots.setFocus()
    qtbot.keyClick(plots, KEY.Key_M)
    assert past.moment.moment.step == 300
    for _ in range(3):
        qtbot.keyClick(plots, KEY.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(plots, KEY.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert past.moment.moment.step == 298
    asked = []
    monkeypatch.setattr(past.moment, "_go_back", asked.append)
    qtbot.keyClick(plots, KEY.Key_Return)
    assert asked == [298]
    qtbot.keyClick(plots, KEY.Key_Escape)
    assert past.moment.moment.step is None
    low = plots.window_of_time.range[0]
    qtbot.keyClick(plots, KEY.Key_Right)
    assert plots.window_of_time.range[0] > low


def test_the_menu_on_a_curve_offers_to_look_and_to_go_back(past, qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr(past.moment, "_go_back", asked.append)
    click(qtbot, past, 180, RIGHT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    look, back = menu.actions()
    look.trigger()
    assert near(past, 180)
    back.trigger()
    assert len(asked) == 1 and abs(asked[0] - 180) <= 2
    menu.close()


def test_the_button_opens_the_dialog_at_exactly_that_step(past, qtbot, monkeypatch, in_dialog):
    going = []
    monkeypatch.setattr(past.host, "go_on", going.append)
    past.plots.step_clicked.emit(257.0)

    def look(dialog):
        assert dialog.chosen_step == 257 and dialog.step.value() == 257
        assert "A new branch starts at step 257" in dialog.meaning
        assert (
            "57 batch" in dialog.meaning
            and "after step 200 are replayed exactly first, about 4." in dialog.meaning
        )
        qtbot.waitUntil(lambda: dialog.pane.heading.startswith("step 200"))
        rate = dialog.controls.discriminator.rate
        assert rate.field.value == 1e-4  # halved at step 200
        qtbot.mouseClick(dialog.controls.generator.freeze, LEFT)
        dialog.controls.discriminator.updates.count.setValue(2)
        dialog.step.setValue(150)
        assert rate.field.value == 2e-4 and "after step 100" in dialog.meaning
        dialog.step.setValue(200)
        assert rate.field.value == 2e-4  # the change after batch 200 is not in the state of then
        assert "nothing has to be replayed" in dialog.meaning and dialog.list.currentRow() == 1
        dialog.step.setValue(257)
        qtbot.mouseClick(dialog.go, LEFT)

    in_dialog(GoBackDialog, look)
    qtbot.mouseClick(past.plots.moment_bar.go_back, LEFT)
    (how,) = going
    assert (how.from_step, how.changes) == (257, {"d_updates": 2, "freeze_g": True})


def test_a_way_back_after_an_alarm_leads_into_the_dialog_with_its_change_filled_in(
    past, qtbot, monkeypatch, in_dialog
):
    going = []
    monkeypatch.setattr(past.host, "go_on", going.append)
    (button,) = [b for b in past.gauge.buttons if b.text().startswith("Go back to step")]
    assert button.isVisible() and "200" in button.text()

    def look(dialog):
        assert dialog.chosen_step == 200 and dialog.changes
        qtbot.mouseClick(dialog.go, LEFT)

    in_dialog(GoBackDialog, look)
    qtbot.mouseClick(button, LEFT)
    (how,) = going
    assert how.from_step == 200 and how.changes


def test_another_run_or_branch_has_no_moment(past, qtbot):
    past.plots.step_clicked.emit(150.0)
    assert past.plots.moment_bar.isVisible()
    past.host.open(past.model.run_dir, 1)
    qtbot.waitUntil(lambda: past.model.branch == 1)
    assert past.moment.moment.step is None and not past.plots.moment_bar.isVisible()


def test_the_room_for_checkpoints_is_shown_and_set(past, qtbot, in_dialog):
    from ganstudio.gui.training.room_dialog import RoomDialog

    def look(dialog):
        assert "80 bytes of 10 GB" in dialog.heading.text()
        assert "room for all" in dialog.meaning.text()
        dialog.field.setValue(2.5)
        qtbot.mouseClick(dialog.go, LEFT)

    in_dialog(RoomDialog, look)
    past.transport.room.trigger()
    assert past.model.recipe.checkpoint_budget_gb == 2.5

    def kept():
        with RunReader(past.model.run_dir) as reader:
            return {reader.recipe(branch).checkpoint_budget_gb for branch in (0, 1)} == {2.5}

    qtbot.waitUntil(kept)
