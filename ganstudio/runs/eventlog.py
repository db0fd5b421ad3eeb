"""Events as JSON and back. What is read back is checked: a run folder may come from anywhere."""

from __future__ import annotations

import json
import math
import re
import string
import types
from dataclasses import fields
from enum import StrEnum
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from ganstudio.events import (
    ChanceChanged,
    CheckpointSaved,
    ClassesNamed,
    ControlChanged,
    Diverged,
    MeritMeasured,
    Note,
    Paused,
    PilotActed,
    Resumed,
    RunEnded,
    RunStarted,
    SamplesMeasured,
    StateChanged,
    StateGoesOn,
    TroubleBrewing,
    WentBack,
)
from ganstudio.problems import Message
from ganstudio.runs.names import is_run_file

LoggedKind = (
    RunStarted
    | CheckpointSaved
    | ControlChanged
    | ChanceChanged
    | ClassesNamed
    | Paused
    | Resumed
    | Diverged
    | StateChanged
    | TroubleBrewing
    | StateGoesOn
    | SamplesMeasured
    | MeritMeasured
    | PilotActed
    | WentBack
    | Note
    | RunEnded
)
"""The events that are kept; batches, snapshots and checkpoints have tables of their own besides."""

KINDS: dict[str, type[LoggedKind]] = {kind.__name__: kind for kind in get_args(LoggedKind)}
_HINTS = {name: get_type_hints(kind) for name, kind in KINDS.items()}
_SAFE_FORMAT = re.compile(r"(,?(\.\d)?[dfgeGs%]?)")


def to_json(event: LoggedKind) -> str:
    """All fields of `event` but branch and step, which are columns."""
    values = {
        f.name: _plain(getattr(event, f.name)) for f in fields(event) if f.name not in ("branch", "step")
    }
    return json.dumps(values)  # as ASCII: names of files may hold what is no Unicode, which SQLite refuses


def from_json(kind: str, branch: int, step: int, text: str) -> LoggedKind | None:
    """The event that was stored, or None when it is of a kind or shape that this version does not know."""
    hints = _HINTS.get(kind)
    if hints is None:
        return None
    try:
        stored = json.loads(text)
        values = {
            name: _checked(stored[name], hint)
            for name, hint in hints.items()
            if name in stored and name not in ("branch", "step")
        }
        event = KINDS[kind](branch=branch, step=step, **values)
    except (ValueError, TypeError, KeyError, RecursionError, OverflowError):
        return None
    if isinstance(event, CheckpointSaved) and not is_run_file(event.path, "checkpoints"):
        return None
    return event


def message_to_json(message: Message) -> dict[str, object]:
    """A message as template and values, so that it can be translated when it is read."""
    return {
        "template": message.template,
        "values": {key: _plain(value) for key, value in message.values.items()},
    }


def message_from_json(stored: object) -> Message:
    """The message that was stored, as plain text where template and values do not fit. Raises ValueError."""
    if not isinstance(stored, dict) or not isinstance(stored.get("values"), dict):
        raise ValueError("no message")
    template = stored.get("template")
    values = {
        key: message_from_json(value) if isinstance(value, dict) else value
        for key, value in stored["values"].items()
    }
    if not isinstance(template, str):
        raise ValueError("no message")
    if _fits(template, values):
        return Message(template, values)
    return Message("{text}", {"text": template})


def _fits(template: str, values: dict[str, object]) -> bool:
    try:
        parts = list(string.Formatter().parse(template))
    except ValueError:
        return False
    for _, name, form, conversion in parts:
        if name is None:
            continue
        # No attributes, no indices, no widths: a format string from a file can otherwise fill the memory.
        if name not in values or conversion or not _SAFE_FORMAT.fullmatch(form or ""):
            return False
    try:
        template.format(**values)
    except (ValueError, TypeError):
        return False
    return True


def _plain(value: object) -> object:
    if isinstance(value, Message):
        return message_to_json(value)
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if value is None or isinstance(value, bool | int | float | str):
        return value
    return str(value)


def _checked(value: Any, hint: Any) -> Any:
    if get_origin(hint) in (Union, types.UnionType):
        for choice in get_args(hint):
            try:
                return _checked(value, choice)
            except ValueError:
                continue
        raise ValueError("wrong type")
    if get_origin(hint) is tuple:
        if not isinstance(value, list):
            raise ValueError("wrong type")
        parts = get_args(hint)
        if parts[-1] is Ellipsis:
            return tuple(_checked(part, parts[0]) for part in value)
        return tuple(_checked(part, known) for part, known in zip(value, parts, strict=True))
    if get_origin(hint) is Literal:
        good = value in get_args(hint)
    elif hint is Message:
        return message_from_json(value)
    elif isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint(value)
    elif hint is float and type(value) is int:
        good = math.isfinite(value)  # raises OverflowError for one that no float can be
    else:
        good = type(value) is hint
    if not good:
        raise ValueError("wrong type")
    return value
