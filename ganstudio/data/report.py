"""What was found in a folder: its pictures, what was left out and why, and which are the same."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Literal

from ganstudio.problems import Message

Groups = tuple[tuple[int, ...], ...]

ONE_SIDED = 0.03
"""From here on pictures look the same way: faces turned to one side have 0.1, faces from the front 0.00."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One usable picture.

    `path` is relative to the folder, with forward slashes; in IDX files "file#index". `width`, `height` in
    pixels, after EXIF orientation. `mode`, `format` are Pillow's names ("IDX" for IDX files). `bytes`: size
    of the file (of the record). `digest`: SHA-256 of the content in hex. `label`: the first sub-folder's
    name, or the label of an IDX record; None at the top of the folder.
    """

    path: str
    width: int
    height: int
    mode: str
    format: str
    bytes: int
    digest: str
    label: str | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file or sub-folder that will not be trained on, and why in plain words."""

    path: str
    reason: Message


@dataclass(frozen=True, slots=True)
class FolderReport:
    """A scanned folder. `pictures` are sorted by path.

    `duplicate_groups`: indices into `pictures` of the same picture, byte for byte or at another size or in
    another format, at least two a group. `exact_groups`: those that are the same byte for byte. `classes`:
    pictures a label, empty unless there are at least two labels. `grey_share`: share (0 to 1) of pictures
    that show no colour, however they are stored. `one_sidedness`: how much they all look the same way (0 to
    1, see `one_sided`).
    """

    folder: Path
    pictures: tuple[Picture, ...]
    left_out: tuple[LeftOut, ...] = ()
    duplicate_groups: Groups = ()
    exact_groups: Groups = ()
    classes: dict[str, int] = field(default_factory=dict)
    kind: Literal["folder", "idx"] = "folder"
    grey_share: float = 0.0
    one_sidedness: float = 0.0

    def select(
        self, duplicates: Literal["keep", "one"], excluded: frozenset[str] = frozenset()
    ) -> tuple[Picture, ...]:
        """The pictures to train on, in order: without the `excluded` paths, for "one" one of each group.

        Of a group stays the picture with the most pixels; among equals the shortest name, then the first.
        """
        dropped: set[int] = set()
        if duplicates == "one":
            for group in self.duplicate_groups:
                alive = [index for index in group if self.pictures[index].path not in excluded]
                dropped.update(sorted(alive, key=self._preference)[1:])
        return tuple(
            picture
            for index, picture in enumerate(self.pictures)
            if index not in dropped and picture.path not in excluded
        )

    def _preference(self, index: int) -> tuple[int, int, str]:
        picture = self.pictures[index]
        return -picture.width * picture.height, len(picture.path), picture.path

    @property
    def surplus(self) -> int:
        """How many pictures "keep one of each" would drop."""
        return sum(len(group) - 1 for group in self.duplicate_groups)

    @property
    def resized_surplus(self) -> int:
        """How many of `surplus` are another size or format rather than the same bytes."""
        return self.surplus - sum(len(group) - 1 for group in self.exact_groups)

    @property
    def one_sided(self) -> bool:
        """Whether they all look the same way: mirrored copies would be other pictures."""
        return self.one_sidedness >= ONE_SIDED

    @property
    def median_short_side(self) -> int:
        """Median of the pictures' shorter sides in pixels."""
        return int(median(min(p.width, p.height) for p in self.pictures))


def count_classes(pictures: tuple[Picture, ...]) -> dict[str, int]:
    """Pictures a label, by label; empty unless there are at least two labels."""
    counts = Counter(picture.label for picture in pictures if picture.label is not None)
    return dict(sorted(counts.items())) if len(counts) > 1 else {}
