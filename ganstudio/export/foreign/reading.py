"""Reading a model file that nobody vouches for: nothing in it is run, no size in it is believed."""

from __future__ import annotations

import pickle
import pickletools
import warnings
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

import torch
from torch import Tensor

from ganstudio.problems import InputProblem

StateDict = dict[str, Tensor]

_LARGEST_PICKLE = 64 << 20
_DEEPEST = 3
_PICKLES_BEFORE = 3
"""Magic number, protocol and system lie before the object in old files."""
_FLOATS = (torch.float32, torch.float16, torch.bfloat16, torch.float64)


def read_state_dicts(path: Path) -> list[StateDict]:
    """The state dicts in a file of torch.save: itself one, or wrapped ({"state_dict": ...}, {"netG": ...}).

    Weights come as float32 on the CPU, `module.` of DataParallel is taken off the keys. Raises InputProblem,
    naming the file, the key and what to do.
    """
    content = _load(path)
    if isinstance(content, dict) and {"format", "checksum", "state"} <= content.keys():
        raise InputProblem(
            "{file} is a checkpoint of GAN Studio; open the run that it lies in instead.", file=str(path)
        )
    found = [_checked(path, state) for state in _state_dicts(content)]
    if not found:
        raise InputProblem(
            "{file} holds no state dict. Save one by torch.save(net.state_dict(), file), and open that.",
            file=str(path),
        )
    return found


def _load(path: Path) -> Any:
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(2)
            file.seek(0)
            _look_at_container(path, file, size) if head == b"PK" else _look_at_pickles(path, file, size)
            file.seek(0)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # torch has opinions on old files that help nobody here
                return torch.load(file, map_location="cpu", weights_only=True)
    except FileNotFoundError:
        raise InputProblem("There is no file {file}.", file=str(path)) from None
    except InputProblem:
        raise
    except pickle.UnpicklingError as error:
        raise InputProblem(
            "{file} was not opened: it holds more than tensors and plain values, a whole net perhaps, and "
            "such a file can run code. Save the weights alone by torch.save(net.state_dict(), file), and "
            "open that.",
            file=str(path),
        ) from error
    except OSError as error:
        if error.errno is not None:
            raise InputProblem(
                "{file} cannot be read: {reason}", file=str(path), reason=error.strerror or str(error)
            ) from error
        raise _damaged(path) from error
    except Exception as error:  # torch, zipfile and pickle raise nearly anything for a damaged file
        raise _damaged(path) from error


def _look_at_container(path: Path, file: BinaryIO, size: int) -> None:
    """Check the zip that torch writes since version 1.6."""
    with zipfile.ZipFile(file) as container:
        parts = container.infolist()
        pickles = [part for part in parts if part.filename.endswith("/data.pkl")]
        if len(pickles) != 1:
            raise _no_model(path)
        stored = all(part.compress_type == zipfile.ZIP_STORED for part in parts)
        if not stored or sum(part.file_size for part in parts) > size:
            raise _damaged(path)
        if pickles[0].file_size > _LARGEST_PICKLE or container.testzip() is not None:
            raise _damaged(path)


def _look_at_pickles(path: Path, file: BinaryIO, size: int) -> None:
    """Check the pickles that torch wrote before version 1.6: no number in them exceeds the file's size."""
    if file.read(1) != b"\x80":
        raise _no_model(path)
    file.seek(0)
    for _ in range(_PICKLES_BEFORE):
        for _part in pickletools.genops(file):
            pass
    for _opcode, argument, _place in pickletools.genops(file):
        if isinstance(argument, int) and argument > size:
            raise _damaged(path)


def _state_dicts(content: object, depth: int = 0) -> Iterator[dict[str, Tensor]]:
    if not isinstance(content, dict) or not content or depth > _DEEPEST:
        return
    if all(isinstance(key, str) and isinstance(value, Tensor) for key, value in content.items()):
        yield content
        return
    for value in content.values():
        yield from _state_dicts(value, depth + 1)


def _checked(path: Path, state: dict[str, Tensor]) -> StateDict:
    size = path.stat().st_size
    found: StateDict = {}
    for name, tensor in state.items():
        key = name.removeprefix("module.")
        if tensor.layout is not torch.strided or tensor.is_quantized or tensor.is_complex():
            raise InputProblem(
                "{file}: {key} is no plain tensor of numbers; save the weights in full precision.",
                file=str(path),
                key=key,
            )
        if tensor.numel() * tensor.element_size() > size:
            raise InputProblem(
                "{file}: {key} claims the shape {shape}, which is more than the file holds. It is damaged or "
                "made to harm; do not use it.",
                file=str(path),
                key=key,
                shape=shape_text(tensor),
            )
        counter = key.endswith("num_batches_tracked")
        if not counter and tensor.dtype not in _FLOATS:
            raise InputProblem(
                "{file}: {key} holds numbers of the kind {kind}; weights of the kind float32 were expected.",
                file=str(path),
                key=key,
                kind=str(tensor.dtype).removeprefix("torch."),
            )
        plain = tensor.detach().to(torch.int64 if counter else torch.float32).contiguous().clone()
        if not counter and not bool(torch.isfinite(plain).all()):
            raise InputProblem(
                "{file}: {key} holds numbers that are not finite (NaN or infinite): the net was saved after "
                "its training broke. Use a file saved earlier.",
                file=str(path),
                key=key,
            )
        found[key] = plain
    return found


def shape_text(tensor: Tensor) -> str:
    """A tensor's shape as "64 x 3 x 4 x 4"."""
    return " x ".join(str(side) for side in tensor.shape) or "1"


def _no_model(path: Path) -> InputProblem:
    return InputProblem(
        "{file} is no model file; choose one that torch.save wrote, such as netG_epoch_24.pth.",
        file=str(path),
    )


def _damaged(path: Path) -> InputProblem:
    return InputProblem("{file} is damaged or was cut short; copy or save it again.", file=str(path))
