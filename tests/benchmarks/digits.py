"""MNIST for the benchmarks: the digits, a classifier of them, and training that goes on where it was."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional

from ganstudio.control import RunControl
from ganstudio.data.idx import IdxFile
from ganstudio.events import BatchDone, RunEnded
from ganstudio.latent.model import Painter
from ganstudio.latent.priors import draw_from
from ganstudio.recipe import Recipe
from ganstudio.runs.checkpoints import load_checkpoint, save_checkpoint
from ganstudio.training.batches import TrainingImages
from ganstudio.training.devices import pick_device
from ganstudio.training.trainer import Trainer
from ganstudio.training.until import Until

SIDE = 28
SURE = 0.9
"""The classifier is sure of a digit that it gives at least this probability."""

_EPOCHS = 4
_BATCH = 128
_SAVE_SECONDS = 60.0


def load_digits(folder: Path, part: str) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """Pictures (n, 28, 28) and labels (n,) of `part` ("train" or "t10k") in torchvision's layout."""
    raw = folder / "MNIST" / "raw"
    with IdxFile(raw / f"{part}-images-idx3-ubyte.gz", 3) as images:
        count = len(images)
        joined = b"".join(images.record(index) for index in range(count))
    with IdxFile(raw / f"{part}-labels-idx1-ubyte.gz", 1) as labels:
        codes = b"".join(labels.record(index) for index in range(count))
    pictures = np.frombuffer(joined, np.uint8).reshape(count, SIDE, SIDE)
    return pictures, np.frombuffer(codes, np.uint8).astype(np.int64)


class DigitReader:
    """A small convolutional net that says which digit a picture (n, 28, 28) shows, or that it shows none.

    A net that knows digits alone is sure of anything, of noise too; so this one also saw digits torn apart,
    laid over each other and blurred, and noise, as an eleventh class.
    accuracy: on the 10 000 test pictures, which it was not trained on.
    """

    def __init__(self, net: nn.Module, accuracy: float) -> None:
        self._net = net.eval()
        self.accuracy = accuracy

    @classmethod
    def trained(cls, folder: Path, keep: Path) -> DigitReader:
        """Trained on the digits in `folder`, or as it was kept in the file `keep`."""
        net = nn.Sequential(
            nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
            nn.Flatten(), nn.Linear(32 * 7 * 7, 128), nn.ReLU(), nn.Linear(128, 11),
        )  # fmt: skip
        if keep.is_file():
            kept = torch.load(keep, weights_only=True)
            net.load_state_dict(kept["net"])
            return cls(net, float(kept["accuracy"]))
        torch.manual_seed(0)
        for layer in net:
            if isinstance(layer, nn.Conv2d | nn.Linear):
                layer.reset_parameters()
        pictures, labels = load_digits(folder, "train")
        images, targets = _images(pictures), torch.from_numpy(labels)
        steps = torch.optim.Adam(net.parameters(), 1e-3)
        for _ in range(_EPOCHS):
            for some in torch.randperm(len(images)).split(_BATCH):
                none = _no_digits(images[some])
                seen = torch.cat([images[some], none])
                wanted = torch.cat([targets[some], torch.full((len(none),), 10)])
                steps.zero_grad()
                functional.cross_entropy(net(seen), wanted).backward()
                steps.step()
        reader = cls(net, 0.0)
        pictures, labels = load_digits(folder, "t10k")
        reader.accuracy = float((reader.probabilities(pictures).argmax(1) == labels).mean())
        keep.parent.mkdir(parents=True, exist_ok=True)
        torch.save({"net": net.state_dict(), "accuracy": reader.accuracy}, keep)
        return reader

    def probabilities(self, pictures: NDArray[np.uint8]) -> NDArray[np.float32]:
        """What it holds each picture (n, 28, 28) for, no digit last: (n, 11)."""
        with torch.inference_mode():
            parts = [
                self._net(_images(part)).softmax(1) for part in np.array_split(pictures, _parts(pictures))
            ]
        return torch.cat(parts).numpy()


