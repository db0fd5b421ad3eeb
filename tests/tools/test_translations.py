"""The translation files are up to date, and what the tools see is what people read."""

from __future__ import annotations

import string
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TRANSLATIONS = sorted((ROOT / "resources" / "translations").glob("*.ts"))
sys.path.insert(0, str(ROOT / "tools"))

from core_texts import core_texts, recipe_texts  # noqa: E402

CODE = """
from ganstudio.problems import InputProblem, Message, Problem
_TEXTS = {"a": "first of {n}", "b": "second"}
class OwnProblem(InputProblem):
    def __init__(self, path):
        super().__init__("{file}: odd", file=path)
class Gone(InputProblem):
    def __init__(self, path):
        super().__init__("{file} is gone", file=path)
def work(x, key):
    Message("plain")
    what = "one" if x else "other"
    raise Problem(what)
    Problem(_TEXTS[key])
    InputProblem(
        "joined "
        "text", a=1)
    OwnProblem(x)
    Problem(x.template)
    Message(x)
"""


def test_templates_are_found_however_they_are_written(tmp_path):
    file = tmp_path / "code.py"
    file.write_text(CODE)
    found = core_texts([file])
    assert found.templates == {
        "plain", "one", "other", "first of {n}", "second", "joined text", "{file}: odd", "{file} is gone"
    }  # fmt: skip
    assert found.unseen == [f"{file}:{CODE.count(chr(10))}"], "a text that cannot be seen is named"


def test_the_recipe_s_table_is_all_there():
    texts = recipe_texts()
    assert {"Picture size", "px", "DCGAN", "Small data", "keep one of each"} <= texts and "" not in texts


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize(
    "file", sorted((ROOT / "resources" / "translations").glob("*.ts")), ids=lambda f: f.stem
)
def test_every_translation_keeps_the_places_of_its_source(file):
    for message in ET.parse(file).getroot().iter("message"):
        source, translation = message.findtext("source", ""), message.find("translation")
        forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
        for text in forms:
            if text:
                assert places(text) == places(source), source
                assert ("%n" in text) is ("%n" in source), source


def test_every_text_is_translated_and_compiled():
    check = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "translations.py"), "--check"],
        check=False, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert check.returncode == 0, check.stderr
