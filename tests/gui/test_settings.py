"""The window's settings."""

from pathlib import Path

from PySide6.QtCore import QByteArray

from ganstudio.gui.settings import Settings, settings_file


def test_settings_lie_in_the_folder_that_the_environment_names(own_folders):
    Settings().theme = "dark"
    assert settings_file() == own_folders / "config" / "window.ini"


def test_settings_are_found_again(tmp_path):
    first = Settings()
    first.theme, first.language, first.last_folder = "dark", "zh", tmp_path
    first.set_layout("training/splitter", QByteArray(b"\x00\x01state"))
    first.set_flag("training/show_losses", False)
    first.sync()
    again = Settings()
    assert (again.theme, again.language, again.last_folder) == ("dark", "zh", tmp_path)
    assert again.layout("training/splitter") == b"\x00\x01state"
    assert again.flag("training/show_losses", True) is False


def test_what_was_never_set_has_a_sensible_value():
    settings = Settings()
    assert (settings.theme, settings.language, settings.last_folder) == ("system", "system", None)
    assert settings.layout("window").isEmpty()
    assert settings.flag("a", True) is True


def test_values_that_make_no_sense_count_as_not_set():
    file = settings_file()
    file.parent.mkdir(parents=True)
    file.write_text(
        '[General]\ntheme=green\nlanguage=@Invalid()\nlast_folder=/nowhere/at/all\nflags\\a="maybe"\n'
    )
    settings = Settings()
    assert (settings.theme, settings.language, settings.last_folder) == ("system", "system", None)
    assert settings.flag("a", False) is False


def test_a_last_folder_that_is_gone_is_not_offered(tmp_path: Path):
    gone = tmp_path / "gone"
    gone.mkdir()
    settings = Settings()
    settings.last_folder = gone
    gone.rmdir()
    assert settings.last_folder is None
