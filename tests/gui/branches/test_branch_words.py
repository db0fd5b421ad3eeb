"""What the branches of a run are called where they are chosen and compared."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ganstudio.controls import CONTROL_NAMES
from ganstudio.gui.branches.branch_words import branch_line, branch_lines
from ganstudio.recipe import field_specs
from ganstudio.runs.records import Branch

MAIN = Branch(0, "", None, 0, 0.0, {}, 3000)
ONE = Branch(1, "", 0, 1130, 0.0, {"lr_g": 0.015}, 1337)
TWO = Branch(2, "", 1, 1200, 0.0, {"augment": 0.543, "freeze_d": True}, 1500)
ALL = (MAIN, ONE, TWO)
SPECS = field_specs()


def begun_with(**changes: object) -> str:
    """What is said of a branch's changes."""
    return branch_line(replace(ONE, changes=changes), ALL).partition(": ")[2]


def test_a_branch_says_where_it_left_and_what_it_changed():
    assert [branch_line(branch, ALL) for branch in ALL] == [
        "main branch",
        "branch 1 from step 1\u202f130: learning rate of G → 0.015",
        "branch 2 from step 1\u202f200 of branch 1: augmentation → 0.543; D frozen",
    ]


def test_a_branch_with_a_name_is_called_by_it():
    assert branch_line(replace(ONE, name="softer", changes={}), ALL) == "softer from step 1\u202f130"


def test_in_a_tooltip_every_change_has_a_line_of_its_own():
    assert branch_lines(TWO, ALL).splitlines() == [
        "branch 2 from step 1\u202f200 of branch 1",
        "augmentation → 0.543",
        "D frozen",
    ]


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("lr_d", 1e-4, "learning rate of D → 1e-4"),
        ("g_updates", 2, "updates of G a batch → 2"),
        ("freeze_g", False, "G trains again"),
        ("autopilot", "act", "autopilot → acting"),
        ("by_hand", "augment,lr_d", "augmentation, learning rate of D taken in hand"),
        ("merit_every", 500, f"{SPECS['merit_every'].label} → 500"),
        ("flip", True, f"{SPECS['flip'].label} → on"),
        ("optimizer_d", "sgd", "Optimiser of D → SGD"),
    ],
)
def test_a_change_is_said_in_the_words_of_the_plots_and_of_the_form(key, value, said):
    assert begun_with(**{key: value}) == said


ODD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda some: st.lists(some) | st.dictionaries(st.text(), some),
)
"""Whatever JSON holds."""
KEYS = sorted({*CONTROL_NAMES, *SPECS} - {"autopilot"})


@pytest.mark.parametrize("key", KEYS)
def test_no_key_of_a_recipe_is_shown_as_it_is_written_in_a_file(key):
    default = SPECS[key].default if key in SPECS else True
    said = begun_with(**{key: "" if key == "by_hand" else default})
    assert said and key != said.partition(" → ")[0]


@pytest.mark.parametrize(
    ("key", "value"), [("by_hand", "rainbow"), ("freeze_d", 3), ("rainbow", 1), ("labels", [["a"], {}])]
)
def test_what_makes_no_sense_in_a_journal_is_shown_as_it_is(key, value):
    assert begun_with(**{key: value}) == f"{key} → {value}"


@given(st.dictionaries(st.sampled_from([*CONTROL_NAMES, *SPECS, "x"]), st.from_type(object), max_size=3))
def test_no_change_in_a_journal_is_too_odd_to_be_shown(changes):
    assert branch_line(replace(ONE, changes=changes), ALL)
