"""What may be changed while a run trains, and within which limits."""

from ganstudio.controls import CONTROL_NAMES, LIMITS, checked
from ganstudio.recipe import CONTROL_KEYS, Recipe, field_specs


def test_controls_are_the_recipes_control_keys_the_freezes_and_what_is_by_hand():
    assert set(CONTROL_NAMES) == set(CONTROL_KEYS) | {"freeze_g", "freeze_d", "by_hand"}


def test_limits_agree_with_the_recipes_ranges():
    specs = field_specs()
    for name, (low, high) in LIMITS.items():
        assert (specs[name].minimum, specs[name].maximum) == (low, high)
        assert getattr(Recipe(), name) == checked(name, getattr(Recipe(), name))
