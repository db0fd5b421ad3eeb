"""Copies of training pictures are found, mirrored or moved too, and more of the same kind is no copy."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from ganstudio.data.sample_faces import draw_face
from ganstudio.evaluation.neighbours import copies, find_neighbours, reduced
from ganstudio.problems import Cancelled


@pytest.fixture(scope="module")
def faces() -> np.ndarray:
    return np.stack([np.asarray(draw_face(index, 64)) for index in range(60)])


@pytest.fixture(scope="module")
def training(faces) -> np.ndarray:
    return reduced(faces[:40])


def altered(pictures: np.ndarray) -> dict[str, np.ndarray]:
    moved = np.empty_like(pictures)
    moved[:, 2:, 1:] = pictures[:, :-2, :-1]
    moved[:, :2], moved[:, :, :1] = pictures[:, :2], pictures[:, :, :1]
    noise = np.random.default_rng(0).normal(0, 12, pictures.shape)
    return {
        "as it is": pictures,
        "mirrored": pictures[:, :, ::-1],
        "moved": moved,
        "noisy": np.clip(pictures + noise, 0, 255).astype(np.uint8),
    }


def test_a_copy_is_found_whatever_was_done_to_it(faces, training):
    usual = find_neighbours(training, training, leave_out_self=True)
    for what, pictures in altered(faces[3:9]).items():
        found = find_neighbours(reduced(pictures), training)
        assert found.nearest.tolist() == list(range(3, 9)), what
        assert copies(found, usual).all(), what
        assert found.nearness.max() < 0.4, what


def test_faces_never_trained_on_and_averages_of_trained_ones_are_no_copies(faces, training):
    usual = find_neighbours(training, training, leave_out_self=True)
    averages = faces[:40].reshape(10, 4, 64, 64, 3).mean(1).astype(np.uint8)
    for pictures in (faces[40:], averages):
        found = find_neighbours(reduced(pictures), training)
        assert copies(found, usual).mean() < 0.25 and np.median(found.nearness) > 0.6


def test_the_distance_is_in_levels_of_brightness():
    grey, darker = np.full((1, 16, 16, 1), 100, np.uint8), np.full((1, 16, 16, 1), 90, np.uint8)
    found = find_neighbours(reduced(darker), reduced(grey))
    assert found.distance.tolist() == pytest.approx([10], abs=0.01)


def test_left_out_of_its_own_set_a_picture_finds_another(training):
    found = find_neighbours(training, training, leave_out_self=True)
    assert (found.nearest != np.arange(len(training))).all() and found.distance.min() > 0


def test_many_training_pictures_are_searched_in_parts(training, monkeypatch):
    whole = find_neighbours(training[:5], training)
    itself = find_neighbours(training, training, leave_out_self=True)
    monkeypatch.setattr("ganstudio.evaluation.neighbours._AT_ONCE", 7)
    parts = find_neighbours(training[:5], training)
    again = find_neighbours(training, training, leave_out_self=True)
    assert np.array_equal(whole.nearest, parts.nearest)
    assert np.allclose(whole.nearness, parts.nearness, atol=5e-3)
    assert np.array_equal(itself.nearest, again.nearest)


def test_a_training_set_of_one_can_be_searched(training):
    found = find_neighbours(training[:3], training[:1])
    assert found.nearest.tolist() == [0, 0, 0]


def test_it_can_be_cancelled(training):
    with pytest.raises(Cancelled):
        find_neighbours(training, training, go_on=lambda: False)


def test_any_size_and_grey_are_reduced_to_the_same_form(faces):
    large = np.stack([np.asarray(Image.fromarray(face).resize((144, 144))) for face in faces[:2]])
    assert reduced(large).shape == (2, 64, 64, 3)
    grey = reduced(faces[:2, :, :, :1])
    assert np.array_equal(grey[..., 0], grey[..., 2]) and np.array_equal(grey[..., 0], faces[:2, :, :, 0])
