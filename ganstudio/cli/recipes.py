"""ganstudio recipes: list the recipes or print one."""

from __future__ import annotations

import click

from ganstudio.cli.output import guarded, json_option, print_json
from ganstudio.recipe import dump_recipe, find_recipe, missing_extra, saved_recipes, shipped_recipes


@click.command()
@click.argument("name", required=False)
@json_option
@guarded
def recipes(name: str | None, as_json: bool) -> None:
    """List the recipes, or print one (NAME or a .toml file) as TOML."""
    if name is not None:
        recipe = find_recipe(name)
        if as_json:
            print_json(recipe.model_dump())
        else:
            click.echo(dump_recipe(recipe), nl=False)
        return
    shipped, (own, unusable) = shipped_recipes(), saved_recipes()
    lacking = {
        key: str(missing["net"])
        for key, recipe in [*shipped.items(), *own.items()]
        if (missing := missing_extra(recipe))
    }
    if as_json:
        print_json(
            {
                "shipped": {key: recipe.notes for key, recipe in shipped.items()},
                "own": {key: recipe.notes for key, recipe in own.items()},
                "lacking": lacking,
                "unusable": unusable,
            }
        )
        return
    width = max(len(key) for key in [*shipped, *own])
    for key, recipe in [*shipped.items(), *own.items()]:
        click.echo(f"{key:<{width}}  {recipe.image_size:>4} px  {recipe.notes}")
    for key, reason in lacking.items():
        click.echo(f"ganstudio: {key} cannot be trained yet: {reason}", err=True)
    for file, reason in unusable.items():
        click.echo(f"ganstudio: {file} is left out: {reason}", err=True)
