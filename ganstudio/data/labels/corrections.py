"""What a person put right about a folder of pictures, kept with the program and never in their folder."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import platformdirs

from ganstudio.data.labels.columns import Kind
from ganstudio.durable import write_file, write_problem
from ganstudio.problems import InputProblem

_FORMAT = 1
_LARGEST_FILE = 64 << 20


@dataclass(frozen=True, slots=True)
class Corrections:
    """excluded: paths left out by hand. values: by a picture's digest, the right value of attributes (None:
    unknown). kinds: a person's choice between group and flag. file: the label file they chose.
    """

    excluded: frozenset[str] = frozenset()
    values: Mapping[str, Mapping[str, str | None]] = field(default_factory=dict)
    kinds: Mapping[str, Kind] = field(default_factory=dict)
    file: str | None = None

    def __bool__(self) -> bool:
        return bool(self.excluded or self.values or self.kinds or self.file)

    def with_value(self, digest: str, attribute: str, value: str | None) -> Corrections:
        """The same in which one picture's attribute has this value."""
        values = {known: dict(words) for known, words in self.values.items()}
        values.setdefault(digest, {})[attribute] = value
        return Corrections(self.excluded, values, self.kinds, self.file)


def corrections_path(folder: Path) -> Path:
    """Where they are kept for a folder of pictures (GANSTUDIO_CONFIG_DIR overrides the system's place)."""
    override = os.environ.get("GANSTUDIO_CONFIG_DIR")
    base = Path(override) if override else Path(platformdirs.user_config_dir("GAN Studio", appauthor=False))
    digest = hashlib.sha256(os.path.abspath(folder).encode("utf-8", "surrogateescape")).hexdigest()  # noqa: PTH100
    return base / "folders" / f"{digest[:24]}.json"


def load_corrections(folder: Path) -> Corrections:
    """What was kept for `folder`; nothing if nothing was.

    Raises InputProblem when the file is damaged; it is then put aside, so that the next one is not lost too.
    """
    path = corrections_path(folder)
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST_FILE)
    except OSError:
        return Corrections()
    try:
        return _from_raw(json.loads(content))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        aside = path.with_suffix(".damaged")
        try:
            path.replace(aside)
        except OSError:
            aside = path
        raise InputProblem(
            "What was corrected in this folder cannot be read ({reason}); the file is kept as {file}.",
            reason=str(error),
            file=str(aside),
        ) from None


def save_corrections(folder: Path, corrections: Corrections) -> None:
    """Keep `corrections` for `folder`. Raises Problem when the disk refuses."""
    path = corrections_path(folder)
    if not corrections:
        path.unlink(missing_ok=True)
        return
    values = {
        "format": _FORMAT,
        "folder": str(folder),
        "excluded": sorted(corrections.excluded),
        "values": {digest: dict(words) for digest, words in corrections.values.items()},
        "kinds": dict(corrections.kinds),
        "file": corrections.file,
    }
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise write_problem(path, error) from error
    write_file(path, json.dumps(values, separators=(",", ":")).encode())


def _from_raw(raw: Any) -> Corrections:
    if not isinstance(raw, dict) or raw.get("format") != _FORMAT:
        raise ValueError("it is of another version")
    values: dict[str, dict[str, str | None]] = {}
    for digest, words in _table(raw["values"]).items():
        values[digest] = {
            name: None if value is None else _text(value) for name, value in _table(words).items()
        }
    kinds: dict[str, Kind] = {}
    for name, kind in _table(raw["kinds"]).items():
        if kind not in ("group", "flag"):
            raise ValueError(f"{kind!r} is no kind of attribute")
        kinds[name] = kind
    file = raw["file"]
    if not isinstance(raw["excluded"], list):
        raise ValueError("the pictures left out are no list")
    excluded = frozenset(_text(path) for path in raw["excluded"])
    return Corrections(excluded, values, kinds, None if file is None else _text(file))


def _table(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValueError("a table is missing")
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is no text")
    return value
