"""Feature spaces in which sets of pictures are compared; the one that needs no download is made here."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from ganstudio.problems import Cancelled

Pictures = NDArray[np.uint8]
"""Pictures: uint8 (n, height, width, channels), channels 1 or 3."""

Features = NDArray[np.float32]
"""What a space says of pictures: float32 (n, width)."""

Progress = Callable[[int, int], bool]
"""`progress(done, total)`; False cancels."""

SIDE = 64
"""Pictures are looked at in this size, in pixels."""

_BATCH = 64
_SEED = 0x67616E
_WIDTHS: tuple[tuple[int, ...], ...] = ((32, 32), (64, 64), (128,) * 3, (256,) * 3, (256,) * 3)
_OUT = 64


class FeatureSpace(Protocol):
    """Turns pictures into points whose distances mean something.

    name: says which space and version; figures taken in different spaces must not be compared. width:
    numbers a picture.
    """

    @property
    def name(self) -> str: ...
    @property
    def width(self) -> int: ...
    def __call__(self, images: Tensor) -> Tensor:
        """Features (n, width) of images (n, 3, height, width) in [-1, 1]."""
        ...


class RandomVgg:
    """A VGG16 of half width with fixed random weights: Naeem et al. 2020 use one far from photographs.

    Thirteen 3x3 convolutions in five blocks on pictures of 64 pixels, each block ending in a 2x2 maximum;
    the mean over the last map's places is projected to 64 numbers by a fixed random matrix. Weights have He's
    variance 2/(inputs) and come from numpy's PCG64 in float64, so every machine has the same; features differ
    between machines in the last bits only. Of half width because that is four times as fast and was as
    sensitive to blur, noise and missing modes as the full one. Blind to what the SWD sees: a faint pattern of
    single pixels, a slight shift of brightness.
    """

    name = "random-vgg16-half-v1"
    width = _OUT

    def __init__(self, device: torch.device | None = None) -> None:
        self._device = device or torch.device("cpu")
        random = np.random.Generator(np.random.PCG64(_SEED))
        layers: list[nn.Module] = []
        channels = 3
        for block in _WIDTHS:
            for wide in block:
                convolution = nn.Conv2d(channels, wide, 3, padding=1, device="meta")
                weight = random.standard_normal((wide, channels, 3, 3)) * math.sqrt(2 / (9 * channels))
                convolution.weight = nn.Parameter(torch.from_numpy(weight.astype(np.float32)))
                convolution.bias = nn.Parameter(torch.zeros(wide))
                layers += [convolution, nn.ReLU(inplace=True)]
                channels = wide
            layers.append(nn.MaxPool2d(2))
        projection = random.standard_normal((channels, _OUT)) / math.sqrt(channels)
        self._net = nn.Sequential(*layers).requires_grad_(False).eval().to(self._device)
        self._projection = torch.from_numpy(projection.astype(np.float32)).to(self._device)

    def __call__(self, images: Tensor) -> Tensor:
        images = images.to(self._device)
        if images.shape[2:] != (SIDE, SIDE):
            images = functional.interpolate(
                images, (SIDE, SIDE), mode="bilinear", antialias=True, align_corners=False
            )
        maps: Tensor = self._net(images)
        return maps.mean((2, 3)) @ self._projection


def features(space: FeatureSpace, pictures: Pictures, progress: Progress | None = None) -> Features:
    """What `space` says of `pictures`, a batch at a time so that memory stays bounded. Raises Cancelled."""
    found = np.zeros((len(pictures), space.width), np.float32)
    for first in range(0, len(pictures), _BATCH):
        if progress is not None and not progress(first, len(pictures)):
            raise Cancelled
        with torch.inference_mode():
            said = space(to_images(pictures[first : first + _BATCH]))
        found[first : first + len(said)] = said.float().cpu().numpy()
    if progress is not None:
        progress(len(pictures), len(pictures))
    return found


def to_images(pictures: Pictures) -> Tensor:
    """Pictures as float32 (n, 3, height, width) in [-1, 1]; grey ones three times over."""
    images = torch.from_numpy(np.ascontiguousarray(pictures.transpose(0, 3, 1, 2)))
    return images.expand(-1, 3, -1, -1).float().div_(127.5).sub_(1)


class Scale:
    """Centres and scales features by what the reals' are, so that every number of a space counts alike.

    What hardly varies among the reals (less than a thousandth of what the most varying number does) is left
    unscaled: divided by nearly nothing it would outweigh all else.
    """

    def __init__(self, reals: Features) -> None:
        numbers = reals.astype(np.float64)
        spread = numbers.std(axis=0)
        self._mean = numbers.mean(axis=0)
        self._spread = np.where(spread > 1e-3 * max(spread.max(initial=0.0), 1e-12), spread, 1.0)

    def __call__(self, found: Features) -> NDArray[np.float64]:
        """Scaled features, float64 (n, width)."""
        return np.asarray((found - self._mean) / self._spread, dtype=np.float64)
