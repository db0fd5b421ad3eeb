"""The dialog on model files: what it shows, refuses and makes."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from PIL import Image
from PySide6.QtWidgets import QFileDialog
from their_scripts import small_pair

from ganstudio.gui.importing.model_dialog import ModelDialog
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.recent import default_runs_folder
from ganstudio.session.pictures import lacks_pictures


@pytest.fixture
def files(tmp_path):
    found = []
    for name, net in zip(("netG.pth", "netD.pth"), small_pair(), strict=True):
        torch.save(net.state_dict(), tmp_path / name)
        found.append(tmp_path / name)
    return found


@pytest.fixture
def open_dialog(qtbot):
    """Opens the dialog and waits until the files have been read."""
    kept = []

    def make(*files):
        dialog = ModelDialog(files)
        kept.append(dialog)
        qtbot.addWidget(dialog, before_close_func=lambda closing: closing.reject())
        dialog.show()
        settle(dialog)
        return dialog

    def settle(dialog):
        qtbot.waitUntil(lambda: not dialog._job.busy and dialog._job.idle)

    make.settle = settle
    return make


def test_what_was_recognised_is_shown_and_a_run_is_made_of_it(files, open_dialog):
    dialog = open_dialog(*files)
    assert "netG.pth" in dialog.found.text() and "16 x 16" in dialog.found.text()
    assert dialog.name.text() == "netG" and dialog.make.isEnabled()
    dialog.make.click()
    open_dialog.settle(dialog)
    assert dialog.run_dir == default_runs_folder() / "netG"
    assert lacks_pictures(RunFolder(dialog.run_dir))


def test_a_second_file_can_be_added(files, open_dialog, monkeypatch):
    dialog = open_dialog(files[0])
    assert "No D" in dialog.found.text()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(files[1])], ""))
    dialog.more.click()
    open_dialog.settle(dialog)
    assert "No D" not in dialog.found.text() and "netD.pth" in dialog.names.text()


def test_what_fits_nothing_is_said_and_no_run_can_be_made(files, open_dialog, monkeypatch):
    dialog = open_dialog(files[1])
    assert "no generator" in dialog.found.text() and dialog.found.property("role") == "error"
    assert not dialog.make.isEnabled()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(files[0])], ""))
    dialog.more.click()
    open_dialog.settle(dialog)
    assert dialog.make.isEnabled() and dialog.found.property("role") is None


def test_with_too_few_pictures_the_reason_is_shown_and_a_smaller_batch_helps(files, open_dialog, tmp_path):
    folder = tmp_path / "pictures"
    folder.mkdir()
    for number in range(5):
        Image.fromarray(np.full((16, 16, 3), 40 * number, np.uint8)).save(folder / f"{number}.png")
    dialog = open_dialog(*files)
    assert not dialog.batch_size.isEnabled()
    dialog.pictures.setText(str(tmp_path / "nowhere"))
    assert not dialog.make.isEnabled()
    dialog.pictures.setText(str(folder))
    dialog.make.click()
    open_dialog.settle(dialog)
    assert dialog.run_dir is None and "batch" in dialog.found.text()
    dialog.batch_size.setValue(4)
    dialog.make.click()
    open_dialog.settle(dialog)
    assert dialog.run_dir is not None and not lacks_pictures(RunFolder(dialog.run_dir))
