"""A run is left and taken up again: nothing is lost, nothing differs, and the past can be gone back to."""

from __future__ import annotations

import numpy as np
from journals import changes, rows, same_rows, same_weights
from person import answering
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QToolButton

from ganstudio.runs.folder import RunFolder
from ganstudio.runs.reader import RunReader

CTRL = Qt.KeyboardModifier.ControlModifier


def leave(person, how):
    """Close the window while a run trains, and answer what it asks."""
    with answering(lambda dialog: dialog.click(how)):
        person.root.close()


def test_closing_the_window_while_it_trains_asks_and_can_be_taken_back(studio, start, steps):
    @studio
    def story(person):
        start(person)
        leave(person, "Keep training")
        assert person.root.isVisible()
        held = steps(person)
        person.wait(lambda: steps(person) > held + 3, "more batches")


def test_closing_the_window_while_it_trains_saves_the_run(studio, start, steps):
    runs = []

    @studio
    def story(person):
        runs.append(start(person))
        leave(person, "Stop and save")
        assert not person.root.isVisible()

    assert not RunFolder(runs[0]).is_locked()
    with RunReader(runs[0]) as reader:
        newest = reader.checkpoints()[-1]
        assert newest.step == reader.last_batch(0).step and newest.path.is_file()


def test_a_run_of_yesterday_is_opened_from_the_home_page_with_its_curves_samples_and_marks(
    studio, trained, open_recent, steps
):
    @studio
    def story(person):
        open_recent(person, trained.name)
        page = person.root.shell.pages.page
        person.wait(lambda: len(page.model.curves) == 90, "the curves")
        assert steps(person) == 90 and person.sees("not training")
        person.wait_to_see("step 80, averaged G")
        assert [mark.step for mark in page.model.markers.all] == [30, 60]
        assert person.within("D, the discriminator").find("Learning rate", QLineEdit).text() == "1e-4"
        person.click("First snapshot")
        person.wait_to_see("step 0, averaged G")
        person.click("Next snapshot")
        person.wait_to_see("step 20, averaged G")


def test_curves_and_samples_go_on_without_a_seam(studio, trained, open_recent, steps):
    @studio
    def story(person):
        open_recent(person, trained.name)
        person.wait_to_see("step 80, averaged G")
        person.click("Resume")
        person.wait(lambda: steps(person) > 125, "more batches")
        person.press(Qt.Key.Key_Space)
        person.wait_to_see("paused")
        model = person.root.shell.pages.page.model
        np.testing.assert_array_equal(model.curves.store.steps, np.arange(1, steps(person) + 1))
        snapshots = [model.snapshots.at(n).step for n in range(len(model.snapshots))]
        assert snapshots[:7] == [0, 20, 40, 60, 80, 100, 120]
        assert len(set(snapshots)) == len(snapshots)


def test_stopped_rebalanced_and_resumed_in_the_window_is_the_same_to_the_last_bit_as_headless(
    studio, start, steps, open_recent, headless, quick, tmp_path
):
    runs = []

    @studio
    def first_day(person):
        runs.append(start(person))
        person.press(Qt.Key.Key_Space)
        person.wait_to_see("paused")
        person.within("D, the discriminator").click("÷2")
        person.press(Qt.Key.Key_Space)
        held = steps(person)
        person.wait(lambda: steps(person) > held + 7, "more batches")
        person.within("G, the generator").fill_in("Learning rate", "3e-4", enter=True)
        person.wait(lambda: len(changes(runs[0])) == 2, "both changes")
        leave(person, "Stop and save")

    @studio
    def second_day(person):
        open_recent(person, "first")
        person.wait_to_see("not training")
        held = person.wait(lambda: steps(person), "the run")
        person.within("not training").click("Resume")
        person.wait(lambda: steps(person) > held + 5, "more batches")
        person.within("D, the discriminator").click("Freeze")
        person.wait(lambda: len(changes(runs[0])) == 3, "the third change")
        held = steps(person)
        person.wait(lambda: steps(person) > held + 5, "more batches")
        leave(person, "Stop and save")

    made = changes(runs[0])
    assert [name for _, name, _ in made] == ["lr_d", "lr_g", "freeze_d"]
    found = rows(runs[0])
    last = int(found["step"][-1])
    other = tmp_path / "headless"
    headless(quick, other, last, {step: {name: value} for step, name, value in made})
    same_rows(rows(other), found)
    same_weights(other, runs[0], last)


def go_back_to(step, lr_d):
    def choose(dialog):
        dialog.click_row(dialog.only(QListWidget), f"step {step} ")
        dialog.within("D, the discriminator").fill_in("Learning rate", lr_d)
        dialog.press(Qt.Key.Key_Tab)
        assert dialog.sees(f"A new branch starts at step {step}")
        dialog.click("Go on from here")

    return choose


def test_going_back_with_another_learning_rate_starts_a_branch_and_both_are_shown(
    studio, trained, open_recent, steps
):
    before = rows(trained)

    @studio
    def story(person):
        open_recent(person, trained.name)
        person.wait_to_see("step 80, averaged G")
        with answering(go_back_to(40, "2.5e-5")):
            person.choose_entry(person.find("More about this run", QToolButton), "Go back to a step")
        person.wait_to_see("Compare branches")
        person.wait(lambda: steps(person) > 60, "batches of the branch")
        person.press(Qt.Key.Key_Space)
        person.wait_to_see("paused")
        page = person.root.shell.pages.page
        person.wait(
            lambda: page.host.others.books and len(page.host.others.books[0]), "the first branch beside it"
        )
        assert page.host.others.books[0].store.steps[-1] == 90
        assert page.model.curves.store.steps[-1] == steps(person)

    same_rows(before, rows(trained, branch=0))
    with RunReader(trained) as reader:
        main, branch = reader.branches()
    assert (branch.parent, branch.start_step, branch.changes) == (main.id, 40, {"lr_d": 2.5e-5})
    rates = rows(trained, branch.id)["lr_d"]
    assert rates[39] == 1e-4 and set(rates[40:]) == {2.5e-5}


def test_the_other_branch_can_be_shown_again(studio, trained, open_recent, steps):
    @studio
    def story(person):
        open_recent(person, trained.name)
        person.wait_to_see("step 80, averaged G")
        with answering(go_back_to(60, "1e-5")):
            person.choose_entry(person.find("More about this run", QToolButton), "Go back to a step")
        person.wait_to_see("Compare branches")
        person.wait(lambda: steps(person) > 70, "batches of the branch")
        person.press(Qt.Key.Key_Period, CTRL)
        person.wait_to_see("not training")
        held = steps(person)
        page = person.root.shell.pages.page
        person.choose(page.branches.choice, "main branch")
        person.wait(lambda: steps(person) == 90 and len(page.model.curves) == 90, "the first branch")
        person.choose(page.branches.choice, "from step 60")
        person.wait(lambda: steps(person) == held, "the new branch")
