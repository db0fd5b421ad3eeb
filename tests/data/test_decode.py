"""Whatever a picture is stored as, D is shown the right bytes."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageOps

from ganstudio.data.decode import decode_grey, decode_picture, fit, to_array
from ganstudio.data.opening import PictureProblem
from ganstudio.data.settings import PictureSettings

RED, GREEN, BLUE, WHITE = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)


def stored(image: Image.Image, kind: str = "PNG", **options: object) -> io.BytesIO:
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    stream.seek(0)
    return stream


def corner(
    image: Image.Image, background: str = "#ff0000", kind: str = "PNG", **options: object
) -> list[int]:
    """The decoded colour of the top left pixel."""
    settings = PictureSettings(8, 3, "stretch", background)
    return decode_picture(stored(image, kind, **options), settings)[:, 0, 0].tolist()


@pytest.mark.parametrize("size", [33, 64, 144])
def test_real_pictures_are_resized_and_cropped_as_torchvision_does(shared_data: Path, size: int) -> None:
    transforms = pytest.importorskip("torchvision.transforms")
    theirs = transforms.Compose([transforms.Resize(size), transforms.CenterCrop(size)])
    settings = PictureSettings(size, 3)
    for path in sorted((shared_data / "scraped300").iterdir())[:40]:
        with Image.open(path) as opened:
            whole = opened.convert("RGB")
        if min(whole.size) > 4 * size:
            continue
        odd_shapes = [whole, whole.crop((0, 0, 131, whole.height)), whole.crop((0, 3, 97, 88))]
        for image in odd_shapes:
            expected = np.asarray(theirs(image)).transpose(2, 0, 1)
            assert np.array_equal(decode_picture(stored(image), settings), expected), path


@pytest.mark.parametrize("width", range(60, 76))
def test_any_shape_is_cropped_as_torchvision_does(paint, width: int) -> None:
    transforms = pytest.importorskip("torchvision.transforms")
    image = paint(width, width, 60)
    for each in (image, image.transpose(Image.Transpose.ROTATE_90)):
        theirs = transforms.Compose([transforms.Resize(40), transforms.CenterCrop(40)])(each)
        ours = decode_picture(stored(each), PictureSettings(40, 3))
        assert np.array_equal(ours, np.asarray(theirs).transpose(2, 0, 1))


def test_a_grey_record_at_its_own_size_is_untouched() -> None:
    record = np.random.default_rng(0).integers(0, 256, (28, 28), dtype=np.uint8)
    assert np.array_equal(decode_grey(record, PictureSettings(28, 1)), record[None])
    assert np.array_equal(decode_grey(record, PictureSettings(28, 3)), np.stack([record] * 3))


def test_crop_keeps_the_middle_and_stretch_keeps_everything() -> None:
    image = Image.new("RGB", (90, 30), RED)
    image.paste(GREEN, (30, 0, 60, 30))
    image.paste(BLUE, (60, 0, 90, 30))
    cropped = decode_picture(stored(image), PictureSettings(30, 3, "crop"))
    assert (cropped == np.array(GREEN, np.uint8)[:, None, None]).all()
    stretched = decode_picture(stored(image), PictureSettings(30, 3, "stretch"))
    assert stretched[:, 15, [0, 15, 29]].T.tolist() == [list(RED), list(GREEN), list(BLUE)]


def test_pad_shows_the_whole_picture_on_the_background() -> None:
    padded = decode_picture(stored(Image.new("RGB", (60, 20), RED)), PictureSettings(30, 3, "pad", "#0000ff"))
    rows = padded[:, :, 15].T.tolist()
    assert rows[9:11] == [list(BLUE), list(RED)]
    assert rows[19:21] == [list(RED), list(BLUE)]


def test_pad_of_a_grey_picture_uses_the_grey_of_the_background() -> None:
    padded = decode_picture(stored(Image.new("L", (60, 20), 7)), PictureSettings(30, 1, "pad", "#ffffff"))
    assert padded[0, 0, 0] == 255
    assert padded[0, 15, 15] == 7


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_pictures_are_turned_upright(kind: str, orientation: int) -> None:
    image = Image.new("RGB", (40, 40), WHITE)
    image.paste(RED, (0, 0, 20, 8))
    exif = Image.Exif()
    exif[0x0112] = orientation
    stream = stored(image, kind, exif=exif)
    with Image.open(stream) as opened:
        expected = to_array(ImageOps.exif_transpose(opened).convert("RGB"))
    stream.seek(0)
    assert np.array_equal(decode_picture(stream, PictureSettings(40, 3)), expected)


def test_damaged_exif_does_not_cost_the_picture() -> None:
    stream = stored(Image.new("RGB", (16, 16), RED), "JPEG", exif=b"Exif\0\0II*\0\x08\0\0\0\xff\xff junk")
    assert decode_picture(stream, PictureSettings(16, 3)).shape == (3, 16, 16)


def test_what_is_transparent_shows_the_background() -> None:
    assert corner(Image.new("RGBA", (8, 8), (0, 255, 0, 0))) == list(RED)
    assert corner(Image.new("LA", (8, 8), (9, 0))) == list(RED)
    assert corner(Image.new("RGBA", (8, 8), (0, 0, 0, 255))) == [0, 0, 0]
    half = corner(Image.new("RGBA", (8, 8), (0, 0, 0, 128)))
    assert abs(half[0] - 127) <= 1
    assert half[1:] == [0, 0]


@pytest.mark.parametrize("transparency", [0, bytes([0, 255])])
def test_a_transparent_palette_colour_shows_the_background(transparency: int | bytes) -> None:
    image = Image.new("P", (8, 8), 0)
    image.putpalette([0, 255, 0, 0, 0, 255])
    assert corner(image, transparency=transparency) == list(RED)


def test_a_transparent_key_colour_shows_the_background() -> None:
    assert corner(Image.new("L", (8, 8), 5), transparency=5) == list(RED)
    assert corner(Image.new("RGB", (8, 8), (1, 2, 3)), transparency=(1, 2, 3)) == list(RED)


def test_cmyk_becomes_rgb() -> None:
    assert corner(Image.new("CMYK", (8, 8), (0, 0, 0, 0)), kind="TIFF") == list(WHITE)
    assert corner(Image.new("CMYK", (8, 8), (255, 255, 0, 0)), kind="TIFF") == list(BLUE)


def test_sixteen_bits_are_scaled_to_eight() -> None:
    values = np.array([[0, 65535, 257 * 100, 128] * 2] * 8, dtype=np.uint16)
    got = decode_picture(stored(Image.fromarray(values)), PictureSettings(8, 1))
    assert got[0, 0, :4].tolist() == [0, 255, 100, 0]


@pytest.mark.parametrize(
    ("low", "high", "kind"), [(0.0, 1.0, "f4"), (0.0, 255.0, "f4"), (0, 65535, "i4"), (-300.0, 900.0, "f4")]
)
def test_wide_grey_values_use_the_range_they_are_in(low: float, high: float, kind: str) -> None:
    values = np.full((8, 8), low, dtype=kind)
    values[4:] = high
    got = decode_picture(stored(Image.fromarray(values), "TIFF"), PictureSettings(8, 1))
    assert got[0, :, 0].tolist() == [0] * 4 + [255] * 4


def test_one_bit_is_black_and_white() -> None:
    assert corner(Image.new("1", (8, 8), 1)) == [255, 255, 255]
    assert corner(Image.new("1", (8, 8), 0)) == [0, 0, 0]


def test_of_a_film_the_first_picture_is_taken() -> None:
    frames = [Image.new("RGB", (8, 8), colour) for colour in (BLUE, GREEN, RED)]
    for kind in ("GIF", "WEBP", "TIFF", "PNG"):
        stream = stored(frames[0], kind, save_all=True, append_images=frames[1:], lossless=True)
        got = decode_picture(stream, PictureSettings(8, 3))[:, 0, 0].tolist()
        assert got == list(BLUE), kind


def test_lab_colours_are_named_as_the_reason() -> None:
    with pytest.raises(PictureProblem, match="LAB"):
        decode_picture(stored(Image.new("LAB", (16, 16)), "TIFF"), PictureSettings(8, 3), "a.tif")


def test_a_large_jpeg_is_decoded_at_a_fraction_and_looks_the_same(paint) -> None:
    image = paint(3, 1200, 900)
    exact = to_array(fit(image, PictureSettings(48, 3)))
    quick = decode_picture(stored(image, "JPEG", quality=95), PictureSettings(48, 3))
    assert np.abs(quick.astype(int) - exact).max() <= 6


def test_a_bomb_is_refused_by_its_header(bomb: bytes) -> None:
    with pytest.raises(PictureProblem, match=r"bomb\.png: too large: 60000 x 50000"):
        decode_picture(io.BytesIO(bomb), PictureSettings(64, 3), "bomb.png")


def test_a_picture_that_pillow_would_warn_of_is_read_without_a_warning() -> None:
    stream = stored(Image.new("1", (9600, 9600), 1), "PNG")
    assert decode_picture(stream, PictureSettings(8, 1)).min() == 255


def test_a_long_thin_picture_takes_no_room() -> None:
    got = decode_picture(stored(Image.new("L", (60000, 1), 9)), PictureSettings(1024, 1))
    assert got.shape == (1, 1024, 1024)
    assert got.max() == got.min() == 9


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF", "PPM"])
@pytest.mark.parametrize("share", [0.02, 0.3, 0.7, 0.97])
def test_a_picture_that_is_cut_off_is_refused(kind: str, share: float) -> None:
    rng = np.random.default_rng(0)
    data = stored(Image.fromarray(rng.integers(0, 256, (90, 120, 3), dtype=np.uint8)), kind).getvalue()
    with pytest.raises(PictureProblem, match=r"^x: (cut off|damaged)"):
        decode_picture(io.BytesIO(data[: int(len(data) * share)]), PictureSettings(16, 3), "x")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(PictureProblem, match=r"gone\.png"):
        decode_picture(tmp_path / "gone.png", PictureSettings(16, 3))


MODES = {
    "PNG": ("1", "L", "LA", "P", "RGB", "RGBA", "I;16"),
    "JPEG": ("L", "RGB", "CMYK"),
    "WEBP": ("RGB", "RGBA"),
    "GIF": ("1", "L", "P", "RGB"),
    "BMP": ("1", "L", "P", "RGB"),
    "TIFF": ("1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I", "F", "I;16"),
}
kinds_and_modes = st.sampled_from([(kind, mode) for kind, modes in MODES.items() for mode in modes])
settings_ = st.builds(
    PictureSettings,
    size=st.sampled_from([8, 28, 33]),
    channels=st.sampled_from([1, 3]),
    resize=st.sampled_from(["crop", "stretch", "pad"]),
    background=st.sampled_from(["#ffffff", "#102030"]),
)


@given(kinds_and_modes, st.integers(1, 70), st.integers(1, 70), settings_)
def test_every_mode_and_size_becomes_the_right_shape(
    kind_and_mode: tuple[str, str], width: int, height: int, settings: PictureSettings
) -> None:
    kind, mode = kind_and_mode
    got = decode_picture(stored(Image.new(mode, (width, height)), kind), settings)
    assert got.shape == settings.shape
    assert got.dtype == np.uint8
    assert got.flags.c_contiguous


@given(
    st.binary(max_size=200),
    st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF89a", b"BM", b"II*\0"]),
)
def test_random_bytes_are_a_problem_and_nothing_worse(data: bytes, magic: bytes) -> None:
    try:
        decode_picture(io.BytesIO(magic + data), PictureSettings(8, 3), "x")
    except PictureProblem as problem:
        assert str(problem).startswith("x: ")


@given(st.data(), st.sampled_from(sorted(MODES)))
def test_a_picture_with_changed_bytes_is_read_or_refused(data: st.DataObject, kind: str) -> None:
    noise = np.random.default_rng(0).integers(0, 256, (24, 24, 3), dtype=np.uint8)
    content = bytearray(stored(Image.fromarray(noise), kind).getvalue())
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        assert decode_picture(io.BytesIO(content), PictureSettings(8, 3), "x").shape == (3, 8, 8)
    except PictureProblem as problem:
        assert str(problem).startswith("x: ")
