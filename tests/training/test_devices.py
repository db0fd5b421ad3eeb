"""Which device trains."""

import pytest
import torch

from ganstudio.problems import InputProblem
from ganstudio.training.devices import device_name, pick_device


@pytest.fixture
def machine_with(monkeypatch):
    def there(*kinds):
        monkeypatch.setattr(torch.cuda, "is_available", lambda: "cuda" in kinds)
        monkeypatch.setattr(torch.backends.mps, "is_available", lambda: "mps" in kinds)

    return there


@pytest.mark.parametrize(
    ("kinds", "expected"), [((), "cpu"), (("mps",), "mps"), (("cuda",), "cuda"), (("mps", "cuda"), "cuda")]
)
def test_auto_takes_the_fastest_there_is(machine_with, kinds, expected):
    machine_with(*kinds)
    assert pick_device("auto").type == expected
    assert pick_device("cpu").type == "cpu"


def test_a_device_that_is_not_there_is_refused_by_its_key(machine_with):
    machine_with()
    with pytest.raises(InputProblem, match=r"^device is 'cuda'.*choose auto or one of cpu\."):
        pick_device("cuda")


def test_the_cpus_name_tells_its_threads():
    assert device_name(torch.device("cpu")).startswith("cpu, ")
