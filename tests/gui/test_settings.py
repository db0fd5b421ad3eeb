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


def test_up_to_where_a_run_was_seen_is_remembered_of_a_thousand_runs(tmp_path):
    first = Settings(tmp_path / "window.ini")
    for number in range(1010):
        first.set_seen(tmp_path / str(number), 1e9 + (number if number != 3 else 5000))
    first.sync()
    again = Settings(tmp_path / "window.ini")
    known = [number for number in range(1010) if again.seen(tmp_path / str(number))]
    assert known == [3, *range(11, 1010)]


def test_the_compared_branches_of_the_runs_looked_at_last_are_remembered(tmp_path):
    first = Settings()
    for number in range(250):
        first.set_compared(tmp_path / str(number), {number, 0})
    first.set_compared(tmp_path / "60", {60, 3, 1})
    first.set_compared(tmp_path / "70", ())
    first.sync()
    again = Settings()
    found = {number: again.compared(tmp_path / str(number)) for number in range(250)}
    assert found[60] == {1, 3, 60} and found[249] == {0, 249} and not found[70]
    assert sum(map(bool, found.values())) == 199
    again.set_compared(tmp_path / "new", {1, 2})
    assert again.compared(tmp_path / "60") == {1, 3, 60}


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


def test_numbers_of_branches_that_make_no_sense_are_left_out(tmp_path):
    first = Settings()
    first.set_compared(tmp_path, {1, 2})
    first.sync()
    file = settings_file()
    file.write_text(file.read_text().replace(":1.2", ":1.x.-2..3.99999999999 :: nothing"))
    assert Settings().compared(tmp_path) == {1, 3}


def test_a_last_folder_that_is_gone_is_not_offered(tmp_path: Path):
    gone = tmp_path / "gone"
    gone.mkdir()
    settings = Settings()
    settings.last_folder = gone
    gone.rmdir()
    assert settings.last_folder is None
