"""File names inside a run folder: they tell branch and step, also to who has no journal."""

from __future__ import annotations

import re

_NAME = re.compile(r"(?:b([1-9]\d{0,8})-)?step-(\d{8,15})(\.raw)?\.(pt|png)", re.ASCII)
_MERIT = re.compile(r"(?:b([1-9]\d{0,8})-)?step-(\d{8,15})(\.raw)?\.json", re.ASCII)


def checkpoint_name(branch: int, step: int) -> str:
    """`step-00001200.pt`, on branch 2 `b2-step-00001200.pt`."""
    return f"{_stem(branch, step)}.pt"


def snapshot_name(branch: int, step: int, *, raw: bool = False) -> str:
    """`step-00001200.png`, of the raw generator `step-00001200.raw.png`; branches as for checkpoints."""
    return f"{_stem(branch, step)}{'.raw' if raw else ''}.png"


def merit_name(branch: int, step: int, *, raw: bool = False) -> str:
    """`step-00001200.json`, of the raw generator `step-00001200.raw.json`; branches as for checkpoints."""
    return f"{_stem(branch, step)}{'.raw' if raw else ''}.json"


def parse_name(name: str) -> tuple[int, int] | None:
    """(branch, step) of a checkpoint's or snapshot's file name, None for any other name."""
    found = _NAME.fullmatch(name)
    return None if found is None else (int(found[1] or 0), int(found[2]))


def parse_merit_name(name: str) -> tuple[int, int, bool] | None:
    """(branch, step, whether of the raw generator) of a merit's file name, None for any other name."""
    found = _MERIT.fullmatch(name)
    return None if found is None else (int(found[1] or 0), int(found[2]), found[3] is not None)


def is_run_file(path: object, folder: str) -> bool:
    """Whether `path`, from a journal, is a run's file such as "snapshots/step-00001200.png" in `folder`."""
    if not isinstance(path, str):
        return False
    inside, slash, name = path.partition("/")
    return bool(slash) and inside == folder and parse_name(name) is not None


def _stem(branch: int, step: int) -> str:
    return f"{f'b{branch}-' if branch else ''}step-{step:08d}"
