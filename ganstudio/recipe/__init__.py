"""Every choice a run is made from: the recipe, its field table, its files."""

from ganstudio.recipe.extras import missing_extra, must_have_extra
from ganstudio.recipe.fields import GROUPS, FieldSpec, field_specs
from ganstudio.recipe.files import (
    copy_name,
    delete_recipe,
    dump_recipe,
    find_recipe,
    load_recipe,
    parse_settings,
    save_recipe,
    saved_recipes,
    shipped_recipes,
    user_recipes_folder,
)
from ganstudio.recipe.following import following_labels, following_size, rows_for, stages_for
from ganstudio.recipe.geometry import Stage, output_size, parse_stage, plan_stages, stages_like
from ganstudio.recipe.model import CONTROL_KEYS, NET_KEYS, Recipe, make_recipe

__all__ = [
    "CONTROL_KEYS",
    "GROUPS",
    "NET_KEYS",
    "FieldSpec",
    "Recipe",
    "Stage",
    "copy_name",
    "delete_recipe",
    "dump_recipe",
    "field_specs",
    "find_recipe",
    "following_labels",
    "following_size",
    "load_recipe",
    "make_recipe",
    "missing_extra",
    "must_have_extra",
    "output_size",
    "parse_settings",
    "parse_stage",
    "plan_stages",
    "rows_for",
    "save_recipe",
    "saved_recipes",
    "shipped_recipes",
    "stages_for",
    "stages_like",
    "user_recipes_folder",
]
