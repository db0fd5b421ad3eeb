"""Films as GIF and WebP."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from ganstudio.export.film import save_film
from ganstudio.problems import Cancelled, InputProblem


def moving(count: int, side: int = 24, channels: int = 3) -> list[np.ndarray]:
    """A soft blob that wanders over a coloured slope."""
    y, x = np.mgrid[0:side, 0:side] / side
    frames = []
    for k in range(count):
        blob = np.exp(-((x - k / count) ** 2 + (y - 0.5) ** 2) * 20)
        colour = np.stack([blob, x, 1 - y], axis=2)[:, :, :channels]
        frames.append((colour * 255).astype(np.uint8))
    return frames


def read(path: Path) -> tuple[list[np.ndarray], list[int], int]:
    frames, durations = [], []
    with Image.open(path) as film:
        for k in range(film.n_frames):
            film.seek(k)
            film.load()
            frames.append(np.asarray(film.convert("RGB")))
            durations.append(film.info["duration"])
        return frames, durations, film.info["loop"]


@pytest.mark.parametrize("suffix", [".gif", ".webp"])
def test_a_film_holds_every_frame_at_its_rate_and_loops(tmp_path: Path, suffix: str) -> None:
    frames = moving(15)
    save_film(frames, tmp_path / f"f{suffix}", 30)
    found, durations, loop = read(tmp_path / f"f{suffix}")
    assert len(found) == 15 and loop == 0
    assert sum(durations) == 500
    for frame, back in zip(frames, found, strict=True):
        error = np.sqrt(np.mean((frame.astype(float) - back) ** 2))
        assert error < (8 if suffix == ".gif" else 0.01)


def test_a_grey_film_keeps_its_greys(tmp_path: Path) -> None:
    frames = moving(3, channels=1)
    save_film(frames, tmp_path / "f.gif", 10)
    assert np.array_equal(read(tmp_path / "f.gif")[0][1][:, :, 0], frames[1][:, :, 0])


def test_there_and_back_shows_the_ends_once(tmp_path: Path) -> None:
    save_film(moving(4), tmp_path / "f.webp", 10, there_and_back=True)
    found = read(tmp_path / "f.webp")[0]
    assert len(found) == 6
    assert np.array_equal(found[2], found[4]) and np.array_equal(found[1], found[5])


def test_a_film_can_be_enlarged(tmp_path: Path) -> None:
    save_film(moving(2), tmp_path / "f.gif", 10, scale=3)
    with Image.open(tmp_path / "f.gif") as film:
        assert film.size == (72, 72)


@pytest.mark.parametrize("suffix", [".gif", ".webp"])
def test_a_cancelled_film_leaves_nothing(tmp_path: Path, suffix: str) -> None:
    seen = []

    def progress(done: int, total: int) -> bool:
        seen.append((done, total))
        return done < 2

    with pytest.raises(Cancelled):
        save_film(moving(5), tmp_path / f"f{suffix}", 10, progress=progress)
    assert seen == [(0, 5), (1, 5), (2, 5)]
    assert list(tmp_path.glob("*f*")) == [] and list(tmp_path.glob(".saving*")) == []


@pytest.mark.parametrize(
    ("name", "fps", "scale", "what"),
    [
        ("f.mp4", 10, 1, r"f\.mp4.*\.gif, \.webp"),
        ("f.gif", 0, 1, "fps"),
        ("f.gif", 51, 1, "fps"),
        ("f.gif", 10, 500, "large"),
    ],
)
def test_what_no_film_can_be_made_of_is_named(
    tmp_path: Path, name: str, fps: float, scale: int, what: str
) -> None:
    with pytest.raises(InputProblem, match=what):
        save_film(moving(4), tmp_path / name, fps, scale=scale)
    with pytest.raises(InputProblem, match="no frame"):
        save_film([], tmp_path / "f.gif", 10)
