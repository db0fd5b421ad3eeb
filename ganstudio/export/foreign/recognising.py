"""What a foreign net is: G or D, and the recipe's keys that its shapes tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Literal

from ganstudio.export.foreign.layers import Layer, layers_of
from ganstudio.export.foreign.reading import StateDict, shape_text
from ganstudio.problems import InputProblem
from ganstudio.recipe import output_size, parse_stage

_STAGES = {2: "k2s2p0", 3: "k3s1p1", 4: "k4s2p1", 5: "k5s3p1", 6: "k6s2p2", 8: "k8s4p2"}
"""What a kernel's size says of stride and padding, which no state dict holds: the write-ups' own for 4, 5."""


@dataclass(frozen=True, slots=True)
class ForeignNet:
    """A net of a file. `stages`: G's, as the recipe writes them; `widths`: channels from pictures inwards."""

    path: Path
    kind: Literal["G", "D"]
    layers: list[Layer] = field(repr=False)
    channels: int
    base_size: int
    stages: tuple[str, ...]
    widths: tuple[int, ...]
    nz: int = 0

    @property
    def image_size(self) -> int:
        """Side of the pictures it makes or judges."""
        return output_size(self.base_size, tuple(parse_stage(stage) for stage in self.stages))

    @property
    def convolutions(self) -> list[Layer]:
        return [layer for layer in self.layers if layer.kind == "convolution"]

    @property
    def has_norms(self) -> bool:
        return any(layer.kind == "batch norm" for layer in self.layers)

    @property
    def first_norm(self) -> bool:
        """Whether a batch norm follows the first convolution."""
        return len(self.layers) > 1 and self.layers[1].kind == "batch norm"

    @property
    def biases(self) -> bool:
        return any("bias" in layer.tensors for layer in self.convolutions)

    @property
    def cap(self) -> int | None:
        """The widest layer where doubling from the narrowest would go beyond it."""
        widest = max(self.widths)
        return widest if widest < self.widths[0] * 2 ** (len(self.widths) - 1) else None


def recognise_net(path: Path, state: StateDict, stages: Sequence[str] = ()) -> ForeignNet:
    """Read a state dict as a G or a D of convolutions in a row (transposed ones first shrink, then widen).

    A transposed convolution's weight is inputs x outputs x k x k, a plain one's outputs x inputs x k x k: G
    ends with pictures' channels, D begins with them. `stages`: in place of those guessed from the kernels.
    Raises InputProblem, naming key, shape and what was expected.
    """
    layers = layers_of(path, state)
    rows = [layer for layer in layers if layer.kind == "convolution"]
    if len(rows) < 2:
        raise InputProblem(
            "{file}: it holds {count} convolutions; a G or D of at least two was expected.",
            file=str(path),
            count=len(rows),
        )
    first, last = rows[0].weight, rows[-1].weight
    is_d = first.shape[1] in (1, 3) and last.shape[0] == 1
    is_g = not is_d and last.shape[1] in (1, 3)
    if not (is_d or is_g):
        raise InputProblem(
            "{file}: neither a G nor a D. {last} has the shape {last_shape}, where a G ends with "
            "channels x 3 x k x k (or 1 for grey); {first} has the shape {first_shape}, where a D begins "
            "with channels x 3 x k x k and ends with 1 x channels x k x k.",
            file=str(path),
            first=rows[0].name(),
            first_shape=shape_text(first),
            last=rows[-1].name(),
            last_shape=shape_text(last),
        )
    _hand_on(path, rows, outputs=0 if is_d else 1)
    inwards = rows[:-1] if is_d else rows[:0:-1]
    guessed = tuple(_stage(path, row) for row in inwards)[::-1]
    return ForeignNet(
        path=path,
        kind="D" if is_d else "G",
        layers=layers,
        channels=first.shape[1] if is_d else last.shape[1],
        base_size=last.shape[2] if is_d else first.shape[2],
        stages=tuple(stages) or guessed,
        widths=tuple(row.weight.shape[0] for row in inwards),
        nz=0 if is_d else first.shape[0],
    )


def _hand_on(path: Path, rows: list[Layer], outputs: int) -> None:
    """Each convolution takes what the one before makes; `outputs` is the dimension of what it makes."""
    for before, after in pairwise(rows):
        made, taken = before.weight.shape[outputs], after.weight.shape[1 - outputs]
        if made != taken:
            raise InputProblem(
                "{file}: {key} has the shape {shape} and takes {taken} channels, but {before} "
                "({before_shape}) makes {made}; the same number was expected.",
                file=str(path),
                key=after.name(),
                shape=shape_text(after.weight),
                taken=taken,
                before=before.name(),
                before_shape=shape_text(before.weight),
                made=made,
            )


def _stage(path: Path, layer: Layer) -> str:
    kernel = layer.weight.shape[2]
    if kernel not in _STAGES:
        raise InputProblem(
            "{file}: {key} has the shape {shape}; a kernel of {known} was expected there, since the file "
            "does not say what stride goes with others. Give the key stages, such as k7s2p3,k4s2p1.",
            file=str(path),
            key=layer.name(),
            shape=shape_text(layer.weight),
            known=", ".join(map(str, _STAGES)),
        )
    return _STAGES[kernel]
