"""Images/s of headless training against a plain loop of the same nets over ImageFolder and DataLoader.

    python tests/benchmarks/bench_throughput.py [--folder PICTURES] [--recipe NAME] [--set KEY=VALUE]...

Both train alternately in this process, in slices of a few batches: a noisy machine disturbs both alike.
The plain loop is what a careful person writes by hand: logits, Adam, fakes reused for G, no item().
"""

from __future__ import annotations

import argparse
import itertools
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import torch
from torch.nn import functional
from torch.utils.data import DataLoader
from torchvision import datasets, transforms

from ganstudio.control import RunControl
from ganstudio.data.sample_faces import write_sample_faces
from ganstudio.data.scan import scan_folder
from ganstudio.events import BatchDone
from ganstudio.nets import build_discriminator, build_generator, initialise
from ganstudio.recipe import Recipe, find_recipe, parse_settings
from ganstudio.session import Session
from ganstudio.training.devices import pick_device
from ganstudio.training.until import Until


def plain_loop(folder: Path, recipe: Recipe, device: torch.device, workers: int) -> Iterator[None]:
    """The textbook DCGAN loop; yields after every batch."""
    pictures = datasets.ImageFolder(
        str(folder),
        transforms.Compose(
            [
                transforms.Resize(recipe.image_size),
                transforms.CenterCrop(recipe.image_size),
                transforms.ToTensor(),
                transforms.Normalize([0.5] * 3, [0.5] * 3),
            ]
        ),
    )
    loader = DataLoader(
        pictures, recipe.batch_size, shuffle=True, drop_last=True, num_workers=workers,
        persistent_workers=workers > 0,
    )  # fmt: skip
    g, d = build_generator(recipe).to(device), build_discriminator(recipe).to(device)
    initialise(g, recipe, 0)
    initialise(d, recipe, 1)
    betas = (recipe.beta1, recipe.beta2)
    g_steps = torch.optim.Adam(g.parameters(), recipe.lr_g, betas)
    d_steps = torch.optim.Adam(d.parameters(), recipe.lr_d, betas)
    while True:
        for reals, _ in loader:
            batch = len(reals)
            d_steps.zero_grad()
            on_reals = d(reals.to(device))
            functional.binary_cross_entropy_with_logits(on_reals, torch.ones_like(on_reals)).backward()
            fakes = g(torch.randn(batch, recipe.nz, device=device))
            on_fakes = d(fakes.detach())
            functional.binary_cross_entropy_with_logits(on_fakes, torch.zeros_like(on_fakes)).backward()
            d_steps.step()
            g_steps.zero_grad()
            if recipe.fresh_noise:
                fakes = g(torch.randn(batch, recipe.nz, device=device))
            judged = d(fakes)
            functional.binary_cross_entropy_with_logits(judged, torch.ones_like(judged)).backward()
            g_steps.step()
            yield


def studio(folder: Path, recipe: Recipe, run_dir: Path) -> Iterator[None]:
    """The program's own training, journal and all; yields after every batch."""
    session = Session.create(scan_folder(folder), recipe, run_dir, until=Until(steps=10**8))
    for event in session.run(RunControl()):
        if isinstance(event, BatchDone):
            yield


def seconds_for(batches: Iterator[None], count: int) -> float:
    began = time.perf_counter()
    for _ in itertools.islice(batches, count):
        pass
    return time.perf_counter() - began


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--folder", type=Path)
    options.add_argument("--recipe", default="dcgan-64")
    options.add_argument("--set", dest="settings", action="append", default=[])
    options.add_argument("--rounds", type=int, default=6)
    options.add_argument("--batches", type=int, default=5, help="batches a slice")
    options.add_argument("--workers", type=int, default=0, help="DataLoader processes of the plain loop")
    chosen = options.parse_args()
    recipe = find_recipe(chosen.recipe).changed(**parse_settings(chosen.settings))
    device = pick_device(recipe.device)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        root = Path(scratch) / "pictures"
        if chosen.folder is None:
            write_sample_faces(root / "faces", 512, recipe.image_size)
        else:
            root.mkdir()
            (root / "faces").symlink_to(chosen.folder.resolve(), target_is_directory=True)
        plain = plain_loop(root, recipe, device, chosen.workers)
        ours = studio(root / "faces", recipe, Path(scratch) / "run")
        seconds_for(plain, 2)
        seconds_for(ours, 2)
        ratios, speeds = [], {"plain": [], "studio": []}
        for _ in range(chosen.rounds):
            spent = {"plain": seconds_for(plain, chosen.batches), "studio": seconds_for(ours, chosen.batches)}
            for name, seconds in spent.items():
                speeds[name].append(chosen.batches * recipe.batch_size / seconds)
            ratios.append(spent["plain"] / spent["studio"])
        ours.close()
    print(f"{recipe.name}, {recipe.image_size} px, batch {recipe.batch_size}, {device}")
    for name, values in speeds.items():
        print(f"  {name:<7} {statistics.median(values):8.1f} images/s (median of {len(values)})")
    print(
        f"  ratio   {statistics.median(ratios):8.2f} (studio / plain; {min(ratios):.2f} to {max(ratios):.2f})"
    )


if __name__ == "__main__":
    main()
