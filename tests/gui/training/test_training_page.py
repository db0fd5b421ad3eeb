"""The training page while a run trains, by clicks and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QMessageBox,
    QScrollBar,
)

from ganstudio.events import Diverged, Note, RunEnded
from ganstudio.gui.models.notices import Offer
from ganstudio.gui.models.run_state import State
from ganstudio.problems import Message

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton


def answer_box(qtbot, words: str) -> None:
    """Press the button with these words in the box that is about to open."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(20, press)
            return
        next(button for button in box.buttons() if button.text() == words).click()

    QTimer.singleShot(0, press)


def test_the_figures_and_curves_grow_while_it_trains(training, qtbot):
    qtbot.waitUntil(lambda: "/ 1" in training.header.text("step"))
    first = training.model.step
    qtbot.waitUntil(lambda: training.model.step > first + 20)
    training.redraw()
    assert training.transport.state_text == "training"
    assert training.header.text("epoch").endswith("/ 100\u202f000")
    item = training.plots.plots["dx"]._items["dx_real"]
    assert len(item.shape_shown.mean.x) > 20
    assert len(training.model.curves) == training.model.step


def test_space_pauses_and_goes_on(training, qtbot):
    training.plots.setFocus()
    qtbot.keyClick(training.plots, KEY.Key_Space)
    qtbot.waitUntil(lambda: training.model.state is State.PAUSED)
    qtbot.waitUntil(lambda: training.transport.state_text == "paused")
    assert training.transport.resume.isVisibleTo(training.transport)
    qtbot.keyClick(training.plots, KEY.Key_Space)
    qtbot.waitUntil(lambda: training.model.state is State.TRAINING)


def test_n_trains_exactly_one_batch_and_holds(training, qtbot):
    training.act.pause()
    qtbot.waitUntil(lambda: training.model.state is State.PAUSED)
    step = training.model.step
    training.plots.setFocus()
    qtbot.keyClick(training.plots, KEY.Key_N)
    qtbot.waitUntil(lambda: training.model.step == step + 1)
    qtbot.wait(100)
    assert training.model.step == step + 1 and training.model.state is State.PAUSED


def test_space_in_a_number_field_pauses_too(training, qtbot):
    field = training.controls.discriminator.rate.field
    field.setFocus()
    qtbot.keyClick(field, KEY.Key_Space)
    qtbot.waitUntil(lambda: training.model.state is State.PAUSED)


def test_space_on_a_button_reached_by_tab_presses_the_button(training, qtbot):
    button = training.controls.generator.rate.halve
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button, KEY.Key_Space)
    qtbot.waitUntil(lambda: training.model.desk.shown.lr_g == 1e-4)
    assert training.model.state is State.TRAINING


def test_ctrl_s_saves_and_f5_samples(training, qtbot):
    training.plots.setFocus()
    snapshots = len(training.model.snapshots)
    qtbot.keyClick(training.plots, KEY.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(training.model.checkpoints) == 1)
    qtbot.keyClick(training.plots, KEY.Key_F5)
    qtbot.waitUntil(lambda: len(training.model.snapshots) == snapshots + 1)


def test_stop_ends_the_run_once_and_says_what_to_do_next(training, qtbot):
    ends = []
    training.host._worker.burst.connect(
        lambda events: ends.extend(event for event in events if isinstance(event, RunEnded))
    )
    training.plots.setFocus()
    qtbot.keyClick(training.plots, KEY.Key_Period, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not training.host.busy)
    qtbot.waitUntil(training.notices.isVisible)
    assert len(ends) == 1 and training.model.state is State.IDLE
    assert training.notices.text.startswith("Stopped after")
    assert set(training.notices.buttons) == {Offer.RESUME, Offer.EXPLORE, Offer.OPEN_FOLDER}
    assert training.transport.resume.isVisibleTo(training.transport)


