"""IDX files are read as they are, and never believed."""

from __future__ import annotations

import gzip
import struct
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ganstudio.data.idx import IdxFile
from ganstudio.data.manifest import DataManifest
from ganstudio.data.preview import preview
from ganstudio.data.scan import scan_folder
from ganstudio.data.settings import PictureSettings
from ganstudio.data.source import PictureSource
from ganstudio.problems import Cancelled, InputProblem

PIXELS = np.random.default_rng(0).integers(0, 256, (7, 28, 28), dtype=np.uint8)


def idx(values: np.ndarray, shape: tuple[int, ...] | None = None) -> bytes:
    shape = shape or values.shape
    return bytes((0, 0, 8, len(shape))) + struct.pack(f">{len(shape)}I", *shape) + values.tobytes()


def write_set(place: Path, prefix: str = "train", packed: bool = False, pixels: np.ndarray = PIXELS) -> None:
    place.mkdir(parents=True, exist_ok=True)
    labels = np.arange(len(pixels), dtype=np.uint8) % 3
    for name, content in {"images-idx3": idx(pixels), "labels-idx1": idx(labels)}.items():
        path = place / f"{prefix}-{name}-ubyte{'.gz' if packed else ''}"
        path.write_bytes(gzip.compress(content) if packed else content)


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("below", ["", "raw", "MNIST/raw"])
def test_a_set_is_found_with_its_labels(tmp_path: Path, below: str, packed: bool) -> None:
    write_set(tmp_path / "data" / below, packed=packed)
    report = scan_folder(tmp_path / "data")
    assert report.kind == "idx"
    assert [picture.label for picture in report.pictures] == ["0", "1", "2", "0", "1", "2", "0"]
    assert report.classes == {"0": 3, "1": 2, "2": 2}
    with PictureSource(report.folder) as source:
        for index, picture in enumerate(report.pictures):
            assert np.array_equal(source.decode(picture, PictureSettings(28, 1))[0], PIXELS[index])


def test_real_mnist_is_read_bit_for_bit(shared_data: Path) -> None:
    report = scan_folder(shared_data / "mnist")
    assert len(report.pictures) == 60000
    assert report.grey_share == 1.0
    assert [item.path for item in report.left_out] == ["MNIST/raw/t10k-images-idx3-ubyte.gz"]
    raw = gzip.decompress((shared_data / "mnist/MNIST/raw/train-images-idx3-ubyte.gz").read_bytes())
    with PictureSource(report.folder) as source:
        for index in (0, 31234, 59999):
            shown = preview(source, report.pictures[index], PictureSettings(28, 1))
            assert shown.shape == (28, 28, 1)
            assert shown.tobytes() == raw[16 + 784 * index : 16 + 784 * (index + 1)]


def test_an_unpacked_file_stands_for_its_packed_one(tmp_path: Path) -> None:
    write_set(tmp_path, packed=True, pixels=PIXELS[:3])
    write_set(tmp_path)
    assert len(scan_folder(tmp_path).pictures) == 7


def test_records_of_the_same_content_are_exact_duplicates(tmp_path: Path) -> None:
    write_set(tmp_path, pixels=PIXELS[[0, 1, 0, 2, 0]])
    assert scan_folder(tmp_path).exact_groups == ((0, 2, 4),)


def test_several_sets_ask_for_a_choice(tmp_path: Path) -> None:
    write_set(tmp_path / "MNIST" / "raw")
    write_set(tmp_path / "FashionMNIST" / "raw")
    with pytest.raises(InputProblem, match=r"several sets .*FashionMNIST.*MNIST"):
        scan_folder(tmp_path)


def test_labels_that_do_not_belong_are_a_problem(tmp_path: Path) -> None:
    write_set(tmp_path)
    (tmp_path / "train-labels-idx1-ubyte").write_bytes(idx(np.zeros(5, np.uint8)))
    with pytest.raises(InputProblem, match="5 labels for 7 pictures"):
        scan_folder(tmp_path)


def test_without_labels_there_are_no_classes(tmp_path: Path) -> None:
    write_set(tmp_path)
    (tmp_path / "train-labels-idx1-ubyte").unlink()
    report = scan_folder(tmp_path)
    assert report.classes == {}
    assert report.pictures[0].label is None


GOOD = idx(PIXELS)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no IDX file"),
        (GOOD[:9], "no IDX file"),
        (GOOD[:-1], "should hold 5488 bytes .* but holds 5487"),
        (GOOD + b"x", "should hold 5488 bytes"),
        (idx(PIXELS, (2**32 - 1, 28, 28)), "should hold"),
        (idx(PIXELS, (7, 2**31, 28)), "says it holds"),
        (idx(PIXELS, (0, 28, 28)), "says it holds"),
        (b"\0\0\x0d\x03" + GOOD[4:], "no IDX file of bytes"),
        (gzip.compress(GOOD)[:-20], "damaged or cut off"),
        (gzip.compress(GOOD[:-1]), "should hold"),
        (gzip.compress(GOOD + b"x"), "should hold"),
        (gzip.compress(idx(PIXELS, (2**31, 28, 28))), "too large to be read packed"),
        (gzip.compress(idx(PIXELS, (2**21, 28, 28))), "should hold"),
        (gzip.compress(idx(np.zeros((4000, 64, 64), np.uint8), (2, 64, 64))), "or more"),
    ],
)
def test_a_file_that_is_not_what_its_header_says_is_a_problem(
    tmp_path: Path, content: bytes, said: str
) -> None:
    (tmp_path / "train-images-idx3-ubyte").write_bytes(content)
    with pytest.raises(InputProblem, match=said) as caught:
        scan_folder(tmp_path)
    assert "train-images-idx3-ubyte" in str(caught.value)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=60), st.booleans(), st.booleans())
def test_random_bytes_are_a_problem_and_nothing_worse(
    tmp_path, data: bytes, packed: bool, headed: bool
) -> None:
    content = (b"\0\0\x08\x03" if headed else b"") + data
    path = tmp_path / "x"
    path.write_bytes(gzip.compress(content) if packed else content)
    with pytest.raises(InputProblem):
        IdxFile(path, 3)


def test_a_scan_of_records_can_be_cancelled(tmp_path: Path) -> None:
    write_set(tmp_path)
    with pytest.raises(Cancelled):
        scan_folder(tmp_path, lambda done, total: False)


def test_a_record_that_changed_or_went_is_noticed(tmp_path: Path) -> None:
    write_set(tmp_path)
    report = scan_folder(tmp_path)
    manifest = DataManifest(report.folder, PictureSettings(28, 1), report.pictures)
    assert not manifest.check()
    changed = PIXELS.copy()
    changed[3] ^= 1
    write_set(tmp_path, pixels=changed)
    assert manifest.check().changed == ("train-images-idx3-ubyte#3",)
    write_set(tmp_path, pixels=PIXELS[:5])
    assert len(manifest.check().changed) == 2
    (tmp_path / "train-images-idx3-ubyte").unlink()
    assert len(manifest.check().missing) == 7
