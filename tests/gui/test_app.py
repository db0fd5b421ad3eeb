"""The program with a window, from start to end."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ganstudio.gui.app import display_problem, main
from ganstudio.gui.models.app_model import AppModel
from ganstudio.gui.settings import Settings


@pytest.mark.parametrize(
    ("platform", "environment", "possible"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("linux", {"QT_QPA_PLATFORM": "vnc:size=800x600"}, True),
        ("linux", {"QT_QPA_PLATFORM": "xcb"}, False),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_a_missing_display_is_noticed_before_qt_aborts(platform, environment, possible):
    problem = display_problem(platform, environment)
    assert (problem is None) is possible
    if problem is not None:
        assert "ganstudio --help" in str(problem)


def test_the_window_opens_on_the_home_page_and_closes_in_order(qapp):
    seen = []

    def painted(window):
        seen.append((window.isVisible(), window.shell.pages.name, window.windowTitle()))
        window.close()

    assert main(preload=(), on_painted=painted) == 0
    assert seen == [(True, "home", "GAN Studio")]


def test_a_path_is_opened_once_the_window_is_there(qapp, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(AppModel, "open_path", lambda app, path: opened.append(path))
    main(tmp_path, preload=(), on_painted=lambda window: window.close())
    assert opened == [tmp_path]


def test_the_window_comes_back_where_it_was(qapp):
    heights = []

    def first(window):
        window.resize(900, 655)
        window.close()

    def second(window):
        heights.append(window.height())
        window.close()

    main(preload=(), on_painted=first)
    main(preload=(), on_painted=second)
    assert heights == [655]
    assert not Settings().layout("window").isEmpty()


def run(*arguments: str, **options) -> subprocess.CompletedProcess:
    command = [sys.executable, *arguments]
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=60, **options)


HEAVY = ("torch", "pydantic", "numpy", "pyqtgraph", "PIL")
FIRST_PAINT = f"""
import sys
import ganstudio.cli
from ganstudio.gui.app import main

def painted(window):
    print(*[name for name in {HEAVY!r} if name in sys.modules])
    window.close()

sys.exit(main(preload=(), on_painted=painted))
"""


def test_nothing_heavy_is_loaded_before_the_first_paint():
    done = run("-c", FIRST_PAINT)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []


CTRL_C = """
import os, signal, sys
from PySide6.QtCore import QTimer
from ganstudio.gui.app import main

def painted(window):
    QTimer.singleShot(50, lambda: os.kill(os.getpid(), signal.SIGINT))

sys.exit(main(preload=(), on_painted=painted))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT to send to one's own process")
def test_ctrl_c_in_the_terminal_closes_the_window():
    done = run("-c", CTRL_C)
    assert (done.returncode, done.stderr) == (0, "")


def test_without_a_display_one_line_says_so(tmp_path: Path):
    if sys.platform in ("win32", "darwin"):
        pytest.skip("there is always a display here")
    done = run("-m", "ganstudio", env={"PATH": "", "HOME": str(tmp_path)})
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1 and "no display" in done.stderr
