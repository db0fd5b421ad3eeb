"""Which device trains, and what it is called."""

from __future__ import annotations

import torch

from ganstudio.problems import InputProblem


def pick_device(name: str) -> torch.device:
    """The device for the recipe's key `device`; "auto" takes cuda before mps before cpu.

    Raises InputProblem when the machine has no such device.
    """
    there = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    if name == "auto":
        name = next(kind for kind, found in there.items() if found)
    if not there.get(name, False):
        raise InputProblem(
            "device is {name}, which this computer does not have; choose auto or one of {names}.",
            name=repr(name),
            names=", ".join(kind for kind, found in there.items() if found),
        )
    return torch.device(name)


def device_name(device: torch.device) -> str:
    """A short name for a person: "cpu, 2 threads" or "cuda, NVIDIA H200"."""
    if device.type == "cuda":
        return f"cuda, {torch.cuda.get_device_name(device)}"
    if device.type == "cpu":
        threads = torch.get_num_threads()
        return f"cpu, {threads} thread" if threads == 1 else f"cpu, {threads} threads"
    return device.type
