"""The window that shows pictures as D sees them."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from PySide6.QtCore import Qt

from ganstudio.controls import Controls
from ganstudio.gui.sight.sight_dialog import SightDialog
from ganstudio.gui.workers.sight_work import Plain
from ganstudio.problems import InputProblem
from ganstudio.recipe import make_recipe

RECIPE = make_recipe({"image_size": 16})
CUT = Controls(1e-4, 1e-4, augment=1.0, augment_color=0.0, augment_translation=0.0)
WHITE = np.full((4, 16, 16, 3), 255, np.uint8)


def grey_share(dialog: SightDialog) -> float:
    """The share of the reals' pixels that a square was cut out of."""
    pixels = [
        image.pixelColor(x, y).red() < 200
        for image in dialog.reals._images
        for x in range(16)
        for y in range(16)
    ]
    return sum(pixels) / len(pixels)


@pytest.fixture
def dialog(qtbot) -> SightDialog:
    made = SightDialog()
    qtbot.addWidget(made)
    made.open_beside()
    yield made
    made.close()


def test_it_follows_the_controls_and_reads_the_pictures_once_off_the_window_thread(dialog, qtbot):
    read_on = []

    def read() -> Plain:
        read_on.append(threading.current_thread())
        return Plain(WHITE, WHITE)

    dialog.look(read, "faces", RECIPE, CUT)
    qtbot.waitUntil(lambda: len(dialog.reals._images) == 4)
    large = grey_share(dialog)
    assert 0.1 < large < 0.3
    dialog.look(read, "faces", RECIPE, Controls(1e-4, 1e-4))
    qtbot.waitUntil(lambda: grey_share(dialog) == 0)
    assert "Nothing is altered" in dialog.about.text()
    assert len(read_on) == 1 and read_on[0] is not threading.main_thread()
    dialog.look(read, "other faces", RECIPE, CUT)
    qtbot.waitUntil(lambda: grey_share(dialog) == large)
    assert len(read_on) == 2


def test_others_are_drawn_when_asked_for(dialog, qtbot):
    dialog.look(lambda: Plain(WHITE), 1, RECIPE, CUT)
    qtbot.waitUntil(lambda: len(dialog.reals._images) == 4)
    before = [image.copy() for image in dialog.reals._images]
    qtbot.mouseClick(dialog.others, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.reals._images != before)


def test_without_fakes_only_reals_are_shown_and_a_problem_is_said(dialog, qtbot):
    dialog.look(lambda: Plain(WHITE), 1, RECIPE, CUT)
    qtbot.waitUntil(lambda: len(dialog.reals._images) == 4)
    assert dialog._fake_side.isHidden()

    def gone() -> Plain:
        raise InputProblem("The pictures are gone.")

    dialog.look(gone, 2, RECIPE, CUT)
    qtbot.waitUntil(lambda: dialog.reals._empty == "The pictures are gone.")
    assert not dialog.reals._images


def test_a_closed_window_draws_nothing(qtbot):
    closed = SightDialog()
    qtbot.addWidget(closed)
    closed.look(lambda: Plain(WHITE), 1, RECIPE, CUT)
    assert closed._slot.idle
