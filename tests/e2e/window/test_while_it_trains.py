"""A run in the window: it is watched, held, rebalanced, saved, sampled, stopped."""

from __future__ import annotations

import numpy as np
from journals import changes, rows
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

CTRL = Qt.KeyboardModifier.ControlModifier


def test_batches_curves_and_samples_appear_while_it_trains(studio, start, steps):
    @studio
    def story(person):
        start(person)
        page = person.root.shell.pages.page
        person.wait(lambda: steps(person) > 25, "batches")
        person.wait_to_see("pictures/s")
        person.press(Qt.Key.Key_Space)
        person.wait_to_see("paused")
        shown = page.model.curves.store
        np.testing.assert_array_equal(shown.steps, np.arange(1, steps(person) + 1))
        assert np.isfinite(shown.column("dx_real")).all() and np.isfinite(shown.column("g_loss")).all()
        assert person.sees("D on reals") and person.sees("D cannot tell")
        person.wait_to_see(f"step {steps(person) // 20 * 20}, averaged G")


def test_space_holds_training_and_lets_it_go_on(studio, start, steps):
    @studio
    def story(person):
        start(person)
        person.press(Qt.Key.Key_Space)
        person.wait_to_see("paused")
        held = steps(person)
        person.see_nothing_change(lambda: steps(person))
        person.press(Qt.Key.Key_Space)
        person.wait(lambda: steps(person) > held + 3, "more batches")
        person.click("Pause")
        person.wait_to_see("paused")
        held = steps(person)
        person.click("Resume")
        person.wait(lambda: steps(person) > held, "more batches")


def test_a_learning_rate_is_halved_and_typed_and_the_change_is_marked_and_kept(studio, start, steps):
    @studio
    def story(person):
        run = start(person)
        person.press(Qt.Key.Key_Space)
        person.wait_to_see("paused")
        held = steps(person)
        of_d = person.within("D, the discriminator")
        of_d.click("÷2")
        assert of_d.find("Learning rate", QLineEdit).text() == "1e-4"
        of_d.fill_in("Learning rate", "oops")
        assert "number" in of_d.find("Learning rate", QLineEdit).toolTip()
        of_d.fill_in("Learning rate", "3e-5", enter=True)
        person.wait(lambda: (held, "lr_d", 3e-5) in changes(run), "the change in the journal")
        person.click("Resume")
        person.wait(lambda: steps(person) > held + 3, "more batches")
        person.press(Qt.Key.Key_Space)
        person.wait_to_see("paused")

        marks = person.root.shell.pages.page.model.markers.all
        assert marks[-1].step == held and marks[-1].side == "d"
        person.wait(lambda: len(rows(run)["lr_d"]) == steps(person), "the journal's commit")
        rates = rows(run)["lr_d"]
        assert set(rates[:held]) == {2e-4} and set(rates[held:]) == {3e-5}

        person.press(Qt.Key.Key_Z, CTRL)
        person.wait(lambda: of_d.find("Learning rate", QLineEdit).text() == "1e-4", "the rate before")


def test_one_batch_at_a_time(studio, start, steps):
    @studio
    def story(person):
        start(person)
        person.press(Qt.Key.Key_Space)
        person.wait_to_see("paused")
        held = steps(person)
        person.press(Qt.Key.Key_N)
        person.wait(lambda: steps(person) == held + 1, "one batch")
        person.see_nothing_change(lambda: steps(person))
        person.click("Train one batch and hold")
        person.wait(lambda: steps(person) == held + 2, "another batch")


def test_a_sample_and_a_checkpoint_are_made_when_asked_for(studio, start, steps):
    @studio
    def story(person):
        run = start(person)
        person.press(Qt.Key.Key_Space)
        person.wait_to_see("paused")
        while steps(person) % 20 == 0 or (run / f"checkpoints/step-{steps(person):08d}.pt").exists():
            held = steps(person)
            person.press(Qt.Key.Key_N)
            person.wait(lambda held=held: steps(person) > held, "a batch")
        held = steps(person)
        person.press(Qt.Key.Key_F5)
        person.wait_to_see(f"step {held}, averaged G")
        person.wait((run / f"snapshots/step-{held:08d}.png").exists, "the samples on disk")
        person.press(Qt.Key.Key_S, CTRL)
        person.wait((run / f"checkpoints/step-{held:08d}.pt").exists, "the checkpoint on disk")


def test_stopping_saves_and_says_so_and_training_can_go_on(studio, start, steps):
    @studio
    def story(person):
        run = start(person)
        person.press(Qt.Key.Key_Period, CTRL)
        person.wait_to_see("not training")
        held = steps(person)
        assert (run / f"checkpoints/step-{held:08d}.pt").exists()
        person.within("not training").click("Resume")
        person.wait(lambda: steps(person) > held + 3, "more batches")
