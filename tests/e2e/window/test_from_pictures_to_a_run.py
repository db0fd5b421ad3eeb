"""Choosing a folder, looking at it, choosing a recipe, correcting it: until training may start."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QListWidget, QPushButton, QRadioButton


def open_folder(person, folder):
    person.fill_in("Path of a folder of pictures", str(folder), enter=True)


def test_a_folder_whose_path_is_typed_is_scanned_and_what_is_in_it_is_shown(studio, pictures):
    @studio
    def story(person):
        open_folder(person, pictures)
        person.wait_to_see("All  43")
        assert pictures.name in person.root.windowTitle()
        assert person.sees("Duplicates  3") and person.sees("Left out  3")
        person.click("Left out")
        reasons = dict(person.table())
        assert reasons.keys() == {"broken.png", "empty.jpg", "letter.jpg"}
        assert "empty" in reasons["empty.jpg"] and all(reasons.values())


def test_of_pictures_that_are_there_twice_one_can_be_kept(studio, pictures):
    @studio
    def story(person):
        open_folder(person, pictures)
        person.wait_to_see("All  43")
        person.click("Duplicates")
        assert person.sees("6 pictures show 3 motifs")
        assert person.find("Keep all", QRadioButton).isChecked()
        person.click("Keep one of each")
        person.wait_to_see("All  40")
        person.click("Keep all")
        person.wait_to_see("All  43")


def test_a_recipe_is_recommended_and_its_time_is_measured(studio, pictures):
    @studio
    def story(person):
        open_folder(person, pictures)
        person.wait_to_see("recommended for these pictures")
        person.wait_to_see("pictures a second on")
        person.wait_to_see("an epoch")
        person.click("Recipe…")
        recommended = person.find("Batch size", QAbstractSpinBox).text()
        person.fill_in("Batch size", "5")
        person.wait_to_see("8 batches of 5 an epoch")
        person.go_to("Data")
        person.wait_to_see("recommended, but you changed: Batch size")
        person.click("Use this recipe")
        person.wait_to_see(f"batches of {recommended} an epoch")
        assert person.find("Start training", QPushButton).isEnabled()


def test_a_value_that_cannot_be_is_marked_at_its_field_and_right_again_once_corrected(studio, pictures):
    @studio
    def story(person):
        open_folder(person, pictures)
        person.wait_to_see("All  43")
        person.click("Recipe…")
        start = person.find("Start training", QPushButton)
        person.fill_in("Batch size", "0")
        person.wait_to_see("0 is too small; 2 is the least")
        assert not start.isEnabled()

        person.fill_in("Batch size", "64")
        person.wait_to_see("there are 43 pictures to train on, fewer than a batch of 64")
        assert not start.isEnabled()

        person.fill_in("Batch size", "8")
        person.wait_to_see("5 batches of 8 an epoch")
        assert start.isEnabled() and not person.sees("fewer than a batch")


def test_the_message_at_the_start_button_leads_to_the_wrong_field(studio, pictures):
    @studio
    def story(person):
        open_folder(person, pictures)
        person.wait_to_see("All  43")
        person.click("Recipe…")
        field = person.fill_in("Epochs", "many")
        person.fill_in("Batch size", "8")
        person.wait_to_see("Show it")
        person.click("Show it")
        assert field.hasFocus()
        person.write("7")
        person.wait_to_see("35 in all")


def test_a_recipe_typed_into_the_form_is_the_one_that_is_trained(studio, pictures):
    from ganstudio.runs.folder import RunFolder
    from ganstudio.runs.recent import default_runs_folder

    @studio
    def story(person):
        open_folder(person, pictures)
        person.wait_to_see("All  43")
        person.press(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
        person.click_row(person.find("Recipes", QListWidget), "dcgan-64")
        for label, value in (
            ("Picture size", "32"), ("Width of G", "4"), ("Width of D", "4"), ("Batch size", "6"),
            ("Learning rate of D", "3e-5"), ("Checkpoint every", "5"),
        ):  # fmt: skip
            person.fill_in(label, value)
        person.fill_in("Run", "typed by hand")
        person.wait_to_see("7 batches of 6 an epoch")
        person.click("Start training")
        person.wait_to_see("training")
        person.wait((default_runs_folder() / "typed by hand" / "checkpoints").is_dir, "the run")
        recipe = RunFolder(default_runs_folder() / "typed by hand").recipe()
        assert (recipe.image_size, recipe.ngf, recipe.batch_size, recipe.lr_d) == (32, 4, 6, 3e-5)
        person.click("Stop")
        person.wait_to_see("not training")
