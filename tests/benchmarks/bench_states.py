"""How well the states are named on recorded trainings: alarms on healthy ones, delays on those made to fail.

    python tests/benchmarks/bench_states.py [--tuned-on WORD]...

Recordings lie in tests/training/balance/recordings; record_states.py makes them. The thresholds were chosen
on the seeds named by --tuned-on (default: s0 and s1) and are tested on the others.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

from recordings import HEALTHY, RIGHT, Recording, alarms, recordings, replay


def told(recording: Recording) -> tuple[bool, str]:
    """Whether the names were right, and a line that says what was named when."""
    found = alarms(replay(recording))
    text = ", ".join(f"{state} at {images}" for images, state in found) or "no alarm"
    if recording.kind in HEALTHY:
        return not found, text
    early = [state for images, state in found if images < recording.failed_at]
    right = [images for images, state in found if state in RIGHT[recording.kind]]
    delay = f"; delay {right[0] - recording.failed_at} images" if right else ""
    return bool(right) and not early, text + delay


def report(title: str, chosen: list[Recording]) -> None:
    healthy = [recording for recording in chosen if recording.kind in HEALTHY]
    failed = [recording for recording in chosen if recording.kind not in HEALTHY]
    print(title)
    good = 0
    for recording in (*healthy, *failed):
        right, text = told(recording)
        good += right and recording.kind not in HEALTHY
        mark = "ok   " if right else "WRONG"
        print(f"  {mark} {recording.kind:<24} {recording.name:<30} {text}")
    false = [found for recording in healthy for found in alarms(replay(recording))]
    # Until a training is made to fail it is as healthy as any.
    false += [f for r in failed for f in alarms(replay(r)) if f[0] < r.failed_at]
    images = sum(recording.images for recording in healthy) + sum(r.failed_at for r in failed)
    print(f"  named rightly: {good} of {len(failed)} failures")
    print(f"  false alarms: {len(false)} in {images} images of healthy training\n")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--tuned-on", action="append", metavar="WORD")
    seeds = tuple(options.parse_args().tuned_on or ("s0", "s1"))
    found = recordings()
    report("thresholds chosen on", [r for r in found if r.name.endswith(seeds)])
    report("tested on", [r for r in found if not r.name.endswith(seeds)])


if __name__ == "__main__":
    main()
