"""Principal directions of the first layer."""

import numpy as np
import pytest

from ganstudio.latent.directions import find_directions, moved, positions, single_dimensions
from ganstudio.latent.priors import Latents, Prior, draw

NORMAL = Prior("normal", 0.5, 2.0)


class Layer:
    """An affine first layer with known principal directions: rows of `axes`, of the given strengths."""

    def __init__(self, nz: int, strengths: list[float], features: int = 60) -> None:
        chance = np.random.Generator(np.random.PCG64(1))
        self.axes = np.linalg.qr(chance.standard_normal((nz, nz)))[0][: len(strengths)]
        out = np.linalg.qr(chance.standard_normal((features, features)))[0][: len(strengths)]
        self.weights = self.axes.T @ (np.array(strengths)[:, None] * out)

    def __call__(self, z: Latents) -> np.ndarray:
        return (z @ self.weights + 3.0).astype(np.float32)


def test_the_directions_of_an_affine_layer_are_its_singular_vectors_strongest_first() -> None:
    layer = Layer(12, [5.0, 3.0, 2.0, 1.0])
    found = find_directions(layer, NORMAL, 12, 10, samples=3000)
    assert len(found) == 4
    assert np.abs(found.vectors @ layer.axes.T) == pytest.approx(np.eye(4), abs=1e-3)
    assert found.sigma == pytest.approx([2.0] * 4, rel=1e-3)
    assert found.share == pytest.approx(np.array([25, 9, 4, 1]) / 39, rel=1e-3)


def test_directions_are_unit_rows_with_a_fixed_sign_and_the_same_each_time() -> None:
    layer = Layer(9, [3.0, 2.9, 2.0])
    first, second = (find_directions(layer, NORMAL, 9, 3, samples=500) for _ in range(2))
    assert np.array_equal(first.vectors, second.vectors)
    assert np.linalg.norm(first.vectors, axis=1) == pytest.approx(1.0)
    strongest = first.vectors[np.arange(3), np.abs(first.vectors).argmax(axis=1)]
    assert (strongest > 0).all()


def test_a_uniform_priors_sigma_is_its_standard_deviation() -> None:
    found = find_directions(Layer(6, [2.0, 1.0]), Prior("uniform", 0.0, 1.0), 6, 2, samples=500)
    assert found.sigma == pytest.approx([1 / np.sqrt(3)] * 2, rel=1e-3)


def test_a_curved_layer_still_gives_its_strongest_direction_first() -> None:
    layer = Layer(8, [4.0, 1.0])
    found = find_directions(lambda z: np.maximum(layer(z) - 3.0, 0.0), Prior("normal"), 8, 4, samples=4000)
    assert abs(found.vectors[0] @ layer.axes[0]) > 0.98


def test_a_layer_that_never_changes_falls_back_on_the_single_dimensions() -> None:
    found = find_directions(lambda z: np.zeros((len(z), 5), np.float32), NORMAL, 4, 3, samples=50)
    assert np.array_equal(found.vectors, np.eye(4, dtype=np.float32)[:3])


def test_moving_along_a_direction_changes_its_position_and_no_other() -> None:
    found = find_directions(Layer(12, [5.0, 3.0, 2.0]), NORMAL, 12, 3, samples=500)
    z = draw(NORMAL, 1, 12, 7)[0]
    before = positions(found, z, NORMAL.mean)
    after = positions(found, moved(found, z, 1, 1.5), NORMAL.mean)
    assert after - before == pytest.approx([0, 1.5, 0], abs=1e-4)


def test_single_dimensions_are_the_latents_own_numbers() -> None:
    z = draw(NORMAL, 1, 5, 7)[0]
    dims = single_dimensions(NORMAL, 5)
    assert positions(dims, z, NORMAL.mean) == pytest.approx((z - 0.5) / 2.0, abs=1e-6)