def _no_digits(images: torch.Tensor) -> torch.Tensor:
    """Pictures that show no digit, made of a batch of digits (n, 1, 28, 28) and noise: about half as many."""
    few = images[: len(images) // 8]
    tiles = few.view(len(few), 4, 7, 4, 7).permute(0, 1, 3, 2, 4).reshape(len(few), 16, 7, 7)
    torn = tiles[:, torch.randperm(16)].view(len(few), 4, 4, 7, 7).permute(0, 1, 3, 2, 4).reshape(few.shape)
    over = 0.5 * few + 0.5 * few.roll(1, 0).flip(2)
    strength = torch.rand(len(few), 1, 1, 1)
    grain = torch.rand(few.shape) * strength
    clouds = (
        functional.interpolate(torch.rand(len(few), 1, 5, 5), SIDE, mode="bicubic").clamp(0, 1) * strength
    )
    return torch.cat([torn, over, grain, clouds])


def _images(pictures: NDArray[np.uint8]) -> torch.Tensor:
    return torch.from_numpy(np.array(pictures))[:, None].float().div_(255)


def _parts(pictures: NDArray[np.uint8]) -> int:
    return max(1, len(pictures) // 1000)


def train_on(
    recipe: Recipe,
    images: TrainingImages,
    checkpoint: Path,
    *,
    steps: int | None,
    minutes: float | None,
    say: Callable[[str], None] = print,
) -> tuple[Painter, float]:
    """Train to `steps` in all, or for `minutes` in all, going on from `checkpoint`: (painter, seconds).

    Saved about every minute and at the end, so an interrupted run loses little; Ctrl-C saves too.
    """
    device = pick_device(recipe.device)
    spent = 0.0
    state = None
    if checkpoint.is_file():
        state = load_checkpoint(checkpoint)
        spent = float(state["bench_seconds"])
        say(f"going on from step {state['step']} in {checkpoint}")
    left = None if minutes is None else minutes - spent / 60
    done = state is not None and (
        (steps is not None and state["step"] >= steps) or (left is not None and left <= 0)
    )
    if not done:
        until = Until(steps=steps, minutes=left)
        trainer = Trainer(recipe, images, device=device, until=until)
        if state is not None:
            trainer.load_state(state)
        state, spent = _train(trainer, checkpoint, spent, say)
    assert state is not None
    return Painter.from_state(state, averaged=True), spent


def _train(
    trainer: Trainer, checkpoint: Path, spent: float, say: Callable[[str], None]
) -> tuple[dict[str, object], float]:
    control = RunControl()
    control.begin(trainer.controls)
    began = saved = time.monotonic()

    def save() -> dict[str, object]:
        state = trainer.state() | {"bench_seconds": spent + time.monotonic() - began}
        save_checkpoint(checkpoint, state)
        return state

    checkpoint.parent.mkdir(parents=True, exist_ok=True)
    try:
        with closing(trainer.run(control)) as events:
            for event in events:
                if isinstance(event, BatchDone) and time.monotonic() - saved > _SAVE_SECONDS:
                    saved = time.monotonic()
                    save()
                    say(f"step {event.step}: {event.images_per_second:.0f} images/s")
                if isinstance(event, RunEnded):
                    say(f"{event.text} Step {event.step}.")
    finally:
        state = save()
    return state, spent + time.monotonic() - began


def drawn(painter: Painter, count: int, seed: int = 0) -> Iterator[NDArray[np.uint8]]:
    """`count` samples a few at a time, (n, side, side, channels)."""
    generator = np.random.Generator(np.random.PCG64(seed))
    for first in range(0, count, 500):
        yield painter.render(draw_from(painter.prior, min(500, count - first), painter.nz, generator))


def middle(pictures: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The 28 x 28 in the middle of larger pictures (n, side, side, channels)."""
    edge = (pictures.shape[1] - SIDE) // 2
    return pictures[:, edge : edge + SIDE, edge : edge + SIDE]
