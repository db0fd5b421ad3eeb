"""Every file of a folder is judged, and the judgement is said in plain words."""

from __future__ import annotations

import os
import shutil
import sys
import warnings
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from ganstudio.data.scan import scan_folder
from ganstudio.problems import Cancelled, InputProblem


def reasons(folder: Path) -> dict[str, str]:
    return {item.path: str(item.reason) for item in scan_folder(folder).left_out}


def test_every_file_of_the_junk_folder_is_judged(shared_data: Path) -> None:
    report = scan_folder(shared_data / "scraped300_junk")
    assert {picture.path: picture.mode for picture in report.pictures} == {
        "animated.gif": "P",
        "cmyk.jpg": "CMYK",
        "gray16.png": "I;16",
        "really_a_png.jpg": "RGBA",
    }
    assert {item.path: str(item.reason).split(":")[0] for item in report.left_out} == {
        "._avatar.png": "not a picture",
        "Thumbs.db": "not a picture",
        "banner.png": "too long",
        "empty.png": "empty",
        "notes.txt": "not a picture",
        "one_pixel.png": "too small",
        "page.jpg": "a web page saved under a picture's name",
        "truncated.jpg": "cut off",
        "truncated.png": "cut off",
    }


def test_content_decides_and_not_the_name(folder: Path) -> None:
    (folder / "0.png").rename(folder / "zero.jpg")
    (folder / "1.png").rename(folder / "no suffix")
    (folder / "labels.csv").write_text("0,blue hair\n")
    report = scan_folder(folder)
    assert {"zero.jpg", "no suffix"} <= {picture.path for picture in report.pictures}
    assert [(item.path, str(item.reason)) for item in report.left_out] == [("labels.csv", "not a picture")]


def test_pictures_of_no_usable_shape_are_left_out(folder: Path) -> None:
    Image.new("RGB", (7, 40)).save(folder / "tiny.png")
    Image.new("RGB", (8, 64)).save(folder / "tall.png")
    Image.new("RGB", (8, 65)).save(folder / "too tall.png")
    assert reasons(folder) == {
        "tiny.png": "too small: 7 x 40; at least 8 pixels a side are needed",
        "too tall.png": "too long: 8 x 65; a square cut from it would show less than 1/8 of it",
    }


def test_sub_folders_are_read_and_give_classes(folder: Path) -> None:
    (folder / "cats" / "old").mkdir(parents=True)
    (folder / "dogs").mkdir()
    (folder / "0.png").rename(folder / "cats" / "old" / "0.png")
    (folder / "1.png").rename(folder / "dogs" / "1.png")
    report = scan_folder(folder)
    assert len(report.pictures) == 12
    assert report.classes == {"cats": 1, "dogs": 1}
    labels = {picture.path: picture.label for picture in report.pictures}
    assert (labels["cats/old/0.png"], labels["2.png"]) == ("cats", None)


def test_one_sub_folder_is_no_classes(folder: Path, tmp_path: Path) -> None:
    assert scan_folder(tmp_path / "pictures").classes == {}
    shutil.move(folder, tmp_path / "outer" / "inner")
    assert scan_folder(tmp_path / "outer").classes == {}


def test_pictures_come_sorted_by_path_whatever_the_threads_do(folder: Path) -> None:
    paths = [picture.path for picture in scan_folder(folder).pictures]
    assert paths == sorted(paths)
    assert scan_folder(folder) == scan_folder(folder)


def test_hidden_and_system_files_are_passed_over(folder: Path) -> None:
    (folder / ".hidden.png").write_bytes((folder / "0.png").read_bytes())
    (folder / ".git").mkdir()
    (folder / ".git" / "x.png").write_bytes((folder / "0.png").read_bytes())
    (folder / "desktop.ini").write_text("[x]")
    assert reasons(folder) == {
        ".git": "hidden",
        ".hidden.png": "hidden",
        "desktop.ini": "not a picture: the system's own file",
    }


def test_links_in_a_circle_end(folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "up").symlink_to(folder)
    (folder / "again").symlink_to(folder / "sub")
    (folder / "sub2").symlink_to(folder / "sub")
    (folder / "nowhere.png").symlink_to(folder / "missing.png")
    (folder / "linked.png").symlink_to(folder / "0.png")
    report = scan_folder(folder)
    assert len(report.pictures) == 13
    assert {item.path: str(item.reason) for item in report.left_out} == {
        "again": "a link to a folder that is already counted",
        "nowhere.png": "a link to nothing",
        "sub2": "a link to a folder that is already counted",
        "sub/up": "a link to a folder that is already counted",
    }


def test_a_linked_folder_elsewhere_is_read(folder: Path, tmp_path: Path) -> None:
    outer = tmp_path / "outer"
    outer.mkdir()
    (outer / "linked").symlink_to(folder)
    assert len(scan_folder(outer).pictures) == 12


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes there")
def test_a_named_pipe_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe.png")
    assert reasons(folder) == {"pipe.png": "not a regular file"}


def test_unicode_names_are_kept(folder: Path) -> None:
    (folder / "0.png").rename(folder / "头像 – ünï 🙂.png")
    assert "头像 – ünï 🙂.png" in {picture.path for picture in scan_folder(folder).pictures}


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux allows names that are no Unicode")
def test_a_name_that_is_no_unicode_is_read(folder: Path) -> None:
    os.rename(folder / "0.png", os.fsencode(folder) + b"/\xcd\xb7\xcf\xf1.png")  # noqa: PTH104
    assert len(scan_folder(folder).pictures) == 12


