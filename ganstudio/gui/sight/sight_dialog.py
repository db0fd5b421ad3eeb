"""Shows reals, and the fakes of a run, as D sees them under the present augmentation and noise."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ganstudio.gui.icons import icon
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.gui.training.tile_grid import TileGrid
from ganstudio.gui.translate import tr_message
from ganstudio.gui.workers.job_result import Done, Failed, JobResult
from ganstudio.gui.workers.job_slot import JobSlot
from ganstudio.gui.workers.sight_work import Plain, Read, Seen, sight_work

if TYPE_CHECKING:
    from ganstudio.controls import Controls
    from ganstudio.recipe import Recipe


class SightDialog(QDialog):
    """Stays beside the page; `look` draws it anew, on a thread, and the newest wish wins.

    The same alterations are drawn again as long as nobody asks for others, so that a moved control shows
    what it does to the same pictures.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What D sees"))
        self.resize(760, 480)
        self._slot = JobSlot(self)
        self._seed = 0
        self._wanted: tuple[Read, Hashable, Recipe, Controls] | None = None
        self._drawn: tuple[Hashable, Recipe, Controls, int] | None = None
        self._plain: tuple[Hashable, Plain] | None = None
        self.reals, self.fakes = TileGrid(), TileGrid()
        self.fakes.set_partner(self.reals)
        self._fake_side = self._column(self.tr("Fakes"), self.fakes)
        self.about = QLabel()
        self.about.setWordWrap(True)
        set_role(self.about, "muted")
        self.others = QPushButton(icon("dice"), self.tr("Others"))
        self.others.setToolTip(self.tr("Draw other alterations of the same pictures."))
        self.others.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        sides = QHBoxLayout()
        sides.setSpacing(2 * SPACE)
        sides.addWidget(self._column(self.tr("Reals"), self.reals), 1)
        sides.addWidget(self._fake_side, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.about, 1)
        foot.addWidget(self.others)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addLayout(sides, 1)
        column.addLayout(foot)
        self.others.clicked.connect(self._draw_others)
        self._slot.ended.connect(self._on_ended)
        self._show(Plain())
        self.reals.set_empty_text(self.tr("The pictures are being read ..."))

    def _column(self, title: str, grid: TileGrid) -> QWidget:
        heading = QLabel(title)
        heading.setFont(font(bold=True))
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(heading)
        column.addWidget(grid, 1)
        return side

    def look(self, read: Read, key: Hashable, recipe: Recipe, controls: Controls) -> None:
        """Show what `read` gives under these controls; equal keys mean the same pictures."""
        self._wanted = (read, key, recipe, controls)
        self._start()

    def _start(self) -> None:
        if self._wanted is None or not self.isVisible():
            return
        read, key, recipe, controls = self._wanted
        asked = (key, recipe, controls, self._seed)
        if asked == self._drawn:
            return
        self._drawn = asked
        if self._plain is not None and self._plain[0] == key:
            known = self._plain[1]
            read = lambda: known  # noqa: E731
        self._slot.start(sight_work(read, recipe, controls, self._seed))
        self.about.setText(self._words(recipe, controls))

    def _words(self, recipe: Recipe, controls: Controls) -> str:
        if controls.augment <= 0 and controls.noise_std <= 0:
            return self.tr("Nothing is altered: the augmentation and the noise on D are 0.")
        kind = "ADA" if recipe.augment_kind == "ada" else "DiffAugment"
        return self.tr("{kind} {share}, noise {noise}. Click a picture to enlarge it.").format(
            kind=kind, share=f"{controls.augment:.3g}", noise=f"{controls.noise_std:.3g}"
        )

    def _draw_others(self) -> None:
        self._seed += 2  # reals and fakes take one each
        self._start()

    def _on_ended(self, result: JobResult) -> None:
        if isinstance(result, Done) and isinstance(result.value, Seen) and self._wanted is not None:
            if self._drawn is not None:
                self._plain = (self._drawn[0], result.value.plain)
            self.reals.set_empty_text(self.tr("There are no pictures to show."))
            self._show(result.value.shown)
        elif isinstance(result, Failed):
            self._drawn = None
            self.reals.set_empty_text(tr_message(result.problem))
            self._show(Plain())

    def _show(self, shown: Plain) -> None:
        self.reals.set_tiles(shown.reals, ())
        self.fakes.set_tiles(shown.fakes, ())
        self._fake_side.setVisible(shown.fakes is not None)

    def open_beside(self) -> None:
        """Show it without keeping the person from the page."""
        self.show()
        self.raise_()
        self._start()

    def done(self, result: int) -> None:
        self._slot.close()
        self._drawn = None
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._slot.close()
        self._drawn = None
        super().closeEvent(event)
