"""Counting the labels of the pictures in use."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from ganstudio.data.labels.result import Labels
from ganstudio.data.report import FolderReport, Picture
from ganstudio.gui.models.label_table import LabelTable
from ganstudio.labels import UNKNOWN, Attribute


@pytest.fixture
def table():
    pictures = tuple(Picture(f"{number}.png", 9, 9, "RGB", "PNG", 1, "") for number in range(6))
    report = FolderReport(Path("x"), pictures)
    codes = np.array([[0, 1], [1, 0], [1, 1], [-1, 0], [0, 0], [1, 0]], dtype=np.int16)
    hair, hat = Attribute("hair", "group", ("aqua", "brown", "red")), Attribute("hat", "flag", ("no", "yes"))
    return LabelTable(report, Labels((hair, hat), codes), pictures[1:])


def test_only_pictures_in_use_are_counted_and_unknown_ones_come_last(table):
    hair, hat = table.rows
    assert [(row.text, row.count) for row in hair.values] == [
        ("aqua", 1),
        ("brown", 3),
        ("red", 0),
        (None, 1),
    ]
    assert hair.unknown == 1 and hat.unknown == 0
    assert hair.values[0].share == pytest.approx(1 / 3) and hair.values[1].share == 1.0


def test_a_value_has_its_pictures(table):
    assert [picture.path for picture in table.pictures(0, 1)] == ["1.png", "2.png", "5.png"]
    assert [picture.path for picture in table.pictures(0, UNKNOWN)] == ["3.png"]


def test_a_picture_says_what_is_known_of_it_even_when_it_is_left_out(table):
    left_out = Picture("0.png", 9, 9, "RGB", "PNG", 1, "")
    assert table.words(left_out) == {"hair": "aqua", "hat": "yes"}
    assert table.words(table.pictures(0, UNKNOWN)[0]) == {"hair": None, "hat": "no"}
    assert table.words(Picture("z.png", 9, 9, "RGB", "PNG", 1, "")) == {}
