"""The program is told to go while it trains, and nobody is there to answer: it saves and leaves."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest
from programs import hears_hang_ups, started
from PySide6.QtCore import SIGNAL
from PySide6.QtGui import QGuiApplication

from ganstudio.gui.departure import Departure
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.reader import RunReader

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from ganstudio.gui import app

def painted(window):
    looking = QTimer(window, interval=20)
    looking.timeout.connect(lambda: look(window, looking))
    looking.start()

def look(window, looking):
    page = window.shell.pages.page
    if page.host.may_train:
        page.transport.resume_asked.emit()
    if page.model.step > 95:
        looking.stop()
        QTimer.singleShot(0, lambda: print("training", flush=True))
        {last}

import torch
torch.set_num_threads(1)
sys.exit(app.main(Path(sys.argv[1]), on_painted=painted))
"""


def saved_at_its_last_batch(run):
    assert not RunFolder(run).is_locked()
    with RunReader(run) as reader:
        newest = reader.checkpoints()[-1]
        last = reader.last_batch().step
        # "schedule" where the run came to rest at a step that had just been saved anyway.
        assert newest.step == last > 95 and newest.reason in ("stop", "schedule")
        assert reader.summary().ending == "stopped"


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent in another way there")
@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("SIGTERM", "pass"),
        pytest.param("SIGHUP", "pass", marks=hears_hang_ups),
        ("SIGINT", "pass"),
        ("SIGTERM", "window.close()"),
        ("SIGTERM", "page.act.go_back()"),
    ],
)
def test_a_signal_saves_the_run_and_ends_the_program_whatever_is_open(trained, name, last):
    """The last thing the person does: nothing; close the window, which asks; open a dialog."""
    command = (sys.executable, "-c", PROGRAM.format(last=last), str(trained))
    with started(*command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=dict(os.environ)) as program:
        assert program.stdout.readline() == "training\n", program.stderr.read()
        program.send_signal(getattr(signal, name))
        _out, wrong = program.communicate(timeout=60)
    assert program.returncode == 0 and "Traceback" not in wrong, wrong
    saved_at_its_last_batch(trained)


def test_the_end_of_the_desktops_session_saves_the_run_and_leaves_the_window_open(
    studio, trained, open_recent, steps
):
    @studio
    def story(person):
        open_recent(person, trained.name)
        person.wait_to_see("step 80, averaged G")
        person.click("Resume")
        person.wait(lambda: steps(person) > 95, "more batches")
        # Qt alone can make a session manager, and does so only where a desktop has one.
        assert QGuiApplication.instance().receivers(SIGNAL("commitDataRequest(QSessionManager&)")) == 1
        person.root.findChild(Departure).save_for_the_night()
        saved_at_its_last_batch(trained)
        assert person.root.isVisible()
        person.wait_to_see("not training")
        held = steps(person)
        person.within("not training").click("Resume")
        person.wait(lambda: steps(person) > held, "more batches")
