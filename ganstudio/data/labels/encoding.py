"""Text of a label file, whatever encoding it was saved in."""

from __future__ import annotations

import codecs
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ganstudio.data.opening import unreadable
from ganstudio.problems import InputProblem, Message

LARGEST_FILE = 64 << 20
"""Bytes; the 202 599 rows of CelebA's attributes take 26 MB."""

_PROBE = 4096

_MOST_ODD = 0.02
_NO_TEXT = frozenset(map(chr, {*range(32), *range(127, 160), 0xFFFD} - set(map(ord, "\t\n\v\f\r\x85"))))
"""Control characters that are no white space, and what stands for bytes that are nothing."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text without a byte order mark. encoding: Python's name, "mixed" for more than one."""

    text: str
    encoding: str
    trouble: tuple[Message, ...] = ()


def read_text(path: Path, most: int | None = None) -> Decoded:
    """Read a label file; with `most`, only its beginning up to so many bytes, ended at a line.

    Raises InputProblem that names the file when it cannot be read, is no regular file or too large.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise InputProblem("{file} is no file; choose a table of labels.", file=str(path))
        if most is None and status.st_size > LARGEST_FILE:
            raise InputProblem(
                "{file} is too large for a table of labels ({size} MB; {most} MB at most).",
                file=str(path),
                size=status.st_size >> 20,
                most=LARGEST_FILE >> 20,
            )
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE if most is None else most)
    except FileNotFoundError:
        raise InputProblem("There is no label file {file}.", file=str(path)) from None
    except OSError as error:
        raise InputProblem("{file} {reason}.", file=str(path), reason=unreadable(error)) from None
    if most is not None and len(content) == most and status.st_size > most:
        content = content[: content.rfind(b"\n") + 1] or content
    return decode(content)


def decode(content: bytes) -> Decoded:
    """Tell UTF-8 (with and without its mark), UTF-16, GBK and Western text apart, line by line if need be.

    Bytes that are none of these become U+FFFD and are told of; nothing is raised.
    """
    wide = _wide_encoding(content)
    if wide is not None:
        return Decoded(content.decode(wide, errors="replace").removeprefix("\ufeff"), "utf-16")
    content = content.removeprefix(codecs.BOM_UTF8)
    for encoding in ("utf-8", "gb18030"):
        if encoding == "gb18030" and _some_lines_are_utf8(content):
            return _line_by_line(content)
        try:
            return Decoded(content.decode(encoding), encoding)
        except UnicodeDecodeError:
            pass
    return Decoded(content.decode("cp1252", errors="replace"), "cp1252")


def is_text(text: str) -> bool:
    """Whether decoded bytes look like text at all: of chance bytes one in eight is a control character."""
    head = text[:_PROBE]
    odd = sum(character in _NO_TEXT for character in head)
    return "\0" not in head and odd <= _MOST_ODD * len(head)


def _wide_encoding(content: bytes) -> str | None:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    head = content[:_PROBE]
    # Other text has no 0 at all; in UTF-16 digits, commas and line ends have one each, on the same side.
    low, high = head[1::2].count(0), head[::2].count(0)
    if max(low, high) * 20 > len(head) and min(low, high) * 10 < max(low, high):
        return "utf-16-le" if low > high else "utf-16-be"
    return None


def _some_lines_are_utf8(content: bytes) -> bool:
    return any(_is_clear_utf8(line) for line in _lines(content))


def _lines(content: bytes) -> Iterator[bytes]:
    return iter(content.split(b"\n"))


def _is_clear_utf8(line: bytes) -> bool:
    """Whether a line is UTF-8 and could hardly be anything else: it has a sequence of three bytes or more.

    Two GBK bytes often look like a sequence of two (the Chinese for "woman" does), hardly ever like more.
    """
    if line.isascii() or max(line) < 0xE0:
        return False
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _line_by_line(content: bytes) -> Decoded:
    parts: list[str] = []
    broken: list[int] = []
    for number, line in enumerate(_lines(content), start=1):
        for encoding in (
            ("ascii", "utf-8", "gb18030") if _is_clear_utf8(line) else ("ascii", "gb18030", "utf-8")
        ):
            try:
                parts.append(line.decode(encoding))
                break
            except UnicodeDecodeError:
                pass
        else:
            parts.append(line.decode("utf-8", errors="replace"))
            broken.append(number)
    trouble = [Message("its lines are not all in one encoding (UTF-8 and GBK); each was read for itself")]
    if broken:
        trouble.append(
            Message(
                "{count} lines hold bytes that are no text, line {line} for one",
                {"count": len(broken), "line": broken[0]},
            )
        )
    return Decoded("\n".join(parts), "mixed", tuple(trouble))
