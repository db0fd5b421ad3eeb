"""What controls and their changes are called."""

from __future__ import annotations

import pytest

from ganstudio.control_words import begun_words, changed_words, control_text


@pytest.mark.parametrize(
    ("value", "text"), [(100.5, "100"), (250.25, "250"), (12.5, "12.5"), (0.9, "0.9"), (10, "10"), (0.0, "0")]
)
def test_a_control_is_read_with_its_whole_number(value, text):
    assert control_text("gp_weight", value) == text


@pytest.mark.parametrize(
    ("name", "old", "new", "whole", "short"),
    [
        ("lr_d", 2e-4, 1e-4, "learning rate of D 2e-4 → 1e-4", "learning rate of D → 1e-4"),
        ("augment", 0.5, 1, "augmentation 0.5 → 1", "augmentation → 1"),
        ("freeze_d", False, True, "D frozen", "D frozen"),
        (
            "autopilot",
            "off",
            "ada",
            "autopilot off → adaptive augmentation",
            "autopilot → adaptive augmentation",
        ),
        ("by_hand", "", "lr_g", "learning rate of G taken in hand", "learning rate of G taken in hand"),
    ],
)
def test_a_change_can_be_told_without_what_was_before(name, old, new, whole, short):
    assert str(changed_words(name, old, new)) == whole
    assert str(begun_words(name, new)) == short
