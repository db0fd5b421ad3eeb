"""Reads the hair colour off a picture whose geometry is known: where it shows hair, whatever the cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Box = tuple[float, float, float, float]
"""Left, top, right, bottom as shares of the side."""

TOON_HEAD: Box = (0.42, 0.05, 0.58, 0.13)
"""Where `avatars_tagged` shows hair."""

NONE = "none"


@dataclass(frozen=True, slots=True)
class HairReader:
    """Colours by name with their CIELAB median, and how far each reaches: half the way to the next colour.

    What lies in no colour's reach is `NONE`: a mixture of two, or no hair.
    """

    box: Box
    names: tuple[str, ...]
    colours: NDArray[np.float64]
    reach: NDArray[np.float64]

    @classmethod
    def learned(cls, pictures: NDArray[np.uint8], labels: Sequence[str], box: Box) -> HairReader:
        """From labelled pictures (n, side, side, 3) of two colours at least."""
        names = tuple(sorted(set(labels)))
        found = hair_colours(pictures, box)
        given = np.array(labels)
        colours = np.stack([np.median(found[given == name], axis=0) for name in names])
        apart = np.linalg.norm(colours[:, None] - colours[None], axis=2)
        np.fill_diagonal(apart, np.inf)
        return cls(box, names, colours, apart.min(axis=1) / 2)

    def read(self, pictures: NDArray[np.uint8]) -> list[str]:
        """The hair colour of each picture (n, side, side, 3)."""
        off = np.linalg.norm(hair_colours(pictures, self.box)[:, None] - self.colours[None], axis=2)
        nearest = off.argmin(axis=1)
        return [
            self.names[name] if row[name] <= self.reach[name] else NONE
            for row, name in zip(off, nearest.tolist(), strict=True)
        ]


def hair_colours(pictures: NDArray[np.uint8], box: Box) -> NDArray[np.float64]:
    """Median colour in the box in CIELAB, (n, 3)."""
    side = pictures.shape[1]
    left, top, right, bottom = (round(share * side) for share in box)
    inside = pictures[:, top : max(bottom, top + 1), left : max(right, left + 1)]
    return _lab(np.median(inside.reshape(len(pictures), -1, 3), axis=1))


def _lab(colours: NDArray[np.float64]) -> NDArray[np.float64]:
    """sRGB (n, 3) from 0 to 255 as CIELAB under D65 (IEC 61966-2-1, CIE 15)."""
    share = colours / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    to_xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    xyz = linear @ to_xyz.T / np.array([0.9505, 1.0, 1.089])
    f = np.where(xyz > 216 / 24389, np.cbrt(xyz), (24389 / 27 * xyz + 16) / 116)
    return np.stack([116 * f[:, 1] - 16, 500 * (f[:, 0] - f[:, 1]), 200 * (f[:, 1] - f[:, 2])], axis=1)


def confusion(asked: Sequence[str], obtained: Sequence[str], names: Sequence[str]) -> NDArray[np.int64]:
    """Counts by asked (rows) and obtained (columns, the last one none of them)."""
    columns = {name: place for place, name in enumerate((*names, NONE))}
    table = np.zeros((len(names), len(columns)), np.int64)
    for wanted, got in zip(asked, obtained, strict=True):
        table[columns[wanted], columns[got]] += 1
    return table


def agreement(table: NDArray[np.int64]) -> float:
    """Share of the pictures that show what was asked for."""
    return float(np.trace(table[:, :-1]) / max(table.sum(), 1))


def as_text(table: NDArray[np.int64], names: Sequence[str]) -> str:
    """The table in per cent of what was asked for, one row a colour."""
    head = " " * 10 + "".join(f"{name[:6]:>7}" for name in (*names, NONE))
    rows = [
        f"{name:10}"
        + "".join(f"{100 * count / max(row.sum(), 1):7.0f}" for count in row)
        + f"   n {row.sum()}"
        for name, row in zip(names, table, strict=True)
    ]
    return "\n".join([head, *rows])
