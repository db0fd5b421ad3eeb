"""What a batch costs with each penalty, as a ratio to the same batch without any.

    python tests/benchmarks/bench_penalties.py [--size 64] [--batch 32] [--width 32] [--device auto]

All kinds train alternately in this process, in slices of a few batches: a noisy machine disturbs all alike.
"""

from __future__ import annotations

import argparse
import statistics
import time

import torch

from ganstudio.recipe import Recipe, make_recipe
from ganstudio.training.devices import device_name, pick_device
from ganstudio.training.machine import Machine

KINDS: dict[str, dict[str, object]] = {
    "none": {},
    "wgan-gp": {"gradient_penalty": "wgan-gp"},
    "dragan": {"gradient_penalty": "dragan"},
    "r1": {"r1_gamma": 1.0},
    "r1 + r2": {"r1_gamma": 1.0, "r2_gamma": 1.0},
    "r1, every 16": {"r1_gamma": 1.0, "penalty_every": 16},
    "drift": {"drift": 0.001},
    "clipping": {"weight_clip": 0.01},
    "spectral norm": {"d_spectral": True},
    "layer norm": {"d_norm": "layer"},
    "rotation": {"rotate_degrees": 5.0},
    "pairs": {"objective": "rpgan"},
}


def recipe_of(size: int, batch: int, width: int, values: dict[str, object]) -> Recipe:
    common: dict[str, object] = {
        "image_size": size, "batch_size": batch, "ngf": width, "ndf": width, "objective": "hinge",
        "d_norm": "none", "bias": True, "ema_half_life_kimg": 0.0,
    }  # fmt: skip
    return make_recipe(common | values)


def seconds_for(machine: Machine, pictures: torch.Tensor, batches: int) -> float:
    """A batch ends with a transfer from the device, so clocks are honest."""
    began = time.perf_counter()
    for _ in range(batches):
        machine.train_batch(pictures)
    return time.perf_counter() - began


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--size", type=int, default=64)
    options.add_argument("--batch", type=int, default=32)
    options.add_argument("--width", type=int, default=32)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--batches", type=int, default=16, help="batches a slice")
    options.add_argument("--device", default="auto")
    chosen = options.parse_args()
    device = pick_device(chosen.device)
    shape = (chosen.batch, 3, chosen.size, chosen.size)
    pictures = torch.randint(0, 256, shape, dtype=torch.uint8).to(device)
    machines = {
        name: Machine(recipe_of(chosen.size, chosen.batch, chosen.width, values), chosen.batch, device)
        for name, values in KINDS.items()
    }
    for machine in machines.values():
        seconds_for(machine, pictures, 1)
    ratios: dict[str, list[float]] = {name: [] for name in KINDS}
    plain: list[float] = []
    for _ in range(chosen.rounds):
        spent = {name: seconds_for(machine, pictures, chosen.batches) for name, machine in machines.items()}
        plain.append(spent["none"] / chosen.batches)
        for name, seconds in spent.items():
            ratios[name].append(seconds / spent["none"])
    print(f"{chosen.size} px, batch {chosen.batch}, width {chosen.width}, {device_name(device)}")
    print(f"  plain batch {1000 * statistics.median(plain):.1f} ms (median of {chosen.rounds})")
    for name, values in ratios.items():
        print(f"  {name:<14} {statistics.median(values):5.2f}  ({min(values):.2f} to {max(values):.2f})")


if __name__ == "__main__":
    main()
