"""GUI tests run without a display and must leave no running thread, active timer or top-level widget."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from leaks import no_leaks, standing  # noqa: F401 - fixtures for every test here
from patient_bot import qtbot  # noqa: F401 - another one
