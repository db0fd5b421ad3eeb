"""The checkpoints of a run, measured from the window: figures beside floors, the best one marked."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_merits import keep_merit
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ganstudio.data.manifest import DataManifest
from ganstudio.data.sample_faces import write_sample_faces
from ganstudio.data.scan import scan_folder
from ganstudio.evaluation.words import FIGURES
from ganstudio.gui.training.measure_dialog import MeasureDialog
from ganstudio.runs.checkpoints import save_checkpoint
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.merits import read_merits

LEFT = Qt.MouseButton.LeftButton


class Model:
    """What the dialog asks of a RunModel."""

    def __init__(self, run: Path) -> None:
        self.run_dir = run
        self.checkpoints = RunFolder(run).checkpoint_files()


@pytest.fixture
def run(tmp_path, tiny_recipe, make_state) -> Path:
    """24 faces, checkpoints of untrained nets at 40 and 80."""
    pictures = write_sample_faces(tmp_path / "faces", 24, 16)
    manifest = DataManifest.of(scan_folder(pictures), tiny_recipe)
    folder = RunFolder.create(tmp_path / "run", tiny_recipe, manifest.to_json(), pictures)
    for step in (40, 80):
        save_checkpoint(folder.checkpoint_path(0, step), make_state(tiny_recipe, step, seed=step))
    return folder.path


@pytest.fixture
def dialog(qtbot, run, monkeypatch) -> MeasureDialog:
    monkeypatch.setattr("ganstudio.evaluation.merit.SAMPLES", 24)
    made = MeasureDialog(Model(run))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_what_was_measured_before_is_shown_beside_its_floor(qtbot, run):
    keep_merit(run, 40, 1.25)
    keep_merit(run, 80, 3.5)
    made = MeasureDialog(Model(run))
    qtbot.addWidget(made)
    assert "kernel distance 1.25   best" in made.list.item(0).text()
    assert "3.5" in made.list.item(1).text() and "best" not in made.list.item(1).text()
    made.list.setCurrentRow(0)
    assert made.rows["coverage"].value.text() == "50% ± 2%"
    assert made.rows["coverage"].floor.text() == "your pictures: 93% ± 2%"
    assert made.rows["recall"].value.text() == "–"
    assert made.about.text().startswith(
        "512 samples of the averaged G; 100 of them against 100 of your pictures"
    )


def test_one_checkpoint_is_measured_shown_and_kept(dialog, qtbot, run):
    dialog.list.setCurrentRow(0)
    assert dialog.about.text() == "This checkpoint has not been measured yet."
    qtbot.mouseClick(dialog.one, LEFT)
    assert not dialog.one.isVisible() and dialog.cancel.isVisible()
    qtbot.waitUntil(dialog.one.isVisible)
    assert [merit.step for merit in read_merits(RunFolder(run))] == [40]
    assert set(dialog.rows) == set(FIGURES)
    assert all("±" in row.value.text() for row in dialog.rows.values())
    assert "kernel distance" in dialog.list.item(0).text()


def test_closing_ends_the_measuring(dialog, qtbot, run):
    qtbot.mouseClick(dialog.all, LEFT)
    QTest.qWait(20)
    qtbot.mouseClick(dialog.shut, LEFT)
    assert dialog._slot.idle


def test_what_cannot_be_measured_says_why(dialog, qtbot, run):
    (run / "data.json").unlink()
    qtbot.mouseClick(dialog.one, LEFT)
    qtbot.waitUntil(dialog.one.isVisible)
    assert "data.json cannot be read" in dialog.message.text() and dialog.message.isVisible()


def test_the_menu_opens_it_for_a_run_with_checkpoints(page, qtbot, recorded_run, monkeypatch):
    opened = []
    monkeypatch.setattr(MeasureDialog, "exec", lambda self: opened.append(self.list.count()))
    assert not page.transport.measure.isEnabled()
    page.host.open(recorded_run)
    qtbot.waitUntil(page.transport.measure.isEnabled)
    page.transport.measure.trigger()
    assert opened == [3]
