"""Figures of merit at an interval of the run, measured beside the training by another process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import Any

from ganstudio.control import RunControl
from ganstudio.events import CheckpointSaved, Event, MeritMeasured, Note, Preparing
from ganstudio.problems import Message
from ganstudio.recipe import Recipe
from ganstudio.runs.eventlog import message_from_json
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.merits import Merit, best_there, read_merits

SAMPLES = 512
"""Pictures drawn of a generator, as many as `ganstudio evaluate` draws: the figures can be compared."""

NICENESS = 19
"""The measuring process gets only the time that nobody else wants (Windows: the idle class)."""

LONGEST_WAIT = 300.0
"""Seconds that the end of a training waits for figures: other programs may leave no time for them."""

_SERVICE = "ganstudio.evaluation.service"
_PATIENCE = 5.0
"""Seconds that a process which was told to end is given before it is killed."""


def merit_steps(recipe: Recipe, steps_per_epoch: int) -> int:
    """Steps between two measurings; 0: none are asked for."""
    return recipe.merit_every * (steps_per_epoch if recipe.merit_unit == "epochs" else 1)


class Measuring:
    """Has checkpoints measured as they are saved; for the thread that trains, which never waits for it.

    One checkpoint is measured at a time. When the next is due before that is done, the newest one waits and
    older ones are passed over: on a busy machine figures come less often, training goes on as fast.
    """

    def __init__(self, folder: RunFolder) -> None:
        self._folder = folder
        self._every = self._last = 0
        self._process: subprocess.Popen[str] | None = None
        self._said: SimpleQueue[dict[str, Any] | None] = SimpleQueue()
        self._busy: CheckpointSaved | None = None
        self._waiting: CheckpointSaved | None = None
        self._failed = False

    def begin(self, every: int, step: int) -> None:
        """Measure every so many steps (0: never) from `step` on."""
        self._every, self._last = every, step

    def saved(self, saved: CheckpointSaved) -> None:
        """A checkpoint was written; measure it if it is time, or the end and half of that time has passed."""
        if not self._every or self._failed or saved.reason == "stop":
            return
        due = saved.step // self._every > self._last // self._every
        far = 2 * (saved.step - self._last) >= self._every
        if due or (saved.reason == "end" and far):
            self._last = saved.step
            self._waiting = saved
            self._go_on()

    def held(self) -> set[tuple[int, int]]:
        """Branch and step of the checkpoints that are being measured or wait for it."""
        return {(s.branch, s.step) for s in (self._busy, self._waiting) if s is not None}

    def news(self) -> Iterator[Event]:
        """What has been measured since the last call; takes no time."""
        while True:
            try:
                said = self._said.get_nowait()
            except Empty:
                return
            yield from self._hear(said)

    def finish(self, control: RunControl) -> Iterator[Event]:
        """Wait for what is still being measured, LONGEST_WAIT at most; a stop ends the waiting."""
        until = time.monotonic() + LONGEST_WAIT
        while self._busy is not None and not control.stopping:
            if time.monotonic() > until:
                why = Message(
                    "The computer had no time to measure the last checkpoint. Measure it when it has:"
                    " ganstudio evaluate, or the menu beside the run."
                )
                yield Note(self._busy.branch, self._busy.step, why)
                return
            yield Preparing(Message("Measuring the last checkpoint"))
            with suppress(Empty):
                yield from self._hear(self._said.get(timeout=0.25))

    def close(self) -> None:
        """End the process; what it was at is dropped."""
        process, self._process = self._process, None
        self._busy = self._waiting = None
        if process is None:
            return
        with suppress(OSError):
            if process.stdin is not None:
                process.stdin.close()
        process.terminate()
        try:
            process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdout is not None:
            self._reader.join()
            process.stdout.close()

    # The process -------------------------------------------------------------------------------------------

    def _go_on(self) -> None:
        if self._busy is not None or self._waiting is None:
            return
        saved, self._waiting = self._waiting, None
        path = str((self._folder.path / saved.path).absolute())
        order = json.dumps({"branch": saved.branch, "step": saved.step, "path": path})
        process = self._process
        try:
            if process is None:
                process = self._process = self._start()
            assert process.stdin is not None
            process.stdin.write(order + "\n")
            process.stdin.flush()
        except OSError as error:
            self._said.put({"problem": {"template": "{reason}", "values": {"reason": str(error)}}})
        self._busy = saved

    def _start(self) -> subprocess.Popen[str]:
        # A group of its own, so that the terminal's Ctrl-C is not for it; but no session of its own: Linux
        # shares the processor out between sessions before it looks at anybody's niceness.
        options: dict[str, Any] = {"process_group": 0}
        if sys.platform == "win32":
            options = {"creationflags": subprocess.IDLE_PRIORITY_CLASS | subprocess.CREATE_NEW_PROCESS_GROUP}
        process = subprocess.Popen(
            [sys.executable, "-m", _SERVICE, str(self._folder.path.absolute()), str(SAMPLES), str(NICENESS)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            env=os.environ | {"OMP_NUM_THREADS": "1", "PYTHONIOENCODING": "utf-8"},
            **options,
        )
        self._reader = threading.Thread(target=self._read, args=(process,), daemon=True)
        self._reader.start()
        return process

    def _read(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout is not None
        for line in process.stdout:
            with suppress(ValueError):  # what some library prints is no answer
                said = json.loads(line)
                if isinstance(said, dict):
                    self._said.put(said)
        self._said.put(None)

    def _hear(self, said: dict[str, Any] | None) -> Iterator[Event]:
        saved, self._busy = self._busy, None
        if saved is None:
            return
        if said is None or "problem" in said:
            self._failed, self._waiting = True, None
            yield Note(saved.branch, saved.step, self._reason(said))
            return
        merits = read_merits(self._folder)
        for merit in merits:
            if (merit.branch, merit.step, merit.averaged) == (saved.branch, saved.step, True):
                yield measured(merit, best_there(self._folder, merits))
        self._go_on()

    def _reason(self, said: dict[str, Any] | None) -> Message:
        reason = Message("the process that measures has ended unexpectedly")
        with suppress(ValueError):
            if said is not None:
                reason = message_from_json(said["problem"])
        return Message("Training goes on without figures of merit: {reason}", {"reason": reason})


def measured(merit: Merit, best: Merit | None) -> MeritMeasured:
    """The event that tells a merit."""
    figures = tuple(
        (name, f.value, f.spread, f.floor, f.floor_spread) for name, f in sorted(merit.figures.items())
    )
    is_best = best is not None and (best.branch, best.step) == (merit.branch, merit.step)
    return MeritMeasured(merit.branch, merit.step, merit.samples, merit.seconds, figures, is_best)
