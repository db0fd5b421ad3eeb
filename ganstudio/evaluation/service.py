"""A process of its own that measures checkpoints of one run: `python -m` this, RUN SAMPLES NICENESS.

A process rather than a thread: drawing and measuring would take turns with training for Python's lock and for
PyTorch's threads, and a batch would wait for them. Here the system gives it only the time that nobody else
wants. It always works on the CPU, so that a GPU's time and memory stay with the training.

A line of JSON comes in for each checkpoint, {"branch", "step", "path"}; one goes out when it is measured,
{"branch", "step"}, or "passed_over" with them if its file is gone, or {"problem": message} before it leaves.
The figures themselves are in the run's folder `merits`. It leaves when the input ends, however that comes
about, so that it never outlives who started it.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from queue import SimpleQueue
from typing import IO, Any

from ganstudio.problems import Cancelled, InputProblem, Message, Problem


class Orders:
    """What is asked for, read in a thread of its own; `over` once the input has ended."""

    def __init__(self, source: IO[str]) -> None:
        self.over = False
        self._lines: SimpleQueue[str | None] = SimpleQueue()
        threading.Thread(target=self._read, args=(source,), daemon=True).start()

    def _read(self, source: IO[str]) -> None:
        for line in source:
            self._lines.put(line)
        self.over = True
        self._lines.put(None)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        while (line := self._lines.get()) is not None:
            yield json.loads(line)


def serve(run: Path, samples: int, source: IO[str], out: IO[str]) -> None:
    """Measure what is asked for until there is nothing more to come."""
    from ganstudio.runs.eventlog import message_to_json

    def say(**values: Any) -> None:
        out.write(json.dumps(values) + "\n")
        out.flush()

    orders = Orders(source)
    try:
        _serve(run, samples, orders, say)
    except Cancelled:
        return
    except Problem as problem:
        say(problem=message_to_json(problem.message))
    except Exception as error:  # the run is told why there are no figures, and trains on
        reason: dict[str, object] = {"reason": f"{type(error).__name__}: {error}"}
        say(problem=message_to_json(Message("Measuring failed ({reason}).", reason)))


def _serve(run: Path, samples: int, orders: Orders, say: Any) -> None:
    import torch

    from ganstudio.evaluation.merit import Gauge
    from ganstudio.latent.requests import Saved
    from ganstudio.runs.merits import save_merit

    torch.set_num_threads(max(1, int(os.environ.get("OMP_NUM_THREADS", "1"))))

    def watch(_what: Message, _done: int, _total: int) -> bool:
        return not orders.over

    gauge: Gauge | None = None
    for order in orders:
        place = {"branch": int(order["branch"]), "step": int(order["step"])}
        saved = Saved(Path(order["path"]), **place)
        gauge = gauge or Gauge(run, count=samples, device=torch.device("cpu"), watch=watch)
        if not saved.path.is_file():
            say(passed_over=True, **place)
            continue
        try:
            if gauge.kept(saved) is None:
                save_merit(gauge.run, gauge.measure(saved, watch).merit)
        except InputProblem:
            if saved.path.is_file():
                raise
            say(passed_over=True, **place)  # thinned out while it was waited for
            continue
        say(**place)


if __name__ == "__main__":
    if hasattr(os, "nice"):
        os.nice(int(sys.argv[3]))
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    serve(Path(sys.argv[1]), int(sys.argv[2]), sys.stdin, sys.stdout)
    # Without PyTorch's unhurried farewell: nothing is left to be written.
    sys.stdout.flush()
    os._exit(0)
