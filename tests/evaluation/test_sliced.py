"""The sliced Wasserstein distance: its parts against scipy, and what it sees and does not see."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from PIL import Image, ImageFilter

from ganstudio.evaluation.sliced import _enlarged, colour_distance, pyramid, sliced_wasserstein


def shapes(count: int, side: int = 32, seed: int = 0) -> np.ndarray:
    """Soft random blobs in colour."""
    random = np.random.default_rng(seed)
    small = random.integers(0, 256, (count, 6, 6, 3), dtype=np.uint8)
    return np.stack(
        [np.asarray(Image.fromarray(s).resize((side, side), Image.Resampling.NEAREST)) for s in small]
    )


def blurred(pictures: np.ndarray) -> np.ndarray:
    return np.stack([np.asarray(Image.fromarray(p).filter(ImageFilter.GaussianBlur(1))) for p in pictures])


@pytest.mark.parametrize("side", [28, 31, 64])
def test_the_pyramid_adds_up_to_the_picture(side):
    images = torch.from_numpy(np.random.default_rng(0).normal(size=(2, 3, side, side))).float()
    levels = pyramid(images)
    back = levels[-1]
    for level in reversed(levels[:-1]):
        back = level + _enlarged(back, level.shape[-1])
    assert torch.allclose(back, images, atol=1e-5)


def test_powers_of_two_go_down_to_sixteen():
    assert [level.shape[-1] for level in pyramid(torch.zeros(1, 3, 128, 128))] == [128, 64, 32, 16]


def test_a_level_is_the_picture_less_its_binomially_blurred_half():
    ndimage = pytest.importorskip("scipy.ndimage")
    picture = np.random.default_rng(0).normal(size=(32, 32))
    line = np.array([1, 4, 6, 4, 1]) / 16
    kernel = np.outer(line, line)
    small = ndimage.convolve(picture, kernel, mode="mirror")[::2, ::2]
    wide = np.zeros((32, 32))
    wide[::2, ::2] = small
    expected = picture - ndimage.convolve(wide, kernel * 4, mode="mirror")
    level = pyramid(torch.from_numpy(picture).float()[None, None])[0]
    assert np.allclose(level[0, 0].numpy(), expected, atol=1e-5)


def test_a_set_is_near_itself_and_near_another_of_its_kind_and_far_when_blurred():
    a, b = shapes(60), shapes(60, seed=1)
    itself, kin, blur = (
        np.mean(list(sliced_wasserstein(a, other, directions=64).values())) for other in (a, b, blurred(b))
    )
    assert itself == 0 and kin > 0 and blur > 1.5 * kin


def test_of_one_direction_and_all_patches_equal_it_is_exact():
    """Two constant sets differ in nothing after standardising: the distance is 0, whatever their colours."""
    a, b = np.full((4, 16, 16, 3), 40, np.uint8), np.full((4, 16, 16, 3), 90, np.uint8)
    assert max(sliced_wasserstein(a, b, patches=4, directions=8).values()) == pytest.approx(0, abs=1e-3)
    assert colour_distance(a, b) == pytest.approx(np.sqrt(50**2 / 2))


def test_a_shift_of_brightness_is_left_to_the_colour_distance():
    a = shapes(60) // 2 + 20
    kin, darker = shapes(60, seed=1) // 2 + 20, shapes(60, seed=1) // 2
    swd = [np.mean(list(sliced_wasserstein(a, other, directions=64).values())) for other in (kin, darker)]
    assert swd[1] == pytest.approx(swd[0], rel=1e-3)
    assert colour_distance(a, kin) < 3 < colour_distance(a, darker)


def test_sets_of_different_sizes_are_refused():
    with pytest.raises(ValueError):
        sliced_wasserstein(shapes(4), shapes(5))
