"""The autopilot on the training page: its mode, what it says, whose the controls are, and its ways back."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt

from ganstudio.data.scan import scan_folder
from ganstudio.events import (
    Balance,
    BatchDone,
    ControlChanged,
    PilotActed,
    StateChanged,
    StateGoesOn,
    TroubleBrewing,
    WentBack,
)
from ganstudio.gui.models.run_state import State
from ganstudio.problems import Message
from ganstudio.session import Session
from ganstudio.training.machine import Machine
from ganstudio.training.until import Until

LEFT = Qt.MouseButton.LeftButton
SEEN = Message("D is sure of {percent:.0f}% of the pictures.", {"percent": 52.0})
WHY = Message("D takes {seen}% of reals for real, where {wanted}% is wanted.", {"seen": 96, "wanted": 80})


def hear(page, *events):
    page.host.changed.emit(page.model.take(events))
    page.redraw()


def choose(page, mode):
    page.pilot.mode_asked.emit(mode)
    page.redraw()


def test_the_mode_is_chosen_beside_the_gauge_and_can_be_undone(training, qtbot):
    choose(training, "act")
    qtbot.waitUntil(lambda: any(c.name == "autopilot" for c in training.model.changes))
    assert training.model.desk.shown.autopilot == "act"
    assert training.pilot.mode.currentData() == "act"
    assert "autopilot off → acting" in str(training.model.markers.all[-1].text)
    training.act.undo()
    qtbot.waitUntil(lambda: training.model.desk.shown.autopilot == "off")


def test_what_it_did_last_is_said_in_a_sentence(training, qtbot):
    choose(training, "act")
    assert training.pilot.said.text() == "It has not needed to do anything yet."
    step = training.model.step
    hear(training, PilotActed(0, step, "augment", (("augment", 0.1, 0.15),), WHY, acted=True))
    assert training.pilot.said.text().endswith(
        "D takes 96% of reals for real, where 80% is wanted. augmentation 0.1 → 0.15"
    )
    back = WentBack(0, 40, 0, 90, Balance.COLLAPSING, Message("halve it"), 1, 3)
    training.model.piloted = back
    training.pilot.refresh()
    assert training.pilot.said.text() == (
        "Went back from step 90 to step 40 (Collapsing; return 1 of 3): halve it."
    )


def test_a_remedy_that_it_took_is_said_once(training):
    choose(training, "act")
    why = Message("D too strong: Noise on D 0 → 0.1.")
    step = training.model.step
    hear(training, PilotActed(0, step, "remedy", (("noise_std", 0.0, 0.1),), why, acted=True))
    assert training.pilot.said.text().strip().endswith(f"{step}: D too strong: Noise on D 0 → 0.1.")


def test_an_advice_is_followed_with_a_click_and_stays_the_autopilots(training, qtbot):
    choose(training, "advise")
    hear(training, PilotActed(0, 9, "augment", (("augment", 0.0, 0.1),), WHY, acted=False))
    assert training.pilot.follow.isVisible()
    assert training.pilot.follow.text() == "augmentation 0 → 0.1"
    qtbot.mouseClick(training.pilot.follow, LEFT)
    qtbot.waitUntil(lambda: any(c.name == "augment" for c in training.model.changes))
    changed = next(c for c in training.model.changes if c.name == "augment")
    assert (changed.new, changed.by) == (0.1, "remedy")
    training.redraw()
    assert not training.pilot.follow.isVisible()


def test_an_advice_that_is_taken_back_offers_nothing(training):
    choose(training, "advise")
    hear(training, PilotActed(0, 9, "augment", (("augment", 0.0, 0.1),), WHY, acted=False))
    hear(training, PilotActed(0, 12, "augment", (), Message("It is well again."), acted=False))
    assert not training.pilot.follow.isVisible()
    assert "It is well again." in training.pilot.said.text()


def test_each_control_says_whose_it_is_and_can_be_given_back(training, qtbot):
    assert not any(tag.isVisible() for tag in training.controls.tags)
    choose(training, "act")
    tag = training.controls.sliders["augment"].tag
    assert tag.isVisible()
    assert tag.text() == "auto" and not tag.isEnabled()
    step = training.model.step
    hear(
        training,
        ControlChanged(0, step, "augment", 0.0, 0.5),
        ControlChanged(0, step, "by_hand", "", "augment"),
    )
    assert tag.text() == "by hand" and tag.isEnabled()
    assert training.controls.discriminator.rate.tag.text() == "auto"
    qtbot.mouseClick(tag, LEFT)
    qtbot.waitUntil(lambda: training.model.desk.shown.by_hand == "")
    training.redraw()
    assert tag.text() == "auto"


def test_small_steps_that_are_not_told_show_on_the_slider(training):
    choose(training, "act")
    model = training.model
    model.desk.changed("autopilot", "act")
    values = {name: getattr(batch(model), name) for name in BatchDone.__dataclass_fields__}
    hear(training, BatchDone(**(values | {"augment": 0.02})))
    assert model.desk.shown.augment == 0.02


def batch(model):
    from ganstudio.runs.curves import CURVES

    return BatchDone(**(dict.fromkeys(CURVES, 0.25) | {"branch": 0, "step": model.step + 1, "epoch": 1}))


def test_the_gauge_says_what_is_building_up_while_all_is_called_balanced(training):
    step = training.model.step
    hear(training, StateChanged(0, step, Balance.BALANCED, step, Message("D is ahead.")))
    assert "nothing needs to be done" in training.gauge.seen.text()
    hear(training, TroubleBrewing(0, step, Balance.D_TOO_STRONG, step, SEEN))
    said = training.gauge.seen.text()
    assert "nothing needs to be done" not in said
    assert "building up" in said
    assert "D too strong" in said
    assert "52%" in said
    hear(training, TroubleBrewing(0, step, None, step, Message("It has passed.")))
    assert "nothing needs to be done" in training.gauge.seen.text()


def test_the_gauge_says_how_a_trouble_stands_by_now(training):
    step = training.model.step
    hear(training, StateChanged(0, step, Balance.D_TOO_STRONG, step, Message("D is sure of 65%.")))
    assert "65%" in training.gauge.seen.text()
    hear(training, StateGoesOn(0, step, Balance.D_TOO_STRONG, step, Message("D is sure of 48%.")))
    said = training.gauge.seen.text()
    assert "48%" in said and "65%" not in said and "getting worse" in said
    hear(training, StateGoesOn(0, step, Balance.D_TOO_STRONG, step + 7, None))
    said = training.gauge.seen.text()
    assert f"Nothing of it has been seen since step {step + 7}" in said and "getting worse" not in said
    hear(training, StateChanged(0, step, Balance.BALANCED, step, Message("D is ahead.")))
    assert "D is ahead." in training.gauge.seen.text()


@pytest.fixture
def breaking(monkeypatch):
    """Batch 10 breaks the numbers while G's learning rate is as the recipe has it."""
    import torch

    train = Machine.train_batch

    def broken(self, pictures, positions=None):
        if self.step == 9 and self.controls.lr_g > 1.5e-4:
            with torch.no_grad():
                next(self.players.g.parameters()).fill_(float("nan"))
        return train(self, pictures, positions)

    monkeypatch.setattr(Machine, "train_batch", broken)


