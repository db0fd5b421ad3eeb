"""One line of the form at different widths."""

from __future__ import annotations

import pytest

from ganstudio.gui.recipe.field_row import FieldRow
from ganstudio.recipe import field_specs


@pytest.mark.parametrize(("width", "below"), [(1100, False), (640, True)])
def test_what_a_field_does_stands_below_it_where_it_would_be_a_narrow_column(width, below, qtbot):
    row = FieldRow(field_specs()["image_size"])
    qtbot.addWidget(row)
    row.resize(1100, 80)
    row.show()
    row.resize(width, 80)
    qtbot.waitUntil(lambda: (row._note.y() >= row._editor.geometry().bottom()) is below)
    assert row._note.width() > 240
    row.resize(1100, 80)
    qtbot.waitUntil(lambda: row._note.x() > row._editor.geometry().right())
