"""The real window on real pictures: `studio` opens it as the program does, a story is what a person does."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from leaks import no_leaks, standing  # noqa: F401 - fixtures for every test here
from person import Person, pump
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QListView, QListWidget

from ganstudio.control import RunControl
from ganstudio.data.sample_faces import draw_face
from ganstudio.data.scan import scan_folder
from ganstudio.events import BatchDone, Event
from ganstudio.gui import app as window_program
from ganstudio.gui.main_window import MainWindow
from ganstudio.gui.training.training_page import TrainingPage
from ganstudio.recipe import Recipe, find_recipe, save_recipe
from ganstudio.recipe.files import user_recipes_folder
from ganstudio.session import Session

Story = Callable[[Person], object]


class Studio:
    """Opens the program's window; one sitting lasts from its first paint until it is closed."""

    def __init__(self, application: QApplication) -> None:
        self._application = application

    def __call__(self, story: Story | None = None, *, path: Path | None = None) -> Story:
        """Open the window and live a story in it. Serves as a decorator: the story runs at once."""
        if story is None:
            return lambda told: self(told, path=path)
        wrong: list[BaseException] = []

        def live(window: MainWindow) -> None:
            window.resize(1280, 820)
            window.activateWindow()
            pump(0.05)
            try:
                story(Person(window))
            except BaseException as error:
                wrong.append(error)
            finally:
                self._leave(window)

        # Once the program has done all that follows its first paint.
        status = window_program.main(
            path, on_painted=lambda window: QTimer.singleShot(0, window, lambda: live(window))
        )
        if wrong:
            raise wrong[0]
        assert status == 0
        return story

    def _leave(self, window: MainWindow) -> None:
        """Close what the story left open; a run that still trains is stopped."""
        for page in window.shell.pages.findChildren(TrainingPage):
            page.host.stop()
            while page.host.busy:
                pump(0.02)
        window.close()


@pytest.fixture(autouse=True, scope="session")
def one_thread() -> Iterator[None]:
    """Nets this small train twenty times slower on several threads when the computer is busy."""
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture
def studio(qapp: QApplication) -> Studio:
    """Open the window: `@studio` above a story with a Person in front of it."""
    return Studio(qapp)


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Forty portraits, three of them once more under another name, and three files that are no pictures."""
    folder = tmp_path_factory.mktemp("data") / "my faces 頭像"
    (folder / "more").mkdir(parents=True)
    for index in range(40):
        draw_face(index, 48).save(folder / f"face {index:02d}.png")
    for index in (3, 7, 11):
        shutil.copy(folder / f"face {index:02d}.png", folder / f"twin of {index}.png")
    broken = (folder / "face 00.png").read_bytes()[:700]
    (folder / "broken.png").write_bytes(broken)
    (folder / "empty.jpg").write_bytes(b"")
    (folder / "letter.jpg").write_text("Dear all, this is no picture.")
    return folder


@pytest.fixture(scope="session")
def quick() -> Recipe:
    """A recipe that trains some hundred batches a second."""
    return find_recipe("dcgan-64").changed(
        name="quick",
        notes="For trying things out",
        image_size=16,
        nz=16,
        ngf=4,
        ndf=4,
        batch_size=8,
        epochs=100_000,
        snapshot_images=16,
        snapshot_every=20,
        checkpoint_every=20,
        ema_half_life_kimg=0.5,
        device="cpu",
    )


@pytest.fixture
def own_recipe(quick: Recipe) -> Recipe:
    """`quick` among the person's own recipes."""
    save_recipe(quick, user_recipes_folder() / f"{quick.name}.toml")
    return quick


class Headless:
    """Trains without a window, and makes the changes of controls that a person made at the same steps."""

    def __init__(self, pictures: Path) -> None:
        self._report = scan_folder(pictures)

    def __call__(
        self, recipe: Recipe, run: Path, steps: int, changes: dict[int, dict[str, float]] | None = None
    ) -> list[Event]:
        """Train `steps` batches into `run`, then stop. `changes`: controls by batches done before."""
        control = RunControl()
        heard = []
        for event in Session.create(self._report, recipe, run).run(control):
            heard.append(event)
            if isinstance(event, BatchDone):
                for name, value in (changes or {}).get(event.step, {}).items():
                    control.set(name, value)
                if event.step == steps:
                    control.stop()
        return heard


@pytest.fixture(scope="module")
def headless(pictures: Path) -> Headless:
    """Train on the same pictures without a window."""
    return Headless(pictures)


@pytest.fixture(scope="module")
def _trained(tmp_path_factory: pytest.TempPathFactory, headless: Headless, quick: Recipe) -> Iterator[Path]:
    run = tmp_path_factory.mktemp("trained") / "faces of yesterday"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GANSTUDIO_CACHE_DIR", str(run.parent / "cache"))
        headless(quick, run, 90, {30: {"lr_d": 1e-4}, 60: {"noise_std": 0.1}})
    yield run


@pytest.fixture
def trained(_trained: Path, tmp_path: Path) -> Path:
    """A copy of a run of 90 batches: D's rate lowered after 30, noise on D after 60; checkpoints every 20."""
    from ganstudio.runs.recent import add_recent_run, default_runs_folder

    run = default_runs_folder() / _trained.name
    shutil.copytree(_trained, run)
    add_recent_run(run)
    return run


@pytest.fixture
def start(pictures: Path, own_recipe: Recipe) -> Callable[..., Path]:
    """Go from the home page to a run that trains: `start(person, name)` hands back its folder."""
    from ganstudio.runs.recent import default_runs_folder

    def go(person: Person, name: str = "first", recipe: Recipe = own_recipe) -> Path:
        person.fill_in("Path of a folder of pictures", str(pictures), enter=True)
        person.wait_to_see("All  43")
        person.go_to("Recipe")
        person.click_row(person.find("Recipes", QListWidget), recipe.name)
        person.fill_in("Run", name)
        person.click("Start training")
        person.wait(lambda: trained_steps(person) > 3, "some batches")
        return default_runs_folder() / name

    return go


@pytest.fixture
def open_recent() -> Callable[[Person, str], None]:
    """Open a run from the home page's list: `open_recent(person, name)`."""

    def go(person: Person, name: str) -> None:
        person.go_to("Home")
        cards = person.wait(lambda: person.all(QListView), "the recent runs")[0]
        person.wait(lambda: cards.model().rowCount() > 0, "a card")
        person.click_row(cards, name, double=True)

    return go


@pytest.fixture
def steps() -> Callable[[Person], int]:
    """The step that the training page shows."""
    return trained_steps


def trained_steps(person: Person) -> int:
    """The step that the training page shows, 0 while it shows none."""
    found = [text for text in person.words() if re.match(r"step [\d\s\u202f]+($|/)", text)]
    return int("".join(c for c in found[0].partition("/")[0] if c.isdigit())) if found else 0
