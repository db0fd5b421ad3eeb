"""People write pictures' names in many ways."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ganstudio.data.labels.matching import AMBIGUOUS, MISSING, PictureNames

NAMES = PictureNames(["a/0.png", "a/Héllo.JPG", "b/x.png", "b/y.v2.png", "c/x.png", "Q.png", "q.png", "z"])


@pytest.mark.parametrize(
    ("name", "index"),
    [
        ("a/0.png", 0), ("0.png", 0), ("0", 0), (" 0 ", 0), ("./a\\0.png", 0), ("C:\\set\\a\\0.png", 0),
        ("/home/me/a/0", 0), ("0.jpg", 0), ("HÉLLO.jpg", 1), (unicodedata.normalize("NFD", "a/héllo"), 1),
        ("b/x", 2), ("y.v2", 3), ("Q.png", 5), ("q.png", 6), ("z", 7),
        ("x.png", AMBIGUOUS), ("x", AMBIGUOUS), ("Q", AMBIGUOUS), ("Q.PNG", AMBIGUOUS),
        ("d/x.bmp", AMBIGUOUS), ("", MISSING), ("/", MISSING), ("1.png", MISSING), ("0.txt", MISSING),
    ],
)  # fmt: skip
def test_a_name_finds_the_picture_that_is_meant(name: str, index: int) -> None:
    assert NAMES.find(name) == index


@given(st.text(max_size=40))
def test_any_name_finds_one_or_none(name: str) -> None:
    assert -2 <= NAMES.find(name) < 8


@given(st.lists(st.text(st.characters(exclude_characters="/\\\0"), min_size=1, max_size=6), unique=True))
def test_a_picture_is_found_by_its_own_path(names: list[str]) -> None:
    paths = [name for name in names if name.strip() == name and name != "."]
    if len({unicodedata.normalize("NFC", path) for path in paths}) == len(paths):
        found = PictureNames(paths)
        assert [found.find(path) for path in paths] == list(range(len(paths)))
