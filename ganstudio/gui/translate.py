"""Texts of the core in the person's language: messages, problems, and the recipe's field table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ganstudio.gui.models.numbers import count_text
from ganstudio.problems import Message, Problem, RecipeProblem

if TYPE_CHECKING:
    from ganstudio.recipe.fields import FieldSpec

CORE = "Core"
"""Context of Message and Problem templates in the translation files."""
RECIPE = "Recipe"
"""Context of the recipe's labels, help texts, groups and choices."""


def tr_message(what: Message | Problem) -> str:
    """A message or problem in the person's language; values that are messages are translated too."""
    if isinstance(what, RecipeProblem):
        return _recipe_problem(what)
    message = what.message if isinstance(what, Problem) else what
    values = {name: _shown(name, value) for name, value in message.values.items()}
    translated = QCoreApplication.translate(CORE, message.template)
    try:
        return translated.format(**values)
    except (KeyError, IndexError, ValueError):
        return str(message)


class _Count(int):
    """A whole number that is written in groups of three, as everywhere in the window."""

    def __format__(self, spec: str) -> str:
        return super().__format__(spec) if spec else count_text(self)


def _shown(name: str, value: object) -> object:
    if isinstance(value, Message | Problem):
        return tr_message(value)
    # A seed is a name to be typed, not an amount.
    return _Count(value) if type(value) is int and name != "seed" else value


def _recipe_problem(problem: RecipeProblem) -> str:
    source = problem.message.values.get("source")
    listed = "; ".join(f"{key}: {tr_message(text)}" for key, text in problem.errors.items())
    return f"{source}: {listed}" if source else listed


def tr_label(spec: FieldSpec) -> str:
    """What the form calls a recipe field."""
    return QCoreApplication.translate(RECIPE, spec.label)


def tr_help(spec: FieldSpec) -> str:
    """The sentence that explains a recipe field."""
    return QCoreApplication.translate(RECIPE, spec.help)


def tr_unit(spec: FieldSpec) -> str:
    """The unit of a recipe field, empty if it has none."""
    return QCoreApplication.translate(RECIPE, spec.unit) if spec.unit else ""


def tr_choice(label: str) -> str:
    """The label of one of a field's choices."""
    return QCoreApplication.translate(RECIPE, label)


def tr_notes(notes: str) -> str:
    """A recipe's notes; those of the shipped ones are translated, a person's own are not in the table."""
    return QCoreApplication.translate(RECIPE, notes) if notes else ""


def tr_group(group: str) -> str:
    """The heading of a group of fields, by its key in GROUPS."""
    from ganstudio.recipe.fields import GROUPS

    return QCoreApplication.translate(RECIPE, GROUPS[group])
