"""Which branches of a run are drawn over each other, and for how long that is remembered."""

from __future__ import annotations

from pathlib import Path

import pytest

from ganstudio.events import RunStarted
from ganstudio.gui.language import Translators
from ganstudio.gui.main_window import MainWindow
from ganstudio.gui.models.app_model import AppModel
from ganstudio.gui.settings import Settings
from ganstudio.gui.training.training_page import TrainingPage
from ganstudio.recipe import dump_recipe
from ganstudio.runs.journal import JournalWriter


@pytest.fixture
def branched(recorded_run: Path, small_recipe, make_batch) -> Path:
    """The recorded run with one more branch, from step 150 of branch 1, trained last."""
    with JournalWriter(recorded_run / "journal.db") as journal:
        branch = journal.add_branch(1, 150, {"augment": 0.5}, recipe=dump_recipe(small_recipe))
        journal.add(RunStarted(branch, 150, 400, 10, 8, 80, "cpu", True, 1.386, 0.693, 1.0))
        for step in range(151, 171):
            journal.add(make_batch(step, branch))
    return recorded_run


@pytest.fixture
def look(qtbot):
    """Wait until a page shows a branch whole, and these beside it: `(page, branch, others)`."""

    def wait(page: TrainingPage, branch: int, *others: int) -> None:
        model, books = page.model, page.host.others.books
        qtbot.waitUntil(lambda: model.run_dir is not None and model.branch == branch)
        qtbot.waitUntil(lambda: bool(len(model.curves)) and not model.curves.loading)
        qtbot.waitUntil(lambda: set(books) == set(others) and all(len(book) for book in books.values()))
        page.redraw()
        actions = page.branches.actions_by_branch
        assert {number for number, action in actions.items() if action.isChecked()} == set(others)

    return wait


@pytest.fixture
def opened(page, branched, look):
    """The page with branch 2 shown, the one trained last, and none beside it."""
    page.app.settings.set_compared(branched, ())
    page.app.open_run(branched)
    look(page, 2)
    return page


@pytest.fixture
def again(qtbot, branched):
    """Another window's page on the same run."""

    def open_run() -> TrainingPage:
        Settings().sync()
        made = TrainingPage(AppModel(Settings()))
        qtbot.addWidget(made)
        made.app.open_run(branched)
        return made

    return open_run


def choose(page: TrainingPage, branch: int) -> None:
    page.branches.choice.setCurrentIndex(branch)
    page.branches.choice.activated.emit(branch)


def tick(page: TrainingPage, *branches: int) -> None:
    for branch in branches:
        page.branches.actions_by_branch[branch].trigger()


def test_until_somebody_chooses_a_branchs_parent_is_drawn_beside_it(page, branched, look):
    page.app.open_run(branched)
    look(page, 2, 1)
    choose(page, 1)
    look(page, 1, 0)
    choose(page, 0)
    look(page, 0)
    assert page.app.settings.compared(branched) is None


def test_a_branch_from_where_its_parent_ended_is_drawn_alone(
    page, recorded_run, small_recipe, make_batch, look
):
    with JournalWriter(recorded_run / "journal.db") as journal:
        branch = journal.add_branch(0, 300, {"augment": 0.5}, recipe=dump_recipe(small_recipe))
        journal.add(RunStarted(branch, 300, 400, 10, 8, 80, "cpu", True, 1.386, 0.693, 1.0))
        for step in range(301, 321):
            journal.add(make_batch(step, branch))
    page.app.open_run(recorded_run)
    look(page, branch)


def test_a_run_opened_again_draws_the_branches_that_were_drawn_over_each_other(opened, again, look):
    tick(opened, 0, 1)
    look(opened, 2, 0, 1)
    opened.app.settings.sync()
    look(again(), 2, 0, 1)


def test_what_is_ticked_no_more_is_forgotten(opened, again, look):
    tick(opened, 0, 1)
    tick(opened, 0)
    look(opened, 2, 1)
    look(again(), 2, 1)
    tick(opened, 1)
    assert opened.app.settings.compared(opened.model.run_dir) == frozenset()
    look(again(), 2)


def test_choosing_another_of_the_branches_drawn_leaves_all_of_them_drawn(opened, look):
    tick(opened, 0)
    choose(opened, 0)
    look(opened, 0, 2)
    choose(opened, 1)
    look(opened, 1, 0, 2)


def test_looking_at_branches_one_by_one_ticks_none(opened, look):
    for branch in (0, 1, 2):
        choose(opened, branch)
        look(opened, branch)


def contents(run: Path) -> dict[Path, bytes]:
    """All files but those that SQLite lays beside a journal while somebody reads it."""
    files = (path for path in run.rglob("*") if path.is_file() and not path.name.endswith(("-shm", "-wal")))
    return {path: path.read_bytes() for path in files}


def test_another_run_has_its_own_branches_and_the_folder_of_a_run_is_not_written(
    opened, look, tmp_path, small_recipe, make_batch
):
    run = opened.model.run_dir
    before = contents(run)
    tick(opened, 0)
    look(opened, 2, 0)
    opened.app.settings.sync()
    assert opened.app.settings.compared(tmp_path / "other") is None
    assert contents(run) == before


def test_branches_that_a_run_does_not_have_are_not_drawn(page, branched, look):
    page.app.settings.set_compared(branched, {0, 2, 7})
    page.app.open_run(branched)
    look(page, 2, 0)


@pytest.mark.parametrize(("step", "first"), [(50, 51), (120, 101)])
def test_a_new_branch_is_drawn_over_all_that_were_drawn_each_from_where_they_part(
    opened, look, qtbot, scripted, step, first
):
    tick(opened, 1)
    choose(opened, 0)
    tick(opened, 1)
    tick(opened, 1)
    look(opened, 0, 1, 2)
    model = opened.model
    opened.host.train_with(lambda: scripted(start=step, branch=3), model.run_dir, model.recipe)
    books = opened.host.others.books
    qtbot.waitUntil(lambda: model.branch == 3 and set(books) == {0, 1, 2} and all(map(len, books.values())))
    assert books[0].store.steps[0] == step + 1
    assert books[1].store.steps[0] == books[2].store.steps[0] == first
    assert opened.app.settings.compared(model.run_dir) == {0, 1, 2, 3}


def test_another_language_leaves_the_branch_shown_and_those_beside_it(qtbot, branched, look):
    app, translators = AppModel(Settings()), Translators()
    app.settings.set_seen(branched, 1e12)
    app.settings.set_compared(branched, ())
    window = MainWindow(app, translators)
    qtbot.addWidget(window)
    try:
        app.open_run(branched)
        page = window.shell.pages.page
        look(page, 2)
        choose(page, 0)
        look(page, 0)
        tick(page, 1)
        look(page, 0, 1)
        window.set_language("zh")
        anew = window.shell.pages.page
        assert anew is not page and isinstance(anew, TrainingPage)
        look(anew, 0, 1)
        assert anew.branches.choice.currentText() == "主分支"
    finally:
        translators.use("en")


def test_a_run_opened_after_another_is_shown_on_the_branch_trained_last(page, branched, new_run, look):
    page.app.settings.set_compared(branched, ())
    page.app.open_run(branched)
    look(page, 2)
    choose(page, 0)
    look(page, 0)
    assert page.can_close() and page.app.branch == 0
    page.app.set_run(new_run)
    assert page.app.branch is None
