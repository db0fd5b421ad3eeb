"""How the pictures are seen: size, fitting, colour and background, in one line above them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from ganstudio.gui.data.colour_button import ColourButton
from ganstudio.gui.models.picture_choices import SIZES, with_size
from ganstudio.gui.theme import SPACE, set_role
from ganstudio.gui.translate import tr_help
from ganstudio.recipe.fields import field_specs

if TYPE_CHECKING:
    from ganstudio.recipe import Recipe


class FitBar(QWidget):
    """Edits four keys of the recipe: `image_size`, `resize`, `channels`, `background`."""

    recipe_wanted = Signal(object)  # Recipe

    def __init__(self, recipe: Recipe, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recipe = recipe
        self._size = QComboBox()
        self._fit = QComboBox()
        self._channels = QComboBox()
        self._background = ColourButton(self.tr("Background"))
        self._fit.addItem(self.tr("keep the middle"), "crop")
        self._fit.addItem(self.tr("stretch"), "stretch")
        self._fit.addItem(self.tr("pad"), "pad")
        self._channels.addItem(self.tr("colour"), 3)
        self._channels.addItem(self.tr("grey"), 1)
        specs = field_specs()
        for key, widget in {
            "image_size": self._size,
            "resize": self._fit,
            "channels": self._channels,
            "background": self._background,
        }.items():
            widget.setToolTip(tr_help(specs[key]))
        label = QLabel(self.tr("D sees"))
        label.setBuddy(self._size)
        set_role(label, "muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        for one in (label, self._size, self._fit, self._channels, self._background):
            layout.addWidget(one, 0, Qt.AlignmentFlag.AlignVCenter)
        self.set_recipe(recipe)
        self._size.activated.connect(lambda: self._ask(with_size(self._recipe, self._size.currentData())))
        self._fit.activated.connect(lambda: self._change("resize", self._fit.currentData()))
        self._channels.activated.connect(lambda: self._change("channels", self._channels.currentData()))
        self._background.picked.connect(lambda colour: self._change("background", colour))

    def set_recipe(self, recipe: Recipe) -> None:
        """Show what the recipe says."""
        self._recipe = recipe
        sizes = sorted({*SIZES, recipe.image_size})
        if [self._size.itemData(row) for row in range(self._size.count())] != sizes:
            self._size.clear()
            for size in sizes:
                self._size.addItem(self.tr("{size} px").format(size=size), size)
        for box, value in (
            (self._size, recipe.image_size),
            (self._fit, recipe.resize),
            (self._channels, recipe.channels),
        ):
            box.setCurrentIndex(box.findData(value))
        self._background.set_colour(recipe.background)

    def set_background_matters(self, matters: bool) -> None:
        """Show the background's colour only where it can be seen."""
        self._background.setVisible(matters)

    def _change(self, key: str, value: object) -> None:
        self._ask(self._recipe.changed(**{key: value}))

    def _ask(self, recipe: Recipe) -> None:
        self.recipe_wanted.emit(recipe)
