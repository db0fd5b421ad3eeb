"""Text out of a person's files as a tooltip: what looks like markup in it is shown as it stands."""

from __future__ import annotations

import html


def plain_tooltip(text: str) -> str:
    """`text` such that a tooltip shows every character of it."""
    if "<" not in text:
        return text
    lines = html.escape(text).split("\n")
    return f"<qt>{'<br>'.join(lines)}</qt>"
