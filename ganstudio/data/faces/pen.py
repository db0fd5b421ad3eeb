"""A supersampled sheet of paper and a pen that knows how the head is held."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from .labels import Colour
from .shapes import Points

HEAD_RADIUS = 0.33
NECK_Y = 0.80
ZOOM = 1.07
BASE = 0.825
FULL_TURN_DEGREES = 7.0


@dataclass(frozen=True, slots=True)
class Pose:
    """How the head is held: tilt in degrees (clockwise), turn from -1 (left) to 1 (right), offset."""

    tilt: float = 0.0
    turn: float = 0.0
    dx: float = 0.0
    dy: float = 0.0

    def place(self, points: Points, depth: float | None = 1.0) -> Points:
        """Map head coordinates to the sheet (both axes 0 to 1).

        `depth` says how far in front of the head's axis the points lie: 1 is the face, 0 the silhouette,
        negative the back. None is a dome: 0 at the crown, 1 from the fringe downward.
        """
        placed = points.copy()
        swing = math.sin(math.radians(self.turn * FULL_TURN_DEGREES))
        if depth != 0.0 and swing:
            bulge = np.sqrt(np.maximum(HEAD_RADIUS**2 - points[:, 0] ** 2, 0.0)) * swing
            front = np.clip((points[:, 1] - 0.09) / 0.30, 0.0, 1.0) if depth is None else depth
            placed[:, 0] += front * bulge
        angle = math.radians(self.tilt)
        cos, sin = ZOOM * math.cos(angle), ZOOM * math.sin(angle)
        placed[:, 1] -= NECK_Y
        x, y = placed[:, 0], placed[:, 1]
        turned: Points = np.stack(
            [x * cos - y * sin + (0.5 + self.dx), x * sin + y * cos + (BASE + self.dy)], axis=1
        )
        return turned


class Pen:
    """Draws shapes and tapered lines on a supersampled picture; lengths are shares of the picture's side."""

    def __init__(self, size: int, pose: Pose) -> None:
        self.size = size
        self.side = size * (8 if size < 40 else 5 if size < 80 else 4)
        self.pose = pose
        self.image = Image.new("RGB", (self.side, self.side))

    def finish(self) -> Image.Image:
        """Return the picture at its final size."""
        return self.image.resize((self.size, self.size), Image.Resampling.BOX)

    def mask(self, points: Points, depth: float | None = 1.0) -> Image.Image:
        """Return the shape as a full-size mask, to clip other shapes with."""
        mask = Image.new("L", self.image.size)
        ImageDraw.Draw(mask).polygon(self._pixels(self.pose.place(points, depth)).ravel().tolist(), fill=255)
        return mask

    def fill(
        self,
        points: Points,
        colour: Colour,
        *,
        depth: float | None = 1.0,
        alpha: float = 1.0,
        blur: float = 0.0,
        clip: Image.Image | None = None,
        lower: Colour | None = None,
    ) -> None:
        """Fill a shape; `lower` makes a vertical gradient, `blur` softens the rim, `clip` bounds it."""
        pixels = self._pixels(self.pose.place(points, depth))
        patch = self._patch(pixels, blur * 2.5 * self.side)
        if patch is not None:
            patch.sheet.polygon(patch.local(pixels), fill=round(255 * alpha))
            self._lay(patch, colour, clip, blur, lower)

    def fill_together(
        self,
        shapes: Sequence[Points],
        colour: Colour,
        *,
        depth: float | None,
        alpha: float,
        clip: Image.Image,
    ) -> None:
        """Fill several shapes as one, so that they grow no denser where they overlap."""
        placed = [self._pixels(self.pose.place(points, depth)) for points in shapes]
        patch = self._patch(np.concatenate(placed))
        if patch is not None:
            for pixels in placed:
                patch.sheet.polygon(patch.local(pixels), fill=round(255 * alpha))
            self._lay(patch, colour, clip)

    def stroke(
        self,
        points: Points,
        width: float,
        colour: Colour,
        *,
        depth: float | None = 1.0,
        taper: tuple[float, float] = (0.0, 0.0),
        alpha: float = 1.0,
        clip: Image.Image | None = None,
    ) -> None:
        """Draw an open line; `taper` is the share of its length over which it thins out at start and end."""
        line = self.pose.place(points, depth)
        slope = np.empty_like(line)
        slope[1:-1], slope[0], slope[-1] = line[2:] - line[:-2], line[1] - line[0], line[-1] - line[-2]
        length = np.maximum(np.hypot(slope[:, 0], slope[:, 1]), 1e-9)
        along = np.cumsum(length) - length[0]
        along /= along[-1]
        half = np.full(len(line), width / 2)
        if taper[0]:
            half *= np.sin(np.minimum(along / taper[0], 1.0) * (math.pi / 2))
        if taper[1]:
            half *= np.sin(np.minimum((1.0 - along) / taper[1], 1.0) * (math.pi / 2))
        across = slope[:, ::-1] * (half / length)[:, None]
        across[:, 0] *= -1.0
        pixels = self._pixels(np.concatenate([line + across, (line - across)[::-1]]))
        patch = self._patch(pixels)
        if patch is not None:
            patch.sheet.polygon(patch.local(pixels), fill=round(255 * alpha))
            self._lay(patch, colour, clip)

    def outline(
        self,
        points: Points,
        width: float,
        colour: Colour,
        *,
        depth: float | None = 1.0,
        closed: bool = True,
    ) -> None:
        """Draw a line of even width along a shape's rim, its corners rounded."""
        pixels = self._pixels(self.pose.place(points, depth))
        if closed:
            pixels = np.concatenate([pixels, pixels[:2]])
        patch = self._patch(pixels, width * self.side)
        if patch is not None:
            patch.sheet.line(
                patch.local(pixels), fill=255, width=max(1, round(width * self.side)), joint="curve"
            )
            self._lay(patch, colour)

    def _lay(
        self,
        patch: _Patch,
        colour: Colour,
        clip: Image.Image | None = None,
        blur: float = 0.0,
        lower: Colour | None = None,
    ) -> None:
        mask = patch.mask
        if blur:
            mask = mask.filter(ImageFilter.GaussianBlur(blur * self.side))
        if clip is not None:
            mask = ImageChops.multiply(mask, clip.crop(patch.box))
        if lower is None:
            self.image.paste(colour, patch.box, mask)
        else:
            ramp = column(colour, lower, mask.height).resize(mask.size, Image.Resampling.NEAREST)
            self.image.paste(ramp, patch.box, mask)

    def _pixels(self, placed: Points) -> NDArray[np.int64]:
        # The small shift keeps round figures off the grid's lines, where a float's last bit decides.
        return np.floor(placed * self.side + 0.0003).astype(np.int64)

    def _patch(self, pixels: NDArray[np.int64], margin: float = 0.0) -> _Patch | None:
        grow = math.ceil(margin) + 2
        left, top = (max(0, low - grow) for low in pixels.min(axis=0).tolist())
        right, bottom = (min(self.side, high + grow + 1) for high in pixels.max(axis=0).tolist())
        return _Patch((left, top, right, bottom)) if left < right and top < bottom else None


class _Patch:
    """The part of the sheet that one shape touches, as a mask to draw the shape on."""

    def __init__(self, box: tuple[int, int, int, int]) -> None:
        self.box = box
        self.mask = Image.new("L", (box[2] - box[0], box[3] - box[1]))
        self.sheet = ImageDraw.Draw(self.mask)

    def local(self, pixels: NDArray[np.int64]) -> list[int]:
        """Return the pixels within the patch, x and y in turn."""
        flat: list[int] = (pixels - self.box[:2]).ravel().tolist()
        return flat


def column(top: Colour, bottom: Colour, height: int) -> Image.Image:
    """Return a picture one pixel wide that runs from one colour to another."""
    share = np.linspace(0.0, 1.0, height)[:, None]
    rows = np.floor(np.array(top) * (1 - share) + np.array(bottom) * share + 0.5).astype(np.uint8)
    return Image.fromarray(rows[:, None, :], "RGB")
