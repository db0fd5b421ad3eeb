"""The language of the window: English in the source, others from translation files."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from ganstudio.gui.settings import Language
from ganstudio.resources import resource_folder


def wants_chinese(choice: Language) -> bool:
    """Whether `choice` means Chinese; "system" asks the desktop."""
    if choice != "system":
        return choice == "zh"
    return any(name.lower().startswith("zh") for name in QLocale.system().uiLanguages()[:1])


class Translators:
    """Keeps the installed translators, the program's and Qt's own, and swaps them."""

    def __init__(self) -> None:
        self._installed: list[QTranslator] = []

    def use(self, choice: Language) -> None:
        """Speak the chosen language from now on; texts already shown stay until they are made again."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed = []
        folder = str(resource_folder("translations"))
        # English has a file too: it tells one from many ("1 picture", "2 pictures").
        files = [("ganstudio_en", folder)]
        if wants_chinese(choice):
            qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            files = [("qtbase_zh_CN", qt_folder), ("ganstudio_zh_CN", folder)]
        for name, folder in files:
            translator = QTranslator()
            if translator.load(name, folder):
                QCoreApplication.installTranslator(translator)
                self._installed.append(translator)
