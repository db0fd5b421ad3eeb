"""The built-in sample set: portraits drawn by our own code, with labels, made on first use."""

from __future__ import annotations

import csv
import io
import json
import os
import re
from collections.abc import Callable
from dataclasses import asdict, fields
from pathlib import Path

import platformdirs
from PIL import Image, PngImagePlugin

from ganstudio.durable import write_file
from ganstudio.problems import Cancelled, InputProblem, Problem

from .faces.labels import (
    BACKGROUNDS,
    EYE_COLOURS,
    HAIR_COLOURS,
    HAIR_CUTS,
    MOUTHS,
    SKIN_TONES,
    FaceLabels,
    face_labels,
)
from .faces.portrait import draw_labels
from .faces.regions import eye_region, hair_region

__all__ = [
    "BACKGROUNDS",
    "EYE_COLOURS",
    "HAIR_COLOURS",
    "HAIR_CUTS",
    "MOUTHS",
    "SKIN_TONES",
    "FaceLabels",
    "draw_face",
    "draw_labels",
    "eye_region",
    "face_labels",
    "hair_region",
    "sample_faces_folder",
    "write_sample_faces",
]

# Raise it when the drawing changes: sets of an older version are then drawn anew.
DRAWING_VERSION = 1
SMALLEST, LARGEST = 16, 1024
MOST = 100_000
_MANIFEST = "sample-faces.json"
_TAG = "gan-studio-face"
_NAME = re.compile(r"face-\d{5}\.png")


def draw_face(index: int, size: int = 64, seed: int = 0) -> Image.Image:
    """Return face `index` of the set `seed`: RGB, `size` pixels a side; the same face at every size."""
    return draw_labels(face_labels(index, seed), size)


def sample_faces_folder(size: int = 64) -> Path:
    """Return the folder of a person's sample faces of that size (GANSTUDIO_DATA_DIR overrides its parent)."""
    override = os.environ.get("GANSTUDIO_DATA_DIR")
    base = Path(override) if override else Path(platformdirs.user_data_dir("GAN Studio", appauthor=False))
    return base / f"sample-faces-{size}"


def write_sample_faces(
    folder: Path,
    count: int = 512,
    size: int = 64,
    seed: int = 0,
    progress: Callable[[int, int], bool] | None = None,
) -> Path:
    """Write faces 0 to count-1 as face-00000.png ... with labels.csv into the folder, and return it.

    A set that is there already is left alone, an interrupted one is completed, one of another kind (size,
    seed, count, older drawing) is replaced. `progress(done, total)` is called after each picture; False
    cancels.

    Raises InputProblem (count or size out of range), Problem (the folder cannot be written), Cancelled.
    """
    if not 1 <= count <= MOST:
        raise InputProblem("count is {count}; choose 1 to {most}.", count=count, most=MOST)
    if not SMALLEST <= size <= LARGEST:
        raise InputProblem(
            "size is {size}; choose {smallest} to {largest}.", size=size, smallest=SMALLEST, largest=LARGEST
        )
    try:
        _write_set(folder, count, size, seed, progress)
    except OSError as error:
        raise Problem(
            "The sample faces cannot be written to {folder}: {reason}. "
            "Free some space or choose another folder.",
            folder=folder,
            reason=error.strerror or error,
        ) from error
    return folder


def _write_set(
    folder: Path, count: int, size: int, seed: int, progress: Callable[[int, int], bool] | None
) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    manifest = (
        json.dumps({"version": DRAWING_VERSION, "count": count, "size": size, "seed": seed}, indent=2) + "\n"
    )
    names = [f"face-{index:05d}.png" for index in range(count)]
    present = {entry.name for entry in folder.iterdir()}
    complete = _text(folder / _MANIFEST) == manifest
    if complete and present.issuperset([*names, "labels.csv"]):
        return
    # Until the set is complete, nothing may say that it is.
    (folder / _MANIFEST).unlink(missing_ok=True)
    for name in sorted(present.difference(names)):
        if _NAME.fullmatch(name) and _tag(folder / name):
            (folder / name).unlink(missing_ok=True)
    table = io.StringIO()
    rows = csv.writer(table, lineterminator="\n")
    rows.writerow(["file", *(field.name for field in fields(FaceLabels))])
    for index, name in enumerate(names):
        labels = face_labels(index, seed)
        rows.writerow([name, *asdict(labels).values()])
        tag = f"{DRAWING_VERSION} {seed} {index} {size}"
        if name not in present or _tag(folder / name) != tag:
            write_file(folder / name, _png(draw_labels(labels, size), tag), lasting=False)
        if progress is not None and progress(index + 1, count) is False:
            raise Cancelled
    write_file(folder / "labels.csv", table.getvalue().encode(), lasting=False)
    write_file(folder / _MANIFEST, manifest.encode())


def _png(picture: Image.Image, tag: str) -> bytes:
    about = PngImagePlugin.PngInfo()
    about.add_text(_TAG, tag)
    content = io.BytesIO()
    picture.save(content, "PNG", pnginfo=about)
    return content.getvalue()


def _tag(path: Path) -> str:
    """Return what `_png` noted in a picture, or an empty text if the file is none of ours."""
    try:
        with Image.open(path, formats=["PNG"]) as picture:
            return str(picture.info.get(_TAG, ""))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return ""


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
