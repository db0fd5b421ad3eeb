"""Controls folded away under a heading."""

import pytest
from PySide6.QtCore import Qt

from ganstudio.controls import Controls
from ganstudio.gui.training.slider_fold import SliderFold

NAMES = ("augment_color", "augment_cutout")


@pytest.fixture
def fold(qtbot) -> SliderFold:
    made = SliderFold("What is altered", "Show or hide it.", NAMES)
    qtbot.addWidget(made)
    made.show_controls(Controls(1e-4, 1e-4, augment_cutout=0.25), ())
    made.show()
    return made


def test_it_opens_and_closes_at_its_heading(fold, qtbot):
    assert not fold.sliders["augment_color"].isVisible()
    qtbot.mouseClick(fold.heading, Qt.MouseButton.LeftButton)
    assert fold.sliders["augment_color"].isVisible()
    qtbot.keyClick(fold.heading, Qt.Key.Key_Space)
    assert not fold.sliders["augment_color"].isVisible()


def test_it_shows_what_the_run_has_and_says_what_is_asked_for(fold, qtbot):
    fold.heading.setChecked(True)
    field = fold.sliders["augment_cutout"].field
    assert field.text() == "0.25"
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "0.5")
    with qtbot.waitSignal(fold.asked) as asked:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert asked.args == ["augment_cutout", 0.5]


def test_controls_without_use_are_left_out_and_all_of_them_hide_the_heading(fold):
    fold.heading.setChecked(True)
    fold.show_controls(Controls(1e-4, 1e-4), ("augment_color",))
    assert not fold.sliders["augment_color"].isVisible() and fold.sliders["augment_cutout"].isVisible()
    fold.show_controls(Controls(1e-4, 1e-4), NAMES)
    assert fold.isHidden()