def test_sizes_are_those_of_the_upright_picture(tmp_path: Path, paint) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    for kind in ("jpg", "tif", "png"):
        paint(1, 1000, 999).save(tmp_path / f"turned.{kind}", exif=exif)
    pictures = scan_folder(tmp_path).pictures
    assert [(picture.width, picture.height) for picture in pictures] == [(999, 1000)] * 3


def test_a_folder_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(InputProblem, match=r"no folder .*gone"):
        scan_folder(tmp_path / "gone")


def test_a_file_instead_of_a_folder_is_a_problem(folder: Path) -> None:
    with pytest.raises(InputProblem, match=r"0\.png is a file; choose the folder"):
        scan_folder(folder / "0.png")


def test_an_empty_folder_is_a_problem(tmp_path: Path) -> None:
    place = tmp_path / "empty"
    place.mkdir()
    with pytest.raises(InputProblem, match="empty is empty; choose"):
        scan_folder(place)


def test_a_folder_without_a_usable_picture_names_the_first_reason(tmp_path: Path) -> None:
    place = tmp_path / "junk"
    place.mkdir()
    (place / "a.jpg").write_text("<html>")
    (place / "b.txt").write_text("hello")
    with pytest.raises(InputProblem, match=r"junk holds no picture .* 2 files .* a\.jpg \(a web page"):
        scan_folder(place)


def deny(monkeypatch: pytest.MonkeyPatch, forbidden: Path) -> None:
    """Root may read anything, so the refusal is played."""
    real = os.scandir

    def scandir(path):
        if Path(path) == forbidden:
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)


def test_a_folder_that_may_not_be_read_is_a_problem(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deny(monkeypatch, folder)
    with pytest.raises(InputProblem, match=r"pictures cannot be read: Permission denied"):
        scan_folder(folder)


def test_a_sub_folder_that_may_not_be_read_is_left_out(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "locked").mkdir()
    deny(monkeypatch, folder / "locked")
    assert reasons(folder) == {"locked": "cannot be read: Permission denied"}


def test_a_file_that_may_not_be_read_is_left_out(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.open

    def opened(self, *args, **kwargs):
        if self.name == "0.png":
            raise PermissionError(13, "Permission denied", str(self))
        return real(self, *args, **kwargs)

    monkeypatch.setattr(Path, "open", opened)
    assert reasons(folder) == {"0.png": "cannot be read: Permission denied"}


def test_progress_begins_unknown_and_ends_complete(folder: Path) -> None:
    told: list[tuple[int, int]] = []
    scan_folder(folder, lambda done, total: told.append((done, total)) or True)
    assert told[0][1] == 0
    assert told[-1] == (12, 12)
    assert told == sorted(told)


@pytest.mark.parametrize("at", [0, 1])
def test_a_scan_can_be_cancelled(folder: Path, at: int) -> None:
    with pytest.raises(Cancelled):
        scan_folder(folder, lambda done, total: total < at)


def test_pillows_warnings_stay_inside(tmp_path: Path) -> None:
    exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x09" + b"\xff" * 30
    Image.new("RGB", (20, 20)).save(tmp_path / "exif.jpg", exif=exif)
    Image.new("RGB", (20, 20)).save(tmp_path / "exif.tif", tiffinfo={700: b"x" * 9})
    palette = Image.new("P", (20, 20))
    palette.putpalette([1, 2, 3] * 256)
    palette.save(tmp_path / "palette.png", transparency=bytes([0] * 256))
    Image.new("1", (9600, 9600)).save(tmp_path / "large.png")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        report = scan_folder(tmp_path)
    assert [str(item.message) for item in caught if "PIL" in item.filename] == []
    assert len(report.pictures) == 4


def test_a_bomb_is_left_out_with_its_size(folder: Path, bomb: bytes) -> None:
    (folder / "bomb.png").write_bytes(bomb)
    assert reasons(folder) == {
        "bomb.png": "too large: 60000 x 50000 is over 178 million pixels; save it smaller"
    }


def test_a_huge_file_that_is_no_picture_is_not_read_through(folder: Path) -> None:
    with (folder / "disk.img").open("wb") as file:
        file.truncate(1 << 40)
    assert reasons(folder) == {"disk.img": "not a picture"}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["png", "jpg", "gif", "tif", "webp", "bmp", "txt", "ppm"]),
            st.sampled_from(
                [b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"GIF89a", b"BM", b"II*\0", b"P6 9 9 "]
            ),
            st.binary(max_size=80),
        ),
        max_size=6,
    )
)
def test_random_files_never_break_a_scan(tmp_path_factory, paint, files) -> None:
    place = tmp_path_factory.mktemp("random")
    paint().save(place / "good.png")
    for number, (suffix, magic, data) in enumerate(files):
        (place / f"{number}.{suffix}").write_bytes(magic + data)
    report = scan_folder(place)
    assert "good.png" in {picture.path for picture in report.pictures}
    assert len(report.pictures) + len(report.left_out) == len(files) + 1
