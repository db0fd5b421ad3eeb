"""A generator without a D in the explorer, and the explorer's checkpoint written for other scripts."""

from __future__ import annotations

import torch
from PySide6.QtWidgets import QFileDialog
from their_scripts import small_pair

from ganstudio.export.foreign.importing import recognise
from ganstudio.session.importing import make_run


def test_a_generator_alone_is_explored_and_the_missing_d_is_said(open_page, qtbot, tmp_path):
    file = tmp_path / "netG.pth"
    torch.save(small_pair()[0].state_dict(), file)
    run = tmp_path / "run"
    make_run(recognise([file], {"device": "cpu"}), run)
    page = open_page(run)
    bar = page.pictures.bar
    qtbot.waitUntil(lambda: "began from a generator alone" in bar.dx.toolTip())
    assert bar.dx.text() == "Dx –"
    assert page.source.export.isEnabled()


def test_the_shown_checkpoint_is_written_into_a_folder_of_its_own(page, qtbot, tmp_path, told, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    for number in (1, 2):
        page.source.export_asked.emit("s0")
        qtbot.waitUntil(lambda count=number: len(told) == count)
    folders = sorted(path.name for path in tmp_path.glob("run-step-80*"))
    assert folders == ["run-step-80", "run-step-80-2"]
    assert {path.name for path in (tmp_path / folders[0]).iterdir()} == {"netG.pth", "netD.pth"}
    page.source.export_asked.emit("examples")
    qtbot.waitUntil(lambda: len(told) == 3)
    assert "64 x 64" in told[2]
