"""Tests of what needs an optional extra are skipped where that is not installed."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec

import pytest

from ganstudio.recipe.extras import PRETRAINED

needs_pretrained = pytest.mark.skipif(
    not all(map(find_spec, PRETRAINED)), reason="the optional extra pretrained is not installed"
)


def needing_extra(net: str) -> list[pytest.MarkDecorator]:
    """The marks of a test that builds the D of this family."""
    return [needs_pretrained] if net == "projected" else []


def of_every_family(nets: Iterable[str]) -> list[object]:
    """Families as parameters of a test that builds their D."""
    return [pytest.param(net, marks=needing_extra(net)) for net in nets]
