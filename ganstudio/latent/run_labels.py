"""What a run's generator can be told, and which labels its pictures have together; no torch."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ganstudio.labels import UNKNOWN, Attributes, label_width
from ganstudio.latent.conditions import Choice, LabelVector, encode
from ganstudio.problems import InputProblem
from ganstudio.runs.folder import RunFolder

_STREAM = 1
"""Sets the labels' random numbers apart from the latents', which the same seed draws."""


@dataclass(frozen=True, slots=True, eq=False)
class RunLabels:
    """attributes: empty for a run without labels. rows: int16 (k, attributes), codes of its pictures."""

    attributes: Attributes = ()
    rows: NDArray[np.int16] = field(default_factory=lambda: np.empty((0, 0), dtype=np.int16))

    def __bool__(self) -> bool:
        return bool(self.attributes)

    @property
    def width(self) -> int:
        """Numbers of a label vector."""
        return label_width(self.attributes)

    def drawn(self, choice: Choice, count: int, generator: np.random.Generator) -> LabelVector:
        """Labels of `count` pictures as they occur together in the data, (count, width).

        Only those that have what is chosen, if there are any; what is chosen is the same in all of them.
        Raises InputProblem for a choice that the run does not know.
        """
        wanted = encode(self.attributes, choice)
        rows = self.rows
        for number, attribute in enumerate(self.attributes):
            value = choice.get(attribute.name)
            if value is not None:
                fitting = rows[rows[:, number] == attribute.values.index(value)]
                rows = fitting if len(fitting) else rows
        if not len(rows):
            return np.repeat(wanted[None], count, axis=0)
        picked = rows[generator.integers(0, len(rows), count)]
        return np.stack([encode(self.attributes, self.choice(row) | _said(choice)) for row in picked])

    def choice(self, row: NDArray[np.int16]) -> dict[str, str | None]:
        """Codes (attributes,) as a choice."""
        return {
            attribute.name: None if code == UNKNOWN else attribute.values[code]
            for attribute, code in zip(self.attributes, row.tolist(), strict=True)
        }


class LabelStream:
    """The labels of one picture after the other, drawn by the seed; they do not depend on the latents."""

    def __init__(self, labels: RunLabels, choice: Choice, seed: int) -> None:
        self._labels = labels
        self._choice = choice
        self._generator = np.random.Generator(np.random.PCG64([seed, _STREAM]))

    def next(self, count: int) -> LabelVector | None:
        """Labels of the next `count` pictures, (count, width); None for a run without any."""
        return self._labels.drawn(self._choice, count, self._generator) if self._labels else None


def read_run_labels(run_dir: Path) -> RunLabels:
    """What the run was conditioned on; nothing where its `data.json` does not tell."""
    try:
        status = RunFolder(run_dir).data_path.stat()
    except OSError:
        return RunLabels()
    return _read(run_dir, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=4)
def _read(run_dir: Path, _written: int, _size: int) -> RunLabels:
    try:
        manifest = RunFolder(run_dir).manifest()
    except InputProblem:
        return RunLabels()
    return RunLabels(manifest.attributes, manifest.codes()) if manifest.attributes else RunLabels()


def _said(choice: Choice) -> dict[str, str | None]:
    return {name: value for name, value in choice.items() if value is not None}
