"""What controls, their values and their changes are called in a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from ganstudio.control_names import NAMES, in_a_row
from ganstudio.controls import PILOTED, SWITCHES, Setting
from ganstudio.numbers import rate_text, value_text
from ganstudio.problems import Message

_SWITCHED: dict[tuple[str, bool], Message] = {
    ("freeze_g", True): Message("G frozen"),
    ("freeze_g", False): Message("G trains again"),
    ("freeze_d", True): Message("D frozen"),
    ("freeze_d", False): Message("D trains again"),
}
_MODES: dict[str, Message] = {
    "off": Message("off"),
    "advise": Message("advising"),
    "act": Message("acting"),
    "ada": Message("adaptive augmentation"),
    "apa": Message("adaptive fakes among the reals"),
}


def control_text(name: str, value: Setting) -> str:
    """A control's value as a person reads it."""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, str):
        return value
    if name.startswith("lr_"):
        return rate_text(value)
    text = value_text(value)
    return text.rstrip("0").rstrip(".") if "." in text and "e" not in text else text


def changed_words(name: str, old: Setting, new: Setting) -> Message:
    """What became of a control, from what to what."""
    if name == "by_hand":
        return _hands_words(str(old), str(new))
    if name in SWITCHES:
        return _SWITCHED[name, bool(new)]
    values: dict[str, object] = {
        "name": NAMES.get(name, name),
        "old": _value(name, old),
        "new": _value(name, new),
    }
    return Message("{name} {old} → {new}", values)


def begun_words(name: str, new: Setting) -> Message:
    """What a control became, where it is not known what it was."""
    if name == "by_hand":
        return _hands_words("", str(new))
    if name in SWITCHES:
        return _SWITCHED[name, bool(new)]
    return Message("{name} → {new}", {"name": NAMES.get(name, name), "new": _value(name, new)})


def _value(name: str, value: Setting) -> str | Message:
    return _MODES.get(str(value), str(value)) if name == "autopilot" else control_text(name, value)


def _hands_words(old: str, new: str) -> Message:
    """Whose controls are now."""
    before, now = (set(names.split(",")) - {""} for names in (old, new))
    if now - before:
        return Message("{names} taken in hand", {"names": _listed(now - before)})
    return Message("{names} given back to the autopilot", {"names": _listed(before - now)})


def _listed(names: Iterable[str]) -> Message:
    """Controls in a row."""
    return in_a_row(NAMES[name] for name in PILOTED if name in set(names)) or Message("nothing")
