"""The recipes to choose from, and what has been changed in them."""

from __future__ import annotations

import pytest

from ganstudio.gui.models.recipe_book import Entry, RecipeBook
from ganstudio.problems import InputProblem, Problem, RecipeProblem
from ganstudio.recipe import find_recipe, load_recipe, save_recipe, shipped_recipes, user_recipes_folder

DCGAN = Entry("shipped", "dcgan-64")


@pytest.fixture
def book() -> RecipeBook:
    book = RecipeBook()
    book.choose(DCGAN)
    return book


def test_shipped_recipes_come_first_then_one_s_own(book):
    save_recipe(find_recipe("dcgan-96").changed(name="mine"), user_recipes_folder() / "mine.toml")
    book.reload()
    names = [entry.name for entry in book.entries()]
    assert names == [*shipped_recipes(), "mine"] and names[0] == "dcgan-64"
    assert book.entries()[-1] == Entry("own", "mine")


def test_a_value_changed_and_changed_back_is_no_change(book):
    book.change("lr_d", 5e-5)
    assert book.changed() == {"lr_d"} and book.check().lr_d == 5e-5
    book.change("lr_d", 2e-4)
    assert book.changed() == frozenset()


def test_true_is_not_one(book):
    book.change("g_updates", True)
    assert book.changed() == {"g_updates"}
    with pytest.raises(RecipeProblem):
        book.check()


def test_wrong_values_are_kept_and_named(book):
    book.change("batch_size", 0)
    book.change("nz", "many")
    with pytest.raises(RecipeProblem) as caught:
        book.check()
    assert set(caught.value.errors) == {"batch_size", "nz"}
    assert book.values()["nz"] == "many"


def test_going_to_another_recipe_and_back_loses_no_change(book):
    book.change("lr_d", 5e-5)
    book.choose(Entry("shipped", "dcgan-96"))
    assert book.changed() == frozenset()
    book.choose(DCGAN)
    assert book.values()["lr_d"] == 5e-5
    assert book.changed(DCGAN) == {"lr_d"}


def test_changes_taken_back_can_be_put_again(book):
    book.change("lr_d", 5e-5)
    taken = book.take_changes()
    assert book.changed() == frozenset()
    book.put_changes(DCGAN, taken)
    assert book.values()["lr_d"] == 5e-5


def test_a_recipe_made_elsewhere_shows_as_changes_to_the_one_of_its_name(book):
    book.adopt(find_recipe("dcgan-144").changed(batch_size=16))
    assert book.chosen == Entry("shipped", "dcgan-144")
    assert book.changed() == {"batch_size"}


def test_a_recipe_of_an_unknown_name_is_a_guest_until_it_is_saved(book):
    book.adopt(find_recipe("dcgan-64").changed(name="from a run", nz=32))
    assert book.chosen == Entry("guest", "from a run") and book.changed() == frozenset()
    book.save_as("kept")
    assert book.chosen == Entry("own", "kept")
    assert not [entry for entry in book.entries() if entry.kind == "guest"]
    assert load_recipe(user_recipes_folder() / "kept.toml").nz == 32


def test_saving_under_a_name_leaves_the_old_recipe_as_it_was(book):
    book.change("nz", 64)
    book.save_as("mine")
    assert book.chosen == Entry("own", "mine") and book.base.nz == 64 and book.base.name == "mine"
    assert book.base_of(DCGAN).nz == 100 and book.changed(DCGAN) == frozenset()


def test_saving_writes_the_changes_into_one_s_own_recipe(book):
    book.save_as("mine")
    book.change("nz", 64)
    book.save()
    assert book.changed() == frozenset()
    assert load_recipe(user_recipes_folder() / "mine.toml").nz == 64


def test_nothing_is_saved_over_another_recipe_or_while_values_are_wrong(book):
    with pytest.raises(InputProblem, match="dcgan-96 already"):
        book.save_as("dcgan-96")
    book.change("nz", 0)
    with pytest.raises(RecipeProblem):
        book.save_as("mine")
    assert not user_recipes_folder().exists() or not list(user_recipes_folder().iterdir())


