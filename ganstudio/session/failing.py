"""What to say of an error that nobody foresaw."""

from __future__ import annotations

import time
import traceback
from pathlib import Path

from ganstudio.problems import Message


def unforeseen(error: Exception, run_dir: Path) -> Message:
    """One sentence; the details go into the run's `error.log`, if the disk takes them."""
    log = run_dir / "error.log"
    try:
        with log.open("a", encoding="utf-8") as file:
            file.write(time.strftime("%Y-%m-%d %H:%M:%S\n"))
            traceback.print_exception(error, file=file)
    except OSError:
        # A full or read-only disk may be the very reason; the sentence below says enough.
        pass
    return Message(
        "Something went wrong that the program did not foresee ({reason}). The run goes on from its "
        "newest checkpoint; the details are in {log}.",
        {"reason": f"{type(error).__name__}: {error}", "log": str(log)},
    )
