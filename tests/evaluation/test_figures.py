"""Every figure tells good samples from bad ones, in the way its words say."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageFilter

from ganstudio.data.sample_faces import draw_face
from ganstudio.evaluation.features import RandomVgg
from ganstudio.evaluation.figures import Yardstick, compared_size, measure_pictures, prepare
from ganstudio.evaluation.words import FIGURES, number, with_spread
from ganstudio.problems import Cancelled
from ganstudio.runs.merits import Figure


@pytest.fixture(scope="module")
def faces() -> np.ndarray:
    return np.stack([np.asarray(draw_face(index, 32)) for index in range(160)])


@pytest.fixture(scope="module")
def kept() -> dict[str, Yardstick]:
    """Where the yardstick is kept for all tests: made within the first, in whose folder it is cached."""
    return {}


@pytest.fixture
def measured(faces, reals_of, kept):
    if not kept:
        kept["faces"] = prepare(reals_of(faces[:96]), RandomVgg())
    return lambda samples: measure_pictures(samples, kept["faces"])[0]


def beyond(figure: Figure) -> float:
    """How far a figure is from its floor, in spreads of both."""
    return (figure.value - figure.floor) / (figure.spread + figure.floor_spread + 1e-9)


def test_more_of_the_same_kind_is_at_the_floor_everywhere(measured, faces):
    figures = measured(faces[96:])
    assert list(figures) and set(figures) == set(FIGURES)
    assert {name: round(beyond(f), 1) for name, f in figures.items() if abs(beyond(f)) > 2.5} == {}


def test_blur_is_seen_by_distances_coverage_and_patches(measured, faces):
    blur = np.stack([np.asarray(Image.fromarray(f).filter(ImageFilter.GaussianBlur(1))) for f in faces[96:]])
    figures = measured(blur)
    assert beyond(figures["kernel_distance"]) > 3 and beyond(figures["sliced_wasserstein"]) > 3
    assert beyond(figures["coverage"]) < -3 and figures["density"].value < 0.8


def test_collapse_is_seen_by_coverage_recall_and_likeness(measured, faces):
    figures = measured(faces[96:98][np.arange(64) % 2])
    assert beyond(figures["coverage"]) < -3 and beyond(figures["recall"]) < -3
    assert beyond(figures["likeness"]) > 3


def test_copies_are_seen_by_nearness_and_their_share(measured, faces):
    figures = measured(faces[:64, :, ::-1])
    assert figures["near_copies"].value > 0.9 and figures["near_copies"].floor <= 0.02
    assert figures["nearness"].value < 0.3 < 0.6 < figures["nearness"].floor


def test_a_colour_cast_is_seen_by_the_colour_distance(measured, faces):
    assert beyond(measured(np.clip(faces[96:] * 0.9, 0, 255).astype(np.uint8))["colour_distance"]) > 3


def test_held_out_pictures_show_what_nearness_is_usual(faces, reals_of):
    yard = prepare(reals_of(faces[:60], faces[60:160]), RandomVgg())
    assert len(yard.usual.nearest) == 100


def test_it_is_the_same_every_time_and_numbers_are_equal_on_both_sides(faces, reals_of):
    yard = prepare(reals_of(faces[:30]), RandomVgg())
    assert measure_pictures(faces[96:120], yard)[0] == measure_pictures(faces[96:120], yard)[0]
    assert compared_size(yard, 24) == 15 and compared_size(yard, 10) == 10


def test_grey_pictures_and_flat_samples_are_measured_too(faces, reals_of):
    yard = prepare(reals_of(faces[:30, :, :, :1]), RandomVgg())
    figures = measure_pictures(np.zeros((20, 32, 32, 1), np.uint8), yard)[0]
    assert all(np.isfinite([f.value, f.floor]).all() for f in figures.values())
    assert figures["coverage"].value < 0.1


def test_it_can_be_cancelled_at_every_look(faces, reals_of):
    yard = prepare(reals_of(faces[:16]), RandomVgg())
    looks = 0

    def count(*_: object) -> bool:
        nonlocal looks
        looks += 1
        return True

    measure_pictures(faces[96:108], yard, watch=count)
    for last in (1, looks // 2, looks - 1):
        left = iter(range(last))
        with pytest.raises(Cancelled):
            measure_pictures(faces[96:108], yard, watch=lambda *_, left=left: next(left, None) is not None)


def test_shares_are_shown_in_per_cent():
    assert (number("coverage", 0.974), number("kernel_distance", 1.23456)) == ("97%", "1.23")


def test_spreads_are_shown_with_two_digits_and_values_as_far_as_they_are_known():
    assert with_spread("kernel_distance", 378.123, 2.15) == ("378.1", "2.1")
    assert with_spread("kernel_distance", -0.00108, 0.0306) == ("-0.001", "0.031")
    assert with_spread("kernel_distance", 12345.6, 250.0) == ("12346", "250")
    assert with_spread("coverage", 0.97, 0.012) == ("97%", "1%")
    assert with_spread("kernel_distance", 1.5, 0.0) == ("1.5", "0")
