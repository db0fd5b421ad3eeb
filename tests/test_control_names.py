"""Every control that has a value has a name."""

from ganstudio.control_names import NAMES
from ganstudio.controls import CONTROL_NAMES, SWITCHES


def test_every_control_with_a_value_has_a_name():
    assert set(NAMES) == set(CONTROL_NAMES) - set(SWITCHES) - {"by_hand"}
