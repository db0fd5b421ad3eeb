"""A run's pins on disk, for a model that changes them: read once, written after each change. No Qt."""

from __future__ import annotations

from pathlib import Path

from ganstudio.latent.pins import Pin, keep_aside, load_pins, save_pins
from ganstudio.problems import Problem
from ganstudio.runs.folder import RunFolder


class PinsFile:
    """The file `pins.json` of a run whose latents have `nz` numbers and whose label vectors `labels`."""

    def __init__(self, run_dir: Path, nz: int, labels: int = 0) -> None:
        self._path = RunFolder(run_dir).pins_path
        self._nz, self._labels = nz, labels
        self._unusable = False

    def read(self) -> tuple[Pin, ...]:
        """The pins. Raises InputProblem for a file that cannot be used; `write` then keeps it aside."""
        try:
            return load_pins(self._path, self._nz, self._labels)
        except Problem:
            self._unusable = True
            raise

    def write(self, pins: tuple[Pin, ...]) -> None:
        """Write the pins in one move. Raises Problem when the disk refuses."""
        if self._unusable:
            try:
                keep_aside(self._path)
            except OSError as error:
                reason = error.strerror or str(error)
                text = "{file} could not be moved aside: {reason}"
                raise Problem(text, file=str(self._path), reason=reason) from error
            self._unusable = False
        save_pins(self._path, pins)
