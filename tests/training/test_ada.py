"""ADA's pipeline: what each operation does, how often, and that gradients pass, twice if need be."""

import math

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from ganstudio.training.ada import OPERATIONS, ada
from ganstudio.training.resampling import resampled

ALL = dict.fromkeys(OPERATIONS, 1.0)


def seeded(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def images(count: int = 64, size: int = 16, channels: int = 3) -> torch.Tensor:
    return torch.rand(count, channels, size, size, generator=seeded(9)) * 2 - 1


def only(name: str, seed: int = 0, share: float = 1.0, **of: int) -> tuple[torch.Tensor, torch.Tensor]:
    x = images(**of)
    return x, ada(x, share, {name: 1.0}, seeded(seed))


@pytest.mark.parametrize(("share", "parts"), [(0.0, ALL), (0.7, {}), (0.7, dict.fromkeys(ALL, 0.0))])
def test_nothing_to_do_returns_the_very_pictures_and_draws_nothing(share, parts):
    x, generator = images(), seeded()
    before = generator.get_state()
    assert ada(x, share, parts, generator) is x
    assert torch.equal(generator.get_state(), before)


@pytest.mark.parametrize("name", [name for name in OPERATIONS if name not in ("flip", "rot90", "luma_flip")])
@pytest.mark.parametrize(("share", "part"), [(0.4, 1.0), (0.8, 0.5)])
def test_an_operation_happens_with_the_share_times_its_part(name, share, part):
    x = images(1500, 8)
    changed = ada(x, share, {name: part}, seeded()) - x
    found = (changed.abs() > 1e-3).flatten(1).any(1).float().mean().item()
    # Three independent draws shift: across, down, and by parts of pixels in both; whole shifts may be by 0.
    if name == "shift":
        assert 0.4 < found < 1
    else:
        assert found == pytest.approx(share * part, abs=0.05)


def test_flips_and_quarter_turns_are_exact_and_all_of_them_happen():
    x, flipped = only("flip", count=200)
    kinds = [x, x.flip(3)]
    counts = [
        sum(torch.allclose(a, b, atol=1e-5) for a, b in zip(flipped, kind, strict=True)) for kind in kinds
    ]
    assert sum(counts) == 200 and min(counts) > 70
    x, turned = only("rot90", count=200)
    kinds = [x.rot90(times, (2, 3)) for times in range(4)]
    counts = [
        sum(torch.allclose(a, b, atol=1e-5) for a, b in zip(turned, kind, strict=True)) for kind in kinds
    ]
    assert sum(counts) == 200 and min(counts) > 25


def by_hand(image: torch.Tensor, back: list[list[float]]) -> torch.Tensor:
    """Bilinear reading, mirrored at the edges, pixel by pixel; places count from -1 to 1."""
    _channels, size, _ = image.shape
    result = torch.zeros_like(image)

    def mirrored(index: int) -> int:
        index %= 2 * size
        return index if index < size else 2 * size - 1 - index

    for row in range(size):
        for column in range(size):
            x, y = (2 * column + 1) / size - 1, (2 * row + 1) / size - 1
            u = ((back[0][0] * x + back[0][1] * y + back[0][2] + 1) * size - 1) / 2
            v = ((back[1][0] * x + back[1][1] * y + back[1][2] + 1) * size - 1) / 2
            left, top = math.floor(u), math.floor(v)
            for r, wr in ((top, 1 - (v - top)), (top + 1, v - top)):
                for c, wc in ((left, 1 - (u - left)), (left + 1, u - left)):
                    result[:, row, column] += wr * wc * image[:, mirrored(r), mirrored(c)]
    return result


@given(
    seed=st.integers(0, 50),
    angle=st.floats(-3.1, 3.1),
    scale=st.floats(0.6, 1.6),
    shift=st.tuples(st.floats(-0.9, 0.9), st.floats(-0.9, 0.9)),
)
def test_reading_agrees_with_pixel_by_pixel(seed, angle, scale, shift):
    image = torch.rand(2, 6, 6, generator=seeded(seed))
    back = [
        [scale * math.cos(angle), -scale * math.sin(angle), shift[0]],
        [scale * math.sin(angle), scale * math.cos(angle), shift[1]],
    ]
    read = resampled(image[None], torch.tensor([back]))[0]
    # Reflection at the borders of pixels: beyond the outermost centres the edge itself is repeated.
    assert torch.allclose(read, by_hand(image, back), atol=1e-4)


def test_reading_can_be_differentiated_twice():
    x = torch.rand(2, 1, 5, 5, dtype=torch.float64, generator=seeded(), requires_grad=True)
    matrices = torch.tensor([[[0.9, 0.2, 0.1], [-0.2, 0.8, 0.0]]], dtype=torch.float64).expand(2, 2, 3)

    def score(pictures: torch.Tensor) -> torch.Tensor:
        return resampled(pictures, matrices).pow(3)

    assert torch.autograd.gradcheck(score, (x,))
    assert torch.autograd.gradgradcheck(score, (x,))


def test_hue_and_saturation_keep_grey_and_luma_flips_turn_lightness_only():
    grey = torch.rand(50, 1, 8, 8, generator=seeded(1)).expand(50, 3, 8, 8)
    for name in ("hue", "saturation"):
        assert torch.allclose(ada(grey, 1.0, {name: 1.0}, seeded()), grey, atol=1e-5)
    x, turned = only("luma_flip", count=200)
    light, colours = x.mean(1, keepdim=True), x - x.mean(1, keepdim=True)
    flipped = colours - light
    kinds = [
        sum(torch.allclose(a, b, atol=1e-5) for a, b in zip(turned, kind, strict=True))
        for kind in (x, flipped)
    ]
    assert sum(kinds) == 200 and min(kinds) > 70


def test_a_hue_turn_keeps_lightness_and_the_strength_of_colours():
    x, turned = only("hue", count=100)
    assert torch.allclose(turned.mean(1), x.mean(1), atol=1e-5)
    strength = [(y - y.mean(1, keepdim=True)).square().sum(1) for y in (x, turned)]
    assert torch.allclose(*strength, atol=1e-4)
    assert not torch.allclose(x, turned, atol=0.1)


@pytest.mark.parametrize(
    ("name", "spread", "log"),
    [("brightness", 0.2, False), ("contrast", 0.5, True), ("saturation", 1.0, True)],
)
def test_colours_change_as_far_as_published(name, spread, log):
    colour = torch.tensor([0.5, 0.1, -0.3]).view(1, 3, 1, 1).expand(8000, 3, 2, 2)
    changed = ada(colour, 1.0, {name: 1.0}, seeded())
    drawn = ((changed[:, 0] - changed[:, 2])[:, 0, 0] / 0.8).log2() if log else changed[:, 1, 0, 0] - 0.1
    assert drawn.mean().item() == pytest.approx(0, abs=0.05 * max(spread, 0.2))
    assert drawn.std().item() == pytest.approx(spread, rel=0.05)


def test_a_square_of_half_the_side_is_cut_out():
    x = torch.ones(300, 3, 16, 16)
    holes = ada(x, 1.0, {"cutout": 1.0}, seeded()) == 0
    assert holes[:, 0].flatten(1).sum(1).max() == 64
    assert holes.flatten(1).any(0).all()


@pytest.mark.parametrize("channels", [1, 3])
def test_all_together_keep_the_shape_are_finite_and_let_gradients_pass_twice(channels):
    x = images(8, channels=channels).requires_grad_()
    seen = ada(x, 0.9, ALL, seeded())
    assert seen.shape == x.shape and seen.isfinite().all()
    (slope,) = torch.autograd.grad(seen.pow(3).sum(), x, create_graph=True)
    slope.square().sum().backward()
    assert x.grad is not None and x.grad.isfinite().all() and x.grad.abs().sum() > 0


def test_the_same_generator_state_gives_the_same_alterations():
    x = images()
    assert torch.equal(ada(x, 0.5, ALL, seeded(3)), ada(x, 0.5, ALL, seeded(3)))
    assert not torch.equal(ada(x, 0.5, ALL, seeded(3)), ada(x, 0.5, ALL, seeded(4)))
