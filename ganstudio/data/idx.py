"""One IDX file (MNIST and its kin), plain or gzipped, read record by record."""

from __future__ import annotations

import gzip
import hashlib
import math
import os
import struct
import zlib
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import IO, Self

import numpy as np
from numpy.typing import NDArray

from ganstudio.problems import InputProblem

_LARGEST_SIDE = 4096
_SMALLEST_SIDE = 8
_MOST_UNPACKED = 2 << 30
_GZIP = b"\x1f\x8b"


class IdxFile:
    """Unsigned bytes of an IDX file, record by record; its header is held against what is really there.

    `shape`: (records, ...). Raises InputProblem, naming the file, for anything but `dimensions` dimensions of
    bytes, and when the file is shorter or longer than its header says. Safe to use from several threads.
    """

    def __init__(self, path: Path, dimensions: int) -> None:
        self._path = path
        self._lock = Lock()
        self._unpacked: bytearray | None = None
        try:
            self._file: IO[bytes] = path.open("rb")
        except OSError as error:
            raise InputProblem(
                "{file} cannot be read: {reason}", reason=error.strerror or str(error), file=str(self._path)
            ) from None
        try:
            packed = self._file.read(2) == _GZIP
            self._file.seek(0)
            if packed:
                self._unpack(dimensions)
            else:
                self.shape = self._shape(self._file.read(4 + 4 * dimensions), dimensions)
                self._start = self._file.tell()
                self._hold_against(os.fstat(self._file.fileno()).st_size - self._start)
        except BaseException:
            self._file.close()
            raise

    def _unpack(self, dimensions: int) -> None:
        try:
            with gzip.GzipFile(fileobj=self._file) as stream:
                self.shape = self._shape(stream.read(4 + 4 * dimensions), dimensions)
                wanted = math.prod(self.shape)
                if wanted > _MOST_UNPACKED:
                    raise InputProblem(
                        "{file} is too large to be read packed; unpack it with gunzip.", file=str(self._path)
                    )
                # Piece by piece, as much as there is: one read would first allocate what the header claims.
                unpacked = bytearray()
                while len(unpacked) <= wanted and (piece := stream.read(1 << 20)):
                    unpacked += piece
        except (EOFError, OSError, zlib.error):
            raise InputProblem(
                "{file} is damaged or cut off; download it again.", file=str(self._path)
            ) from None
        self._unpacked, self._start = unpacked, 0
        self._hold_against(len(unpacked))

    def _shape(self, header: bytes, dimensions: int) -> tuple[int, ...]:
        if header[:4] != bytes((0, 0, 8, dimensions)) or len(header) != 4 + 4 * dimensions:
            raise InputProblem(
                "{file} is no IDX file of bytes with {dimensions} dimensions.",
                dimensions=dimensions,
                file=str(self._path),
            )
        shape = struct.unpack(f">{dimensions}I", header[4:])
        if shape[0] == 0 or not all(_SMALLEST_SIDE <= side <= _LARGEST_SIDE for side in shape[1:]):
            raise InputProblem(
                "{file} says it holds {shape}; at least one picture of {least} to {most} pixels a side "
                "is needed.",
                shape=" x ".join(map(str, shape)),
                least=_SMALLEST_SIDE,
                most=_LARGEST_SIDE,
                file=str(self._path),
            )
        return shape

    def _hold_against(self, there: int) -> None:
        wanted = math.prod(self.shape)
        if there != wanted:
            raise InputProblem(
                "{file} should hold {wanted} bytes ({shape}) but holds {there}; it is damaged or cut off, "
                "download it again.",
                wanted=wanted,
                shape=" x ".join(map(str, self.shape)),
                there=there if there < wanted else f"{there} or more",
                file=str(self._path),
            )

    def __len__(self) -> int:
        return self.shape[0]

    def record(self, index: int) -> bytes:
        """The bytes of one record; IndexError if there is no such."""
        if not 0 <= index < self.shape[0]:
            raise IndexError(index)
        length = math.prod(self.shape[1:])
        start = self._start + index * length
        if self._unpacked is not None:
            return bytes(self._unpacked[start : start + length])
        with self._lock:
            self._file.seek(start)
            data = self._file.read(length)
        if len(data) != length:
            raise InputProblem("{file} has become shorter; download it again.", file=str(self._path))
        return data

    def picture(self, index: int) -> NDArray[np.uint8]:
        """One record as a (height, width) array."""
        return np.frombuffer(self.record(index), np.uint8).reshape(self.shape[1:])

    def digest(self, index: int) -> str:
        """SHA-256 in hex of one record and its shape."""
        shape = "x".join(map(str, self.shape[1:]))
        return hashlib.sha256(f"{shape}:".encode() + self.record(index)).hexdigest()

    def close(self) -> None:
        self._file.close()
        self._unpacked = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
