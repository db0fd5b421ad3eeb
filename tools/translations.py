"""Brings the translation files up to date: python tools/translations.py [--check].

Collects the window's texts (pyside6-lupdate), the core's templates and the recipe's table, merges them into
resources/translations/*.ts and compiles the .qm files that the program loads. With --check nothing is
written; the exit status is 1 when a text is missing or not translated or a .qm file is not up to date.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

from core_texts import core_texts, recipe_texts  # noqa: E402

PACKAGE = ROOT / "ganstudio"
TRANSLATIONS = ROOT / "resources" / "translations"
# English only has plural forms to tell apart; everything else is in the source already.
LANGUAGES = {"zh_CN": [], "en": ["-pluralonly"]}
_SHOWN = 40


def main() -> int:
    """Run the command; returns the exit status."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="write nothing, only say what is missing")
    check = parser.parse_args().check
    complaints: list[str] = []
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        sources = _sources(work, complaints)
        for language, options in LANGUAGES.items():
            complaints += _bring_up(language, options, sources, work, check)
    for complaint in complaints[:_SHOWN]:
        print(complaint, file=sys.stderr)
    if len(complaints) > _SHOWN:
        print(f"... and {len(complaints) - _SHOWN} more", file=sys.stderr)
    return 1 if complaints else 0


def _sources(work: Path, complaints: list[str]) -> Path:
    """A file that lists everything lupdate has to read."""
    found = core_texts(sorted(PACKAGE.rglob("*.py")))
    complaints += [f"{place}: cannot see the text that is shown here" for place in found.unseen]
    generated = work / "core_texts_generated.py"
    lines = ["from PySide6.QtCore import QCoreApplication"]
    for context, texts in (("Core", found.templates), ("Recipe", recipe_texts())):
        lines += [
            f"QCoreApplication.translate({context!r}, {_quoted(text)})" for text in sorted(texts - {""})
        ]
    generated.write_text("\n".join(lines) + "\n", encoding="utf-8")
    listed = work / "sources.lst"
    files = [*sorted((PACKAGE / "gui").rglob("*.py")), generated]
    listed.write_text("\n".join(str(file) for file in files) + "\n", encoding="utf-8")
    return listed


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _bring_up(language: str, options: list[str], sources: Path, work: Path, check: bool) -> list[str]:
    """Update one language; returns what is wrong with it."""
    name = f"ganstudio_{language}"
    kept, fresh = TRANSLATIONS / f"{name}.ts", work / f"{name}.ts"
    if kept.exists():
        shutil.copyfile(kept, fresh)
    common = ["-silent", "-no-obsolete", "-locations", "none", "-sort-messages"]
    languages = ["-source-language", "en", "-target-language", language]
    update = ("lupdate", *common, *options, *languages, f"@{sources}", "-ts", str(fresh))
    _tool(*update)
    if language == "en":
        _fill_english(fresh)
        _tool(*update)  # writes the file in its own way again, so that two runs give the same
    compiled = work / f"{name}.qm"
    _tool("lrelease", "-silent", "-nounfinished", str(fresh), "-qm", str(compiled))
    complaints = [f"{name}.ts: not translated: {text}" for text in _unfinished(fresh)]
    for new, old in ((fresh, kept), (compiled, TRANSLATIONS / compiled.name)):
        same = old.exists() and _content(new) == _content(old)
        if check and not same:
            complaints.append(f"{old.name} is not up to date; run python tools/translations.py")
        elif not same:
            shutil.copyfile(new, old)
    return complaints


def _fill_english(file: Path) -> None:
    """Write the two forms of each plural: "%n picture(s)" is "%n picture" and "%n pictures"."""
    tree = ET.parse(file)
    for message in tree.getroot().iter("message"):
        source, translation = message.findtext("source", ""), message.find("translation")
        if translation is not None and translation.get("type") == "unfinished":
            forms = translation.findall("numerusform")
            for form, ending in zip(forms, ("", "s"), strict=True):
                form.text = source.replace("(s)", ending)
            del translation.attrib["type"]
    tree.write(file, encoding="utf-8", xml_declaration=True)


def _content(file: Path) -> bytes:
    return file.read_bytes().replace(b"\r\n", b"\n")


def _unfinished(file: Path) -> list[str]:
    messages = ET.parse(file).getroot().iter("message")
    return [
        message.findtext("source", "")
        for message in messages
        if (translation := message.find("translation")) is not None
        and translation.get("type") == "unfinished"
    ]


def _tool(name: str, *arguments: str) -> None:
    """Run one of Qt's translation tools, as PySide6 installs it beside Python."""
    program = shutil.which(f"pyside6-{name}", path=str(Path(sys.executable).parent)) or f"pyside6-{name}"
    subprocess.run([program, *arguments], check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())
