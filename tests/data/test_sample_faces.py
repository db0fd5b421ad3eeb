"""The built-in sample faces: their labels, their drawing, and the folder they are written to."""

from __future__ import annotations

import csv
import json
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from ganstudio.data import sample_faces
from ganstudio.data.faces.labels import BROWS, COLLARS, EYE_SHAPES, FRINGES, OUTFITS
from ganstudio.data.sample_faces import (
    BACKGROUNDS,
    EYE_COLOURS,
    HAIR_COLOURS,
    HAIR_CUTS,
    MOUTHS,
    SKIN_TONES,
    FaceLabels,
    draw_face,
    draw_labels,
    eye_region,
    face_labels,
    hair_region,
    sample_faces_folder,
    write_sample_faces,
)
from ganstudio.problems import Cancelled, InputProblem, Problem


class Reports(list):
    """A progress callback that keeps what it was told and never cancels."""

    def __call__(self, done: int, total: int) -> bool:
        self.append((done, total))
        return True


def mean_colour(picture: Image.Image, box: tuple[int, int, int, int]) -> np.ndarray:
    return np.asarray(picture.crop(box), dtype=float).reshape(-1, 3).mean(axis=0)


def nearest(colour: np.ndarray, names) -> str:
    return min(names, key=lambda name: float(np.abs(colour - np.array(names[name])).sum()))


def test_the_features_of_a_face_never_change():
    assert face_labels(0) == FaceLabels(
        hair_colour="aqua",
        hair_cut="hime",
        eye_colour="red",
        skin="fair",
        mouth="smile",
        background="lilac",
        glasses=False,
        tilt=2.12,
        turn=-0.026,
        fringe="blunt",
        eye_shape="gentle",
        brows="relaxed",
        blush=True,
        freckles=False,
        hair_clip=False,
        cowlick=False,
        mirrored=False,
        collar="round",
        outfit="navy",
        dx=0.0003,
        dy=-0.0037,
    )


def test_every_feature_occurs_in_the_set_of_512():
    labels = [face_labels(index) for index in range(512)]
    for feature, names in {
        "hair_colour": HAIR_COLOURS,
        "hair_cut": HAIR_CUTS,
        "eye_colour": EYE_COLOURS,
        "skin": SKIN_TONES,
        "mouth": MOUTHS,
        "background": BACKGROUNDS,
        "fringe": FRINGES,
        "eye_shape": EYE_SHAPES,
        "brows": BROWS,
        "collar": COLLARS,
        "outfit": OUTFITS,
    }.items():
        assert {getattr(label, feature) for label in labels} == set(names), feature
    for flag in ("glasses", "blush", "freckles", "hair_clip", "cowlick", "mirrored"):
        assert {getattr(label, flag) for label in labels} == {True, False}, flag
    assert len(set(labels)) == 512


def test_another_seed_is_another_set():
    assert [face_labels(index, seed=1) for index in range(8)] != [face_labels(index) for index in range(8)]


@pytest.mark.parametrize("size", [28, 64, 145])
def test_a_face_is_rgb_at_the_size_asked_for_and_always_the_same(size: int):
    first, again = draw_face(5, size), draw_face(5, size)
    assert first.mode == "RGB"
    assert first.size == (size, size)
    assert first.tobytes() == again.tobytes()


def test_a_face_is_the_same_at_every_size():
    small = np.asarray(draw_face(7, 64), dtype=float)
    large = np.asarray(draw_face(7, 256).resize((64, 64), Image.Resampling.BOX), dtype=float)
    other = np.asarray(draw_face(8, 64), dtype=float)
    assert np.abs(small - large).mean() < 5
    assert np.abs(small - other).mean() > 20


