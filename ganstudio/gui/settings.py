"""What the window remembers between sittings, typed, in one file of the person's configuration folder."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Literal, get_args

import platformdirs
from PySide6.QtCore import QByteArray, QSettings

from ganstudio.gui.theme import ThemeChoice

NOTIFY = "training/notify"
"""The flag that says whether the desktop tells of alarms and ends while the window is not in front."""

TENSORBOARD = "training/tensorboard"
"""The flag that says whether runs write event files for TensorBoard while they train."""

_MOST_RUNS = 200
"""Of whose compared branches the newest are remembered."""

_ALONE = "-"

_MOST_SEEN = 1000
"""Runs of which it is remembered up to where they were seen, those seen last."""

Language = Literal["system", "en", "zh"]


def settings_file() -> Path:
    """Where the settings lie (GANSTUDIO_CONFIG_DIR overrides the system's place)."""
    override = os.environ.get("GANSTUDIO_CONFIG_DIR")
    base = Path(override) if override else Path(platformdirs.user_config_dir("GAN Studio", appauthor=False))
    return base / "window.ini"


def _name_of(run_dir: Path) -> str:
    """A run's path as a key, whatever letters it holds."""
    return hashlib.sha256(str(run_dir.absolute()).encode("utf-8", "surrogateescape")).hexdigest()[:24]


class Settings:
    """Reads and writes the window's settings; values that make no sense count as not set."""

    def __init__(self, file: Path | None = None) -> None:
        self._store = QSettings(str(file or settings_file()), QSettings.Format.IniFormat)

    @property
    def theme(self) -> ThemeChoice:
        found = self._text("theme")
        return found if found in get_args(ThemeChoice) else "system"  # type: ignore[return-value]

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._store.setValue("theme", choice)

    @property
    def language(self) -> Language:
        found = self._text("language")
        return found if found in get_args(Language) else "system"  # type: ignore[return-value]

    @language.setter
    def language(self, choice: Language) -> None:
        self._store.setValue("language", choice)

    @property
    def last_folder(self) -> Path | None:
        """The folder of pictures chosen last, None if there was none or it is gone."""
        found = self._text("last_folder")
        return Path(found) if found and Path(found).is_dir() else None

    @last_folder.setter
    def last_folder(self, folder: Path) -> None:
        self._store.setValue("last_folder", str(folder))

    def layout(self, name: str) -> QByteArray:
        """The state that a window, splitter or header saved under `name`; empty if none."""
        found = self._store.value(f"layout/{name}")
        return found if isinstance(found, QByteArray) else QByteArray()

    def set_layout(self, name: str, state: QByteArray) -> None:
        self._store.setValue(f"layout/{name}", state)

    def flag(self, name: str, default: bool) -> bool:
        """A remembered yes or no of a page, such as "training/show_losses"."""
        found = self._text(f"flags/{name}")
        return default if found not in ("yes", "no") else found == "yes"

    def set_flag(self, name: str, value: bool) -> None:
        self._store.setValue(f"flags/{name}", "yes" if value else "no")

    def seen(self, run_dir: Path) -> float:
        """Up to which moment (seconds since 1970) the person has seen what a run did; 0.0: nothing yet."""
        return self._seen(_name_of(run_dir))

    def set_seen(self, run_dir: Path, until: float) -> None:
        self._store.setValue(f"seen/{_name_of(run_dir)}", repr(until))
        self._store.beginGroup("seen")
        names = self._store.childKeys()
        self._store.endGroup()
        for name in sorted(names, key=self._seen)[:-_MOST_SEEN]:
            self._store.remove(f"seen/{name}")

    def _seen(self, name: str) -> float:
        try:
            return float(self._text(f"seen/{name}") or 0.0)
        except ValueError:
            return 0.0

    def compared(self, run_dir: Path) -> frozenset[int] | None:
        """The branches of a run that were drawn over each other last, the shown one among them.

        Empty where each was drawn alone, None where nobody has chosen yet.
        """
        kept = self._comparisons().get(_name_of(run_dir))
        if kept is None:
            return None
        return frozenset(int(number) for number in kept.split(".") if number.isdecimal() and len(number) < 10)

    def set_compared(self, run_dir: Path, branches: Iterable[int]) -> None:
        kept, name = self._comparisons(), _name_of(run_dir)
        kept.pop(name, None)
        kept[name] = ".".join(str(number) for number in sorted(branches)) or _ALONE
        newest = list(kept.items())[-_MOST_RUNS:]
        self._store.setValue("compared", " ".join(f"{name}:{numbers}" for name, numbers in newest))

    def _comparisons(self) -> dict[str, str]:
        """By run, the one changed last at the end."""
        entries = (entry.partition(":") for entry in self._text("compared").split())
        return {name: numbers for name, _, numbers in entries}

    def sync(self) -> None:
        """Write to disk now."""
        self._store.sync()

    def _text(self, key: str) -> str:
        found = self._store.value(key, "")
        return found if isinstance(found, str) else ""
