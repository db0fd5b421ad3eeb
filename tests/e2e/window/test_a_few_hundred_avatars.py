"""The story of a few hundred avatars at full size, by the shipped recipe: in the window and without one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import torch
from journals import changes, rows, same_rows, same_states
from person import answering
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QToolButton

from ganstudio.events import RunStarted
from ganstudio.runs.reader import RunReader
from ganstudio.runs.recent import default_runs_folder

_THREADS = 2


@pytest.fixture(autouse=True)
def two_threads(one_thread: None) -> Iterator[None]:
    """How many threads share a sum decides its last bits, so both ways of training get as many."""
    torch.set_num_threads(_THREADS)
    yield
    torch.set_num_threads(1)


@pytest.fixture
def command_line(tmp_path: Path) -> Callable[..., None]:
    """Run the command line to its end, with a cache of its own."""

    def run(*arguments: object) -> None:
        done = subprocess.run(
            [sys.executable, "-m", "ganstudio", *map(str, arguments)],
            capture_output=True, text=True, encoding="utf-8", timeout=240, check=False,
            env=os.environ | {"OMP_NUM_THREADS": str(_THREADS), "GANSTUDIO_CACHE_DIR": str(tmp_path / "c")},
        )  # fmt: skip
        assert done.returncode == 0, done.stderr

    return run


def pause(person) -> None:
    person.press(Qt.Key.Key_Space)
    person.wait_to_see("paused")


def leave(person) -> None:
    """Close the window while it trains: it asks, saves, leaves."""
    with answering(lambda dialog: dialog.click("Stop and save")):
        person.root.close()
    assert not person.root.isVisible()


def go_back_to(step, lr_d):
    def choose(dialog):
        dialog.click_row(dialog.only(QListWidget), f"step {step} ")
        dialog.within("D, the discriminator").fill_in("Learning rate", lr_d)
        dialog.press(Qt.Key.Key_Tab)
        dialog.click("Go on from here")

    return choose


def devices(run: Path) -> set[str]:
    """What the run was trained on, with the number of threads."""
    with RunReader(run) as reader:
        return {logged.event.device for logged in reader.events(kinds=(RunStarted,))}


def test_rebalanced_left_resumed_branched_and_explored_is_the_same_in_the_window_and_without_it(
    studio, shared_data, open_recent, steps, command_line, tmp_path
):
    folder, run = shared_data / "scraped300", default_runs_folder() / "misaka-1"
    held: list[int] = []  # the steps at which the person did something

    @studio
    def the_first_evening(person):
        person.fill_in("Path of a folder of pictures", str(folder), enter=True)
        person.wait_to_see("Duplicates")
        person.go_to("Recipe")
        person.click_row(person.find("Recipes", QListWidget), "dcgan-144")
        person.fill_in("Run", run.name)
        person.click("Start training")
        person.wait(lambda: steps(person) > 1, "some batches")
        pause(person)
        held.append(steps(person))
        of_d = person.within("D, the discriminator")
        of_d.fill_in("Learning rate", "2.5e-5", enter=True)
        of_d.click("÷2")
        person.wait(lambda: changes(run) and changes(run)[-1] == (held[0], "lr_d", 1.25e-5), "the change")
        person.click("Resume")
        person.wait(lambda: steps(person) > held[0] + 1, "more batches")
        marks = person.root.shell.pages.page.model.markers.all
        assert {(mark.step, mark.side) for mark in marks} == {(held[0], "d")}
        leave(person)

    with RunReader(run) as reader:
        held.append(reader.last_batch().step)

    @studio
    def the_next_day(person):
        open_recent(person, run.name)
        person.wait(lambda: steps(person) == held[1], "the run as it was left")
        person.within("not training").click("Resume")
        person.wait(lambda: steps(person) > held[1] + 1, "more batches")
        pause(person)
        held.append(steps(person))
        with answering(go_back_to(held[0], "1e-4")):
            person.choose_entry(person.find("More about this run", QToolButton), "Go back to a step")
        person.wait_to_see("Compare branches")
        person.wait(lambda: steps(person) > held[0] + 1 and person.sees("training"), "the branch")
        pause(person)
        held.append(steps(person))
        page = person.root.shell.pages.page
        person.wait(lambda: page.host.others.books.get(0) is not None, "the first branch beside it")
        other = page.host.others.books[0].store
        person.wait(lambda: len(other) and other.steps[-1] == held[2], "all of the first branch")
        person.wait(lambda: (0, "dx_real") in page.plots.plots["dx"]._others, "both on the plot")
        drawn = page.plots.plots["dx"]
        assert drawn._others[0, "dx_real"].shape_shown.mean.x[-1] == held[2]
        assert drawn._items["dx_real"].shape_shown.mean.x[-1] == held[3]

        person.go_to("Explore")
        view = person.root.shell.pages.page.pictures.view
        person.wait(lambda: view.picture is not None and view.picture.shape == (144, 144, 3), "a picture")
        leave(person)

    # The same from a terminal.
    other = tmp_path / "headless"
    command_line("train", folder, "--recipe", "dcgan-144", "--run", other, "--steps", held[0])
    command_line("resume", other, "--set", "lr_d=1.25e-5", "--steps", held[1])
    command_line("resume", other, "--steps", held[2])
    command_line("resume", other, "--from", held[0], "--set", "lr_d=1e-4", "--steps", held[3])

    assert devices(run) == devices(other) == {f"cpu, {_THREADS} threads"}
    for branch, step in ((0, held[0]), (0, held[1]), (0, held[2]), (1, held[3])):
        same_states(run, other, step, branch)
    for branch in (0, 1):
        same_rows(rows(run, branch), rows(other, branch))
    assert set(rows(run, 1)["lr_d"][held[0] :]) == {1e-4}
    assert np.array_equal(rows(run, 0)["lr_d"], [5e-5] * held[0] + [1.25e-5] * (held[2] - held[0]))
