"""One editor widget for each kind of recipe field, and `make_editor` that picks it."""

from __future__ import annotations

from ganstudio.gui.recipe.editors.choice_edit import ChoiceEdit
from ganstudio.gui.recipe.editors.colour_edit import ColourEdit
from ganstudio.gui.recipe.editors.editor import Editor
from ganstudio.gui.recipe.editors.flag_edit import FlagEdit
from ganstudio.gui.recipe.editors.number_edit import NumberEdit
from ganstudio.gui.recipe.editors.words_edit import WordsEdit
from ganstudio.recipe.fields import FieldSpec

__all__ = ["Editor", "make_editor"]


def make_editor(spec: FieldSpec) -> Editor:
    """The editor for a field of the table."""
    if spec.kind in ("int", "float"):
        return NumberEdit(spec)
    if spec.kind == "bool":
        return FlagEdit(spec)
    if spec.kind == "choice":
        return ChoiceEdit(spec)
    if spec.kind == "colour":
        return ColourEdit(spec)
    return WordsEdit(spec)
