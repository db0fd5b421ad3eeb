"""One event file: scalars, texts and pictures in TensorBoard's own records."""

from __future__ import annotations

import itertools
import math
import os
import socket
import time
from collections.abc import Mapping
from pathlib import Path

from tensorboard.compat.proto.event_pb2 import Event, SessionLog
from tensorboard.compat.proto.summary_pb2 import Summary
from tensorboard.compat.proto.tensor_pb2 import TensorProto
from tensorboard.compat.proto.tensor_shape_pb2 import TensorShapeProto
from tensorboard.compat.proto.types_pb2 import DT_STRING
from tensorboard.plugins.text.metadata import create_summary_metadata
from tensorboard.summary.writer.record_writer import RecordWriter

from ganstudio.durable import write_problem
from ganstudio.export.files import make_folder

_VERSION = "brain.Event:2"
_numbers = itertools.count()


def has_event_files(folder: Path) -> bool:
    """Whether `folder` holds event files already."""
    return any(folder.glob("*tfevents*"))


class EventFile:
    """A new event file in `folder`; `after_step`: TensorBoard forgets what earlier files say of later steps.

    Times are in seconds since 1970, None means now. Raises Problem when the disk refuses. The records are
    written by the package tensorboard; its own writer thread would hang on a full disk.
    """

    def __init__(self, folder: Path, after_step: int | None = None) -> None:
        make_folder(folder)
        name = (
            f"events.out.tfevents.{time.time():.0f}.{socket.gethostname()}.{os.getpid()}.{next(_numbers):06d}"
        )
        self._path = folder / name
        try:
            self._file = self._path.open("xb")
        except OSError as error:
            raise write_problem(self._path, error) from error
        self._records = RecordWriter(self._file)
        self._add(Event(file_version=_VERSION), 0, None)
        # TensorBoard takes the first start in a folder for no restart, so every file has to name one.
        start = 0 if after_step is None else after_step + 1
        self._add(Event(session_log=SessionLog(status=SessionLog.START)), start, None)

    def scalars(self, values: Mapping[str, float], step: int, when: float | None = None) -> None:
        """Write figures by tag; those that do not exist (NaN) are left out."""
        found = [
            Summary.Value(tag=tag, simple_value=value)
            for tag, value in values.items()
            if not math.isnan(value)
        ]
        self._add(Event(summary=Summary(value=found)), step, when)

    def text(self, tag: str, text: str, step: int, when: float | None = None) -> None:
        """Write a text (Markdown)."""
        tensor = TensorProto(
            dtype=DT_STRING,
            string_val=[text.encode("utf-8", "backslashreplace")],
            tensor_shape=TensorShapeProto(dim=[TensorShapeProto.Dim(size=1)]),
        )
        about = create_summary_metadata(display_name="", description="")
        value = Summary.Value(tag=tag, tensor=tensor, metadata=about)
        self._add(Event(summary=Summary(value=[value])), step, when)

    def picture(
        self, tag: str, png: bytes, size: tuple[int, int], channels: int, step: int, when: float | None = None
    ) -> None:
        """Write a picture, `png` as it lies in a file; `size` is (width, height)."""
        image = Summary.Image(width=size[0], height=size[1], colorspace=channels, encoded_image_string=png)
        self._add(Event(summary=Summary(value=[Summary.Value(tag=tag, image=image)])), step, when)

    def _add(self, event: Event, step: int, when: float | None) -> None:
        event.step = step
        event.wall_time = time.time() if when is None else when
        try:
            self._records.write(event.SerializeToString())
        except OSError as error:
            raise write_problem(self._path, error) from error

    def flush(self) -> None:
        """Have TensorBoard see what was written so far."""
        try:
            self._file.flush()
        except OSError as error:
            raise write_problem(self._path, error) from error

    def close(self) -> None:
        """Write what is left and let the file go."""
        try:
            self._file.close()
        except OSError as error:
            raise write_problem(self._path, error) from error
