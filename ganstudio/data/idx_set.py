"""A folder of IDX files as a set of pictures: torchvision's layout or the bare files."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ganstudio.data.duplicates import exact_groups
from ganstudio.data.idx import IdxFile
from ganstudio.data.report import FolderReport, LeftOut, Picture, count_classes
from ganstudio.problems import Cancelled, InputProblem, Message

_IMAGES = re.compile(r"(?P<stem>.+)[-.]images[-.]idx3-ubyte(\.gz)?$", re.IGNORECASE)


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


def scan_idx(folder: Path, found: IdxSet, progress: Callable[[int, int], bool] | None = None) -> FolderReport:
    """The report on a set of IDX pictures, in the file's order. Raises InputProblem, Cancelled."""
    name = found.images.relative_to(folder).as_posix()
    labels = _labels(found)
    pictures: list[Picture] = []
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
            label = None if labels is None else str(labels[index])
            pictures.append(
                Picture(f"{name}#{index}", width, height, "L", "IDX", width * height, digest, label)
            )
            if progress is not None and index % 512 == 0 and not progress(index, len(images)):
                raise Cancelled
    if progress is not None:
        progress(len(pictures), len(pictures))
    same = exact_groups([picture.digest for picture in pictures])
    unused = Message("the test part; only the training part is used")
    return FolderReport(
        folder=folder,
        pictures=tuple(pictures),
        left_out=tuple(LeftOut(path.relative_to(folder).as_posix(), unused) for path in found.unused),
        duplicate_groups=same,
        exact_groups=same,
        classes=count_classes(tuple(pictures)),
        kind="idx",
        grey_share=1.0,
    )


def _labels(found: IdxSet) -> bytes | None:
    if found.labels is None:
        return None
    with IdxFile(found.labels, 1) as file:
        return b"".join(file.record(index) for index in range(len(file)))
