"""Reading the pictures of a scanned folder again, sure that they are still the same."""

from __future__ import annotations

import hashlib
import io
import math
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import IO, Literal, Self

import numpy as np
from numpy.typing import NDArray

from ganstudio.data.decode import decode_grey, decode_stream
from ganstudio.data.idx import IdxFile
from ganstudio.data.opening import PictureProblem, Unusable, unreadable
from ganstudio.data.report import Picture
from ganstudio.data.settings import PictureSettings
from ganstudio.problems import InputProblem, Message

State = Literal["same", "missing", "changed"]
_IN_MEMORY = 32 << 20
_MISSING = Message("it is no longer there; put it back, or start a new run without it")
_CHANGED = Message("it has changed since the folder was scanned; put it back, or start a new run with it")


@contextmanager
def open_content(path: Path) -> Iterator[tuple[IO[bytes], int]]:
    """(stream, size) of a regular file; one of ordinary size is read at once, a larger one stays on disk."""
    with path.open("rb") as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise Unusable(Message("not a regular file"))
        if status.st_size <= _IN_MEMORY:
            content = file.read(_IN_MEMORY + 1)
            yield io.BytesIO(content), len(content)
        else:
            yield file, status.st_size


def digest_of(stream: IO[bytes]) -> str:
    """SHA-256 in hex of a whole stream, which is left at its beginning."""
    stream.seek(0)
    digest = hashlib.sha256()
    while piece := stream.read(1 << 20):
        digest.update(piece)
    stream.seek(0)
    return digest.hexdigest()


class PictureSource:
    """The folder (or IDX file) that a report or manifest names, open for reading; safe in several threads."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = Lock()
        self._idx: dict[str, IdxFile] = {}

    def decode(self, picture: Picture, settings: PictureSettings) -> NDArray[np.uint8]:
        """`picture` as uint8 (channels, size, size); PictureProblem if it is gone, changed or broken."""
        path = str(self.folder / picture.path)
        try:
            if picture.format == "IDX":
                file, index = self._record(picture)
                if file.digest(index) != picture.digest:
                    raise Unusable(_CHANGED)
                return decode_grey(file.picture(index), settings)
            self._must_be_regular(self.folder / picture.path)
            with open_content(self.folder / picture.path) as (stream, size):
                if size != picture.bytes or digest_of(stream) != picture.digest:
                    raise Unusable(_CHANGED)
                return decode_stream(stream, settings)
        except (FileNotFoundError, NotADirectoryError):
            raise PictureProblem(path, _MISSING) from None
        except IndexError:
            raise PictureProblem(path, _CHANGED) from None
        except Unusable as unusable:
            raise PictureProblem(path, unusable.reason) from None
        except OSError as error:
            raise PictureProblem(path, unreadable(error)) from None

    def compare(self, picture: Picture, *, deep: bool) -> State:
        """Whether a picture is still what it was: existence and size, and with `deep` its content."""
        try:
            same = self._same_record(picture, deep) if picture.format == "IDX" else self._same(picture, deep)
        except (OSError, Unusable):
            return "missing"
        return "same" if same else "changed"

    def _same(self, picture: Picture, deep: bool) -> bool:
        path = self.folder / picture.path
        self._must_be_regular(path)
        if path.stat().st_size != picture.bytes:
            return False
        if not deep:
            return True
        with open_content(path) as (stream, _):
            return digest_of(stream) == picture.digest

    def _same_record(self, picture: Picture, deep: bool) -> bool:
        file, index = self._record(picture)
        if index >= len(file) or math.prod(file.shape[1:]) != picture.bytes:
            return False
        return not deep or file.digest(index) == picture.digest

    @staticmethod
    def _must_be_regular(path: Path) -> None:
        # Before opening: opening a named pipe would wait for ever.
        if not stat.S_ISREG(path.stat().st_mode):
            raise Unusable(Message("not a regular file"))

    def _record(self, picture: Picture) -> tuple[IdxFile, int]:
        name, _, index = picture.path.rpartition("#")
        if not index.isdecimal():
            raise Unusable(Message("not a record of an IDX file"))
        with self._lock:
            if name not in self._idx:
                self._must_be_regular(self.folder / name)
                try:
                    self._idx[name] = IdxFile(self.folder / name, 3)
                except InputProblem as problem:
                    raise Unusable(problem.message) from None
            return self._idx[name], int(index)

    def close(self) -> None:
        with self._lock:
            for file in self._idx.values():
                file.close()
            self._idx.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
