"""Recipes on disk: the shipped ones, a person's own, and the text of `--set`."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterable
from pathlib import Path

import platformdirs
import tomli_w

from ganstudio.durable import write_file, write_problem
from ganstudio.problems import InputProblem, Message, RecipeProblem
from ganstudio.recipe.former import FORMER_KEYS
from ganstudio.recipe.model import Recipe, make_recipe, no_such_key
from ganstudio.resources import resource_folder

FIRST = "dcgan-64"
"""The shipped recipe for whoever has no reason to choose another."""
_LARGEST_FILE = 1_000_000


def load_recipe(path: Path) -> Recipe:
    """Read a recipe from a TOML file. Raises InputProblem or RecipeProblem, naming the file."""
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise InputProblem("{file} is too large for a recipe; choose a TOML file.", file=str(path))
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise InputProblem("There is no recipe {file}.", file=str(path)) from None
    except (OSError, UnicodeDecodeError) as error:
        raise InputProblem("{file} cannot be read: {reason}", file=str(path), reason=str(error)) from None
    except tomllib.TOMLDecodeError as error:
        raise InputProblem("{file} is no TOML: {reason}", file=str(path), reason=str(error)) from None
    return make_recipe(values, source=path.name)


def dump_recipe(recipe: Recipe) -> str:
    """The recipe as TOML, every key written out."""
    values = recipe.model_dump()
    return tomli_w.dumps({key: list(v) if isinstance(v, tuple) else v for key, v in values.items()})


def save_recipe(recipe: Recipe, path: Path) -> None:
    """Write a recipe to `path` in one move, its folder made if need be. Raises Problem."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise write_problem(path, error) from error
    write_file(path, dump_recipe(recipe).encode())


def shipped_recipes() -> dict[str, Recipe]:
    """The recipes that come with the program, by name; the place to start comes first."""
    paths = sorted(resource_folder("recipes").glob("*.toml"), key=lambda path: (path.stem != FIRST, path))
    return {path.stem: load_recipe(path) for path in paths}


def user_recipes_folder() -> Path:
    """Where a person's own recipes are kept (GANSTUDIO_CONFIG_DIR overrides the system's place)."""
    override = os.environ.get("GANSTUDIO_CONFIG_DIR")
    base = Path(override) if override else Path(platformdirs.user_config_dir("GAN Studio", appauthor=False))
    return base / "recipes"


def saved_recipes() -> tuple[dict[str, Recipe], dict[str, str]]:
    """A person's own recipes by name, and for files that cannot be used the reason by file name."""
    good: dict[str, Recipe] = {}
    bad: dict[str, str] = {}
    for path in sorted(user_recipes_folder().glob("*.toml")):
        try:
            good[path.stem] = load_recipe(path)
        except InputProblem as problem:
            bad[path.name] = str(problem)
    return good, bad


def copy_name(name: str, taken: Iterable[str]) -> str:
    """A name like `name` that is not taken: "name", "name-2", "name-3" ..."""
    used = set(taken)
    if name not in used:
        return name
    number = 2
    while f"{name}-{number}" in used:
        number += 1
    return f"{name}-{number}"


def delete_recipe(name: str) -> None:
    """Remove one of the person's own recipes; shipped ones stay."""
    (user_recipes_folder() / f"{name}.toml").unlink(missing_ok=True)


def find_recipe(name_or_file: str) -> Recipe:
    """A shipped or saved recipe by name, or one from a file. Raises InputProblem that lists the names."""
    shipped = shipped_recipes()
    if name_or_file in shipped:
        return shipped[name_or_file]
    own = user_recipes_folder() / f"{name_or_file}.toml"
    if Path(name_or_file).name == name_or_file and own.is_file():
        return load_recipe(own)
    path = Path(name_or_file)
    if path.suffix == ".toml" or path.is_file():
        return load_recipe(path)
    names = ", ".join([*shipped, *saved_recipes()[0]])
    raise InputProblem(
        "There is no recipe {name}; the recipes are {names}, or give a .toml file.",
        name=name_or_file,
        names=names,
    )


def parse_settings(settings: Iterable[str]) -> dict[str, object]:
    """Read `key=value` texts into recipe values; the value is TOML, or plain text where that fits the key.

    Raises RecipeProblem for a text without `=` and for unknown keys.
    """
    values: dict[str, object] = {}
    for setting in settings:
        key, equals, text = setting.partition("=")
        key, text = key.strip(), text.strip()
        if not equals:
            raise RecipeProblem({key: Message("write key=value, such as lr_d=5e-5")})
        if key not in Recipe.model_fields and key not in FORMER_KEYS:
            raise RecipeProblem({key: no_such_key(key)})
        try:
            values[key] = tomllib.loads(f"x = {text}")["x"]
        except tomllib.TOMLDecodeError:
            values[key] = text
        if key in Recipe.model_fields and Recipe.model_fields[key].annotation is str:
            values[key] = text
    return values
