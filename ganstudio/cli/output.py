"""What the command line prints: one JSON object or plain lines, problems in one line, progress on stderr."""

from __future__ import annotations

import functools
import json
import math
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import click

from ganstudio.problems import Cancelled, InputProblem, Problem

P = ParamSpec("P")
R = TypeVar("R")

PATH = click.Path(path_type=Path, readable=False)
"""A file or folder; what is wrong with it is said by whoever opens it, which says more than click does."""


class _Checkpoint(click.ParamType):  # type: ignore[type-arg]
    """A checkpoint's step, or "best"."""

    name = "checkpoint"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int | str:
        if value == "best" or str(value).isdecimal():
            return "best" if value == "best" else int(value)
        return self.fail(f"{value} is neither a step nor best", param, ctx)


CHECKPOINT = _Checkpoint()

json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON object and nothing else.")


def print_json(values: dict[str, Any]) -> None:
    """Print one JSON object; NaN, which JSON lacks, becomes null."""
    click.echo(json.dumps(_plain(values), ensure_ascii=False, indent=2, default=str))


def _plain(value: Any) -> Any:
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    return value


def fail(text: str, status: int, as_json: bool) -> None:
    """End the program with one line on stderr, and with --json the same in the object on stdout."""
    if as_json:
        print_json({"error": text, "status": status})
    click.echo(f"ganstudio: {text}", err=True)
    sys.exit(status)


def guarded(function: Callable[P, R]) -> Callable[P, R]:
    """Turn problems into one line and an exit status: 2 for wrong input, 1 for a failure."""

    @functools.wraps(function)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        as_json = bool(kwargs.get("as_json"))
        try:
            return function(*args, **kwargs)
        except InputProblem as problem:
            fail(str(problem), 2, as_json)
        except Problem as problem:
            fail(str(problem), 1, as_json)
        except (Cancelled, KeyboardInterrupt):
            fail("cancelled", 1, as_json)
        raise AssertionError("fail() ends the program")

    return run


class Progress:
    """A bar on a terminal, a line every ten seconds elsewhere; always on stderr.

    A terminal that has been closed meanwhile is no reason to fail: then nobody sees it, and that is all.
    """

    def __init__(self, unit: str, *, quiet_seconds: float = 10.0) -> None:
        self._unit = unit
        self._quiet_seconds = quiet_seconds
        self._bar: Any = None
        self._last_line = time.monotonic()

    def show(self, what: str, done: int, total: int, detail: str = "") -> None:
        """Show `done` of `total` (0: unknown)."""
        with suppress(OSError):
            self._show(what, done, total, detail)

    def _show(self, what: str, done: int, total: int, detail: str) -> None:
        if not sys.stderr.isatty():
            if time.monotonic() - self._last_line >= self._quiet_seconds:
                self._last_line = time.monotonic()
                of = f"/{total}" if total else ""
                count = f": {done}{of} {self._unit}" if done or total else " ..."
                click.echo(f"{what}{count} {detail}".rstrip(), err=True)
            return
        if self._bar is None or self._bar.desc != f"{what}: ":
            # Loading it takes longer than all else that the window's way through here needs.
            from tqdm import tqdm

            self.close()
            self._bar = tqdm(desc=what, unit=f" {self._unit}", total=total or None, initial=done, leave=False)
        if total and self._bar.total != total:
            self._bar.total = total
        if detail:
            self._bar.set_postfix_str(detail, refresh=False)
        self._bar.update(done - self._bar.n)

    def say(self, text: str) -> None:
        """Print a line without tearing the bar."""
        with suppress(OSError):
            if self._bar is not None:
                self._bar.write(text, file=sys.stderr)
            else:
                click.echo(text, err=True)

    def close(self) -> None:
        if self._bar is not None:
            with suppress(OSError):
                self._bar.close()
            self._bar = None
