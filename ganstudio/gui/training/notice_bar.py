"""The bar at the bottom: what the run has to say, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from ganstudio.gui.icons import icon
from ganstudio.gui.models.notices import Notice, Offer
from ganstudio.gui.models.numbers import count_text
from ganstudio.gui.models.run_model import RunModel
from ganstudio.gui.theme import SPACE, set_role
from ganstudio.gui.translate import tr_message

_SIGNS = {
    "note": ("info", "accent"),
    "good": ("check", "good"),
    "warning": ("warning", "warning"),
    "problem": ("warning", "bad"),
}


class NoticeBar(QFrame):
    """Shows the newest of the model's notices. `offered` carries (Offer, Notice), `dismissed` the Notice."""

    offered = Signal(object, object)
    dismissed = Signal(object)

    def __init__(self, model: RunModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._shown: Notice | None = None
        self._sign = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._more = QLabel()
        set_role(self._more, "muted")
        self._close = QToolButton()
        self._close.setIcon(icon("close"))
        self._close.setToolTip(self.tr("Dismiss"))
        self._close.setAccessibleName(self._close.toolTip())
        set_role(self._close, "flat")
        self._close.clicked.connect(self._dismiss)
        self.buttons: dict[Offer, QPushButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SPACE + 4, SPACE // 2, SPACE, SPACE // 2)
        self._row.setSpacing(SPACE)
        self._row.addWidget(self._sign)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self._more)
        self._row.addWidget(self._close)
        self.hide()

    @property
    def text(self) -> str:
        """What is said now."""
        return self._text.text()

    def refresh(self) -> None:
        """Show the newest notice, or nothing."""
        notices = self._model.notices
        self.setVisible(bool(notices))
        if not notices:
            self._shown = None
            return
        more = len(notices) - 1
        self._more.setText(self.tr("%n more", "", more) if more else "")
        self._more.setToolTip("\n".join(tr_message(notice.text) for notice in notices[1:12]))
        if notices[0] is not self._shown:
            self._show(notices[0])

    def _show(self, notice: Notice) -> None:
        self._shown = notice
        name, token = _SIGNS[notice.level]
        self._sign.setPixmap(icon(name, token).pixmap(18, 18))
        set_role(self, "message-problem" if notice.level == "problem" else "message-note")
        self._text.setText(tr_message(notice.text))
        for button in self.buttons.values():
            button.hide()
            button.deleteLater()
        self.buttons = {offer: self._button(offer, notice) for offer in notice.offers}

    def _button(self, offer: Offer, notice: Notice) -> QPushButton:
        words = {
            Offer.GO_BACK: self.tr("Go back to step {step}…").format(step=count_text(notice.step or 0)),
            Offer.RESUME: self.tr("Resume"),
            Offer.TRAIN_LONGER: self.tr("Train longer…"),
            Offer.EXPLORE: self.tr("Explore"),
            Offer.OPEN_FOLDER: self.tr("Open folder"),
            Offer.ACCEPT_DATA: self.tr("Go on with the pictures as they are"),
            Offer.GIVE_PICTURES: self.tr("Choose pictures…"),
        }
        help = {
            Offer.GO_BACK: self.tr("Trains on from that checkpoint on a branch of its own; this line stays."),
            Offer.RESUME: self.tr("Trains on exactly where it stopped."),
            Offer.TRAIN_LONGER: self.tr("Asks for a later end, then trains on."),
            Offer.EXPLORE: self.tr("Steer what G has learned by sliders."),
            Offer.OPEN_FOLDER: self.tr("Shows the files of this run."),
            Offer.ACCEPT_DATA: self.tr("Trains on with what is in the folder now."),
            Offer.GIVE_PICTURES: self.tr("Say where the pictures are, to train on with them."),
        }
        button = QPushButton(words[offer])
        button.setToolTip(help[offer])
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.offered.emit(offer, notice))
        self._row.insertWidget(self._row.count() - 2, button)
        return button

    def _dismiss(self) -> None:
        if self._shown is not None:
            self.dismissed.emit(self._shown)
