"""Measuring how fast a recipe would train."""

import pytest
import torch

from ganstudio.problems import Cancelled, Problem
from ganstudio.training.probe import measure_speed

CPU = torch.device("cpu")


def test_it_trains_for_the_asked_time_and_counts_pictures(tiny, monkeypatch):
    now = [0.0]

    def clock():
        now[0] += 0.25
        return now[0]

    monkeypatch.setattr("ganstudio.training.probe.time.perf_counter", clock)
    shares = []
    speed = measure_speed(tiny(), CPU, 1.0, lambda share: shares.append(share) or True)
    assert speed.images_per_second == pytest.approx(16)
    assert speed.bytes_peak is None
    assert shares == [0.25, 0.5, 0.75, 1.0]


def test_it_trains_at_least_one_batch(tiny):
    assert measure_speed(tiny(), CPU, 0.0).images_per_second > 0


def test_it_can_be_cancelled(tiny):
    with pytest.raises(Cancelled):
        measure_speed(tiny(), CPU, 60.0, lambda share: False)


def test_no_memory_becomes_a_problem_that_says_what_to_lower(tiny, monkeypatch):
    def train(*_args):
        raise torch.OutOfMemoryError("CUDA out of memory.")

    monkeypatch.setattr("ganstudio.training.step.Players.train_batch", train)
    with pytest.raises(Problem, match="Lower batch_size"):
        measure_speed(tiny(), CPU)