def test_the_learning_rate_of_d_is_lowered_by_field_buttons_and_slider(training, qtbot):
    rate = training.controls.discriminator.rate
    rate.field.setFocus()
    rate.field.selectAll()
    qtbot.keyClicks(rate.field, "5e-5")
    qtbot.keyClick(rate.field, KEY.Key_Return)
    qtbot.waitUntil(lambda: training.model.desk.waiting == frozenset())
    assert training.model.desk.shown.lr_d == 5e-5
    qtbot.mouseClick(rate.halve, LEFT)
    qtbot.waitUntil(lambda: len(training.model.markers) == 2)
    assert training.model.desk.shown.lr_d == 2.5e-5
    qtbot.mouseClick(rate.double, LEFT)
    qtbot.waitUntil(lambda: len(training.model.markers) == 3)
    assert rate.field.text() == "5e-5"
    rate.slider.setFocus()
    qtbot.keyClick(rate.slider, KEY.Key_PageUp)
    qtbot.keyClick(rate.slider, KEY.Key_PageUp)
    qtbot.waitUntil(lambda: len(training.model.markers) == 4)
    assert training.model.desk.shown.lr_d > 5e-5
    qtbot.waitUntil(lambda: training.model.curves.newest_values()["lr_d"] > 5e-5)
    assert [m.side for m in training.model.markers.all] == ["d"] * 4


def test_halving_twice_in_a_row_makes_a_quarter(training, qtbot):
    rate = training.controls.generator.rate
    qtbot.mouseClick(rate.halve, LEFT)
    qtbot.mouseClick(rate.halve, LEFT)
    assert training.model.desk.shown.lr_g == 5e-5 and rate.field.text() == "5e-5"


def test_ctrl_z_takes_the_last_change_back_even_from_the_field(training, qtbot):
    field = training.controls.discriminator.rate.field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "5e-5")
    qtbot.keyClick(field, KEY.Key_Return)
    qtbot.waitUntil(lambda: training.model.desk.shown.lr_d == 5e-5)
    qtbot.keyClick(field, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: training.model.desk.shown.lr_d == 2e-4)
    qtbot.waitUntil(lambda: field.text() == "2e-4")
    qtbot.keyClick(field, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: training.model.desk.shown.lr_d == 5e-5)


def test_freezing_updates_label_noise_and_augmentation_reach_the_run(training, qtbot):
    net = training.controls.generator
    qtbot.mouseClick(net.freeze, LEFT)
    net.updates.count.setValue(3)
    for name, text in (("real_label", "0.9"), ("noise_std", "0.1"), ("augment", "0.3")):
        field = training.controls.sliders[name].field
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, KEY.Key_Return)
    qtbot.waitUntil(lambda: len(training.model.markers) == 5)
    control = training.host.control.controls
    assert (control.freeze_g, control.g_updates) == (True, 3)
    assert (control.real_label, control.noise_std, control.augment) == (0.9, 0.1, 0.3)


def test_a_wrong_value_is_marked_and_changes_nothing(training, qtbot):
    field = training.controls.sliders["real_label"].field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "7")
    assert field.property("role") == "error" and "0.5" in field.toolTip()
    qtbot.keyClick(field, KEY.Key_Return)
    assert training.model.desk.shown.real_label == 1.0
    qtbot.keyClick(field, KEY.Key_Escape)
    assert field.text() == "1" and field.property("role") is None


def test_typing_is_not_disturbed_by_what_the_run_says(training, qtbot):
    field = training.controls.discriminator.rate.field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "3e-")
    training.controls.refresh(live=True)
    assert field.text() == "3e-"


def test_a_note_and_a_divergence_are_said_in_the_bar(training, qtbot):
    training._on_changed(training.model.take([Note(0, 1, Message("A picture vanished."))]))
    qtbot.waitUntil(lambda: training.notices.text == "A picture vanished.")
    training._on_changed(training.model.take([Diverged(0, 2, Message("The loss is no number."), 1)]))
    qtbot.waitUntil(lambda: training.notices.text == "The loss is no number.")
    assert "1" in training.notices.buttons[Offer.GO_BACK].text()
    qtbot.mouseClick(training.notices._close, LEFT)
    qtbot.waitUntil(lambda: training.notices.text == "A picture vanished.")


def test_closing_mid_run_asks_and_goes_on_when_told_to(training, qtbot):
    answer_box(qtbot, "Keep training")
    assert not training.can_close()
    assert training.host.busy and not training.host.stopping


