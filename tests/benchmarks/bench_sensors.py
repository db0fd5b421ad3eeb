"""What the sensors cost: a step of training with them against one without, and their own time a step.

    python tests/benchmarks/bench_sensors.py [--recipe NAME] [--set KEY=VALUE]... [--rounds N]

Both kinds of steps take turns in this process on the same nets, so that a noisy machine disturbs both alike.
The time taken around the sensors themselves says more where the noise is larger than they are.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import torch

from ganstudio.recipe import find_recipe, parse_settings
from ganstudio.training import facts, step
from ganstudio.training.balance.sensors import Readings
from ganstudio.training.devices import pick_device
from ganstudio.training.machine import Machine

NAMES = ("gradient norms", "scores", "monitor")


class Clock:
    """Seconds spent in each sensor."""

    def __init__(self, device: torch.device) -> None:
        self.spent = dict.fromkeys(NAMES, 0.0)
        self._device = device

    def wrap(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*values: Any) -> Any:
            self.wait()
            began = time.perf_counter()
            found = function(*values)
            self.wait()
            self.spent[name] += time.perf_counter() - began
            return found

        return timed

    def wait(self) -> None:
        if self._device.type == "cuda":
            torch.cuda.synchronize()


@contextmanager
def sensors(norm: Callable[..., Any], scores: Callable[..., Any]) -> Iterator[None]:
    """Within it these take the sensors' places."""
    before = step._gradient_norm, facts.read_scores
    step._gradient_norm, facts.read_scores = norm, scores
    try:
        yield
    finally:
        step._gradient_norm, facts.read_scores = before


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--recipe", default="dcgan-64")
    options.add_argument("--set", dest="settings", action="append", default=[])
    options.add_argument("--rounds", type=int, default=8)
    options.add_argument("--batches", type=int, default=3, help="batches a slice")
    chosen = options.parse_args()
    recipe = find_recipe(chosen.recipe).changed(**parse_settings(chosen.settings))
    device = pick_device(recipe.device)
    machine, clock = Machine(recipe, recipe.batch_size, device), Clock(device)
    shape = (recipe.batch_size, recipe.channels, recipe.image_size, recipe.image_size)
    pictures = torch.randint(0, 256, shape, dtype=torch.uint8, device=device)
    nothing = torch.zeros((), device=device)
    machine.monitor.begin(0, 0)
    take = machine.monitor.take

    def train(*, watched: Callable[..., Any]) -> float:
        clock.wait()
        began = time.perf_counter()
        for _ in range(chosen.batches):
            figures = machine.train_batch(pictures)
            watched(facts.batch_done(machine, 0, 1, figures, 0.0), machine.controls)
        clock.wait()
        return (time.perf_counter() - began) / chosen.batches

    real = step._gradient_norm, facts.read_scores
    blind = (lambda _net: nothing, lambda *_values: Readings(0.0, 0.0, 0.0))
    ratios, steps = [], []
    train(watched=take)
    for _ in range(chosen.rounds):
        with_them = train(watched=take)
        with sensors(*blind):
            without = train(watched=lambda *_values: None)
        ratios.append(with_them / without)
        steps.append(without)
    with sensors(clock.wrap("gradient norms", real[0]), clock.wrap("scores", real[1])):
        for _ in range(chosen.rounds):
            train(watched=clock.wrap("monitor", take))
    count = chosen.rounds * chosen.batches
    usual = statistics.median(steps)
    print(f"{recipe.name}, {recipe.image_size} px, batch {recipe.batch_size}, {device}")
    print(f"  a step without sensors   {1000 * usual:9.2f} ms (median of {chosen.rounds})")
    low, high = min(ratios), max(ratios)
    print(f"  with / without           {statistics.median(ratios):9.3f} ({low:.3f} to {high:.3f})")
    for name, seconds in clock.spent.items():
        print(f"  {name:<24} {1000 * seconds / count:9.3f} ms, {seconds / count / usual:.2%} of a step")
    print(f"  all sensors              {sum(clock.spent.values()) / count / usual:>12.2%} of a step")


if __name__ == "__main__":
    main()
