"""A supersampled sheet of paper and a pen that knows how the head is held."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from .labels import Colour
from .shapes import Points

HEAD_RADIUS = 0.33
NECK = (0.0, 0.80)
FULL_TURN_DEGREES = 11.0


@dataclass(frozen=True, slots=True)
class Pose:
    """How the head is held: tilt in degrees (clockwise), turn from -1 (left) to 1 (right), offset of the whole head."""

    tilt: float = 0.0
    turn: float = 0.0
    dx: float = 0.0
    dy: float = 0.0

    def place(self, points: Points, depth: float | None = 1.0) -> Points:
        """Map head coordinates to the sheet (both axes 0 to 1).

        `depth` says how far in front of the head's axis the points lie: 1 is the face, 0 the silhouette,
        negative the back. None is a dome: 0 at the crown, 1 from the fringe downward.
        """
        x, y = points[:, 0], points[:, 1]
        front = np.clip((y - 0.09) / 0.30, 0.0, 1.0) if depth is None else depth
        bulge = np.sqrt(np.maximum(HEAD_RADIUS**2 - x**2, 0.0))
        x = x + front * bulge * math.sin(math.radians(self.turn * FULL_TURN_DEGREES))
        angle = math.radians(self.tilt)
        x, y = x - NECK[0], y - NECK[1]
        turned_x = x * math.cos(angle) - y * math.sin(angle)
        turned_y = x * math.sin(angle) + y * math.cos(angle)
        return np.stack([0.5 + NECK[0] + turned_x + self.dx, NECK[1] + turned_y + self.dy], axis=1)


class Pen:
    """Draws filled shapes and tapered lines on a supersampled picture; all lengths are shares of the picture's side."""

    def __init__(self, size: int, pose: Pose) -> None:
        self.size = size
        self.side = size * (8 if size < 48 else 6 if size < 96 else 4)
        self.pose = pose
        self.image = Image.new("RGB", (self.side, self.side))

    def finish(self) -> Image.Image:
        """Return the picture at its final size."""
        return self.image.resize((self.size, self.size), Image.Resampling.BOX)

    def mask(self, points: Points, depth: float | None = 1.0) -> Image.Image:
        """Return the shape as a full-size mask, to clip other shapes with."""
        mask = Image.new("L", self.image.size)
        ImageDraw.Draw(mask).polygon(self._pixels(points, depth), fill=255)
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
        """Fill a closed shape; `lower` makes a vertical gradient, `blur` softens the rim, `clip` limits it."""
        pixels = self._pixels(points, depth)
        box = self._box(pixels, blur * 2.5 * self.side + 2)
        if box is None:
            return
        local = Image.new("L", (box[2] - box[0], box[3] - box[1]))
        ImageDraw.Draw(local).polygon([(x - box[0], y - box[1]) for x, y in pixels], fill=round(255 * alpha))
        self._lay(local, box, colour, blur, clip, lower)

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
        """Draw an open line; `taper` is the share of its length over which it thins out at the start and the end."""
        line = self.pose.place(points, depth)
        steps = np.hypot(*np.diff(line, axis=0).T)
        along = np.concatenate([[0.0], np.cumsum(steps)]) / max(float(steps.sum()), 1e-9)
        share = np.ones(len(line))
        if taper[0]:
            share = np.minimum(share, np.sin(np.clip(along / taper[0], 0, 1) * math.pi / 2))
        if taper[1]:
            share = np.minimum(share, np.sin(np.clip((1 - along) / taper[1], 0, 1) * math.pi / 2))
        slope = np.gradient(line, axis=0)
        slope /= np.maximum(np.hypot(slope[:, 0], slope[:, 1]), 1e-9)[:, None]
        side = np.stack([-slope[:, 1], slope[:, 0]], axis=1) * (share * width / 2)[:, None]
        ribbon = np.vstack([line + side, (line - side)[::-1]])
        pixels = self._round(ribbon)
        box = self._box(pixels, 2)
        if box is None:
            return
        local = Image.new("L", (box[2] - box[0], box[3] - box[1]))
        ImageDraw.Draw(local).polygon([(x - box[0], y - box[1]) for x, y in pixels], fill=round(255 * alpha))
        self._lay(local, box, colour, 0.0, clip, None)

    def outline(
        self,
        points: Points,
        width: float,
        colour: Colour,
        *,
        depth: float | None = 1.0,
        closed: bool = True,
        clip: Image.Image | None = None,
        alpha: float = 1.0,
    ) -> None:
        """Draw a line of even width along a shape's rim, its corners rounded."""
        pixels = self._pixels(points, depth)
        if closed:
            pixels = [*pixels, pixels[0], pixels[1]]
        box = self._box(pixels, width * self.side + 2)
        if box is None:
            return
        local = Image.new("L", (box[2] - box[0], box[3] - box[1]))
        ImageDraw.Draw(local).line(
            [(x - box[0], y - box[1]) for x, y in pixels],
            fill=round(255 * alpha),
            width=max(1, round(width * self.side)),
            joint="curve",
        )
        self._lay(local, box, colour, 0.0, clip, None)

    def _lay(
        self,
        local: Image.Image,
        box: tuple[int, int, int, int],
        colour: Colour,
        blur: float,
        clip: Image.Image | None,
        lower: Colour | None,
    ) -> None:
        if blur:
            local = local.filter(ImageFilter.GaussianBlur(blur * self.side))
        if clip is not None:
            local = ImageChops.multiply(local, clip.crop(box))
        if lower is None:
            self.image.paste(colour, box, local)
        else:
            self.image.paste(column(colour, lower, local.height).resize(local.size), box[:2], local)

    def _pixels(self, points: Points, depth: float | None) -> list[tuple[int, int]]:
        return self._round(self.pose.place(points, depth))

    def _round(self, placed: Points) -> list[tuple[int, int]]:
        return [(x, y) for x, y in np.floor(placed * self.side).astype(int).tolist()]

    def _box(self, pixels: list[tuple[int, int]], margin: float) -> tuple[int, int, int, int] | None:
        grow = math.ceil(margin)
        xs, ys = [p[0] for p in pixels], [p[1] for p in pixels]
        left, top = max(0, min(xs) - grow), max(0, min(ys) - grow)
        right, bottom = min(self.side, max(xs) + grow + 1), min(self.side, max(ys) + grow + 1)
        return (left, top, right, bottom) if left < right and top < bottom else None


def column(top: Colour, bottom: Colour, height: int) -> Image.Image:
    """Return a picture one pixel wide that runs from one colour to another."""
    share = np.linspace(0.0, 1.0, height)[:, None]
    rows = np.floor(np.array(top) * (1 - share) + np.array(bottom) * share + 0.5).astype(np.uint8)
    return Image.fromarray(rows[:, None, :], "RGB")
