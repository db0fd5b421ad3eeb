"""The gauge and the band: states live and from disk, remedies taken and taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from ganstudio.events import Balance, ControlChanged, StateChanged
from ganstudio.gui.models.run_state import State
from ganstudio.gui.style import apply_theme
from ganstudio.gui.training import state_gauge
from ganstudio.gui.training.go_back_dialog import GoBackDialog
from ganstudio.gui.training.state_looks import state_colour
from ganstudio.problems import Message
from ganstudio.runs.journal import JournalWriter

SEEN = Message("D is sure of {percent:.0f}% of the pictures", {"percent": 91.0})
LEFT = Qt.MouseButton.LeftButton


def named(step, state=Balance.D_TOO_STRONG, since=None):
    return StateChanged(0, step, state, step if since is None else since, SEEN)


def alarm(page, state=Balance.D_TOO_STRONG):
    """A state that a live run names now."""
    step = page.model.step
    page.host.changed.emit(page.model.take([named(step, state)]))
    page.redraw()
    return step


def button(page, words):
    return next(b for b in page.gauge.buttons if words in b.text())


@pytest.fixture
def past(page, qtbot, recorded_run):
    """A run on disk whose states were named."""
    with JournalWriter(recorded_run / "journal.db") as journal:
        for event in (named(0, Balance.STARTING), named(60, Balance.BALANCED), named(240, since=200)):
            journal.add(event)
    page.host.open(recorded_run, 0)
    qtbot.waitUntil(lambda: page.model.step == 300 and not page.model.curves.loading)
    page.redraw()
    return page


def test_a_state_is_said_with_what_is_seen_and_what_it_means(training):
    step = alarm(training)
    assert training.gauge.name.text() == f"D too strong since step {step}"
    assert training.gauge.seen.text().startswith("D is sure of 91% of the pictures")
    assert "G no longer learns" in training.gauge.seen.text()


def test_figures_that_the_curves_have_left_behind_are_said_to_be_of_their_step(past, monkeypatch):
    assert past.gauge.seen.text().startswith("D is sure of 91%")
    monkeypatch.setattr(state_gauge, "_FRESH", 59)  # the run is at step 300, the state was named at 240
    past.gauge.refresh()
    assert past.gauge.seen.text().startswith("At step 240: D is sure of 91%")


def test_a_remedy_is_in_force_from_the_next_batch_on_and_marked(training, qtbot):
    alarm(training)
    qtbot.mouseClick(button(training, "Augmentation 0 → 0.2"), LEFT)
    qtbot.waitUntil(lambda: any(c.by == "remedy" for c in training.model.changes))
    changed = next(c for c in training.model.changes if c.by == "remedy")
    assert (changed.name, changed.new) == ("augment", 0.2)
    assert any("as a remedy" in str(marker.text) for marker in training.model.markers.all)


def test_one_click_takes_a_remedy_back(training, qtbot):
    alarm(training, Balance.OSCILLATING)
    before = training.model.desk.shown
    qtbot.mouseClick(button(training, "Halve both"), LEFT)
    training.redraw()
    assert training.model.desk.shown.lr_d == before.lr_d / 2
    assert training.model.desk.shown.lr_g == before.lr_g / 2
    assert not button(training, "Undo").icon().isNull()
    qtbot.mouseClick(button(training, "Undo"), LEFT)
    training.redraw()
    assert training.model.desk.shown == before
    assert not any("Undo" in b.text() for b in training.gauge.buttons)


def test_offers_follow_the_controls(training, qtbot):
    alarm(training)
    training.act.set_control("augment", 0.5)
    training.redraw()
    assert button(training, "Augmentation 0.5 → 0.7")


def test_what_the_objective_has_no_use_for_is_not_offered(training):
    training.model.desk.idle = {"augment": Message("it does nothing here")}
    alarm(training)
    words = [b.text() for b in training.gauge.buttons]
    assert words
    assert not any("Augmentation" in text for text in words)


def test_what_was_done_on_another_branch_is_not_undone_here(training, qtbot):
    alarm(training)
    qtbot.mouseClick(button(training, "Augmentation 0 → 0.2"), LEFT)
    training.redraw()
    assert button(training, "Undo")
    training.model.branch += 1
    training.gauge.refresh()
    assert not any("Undo" in b.text() for b in training.gauge.buttons)


def test_where_nothing_is_wrong_nothing_is_offered(training):
    alarm(training, Balance.BALANCED)
    assert training.gauge.isVisible()
    assert training.gauge.buttons == []


def test_two_sentences_more_are_a_click_away(training, qtbot):
    alarm(training)
    assert not training.gauge.explained.isVisible()
    qtbot.mouseClick(training.gauge.why, LEFT)
    assert training.gauge.explained.isVisible()
    assert training.gauge.explained.text().count(".") >= 2


def test_a_run_on_disk_shows_the_states_it_had_live(past):
    spans = past.plots.band.spans()
    assert [(s.first, s.last, s.event.state) for s in spans] == [
        (0, 60, Balance.STARTING), (60, 200, Balance.BALANCED), (200, 300, Balance.D_TOO_STRONG),
    ]  # fmt: skip
    assert past.gauge.name.text() == "D too strong since step 200"


def test_the_way_back_leads_to_the_last_balanced_checkpoint(past, monkeypatch, in_dialog):
    asked = []
    monkeypatch.setattr(past.host, "go_on", asked.append)
    in_dialog(GoBackDialog, lambda dialog: dialog.go.click())
    button(past, "Go back to step 100").click()
    assert (asked[0].from_step, asked[0].changes) == (100, {"augment": 0.2})


def test_the_checkpoints_to_go_back_to_say_in_which_state_they_were_made(past, qtbot):
    dialog = GoBackDialog(past.model, 100, past)
    rows = [dialog.list.item(row) for row in range(dialog.list.count())]
    held = {int(row.data(Qt.ItemDataRole.UserRole)): row.toolTip() for row in rows}
    assert held[100] == "Balanced" and not any(row.icon().isNull() for row in rows)
    dialog.close()
    dialog.deleteLater()


def test_what_the_person_just_turned_is_first_of_all_taken_back(training, qtbot):
    training.act.set_control("lr_d", 4e-3)
    qtbot.waitUntil(lambda: any(c.name == "lr_d" for c in training.model.changes))
    alarm(training)
    assert training.gauge.buttons[0].text() == "Take back: learning rate of D 4e-3 → 2e-4"
    qtbot.mouseClick(training.gauge.buttons[0], LEFT)
    qtbot.waitUntil(lambda: any(c.by == "remedy" for c in training.model.changes))
    training.redraw()
    assert training.model.desk.shown.lr_d == 2e-4
    qtbot.mouseClick(button(training, "Undo"), LEFT)
    assert training.model.desk.shown.lr_d == 4e-3


def test_after_a_remedy_one_is_told_to_wait_and_the_others_are_a_click_away(training, qtbot):
    gauge = training.gauge
    alarm(training)
    assert gauge.waits.isHidden() and gauge.more.isHidden()
    qtbot.mouseClick(button(training, "Augmentation 0 → 0.2"), LEFT)
    training.redraw()
    step, batch = training.remedies.taken.step, training.model.batch_size
    assert gauge.waits.text().startswith(f"Taken at step {step}: Augmentation 0 → 0.2. What this does")
    assert training.remedies.waiting.judged == step + -(-4096 // batch)
    assert button(training, "Augmentation 0.2 → 0.4").isHidden()
    qtbot.waitUntil(lambda: button(training, "Undo").isVisible())
    qtbot.mouseClick(gauge.more, LEFT)
    qtbot.waitUntil(lambda: button(training, "Augmentation 0.2 → 0.4").isVisible())
    training.model.step = training.remedies.waiting.judged
    gauge.refresh()
    assert gauge.waits.isHidden() and gauge.more.isHidden()
    assert not button(training, "Augmentation 0.2 → 0.4").isHidden()


def test_nobody_is_told_to_wait_for_a_remedy_that_they_turned_again(training, qtbot):
    alarm(training)
    qtbot.mouseClick(button(training, "Augmentation 0 → 0.2"), LEFT)
    training.redraw()
    assert training.remedies.waiting is not None
    training.act.set_control("augment", 0.5)
    training.redraw()
    qtbot.waitUntil(lambda: training.model.desk.shown.augment == 0.5 and not training.model.desk.waiting)
    training.redraw()
    assert training.remedies.waiting is None and training.gauge.waits.isHidden()


def test_a_button_stays_under_the_mouse_while_its_figures_move_by_little(training):
    alarm(training)
    pressed = button(training, "Halve D's learning rate")
    rate = training.model.desk.shown.lr_d
    training.model.desk.start_from(replace(training.model.desk.shown, lr_d=rate * 0.99999))
    training.gauge.refresh()
    asked = []
    training.gauge.remedy_asked.connect(asked.append)
    pressed.click()
    assert asked and asked[0].changes["lr_d"] == pytest.approx(rate * 0.99999 / 2)


def test_a_remedy_of_an_earlier_sitting_is_waited_for_too_until_it_is_undone(past):
    past.model.changes.append(ControlChanged(0, 290, "augment", 0.0, 0.2, "remedy"))
    past.model.desk.changed("augment", 0.2)
    past.gauge.refresh()
    assert past.gauge.waits.text().startswith("Taken at step 290: augmentation 0 → 0.2.")
    past.model.desk.set("augment", 0.0)
    past.gauge.refresh()
    assert past.gauge.waits.isHidden()


def test_going_back_undoes_what_was_turned_since(past):
    past.model.changes.append(ControlChanged(0, 190, "lr_g", 2e-4, 1e-5))
    past.model.desk.changed("lr_g", 1e-5)
    past.gauge.refresh()
    assert (
        button(past, "Go back").text() == "Go back to step 100, which undoes: learning rate of G 2e-4 → 1e-5"
    )


def test_without_a_run_on_show_there_is_neither_gauge_nor_band(page):
    page.redraw()
    assert not page.gauge.isVisible()
    assert not page.plots.band.isVisible()


def test_the_band_lies_on_the_time_axis_of_the_plots(past):
    band = past.plots.band
    for step in (0, 150, 299):
        assert band.step_at(band.x_of(step)) == pytest.approx(step, abs=0.01)
    past.plots._move_to(100, 200)
    assert band.x_of(100) == pytest.approx(band._area()[0], abs=1)
    assert band.x_of(200) == pytest.approx(band._area()[1], abs=1)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_state_has_its_colour_on_the_band(past, qapp, theme):
    apply_theme(qapp, theme)
    band = past.plots.band
    image = band.grab().toImage()
    scale = image.width() / band.width()
    x = band.x_of(190)
    assert image.pixelColor(round(x * scale), round(8 * scale)) == state_colour(Balance.BALANCED)


def test_a_place_on_the_band_says_what_was_seen(past):
    band = past.plots.band
    text = band.text_at(band.x_of(280))
    assert "D too strong: steps 200 to 300" in text
    assert "91%" in text
    assert band.text_at(1.0) == ""
    place = QPoint(round(band.x_of(280)), 8)
    QApplication.sendEvent(band, QHelpEvent(QEvent.Type.ToolTip, place, band.mapToGlobal(place)))
    assert "D too strong" in QToolTip.text()
    QToolTip.hideText()


def test_a_click_on_the_band_shows_the_samples_of_then(past, qtbot):
    with qtbot.waitSignal(past.plots.step_clicked) as told:
        band = past.plots.band
        qtbot.mouseClick(band, LEFT, pos=QPoint(round(band.x_of(150)), 8))
    assert told.args[0] == pytest.approx(150, abs=1)


def test_a_run_that_another_process_trains_is_not_treated_here(past):
    past.model.watched = True
    past.gauge.refresh()
    assert past.gauge.buttons == []
    past.model.watched = False
    assert past.model.state is State.IDLE
