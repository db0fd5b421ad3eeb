"""What fills the window: the top bar, the message bar and the pages."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ganstudio.gui.models.app_model import AppModel
from ganstudio.gui.page_stack import PageStack
from ganstudio.gui.theme import set_role
from ganstudio.gui.top_bar import TopBar
from ganstudio.gui.widgets.message_bar import MessageBar


class Shell(QWidget):
    """Made anew when the language changes; everything that lasts is in the AppModel."""

    page_shown = Signal()

    def __init__(self, app: AppModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self.top = TopBar()
        self.messages = MessageBar()
        self.pages = PageStack(app)
        line = QFrame()
        line.setFixedHeight(1)
        set_role(line, "line")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(line)
        column.addWidget(self.messages)
        column.addWidget(self.pages, 1)
        self.top.page_chosen.connect(app.show_page)
        app.page_requested.connect(self.show_page)
        app.told.connect(self.messages.say)
        app.settled.connect(self.messages.take_back)

    def show_page(self, name: str) -> None:
        """Show a page and its part of the top bar."""
        if name != self.pages.name:
            self.messages.hide()
        page = self.pages.show_page(name)
        self.top.show_page(name, page.bar())
        self.page_shown.emit()

    def retire(self) -> None:
        """Listen to nothing any more; another shell takes over."""
        self._app.page_requested.disconnect(self.show_page)
        self._app.told.disconnect(self.messages.say)
        self._app.settled.disconnect(self.messages.take_back)
