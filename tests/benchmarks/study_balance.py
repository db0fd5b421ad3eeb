"""Does a training on a few hundred pictures stay in balance? Ways of training on equal numbers of pictures.

    python tests/benchmarks/study_balance.py STUDY [--data FOLDER] [--size 64] [--width 0.5] [--kimg 60]
                                             [--seeds 3] [--count 512] [--arm NAME]... [--only RUN]...
                                             [--without-each NAME] [--report]

STUDY is a folder that keeps all runs; the same command goes on where it was stopped (also in the middle of a
run) and ends with a table of Markdown. --data: a folder that holds scraped300 and avatars_tagged; without it
the study is made on 300 of the program's sample faces alone. Arms are dcgan-144, dcgan-144-autopilot and
small-144. --without-each: what each part contributes, the named arm with one part removed at a time, on the
first set with one seed. --only: this run alone, by its name in STUDY/runs, so that several may be trained at
a time. --report only prints what is there. Every run is told as it was after --kimg thousand pictures, also
one that was trained for longer. Sample sheets lie in STUDY/told.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from study.arms import ARMS, Arm, parts_of, picture_sets, without
from study.playing import Play, Scale, ended, play
from study.telling import table, tell


def plays(data: Path | None, work: Path, arms: list[Arm], seeds: int, *, first_only: bool) -> list[Play]:
    """All runs, one of every arm after another, so that a study that is stopped compares what there is."""
    sets = picture_sets(data, work, seeds)
    sets = sets[:1] if first_only else sets
    most = 1 if first_only else max(some.seeds for some in sets)
    return [
        Play(arm, pictures, seed)
        for seed in range(most)
        for pictures in sets
        if seed < pictures.seeds
        for arm in arms
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("study", type=Path)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--size", type=int, default=64, help="side of the pictures; 0: as the recipe says")
    parser.add_argument("--width", type=float, default=0.5, help="factor on ngf and ndf")
    parser.add_argument("--kimg", type=float, default=60.0, help="thousands of pictures seen by each run")
    parser.add_argument("--seeds", type=int, default=3, help="seeds on the first set; the others have one")
    parser.add_argument("--count", type=int, default=512, help="samples drawn of each checkpoint")
    parser.add_argument("--arm", action="append", choices=sorted(ARMS), help="all if not given")
    parser.add_argument("--only", action="append", metavar="RUN")
    parser.add_argument("--without-each", choices=sorted(ARMS), metavar="NAME")
    parser.add_argument("--report", action="store_true")
    chosen = parser.parse_args()
    arms = [ARMS[name] for name in (chosen.arm or ARMS)]
    if chosen.without_each:
        whole = ARMS[chosen.without_each]
        arms = [whole, *(without(whole, part) for part in parts_of(whole))]
    scale = Scale(chosen.size or None, chosen.width, chosen.kimg)
    work = chosen.study.absolute()
    told = []
    everything = plays(chosen.data, work, arms, chosen.seeds, first_only=chosen.without_each is not None)
    known = {what.name for what in everything}
    if unknown := set(chosen.only or ()) - known:
        parser.error(f"--only {min(unknown)}: there is no such run; there are {', '.join(sorted(known))}")
    for what in everything:
        if chosen.only and what.name not in chosen.only:
            continue
        if chosen.report:
            run = work / "runs" / what.name
            if not ended(run):
                continue
        else:
            run = play(what, scale, work)
        told.append((what, tell(what, run, work / "told", chosen.count, chosen.kimg)))
        print(f"{what.name}: ended as {told[-1][1].final_state}", flush=True)
    order = {arm.name: number for number, arm in enumerate(arms)}
    rows = [t for _, t in told]
    names = list(dict.fromkeys(t.pictures for t in rows))
    rows.sort(key=lambda t: (names.index(t.pictures), order[t.arm], t.seed))
    print()
    print(table(rows) if rows else "There is no run yet.")


if __name__ == "__main__":
    main()
