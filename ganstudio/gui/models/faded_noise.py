"""The noise on D of the run that is shown, as far as it has faded."""

from __future__ import annotations

from ganstudio.gui.models.run_model import RunModel
from ganstudio.recipe.fading import noise_now


def faded_noise(model: RunModel) -> float | None:
    """What is left now of the noise that the controls ask for; None where the recipe does not let it fade."""
    recipe, controls = model.recipe, model.desk.shown
    if recipe is None or controls is None or recipe.noise_anneal_kimg <= 0:
        return None
    return noise_now(controls.noise_std, recipe.noise_anneal_kimg, model.images_seen)
