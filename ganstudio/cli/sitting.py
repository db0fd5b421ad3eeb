"""One sitting of a run as a terminal shows it: lines while it trains, and how it ended."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ganstudio.cli.merits import merit_line
from ganstudio.cli.output import Progress, print_json
from ganstudio.control import RunControl
from ganstudio.control_words import control_text
from ganstudio.controls import Setting
from ganstudio.events import (
    Balance,
    BatchDone,
    CheckpointSaved,
    ControlChanged,
    Diverged,
    Event,
    MeritMeasured,
    Note,
    Outcome,
    Paused,
    PilotActed,
    Preparing,
    RunEnded,
    RunStarted,
    StateChanged,
    WentBack,
)
from ganstudio.problems import Problem
from ganstudio.runs.reader import RunReader
from ganstudio.runs.states import StateTrack
from ganstudio.signals import leaving_by
from ganstudio.training.balance.words import WORDS

if TYPE_CHECKING:
    from ganstudio.session import Session


@contextmanager
def _stop_on_signals(control: RunControl, progress: Progress) -> Iterator[None]:
    """Ctrl-C, a polite kill and a closed terminal stop between two batches, not in the middle of one."""

    def stop() -> None:
        control.stop()
        with suppress(RuntimeError):  # the signal may come while a line is being written
            progress.say("Stopping after this batch and saving ...")

    with leaving_by(stop):
        yield


def _value(name: str, value: Setting) -> str:
    return str(value) if isinstance(value, bool) else control_text(name, value)


def _told(event: Event) -> Iterator[str]:
    """The line that a terminal shows of an event, for those that need no more."""
    match event:
        case ControlChanged() if event.by != "autopilot":
            old, new = (_value(event.name, value) for value in (event.old, event.new))
            yield f"step {event.step}: {event.name} {old} -> {new}"
        case PilotActed():
            said = "autopilot" if event.acted else "autopilot advises"
            turned = "".join(
                f" {name} {control_text(name, old)} -> {control_text(name, new)}."
                for name, old, new in event.changes
            )
            yield f"step {event.step}: {said}: {event.why}{turned}"
        case WentBack():
            yield (
                f"step {event.from_step}: the autopilot goes back to step {event.step} (return "
                f"{event.attempt} of {event.most}), branch {event.branch}: {event.remedy}"
            )
        case MeritMeasured():
            yield merit_line(event)
        case Diverged(what=text) | Note(text=text):
            yield str(text)
        case _:
            pass


def sit_through(session: Session, as_json: bool) -> None:
    """Train until it ends or a signal comes, and leave with 1 where it could not go on. Raises Problem."""
    control = RunControl()
    progress = Progress("steps")
    last: BatchDone | None = None
    saved: CheckpointSaved | None = None
    ended: RunEnded | None = None
    began, steps_total, trouble, output = 0, 0, False, "Dx"
    g_loss = math.nan
    click.echo(f"Run: {session.run_dir}", err=True)
    with _stop_on_signals(control, progress):
        for event in session.run(control):
            match event:
                case Preparing(what=what, done=done, total=total):
                    progress.show(str(what), done, total)
                case RunStarted():
                    began, steps_total = event.step, event.steps_total
                    output = "Dx" if event.dx_is_probability else "scores"
                    progress.say(f"{event.images} pictures on {event.device}, from step {event.step}")
                case BatchDone():
                    last = event
                    # Where G learns in every fifth batch, its newest loss is that of some batches ago.
                    g_loss = g_loss if math.isnan(event.g_loss) else event.g_loss
                    progress.show(
                        "Training", event.step, steps_total,
                        f"epoch {event.epoch} {output} {event.dx_real:.2f}/{event.dx_fake:.2f} "
                        f"loss D {event.d_loss:.2f} G {g_loss:.2f} {event.images_per_second:.0f} img/s",
                    )  # fmt: skip
                case CheckpointSaved():
                    saved = event
                case StateChanged():
                    if event.state is not Balance.STARTING:
                        progress.say(f"step {event.step}: {WORDS[event.state].name}. {event.evidence}")
                case Paused():
                    # Numbers that are none, a disk that is full: nobody sits here who could act on it.
                    trouble = True
                    control.stop()
                case RunEnded():
                    ended = event
                case _:
                    for line in _told(event):
                        progress.say(line)
    progress.close()
    if ended is None:
        raise Problem("The run ended without saying how; see {run}.", run=session.run_dir)
    if as_json:
        print_json(
            {
                "run": str(session.run_dir),
                "branch": ended.branch,
                "step": ended.step,
                "outcome": str(ended.outcome),
                "text": str(ended.text),
                "checkpoint": saved.path if saved else None,
                "last": asdict(last) if last else None,
                "state": _state_now(session.run_dir, ended.branch),
            }
        )
    click.echo(f"{ended.outcome}: {ended.text}", err=True)
    if ended.outcome is Outcome.FINISHED and ended.step == began:
        click.echo(
            f"Type: ganstudio resume {session.run_dir} with --epochs or --steps (more in all than now), "
            "or --minutes (from now).",
            err=True,
        )
    if trouble or ended.outcome is Outcome.FAILED:
        raise SystemExit(1)


def _state_now(run: Path, branch: int) -> str | None:
    """What the balance is called, in this sitting or before it; None where no state was ever named."""
    with suppress(Problem), RunReader(run) as reader:
        now = StateTrack(reader.state_changes(branch)).now
        return None if now is None else now.state.value
    return None
