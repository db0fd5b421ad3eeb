"""Trains one run of the study to its length through the real command line, and measures it there."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ganstudio.data.scan import scan_folder
from ganstudio.events import CALM, Balance, Outcome
from ganstudio.runs.folder import is_run
from ganstudio.runs.reader import RunReader
from study.arms import Arm, Pictures

CHECKPOINTS, SNAPSHOTS = 3, 40
"""How many of each a run makes."""


@dataclass(frozen=True, slots=True)
class Play:
    """One run: an arm on a set of pictures with a seed."""

    arm: Arm
    pictures: Pictures
    seed: int

    @property
    def name(self) -> str:
        return f"{self.pictures.name}-{self.arm.name}-s{self.seed}"


@dataclass(frozen=True, slots=True)
class Scale:
    """How large and how long: side in pixels (None: the recipe's), width factor, thousands of pictures."""

    size: int | None
    width: float
    kimg: float


def play(what: Play, scale: Scale, work: Path) -> Path:
    """Train `what` to its length unless it is there; the run. A run that ends before is left as it ended."""
    run = work / "runs" / what.name
    recipe, values = what.arm.made(scale.size, scale.width)
    if recipe.flip and scan_folder(what.pictures.folder).one_sided:
        values["flip"] = False  # as the data page proposes it
    steps = max(1, round(scale.kimg * 1000 / recipe.batch_size))
    if ended(run) >= steps or (run / "ended.json").is_file():
        return run
    if is_run(run):
        command = ["resume", str(run), "--steps", str(steps)]
    else:
        values |= {
            "merit_every": 0,  # every checkpoint is measured afterwards
            "snapshot_every": max(1, steps // SNAPSHOTS), "snapshot_unit": "steps",
            "checkpoint_every": max(1, steps // CHECKPOINTS), "checkpoint_unit": "steps",
        }  # fmt: skip
        command = ["train", str(what.pictures.folder), "--recipe", what.arm.recipe, "--run", str(run)]
        command += ["--seed", str(what.seed), "--steps", str(steps), "--as-found"]
        command += [part for key, value in values.items() for part in ("--set", f"{key}={_text(value)}")]
    status, said = ganstudio(*command, "--json")
    broke = status == 1 and said.get("state") == Balance.DIVERGED
    given_up = said.get("outcome") == Outcome.STOPPED and said.get("state") not in CALM
    if broke or (status == 0 and given_up):  # going on would only repeat it: a result
        (run / "ended.json").write_text(json.dumps(said), encoding="utf-8")
    elif status:
        raise SystemExit(f"{what.name}: ganstudio {' '.join(command)} ended with {status}")
    return run


def ended(run: Path) -> int:
    """The step that the line trained last has come to; 0 where there is no run."""
    if not is_run(run):
        return 0
    with RunReader(run) as reader:
        return reader.branch(reader.current_branch()).last_step


def merits(run: Path, count: int) -> list[dict[str, Any]]:
    """Measure every checkpoint of the line trained last; what is measured is not measured again."""
    status, said = ganstudio("evaluate", str(run), "--all", "--count", str(count), "--json")
    if status:
        raise SystemExit(f"{run.name}: its checkpoints cannot be measured")
    found: list[dict[str, Any]] = said["merits"]
    return found


def ganstudio(*words: str) -> tuple[int, dict[str, Any]]:
    """The exit status of a command, and its JSON if it printed any. Its progress is passed on."""
    command = [sys.executable, "-m", "ganstudio", *words]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=False)
    if done.returncode < 0 or done.returncode >= 128:
        raise KeyboardInterrupt
    return done.returncode, json.loads(done.stdout) if done.stdout.strip() else {}


def _text(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return ",".join(str(one) for one in value) if isinstance(value, tuple | list) else str(value)
