"""How number fields read and step."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ganstudio.gui.models.number_steps import read_value, show_value, stepped
from ganstudio.recipe import field_specs

SPECS = field_specs()
NUMBERS = [spec for spec in SPECS.values() if spec.kind in ("int", "float")]


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("batch_size", "64", 64),
        ("batch_size", " 64 ", 64),
        ("batch_size", "6e1", 60),
        ("batch_size", "64.5", 64.5),
        ("batch_size", "many", "many"),
        ("batch_size", "", ""),
        ("lr_d", "5e-5", 5e-5),
        ("lr_d", "0,00005", 5e-5),
        ("lr_d", "nan", "nan"),
    ],
)
def test_what_is_typed_is_read_as_a_person_means_it(key, text, value):
    read = read_value(text, SPECS[key])
    assert read == value and type(read) is type(value)


@pytest.mark.parametrize("spec", NUMBERS, ids=lambda spec: spec.key)
def test_every_default_is_shown_so_that_it_reads_the_same(spec):
    assert read_value(show_value(spec.default, spec), spec) == spec.default


@given(st.floats(1e-8, 1.0))
def test_a_rate_survives_being_shown(value):
    assert read_value(show_value(value, SPECS["lr_d"]), SPECS["lr_d"]) == pytest.approx(value, rel=1e-9)


def test_rates_step_one_two_five():
    spec, value, seen = SPECS["lr_g"], 2e-4, []
    for _ in range(4):
        value = stepped(value, 1, spec)
        seen.append(value)
    assert seen == [5e-4, 1e-3, 2e-3, 5e-3]
    for _ in range(6):
        value = stepped(value, -1, spec)
    assert value == 5e-5
    assert stepped(3e-4, 1, spec) == 5e-4 and stepped(3e-4, -1, spec) == 2e-4
    assert stepped(2e-4, 10, spec) == 2e-3 and stepped(2e-4, -10, spec) == 2e-5


def test_a_rate_that_may_be_zero_steps_to_it_and_back():
    spec = SPECS["weight_decay_g"]
    assert stepped(0.0, 1, spec) == 1e-6
    assert stepped(1e-6, -1, spec) == 0.0


@pytest.mark.parametrize("spec", NUMBERS, ids=lambda spec: spec.key)
def test_stepping_stays_in_the_range_and_gets_somewhere(spec):
    value = spec.default
    for steps in (1, 10, -1, -10):
        for _ in range(40):
            value = stepped(value, steps, spec)
            assert spec.minimum <= value <= spec.maximum
            assert isinstance(value, int) is (spec.kind == "int")
    middle = stepped(spec.default, 1, spec)
    assert middle > spec.default or spec.default == spec.maximum
