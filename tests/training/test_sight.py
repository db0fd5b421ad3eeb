"""What D sees, for a preview."""

import numpy as np
import pytest

from ganstudio.controls import Controls
from ganstudio.recipe import make_recipe
from ganstudio.training.sight import as_seen

PICTURES = np.random.default_rng(0).integers(0, 256, (4, 16, 16, 3), dtype=np.uint8)


@pytest.mark.parametrize("kind", ["diffaugment", "ada"])
def test_pictures_come_back_as_they_were_without_and_altered_with_augmentation(kind):
    recipe = make_recipe({"image_size": 16, "augment_kind": kind})
    calm, wild = Controls(1e-4, 1e-4), Controls(1e-4, 1e-4, augment=1.0)
    assert np.array_equal(as_seen(PICTURES, recipe, calm, 0), PICTURES)
    altered = as_seen(PICTURES, recipe, wild, 0)
    assert altered.shape == PICTURES.shape and altered.dtype == np.uint8
    assert (altered != PICTURES).any((1, 2, 3)).all()
    assert np.array_equal(altered, as_seen(PICTURES, recipe, wild, 0))
    assert not np.array_equal(altered, as_seen(PICTURES, recipe, wild, 1))


def test_noise_is_as_strong_as_the_control_says():
    grey = np.full((4, 32, 32, 1), 128, np.uint8)
    recipe = make_recipe({"image_size": 32, "channels": 1})
    shown = as_seen(grey, recipe, Controls(1e-4, 1e-4, noise_std=0.1), 0)
    assert shown.std() / 127.5 == pytest.approx(0.1, rel=0.05)
