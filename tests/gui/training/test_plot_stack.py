"""The plots: zoom, pan, follow, crosshair, legend, units, export."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from ganstudio.events import ChanceChanged, ClassesNamed
from ganstudio.gui.models.control_desk import controls_of
from ganstudio.gui.models.run_state import ALL
from ganstudio.gui.models.step_units import StepUnit
from ganstudio.gui.training.curve_chip import CurveChip
from ganstudio.gui.training.plot_export import save_picture
from ganstudio.gui.training.plot_stack import PlotStack
from ganstudio.problems import Problem
from ganstudio.recipe.rules import idle_controls
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.journal import JournalWriter

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton


@pytest.fixture
def stack(page, recorded_run, qtbot) -> PlotStack:
    """The plots of a run of 300 batches."""
    page.app.open_run(recorded_run)
    qtbot.waitUntil(lambda: len(page.model.curves) == 300 and not page.model.curves.loading)
    page.redraw()
    return page.plots


def x_range(stack: PlotStack, name: str = "dx") -> tuple[float, float]:
    low, high = stack.plots[name].view.viewRange()[0]
    return low, high


def pixel(stack: PlotStack, step: float, value: float = 0.5, name: str = "dx") -> QPoint:
    """Where a point of a plot lies in its canvas."""
    plot = stack.plots[name]
    return plot.plot.mapFromScene(plot.view.mapViewToScene(QPointF(step, value)))


def wheel(stack: PlotStack, step: float, notches: int) -> None:
    viewport, at = stack.plots["dx"].plot.viewport(), QPointF(pixel(stack, step))
    event = QWheelEvent(
        at,
        viewport.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def mouse(stack: PlotStack, kind: QEvent.Type, at: QPoint, modifier: Qt.KeyboardModifier) -> None:
    viewport = stack.plots["dx"].plot.viewport()
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else LEFT
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else LEFT
    event = QMouseEvent(kind, QPointF(at), QPointF(viewport.mapToGlobal(at)), button, held, modifier)
    QApplication.sendEvent(viewport, event)


def drag(qtbot, stack: PlotStack, start: float, end: float, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    a, b = pixel(stack, start), pixel(stack, end)
    mouse(stack, QEvent.Type.MouseButtonPress, a, modifier)
    for part in range(1, 11):
        mouse(stack, QEvent.Type.MouseMove, a + (b - a) * part / 10, modifier)
        qtbot.wait(5)
    mouse(stack, QEvent.Type.MouseButtonRelease, b, modifier)


def test_the_whole_run_is_shown_on_one_time_axis(stack):
    for name in (plot.name for plot in stack.shown):
        low, high = x_range(stack, name)
        assert low <= 0 and high >= 300
        assert x_range(stack, name) == x_range(stack)


def test_the_plots_lie_above_each_other_to_the_pixel(stack):
    lefts = {round(plot.view.sceneBoundingRect().left(), 1) for plot in stack.shown}
    assert len(lefts) == 1


def test_the_wheel_zooms_all_plots_in_time_around_the_mouse(stack):
    stack.window_of_time.move_to(0, 300)
    stack.refresh()
    wheel(stack, 100, 3)
    low, high = x_range(stack)
    assert high - low < 300
    assert (100 - low) / (high - low) == pytest.approx(100 / 300, abs=0.02)
    assert x_range(stack, "loss") == (low, high)


def test_dragging_pans_and_ends_following_and_the_button_follows_again(stack, qtbot):
    wheel(stack, 290, 10)
    before = x_range(stack)
    assert stack.window_of_time.following
    low, high = before
    drag(qtbot, stack, low + (high - low) * 0.3, low + (high - low) * 0.7)
    assert x_range(stack)[0] < low
    assert not stack.window_of_time.following and not stack.tools.follow.isChecked()
    qtbot.mouseClick(stack.tools.follow, LEFT)
    assert stack.window_of_time.following and x_range(stack)[1] >= 300


def test_a_range_marked_with_shift_is_shown(stack, qtbot):
    drag(qtbot, stack, 100, 200, Qt.KeyboardModifier.ShiftModifier)
    low, high = x_range(stack)
    assert low == pytest.approx(100, abs=12) and high == pytest.approx(200, abs=12)


def test_a_double_click_shows_everything_again(stack, qtbot):
    stack.window_of_time.move_to(50, 60)
    stack.plots["loss"].view.setYRange(0, 100)
    stack.plots["loss"].view.values_moved.emit()
    stack.refresh()
    at, none = pixel(stack, 55), Qt.KeyboardModifier.NoModifier
    for kind in ("MouseButtonPress", "MouseButtonRelease", "MouseButtonDblClick", "MouseButtonRelease"):
        mouse(stack, QEvent.Type[kind], at, none)
    qtbot.waitUntil(lambda: x_range(stack)[1] >= 300)
    assert stack.plots["loss"].view.viewRange()[1][1] < 10


def test_a_held_view_stays_while_batches_come(stack, page, make_batch):
    stack.window_of_time.move_to(100, 200)
    stack.refresh()
    page.model.curves.take([make_batch(step) for step in range(301, 400)])
    stack.refresh()
    assert x_range(stack) == (100, 200)


def test_a_value_axis_zoomed_by_hand_stays_until_reset(stack):
    view = stack.plots["loss"].view
    view.setYRange(0.2, 0.4, padding=0)
    view.values_moved.emit()
    stack.refresh()
    assert view.viewRange()[1] == pytest.approx([0.2, 0.4])


def test_keys_move_through_time(stack, qtbot):
    stack.window_of_time.move_to(100, 200)
    stack.refresh()
    qtbot.keyClick(stack, KEY.Key_Left)
    assert x_range(stack)[0] == pytest.approx(90)
    qtbot.keyClick(stack, KEY.Key_Plus)
    assert x_range(stack)[1] - x_range(stack)[0] == pytest.approx(80)
    qtbot.keyClick(stack, KEY.Key_End)
    assert stack.window_of_time.following
    qtbot.keyClick(stack, KEY.Key_Home)
    assert stack.window_of_time.span is None


def test_the_crosshair_tells_every_curves_value_at_the_step_under_the_mouse(stack, qtbot, make_batch):
    stack.plots["dx"].hovered.emit(120.2)
    qtbot.waitUntil(lambda: "120" in stack.tools.place.text())
    expected = make_batch(120)
    chips = stack.plots["dx"].legend.chips
    assert chips["dx_real"].value == f"{expected.dx_real:.3f}"
    assert stack.plots["loss"].legend.chips["g_loss"].value == "0.900"
    assert stack.plots["lr"].legend.chips["lr_d"].value == "2e-4"
    assert all(plot._cross.isVisible() for plot in stack.shown)
    stack.plots["dx"].hovered.emit(None)
    qtbot.waitUntil(lambda: not stack.plots["dx"]._cross.isVisible())
    assert stack.plots["lr"].legend.chips["lr_d"].value == "1e-4"


def test_where_the_mouse_is_said_in_as_many_words_as_there_is_room_for(stack):
    width = stack.tools.place.fontMetrics().horizontalAdvance
    words = ("step 95, epoch 3, 1520 pictures", "step 95, epoch 3", "step 95")
    for text in words:
        stack.tools.place.setFixedWidth(width(text) + 2)
        stack.tools.show_place(*words)
        assert stack.tools.place.text() == text
    stack.tools.place.setFixedWidth(20)
    stack.tools.show_place(*words)
    assert stack.tools.place.text() == "step 95"


def test_the_mouse_over_a_plot_is_where_the_crosshair_is(stack, qtbot):
    qtbot.mouseMove(stack.plots["dx"].plot.viewport(), pixel(stack, 150))
    qtbot.waitUntil(stack.plots["lr"]._cross.isVisible)
    assert stack.plots["lr"]._cross.value() == pytest.approx(150, abs=3)


def test_an_intervention_is_told_near_its_line(stack, monkeypatch):
    told = []
    monkeypatch.setattr(
        "ganstudio.gui.training.crosshair.QToolTip.showText", lambda _at, text, *_rest: told.append(text)
    )
    stack.crosshair.tell_marks(200)
    assert told == ["step 200: learning rate of D 2e-4 → 1e-4"]


def test_a_click_on_the_legend_hides_a_curve_and_shows_it_again(stack, qtbot):
    plot = stack.plots["dx"]
    chip, item = plot.legend.chips["dx_real"], plot._items["dx_real"]
    assert item.isVisible()
    qtbot.mouseClick(chip, LEFT)
    assert not item.isVisible() and plot._items["dx_fake"].isVisible()
    qtbot.mouseClick(chip, LEFT)
    assert item.isVisible()


def test_ds_two_parts_are_hidden_at_first_and_can_be_shown(stack, qtbot):
    plot = stack.plots["loss"]
    assert not plot._items["d_loss_real"].isVisible()
    qtbot.mouseClick(plot.legend.chips["d_loss_real"], LEFT)
    assert plot._items["d_loss_real"].isVisible()


def test_no_value_of_a_legend_is_cut_and_its_entries_stand_still(page):
    chip = CurveChip("your pictures", "chance", "dashed", "0.00", page)
    narrow = chip.sizeHint().width()
    chip.set_value("0.5")
    assert chip.sizeHint().width() == narrow
    chip.set_value("0.00181")
    wide = chip.sizeHint().width()
    assert wide > narrow
    chip.set_value("0.5")
    assert chip.sizeHint().width() == wide


def test_chance_values_are_reference_lines(stack):
    lines = stack.plots["loss"]._references
    assert lines["chance_d"].value_at(1) == pytest.approx(1.386) and lines["chance_d"].isVisible()
    assert lines["chance_g"].value_at(1) == pytest.approx(0.693)
    assert stack.plots["dx"]._references["half"].value_at(1) == 0.5


def test_a_reference_line_has_a_step_where_a_control_moved_it_and_the_legend_follows(page, stack, qtbot):
    page.host.changed.emit(page.model.take([ChanceChanged(0, 150, 1.3, None)]))
    line = stack.plots["loss"]._references["chance_d"]
    qtbot.waitUntil(lambda: line.value_at(151) == 1.3)
    assert line.lines(100, 200) == [[(100, 1.386), (151, 1.386), (151, 1.3), (200, 1.3)]]
    assert line.lines(160, 200) == [[(160, 1.3), (200, 1.3)]]
    assert stack.plots["loss"]._references["chance_g"].lines(100, 200) == [[(100, 0.693), (151, 0.693)]]

    chips = stack.plots["loss"].legend._references
    qtbot.waitUntil(lambda: chips["chance_d"].value == "1.3")
    assert chips["chance_g"].isHidden()
    stack.crosshair.move(120.0)
    qtbot.waitUntil(lambda: chips["chance_d"].value == "1.39")
    assert chips["chance_g"].value == "0.693" and not chips["chance_g"].isHidden()


def test_time_is_counted_in_steps_epochs_or_images(stack, qtbot):
    axis = stack.plots["lr"].axis
    labels = {}
    for unit in StepUnit:
        stack.tools.unit.setCurrentIndex(stack.tools.unit.findData(unit))
        stack.tools.unit.activated.emit(stack.tools.unit.currentIndex())
        values = axis.tickValues(0, 300, 600)[0]
        labels[unit] = axis.tickStrings(values[1], 1.0, values[0])
    assert labels[StepUnit.STEPS][-1] == "300"
    assert labels[StepUnit.EPOCHS][-1] == "30"
    assert labels[StepUnit.IMAGES][-1] in ("2k", "2400", "2.4k")


def test_the_running_mean_can_be_taken_over_more_batches(stack):
    index = stack.tools.mean.findData(1000)
    stack.tools.mean.setCurrentIndex(index)
    stack.tools.mean.activated.emit(index)
    wide = stack.plots["dx"]._items["dx_real"].shape_shown.mean.y
    stack.set_window(1)
    every = stack.plots["dx"]._items["dx_real"].shape_shown.mean.y
    assert wide.max() - wide.min() < (every.max() - every.min()) / 2
    assert stack.tools.mean.currentData() == 1


def test_a_click_on_a_plot_shows_the_samples_of_that_time(page, stack, qtbot):
    viewport = stack.plots["dx"].plot.viewport()
    qtbot.mouseClick(viewport, LEFT, pos=pixel(stack, 110))
    qtbot.waitUntil(lambda: page.model.snapshots.current.step == 100)
    qtbot.waitUntil(stack.plots["dx"]._cursor.isVisible)
    assert stack.plots["dx"]._cursor.value() == 100


def test_the_plots_are_saved_as_png(stack, tmp_path):
    path = tmp_path / "curves.png"
    save_picture(list(stack.plots.values()), path)
    image = QImage(str(path))
    assert image.width() == 2 * stack.plots["dx"].width()
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 7) for y in range(0, 600, 5)}
    assert len(colours) > 10


def test_the_plots_are_saved_as_svg(stack, tmp_path):
    path = tmp_path / "curves.svg"
    save_picture(list(stack.plots.values()), path)
    root = ET.fromstring(path.read_text())
    texts = "".join(root.itertext())
    assert "D on reals" in texts and "Learning rates" in texts
    assert len(list(root.iter("{http://www.w3.org/2000/svg}polyline"))) > 0


def test_a_picture_that_cannot_be_written_is_named(stack, tmp_path):
    with pytest.raises(Problem, match="gone"):
        save_picture(list(stack.plots.values()), tmp_path / "gone" / "curves.png")


def test_the_plot_of_the_labels_is_there_for_a_run_that_has_some(stack, page):
    assert stack.plots["classes"].isHidden() and stack.plots["classes"] not in stack.shown
    assert page.controls.sliders["label_weight_g"].isHidden()
    page.model.recipe = page.model.recipe.changed(labels=("hair", "eyes"))
    page.model.desk.start_from(controls_of(page.model.recipe), idle_controls(page.model.recipe))
    page._on_changed(ALL)
    page.redraw()
    assert stack.plots["classes"] in stack.shown and stack.plots["classes"].isVisible()
    assert not page.controls.sliders["label_weight_g"].isHidden()
    assert stack.classes.strip.isHidden()
    told = ClassesNamed(
        0, 300, 100, ("hair", "eyes"), (0.1, 0.2), (0.3, 0.4), (0.9, float("nan")), (0.5, 0.25)
    )
    page._on_changed(page.model.take([told]))
    page.redraw()
    assert not stack.classes.strip.isHidden()
    assert "hair 90% / 50%" in stack.classes.strip.text() and "eyes - / 25%" in stack.classes.strip.text()


def with_labels(page) -> None:
    page.model.recipe = page.model.recipe.changed(labels=("hair", "eyes"))
    page._on_changed(ALL)
    page.redraw()


def give_height(stack, height: int) -> None:
    """Leave so many pixels to the plots."""
    stack.setFixedHeight(height + stack.height() - stack.splitter.height())


def say(step: int, hair: float, eyes: float) -> ClassesNamed:
    """What D made of two attributes; the losses and fakes follow from the share of reals."""
    shares = (hair, eyes)
    less, more = tuple(share / 2 for share in shares), tuple(share + 1 for share in shares)
    return ClassesNamed(0, step, 100, ("hair", "eyes"), more, (2.0, 3.0), shares, less)


def test_one_attributes_curves_take_the_place_of_the_means_when_it_is_chosen(stack, page):
    with_labels(page)
    assert stack.classes.choice.isHidden()
    page._on_changed(page.model.take([say(100, 0.4, 0.2), say(200, 0.6, 0.3)]))
    page.redraw()
    choice, items = stack.classes.choice, stack.classes._items
    assert [choice.itemText(index) for index in range(choice.count())] == ["all", "hair", "eyes"]
    assert not choice.isHidden() and not stack.classes.attribute
    assert len(items["class_right_real"].shape_shown.mean.x) == 0  # this run's batches have no labels
    choice.setCurrentIndex(2)
    line = items["class_right_real"].shape_shown.mean
    assert line.x.tolist() == [0, 100, 200] and line.y.tolist() == [0.2, 0.2, 0.3]
    assert items["class_right_fake"].shape_shown.mean.y.tolist() == [0.1, 0.1, 0.15]
    assert stack.classes.legend.chips["class_right_real"].value == "0.300"
    page._on_changed(page.model.take([say(300, 0.7, 0.5)]))
    page.redraw()
    assert stack.classes.attribute == "eyes"
    stack.refresh()
    assert items["class_right_real"].shape_shown.mean.y.tolist() == [0.2, 0.2, 0.3, 0.5]


def test_the_crosshair_tells_what_was_said_last_of_the_chosen_attribute(stack, page, qtbot):
    with_labels(page)
    page._on_changed(page.model.take([say(100, 0.4, 0.2), say(200, 0.6, 0.3)]))
    page.redraw()
    stack.classes.choice.setCurrentIndex(1)
    stack.crosshair.move(150.0)
    chip = stack.classes.legend.chips["class_right_real"]
    qtbot.waitUntil(lambda: chip.value == "0.400")


def test_a_run_with_other_attributes_shows_the_means_again(stack, page):
    with_labels(page)
    page._on_changed(page.model.take([say(100, 0.4, 0.2)]))
    page.redraw()
    stack.classes.choice.setCurrentIndex(2)
    page._on_changed(page.model.take([ClassesNamed(0, 200, 100, ("hat",), *[(0.5,)] * 4)]))
    page.redraw()
    assert not stack.classes.attribute and stack.classes.choice.count() == 2


def test_where_there_is_no_room_for_four_plots_that_of_the_labels_is_a_header(stack, page, qtbot):
    page.resize(1100, 900)
    with_labels(page)
    plot = stack.classes
    qtbot.waitUntil(plot.isVisible)
    for height, room in ((320, False), (440, True)):
        give_height(stack, height)
        qtbot.waitUntil(lambda room=room: plot.folded != room)
        assert plot.isVisible() and plot.header.isVisible() != room and plot.plot.isVisible() == room
        assert (plot in stack.shown) == room
    for other in stack.shown:
        qtbot.waitUntil(lambda other=other: other.height() >= other.least_height(other.width()))


def test_a_click_on_a_header_opens_its_plot_and_another_one_gives_way(stack, page, qtbot):
    page.resize(1100, 900)
    with_labels(page)
    give_height(stack, 320)
    qtbot.waitUntil(lambda: stack.classes.folded)
    qtbot.mouseClick(stack.classes.header, LEFT)
    loss = stack.plots["loss"]
    assert not stack.classes.folded and loss.folded
    assert loss.isVisible() and "Losses" in loss.header.text()
    qtbot.waitUntil(lambda: stack.classes.plot.height() >= 40)
    qtbot.mouseClick(loss.header, LEFT)
    assert stack.classes.folded and not loss.folded


def test_an_opened_plot_takes_nobodys_place_once_there_is_room(stack, page, qtbot):
    page.resize(1100, 900)
    with_labels(page)
    give_height(stack, 320)
    qtbot.waitUntil(lambda: stack.classes.folded)
    stack.open_plot("classes")
    give_height(stack, 440)
    qtbot.waitUntil(lambda: not stack.plots["loss"].folded)
    assert not stack.classes.folded


@pytest.mark.parametrize(("branch", "steps", "shares"), [(0, [0, 90, 200], [0.4, 0.4, 0.6]),
                                                         (1, [0, 90, 180], [0.4, 0.4, 0.9])])  # fmt: skip
def test_a_reopened_run_shows_each_attribute_along_the_branchs_line(
    page, recorded_run, qtbot, branch, steps, shares
):
    with JournalWriter(RunFolder(recorded_run).journal_path) as journal:
        for event in (say(90, 0.4, 0.2), say(200, 0.6, 0.3), replace(say(180, 0.9, 0.3), branch=1)):
            journal.add(event)
    page.app.set_run(recorded_run)
    page.host.open(recorded_run, branch)
    qtbot.waitUntil(lambda: len(page.model.curves) >= 180 and not page.model.curves.loading)
    with_labels(page)
    page.plots.classes.choice.setCurrentIndex(1)
    line = page.plots.classes._items["class_right_real"].shape_shown.mean
    assert line.x.tolist() == steps and line.y.tolist() == shares


def test_no_word_of_a_legend_is_cut_where_the_plots_are_as_low_as_they_may_be(stack, page, qtbot):
    page.resize(1024, 900)
    with_labels(page)
    for chip in stack.plots["loss"].legend.chips.values():
        chip.setChecked(True)
    loss = stack.plots["loss"]
    qtbot.waitUntil(lambda: loss.legend.heightForWidth(loss.width()) > 60)  # three lines
    qtbot.wait(50)  # for the plots to be laid out anew
    give_height(stack, stack.splitter.minimumSizeHint().height())
    for plot in stack.shown:
        qtbot.waitUntil(lambda plot=plot: plot.legend.height() >= plot.legend.heightForWidth(plot.width()))
