"""What the generator is told: a value an attribute, and a second choice to mix with."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ganstudio.gui.explore.axis_slider import AxisSlider
from ganstudio.gui.models.label_mix import LabelMix
from ganstudio.gui.theme import SPACE, set_role
from ganstudio.gui.widgets.calm_combo import CalmCombo
from ganstudio.labels import Attributes
from ganstudio.latent.conditions import LabelVector

_HIGHEST = 230
_NARROWEST = 52


class LabelBox(QWidget):
    """`told` carries the label vector and whether a slider is dragged; hidden for runs without labels."""

    told = Signal(object, bool)
    let_go = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mix = LabelMix(())
        self._firsts: dict[str, CalmCombo] = {}
        self._seconds: dict[str, CalmCombo] = {}
        self._inner = QWidget()
        self._grid = QGridLayout(self._inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE)
        self._grid.setVerticalSpacing(SPACE // 2)
        self._grid.setColumnStretch(1, 1)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setWidget(self._inner)
        self._inner.setAutoFillBackground(False)  # the panel's own ground shows through
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.mixing = QCheckBox(self.tr("Mix with a second choice"))
        self.mixing.setToolTip(self.tr("Show two choices and a slider that leads from the one to the other."))
        self.mixing.toggled.connect(self._on_mixing)
        self.share = AxisSlider(self.tr("Mix"), 0.0, 1.0, 0.5, signed=False)
        self.share.setToolTip(self.tr("0: the first choice alone; 1: the second alone."))
        self.share.moved.connect(self._on_share)
        self.share.let_go.connect(self.let_go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self._scroll)
        column.addWidget(self.mixing)
        column.addWidget(self.share)
        self.hide()

    def set_attributes(self, attributes: Attributes) -> None:
        """Another run: offer these."""
        self.mix = LabelMix(attributes)
        self._firsts, self._seconds = {}, {}
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for row, attribute in enumerate(attributes):
            name = QLabel(attribute.name, textFormat=Qt.TextFormat.PlainText)
            set_role(name, "muted")
            self._grid.addWidget(name, row, 0)
            for column, boxes in ((1, self._firsts), (2, self._seconds)):
                box = self._box(attribute.name, attribute.values, second=column == 2)
                boxes[attribute.name] = box
                self._grid.addWidget(box, row, column)
        self._scroll.setFixedHeight(min(self._inner.sizeHint().height() + 2, _HIGHEST))
        self.setVisible(bool(attributes))
        self._show()

    def _box(self, name: str, values: tuple[str, ...], *, second: bool) -> CalmCombo:
        box = CalmCombo()
        box.setSizeAdjustPolicy(CalmCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(1)
        box.setMinimumWidth(_NARROWEST)
        box.addItem(self.tr("(any)"), None)
        for value in values:
            box.addItem(value, value)
        box.setAccessibleName(name)
        box.setToolTip(self.tr("What G is told to draw; the latent stays, so only this should change."))
        box.activated.connect(partial(self._on_chosen, box, name, second))
        return box

    def follow(self, vector: LabelVector | None) -> None:
        """Show labels that were set elsewhere."""
        if vector is not None:
            self.mix.follow(vector)
            self._show()

    def _show(self) -> None:
        mix = self.mix
        for boxes, side in ((self._firsts, mix.first), (self._seconds, mix.second)):
            for name, box in boxes.items():
                box.setCurrentIndex(max(box.findData(side[name]), 0))
        self._grid.setColumnStretch(2, int(mix.mixing))  # an empty column would take its part too
        for box in self._seconds.values():
            box.setVisible(mix.mixing)
        self.mixing.blockSignals(True)
        self.mixing.setChecked(mix.mixing)
        self.mixing.blockSignals(False)
        self.share.setVisible(mix.mixing)
        self.share.show_number(mix.share)

    def _on_chosen(self, box: CalmCombo, name: str, second: bool, row: int) -> None:
        self.mix.choose(name, box.itemData(row), second=second)
        self.told.emit(self.mix.vector, False)

    def _on_mixing(self, mixing: bool) -> None:
        self.mix.set_mixing(mixing)
        self._show()
        self.told.emit(self.mix.vector, False)

    def _on_share(self, share: float) -> None:
        self.mix.share = min(max(share, 0.0), 1.0)
        self.told.emit(self.mix.vector, True)
