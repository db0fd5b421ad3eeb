"""Time from process start to the first paint, against a bare PySide6 window.

    python tests/benchmarks/bench_startup.py [--runs N] [--imports]

Both are started alternately, so that a noisy machine disturbs both alike. The window is the real one with its
home page, started the way the command starts it; it is closed as soon as it is painted, before torch loads.
--imports lists what the window's imports cost.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

class Window(QMainWindow):
    seen = False
    def paintEvent(self, event):
        super().paintEvent(event)
        if not self.seen:
            self.seen = True
            QTimer.singleShot(0, painted)

def painted():
    import time
    print(time.time())
    window.close()

application = QApplication(sys.argv)
application.setStyle("Fusion")
window = Window()
window.setCentralWidget(QLabel("bare"))
window.resize(1360, 860)
window.show()
application.exec()
"""
STUDIO = """
import sys
import ganstudio.cli
from ganstudio.gui.app import main

def painted(window):
    import time
    heavy = {"torch", "pydantic", "numpy", "pyqtgraph", "PIL"} & set(sys.modules)
    print(time.time(), *heavy)
    window.close()

main(preload=(), on_painted=painted)
"""


def first_paint(program: str, environment: dict[str, str]) -> tuple[float, list[str]]:
    """Seconds from the start of a fresh process to its first paint, and the heavy modules loaded by then."""
    begun = time.time()
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    moment, *heavy = done.stdout.split()
    return float(moment) - begun, heavy


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--imports", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        own = {
            f"GANSTUDIO_{name}_DIR": str(Path(folder, name)) for name in ("CONFIG", "DATA", "CACHE", "RUNS")
        }
        environment = os.environ | own
        if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")) and sys.platform == "linux":
            environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        if options.imports:
            timed = [sys.executable, "-X", "importtime", "-c", STUDIO]
            listed = subprocess.run(timed, env=environment, capture_output=True, text=True, check=True).stderr
            rows = [line.split("|") for line in listed.splitlines() if line.startswith("import time:")]
            rows = sorted((row for row in rows if row[1].strip().isdigit()), key=lambda row: -int(row[1]))
            for row in rows[:25]:
                print(f"{int(row[1]) / 1000:8.1f} ms  {row[2].strip()}")
        for program in (BARE, STUDIO):
            first_paint(program, environment)  # fills the disk cache
        bare, studio, heavy = [], [], set[str]()
        for _ in range(options.runs):
            bare.append(first_paint(BARE, environment)[0])
            seconds, loaded = first_paint(STUDIO, environment)
            studio.append(seconds)
            heavy.update(loaded)
    ratio = statistics.median(one / other for one, other in zip(studio, bare, strict=True))
    for name, times in (("bare PySide6 window", bare), ("GAN Studio", studio)):
        print(f"{name:20}  median {statistics.median(times):.2f} s  ({min(times):.2f} to {max(times):.2f})")
    print(f"ratio                 {ratio:.2f} (median of {options.runs} pairs)")
    print("loaded before it:    ", ", ".join(sorted(heavy)) or "nothing heavy")


if __name__ == "__main__":
    main()
