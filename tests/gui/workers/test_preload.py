"""Loading the heavy libraries behind the window."""

from __future__ import annotations

import gc
import subprocess
import sys

import pytest

from ganstudio.gui.workers.preload import HEAVY, Preload


def test_modules_are_imported_in_order_and_collection_works_afterwards(qtbot, tmp_path, monkeypatch):
    for name in ("first_of_two", "second_of_two"):
        (tmp_path / f"{name}.py").write_text("import sys\nsys.loaded_here.append(__name__)\n")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(sys, "loaded_here", [], raising=False)
    loader = Preload(("first_of_two", "second_of_two"))
    with qtbot.waitSignal(loader.finished):
        loader.start()
    assert sys.loaded_here == ["first_of_two", "second_of_two"]
    assert gc.isenabled()
    gc.unfreeze()


def test_a_module_that_cannot_be_loaded_stops_nothing(qtbot, caplog):
    loader = Preload(("no_such_module_at_all", "json"))
    with qtbot.waitSignal(loader.finished):
        loader.start()
    assert "no_such_module_at_all" in caplog.text
    assert gc.isenabled()
    gc.unfreeze()


def test_closing_waits_for_the_module_at_hand_and_loads_no_other(tmp_path, monkeypatch, qtbot):
    (tmp_path / "slow_module.py").write_text("import time\ntime.sleep(0.2)\n")
    (tmp_path / "never_module.py").write_text("")
    monkeypatch.syspath_prepend(tmp_path)
    loader = Preload(("slow_module", "never_module"))
    loader.start()
    qtbot.wait(50)
    loader.close()
    assert loader.isFinished()
    assert "slow_module" in sys.modules and "never_module" not in sys.modules
    gc.unfreeze()


PROBE = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from ganstudio.gui.workers.preload import HEAVY, Preload, load_alone
app = QCoreApplication([])
load_alone()
loader = Preload(HEAVY)
loader.finished.connect(app.quit)
loader.start()
app.exec()
import torch
print(torch.ones(2).sum().item(), *(name in sys.modules for name in HEAVY))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="libraries are mapped ahead on POSIX only")
def test_torch_works_after_its_libraries_were_mapped_ahead():
    done = subprocess.run(
        [sys.executable, "-c", PROBE], check=False, capture_output=True, text=True, timeout=200
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.split() == ["2.0", *["True"] * len(HEAVY)]