def test_closing_mid_run_saves_and_leaves(training, qtbot):
    answer_box(qtbot, "Stop and save")
    assert training.can_close()
    assert not training.host.busy
    assert training.model.checkpoints[-1].reason == "stop"
    assert str(training.model.ended.text).startswith("Stopped after")


def test_closing_while_paused_saves_and_leaves_too(training, qtbot):
    training.act.pause()
    qtbot.waitUntil(lambda: training.model.state is State.PAUSED)
    answer_box(qtbot, "Stop and save")
    assert training.can_close() and not training.host.busy


def test_another_run_is_opened_only_after_asking(training, app, recorded_run, qtbot):
    answer_box(qtbot, "Keep training")
    assert not app.open_run(recorded_run)
    assert training.model.run_dir != recorded_run


def test_preparing_shows_progress_and_can_be_cancelled(page, qtbot, new_run, small_recipe):
    import time

    from ganstudio.events import Outcome, Preparing

    class Slow:
        def run(self, control):
            while not control.stopping:
                yield Preparing(Message("Reading the pictures"), 3, 10)
                time.sleep(0.01)
            yield RunEnded(0, 0, Outcome.STOPPED, Message("Stopped before the first batch."))

    page.host.train_with(Slow, new_run, small_recipe)
    qtbot.waitUntil(lambda: page.prepare.isVisible() and "3 / 10" in page.prepare.words.text())
    assert page.prepare.progress.value() == 3
    qtbot.mouseClick(page.prepare.cancel, LEFT)
    qtbot.waitUntil(lambda: not page.host.busy and not page.prepare.isVisible())
    assert page.notices.text == "Stopped before the first batch."


def test_the_page_without_a_run_says_where_to_begin(page, app, qtbot):
    asked = []
    app.page_requested.connect(asked.append)
    qtbot.waitUntil(page._empty.isVisible)
    assert page.transport.state_text == ""


def test_what_was_drawn_costs_a_bounded_share_of_the_time(training, qtbot):
    draws = []
    redraw = training.redraw
    training._timer.timeout.disconnect()
    training._timer.timeout.connect(lambda: (draws.append(training.model.step), redraw()))
    qtbot.wait(1000)
    assert 1 <= len(draws) <= 17
    assert training.model.step - draws[0] > len(draws)


def test_light_and_dark_are_followed_at_once(training, qapp, qtbot):
    from ganstudio.gui.style import apply_theme

    training.redraw()
    light = training.plots.plots["dx"].plot.backgroundBrush().color()
    apply_theme(qapp, "dark")
    qtbot.wait(50)
    dark = training.plots.plots["dx"].plot.backgroundBrush().color()
    apply_theme(qapp, "light")
    assert dark.lightness() < 60 < 200 < light.lightness()


@pytest.mark.parametrize("size", [(1600, 1000), (900, 600)])
def test_it_fits_into_wide_and_narrow_windows(training, size, qtbot):
    training.resize(*size)
    qtbot.wait(50)
    assert (training.width(), training.height()) == size
    for widget in (training.controls, training.plots, training.viewer):
        assert training.rect().contains(widget.mapTo(training, QPoint(0, 0)))
        assert widget.mapTo(training, QPoint(widget.width(), 0)).x() <= training.width() + 1


def parents(widget) -> list[object]:
    found = []
    while (widget := widget.parent()) is not None:
        found.append(widget)
    return found


def test_every_control_says_what_it_does(page):
    for kind in (QAbstractButton, QAbstractSlider, QComboBox, QLineEdit):
        for widget in page.findChildren(kind):
            inner = isinstance(widget, QScrollBar) or widget.objectName().startswith("qt_")
            in_menu = any(isinstance(above, QMenu) for above in parents(widget))
            if inner or in_menu or isinstance(widget.parent(), QComboBox):
                continue
            assert widget.toolTip(), f"{type(widget).__name__} {widget.objectName()} has no tooltip"


def test_the_keys_are_listed(page):
    assert {"Space", "N", "Ctrl+S", "F5", "Ctrl+."} <= set(dict(page.keys()))
