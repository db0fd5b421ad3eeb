"""Pins in the run folder: kept whole, never trusted."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ganstudio.latent.pins import Pin, clean_name, free_name, keep_aside, load_pins, moved_pin, save_pins
from ganstudio.problems import InputProblem

PIN = Pin("smile", (0.5, -1.25, 3.0), branch=1, step=200, averaged=True)


def write(path: Path, **changes: object) -> None:
    row = {"name": "a", "z": [0.0, 1.0, 2.0], "branch": 0, "step": 5, "averaged": False} | changes
    path.write_text(json.dumps({"format": 1, "pins": [row]}), encoding="utf-8")


def test_pins_come_back_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "pins.json"
    pins = (PIN, Pin("蓝发", (1.0, 2.0, 3.0), 0, 0, False))
    save_pins(path, pins)
    assert load_pins(path, 3) == pins
    assert list(tmp_path.glob("*pins*")) == [path]


def test_pins_keep_their_labels_and_those_of_older_versions_have_none(tmp_path: Path) -> None:
    path = tmp_path / "pins.json"
    told = Pin("a", (0.0,), 0, 5, True, (1.0, -1.0, 0.5))
    save_pins(path, (told, Pin("b", (0.0,), 0, 5, True)))
    assert load_pins(path, 1, 3) == (told, Pin("b", (0.0,), 0, 5, True))
    assert '"y"' not in path.read_text().split("}")[1]
    with pytest.raises(InputProblem, match="other labels than the run"):
        load_pins(path, 1, 2)


def test_a_run_without_pins_has_none(tmp_path: Path) -> None:
    assert load_pins(tmp_path / "pins.json", 3) == ()


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"z": [0.0, 1.0]}, "pin 1 is not 3 numbers"),
        ({"z": [0.0, 1.0, "2"]}, "pin 1 is not 3 numbers"),
        ({"z": [0.0, 1.0, float("nan")]}, "pin 1 is not 3 numbers"),
        ({"z": [0.0, 1.0, 1e300]}, "pin 1 is not 3 numbers"),
        ({"name": ""}, "pin 1 has no name"),
        ({"name": "two\nlines"}, "pin 1 has no name"),
        ({"name": 3}, "pin 1 has no name"),
        ({"step": -1}, "pin 1 does not say where"),
        ({"averaged": 1}, "pin 1 does not say where"),
    ],
)
def test_a_damaged_pin_is_named(tmp_path: Path, changes: dict[str, object], what: str) -> None:
    path = tmp_path / "pins.json"
    write(path, **changes)
    with pytest.raises(InputProblem, match=what) as caught:
        load_pins(path, 3)
    assert "pins.json" in str(caught.value)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("no json", "no JSON"),
        ("[" * 100_000, "no JSON"),
        ("[]", "holds no pins"),
        ('{"format": 2, "pins": []}', "newer"),
        ('{"format": 1, "pins": 7}', "holds no pins"),
        ('{"format": 1, "pins": [7]}', "pin 1 is damaged"),
        (f'{{"format": 1, "pins": [{{"name": "a", "z": [0, 0, {10**400}]}}]}}', "pin 1 is not 3 numbers"),
    ],
)
def test_a_file_that_holds_no_pins_is_named(tmp_path: Path, text: str, what: str) -> None:
    path = tmp_path / "pins.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputProblem, match=what):
        load_pins(path, 3)


def test_a_file_that_cannot_be_used_is_kept_aside(tmp_path: Path) -> None:
    path = tmp_path / "pins.json"
    path.write_text("mine", encoding="utf-8")
    keep_aside(path)
    assert not path.exists()
    assert (tmp_path / "pins.json.bak").read_text(encoding="utf-8") == "mine"


@given(st.text(max_size=200))
def test_a_cleaned_name_can_be_read_back(name: str) -> None:
    cleaned = clean_name(name)
    assert clean_name(cleaned) == cleaned and len(cleaned) <= 80


def test_free_names_go_through_the_alphabet_and_on() -> None:
    assert free_name([]) == "a"
    assert free_name(["a", "c"]) == "b"
    assert free_name("abcdefghijklmnopqrstuvwxyz") == "a2"


def test_a_pin_moves_to_its_new_place() -> None:
    pins = tuple(Pin(name, (0.0,), 0, 0, True) for name in "abcd")
    assert "".join(pin.name for pin in moved_pin(pins, 0, 2)) == "bcad"
    assert "".join(pin.name for pin in moved_pin(pins, 3, 0)) == "dabc"
