"""The newest request of a lane wins, urgent lanes go first, stale answers are dropped."""

from __future__ import annotations

import threading
from collections.abc import Iterator

from ganstudio.latent.lanes import Lanes


class Bench:
    """Lanes served in a thread whose work can be held up, and the answers it gave."""

    def __init__(self) -> None:
        self.lanes: Lanes[str, str] = Lanes(("shown", "urgent", "slow"), following=("shown",))
        self.answers: list[tuple[str, int, str]] = []
        self.begun = threading.Semaphore(0)
        self.go_on = threading.Semaphore(0)
        self.told = threading.Semaphore(0)
        self.thread = threading.Thread(target=self.lanes.serve, args=(self.work, self.tell))

    def work(self, request: str) -> Iterator[str]:
        for part in range(3 if request.startswith("film") else 1):
            self.begun.release()
            assert self.go_on.acquire(timeout=5)
            yield f"{request} {part}"

    def tell(self, lane: str, ticket: int, answer: str) -> None:
        self.answers.append((lane, ticket, answer))
        self.told.release()

    def __enter__(self) -> Bench:
        self.thread.start()
        return self

    def __exit__(self, *args: object) -> None:
        self.lanes.close()
        for _ in range(20):
            self.go_on.release()
        self.thread.join(5)
        assert not self.thread.is_alive()


def test_only_the_newest_waiting_request_of_a_lane_is_answered() -> None:
    bench = Bench()
    for n in range(5):
        newest = bench.lanes.ask("urgent", f"z{n}")
    with bench:
        bench.go_on.release()
        assert bench.told.acquire(timeout=5)
    assert bench.answers == [("urgent", newest, "z4 0")]


def test_an_answer_to_a_request_that_was_replaced_meanwhile_is_dropped() -> None:
    with Bench() as bench:
        bench.lanes.ask("urgent", "old")
        assert bench.begun.acquire(timeout=5)
        newest = bench.lanes.ask("urgent", "new")
        bench.go_on.release(2)
        assert bench.told.acquire(timeout=5)
    assert bench.answers == [("urgent", newest, "new 0")]


def test_what_is_urgent_goes_between_the_parts_of_what_is_long() -> None:
    with Bench() as bench:
        bench.lanes.ask("slow", "film")
        assert bench.begun.acquire(timeout=5)
        bench.lanes.ask("urgent", "z")
        bench.go_on.release(4)
        for _ in range(4):
            assert bench.told.acquire(timeout=5)
    assert [answer for _, _, answer in bench.answers] == ["film 0", "z 0", "film 1", "film 2"]


def test_dropped_work_gives_no_further_answer() -> None:
    with Bench() as bench:
        bench.lanes.ask("slow", "film")
        bench.go_on.release()
        assert bench.told.acquire(timeout=5)
        bench.lanes.drop("slow")
        bench.lanes.ask("urgent", "z")
        bench.go_on.release(3)
        assert bench.told.acquire(timeout=5)
    assert [answer for _, _, answer in bench.answers] == ["film 0", "z 0"]


def test_closing_ends_the_serving_thread_although_work_waits() -> None:
    with Bench() as bench:
        bench.lanes.ask("slow", "film")
        assert bench.begun.acquire(timeout=5)
        bench.lanes.ask("urgent", "z")
        bench.lanes.close()
        bench.go_on.release()
        bench.thread.join(5)
    assert bench.answers == []


def test_a_lane_that_is_followed_answers_although_a_newer_request_waits() -> None:
    with Bench() as bench:
        first = bench.lanes.ask("shown", "old")
        assert bench.begun.acquire(timeout=5)
        newest = bench.lanes.ask("shown", "new")
        bench.go_on.release(2)
        assert bench.told.acquire(timeout=5) and bench.told.acquire(timeout=5)
    assert bench.answers == [("shown", first, "old 0"), ("shown", newest, "new 0")]


def test_a_lane_that_is_followed_forgets_what_was_asked_before_it_was_dropped() -> None:
    with Bench() as bench:
        bench.lanes.ask("shown", "old")
        assert bench.begun.acquire(timeout=5)
        bench.lanes.drop("shown")
        newest = bench.lanes.ask("shown", "new")
        bench.go_on.release(2)
        assert bench.told.acquire(timeout=5)
    assert bench.answers == [("shown", newest, "new 0")]


def test_work_gives_way_to_what_is_urgent_where_it_has_no_answer_yet() -> None:
    order: list[str] = []
    lanes: Lanes[str, str] = Lanes(("urgent", "slow"))

    def work(request: str) -> Iterator[str | None]:
        if request == "many":
            order.append("half")
            lanes.ask("urgent", "one")
            yield None
        order.append(request)
        yield request

    def tell(lane: str, _ticket: int, _answer: str) -> None:
        if lane == "slow":
            lanes.close()

    lanes.ask("slow", "many")
    lanes.serve(work, tell)
    assert order == ["half", "one", "many"]
