"""How unlike pictures are."""

import pytest
import torch

from ganstudio.nets.likeness import structural_similarity, unlikeness


def pictures(seed: int) -> torch.Tensor:
    return torch.rand(2, 3, 32, 32, generator=torch.Generator().manual_seed(seed)) * 2 - 1


def test_equal_pictures_are_not_unlike_and_others_are():
    a, b = pictures(0), pictures(1)
    assert unlikeness(a, a).item() == pytest.approx(0, abs=1e-6)
    assert unlikeness(a, b) > unlikeness(a, 0.5 * a + 0.5 * b) > 0.01


def test_brightness_alone_costs_less_structure_than_noise():
    a = pictures(0)
    assert structural_similarity(a, a * 0.9) > 0.9 > structural_similarity(a, pictures(1))
