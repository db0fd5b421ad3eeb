"""IDX files (MNIST and its kin), plain or gzipped, in torchvision's layout or bare."""

from __future__ import annotations

import gzip
import hashlib
import math
import os
import re
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import IO, Self

import numpy as np
from numpy.typing import NDArray

from ganstudio.data.report import FolderReport, LeftOut, Picture, count_classes
from ganstudio.problems import Cancelled, InputProblem, Message

_IMAGES = re.compile(r"(?P<stem>.+)[-.]images[-.]idx3-ubyte(\.gz)?$", re.IGNORECASE)
_LARGEST_SIDE = 4096
_SMALLEST_SIDE = 8
_MOST_UNPACKED = 2 << 30
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class IdxSet:
    """Where a set of IDX pictures lies, its labels if there are any, and files of it that are not used."""

    images: Path
    labels: Path | None
    unused: tuple[Path, ...]


def find_idx(folder: Path) -> IdxSet | None:
    """The IDX pictures in `folder`, in its raw/ or in SET/raw/; None if there are none.

    Of a training and a test part the training part. Raises InputProblem when several sets are found.
    """
    with os.scandir(folder) as entries:
        below = sorted(Path(entry.path) / "raw" for entry in entries if entry.is_dir())
    places = [folder, folder / "raw", *(place for place in below if place.parent.name != "raw")]
    found = [(place, files) for place in places if (files := _image_files(place))]
    if not found:
        return None
    files = found[0][1]
    training = {stem: path for stem, path in files.items() if "train" in stem.lower()} or files
    names = [str(p) for p, _ in found] if len(found) > 1 else [path.name for path in training.values()]
    if len(names) > 1:
        raise InputProblem(
            "{folder} holds several sets ({names}); choose a folder that holds one of them.",
            folder=str(folder),
            names=", ".join(names),
        )
    [images] = training.values()
    unused = tuple(path for path in files.values() if path != images)
    return IdxSet(images, _labels_of(images), unused)


def _image_files(place: Path) -> dict[str, Path]:
    """Image files by stem; an unpacked file stands for its .gz."""
    try:
        names = sorted((path for path in place.iterdir() if _IMAGES.match(path.name)), reverse=True)
    except OSError:
        return {}
    return {found["stem"]: path for path in names if (found := _IMAGES.match(path.name))}


def _labels_of(images: Path) -> Path | None:
    name = re.sub(r"images([-.])idx3", r"labels\1idx1", images.name, flags=re.IGNORECASE)
    bare = re.sub(r"\.gz$", "", name, flags=re.IGNORECASE)
    for candidate in (images.with_name(name), images.with_name(bare), images.with_name(f"{bare}.gz")):
        if candidate.is_file():
            return candidate
    return None


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
            raise self._problem(
                "{file} cannot be read: {reason}", reason=error.strerror or str(error)
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

    def _problem(self, template: str, **values: object) -> InputProblem:
        return InputProblem(template, file=str(self._path), **values)

    def _unpack(self, dimensions: int) -> None:
        try:
            with gzip.GzipFile(fileobj=self._file) as stream:
                self.shape = self._shape(stream.read(4 + 4 * dimensions), dimensions)
                wanted = math.prod(self.shape)
                if wanted > _MOST_UNPACKED:
                    raise self._problem("{file} is too large to be read packed; unpack it with gunzip.")
                # Piece by piece, as much as there is: one read would first allocate what the header claims.
                unpacked = bytearray()
                while len(unpacked) <= wanted and (piece := stream.read(1 << 20)):
                    unpacked += piece
        except (EOFError, OSError, zlib.error):
            raise self._problem("{file} is damaged or cut off; download it again.") from None
        self._unpacked, self._start = unpacked, 0
        self._hold_against(len(unpacked))

    def _shape(self, header: bytes, dimensions: int) -> tuple[int, ...]:
        if header[:4] != bytes((0, 0, 8, dimensions)) or len(header) != 4 + 4 * dimensions:
            raise self._problem(
                "{file} is no IDX file of bytes with {dimensions} dimensions.", dimensions=dimensions
            )
        shape = struct.unpack(f">{dimensions}I", header[4:])
        if shape[0] == 0 or not all(_SMALLEST_SIDE <= side <= _LARGEST_SIDE for side in shape[1:]):
            raise self._problem(
                "{file} says it holds {shape}; at least one picture of {least} to {most} pixels a side "
                "is needed.",
                shape=" x ".join(map(str, shape)),
                least=_SMALLEST_SIDE,
                most=_LARGEST_SIDE,
            )
        return shape

    def _hold_against(self, there: int) -> None:
        wanted = math.prod(self.shape)
        if there != wanted:
            raise self._problem(
                "{file} should hold {wanted} bytes ({shape}) but holds {there}; it is damaged or cut off, "
                "download it again.",
                wanted=wanted,
                shape=" x ".join(map(str, self.shape)),
                there=there if there < wanted else f"{there} or more",
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
            raise self._problem("{file} has become shorter; download it again.")
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


def scan_idx(folder: Path, found: IdxSet, progress: Callable[[int, int], bool] | None = None) -> FolderReport:
    """The report on a set of IDX pictures, in the file's order. Raises InputProblem, Cancelled."""
    name = found.images.relative_to(folder).as_posix()
    labels = _labels(found)
    pictures: list[Picture] = []
    by_digest: dict[str, list[int]] = {}
    with IdxFile(found.images, 3) as images:
        if labels is not None and len(labels) != len(images):
            raise InputProblem(
                "{file} has {labels} labels for {pictures} pictures; they do not belong together.",
                file=str(found.labels),
                labels=len(labels),
                pictures=len(images),
            )
        _, height, width = images.shape
        for index in range(len(images)):
            digest = images.digest(index)
            by_digest.setdefault(digest, []).append(index)
            label = None if labels is None else str(labels[index])
            pictures.append(
                Picture(f"{name}#{index}", width, height, "L", "IDX", width * height, digest, label)
            )
            if progress is not None and index % 512 == 0 and not progress(index, len(images)):
                raise Cancelled
    if progress is not None:
        progress(len(pictures), len(pictures))
    same = tuple(tuple(group) for group in by_digest.values() if len(group) > 1)
    unused = Message("the test part; only the training part is used")
    return FolderReport(
        folder=folder,
        pictures=tuple(pictures),
        left_out=tuple(LeftOut(path.relative_to(folder).as_posix(), unused) for path in found.unused),
        duplicate_groups=same,
        exact_groups=same,
        classes=count_classes(tuple(pictures)),
        kind="idx",
    )


def _labels(found: IdxSet) -> bytes | None:
    if found.labels is None:
        return None
    with IdxFile(found.labels, 1) as file:
        return b"".join(file.record(index) for index in range(len(file)))
