"""Keeps Python 3.11 alive under PySide6 6.12."""

from __future__ import annotations

import sys

_MANY = 1 << 40


def keep_singletons_alive() -> None:
    """Give None, True and False references that cannot be used up. Needed once, before Qt is used.

    PySide6 6.12.0 is compiled for interpreters in which these objects are never freed (Python 3.12, PEP 683)
    and hands them out uncounted: on 3.11 each call of a Qt method that returns nothing takes one reference
    off None, and after some ten thousand calls the interpreter aborts.
    """
    if (
        sys.version_info >= (3, 12)
        or sys.implementation.name != "cpython"
        or hasattr(sys, "gettotalrefcount")
    ):
        return
    import ctypes

    for singleton in (None, True, False):
        # An object begins with its reference count.
        count = ctypes.c_ssize_t.from_address(id(singleton))
        if count.value < _MANY // 2:
            count.value += _MANY
