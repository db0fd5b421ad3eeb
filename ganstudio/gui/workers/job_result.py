"""How a background job ended: one of three results."""

from __future__ import annotations

from dataclasses import dataclass

from ganstudio.problems import Problem


@dataclass(frozen=True, slots=True)
class Done:
    """The work came to its end; `value` is what it returned."""

    value: object


@dataclass(frozen=True, slots=True)
class Failed:
    """The work could not be done; `problem` says why in words that can be shown."""

    problem: Problem


@dataclass(frozen=True, slots=True)
class Stopped:
    """The work was cancelled before its end."""


JobResult = Done | Failed | Stopped