def test_the_drawing_version_is_raised_when_the_drawing_changes():
    """A coarse print of some faces: it stays if another Pillow blurs a little differently."""
    assert sample_faces.DRAWING_VERSION == 1
    expected = (
        [
            [196, 195, 236],
            [136, 193, 213],
            [186, 191, 229],
            [157, 183, 207],
            [145, 156, 162],
            [149, 173, 195],
            [120, 150, 174],
            [165, 155, 159],
            [125, 155, 178],
        ],
        [
            [178, 153, 174],
            [149, 113, 105],
            [168, 141, 155],
            [176, 152, 168],
            [126, 87, 88],
            [167, 142, 153],
            [222, 205, 215],
            [172, 135, 117],
            [221, 205, 220],
        ],
    )
    for index, wanted in enumerate(expected):
        found = np.asarray(draw_face(index).resize((3, 3), Image.Resampling.BOX), dtype=int).reshape(-1, 3)
        assert np.abs(found - np.array(wanted)).max() <= 3, found.tolist()


@pytest.mark.parametrize("feature", [name for name in asdict(face_labels(0)) if name not in ("dx", "dy")])
def test_every_label_shows_in_the_picture(feature: str):
    """No label is written down that the picture does not have."""
    plain = FaceLabels("brown", "bob", "blue", "fair", "smile", "sky", False, 0.0, 0.0, fringe="parted")
    values = {
        "hair_colour": HAIR_COLOURS,
        "hair_cut": HAIR_CUTS,
        "eye_colour": EYE_COLOURS,
        "skin": SKIN_TONES,
        "mouth": MOUTHS,
        "background": BACKGROUNDS,
        "tilt": (-5.0, 0.0, 5.0),
        "turn": (-1.0, 0.0, 1.0),
        "fringe": FRINGES,
        "eye_shape": EYE_SHAPES,
        "brows": BROWS,
        "collar": COLLARS,
        "outfit": OUTFITS,
    }.get(feature, (False, True))
    base = replace(plain, fringe="swept") if feature == "mirrored" else plain
    pictures = {draw_labels(replace(base, **{feature: value}), 64).tobytes() for value in values}
    assert len(pictures) == len(values)


@pytest.mark.parametrize("cut", HAIR_CUTS)
@pytest.mark.parametrize("size", [28, 64])
def test_the_hair_region_shows_the_hair_colour_for_every_cut(cut: str, size: int):
    for number, colour in enumerate(HAIR_COLOURS):
        labels = replace(face_labels(number), hair_cut=cut, hair_colour=colour)
        picture = draw_labels(labels, size)
        assert nearest(mean_colour(picture, hair_region(labels, size)), HAIR_COLOURS) == colour
        assert nearest(mean_colour(picture, hair_region(None, size)), HAIR_COLOURS) == colour


def test_the_eye_region_shows_the_eye_colour_of_nearly_every_face():
    right = 0
    for index in range(80):
        labels = face_labels(index)
        found = nearest(mean_colour(draw_face(index, 64), eye_region(labels, 64)), EYE_COLOURS)
        right += found == labels.eye_colour
    assert right >= 72


@settings(max_examples=40, deadline=None)
@given(
    st.integers(0, 10_000), st.floats(-7, 7), st.floats(-1, 1), st.floats(-0.012, 0.012), st.integers(16, 400)
)
def test_regions_lie_in_the_picture_however_the_head_is_held(index, tilt, turn, offset, size):
    labels = replace(face_labels(index), tilt=tilt, turn=turn, dx=offset, dy=-offset)
    for box in (hair_region(labels, size), eye_region(labels, size)):
        left, top, right, bottom = box
        assert 0 <= left < right <= size
        assert 0 <= top < bottom <= size


def test_the_eyes_are_about_the_same_place_in_every_face():
    boxes = np.array([eye_region(face_labels(index), 64)[:2] for index in range(300)])
    assert np.ptp(boxes, axis=0).max() <= 6
    assert boxes.std(axis=0).max() < 1.5