def test_renaming_keeps_the_changes_and_leaves_one_file(book):
    book.save_as("mine")
    book.change("nz", 64)
    book.rename("yours")
    assert book.chosen == Entry("own", "yours") and book.base.name == "yours" and book.base.nz == 100
    assert book.changed() == {"nz"}
    assert [path.name for path in user_recipes_folder().iterdir()] == ["yours.toml"]


def test_a_deleted_recipe_comes_back(book):
    book.change("nz", 64)
    book.save_as("mine")
    removed = book.delete()
    assert Entry("own", "mine") not in book.entries() and book.chosen in book.entries()
    book.restore("mine", removed)
    assert book.chosen == Entry("own", "mine") and book.base.nz == 64


def test_an_imported_file_gets_a_free_name(book, tmp_path):
    file = tmp_path / "dcgan-64.toml"
    save_recipe(find_recipe("dcgan-64").changed(nz=77), file)
    book.import_file(file)
    assert book.chosen == Entry("own", "dcgan-64-2") and book.base.nz == 77


def test_a_file_that_is_no_recipe_is_not_imported(book, tmp_path):
    file = tmp_path / "x.toml"
    file.write_text("nonsense = 3\n")
    with pytest.raises(RecipeProblem, match=r"x\.toml"):
        book.import_file(file)
    assert book.chosen == DCGAN


def test_own_recipes_that_cannot_be_read_are_named_and_the_others_stay(book):
    user_recipes_folder().mkdir(parents=True)
    (user_recipes_folder() / "broken.toml").write_text("nz = [")
    book.reload()
    assert list(book.unusable) == ["broken.toml"]
    assert DCGAN in book.entries()


def test_a_folder_that_cannot_be_written_is_named(book, monkeypatch, tmp_path):
    (tmp_path / "file").touch()
    monkeypatch.setenv("GANSTUDIO_CONFIG_DIR", str(tmp_path / "file"))
    with pytest.raises(Problem, match=r"recipes/mine\.toml could not be written"):
        book.save_as("mine")


def test_stages_follow_the_picture_size_while_it_is_typed_and_back(book):
    book.choose(Entry("shipped", "dcgan-64-5x5"))
    saved = book.base.stages
    for size in (9, 96):
        followed = book.change("image_size", size)
    assert book.check().image_size == 96
    assert followed["stages"] == book.check().stages == ("k5s2same", "k5s2same", "k5s2same", "k5s3same")
    assert book.change("image_size", 64)["stages"] == saved
    assert book.changed() == frozenset()


def test_stages_of_a_size_that_no_net_makes_stay_and_are_refused(book):
    book.choose(Entry("shipped", "dcgan-96"))
    assert book.change("image_size", 67) == {}
    with pytest.raises(RecipeProblem, match="stages"):
        book.check()


def test_stages_follow_in_the_style_that_the_person_wrote(book):
    book.choose(Entry("shipped", "dcgan-96"))
    book.change("image_size", 64)
    mine = ("k6s2p2",) * 4
    book.change("stages", mine)
    assert book.change("image_size", 12)["stages"] == ("k5s3p1",)
    assert book.change("image_size", 128)["stages"] == ("k6s2p2",) * 5
    assert book.change("image_size", 64)["stages"] == mine


def test_a_recipe_made_elsewhere_brings_its_own_style(book):
    book.choose(Entry("shipped", "dcgan-144"))
    book.change("image_size", 96)
    book.adopt(find_recipe("dcgan-144").changed(image_size=64, stages=("k6s2p2",) * 4))
    assert book.change("image_size", 128)["stages"] == ("k6s2p2",) * 5


def test_the_rows_of_samples_follow_the_labels_and_come_back_with_them(book):
    book.choose(Entry("shipped", "acgan-64"))
    assert book.change("labels", ("mood",)) == {"snapshot_rows": "mood"}
    assert book.check().labels == ("mood",)
    assert book.change("labels", ()) == {"snapshot_rows": ""}
    assert book.change("labels", ("eyes", "hair")) == {"snapshot_rows": "hair"}
    book.change("labels", ("hair", "eyes"))
    assert book.changed() == frozenset()
    book.change("snapshot_rows", "eyes")
    assert book.change("labels", ("eyes",)) == {} and book.values()["snapshot_rows"] == "eyes"
