"""The data package stays light."""

from __future__ import annotations

import subprocess
import sys


def test_importing_the_package_loads_nothing_heavy() -> None:
    heavy = ("scipy", "imagehash", "torch", "torchvision", "pydantic", "PySide6", "pywt")
    modules = "cache, decode, duplicates, idx_set, manifest, preview, report, scan, settings"
    code = (
        f"import sys; from ganstudio.data import {modules}; print([m for m in {heavy!r} if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
