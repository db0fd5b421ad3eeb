"""Principal directions of a latent space, found on the generator's first layer; numpy only.

After GANSpace (Härkönen et al. 2020; METHODS.md section 10): principal components of the first layer's
activations over many latents, and for each the latent direction that moves along it, by regression.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ganstudio.latent.priors import Latents, Prior, draw

SAMPLES = 10_000
_CHUNK = 1_000
_SEED = 20_200_913
_MOST_KEPT = 512


@dataclass(frozen=True, slots=True)
class Directions:
    """Directions in the latent space, the strongest first.

    vectors: (k, nz) of length 1; the largest number of each is positive. sigma: (k,) how far one standard
    deviation reaches along it, in latent units. share: (k,) part of the activations' variance it explains.
    """

    vectors: NDArray[np.float32]
    sigma: NDArray[np.float32]
    share: NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.vectors)


def single_dimensions(prior: Prior, nz: int) -> Directions:
    """The latent's own numbers as directions, in their order."""
    sigma = np.full(nz, prior.deviation, dtype=np.float32)
    return Directions(np.eye(nz, dtype=np.float32), sigma, np.full(nz, 1 / nz, dtype=np.float32))


def _even_sample(prior: Prior, n: int, nz: int) -> NDArray[np.float64]:
    """Latents whose mean and covariance are exactly the prior's, so that chance does not tilt the axes."""
    z = draw(Prior(prior.kind, 0.0, prior.std), n, nz, _SEED).astype(np.float64)
    z -= z.mean(axis=0)
    root = np.linalg.cholesky(z.T @ z / n)
    return np.asarray(prior.mean + prior.deviation * np.linalg.solve(root, z.T).T)


def _chunks(z: NDArray[np.float64]) -> Iterator[Latents]:
    for first in range(0, len(z), _CHUNK):
        yield z[first : first + _CHUNK].astype(np.float32)


def _is_affine(z: NDArray[np.float64], activity: NDArray[np.float64]) -> bool:
    """Whether centred activities are a linear image of evenly drawn latents, but for rounding."""
    offset = z - z.mean(axis=0)
    image = offset @ (np.linalg.pinv(offset) @ activity)
    return bool(np.abs(activity - image).max() <= 1e-4 * np.abs(activity).max())


def find_directions(
    features: Callable[[Latents], NDArray[np.float32]],
    prior: Prior,
    nz: int,
    count: int,
    samples: int = SAMPLES,
) -> Directions:
    """Find up to `count` principal directions of `features`, which maps latents (n, nz) to (n, F).

    Deterministic. `samples` latents are looked at where the layer is curved; an affine one (a convolution
    before its norm) shows all it does on a few. The activations are first brought into the space that some
    of them span (exact for an affine layer of up to 512 latent numbers), so that memory stays bounded
    however large F is.
    """
    z = _even_sample(prior, max(256, 2 * nz + 2), nz)
    first = features(z.astype(np.float32)).astype(np.float64)
    centre = first.mean(axis=0)
    first -= centre
    if not _is_affine(z, first):
        z = _even_sample(prior, max(samples, 2 * nz + 2), nz)
    # Left singular vectors by way of the small Gram matrix: rows are few, features may be many.
    values, left = np.linalg.eigh(first @ first.T)
    order = np.argsort(values)[::-1][: min(_MOST_KEPT, max(2 * nz, 16))]
    order = order[values[order] > max(values[-1], 0.0) * 1e-10]
    if not len(order):  # the layer says the same for every latent: nothing to follow but the axes
        return _first(single_dimensions(prior, nz), count)
    basis = (first.T @ left[:, order] / np.sqrt(values[order])).astype(np.float32)
    small = np.concatenate([(features(part) - centre.astype(np.float32)) @ basis for part in _chunks(z)])
    activity = small.astype(np.float64)
    activity -= activity.mean(axis=0)
    variances, axes = np.linalg.eigh(activity.T @ activity / len(z))
    order = np.argsort(variances)[::-1][: min(count, nz)]
    order = order[variances[order] > variances[-1] * 1e-10]
    coordinates = activity @ axes[:, order] / np.sqrt(variances[order])
    reach = coordinates.T @ (z - z.mean(axis=0)) / len(z)  # least squares: coordinates have unit covariance
    sigma = np.linalg.norm(reach, axis=1)
    vectors = reach / np.maximum(sigma, 1e-12)[:, None]
    largest = np.take_along_axis(vectors, np.abs(vectors).argmax(axis=1)[:, None], axis=1)
    vectors *= np.where(largest < 0, -1.0, 1.0)
    share = variances[order] / variances.sum()
    return Directions(vectors.astype(np.float32), sigma.astype(np.float32), share.astype(np.float32))


def _first(directions: Directions, count: int) -> Directions:
    return Directions(directions.vectors[:count], directions.sigma[:count], directions.share[:count])


def positions(directions: Directions, z: Latents, mean: float) -> NDArray[np.float64]:
    """Where `z` (nz,) stands along each direction (k,), in standard deviations from the centre."""
    offset = z.astype(np.float64) - mean
    vectors = directions.vectors.astype(np.float64)
    standing = np.linalg.lstsq(vectors.T, offset, rcond=None)[0]
    return np.asarray(standing / np.maximum(directions.sigma, 1e-12))


def moved(directions: Directions, z: Latents, index: int, by: float) -> Latents:
    """`z` (nz,) moved `by` standard deviations along direction `index`."""
    reach = by * float(directions.sigma[index])
    step = directions.vectors[index].astype(np.float64) * reach
    return np.asarray(z.astype(np.float64) + step, dtype=np.float32)
