"""A recipe's value as the form says it in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ganstudio.gui.models.number_steps import show_value
from ganstudio.gui.translate import tr_choice, tr_help, tr_unit
from ganstudio.recipe.fields import FieldSpec


def value_text(value: object, spec: FieldSpec) -> str:
    """`value` as a person reads it: a choice's label, a number with its unit."""
    if isinstance(value, bool):
        on, off = QCoreApplication.translate("Form", "on"), QCoreApplication.translate("Form", "off")
        return on if value else off
    labels = {choice: tr_choice(label) for choice, label in spec.choices}
    if isinstance(value, tuple | list):
        said = ", ".join(labels.get(member, str(member)) for member in value)
        return said or QCoreApplication.translate("Form", "nothing")
    if isinstance(value, int | str) and value in labels:
        return labels[value]
    said = show_value(value, spec)
    return f"{said} {tr_unit(spec)}" if spec.unit else said or QCoreApplication.translate("Form", "nothing")


def range_text(spec: FieldSpec) -> str:
    """The values that a number may have, empty for other fields."""
    if spec.minimum is None or spec.maximum is None:
        return ""
    template = QCoreApplication.translate("Form", "{low} to {high}")
    low, high = (show_value(_plain(limit), spec) for limit in (spec.minimum, spec.maximum))
    return template.format(low=low, high=high)


def _plain(limit: float) -> float | int:
    return int(limit) if limit == int(limit) else limit


def tip_text(spec: FieldSpec) -> str:
    """What the tooltip says: the help, the range, and the field's name on the command line."""
    lines = [tr_help(spec), range_text(spec), f"--set {spec.key}=..."]
    return "\n".join(line for line in lines if line)
