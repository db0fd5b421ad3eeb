"""The Chinese texts fit the English ones, and the file that the program loads holds them."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QTranslator

from ganstudio.resources import resource_folder

FOLDER = Path(str(resource_folder("translations")))
_PLACE = re.compile(r"\{[^{}]*\}|%n|%\d")
_MARKUP = re.compile(r"</?[a-z]+>")
_ACCESS_KEY = re.compile(r"&\w")
_TYPED = re.compile(
    r"\b(?:Ctrl|Shift|Alt)\b|\bF\d\d?\b|\((?:Home|End|Delete)\b|--help|GANSTUDIO_\w+|\b[a-z]+_[a-z]+\b|\*\.[a-z]+"
)


class Text(NamedTuple):
    context: str
    source: str
    translation: str
    finished: bool


def _texts(language: str) -> list[Text]:
    """Every text of a translation file; of plurals each form."""
    found = []
    for context in ET.parse(FOLDER / f"ganstudio_{language}.ts").getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            name, source = context.findtext("name", ""), message.findtext("source", "")
            finished = translation.get("type") is None
            for form in translation.findall("numerusform") or [translation]:
                found.append(Text(name, source, form.text or "", finished))
    return found


@pytest.fixture(scope="module")
def chinese() -> list[Text]:
    return _texts("zh_CN")


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_no_text_is_left_untranslated(language):
    texts = _texts(language)
    assert texts
    assert [text.source for text in texts if not (text.finished and text.translation.strip())] == []


@pytest.mark.parametrize("what", [_PLACE, _MARKUP], ids=["places to fill in", "markup"])
def test_the_chinese_text_holds_the_same_as_the_english_one(chinese, what):
    assert [
        (text.source, text.translation)
        for text in chinese
        if Counter(what.findall(text.source)) != Counter(what.findall(text.translation))
    ] == []


def test_access_keys_stay_as_they_are(chinese):
    assert [
        (text.source, text.translation)
        for text in chinese
        if _ACCESS_KEY.findall(text.source.upper()) != _ACCESS_KEY.findall(text.translation)
    ] == []


def test_keys_and_words_that_are_typed_are_not_translated(chinese):
    # Chinese sentences have brackets of their own.
    assert [
        (text.source, text.translation)
        for text in chinese
        for word in _TYPED.findall(text.source)
        if word not in text.translation.replace("（", "(")
    ] == []


def test_the_file_that_the_program_loads_says_the_same(chinese):
    translator = QTranslator()
    assert translator.load("ganstudio_zh_CN", str(FOLDER))
    assert [
        (text.source, text.translation)
        for text in chinese
        if translator.translate(text.context, text.source, None, 2 if "%n" in text.source else -1)
        != text.translation
    ] == []
