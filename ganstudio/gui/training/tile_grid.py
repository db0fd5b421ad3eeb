"""The tiles of one snapshot: crisp, chosen by mouse and arrow keys, one of them enlarged."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ganstudio.gui.models.sample_rows import SampleRows
from ganstudio.gui.models.tile_layout import TileLayout, lay_out
from ganstudio.gui.theme import colour
from ganstudio.gui.training.row_labels import line_height, paint_labels, room_for
from ganstudio.gui.widgets.plain_tooltip import plain_tooltip
from ganstudio.numbers import value_text

_MARGIN = 4


class TileGrid(QWidget):
    """`chosen` carries the tile that the person picked; `enlarged` whether one fills the room now."""

    chosen = Signal(int)
    enlarged = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images: list[QImage] = []
        self._scores: tuple[float, ...] = ()
        self._index = -1
        self._large = False
        self._empty = ""
        self.scores_are_dx = True
        """Whether D's output for a tile is a probability."""
        self.columns = 0
        """Tiles a row where each row is a label's; 0 lays them out as the room has it."""
        self.rows: SampleRows | None = None
        """What the rows are, written beside them; None where that is not known or they are none."""
        self._partner: TileGrid | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(120, 90))

    # What is shown -----------------------------------------------------------------------------------------

    def set_tiles(self, tiles: NDArray[np.uint8] | None, scores: tuple[float, ...]) -> None:
        """Show tiles (n, height, width, channels) with D's output for each, or nothing."""
        self._images = [] if tiles is None else [_image(tile) for tile in tiles]
        self._scores = scores
        if self._index >= len(self._images):
            self._index = -1
        self.update()

    def set_empty_text(self, text: str) -> None:
        """What to say while there are no tiles."""
        self._empty = text
        self.update()

    @property
    def index(self) -> int:
        """The tile picked, -1 for none."""
        return self._index

    @property
    def large(self) -> bool:
        """Whether the picked tile fills the room."""
        return self._large

    def dx(self, index: int) -> float | None:
        """D's output for a tile, None when it is not known."""
        return self._scores[index] if 0 <= index < len(self._scores) else None

    def row_of(self, index: int) -> str:
        """The attribute and the value that a tile is drawn with, empty where that is not known."""
        known = self._known_rows
        return known.whole[index // self.columns] if known and 0 <= index < len(self._images) else ""

    @property
    def _known_rows(self) -> SampleRows | None:
        rows = self.rows
        return rows if rows is not None and rows.fits(len(self._images), self.columns) else None

    def pick(self, index: int) -> None:
        """Pick a tile."""
        if self._images and 0 <= index < len(self._images) and index != self._index:
            self._index = index
            self.chosen.emit(index)
            self.update()

    def set_large(self, large: bool) -> None:
        """Let the picked tile fill the room, or show all of them."""
        large = large and self._index >= 0
        if large != self._large:
            self._large = large
            self.enlarged.emit(large)
            self.update()

    def set_partner(self, partner: TileGrid) -> None:
        """While both are visible, lay the tiles like `partner`: the same tile in the same place."""
        self._partner = partner

    def _room(self) -> tuple[int, int]:
        ratio = self.devicePixelRatioF()
        return int((self.width() - 2 * _MARGIN) * ratio), int((self.height() - 2 * _MARGIN) * ratio)

    def _labels_room(self) -> int:
        """Device pixels at the left of the tiles that the rows' values take."""
        known = self._known_rows
        width = self.width() - 2 * _MARGIN
        return 0 if known is None else int(room_for(known.short, width) * self.devicePixelRatioF())

    def _layout(self) -> TileLayout:
        room, labels = self._room(), self._labels_room()
        if self._partner is not None and self._partner.isVisible():
            other = self._partner._room()
            room = (min(room[0], other[0]), min(room[1], other[1]))
            labels = max(labels, self._partner._labels_room())
        tile = self._images[0]
        size = tile.width(), tile.height()
        if self._large:
            return lay_out(1, size, room)
        found = lay_out(len(self._images), size, (room[0] - labels, room[1]), self.columns)
        if not labels:
            return found
        return found.beside(labels, int(line_height() * self.devicePixelRatioF()), room[1])

    def help_for(self, index: int) -> str:
        """What a tile's tooltip says: its row, its number and D's output, as far as they are known."""
        score, told = self.dx(index), ""
        if score is not None:
            told = self.tr("Tile {number}: Dx {dx}. Click to enlarge.")
            if not self.scores_are_dx:
                told = self.tr("Tile {number}: score {dx}. Click to enlarge.")
            told = told.format(number=index + 1, dx=value_text(score))
        return "\n".join(filter(None, (self.row_of(index), told)))

    # Mouse and keys ----------------------------------------------------------------------------------------

    def tile_at(self, position: QPoint) -> int | None:
        """The tile at a point of the widget."""
        if not self._images:
            return None
        if self._large:
            return self._index
        ratio = self.devicePixelRatioF()
        x, y = (position.x() - _MARGIN) * ratio, (position.y() - _MARGIN) * ratio
        return self._layout().index_at(x, y, len(self._images))

    def tile_rect(self, index: int) -> QRect:
        """Where a tile of the grid lies in the widget."""
        ratio, layout = self.devicePixelRatioF(), self._layout()
        left, top = layout.place(0 if self._large else index)
        size = (int(layout.width / ratio), int(layout.height / ratio))
        return QRect(int(left / ratio) + _MARGIN, int(top / ratio) + _MARGIN, *size)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        index = self.tile_at(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        elif self._large:
            self.set_large(False)
        elif index is not None:
            self.pick(index)
            self.set_large(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        columns = self._layout().columns if self._images and not self._large else 1
        moves = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -columns,
            Qt.Key.Key_Down: columns,
        }
        if event.key() in moves and self._images:
            self.pick(max(self._index, 0) + moves[Qt.Key(event.key())] if self._index >= 0 else 0)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.set_large(not self._large)
        elif event.key() == Qt.Key.Key_Escape and self._large:
            self.set_large(False)
        else:
            super().keyPressEvent(event)

    def event(self, event: object) -> bool:
        if isinstance(event, QHelpEvent):
            index = self.tile_at(event.pos())
            told = "" if index is None else self.help_for(index)
            QToolTip.showText(event.globalPos(), plain_tooltip(told), self)
            return True
        return super().event(event)  # type: ignore[arg-type]

    # Painting ----------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self._images:
            painter.setPen(colour("text_faint"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(16, 0, -16, 0), int(flags), self._empty)
            return
        ratio, layout = self.devicePixelRatioF(), self._layout()
        painter.translate(_MARGIN, _MARGIN)
        if not self._large and (known := self._known_rows) is not None:
            paint_labels(painter, known.short, self._rows_beside(layout, ratio))
        # Painted in device pixels, so that on no screen a tile's pixels come out uneven.
        painter.scale(1 / ratio, 1 / ratio)
        smaller = layout.width < self._images[0].width()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smaller)
        if self._large:
            self._draw(painter, layout, 0, self._images[self._index])
            return
        for index, image in enumerate(self._images):
            self._draw(painter, layout, index, image)
        if self._index >= 0:
            left, top = layout.place(self._index)
            painter.setPen(QPen(colour("accent"), 2 * ratio))
            painter.drawRect(left, top, layout.width, layout.height)

    def _rows_beside(self, layout: TileLayout, ratio: float) -> list[QRect]:
        """The room at the left of each row of tiles, in the painter's pixels."""
        width, height = int(layout.left / ratio), int((layout.height + layout.row_gap) / ratio)
        tops = (layout.place(row * layout.columns)[1] - layout.row_gap // 2 for row in range(layout.rows))
        return [QRect(0, int(top / ratio), width, height) for top in tops]

    def _draw(self, painter: QPainter, layout: TileLayout, place: int, image: QImage) -> None:
        left, top = layout.place(place)
        painter.drawImage(QRect(left, top, layout.width, layout.height), image)


def _image(tile: NDArray[np.uint8]) -> QImage:
    """A QImage of its own memory."""
    tile = np.ascontiguousarray(tile)
    height, width, channels = tile.shape
    kind = QImage.Format.Format_Grayscale8 if channels == 1 else QImage.Format.Format_RGB888
    return QImage(tile.data, width, height, width * channels, kind).copy()
