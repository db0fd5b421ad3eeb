"""What a recipe is called."""

from __future__ import annotations

from pydantic import BaseModel

from ganstudio.recipe.fields import recipe_field as f


class AboutFields(BaseModel):
    """What a recipe is called."""

    name: str = f("my-recipe", "Name", "What this recipe is called in lists and file names.", group="about")
    notes: str = f("", "Notes", "What it is for, in your own words.", group="about")
