"""The window survives PySide6's way with None on Python 3.11."""

import subprocess
import sys

import pytest

MANY_CALLS = """
import ganstudio.gui
from PySide6.QtCore import QObject, QTimer, Signal

class Speaker(QObject):
    said = Signal(int)

timer, speaker = QTimer(), Speaker()
speaker.said.connect(lambda number: None)
for number in range(100_000):
    timer.setInterval(number)
    speaker.said.emit(number)
print("alive")
"""


def test_the_interpreter_outlives_very_many_qt_calls():
    command = [sys.executable, "-c", MANY_CALLS]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=100)
    assert (done.stdout.strip(), done.returncode) == ("alive", 0), done.stderr


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="there they are immortal by themselves")
def test_the_singletons_have_references_to_spare():
    assert all(sys.getrefcount(singleton) > 1 << 38 for singleton in (None, True, False))
