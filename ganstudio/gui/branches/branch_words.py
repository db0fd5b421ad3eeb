"""What the branches of a run are called: where each left, and what is different on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress

from PySide6.QtCore import QCoreApplication

from ganstudio.control_words import begun_words
from ganstudio.controls import CONTROL_NAMES, checked
from ganstudio.gui.models.numbers import count_text
from ganstudio.gui.recipe.value_text import value_text
from ganstudio.gui.translate import tr_label, tr_message
from ganstudio.problems import InputProblem
from ganstudio.recipe import field_specs
from ganstudio.runs.records import Branch

translate = QCoreApplication.translate


def branch_line(branch: Branch, branches: Sequence[Branch]) -> str:
    """A branch in one line; `branches` are all of the run."""
    return _with_changes(_start(branch, branches), branch)


def branch_and_changes(branch: Branch) -> str:
    """Its name and what is different on it."""
    return _with_changes(branch_name(branch), branch)


def _with_changes(name: str, branch: Branch) -> str:
    changes = change_words(branch.changes)
    if not changes:
        return name
    listed = changes[0]
    for change in changes[1:]:
        listed = translate("Branches", "{changes}; {change}").format(changes=listed, change=change)
    return translate("Branches", "{branch}: {changes}").format(branch=name, changes=listed)


def branch_lines(branch: Branch, branches: Sequence[Branch]) -> str:
    """The same with a line a change."""
    return "\n".join([_start(branch, branches), *change_words(branch.changes)])


def _start(branch: Branch, branches: Sequence[Branch]) -> str:
    parent = next((other for other in branches if other.id == branch.parent), None)
    if parent is None:
        return branch_name(branch)
    text = translate("Branches", "{name} from step {step}")
    if parent.id != 0:
        text = translate("Branches", "{name} from step {step} of {parent}")
    return text.format(
        name=branch_name(branch), step=count_text(branch.start_step), parent=branch_name(parent)
    )


def branch_name(branch: Branch) -> str:
    """What a person called it, or its number."""
    if branch.name:
        return branch.name
    if branch.id == 0:
        return translate("Branches", "main branch")
    return translate("Branches", "branch {number}").format(number=branch.id)


def change_words(changes: Mapping[str, object]) -> list[str]:
    """What was changed, a text for each: controls as on the plots, other recipe keys as in the form."""
    return [_change(key, value) for key, value in changes.items()]


def _change(key: str, value: object) -> str:
    """What the journal has, which may come from anywhere, is shown as it is where it makes no sense."""
    if key in CONTROL_NAMES:
        with suppress(InputProblem):
            return tr_message(begun_words(key, checked(key, value)))
    name, text = key, str(value)
    spec = field_specs().get(key)
    if spec is not None:
        with suppress(TypeError):
            name, text = tr_label(spec), value_text(value, spec)
    return translate("Branches", "{name} → {value}").format(name=name, value=text)
