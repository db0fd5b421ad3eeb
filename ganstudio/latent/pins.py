"""Pins: latents a person wants to find again, kept in the run folder as `pins.json`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeGuard

import numpy as np

from ganstudio.durable import write_file
from ganstudio.latent.conditions import LabelVector
from ganstudio.latent.priors import Latents
from ganstudio.problems import InputProblem, Message

FORMAT = 1
MOST = 1_000
_LONGEST_NAME = 80
_LARGEST_FILE = 64 << 20
_LARGEST_NUMBER = 1e6


@dataclass(frozen=True, slots=True)
class Pin:
    """A named latent, and the generator it was pinned with (branch, step, averaged).

    y: the labels it was pinned with (label_width numbers); empty where there are none.
    """

    name: str
    z: tuple[float, ...] = field(repr=False)
    branch: int
    step: int
    averaged: bool
    y: tuple[float, ...] = field(default=(), repr=False)

    @property
    def labels(self) -> LabelVector | None:
        """The labels as a row: float32 (label_width,); None where there are none."""
        return np.array(self.y, dtype=np.float32) if self.y else None

    @property
    def latent(self) -> Latents:
        """The latent as a row: float32 (nz,)."""
        return np.array(self.z, dtype=np.float32)


def save_pins(path: Path, pins: Iterable[Pin]) -> None:
    """Write pins in one move. Raises Problem when the disk refuses."""
    rows = [
        {"name": p.name, "z": list(p.z), "branch": p.branch, "step": p.step, "averaged": p.averaged}
        # A run without labels keeps the file that older versions read.
        | ({"y": list(p.y)} if p.y else {})
        for p in pins
    ]
    text = json.dumps({"format": FORMAT, "pins": rows}, ensure_ascii=False, allow_nan=False)
    write_file(path, text.encode("utf-8"))


def load_pins(path: Path, nz: int, labels: int = 0) -> tuple[Pin, ...]:
    """The pins of a run, () if there are none. Raises InputProblem for a file that cannot be right.

    `nz`, `labels`: how long the run's latents and label vectors are; nothing in the file is believed before
    it was checked. Pins without labels, from an older version, ask for nothing.
    """
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise _wrong(path, Message("it is too large"))
        content = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise _wrong(path, Message("{text}", {"text": error.strerror or str(error)})) from error
    except (ValueError, RecursionError) as error:
        raise _wrong(path, Message("it is no JSON")) from error
    if not isinstance(content, dict) or not isinstance(content.get("format"), int):
        raise _wrong(path, Message("it holds no pins"))
    if content["format"] > FORMAT:
        raise _wrong(path, Message("it was written by a newer GAN Studio"))
    rows = content.get("pins")
    if not isinstance(rows, list) or len(rows) > MOST:
        raise _wrong(path, Message("it holds no pins"))
    return tuple(_pin(path, number, row, nz, labels) for number, row in enumerate(rows, start=1))


def clean_name(name: str) -> str:
    """`name` as a pin may be called: one line of at most 80 characters."""
    return " ".join("".join(c if c.isprintable() else " " for c in name).split())[:_LONGEST_NAME].strip()


def free_name(taken: Iterable[str]) -> str:
    """A short name that no pin has: a, b ... z, a2, b2 ..."""
    used = set(taken)
    round_ = 1
    while True:
        for letter in "abcdefghijklmnopqrstuvwxyz":
            name = letter if round_ == 1 else f"{letter}{round_}"
            if name not in used:
                return name
        round_ += 1


def _pin(path: Path, number: int, row: object, nz: int, labels: int) -> Pin:
    if not isinstance(row, dict):
        raise _wrong(path, Message("pin {number} is damaged", {"number": number}))
    name, z, averaged = row.get("name"), row.get("z"), row.get("averaged")
    branch, step = row.get("branch"), row.get("step")
    if not (isinstance(name, str) and clean_name(name) == name and name):
        raise _wrong(path, Message("pin {number} has no name", {"number": number}))
    if not (isinstance(z, list) and len(z) == nz and all(_is_number(value) for value in z)):
        raise _wrong(path, Message("pin {number} is not {nz} numbers", {"number": number, "nz": nz}))
    y = row.get("y", [])
    if not (isinstance(y, list) and len(y) in (0, labels) and all(_is_number(value) for value in y)):
        raise _wrong(path, Message("pin {number} has other labels than the run", {"number": number}))
    if not (_is_count(branch) and _is_count(step) and isinstance(averaged, bool)):
        raise _wrong(path, Message("pin {number} does not say where it was made", {"number": number}))
    labels_told = tuple(float(value) for value in y)
    return Pin(name, tuple(float(value) for value in z), branch, step, averaged, labels_told)


def _is_number(value: object) -> TypeGuard[float]:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return abs(value) <= _LARGEST_NUMBER  # also False for what is no number at all (NaN)


def _is_count(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**53


def _wrong(path: Path, reason: Message) -> InputProblem:
    return InputProblem(
        "The pins in {file} cannot be used: {reason}. They stay there; a new pin writes the file anew "
        "and keeps this one as {backup}.",
        file=str(path),
        reason=reason,
        backup=f"{path.name}.bak",
    )


def keep_aside(path: Path) -> None:
    """Move a file of pins that cannot be used out of the way."""
    path.replace(path.with_name(f"{path.name}.bak"))


def moved_pin(pins: Sequence[Pin], index: int, to: int) -> tuple[Pin, ...]:
    """The pins with number `index` moved to place `to`."""
    rest = [*pins[:index], *pins[index + 1 :]]
    rest.insert(to, pins[index])
    return tuple(rest)
