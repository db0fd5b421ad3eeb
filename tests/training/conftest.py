"""Tiny trainings: pictures in memory, a trainer, and a player of what a person does at which step."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from typing import Any

import numpy as np
import pytest
import torch

from ganstudio.control import RunControl
from ganstudio.events import BatchDone, Event, RunEnded
from ganstudio.problems import Problem
from ganstudio.recipe import Recipe, make_recipe
from ganstudio.training.trainer import Trainer
from ganstudio.training.until import Until

Action = Callable[[RunControl], None]


class Pictures:
    """Random pictures; those in `gone` cannot be read."""

    def __init__(self, count: int = 22, size: int = 8, channels: int = 3) -> None:
        shape = (count, channels, size, size)
        self.pixels = np.random.default_rng(0).integers(0, 256, shape, dtype=np.uint8)
        self.gone: set[int] = set()

    def __len__(self) -> int:
        return len(self.pixels)

    def read(self, indices):
        for index in indices:
            if int(index) in self.gone:
                raise Problem("{file} is gone.", file=f"{index}.png")
        return self.pixels[indices]


@pytest.fixture(scope="session")
def tiny() -> Callable[..., Recipe]:
    """Makes a recipe that trains in milliseconds: 5 batches an epoch on `Pictures()`."""

    def make(**values: object) -> Recipe:
        return make_recipe(
            {
                "image_size": 8, "nz": 3, "ngf": 4, "ndf": 4, "batch_size": 4, "snapshot_images": 4,
                "snapshot_every": 1000, "checkpoint_every": 1000, "epochs": 2,
            }
            | values
        )  # fmt: skip

    return make


@pytest.fixture(scope="session")
def pictures() -> Callable[..., Pictures]:
    return Pictures


@pytest.fixture(scope="session")
def trainer(tiny) -> Callable[..., Trainer]:
    """Makes a trainer on `Pictures()`; it ends after `steps`, else as its recipe says."""

    def make(recipe: Recipe | None = None, *, steps: int | None = None, **more: Any) -> Trainer:
        recipe = recipe or tiny()
        until = Until.of(recipe) if steps is None else Until(steps=steps)
        images = more.pop("images", None) or Pictures(size=recipe.image_size, channels=recipe.channels)
        return Trainer(recipe, images, device=torch.device("cpu"), until=more.pop("until", until), **more)

    return make


@pytest.fixture(scope="session")
def play() -> Callable[..., list[Event]]:
    """Runs a trainer to its end; `acts` are done to its control once that many batches are done.

    `on`: called with the control for every event.
    """

    def run(
        made: Trainer,
        acts: Mapping[int, Sequence[Action]] | None = None,
        on: Callable[[RunControl, Event], None] | None = None,
        control: RunControl | None = None,
    ) -> list[Event]:
        control = control or RunControl()
        control.begin(made.controls)
        left = dict(acts or {})
        events: list[Event] = []
        for act in left.pop(made.step, ()):
            act(control)
        for event in made.run(control):
            events.append(event)
            if isinstance(event, BatchDone):
                for act in left.pop(event.step, ()):
                    act(control)
            if on is not None:
                on(control, event)
        assert [isinstance(event, RunEnded) for event in events].count(True) == 1
        assert isinstance(events[-1], RunEnded)
        return events

    return run


def set_to(name: str, value: object) -> Action:
    return lambda control: control.set(name, value)


@pytest.fixture(scope="session")
def setting() -> Callable[[str, object], Action]:
    return set_to


@pytest.fixture(scope="session")
def values_of() -> Callable[[BatchDone], tuple[object, ...]]:
    """A batch's values without the speed; NaN as None, so that equal batches compare equal."""

    def values(event: BatchDone) -> tuple[object, ...]:
        found = (getattr(event, f.name) for f in fields(event) if f.name != "images_per_second")
        return tuple(None if isinstance(v, float) and math.isnan(v) else v for v in found)

    return values


@pytest.fixture(scope="session")
def differences() -> Callable[[Any, Any], list[str]]:
    """The places at which two states differ, down to the last bit."""

    def compare(a: Any, b: Any, place: str = "") -> list[str]:
        if isinstance(a, dict) and isinstance(b, dict):
            if a.keys() != b.keys():
                return [f"{place}: keys {a.keys() ^ b.keys()}"]
            return [found for key in a for found in compare(a[key], b[key], f"{place}/{key}")]
        if isinstance(a, torch.Tensor):
            same = a.dtype == b.dtype and a.shape == b.shape and torch.equal(a, b)
            return [] if same else [place]
        return [] if type(a) is type(b) and a == b else [place]

    return compare
