"""Many pictures by seed, the best of them, and every option that can be wrong."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from ganstudio.export.generate import generate
from ganstudio.latent.model import Painter
from ganstudio.latent.priors import Prior, draw
from ganstudio.problems import Cancelled, InputProblem


def read(path: Path) -> np.ndarray:
    with Image.open(path) as picture:
        return np.asarray(picture)


def expected(run: Path, count: int, seed: int, **prior: float) -> np.ndarray:
    painter = Painter.from_checkpoint(run, "checkpoints/step-00000080.pt")
    z = draw(Prior("normal", **prior), count, 6, seed)
    return np.concatenate([painter.render(z[i : i + 8]) for i in range(0, count, 8)])


def test_every_picture_of_the_seed_is_saved_with_its_number_and_a_sheet(
    drawn_run: Path, tmp_path: Path
) -> None:
    out = tmp_path / "new" / "pictures"
    files = generate(drawn_run, out, count=10, seed=4)
    assert [file.name for file in files] == [f"sample-{n:05d}.png" for n in range(10)] + ["result.png"]
    pictures = expected(drawn_run, 10, 4)
    assert all(
        np.array_equal(read(file), picture) for file, picture in zip(files[:10], pictures, strict=True)
    )
    sheet = read(files[-1])
    assert np.array_equal(sheet[2:18, 2:18], pictures[0]) and np.array_equal(sheet[2:18, 20:36], pictures[1])


def test_a_png_name_gives_the_sheet_alone(drawn_run: Path, tmp_path: Path) -> None:
    out = tmp_path / "out" / "sheet.PNG"
    assert generate(drawn_run, out, count=4) == [out]
    assert list(out.parent.iterdir()) == [out] and read(out).shape == (38, 38, 3)


def test_the_best_are_saved_in_order_of_ds_score(drawn_run: Path, tmp_path: Path) -> None:
    files = generate(drawn_run, tmp_path / "best", count=24, best=3, seed=4)
    painter = Painter.from_checkpoint(drawn_run, "checkpoints/step-00000080.pt")
    pictures = expected(drawn_run, 24, 4)
    scores = np.concatenate([painter.scores(pictures[i : i + 8]) for i in (0, 8, 16)])
    order = np.argsort(-scores)[:3]
    assert [file.name for file in files[:3]] == [
        f"{rank:03d}-sample-{number:05d}.png" for rank, number in enumerate(order, start=1)
    ]
    assert np.array_equal(read(files[0]), pictures[order[0]])
    assert len(list((tmp_path / "best").iterdir())) == 4


def test_mean_spread_checkpoint_and_generator_can_be_chosen(drawn_run: Path, tmp_path: Path) -> None:
    (first, _) = generate(drawn_run, tmp_path / "a", count=1, mean=0.5, std=0.2)
    assert np.array_equal(read(first), expected(drawn_run, 1, 0, mean=0.5, std=0.2)[0])
    others = [
        generate(drawn_run, tmp_path / "b", count=1, mean=0.5, std=0.2, checkpoint=40)[0],
        generate(drawn_run, tmp_path / "c", count=1, mean=0.5, std=0.2, averaged=False)[0],
    ]
    assert all(not np.array_equal(read(first), read(other)) for other in others)


def test_progress_is_told_and_cancelling_leaves_nothing(drawn_run: Path, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    generate(
        drawn_run, tmp_path / "all", count=20, progress=lambda done, total: told.append((done, total)) or True
    )
    assert told == [(0, 20), (8, 20), (16, 20), (20, 20)]
    with pytest.raises(Cancelled):
        generate(drawn_run, tmp_path / "some", count=20, progress=lambda done, _: done < 16)
    assert list((tmp_path / "some").iterdir()) == []


@pytest.mark.parametrize(
    ("options", "what"),
    [
        ({"count": 0}, "count is 0"),
        ({"best": 65}, "best is 65"),
        ({"best": 0}, "best is 0"),
        ({"seed": -1}, "seed is -1"),
        ({"std": 0.0}, "std is 0"),
        ({"mean": float("nan")}, "mean is nan"),
        ({"checkpoint": 50}, "none of step 50; it has 40, 80"),
    ],
)
def test_a_wrong_option_is_named(
    drawn_run: Path, tmp_path: Path, options: dict[str, float], what: str
) -> None:
    with pytest.raises(InputProblem, match=what):
        generate(drawn_run, tmp_path / "out", **options)  # type: ignore[arg-type]
    assert not (tmp_path / "out").exists()


def test_a_file_where_a_folder_must_be_is_named(drawn_run: Path, tmp_path: Path) -> None:
    (tmp_path / "out.txt").write_text("mine")
    with pytest.raises(InputProblem, match=r"out\.txt is a file"):
        generate(drawn_run, tmp_path / "out.txt")
    assert (tmp_path / "out.txt").read_text() == "mine"


def test_a_sheet_beyond_reason_is_refused_before_anything_is_drawn(drawn_run: Path, tmp_path: Path) -> None:
    with pytest.raises(InputProblem, match="too large; give a folder"):
        generate(drawn_run, tmp_path / "s.png", count=1_000_000)


def test_no_run_and_a_run_without_checkpoints_are_named(drawn_run: Path, tmp_path: Path) -> None:
    with pytest.raises(InputProblem, match="is no run"):
        generate(tmp_path, tmp_path / "out")
    for file in (drawn_run / "checkpoints").iterdir():
        file.unlink()
    with pytest.raises(InputProblem, match="no checkpoint yet"):
        generate(drawn_run, tmp_path / "out")
