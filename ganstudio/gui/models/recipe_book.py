"""The recipes to choose from, and what the person has changed in each; knows no Qt."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NamedTuple

from ganstudio.problems import InputProblem
from ganstudio.recipe import (
    Recipe,
    copy_name,
    delete_recipe,
    load_recipe,
    make_recipe,
    rows_for,
    save_recipe,
    saved_recipes,
    shipped_recipes,
    stages_for,
    user_recipes_folder,
)

_STYLE_KEYS = ("stages", "base_size", "snapshot_rows")
_FOLLOWED = ("image_size", "labels")


class Entry(NamedTuple):
    """One recipe of the book: shipped, the person's own, or a guest (made elsewhere, saved nowhere)."""

    kind: Literal["shipped", "own", "guest"]
    name: str


class RecipeBook:
    """Holds every recipe as it is saved, and apart from it the values changed since.

    Going to another recipe and back loses no change. Values may be wrong; `check` says how.
    """

    def __init__(self) -> None:
        self._bases: dict[Entry, Recipe] = {}
        self._changes: dict[Entry, dict[str, object]] = {}
        self._styles: dict[Entry, dict[str, object]] = {}
        self.unusable: dict[str, str] = {}
        """File names of own recipes that cannot be used, and why."""
        self.reload()
        self.chosen = self.entries()[0]

    def reload(self) -> None:
        """Read the recipes from disk again."""
        guests = {entry: recipe for entry, recipe in self._bases.items() if entry.kind == "guest"}
        own, self.unusable = saved_recipes()
        self._bases = {Entry("shipped", name): recipe for name, recipe in shipped_recipes().items()}
        self._bases |= {Entry("own", name): recipe for name, recipe in own.items()} | guests

    def entries(self) -> list[Entry]:
        """All recipes, shipped ones first."""
        return list(self._bases)

    def choose(self, entry: Entry) -> None:
        """Edit this recipe from now on."""
        self.chosen = entry

    @property
    def base(self) -> Recipe:
        """The chosen recipe as it is saved."""
        return self._bases[self.chosen]

    def base_of(self, entry: Entry) -> Recipe:
        """A recipe as it is saved."""
        return self._bases[entry]

    def values(self) -> dict[str, object]:
        """The chosen recipe's values with the changes."""
        return self.base.model_dump() | self._changes.get(self.chosen, {})

    def change(self, key: str, value: object) -> dict[str, object]:
        """Change a value; the saved one again is no change.

        The stages follow the picture size and the rows of samples the labels, in the style in which they were
        saved or the person has written them last; returns what else has changed by that.
        """
        self._put(key, value)
        now = self.values()
        style = self._styles.setdefault(self.chosen, {key: now[key] for key in _STYLE_KEYS})
        if key in _STYLE_KEYS:
            style[key] = value
        if key not in _FOLLOWED:
            return {}
        wanted = {name: now[name] for name in _STYLE_KEYS}
        if key == "labels":
            wanted["snapshot_rows"] = rows_for(value, str(style["snapshot_rows"]))
        else:
            stages = {name: style[name] for name in ("stages", "base_size")}
            wanted |= stages | stages_for(value, style["stages"], style["base_size"])
        for name in _STYLE_KEYS:
            self._put(name, wanted[name])
        return {name: wanted[name] for name in _STYLE_KEYS if wanted[name] != now[name]}

    def _put(self, key: str, value: object) -> None:
        changes = self._changes.setdefault(self.chosen, {})
        if _same(value, getattr(self.base, key)):
            changes.pop(key, None)
        else:
            changes[key] = value

    def changed(self, entry: Entry | None = None) -> frozenset[str]:
        """The keys whose values differ from the saved ones."""
        return frozenset(self._changes.get(entry or self.chosen, ()))

    def take_changes(self) -> dict[str, object]:
        """Take the chosen recipe as it is saved; returns the changes, for `put_changes`."""
        self._styles.pop(self.chosen, None)
        return self._changes.pop(self.chosen, {})

    def put_changes(self, entry: Entry, changes: dict[str, object]) -> None:
        """Choose `entry` with these changes: undoes `take_changes`."""
        self.chosen = entry
        self._changes[entry] = changes
        self._styles.pop(entry, None)

    def check(self) -> Recipe:
        """The recipe that the values make. Raises RecipeProblem."""
        return make_recipe(self.values())

    def adopt(self, recipe: Recipe) -> None:
        """Edit a recipe made elsewhere: as changes to the one of its name, or else as a guest."""
        named = [entry for entry in (self.chosen, *self._bases) if self._bases[entry].name == recipe.name]
        if named:
            self.chosen = named[0]
        else:
            self.chosen = Entry("guest", recipe.name)
            self._bases[self.chosen] = recipe
        self._changes[self.chosen] = {
            key: value for key, value in recipe.model_dump().items() if value != getattr(self.base, key)
        }
        self._styles.pop(self.chosen, None)

    def taken_names(self) -> set[str]:
        """Names that a new recipe cannot have."""
        return {entry.name for entry in self._bases if entry.kind != "guest"}

    def free_name(self, name: str) -> str:
        """A name like `name` that is not taken."""
        return copy_name(name, self.taken_names())

    def save(self) -> None:
        """Write the changes into the person's own recipe. Raises Problem."""
        self._write(self.chosen.name, self.check())
        self.take_changes()

    def save_as(self, name: str) -> None:
        """Write the values as a new recipe of the person's own and choose it; the old one stays as it was."""
        recipe = self._named(self.values(), name)
        old = self.chosen
        self._write(name, recipe)
        self._changes.pop(old, None)
        if old.kind == "guest":
            self._bases.pop(old, None)
        self.chosen = Entry("own", name)

    def rename(self, name: str) -> None:
        """Give the chosen recipe of the person's own another name; its changes stay changes."""
        old = self.chosen
        changes = self._changes.pop(old, {})
        changes.pop("name", None)
        self._write(name, self._named(self.base.model_dump(), name))
        delete_recipe(old.name)
        self.reload()
        self.chosen = Entry("own", name)
        self._changes[self.chosen] = changes

    def delete(self) -> Recipe:
        """Remove the chosen recipe of the person's own and return it, for an undo."""
        removed = self.base
        delete_recipe(self.chosen.name)
        self._changes.pop(self.chosen, None)
        self.reload()
        self.chosen = self.entries()[0]
        return removed

    def restore(self, name: str, recipe: Recipe) -> None:
        """Undo `delete`."""
        self._write(name, recipe)
        self.chosen = Entry("own", name)

    def import_file(self, path: Path) -> None:
        """Copy a recipe file among the person's own and choose it. Raises InputProblem, RecipeProblem."""
        recipe = load_recipe(path)
        name = self.free_name(path.stem)
        self._write(name, self._named(recipe.model_dump(), name))
        self.chosen = Entry("own", name)

    def _named(self, values: dict[str, object], name: str) -> Recipe:
        if name in self.taken_names():
            raise InputProblem("There is a recipe {name} already; choose another name.", name=name)
        return make_recipe(values | {"name": name})

    def _write(self, name: str, recipe: Recipe) -> None:
        save_recipe(recipe, user_recipes_folder() / f"{name}.toml")
        self.reload()


def _same(value: object, saved: object) -> bool:
    """Equal as recipe values: True is not 1, and 1 is 1.0 where a fraction is meant."""
    if isinstance(value, bool) or isinstance(saved, bool):
        return value is saved
    return value == saved
