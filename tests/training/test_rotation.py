"""Slight rotations: where pixels go, what comes in at the corners, what is drawn."""

import math

import pytest
import torch

from ganstudio.training.rotation import rotate


def seeded(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def test_without_an_angle_nothing_is_drawn_and_nothing_changes():
    images, generator = torch.rand(2, 3, 8, 8), seeded()
    assert rotate(images, 0.0, generator) is images
    assert torch.equal(generator.get_state(), seeded().get_state())


def test_a_bright_picture_has_no_dark_corner():
    turned = rotate(torch.ones(16, 3, 24, 24), 45.0, seeded())
    torch.testing.assert_close(turned, torch.ones_like(turned))


def test_the_corners_show_the_picture_mirrored_at_its_edges():
    """A picture bright in its outer ring only: what comes in from outside the edge is that ring again."""
    images = torch.full((32, 1, 32, 32), -1.0)
    images[:, :, :6], images[:, :, -6:], images[:, :, :, :6], images[:, :, :, -6:] = 1.0, 1.0, 1.0, 1.0
    turned = rotate(images, 10.0, seeded())
    corners = torch.stack([turned[:, 0, y, x] for y in (0, -1) for x in (0, -1)])
    assert (corners > 0.9).all()


def test_values_stay_within_a_pictures_range():
    turned = rotate(torch.rand(8, 3, 16, 16, generator=seeded()).round() * 2 - 1, 30.0, seeded())
    assert turned.abs().max() <= 1


def test_each_picture_is_turned_by_its_own_angle_within_the_limit():
    """A dot away from the middle tells the angle it was turned by."""
    size, far, count = 65, 24, 400
    y, x = torch.meshgrid(torch.arange(size) - size // 2, torch.arange(size) - size // 2, indexing="ij")
    dot = torch.exp(-((x - far) ** 2 + y**2) / 8.0)
    turned = (rotate((dot * 2 - 1).expand(count, 1, size, size), 20.0, seeded())[:, 0] + 1).clamp(0)
    weight = turned / turned.sum((1, 2), keepdim=True)
    angles = torch.rad2deg(torch.atan2((weight * y).sum((1, 2)), (weight * x).sum((1, 2))))
    assert angles.abs().max() < 20.5
    assert angles.min() < -18 and angles.max() > 18
    assert angles.mean().item() == pytest.approx(0, abs=2)
    assert angles.std().item() == pytest.approx(20 / math.sqrt(3), rel=0.1)
    radius = torch.hypot((weight * y).sum((1, 2)), (weight * x).sum((1, 2)))
    torch.testing.assert_close(radius, torch.full_like(radius, far), atol=0.5, rtol=0)