def test_a_run_that_goes_back_by_itself_is_followed_onto_its_branch(page, qtbot, tmp_path, breaking):
    from ganstudio.recipe import make_recipe

    folder = tmp_path / "few"
    folder.mkdir()
    noise = np.random.default_rng(0)
    for number in range(8):
        Image.fromarray(noise.integers(0, 256, (16, 16, 3), np.uint8)).save(folder / f"{number}.png")
    recipe = make_recipe(
        {"image_size": 16, "ngf": 4, "ndf": 4, "nz": 8, "batch_size": 4, "snapshot_images": 4,
         "snapshot_every": 4, "checkpoint_every": 4, "device": "cpu", "autopilot": "act",
         "lr_g": 2e-4, "lr_d": 2e-4}
    )  # fmt: skip
    run = tmp_path / "run"
    report = scan_folder(folder)
    page.host.train_with(lambda: Session.create(report, recipe, run, until=Until(steps=16)), run, recipe)
    qtbot.waitUntil(lambda: page.model.ended is not None, timeout=60_000)
    qtbot.waitUntil(lambda: not page.host.busy and len(page.model.branches) == 2, timeout=60_000)
    page.redraw()
    assert page.model.branch == 1
    assert page.model.state is State.IDLE
    assert page.model.step == 16
    assert page.model.desk.shown.lr_g == 1e-4
    assert any("the autopilot went back to here" in str(m.text) for m in page.model.markers.all)
    assert page.pilot.said.text().startswith("Went back from step 10 to step 8 (Diverged; return 1 of 3)")
    # Both futures are drawn.
    qtbot.waitUntil(lambda: 0 in page.host.others.books, timeout=60_000)
