"""DiffAugment: what it alters, how often, and that gradients pass."""

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from ganstudio.training.augmentation import augment

ALL = {"color": 1.0, "translation": 1.0, "cutout": 1.0}


def seeded(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def images(count: int = 64, size: int = 16, channels: int = 3) -> torch.Tensor:
    return torch.rand(count, channels, size, size, generator=seeded(9)) * 2 - 1


@pytest.mark.parametrize(("share", "operations"), [(0.0, ALL), (0.7, {}), (0.7, dict.fromkeys(ALL, 0.0))])
def test_nothing_to_do_returns_the_very_pictures_and_draws_nothing(share, operations):
    x, generator = images(), seeded()
    before = generator.get_state()
    assert augment(x, share, operations, generator) is x
    assert torch.equal(generator.get_state(), before)


@pytest.mark.parametrize("operation", ALL)
@pytest.mark.parametrize("share", [0.25, 1.0])
def test_about_the_asked_share_of_pictures_is_altered_and_the_rest_untouched(operation, share):
    x = images(2000, 8)
    altered = augment(x, share, {operation: 1.0}, seeded())
    changed = (altered != x).flatten(1).any(1).float().mean().item()
    # A shift by nothing in both directions leaves one picture in nine as it was.
    expected = share * (8 / 9 if operation == "translation" else 1)
    assert changed == pytest.approx(expected, abs=0.04)


def test_the_same_generator_state_gives_the_same_alterations():
    x = images()
    assert torch.equal(augment(x, 0.5, ALL, seeded(3)), augment(x, 0.5, ALL, seeded(3)))
    assert not torch.equal(augment(x, 0.5, ALL, seeded(3)), augment(x, 0.5, ALL, seeded(4)))


@given(size=st.sampled_from([8, 16, 28]), seed=st.integers(0, 20))
def test_a_translation_shifts_by_at_most_an_eighth_and_fills_with_grey(size, seed):
    x = images(4, size) + 2  # no zeros of its own
    moved = augment(x, 1.0, {"translation": 1.0}, seeded(seed))
    most = int(size / 8 + 0.5)
    padded = torch.nn.functional.pad(x, (most, most, most, most))
    for picture, source in zip(moved, padded, strict=True):
        places = [
            (row, column)
            for row in range(2 * most + 1)
            for column in range(2 * most + 1)
            if torch.equal(picture, source[:, row : row + size, column : column + size])
        ]
        assert len(places) == 1


def test_a_cutout_is_a_square_of_half_the_side_cut_off_at_the_borders():
    x = torch.ones(500, 2, 16, 16)
    holes = augment(x, 1.0, {"cutout": 1.0}, seeded()) == 0
    assert torch.equal(holes[:, 0], holes[:, 1])
    areas = holes[:, 0].flatten(1).sum(1)
    assert areas.max() == 8 * 8
    assert areas.min() >= 4 * 4
    rows, columns = holes[:, 0].any(2).sum(1), holes[:, 0].any(1).sum(1)
    assert torch.equal(areas, rows * columns)
    assert holes.flatten(1).any(0).all()


def test_colour_shifts_saturates_and_contrasts_within_the_papers_ranges():
    grey = torch.full((4000, 3, 2, 2), 0.25)
    shift = augment(grey, 1.0, {"color": 1.0}, seeded()).mean(dim=(1, 2, 3)) - 0.25
    assert -0.5 <= shift.min() < -0.45
    assert 0.45 < shift.max() <= 0.5
    # A picture whose channels differ but whose pixels are alike keeps its mean; saturation and contrast
    # scale the differences by 0 to 2 and 0.5 to 1.5, so by 0 to 3 together, on average by 1.
    colour = torch.tensor([0.3, 0.0, -0.3]).view(1, 3, 1, 1).expand(4000, 3, 2, 2)
    changed = augment(colour, 1.0, {"color": 1.0}, seeded())
    scale = (changed[:, 0] - changed[:, 2])[:, 0, 0] / 0.6
    assert scale.min() >= 0
    assert scale.max() <= 3.001
    assert scale.mean().item() == pytest.approx(1, abs=0.05)


def test_gradients_pass_to_the_pictures_where_they_show():
    x = images().requires_grad_()
    seen = augment(x, 1.0, {"translation": 1.0, "cutout": 1.0}, seeded())
    seen.sum().backward()
    assert x.grad is not None
    # Each pixel that is still shown is shown once.
    assert set(x.grad.unique().tolist()) == {0.0, 1.0}
    assert x.grad.sum() == (seen != 0).sum()
    color = images(8).requires_grad_()
    augment(color, 1.0, ALL, seeded()).square().sum().backward()
    assert color.grad is not None
    assert color.grad.isfinite().all()


def test_grey_pictures_stay_one_channel():
    assert augment(images(channels=1), 1.0, ALL, seeded()).shape == (64, 1, 16, 16)


@pytest.mark.parametrize("strength", [0.25, 0.5])
def test_a_strength_scales_how_far_each_operation_goes(strength):
    grey = torch.full((4000, 3, 2, 2), 0.25)
    shift = augment(grey, 1.0, {"color": strength}, seeded()).mean(dim=(1, 2, 3)) - 0.25
    assert 0.45 * strength < shift.abs().max() <= 0.5 * strength
    colour = torch.tensor([0.3, 0.0, -0.3]).view(1, 3, 1, 1).expand(4000, 3, 2, 2)
    changed = augment(colour, 1.0, {"color": strength}, seeded())
    scale = (changed[:, 0] - changed[:, 2])[:, 0, 0] / 0.6
    assert scale.max() <= (1 + strength) * (1 + strength / 2) + 1e-3
    assert scale.min() >= (1 - strength) * (1 - strength / 2) - 1e-3

    x = torch.ones(500, 1, 16, 16)
    holes = augment(x, 1.0, {"cutout": strength}, seeded()) == 0
    assert holes.flatten(1).sum(1).max() == (16 * strength / 2) ** 2
    moved = augment(x, 1.0, {"translation": strength}, seeded()) == 0
    assert moved[:, 0].all(2).sum(1).max() == int(strength * 2 + 0.5)
