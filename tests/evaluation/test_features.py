"""The random feature space: the same everywhere, sensitive to what matters, bounded, cached."""

from __future__ import annotations

import os

import numpy as np
import pytest
import torch
from PIL import Image, ImageFilter

from ganstudio.data.sample_faces import draw_face
from ganstudio.evaluation import feature_cache
from ganstudio.evaluation.features import RandomVgg, Scale, features
from ganstudio.evaluation.kernel import kernel_distance
from ganstudio.evaluation.prdc import prdc
from ganstudio.problems import Cancelled


@pytest.fixture(scope="module")
def space() -> RandomVgg:
    return RandomVgg()


@pytest.fixture(scope="module")
def faces() -> np.ndarray:
    return np.stack([np.asarray(draw_face(index, 64)) for index in range(96)])


def test_its_numbers_are_fixed(space):
    """Other numbers need another name: figures taken in them could not be compared with kept ones."""
    picture = (np.arange(64 * 64 * 3).reshape(1, 64, 64, 3) % 251).astype(np.uint8)
    found = features(space, picture)
    assert space.name == "random-vgg16-half-v1" and found.shape == (1, 64)
    assert found[0, :4] == pytest.approx([-1.50487, 1.45802, -0.60803, 1.50317], rel=1e-3)


def test_it_neither_reads_nor_moves_the_global_generator(faces):
    torch.manual_seed(1)
    before = torch.get_rng_state()
    one = features(RandomVgg(), faces[:2])
    assert torch.equal(torch.get_rng_state(), before)
    torch.manual_seed(2)
    assert np.array_equal(features(RandomVgg(), faces[:2]), one)


def test_the_number_of_threads_changes_no_more_than_the_last_bits(space, faces):
    threads = torch.get_num_threads()
    try:
        found = []
        for number in (1, 2):
            torch.set_num_threads(number)
            found.append(features(space, faces[:4]))
    finally:
        torch.set_num_threads(threads)
    assert found[0] == pytest.approx(found[1], rel=1e-4, abs=1e-5)


def test_blur_and_missing_kinds_stand_out_from_the_floor(space, faces):
    reals, others = features(space, faces[:48]), features(space, faces[48:])
    blur = np.stack(
        [np.asarray(Image.fromarray(f).filter(ImageFilter.GaussianBlur(1.5))) for f in faces[48:]]
    )
    scale = Scale(reals)
    floor, blurred, few = (
        (kernel_distance(scale(reals), scale(found)), prdc(scale(reals), scale(found)).coverage)
        for found in (others, features(space, blur), others[np.arange(48) % 4])
    )
    assert blurred[0] > floor[0] + 1 and few[0] > floor[0] + 1
    assert floor[1] > 0.85 and blurred[1] < 0.6 and few[1] < 0.5


def test_sizes_and_grey_are_taken(space, faces):
    large = np.stack(
        [np.asarray(Image.fromarray(face).resize((128, 128), Image.Resampling.NEAREST)) for face in faces[:2]]
    )
    assert features(space, large) == pytest.approx(features(space, faces[:2]), rel=0.2, abs=0.2)
    assert features(space, faces[:2, ::2, ::2, :1]).shape == (2, 64)


def test_a_number_that_hardly_varies_is_not_blown_up():
    reals = np.random.default_rng(0).normal(size=(50, 3)).astype(np.float32)
    reals[:, 1] = 7 + 1e-7 * reals[:, 0]
    scaled = Scale(reals)(reals + np.array([0, 1e-3, 0], np.float32))
    assert abs(scaled[:, 1]).max() < 0.01 and scaled[:, 0].std() == pytest.approx(1, abs=1e-5)


def test_reals_all_alike_have_a_scale_too():
    assert np.isfinite(Scale(np.ones((5, 3), np.float32))(np.zeros((2, 3), np.float32))).all()


def test_progress_is_told_and_cancels(space, faces):
    told: list[tuple[int, int]] = []
    features(space, faces[:70], lambda done, total: told.append((done, total)) is None)
    assert told == [(0, 70), (64, 70), (70, 70)]
    with pytest.raises(Cancelled):
        features(space, faces[:70], lambda done, total: done == 0)


def test_features_of_reals_are_computed_once_and_a_broken_file_again(space):
    computed = []

    def compute():
        computed.append(1)
        return np.full((3, space.width), 0.5, np.float32)

    for _ in range(2):
        assert (feature_cache.cached_features(space, "abc", 3, compute) == 0.5).all()
    assert len(computed) == 1
    [file] = feature_cache.features_folder().iterdir()
    file.write_bytes(b"broken")
    feature_cache.cached_features(space, "abc", 3, compute)
    feature_cache.cached_features(space, "other pictures", 3, compute)
    assert len(computed) == 3


def test_the_least_recently_used_features_make_room(space, monkeypatch):
    monkeypatch.setattr(feature_cache, "LIMIT_BYTES", 2500)
    numbers = np.zeros((3, space.width), np.float32)
    for age, content in enumerate("abc"):
        feature_cache.cached_features(space, content, 3, lambda: numbers)
        for file in feature_cache.features_folder().iterdir():
            os.utime(file, (file.stat().st_mtime - 10 * (3 - age),) * 2)
    assert len(list(feature_cache.features_folder().iterdir())) == 2


def test_a_cache_that_cannot_be_written_is_done_without(space, monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("GANSTUDIO_CACHE_DIR", str(tmp_path / "file" / "below"))
    numbers = np.ones((3, space.width), np.float32)
    assert np.array_equal(feature_cache.cached_features(space, "a", 3, lambda: numbers), numbers)
