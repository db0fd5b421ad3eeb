"""MS-SSIM against plain numpy, and the likeness within sets."""

from __future__ import annotations

import numpy as np
import pytest

from ganstudio.evaluation.ssim import WEIGHTS, likeness, ms_ssim


def by_numpy(a: np.ndarray, b: np.ndarray) -> float:
    """One pair (side, side, c), window by window."""
    a, b = a.astype(float), b.astype(float)
    scales = min(5, int(np.log2(a.shape[0])) - 1)
    weights = np.array(WEIGHTS[:scales]) / sum(WEIGHTS[:scales])
    result = 1.0
    for scale in range(scales):
        size = min(11, a.shape[0])
        sigma = 1.5 * size / 11
        at = np.arange(size) - (size - 1) / 2
        window = np.outer(*[np.exp(-(at**2) / (2 * sigma**2))] * 2)
        window = (window / window.sum())[:, :, None]
        terms, structures = [], []
        for y in range(a.shape[0] - size + 1):
            for x in range(a.shape[1] - size + 1):
                pa, pb = a[y : y + size, x : x + size], b[y : y + size, x : x + size]
                ma, mb = (window * pa).sum((0, 1)), (window * pb).sum((0, 1))
                va, vb = (window * (pa - ma) ** 2).sum((0, 1)), (window * (pb - mb) ** 2).sum((0, 1))
                both = (window * (pa - ma) * (pb - mb)).sum((0, 1))
                structure = (2 * both + 58.5225) / (va + vb + 58.5225)
                structures.append(structure)
                terms.append(structure * (2 * ma * mb + 6.5025) / (ma**2 + mb**2 + 6.5025))
        value = np.mean(terms if scale == scales - 1 else structures)
        result *= max(value, 0) ** weights[scale]
        a, b = (p.reshape(p.shape[0] // 2, 2, p.shape[1] // 2, 2, -1).mean((1, 3)) for p in (a, b))
    return result


def test_it_is_what_plain_numpy_computes():
    random = np.random.default_rng(0)
    a = random.integers(0, 256, (2, 32, 32, 3), dtype=np.uint8)
    b = np.clip(a.astype(int) + random.integers(-40, 40, a.shape), 0, 255).astype(np.uint8)
    assert ms_ssim(a, b) == pytest.approx([by_numpy(*pair) for pair in zip(a, b, strict=True)], rel=1e-4)


@pytest.mark.parametrize("side", [16, 28, 64])
def test_equal_pictures_are_one_and_unlike_ones_less(side):
    a, b = np.random.default_rng(0).integers(0, 256, (2, 3, side, side, 1), dtype=np.uint8)
    assert ms_ssim(a, a) == pytest.approx(np.ones(3))
    assert (ms_ssim(a, b) < 0.5).all()


def test_a_set_of_few_kinds_is_more_alike_and_no_picture_is_paired_with_itself():
    pictures = np.random.default_rng(1).integers(0, 256, (40, 16, 16, 3), dtype=np.uint8)
    assert likeness(pictures[np.arange(40) % 2], 80).mean() > likeness(pictures, 80).mean() + 0.2
    assert likeness(pictures, 400).max() < 0.9
