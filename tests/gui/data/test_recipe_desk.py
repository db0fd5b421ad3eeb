"""The recipe for the pictures, and the measured time it takes."""

from __future__ import annotations

import pytest

from ganstudio.gui.data import recipe_desk, speed_probe
from ganstudio.gui.models.app_model import LiveRun
from ganstudio.gui.workers.probe_worker import Advice, Measured, probe_work
from ganstudio.problems import InputProblem, Message
from ganstudio.recipe import Recipe

SMALL = Recipe(name="small", image_size=16, ngf=2, ndf=2, nz=4, batch_size=4, epochs=10)


@pytest.fixture(autouse=True)
def short_measurements(monkeypatch):
    """Real training, but for a blink only."""
    monkeypatch.setattr(speed_probe, "probe_work", lambda recipe: probe_work(recipe, seconds=0.05))
    monkeypatch.setattr(speed_probe, "_WAIT_MS", 0)


@pytest.fixture
def advised(monkeypatch):
    """Set what is recommended, instead of looking at the computer and the folder."""

    def advise(result):
        def work(progress):
            if isinstance(result, Exception):
                raise result
            return result

        monkeypatch.setattr(recipe_desk, "advice_work", lambda report, labels: work)

    return advise


def text(label):
    return label.text() if label.isVisibleTo(label.parentWidget()) else ""


def test_the_recommended_recipe_is_taken_over_and_its_time_measured(show, app, page, folder, qtbot, advised):
    advised(Advice(SMALL, Message("They are so small.")))
    show(folder).enter()
    qtbot.waitUntil(lambda: page._desk._probe.result(SMALL) is not None)
    card = page._side.recipe
    assert app.recipe == SMALL
    assert text(card._mark) == "recommended for these pictures" and "so small" in text(card._reason)
    measured = page._desk._probe.result(SMALL)
    assert isinstance(measured, Measured) and measured.images_per_second > 0
    assert "an epoch" in text(card._time) and "pictures a second on cpu" in text(card._measured)
    assert not card._use.isVisibleTo(card)


def test_a_real_folder_gets_a_real_recommendation(show, app, page, folder, qtbot, monkeypatch):
    monkeypatch.setattr(speed_probe.SpeedProbe, "want", lambda self, recipe: None)
    show(folder).enter()
    qtbot.waitUntil(lambda: page._desk.advice is not None)
    assert isinstance(page._desk.advice, Advice) and app.recipe == page._desk.advice.recipe
    assert app.recipe.batch_size == 8 and "14 pictures" in text(page._side.recipe._reason)


def test_a_recipe_that_a_person_chose_stays_and_the_other_is_offered(show, app, page, folder, qtbot, advised):
    mine = SMALL.changed(name="mine", ngf=3)
    app.set_recipe(mine)
    advised(Advice(SMALL, Message("They are so small.")))
    show(folder).enter()
    qtbot.waitUntil(lambda: page._desk.advice is not None)
    card = page._side.recipe
    assert app.recipe == mine and text(card._mark) == "your choice" and "small" in text(card._reason)
    with qtbot.waitSignal(app.page_requested) as asked:
        card._use.click()
    assert app.recipe == SMALL and asked.args == ["recipe"]


def test_changes_to_the_recommended_recipe_are_named(show, app, page, folder, qtbot, advised):
    advised(Advice(SMALL, Message("They are so small.")))
    show(folder).enter()
    qtbot.waitUntil(lambda: app.recipe == SMALL)
    app.set_recipe(app.recipe.changed(epochs=7, flip=True))
    assert text(page._side.recipe._mark) == "recommended, but you changed: Mirror, Epochs"


def test_recipes_of_one_shape_are_measured_once(show, app, page, folder, qtbot, advised, monkeypatch):
    advised(Advice(SMALL, Message("")))
    show(folder).enter()
    qtbot.waitUntil(lambda: page._desk._probe.result(SMALL) is not None)
    app.set_recipe(SMALL.changed(epochs=20, lr_d=1e-5))
    assert not page._desk._probe.busy and "for all 20" in text(page._side.recipe._time)
    app.set_recipe(SMALL.changed(ngf=3))
    assert page._desk._probe.busy


def test_what_cannot_be_measured_says_why_and_can_be_tried_again(show, app, page, folder, qtbot, advised):
    app.set_recipe(SMALL.changed(device="cuda"))
    advised(Advice(SMALL, Message("")))
    show(folder).enter()
    card = page._side.recipe
    qtbot.waitUntil(lambda: "cuda" in text(card._measured))
    assert card._measure.isVisibleTo(card)
    card._measure.click()
    assert page._desk._probe.busy


def test_nothing_is_measured_while_a_run_trains(show, app, page, folder, qtbot, advised):
    app.set_live(LiveRun(folder, 0, None, None))
    advised(Advice(SMALL, Message("")))
    show(folder).enter()
    qtbot.waitUntil(lambda: page._desk.advice is not None)
    assert not page._desk._probe.busy and "while a run trains" in text(page._side.recipe._measured)
    app.set_live(None)
    assert page._desk._probe.busy


def test_nothing_is_measured_behind_another_page(show, app, page, folder, qtbot, advised):
    advised(Advice(SMALL, Message("")))
    show(folder).enter()
    qtbot.waitUntil(lambda: page._desk.advice is not None)
    page.leave()
    assert not page._desk._probe.busy


def test_a_recommendation_that_fails_is_told_and_leaves_the_recipe(show, app, page, folder, qtbot, advised):
    app.set_recipe(SMALL)
    advised(InputProblem("torch is broken"))
    show(folder).enter()
    qtbot.waitUntil(lambda: page._desk.advice is not None)
    assert app.recipe == SMALL and "torch is broken" in text(page._side.recipe._mark)


def test_a_recipe_whose_extra_is_missing_cannot_be_started_and_is_not_measured(
    show, app, page, folder, qtbot, advised, monkeypatch
):
    advised(Advice(SMALL, Message("They are so small.")))
    monkeypatch.setattr("ganstudio.recipe.extras.find_spec", lambda _name: None)
    show(folder).enter()
    qtbot.waitUntil(lambda: page._desk.advice is not None)
    chosen = SMALL.changed(name="mine", net="projected", image_size=64)
    app.set_recipe(chosen)
    card = page._side.recipe
    assert 'pip install "gan-studio[pretrained]"' in text(card._short)
    assert not card._start.isEnabled() and not card._fix.isVisibleTo(card)
    assert page._desk._probe.result(chosen) is None and not card._measure.isVisibleTo(card)
