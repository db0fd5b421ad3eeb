"""Checkpoints: one file that resumes a run exactly, never half written, never trusted when it is read.

A checkpoint is `{"format": 1, "checksum": ..., "state": ...}` in torch's zip format; the state holds
only dictionaries, lists, tuples, tensors, numbers, text, True, False and None, and is read with
`weights_only=True`.
"""

from __future__ import annotations

import pickle
import shutil
import struct
import zipfile
from pathlib import Path
from typing import Any, cast

from ganstudio.durable import replacing, write_problem
from ganstudio.problems import InputProblem, Problem
from ganstudio.runs.checksum import checksum

FORMAT = 1
_LARGEST_PICKLE = 64 << 20
_ROOM = 8 << 20
_SMALL = 1 << 20


class CheckpointProblem(InputProblem):
    """A checkpoint that cannot be used; an earlier one may still be."""


def save_checkpoint(path: Path, state: dict[str, Any]) -> int:
    """Write `state` to `path` in one move and return the file's size in bytes.

    Raises Problem when the disk is full or refuses (an older file at `path` stays whole), and TypeError for a
    state that could not be read back.
    """
    import torch

    content = {"format": FORMAT, "checksum": checksum(state), "state": state}
    needed = _tensor_bytes(state) + _ROOM
    try:
        free = shutil.disk_usage(path.parent).free
    except OSError:
        free = needed
    if free < needed:
        raise Problem(
            "There is no room for the checkpoint {file}: it needs {needed} MB, {free} MB are free. "
            "Free some space and go on; nothing that was saved is lost.",
            file=str(path),
            needed=-(-needed // 1_000_000),
            free=free // 1_000_000,
        )
    try:
        with replacing(path) as file:
            torch.save(content, file)
    except RuntimeError as error:
        # When a write fails, torch's own complaint about the unfinished file covers the reason.
        reason = error.__context__
        if not isinstance(reason, OSError):
            raise
        raise write_problem(path, reason) from error
    return path.stat().st_size


def load_checkpoint(path: Path) -> dict[str, Any]:
    """The state that was saved, on the CPU. Raises CheckpointProblem that names the file and what to do.

    Nothing in the file is run, and no size in it is believed before it was compared with the file's.
    """
    import torch

    size = _look_at_container(path)
    try:
        with path.open("rb") as file:
            content = torch.load(file, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError as error:
        raise CheckpointProblem(
            "{file} was not opened: it holds more than tensors and plain values, and such a file can run "
            "code. Do not use it; choose another checkpoint.",
            file=str(path),
        ) from error
    except Exception as error:  # torch and zipfile raise nearly anything for a damaged file
        raise _damaged(path) from error
    if not isinstance(content, dict) or not {"format", "checksum", "state"} <= content.keys():
        raise _foreign(path)
    if not isinstance(content["format"], int) or content["format"] > FORMAT:
        raise CheckpointProblem(
            "{file} was written by a newer GAN Studio. Install the newer GAN Studio, "
            "or choose another checkpoint.",
            file=str(path),
        )
    state = content["state"]
    try:
        right = isinstance(state, dict) and checksum(state, budget=32 * size + _SMALL) == content["checksum"]
    except (TypeError, ValueError, RecursionError, RuntimeError) as error:
        raise _damaged(path) from error
    if not right:
        raise _damaged(path)
    return cast(dict[str, Any], state)


def _look_at_container(path: Path) -> int:
    """Check the zip around a checkpoint before torch reads it; return the file's size."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            if file.read(2) != b"PK":
                raise _damaged(path) if size == 0 else _foreign(path)
        with zipfile.ZipFile(path) as container:
            parts = container.infolist()
            pickles = [part for part in parts if part.filename.endswith("/data.pkl")]
            stored = all(part.compress_type == zipfile.ZIP_STORED for part in parts)
            if len(pickles) != 1 or not stored:
                raise _foreign(path)
            if sum(part.file_size for part in parts) > size or pickles[0].file_size > _LARGEST_PICKLE:
                raise _damaged(path)
            container.read(pickles[0])  # raises where it is damaged; the tensors have our own checksum
    except FileNotFoundError:
        raise CheckpointProblem(
            "The checkpoint {file} is missing. Choose another checkpoint.", file=str(path)
        ) from None
    except OSError as error:
        raise CheckpointProblem(
            "The checkpoint {file} cannot be read: {reason}. Check the folder's permissions and the disk, "
            "or choose another checkpoint.",
            file=str(path),
            reason=error.strerror or str(error),
        ) from error
    except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError, struct.error) as error:
        raise _damaged(path) from error
    return size


def _tensor_bytes(value: object) -> int:
    """How many bytes the tensors in `value` will take in a file."""
    import torch

    if isinstance(value, torch.Tensor):
        return value.numel() * value.element_size()
    if isinstance(value, dict):
        return sum(_tensor_bytes(item) for item in value.values())
    if isinstance(value, list | tuple):
        return sum(_tensor_bytes(item) for item in value)
    return 0


def _damaged(path: Path) -> CheckpointProblem:
    return CheckpointProblem(
        "The checkpoint {file} is damaged or was cut short. Choose an earlier checkpoint.", file=str(path)
    )


def _foreign(path: Path) -> CheckpointProblem:
    return CheckpointProblem(
        "{file} is no checkpoint of GAN Studio. Choose a checkpoint from a run's folder.", file=str(path)
    )
