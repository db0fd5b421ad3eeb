"""Folders of real pictures, and a data page that is closed in order."""

from __future__ import annotations

import gzip
import struct

import numpy as np
import pytest
from PIL import Image, ImageDraw

from ganstudio.gui.data.data_page import DataPage
from ganstudio.gui.models.app_model import AppModel
from ganstudio.gui.settings import Settings


def draw(number: int, size: tuple[int, int] = (80, 80)) -> Image.Image:
    """A picture like no other: shapes whose colours and places follow from `number`."""
    rng = np.random.default_rng(number)
    image = Image.new("RGB", size, tuple(int(value) for value in rng.integers(0, 256, 3)))
    pen = ImageDraw.Draw(image)
    for _ in range(6):
        x, y = rng.integers(0, size[0]), rng.integers(0, size[1])
        reach = rng.integers(8, 40)
        colour = tuple(int(value) for value in rng.integers(0, 256, 3))
        pen.ellipse((x - reach, y - reach, x + reach, y + reach), fill=colour)
    return image


@pytest.fixture
def folder(tmp_path):
    """12 pictures in two classes, one of them twice byte for byte, one also half as large; 2 broken files."""
    place = tmp_path / "pictures"
    for label, numbers in (("cats", range(7)), ("dogs", range(7, 12))):
        (place / label).mkdir(parents=True)
        for number in numbers:
            draw(number).save(place / label / f"{number:02}.png")
    (place / "cats" / "03 - Copy.png").write_bytes((place / "cats" / "03.png").read_bytes())
    draw(9).resize((40, 40), Image.Resampling.LANCZOS).save(place / "dogs" / "small.png")
    (place / "dogs" / "cut.png").write_bytes((place / "dogs" / "08.png").read_bytes()[:200])
    (place / "notes.txt").write_text("nothing to see")
    return place


@pytest.fixture
def idx_folder(tmp_path):
    """Six digits of 28 x 28 with their labels, as torchvision lays MNIST out."""
    place = tmp_path / "digits" / "MNIST" / "raw"
    place.mkdir(parents=True)
    pixels = np.random.default_rng(0).integers(0, 256, (6, 28, 28), dtype=np.uint8)
    head = struct.pack(">IIII", 0x803, 6, 28, 28)
    with gzip.open(place / "train-images-idx3-ubyte.gz", "wb") as file:
        file.write(head + pixels.tobytes())
    with gzip.open(place / "train-labels-idx1-ubyte.gz", "wb") as file:
        file.write(struct.pack(">II", 0x801, 6) + bytes([0, 1, 0, 1, 0, 2]))
    return tmp_path / "digits"


@pytest.fixture
def app():
    return AppModel(Settings())


@pytest.fixture
def page(app, qtbot):
    """A data page without a folder. It is not entered, so no recipe is looked for and nothing measured."""
    made = DataPage(app)
    qtbot.addWidget(made, before_close_func=lambda page: page.can_close())
    made.resize(1000, 700)
    made.show()
    return made


@pytest.fixture
def show(app, page, qtbot):
    """Open a folder and wait until it has been looked through."""

    def open_and_wait(place):
        app.open_folder(place)
        qtbot.waitUntil(lambda: not page._scan.busy and not page._labels._reading.busy)
        return page

    return open_and_wait
