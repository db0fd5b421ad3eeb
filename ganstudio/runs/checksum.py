"""A checkpoint's checksum: one hash over everything that a state holds."""

from __future__ import annotations

import hashlib
import math
import struct


def checksum(state: object, *, budget: float = math.inf) -> str:
    """SHA-256 over a canonical walk of `state`: structure, keys, types, shapes and every byte.

    Raises TypeError, naming the place, for what a checkpoint cannot hold, and ValueError when there are more
    than `budget` bytes to go through (a small file can describe a huge tensor or a huge tree).
    """
    walk = _Walk(budget)
    walk.add(state, "state")
    return walk.digest.hexdigest()


class _Walk:
    """Feeds a state into a hash, every part with its type and length before it."""

    def __init__(self, budget: float) -> None:
        self.digest = hashlib.sha256()
        self._left = budget

    def add(self, value: object, place: str) -> None:
        import torch

        if isinstance(value, torch.Tensor):
            self._spend(value.numel() * value.element_size())
            self._part("tensor", f"{value.dtype} {tuple(value.shape)}".encode())
            if value.layout != torch.strided or value.is_quantized:
                raise TypeError(
                    f"{place} is a sparse or quantized tensor; a checkpoint holds only dense ones"
                )
            flat = value.detach().cpu().contiguous().reshape(-1)
            self.digest.update(flat.view(torch.uint8).numpy().data if flat.numel() else b"")
        elif isinstance(value, dict):
            self._part("dict", str(len(value)).encode())
            for key, item in value.items():
                self.add(key, f"{place} key {key!r}")
                self.add(item, f"{place}[{key!r}]")
        elif isinstance(value, list | tuple):
            self._part("list" if isinstance(value, list) else "tuple", str(len(value)).encode())
            for index, item in enumerate(value):
                self.add(item, f"{place}[{index}]")
        elif value is None or type(value) in (bool, int):
            self._part(type(value).__name__, str(value).encode())
        elif type(value) is float:
            self._part("float", struct.pack("<d", value))
        elif type(value) is str:
            self._part("str", value.encode("utf-8", "surrogatepass"))
        else:
            kind = type(value).__name__
            raise TypeError(f"{place} is a {kind}; a checkpoint holds only tensors and plain values")

    def _part(self, kind: str, content: bytes) -> None:
        head = f"{kind} {len(content)} ".encode()
        self._spend(len(head) + len(content))
        self.digest.update(head)
        self.digest.update(content)

    def _spend(self, count: int) -> None:
        self._left -= count
        if self._left < 0:
            raise ValueError("there is more in it than a file of its size can hold")
