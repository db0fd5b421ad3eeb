"""What measuring beside the training costs it: batches with the measuring process at work and with it held.

    python tests/benchmarks/bench_merits.py [--recipe NAME] [--set KEY=VALUE]... [--rounds N]

The process that the session starts measures one checkpoint after the other; between slices of training it is
held and let go (SIGSTOP, SIGCONT), so that a noisy machine disturbs both alike. The nets train in this
process, as in a run. On a machine with other work the processor times say more than the clock: what training
spends a batch, and what the measuring process takes beside it. For Linux.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import statistics
import tempfile
import time
from pathlib import Path

import torch

from ganstudio.data.manifest import DataManifest
from ganstudio.data.sample_faces import write_sample_faces
from ganstudio.data.scan import scan_folder
from ganstudio.events import CheckpointSaved, MeritMeasured
from ganstudio.recipe import find_recipe, parse_settings
from ganstudio.runs.checkpoints import save_checkpoint
from ganstudio.runs.folder import RunFolder
from ganstudio.session import measuring
from ganstudio.training.devices import pick_device
from ganstudio.training.machine import Machine

MOST = 500


def processor_seconds(beside: measuring.Measuring) -> float:
    """What the measuring process has spent so far."""
    assert beside._process is not None
    fields = Path(f"/proc/{beside._process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--recipe", default="dcgan-64")
    options.add_argument("--set", dest="settings", action="append", default=[])
    options.add_argument("--pictures", type=int, default=300)
    options.add_argument("--rounds", type=int, default=12)
    options.add_argument("--seconds", type=float, default=4.0, help="a slice")
    options.add_argument("--niceness", type=int, default=measuring.NICENESS)
    chosen = options.parse_args()
    measuring.NICENESS = chosen.niceness
    recipe = find_recipe(chosen.recipe).changed(**parse_settings(chosen.settings))
    scratch = Path(tempfile.mkdtemp(prefix="ganstudio-bench-"))
    try:
        compare(recipe, scratch, chosen.pictures, chosen.rounds, chosen.seconds)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def compare(recipe, scratch: Path, pictures: int, rounds: int, seconds: float) -> None:
    device = pick_device(recipe.device)
    faces = scan_folder(write_sample_faces(scratch / "faces", pictures, recipe.image_size))
    manifest = DataManifest.of(faces, recipe)
    folder = RunFolder.create(scratch / "run", recipe, manifest.to_json(), faces.folder)
    machine = Machine(recipe, recipe.batch_size, device)
    shape = (recipe.batch_size, recipe.channels, recipe.image_size, recipe.image_size)
    batch = torch.randint(0, 256, shape, dtype=torch.uint8, device=device)
    path = folder.checkpoint_path(0, 1)
    save_checkpoint(path, machine.state() | {"branch": 0})

    def train(for_seconds: float) -> tuple[float, float]:
        """Seconds and processor seconds a batch."""
        began, spent, done = time.perf_counter(), time.process_time(), 0
        while done == 0 or time.perf_counter() - began < for_seconds:
            machine.train_batch(batch)
            if device.type == "cuda":
                torch.cuda.synchronize()
            done += 1
        return (time.perf_counter() - began) / done, (time.process_time() - spent) / done

    beside = measuring.Measuring(folder)
    beside.begin(1, 0)
    asked = 0

    def keep_busy() -> int:
        nonlocal asked
        found = sum(isinstance(event, MeritMeasured) for event in beside.news())
        while len(beside.held()) < 2 and asked < MOST:
            asked += 1
            target = folder.checkpoint_path(0, asked)
            if target != path:
                shutil.copyfile(path, target)
            beside.saved(CheckpointSaved(0, asked, folder.relative(target), 1, "schedule"))
        return found

    try:
        # Alone first: the first measuring prepares the reals, the second is the usual one.
        keep_busy()
        times, costs = [], [0.0]
        for _ in range(2):
            began = time.perf_counter()
            while not keep_busy():
                time.sleep(0.01)
            times.append(time.perf_counter() - began)
            costs.append(processor_seconds(beside))
        process = beside._process
        assert process is not None
        ratios, alone, taken, trained = [], [], 0.0, 0.0
        train(1.0 if seconds > 1 else 0.0)
        for _ in range(rounds):
            keep_busy()
            before, spent = processor_seconds(beside), time.process_time()
            together = train(seconds)
            taken += processor_seconds(beside) - before
            trained += time.process_time() - spent
            os.kill(process.pid, signal.SIGSTOP)
            usual = train(seconds)
            os.kill(process.pid, signal.SIGCONT)
            ratios.append([one / other for one, other in zip(together, usual, strict=True)])
            alone.append(usual[0])
        print(f"{recipe.name}, {recipe.image_size} px, batch {recipe.batch_size}, {device}, ", end="")
        print(f"niceness {measuring.NICENESS}, {os.cpu_count()} cores")
        print(f"  the first measuring, alone {times[0]:8.2f} s, the next {times[1]:.2f} s")
        print(f"  a batch without            {1000 * statistics.median(alone):8.2f} ms")
        for name, found in zip(("by the clock", "processor"), zip(*ratios, strict=True), strict=True):
            low, high = min(found), max(found)
            print(f"  with / without, {name:12} {statistics.median(found):6.3f} ({low:.3f} to {high:.3f})")
        print(f"  measuring takes            {costs[2] - costs[1]:8.2f} s of the processor each")
        print(f"  beside training            {taken / trained:8.1%} of the processor time that training has")
    finally:
        beside.close()


if __name__ == "__main__":
    main()
