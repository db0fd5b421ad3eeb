"""Where the extra is not installed everything else works, and what to install is said."""

from __future__ import annotations

import subprocess
import sys

CODE = """
import sys
sys.modules["tensorboard"] = None  # as if it were not installed
import ganstudio.export.tensorboard.live, ganstudio.export.tensorboard.branch
from ganstudio.cli import main
sys.argv[1:] = ["tensorboard", "RUN", "--out", "OUT"]
main()
"""


def test_the_command_says_what_to_install():
    done = subprocess.run(
        [sys.executable, "-c", CODE], check=False, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 2 and "Traceback" not in done.stderr
    assert "pip install 'gan-studio[tensorboard]'" in done.stderr