def test_a_set_is_pictures_and_a_table_of_their_labels(tmp_path: Path):
    folder = write_sample_faces(tmp_path / "deep" / "faces", count=5, size=32, seed=3)
    assert folder == tmp_path / "deep" / "faces"
    assert sorted(path.name for path in folder.iterdir()) == [
        *(f"face-{index:05d}.png" for index in range(5)),
        "labels.csv",
        "sample-faces.json",
    ]
    with (folder / "labels.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == ["file", *asdict(face_labels(0))]
    for index, row in enumerate(rows):
        labels = face_labels(index, seed=3)
        assert row == {"file": f"face-{index:05d}.png"} | {
            key: str(value) for key, value in asdict(labels).items()
        }
        with Image.open(folder / row["file"]) as picture:
            assert picture.tobytes() == draw_face(index, 32, seed=3).tobytes()
    manifest = json.loads((folder / "sample-faces.json").read_text("utf-8"))
    assert manifest == {"version": sample_faces.DRAWING_VERSION, "count": 5, "size": 32, "seed": 3}


def test_a_complete_set_is_not_drawn_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    write_sample_faces(tmp_path, count=3, size=16)
    monkeypatch.setattr(sample_faces, "draw_labels", lambda *_: pytest.fail("drawn again"))
    reports = Reports()
    write_sample_faces(tmp_path, count=3, size=16, progress=reports)
    assert reports == []


def test_cancelling_says_so_and_the_next_call_draws_only_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    folder = tmp_path / "faces"
    with pytest.raises(Cancelled):
        write_sample_faces(folder, count=6, size=16, progress=lambda done, _total: done < 4)
    assert sorted(path.name for path in folder.iterdir()) == [f"face-{index:05d}.png" for index in range(4)]
    (folder / "face-00002.png").write_bytes((folder / "face-00002.png").read_bytes()[:30])
    drawn = []

    def draw(labels: FaceLabels, size: int) -> Image.Image:
        drawn.append(labels)
        return draw_labels(labels, size)

    monkeypatch.setattr(sample_faces, "draw_labels", draw)
    reports = Reports()
    write_sample_faces(folder, count=6, size=16, progress=reports)
    assert drawn == [face_labels(index) for index in (2, 4, 5)]
    assert reports == [(done, 6) for done in range(1, 7)]
    assert (folder / "sample-faces.json").exists()


def test_a_picture_that_was_deleted_is_drawn_again(tmp_path: Path):
    write_sample_faces(tmp_path, count=3, size=16)
    (tmp_path / "face-00001.png").unlink()
    write_sample_faces(tmp_path, count=3, size=16)
    assert (tmp_path / "face-00001.png").exists()


def test_a_set_of_another_size_and_count_takes_the_place_of_the_old_one(tmp_path: Path):
    write_sample_faces(tmp_path, count=4, size=16)
    foreign = tmp_path / "face-00003 (1).png"
    foreign.write_bytes((tmp_path / "face-00003.png").read_bytes())
    own = tmp_path / "face-00009.png"
    Image.new("RGB", (8, 8)).save(own)
    write_sample_faces(tmp_path, count=2, size=24)
    names = sorted(path.name for path in tmp_path.glob("*.png"))
    assert names == ["face-00000.png", "face-00001.png", foreign.name, own.name]
    for index in range(2):
        with Image.open(tmp_path / f"face-{index:05d}.png") as picture:
            assert picture.size == (24, 24)


@pytest.mark.parametrize(
    ("count", "size", "key"), [(0, 64, "count"), (10**6, 64, "count"), (4, 4, "size"), (4, 9999, "size")]
)
def test_a_count_or_size_out_of_range_is_named(tmp_path: Path, count: int, size: int, key: str):
    with pytest.raises(InputProblem, match=f"^{key} is"):
        write_sample_faces(tmp_path / "faces", count=count, size=size)
    assert not (tmp_path / "faces").exists()


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path):
    blocked = tmp_path / "a file"
    blocked.write_text("not a folder")
    with pytest.raises(Problem, match="a file"):
        write_sample_faces(blocked, count=1, size=16)


def test_the_folder_lies_among_the_program_s_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("GANSTUDIO_DATA_DIR", str(tmp_path))
    assert sample_faces_folder(96) == tmp_path / "sample-faces-96"
    monkeypatch.delenv("GANSTUDIO_DATA_DIR")
    monkeypatch.setattr("platformdirs.user_data_dir", lambda name, appauthor: f"/users/me/{name}")
    assert sample_faces_folder() == Path("/users/me/GAN Studio/sample-faces-64")
