"""Remake every screenshot from the real program.

    python tools/screenshots.py [--run RUN] [--out FOLDER] [--minutes M]

Without --run a generator is first trained on the sample faces for M minutes. Needs no display.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGES = ("home", "data", "recipe", "train", "explore")
SHOTS: tuple[tuple[str, str, str, tuple[int, int], tuple[str, ...]], ...] = (
    ("light", "en", "light", (1600, 1000), PAGES),
    ("dark", "en", "dark", (1600, 1000), PAGES),
    ("light", "zh", "zh", (1600, 1000), ("train",)),
    ("light", "en", "narrow", (1100, 720), ("train", "explore")),
)
"""(theme, language, end of the file names, size of the window, pages)."""


def train(folder: Path, run: Path, minutes: float) -> None:
    """A run on the sample faces in which somebody steps in, as at the window."""
    from ganstudio.control import RunControl
    from ganstudio.data.recommend import recommend_recipe
    from ganstudio.data.scan import scan_folder
    from ganstudio.events import BatchDone
    from ganstudio.session import Session
    from ganstudio.training.until import Until

    report = scan_folder(folder)
    recipe, _ = recommend_recipe(report, "cpu")
    session = Session.create(report, recipe, run, until=Until(minutes=minutes))
    control = RunControl()
    for event in session.run(control):
        match event:
            case BatchDone(step=400):
                control.set("lr_d", recipe.lr_d / 2)
            case BatchDone(step=900):
                control.set("augment", 0.3)
            case _:
                pass


def work_for(seconds: float) -> None:
    """Let the window and its workers go on."""
    from PySide6.QtWidgets import QApplication

    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()
        # Qt's own waiting keeps Python's lock, and the workers would stand still.
        time.sleep(0.01)


def wait(condition: Callable[[], bool], seconds: float = 90.0) -> None:
    """Let the window work until `condition` holds."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise SystemExit("a page did not get ready; its screenshot would lie")
        work_for(0.05)


def shoot(folder: Path, run: Path, out: Path) -> None:
    """Open the window for every row of SHOTS and save what it shows."""
    import torch  # noqa: F401 - the program loads it behind the window, here it would be waited for

    from ganstudio.gui.app import make_application
    from ganstudio.gui.language import Translators
    from ganstudio.gui.main_window import MainWindow
    from ganstudio.gui.models.app_model import AppModel
    from ganstudio.gui.settings import Settings
    from ganstudio.gui.style import apply_theme
    from ganstudio.runs.recent import add_recent_run

    application = make_application([])
    translators = Translators()
    add_recent_run(run)
    for theme, language, ending, size, pages in SHOTS:
        settings = Settings()
        settings.theme, settings.language = theme, language
        settings.set_seen(run, time.time())  # what happened while nobody watched would come first
        apply_theme(application, theme)
        translators.use(language)
        app = AppModel(settings)
        window = MainWindow(app, translators)
        window.resize(*size)
        app.show_page("home")
        window.show()
        for page in pages:
            if page == "home":
                app.show_page("home")
            elif page in ("data", "recipe"):
                if app.folder is None:
                    app.open_folder(folder)
                    wait(lambda app=app: app.report is not None)
                app.show_page(page)
            else:
                app.open_run(run)
                app.show_page(page)
            # Thumbnails, curves and the measured speed arrive by and by.
            work_for(10.0 if page == "data" else 4.0)
            picture = window.grab().toImage()
            name = f"{page}-{ending}.png"
            picture.save(str(out / name))
            print(name, flush=True)
        wait(window.close)
        window.deleteLater()
        work_for(0.5)


def main() -> None:
    """Train if there is no run, then take all screenshots."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--run", type=Path, help="a run on the sample faces; trained if not given")
    options.add_argument("--out", type=Path, default=ROOT / "resources" / "screenshots")
    options.add_argument("--minutes", type=float, default=8.0)
    chosen = options.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    scratch = Path(tempfile.mkdtemp(prefix="ganstudio-screenshots-"))
    for variable in ("CONFIG", "DATA", "CACHE", "RUNS"):
        os.environ[f"GANSTUDIO_{variable}_DIR"] = str(scratch / variable.lower())
    try:
        from ganstudio.data.sample_faces import write_sample_faces

        folder = write_sample_faces(scratch / "sample-faces-64", 512, 64)
        run = scratch / "runs" / "sample-faces"
        if chosen.run is None:
            train(folder, run, chosen.minutes)
        else:
            shutil.copytree(chosen.run, run)
        chosen.out.mkdir(parents=True, exist_ok=True)
        shoot(folder, run, chosen.out)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
