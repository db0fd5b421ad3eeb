"""How well D names each attribute, in one line above the plot of the labels."""

from __future__ import annotations

import math

from PySide6.QtWidgets import QWidget

from ganstudio.events import ClassesNamed
from ganstudio.gui.theme import SPACE, font, set_role
from ganstudio.gui.widgets.elided_label import ElidedLabel


class ClassStrip(ElidedLabel):
    """Says the shares named right of each attribute: of reals, and of fakes what G was told."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setFont(font("small", tabular=True))
        self.setContentsMargins(SPACE, 0, SPACE, 0)
        set_role(self, "muted")
        self.hide()

    def show_named(self, named: ClassesNamed | None) -> None:
        """Show the newest figures; None: there are none yet."""
        self.setVisible(named is not None)
        if named is not None:
            parts = [
                self.tr("{attribute} {reals} / {fakes}").format(
                    attribute=name, reals=_share(real), fakes=_share(fake)
                )
                for name, real, fake in zip(named.names, named.right_real, named.right_fake, strict=True)
            ]
            said = self.tr("Named right, of reals / of fakes")
            self.setText(f"{said}:  {'   '.join(parts)}")


def _share(value: float) -> str:
    return f"{value:.0%}" if math.isfinite(value) else "-"
