"""Lengths of time and amounts of memory in words."""

from __future__ import annotations

import pytest

from ganstudio.gui.language import Translators
from ganstudio.gui.texts import bytes_text, device_text, duration_text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0.0 s"),
        (3.24, "3.2 s"),
        (9.96, "10 s"),
        (59.4, "59 s"),
        (59.6, "1 min 00 s"),
        (250, "4 min 10 s"),
        (599.7, "10 min"),
        (3599, "1 h 00 min"),
        (2 * 3600 + 299, "2 h 05 min"),
        (76 * 3600, "3 d 4 h"),
        (float("nan"), "–"),
        (float("inf"), "–"),
    ],
)
def test_a_length_of_time_is_told_in_two_units(qapp, seconds, text):
    assert duration_text(seconds) == text


@pytest.mark.parametrize(
    ("count", "text"),
    [(0, "0 bytes"), (999, "999 bytes"), (1000, "1 kB"), (18_000_000, "18 MB"), (1_234_567, "1.23 MB"),
     (999_600, "1 MB"), (4_096_000_000, "4.1 GB"), (5e13, "50000 GB")],
)  # fmt: skip
def test_an_amount_of_memory_is_told_in_a_fitting_unit(qapp, count, text):
    assert bytes_text(count) == text


@pytest.mark.parametrize("name", ["cuda, NVIDIA H100 PCIe", "mps", "cpu", "cpu, 2 threads and more"])
def test_a_device_keeps_its_own_name(name):
    assert device_text(name) == name


@pytest.mark.parametrize("name", ["cpu, 1 thread", "cpu, 2 threads"])
def test_a_processor_is_named_with_its_threads_in_the_persons_language(qapp, name):
    assert device_text(name) == name
    translators = Translators()
    translators.use("zh")
    try:
        assert "个线程" in device_text(name)
    finally:
        translators.use("en")
