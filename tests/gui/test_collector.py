"""Garbage is collected on the window's thread and nowhere else."""

from __future__ import annotations

import gc
import threading
import weakref

from ganstudio.gui.collector import Collector


class _Knot:
    def __init__(self, threads: list[int]) -> None:
        self.myself = self
        weakref.finalize(self, lambda: threads.append(threading.get_ident()))


def test_what_a_worker_leaves_in_cycles_is_collected_on_the_windows_thread(qtbot):
    threads: list[int] = []

    def work() -> None:
        for _ in range(5000):
            _Knot(threads)

    with Collector() as collector:
        worker = threading.Thread(target=work)
        worker.start()
        worker.join()
        assert threads == []
        collector.start()
        qtbot.waitUntil(lambda: len(threads) > 0)
        assert set(threads) == {threading.get_ident()}
    assert gc.isenabled()


def test_nothing_is_collected_before_the_start(qtbot):
    threads: list[int] = []
    with Collector():
        for _ in range(5000):
            _Knot(threads)
        qtbot.wait(300)
        assert threads == []
    gc.collect()
