"""Writes the checkpoint that is explored as state dicts for other people's scripts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from ganstudio.gui.explore.run_desk import RunDesk
from ganstudio.gui.explore.save_bar import SaveBar
from ganstudio.gui.workers.job import Progress
from ganstudio.latent.requests import Saved
from ganstudio.runs.recent import unique_run_dir


def export_shown(parent: QWidget, runs: RunDesk, saver: SaveBar, style: str) -> None:
    """Ask in which folder, then write a new folder there; `style` empty: the one that fits."""
    source, averaged = runs.source, runs.averaged
    if not isinstance(source, Saved) or runs.view is None:
        return
    title = QCoreApplication.translate("SourceBar", "Where to put the model's folder")
    found = QFileDialog.getExistingDirectory(parent, title, str(Path.home()))
    if not found:
        return
    which = "" if averaged else "-raw"
    # A new folder each time: no file of another export is written over.
    out = unique_run_dir(f"{runs.view.run_dir.name}-step-{source.step}{which}", Path(found))

    def write(out: Path, _progress: Progress) -> None:
        from ganstudio.export.foreign.exporting import checked_style, export_checkpoint

        export_checkpoint(source.path, out, averaged=averaged, style=checked_style(style))

    saver.save(out, write)
