"""What the window says goes when it is no longer so, and only then."""

from __future__ import annotations

import pytest

from ganstudio.gui.widgets.message_bar import MessageBar
from ganstudio.problems import Message

WRONG, OTHER = Message("{file} is no table.", {"file": "a.csv"}), Message("Something else.")


@pytest.mark.parametrize(("said", "stays"), [(WRONG, False), (OTHER, True)])
def test_a_message_that_is_no_longer_so_goes_and_no_other_does(qtbot, said, stays):
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.say(said, "problem")
    bar.take_back(Message("{file} is no table.", {"file": "a.csv"}))
    assert bar.isVisible() is stays
