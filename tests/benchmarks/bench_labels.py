"""Do pictures show the hair colour that was asked for? Read off the pictures, with a confusion table.

    python tests/benchmarks/bench_labels.py REALS [--table tags.csv] [--column hair] [--kind toon|sample]
                                            [--run RUN | --pictures FOLDER --asked FILE.csv]

REALS is a folder of labelled pictures of known geometry: `avatars_tagged` (kind toon; its pictures lie in
faces/) or the program's sample faces (kind sample, `labels.csv`; drawn here if REALS does not exist). The
colours are learned from one half of the reals, and how often the reader is right is measured on the other:
what samples reach is to be held against that. With --run, as many pictures of every colour are asked of the
newest checkpoint of a run that was conditioned on the column; its other labels are drawn as they occur in the
data. With --pictures the pictures of a folder are read and compared
with a table of the same columns (`file`, and the colour that was asked for).
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from hair import TOON_HEAD, Box, HairReader, agreement, as_text, confusion
from numpy.typing import NDArray
from PIL import Image

from ganstudio.data.sample_faces import hair_region, write_sample_faces
from ganstudio.latent.model import Painter
from ganstudio.latent.priors import draw
from ganstudio.latent.requests import Saved
from ganstudio.latent.run_labels import read_run_labels
from ganstudio.latent.sources import read_run

_FACES = 1200


def read_table(table: Path, column: str) -> dict[str, str]:
    """The colour by file name."""
    with table.open(newline="", encoding="utf-8-sig") as file:
        return {row["file"]: row[column] for row in csv.DictReader(file)}


def read_pictures(folder: Path, files: list[str], side: int) -> NDArray[np.uint8]:
    """Pictures (n, side, side, 3), resized where they are of another size."""
    found = []
    for name in files:
        with Image.open(folder / name) as picture:
            plain = picture.convert("RGB")
            found.append(np.asarray(plain if plain.size == (side, side) else plain.resize((side, side))))
    return np.stack(found)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("reals", type=Path)
    parser.add_argument("--kind", choices=("toon", "sample"), default="toon")
    parser.add_argument("--table")
    parser.add_argument("--column")
    parser.add_argument("--size", type=int, default=64, help="side at which pictures are read")
    parser.add_argument("--run", type=Path)
    parser.add_argument("--checkpoint", type=int, metavar="STEP")
    parser.add_argument("--each", type=int, default=50, help="pictures asked of the run a colour")
    parser.add_argument("--pictures", type=Path)
    parser.add_argument("--asked", type=Path)
    chosen = parser.parse_args()
    if (chosen.pictures is None) != (chosen.asked is None):
        parser.error("--pictures and --asked go together")
    toon = chosen.kind == "toon"
    if not toon and not chosen.reals.exists():
        write_sample_faces(chosen.reals, _FACES, chosen.size)
    column = chosen.column or ("hair" if toon else "hair_colour")
    labels = read_table(chosen.reals / (chosen.table or ("tags.csv" if toon else "labels.csv")), column)
    folder = chosen.reals / "faces" if (chosen.reals / "faces").is_dir() else chosen.reals
    files = sorted(labels)
    order = np.random.default_rng(0).permutation(len(files))
    learned, tested = ([files[i] for i in part] for part in np.array_split(order, 2))

    # ---- the reader, and how often it is right on reals ------------------------------------------------
    reader = HairReader.learned(
        read_pictures(folder, learned, chosen.size), [labels[f] for f in learned], _box(toon, chosen.size)
    )
    asked = [labels[f] for f in tested]
    table = confusion(asked, reader.read(read_pictures(folder, tested, chosen.size)), reader.names)
    print(f"reals, {len(tested)} not learned from, read at {chosen.size} px: {agreement(table):.2%} right")
    print(as_text(table, reader.names))

    # ---- the pictures that were asked for ------------------------------------------------------------------
    if chosen.pictures is not None:
        wanted = read_table(chosen.asked, column)
        unknown = sorted(set(wanted.values()) - set(reader.names))
        if unknown:
            parser.error(f"asked for what the reals do not have: {', '.join(unknown)}")
        got = reader.read(read_pictures(chosen.pictures, list(wanted), chosen.size))
        table = confusion(list(wanted.values()), got, reader.names)
        print(f"pictures, {len(wanted)}: {agreement(table):.2%} as asked for")
        print(as_text(table, reader.names))
    if chosen.run is not None:
        saved = read_run(chosen.run).checkpoint(chosen.checkpoint)
        pictures = asked_of(chosen.run, saved, column, reader.names, chosen.each)
        wanted = [name for name in reader.names for _ in range(chosen.each)]
        table = confusion(wanted, reader.read(pictures), reader.names)
        print(f"step {saved.step} of {chosen.run.name}, {len(wanted)}: {agreement(table):.2%} as asked for")
        print(as_text(table, reader.names))


def asked_of(run: Path, saved: Saved, column: str, names: Sequence[str], each: int) -> NDArray[np.uint8]:
    """`each` pictures of every colour in `names`, by the averaged G; the same latents for every colour."""
    painter = Painter.from_checkpoint(run, saved.path.absolute())
    labels = read_run_labels(run)
    z = draw(painter.prior, each, painter.nz, seed=0)
    return np.concatenate(
        [painter.render(z, labels.drawn({column: name}, each, np.random.default_rng(0))) for name in names]
    )


def _box(toon: bool, side: int) -> Box:
    if toon:
        return TOON_HEAD
    left, top, right, bottom = (edge / side for edge in hair_region(None, side))
    return left, top, right, bottom


if __name__ == "__main__":
    main()
