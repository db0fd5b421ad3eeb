"""The same picture is found at any size and in any format, and nothing else is taken for it."""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageOps

from ganstudio.data.report import FolderReport
from ganstudio.data.scan import scan_folder


def groups(report: FolderReport) -> list[set[str]]:
    return [{report.pictures[index].path for index in group} for group in report.duplicate_groups]


def test_the_truth_of_the_scraped_set_is_found_exactly(shared_data: Path) -> None:
    by_source: dict[str, set[str]] = defaultdict(set)
    by_content: dict[str, set[str]] = defaultdict(set)
    with (shared_data / "scraped300_manifest.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            by_source[row["source"]].add(row["file"])
            by_content[row["md5"]].add(row["file"])
    report = scan_folder(shared_data / "scraped300")
    truth = sorted(sorted(group) for group in by_source.values() if len(group) > 1)
    assert sorted(sorted(group) for group in groups(report)) == truth
    exact = [{report.pictures[index].path for index in group} for group in report.exact_groups]
    assert sorted(map(sorted, exact)) == sorted(sorted(g) for g in by_content.values() if len(g) > 1)
    assert (report.surplus, report.resized_surplus) == (38, 16)


def test_faces_that_differ_in_hair_or_eyes_stay_apart(shared_data: Path, tmp_path: Path) -> None:
    faces = sorted((shared_data / "avatars_tagged" / "faces").iterdir())[::4]
    (tmp_path / "faces").mkdir()
    for face in faces:
        (tmp_path / "faces" / face.name).symlink_to(face)
    report = scan_folder(tmp_path / "faces")
    assert len(report.pictures) == 800
    assert groups(report) == []


def test_copies_at_other_sizes_and_in_other_formats_are_found(folder: Path, paint) -> None:
    image = paint(0)
    image.save(folder / "copy.jpg", quality=60)
    image.save(folder / "copy.webp", quality=70)
    image.resize((41, 41), Image.Resampling.LANCZOS).save(folder / "small.png")
    image.resize((200, 200), Image.Resampling.BICUBIC).save(folder / "large.bmp")
    image.quantize(256, kmeans=3).save(folder / "palette.png")
    (folder / "again.png").write_bytes((folder / "0.png").read_bytes())
    report = scan_folder(folder)
    everything = {"0.png", "again.png", "copy.jpg", "copy.webp", "small.png", "large.bmp", "palette.png"}
    assert groups(report) == [everything]
    assert len(report.exact_groups) == 1
    assert (report.surplus, report.resized_surplus) == (6, 5)


def test_altered_pictures_are_other_pictures(folder: Path, paint) -> None:
    image = paint(0)
    ImageOps.mirror(image).save(folder / "mirrored.png")
    image.rotate(90).save(folder / "turned.png")
    ImageOps.grayscale(image).save(folder / "grey.png")
    image.crop((0, 0, 60, 30)).save(folder / "cut.png")
    image.resize((60, 45)).save(folder / "squeezed.png")
    lighter = Image.eval(image, lambda value: min(255, value + 14))
    lighter.save(folder / "lighter.png")
    ImageDraw.Draw(image).ellipse((20, 20, 27, 27), fill="black")
    image.save(folder / "dotted.png")
    assert groups(scan_folder(folder)) == []


def test_a_small_difference_over_a_large_area_is_another_picture(tmp_path: Path, paint) -> None:
    image = paint(1, 96, 96)
    image.save(tmp_path / "plain.png")
    image.paste((200, 110, 205), (10, 10, 34, 34))
    image.save(tmp_path / "patch.png")
    image.paste((190, 122, 203), (10, 10, 34, 34))
    image.save(tmp_path / "other patch.png")
    assert groups(scan_folder(tmp_path)) == []


def test_eyes_of_another_colour_are_another_picture(tmp_path: Path) -> None:
    # So small in so large a picture that only the finer look can tell.
    for colour in ("#2040d0", "#40a020", "#c03020"):
        face = Image.new("RGB", (300, 300), "#f0c8a8")
        ImageDraw.Draw(face).rectangle((0, 0, 300, 90), fill="#402010")
        for x in (104, 180):
            ImageDraw.Draw(face).rectangle((x, 151, x + 7, 158), fill=colour)
        face.save(tmp_path / f"{colour[1:]}.png")
    assert groups(scan_folder(tmp_path)) == []


def test_a_transparent_drawing_is_the_same_on_any_plain_colour_only(tmp_path: Path, paint) -> None:
    drawing = Image.new("RGBA", (120, 120))
    head = Image.new("L", (120, 120))
    ImageDraw.Draw(head).ellipse((20, 20, 100, 100), fill=255)
    drawing.paste(paint(1, 120, 120), mask=head)
    drawing.save(tmp_path / "the drawing.png")
    for name, colour in {"pink": "#ffc0dd", "navy": "#101840", "white": "white"}.items():
        plain = Image.new("RGBA", (120, 120), colour)
        flat = Image.alpha_composite(plain, drawing).convert("RGB")
        flat.resize((70, 70), Image.Resampling.LANCZOS).save(tmp_path / f"{name}.png")
    drawing.resize((60, 60)).save(tmp_path / "small.png")
    Image.alpha_composite(paint(2, 120, 120).convert("RGBA"), drawing).save(tmp_path / "scene.png")
    assert groups(scan_folder(tmp_path)) == [
        {"the drawing.png", "pink.png", "navy.png", "white.png", "small.png"}
    ]


def test_an_empty_transparent_picture_matches_no_plain_one(tmp_path: Path) -> None:
    Image.new("RGBA", (50, 50), (0, 0, 0, 0)).save(tmp_path / "nothing.png")
    Image.new("RGB", (50, 50), "blue").save(tmp_path / "blue.png")
    Image.new("RGB", (50, 50), "red").save(tmp_path / "red.png")
    assert groups(scan_folder(tmp_path)) == []


def test_the_frames_of_a_slow_film_are_not_all_one_picture(tmp_path: Path) -> None:
    for frame in range(40):
        image = Image.new("RGB", (64, 64), "white")
        ImageDraw.Draw(image).rectangle((frame, 20, frame + 12, 40), fill="black")
        image.save(tmp_path / f"{frame:02}.png")
    assert max(map(len, groups(scan_folder(tmp_path))), default=1) <= 2


@pytest.mark.parametrize("seed", range(3))
def test_every_copy_among_many_similar_pictures_is_found(tmp_path: Path, seed: int) -> None:
    rng = np.random.default_rng(seed)
    copies = 0
    for number in range(60):
        image = Image.new("RGB", (360, 360), "#e0d0c0")
        draw = ImageDraw.Draw(image)
        for _ in range(3):
            x, y = rng.integers(0, 280, 2).tolist()
            draw.ellipse((x, y, x + 80, y + 80), fill=tuple(rng.integers(0, 256, 3).tolist()))
        image = image.reduce(3)
        image.save(tmp_path / f"{number:02}.png")
        if number % 5 == 0:
            image.resize((90, 90), Image.Resampling.LANCZOS).save(
                tmp_path / f"{number:02}-copy.jpg", quality=85
            )
            copies += 1
    found = groups(scan_folder(tmp_path))
    assert len(found) == copies
    assert all(len({name[:2] for name in group}) == 1 for group in found)


def test_of_each_group_the_largest_is_kept(folder: Path, paint) -> None:
    paint(0).resize((200, 200)).save(folder / "large.png")
    (folder / "1 - Copy.png").write_bytes((folder / "1.png").read_bytes())
    report = scan_folder(folder)
    assert len(report.select("keep")) == 14
    kept = {picture.path for picture in report.select("one")}
    assert len(kept) == 12
    assert {"large.png", "1.png"} <= kept
    without = {picture.path for picture in report.select("one", frozenset({"large.png", "5.png"}))}
    assert without == (kept - {"large.png", "5.png"}) | {"0.png"}
