"""A state dict as layers in a row, whatever they are called."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from torch import Tensor, nn
from torch.nn.modules.batchnorm import _BatchNorm

from ganstudio.export.foreign.reading import StateDict, shape_text
from ganstudio.problems import InputProblem

_KEY = re.compile(r"(?P<layer>.*?)\.?(?P<part>weight|bias|running_mean|running_var|num_batches_tracked)")
_PLACE = re.compile(r"(?P<row>.*?)\.?(?P<number>\d+)")


@dataclass(frozen=True, slots=True)
class Layer:
    """A convolution (transposed or not) or a batch norm by its tensors; `key`: "main.3"."""

    key: str
    kind: Literal["convolution", "batch norm"]
    tensors: dict[str, Tensor] = field(repr=False)

    @property
    def weight(self) -> Tensor:
        return self.tensors["weight"]

    def name(self, part: str = "weight") -> str:
        """The tensor's key in the file."""
        return f"{self.key}.{part}" if self.key else part


def layers_of(path: Path, state: StateDict) -> list[Layer]:
    """The layers in the order in which they work. Raises InputProblem, naming key and shape."""
    parts: dict[str, dict[str, Tensor]] = {}
    for key, tensor in state.items():
        found = _KEY.fullmatch(key)
        if found is None:
            raise InputProblem(
                "{file}: {key} ({shape}) is no part of a convolution or a batch norm; only weight, bias, "
                "running_mean, running_var and num_batches_tracked were expected.",
                file=str(path),
                key=key,
                shape=shape_text(tensor),
            )
        parts.setdefault(found["layer"], {})[found["part"]] = tensor
    layers = [_layer(path, key, tensors) for key, tensors in parts.items()]
    return _in_order(layers)


def _layer(path: Path, key: str, tensors: dict[str, Tensor]) -> Layer:
    weight = tensors.get("weight")
    norm = weight is not None and weight.dim() == 1 and "running_mean" in tensors
    square = weight is not None and weight.dim() == 4 and weight.shape[2] == weight.shape[3]
    if weight is None or not (norm or square) or 0 in weight.shape:
        raise InputProblem(
            "{file}: {key} has the shape {shape}; the weight of a square convolution (such as "
            "64 x 3 x 4 x 4) or of a batch norm with its running_mean was expected.",
            file=str(path),
            key=f"{key}.weight",
            shape="none" if weight is None else shape_text(weight),
        )
    return Layer(key, "batch norm" if norm else "convolution", tensors)


def _in_order(layers: Iterable[Layer]) -> list[Layer]:
    """By number within each row, the rows as they come in the file (`features` before `classifier`)."""
    rows: dict[str, list[tuple[int, Layer]]] = {}
    for layer in layers:
        found = _PLACE.fullmatch(layer.key)
        row, number = (found["row"], int(found["number"])) if found else (layer.key, 0)
        rows.setdefault(row, []).append((number, layer))
    return [layer for row in rows.values() for _, layer in sorted(row, key=lambda placed: placed[0])]


def fitted(path: Path, layers: list[Layer], net: nn.Module) -> StateDict:
    """The layers under the keys of `net`, one of ours. Raises InputProblem for the first misfit."""
    places = [name for name, module in net.named_modules() if has_weights(module)]
    state = net.state_dict()
    found: StateDict = {}
    for index, name in enumerate(places):
        if index >= len(layers):
            raise InputProblem(
                "{file}: it has {count} layers with weights, but {wanted} were expected.",
                file=str(path),
                count=len(layers),
                wanted=len(places),
            )
        layer = layers[index]
        wanted = {key.rpartition(".")[2] for key in state if key.rpartition(".")[0] == name}
        for part in sorted(wanted | layer.tensors.keys(), reverse=True):
            expected, given = state.get(f"{name}.{part}"), layer.tensors.get(part)
            if part == "num_batches_tracked" and given is None:
                given = expected  # older versions of torch did not count
            if given is None or expected is None or given.shape != expected.shape:
                raise _misfit(path, layer, part, given, expected)
            found[f"{name}.{part}"] = given
    if len(layers) > len(places):
        raise _misfit(path, layers[len(places)], "weight", layers[len(places)].weight, None)
    return found


def has_weights(module: nn.Module) -> bool:
    """Whether a module is a layer in the sense of this file."""
    return isinstance(module, nn.Conv2d | nn.ConvTranspose2d | _BatchNorm)


def _misfit(
    path: Path, layer: Layer, part: str, given: Tensor | None, expected: Tensor | None
) -> InputProblem:
    return InputProblem(
        "{file}: {key} has the shape {shape}, but {expected} was expected.",
        file=str(path),
        key=layer.name(part),
        shape="none" if given is None else shape_text(given),
        expected="none" if expected is None else shape_text(expected),
    )
