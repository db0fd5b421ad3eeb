"""Watch it learn: the same latent at every checkpoint."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ganstudio.gui.explore.film_controls import FilmControls
from ganstudio.gui.theme import SPACE, set_role


class LearnBox(QWidget):
    """Says how many checkpoints there are; the controls play and save the film of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        about = QLabel(
            self.tr("This picture's latent at every checkpoint of the branch, from the first to the newest.")
        )
        about.setWordWrap(True)
        set_role(about, "muted")
        self.count = QLabel()
        self.film = FilmControls(with_legs=False, rate=8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(about)
        column.addWidget(self.count)
        column.addWidget(self.film)
        column.addStretch(1)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """There are so many checkpoints."""
        self.count.setText(self.tr("%n checkpoint(s)", "", count))
        self.film.set_possible(count > 1)
