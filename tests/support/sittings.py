"""Sittings of a session: what they say, what a person does meanwhile, and what the journal holds then."""

from __future__ import annotations

import shutil

import numpy as np

from ganstudio.control import RunControl
from ganstudio.events import BatchDone
from ganstudio.runs.reader import RunReader


def events_of(session, control=None):
    return list(session.run(control or RunControl()))


def steps(run, branch):
    with RunReader(run) as reader:
        return np.concatenate([chunk["step"] for chunk in reader.batches(branch)]).tolist()


def branches(run):
    with RunReader(run) as reader:
        return reader.branches()


def frozen(run, killed, step):
    """An act for `told`: copy the run's folder when the journal holds batch `step`, and stop."""

    def act(control, event):
        if isinstance(event, BatchDone) and event.step >= step and not killed.exists():
            with RunReader(run) as reader:
                if reader.branch(event.branch).last_step < step:
                    return
            shutil.copytree(run, killed)
            control.stop()

    return act


def told(session, *acts):
    control, seen = RunControl(), []
    for event in session.run(control):
        seen.append(event)
        for act in acts:
            act(control, event)
    return seen


def changing(steps):
    def act(control, event):
        if isinstance(event, BatchDone):
            for name, value in steps.get(event.step, {}).items():
                control.set(name, value)

    return act


def figures(run, branch, first, last):
    with RunReader(run) as reader:
        chunks = [
            np.stack([chunk[name] for name in ("step", "dx_real", "dx_fake", "g_loss", "lr_d")])
            for chunk in reader.batches(branch, after_step=first - 1)
        ]
    return np.concatenate(chunks, axis=1)[:, : last - first + 1]
