"""Which checkpoints of a run are kept: what is protected, and what gives way to a limit."""

from __future__ import annotations

PROTECTING = frozenset({"person", "alarm", "branch", "best", "import"})
"""Reasons for which a checkpoint is never thinned out."""
