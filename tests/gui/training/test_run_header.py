"""The figures above the plots give way where there is little room, and never ask for it for ever."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from ganstudio.control import RunControl
from ganstudio.gui.models.run_model import RunModel
from ganstudio.gui.style import apply_theme
from ganstudio.gui.training.branch_bar import BranchBar
from ganstudio.gui.training.run_header import RunHeader
from ganstudio.recipe import make_recipe
from ganstudio.runs.records import Branch

BRANCHES = (Branch(0, "", None, 0, 0.0, {}, 1500), Branch(1, "", 0, 1440, 0.0, {"noise_std": 0.1}, 1600))


@pytest.fixture
def row(qtbot, qapp, make_batch, make_started, tmp_path) -> QWidget:
    """The header beside the choice of branches, in the middle of a training."""
    apply_theme(qapp, "light")
    model = RunModel()
    model.begin(RunControl(), tmp_path, make_recipe({}))
    model.take([make_started(0, total=45_000), *(make_batch(step) for step in range(1600, 1640))])
    model.branches, model.branch = BRANCHES, 1
    made = QWidget()
    line = QHBoxLayout(made)
    made.header, made.bar = RunHeader(model), BranchBar(model)
    line.addWidget(made.header, 1)
    line.addWidget(made.bar)
    qtbot.addWidget(made)
    made.bar.refresh({0})
    made.header.refresh()
    made.show()
    return made


def shown(header: RunHeader) -> list[str]:
    return [name for name, label in header._figures.items() if label.isVisible()]


def test_at_no_width_is_the_header_laid_out_for_ever(row, monkeypatch):
    resized: list[int] = []
    resize = RunHeader.resizeEvent

    def counted(self: RunHeader, event: QResizeEvent) -> None:
        resized.append(event.size().width())
        assert len(resized) < 20, f"again and again: {resized}"
        resize(self, event)

    monkeypatch.setattr(RunHeader, "resizeEvent", counted)
    for width in range(1400, 500, -7):
        resized.clear()
        row.resize(width, 40)
        row.header.refresh()
        QApplication.processEvents()


def test_what_matters_least_goes_first_and_what_is_shown_is_shown_whole(row):
    last = None
    for width in range(1600, 500, -20):
        row.resize(width, 40)
        QApplication.processEvents()
        now = shown(row.header)
        assert now[0] == "epoch" and (last is None or set(now) <= set(last))
        for name in now:
            label = row.header._figures[name]
            assert label.width() >= label.sizeHint().width(), f"{name} is cut off at {width}"
        last = now
    assert "step" not in last
