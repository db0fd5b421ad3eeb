"""The recipe page: choose a recipe, change it, start a run from it."""
