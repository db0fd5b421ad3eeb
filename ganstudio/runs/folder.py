"""The run folder: where its files lie, making one, and who may write to it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import filelock

from ganstudio.data.manifest import DataManifest
from ganstudio.durable import remove_leftovers, write_file, write_problem
from ganstudio.problems import InputProblem, Problem
from ganstudio.recipe import Recipe, dump_recipe, load_recipe
from ganstudio.runs.journal import JournalWriter
from ganstudio.runs.names import checkpoint_name, merit_name, parse_name, snapshot_name

_PROBE_SECONDS = 0.5
"""How long `lock` tries: who only looks whether a run is being trained holds the lock for an instant."""


class CheckpointFile(NamedTuple):
    """A checkpoint as its file name tells it."""

    branch: int
    step: int
    path: Path


class RunFolder:
    """The places inside one run. Making the object touches nothing on disk."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.recipe_path = path / "recipe.toml"
        self.journal_path = path / "journal.db"
        self.data_path = path / "data.json"
        self.pins_path = path / "pins.json"
        self.lock_path = path / "run.lock"
        self.checkpoints = path / "checkpoints"
        self.snapshots = path / "snapshots"
        self.merits = path / "merits"

    @property
    def name(self) -> str:
        return self.path.absolute().name

    @classmethod
    def create(cls, path: Path, recipe: Recipe, manifest_json: str | None, source: Path | None) -> RunFolder:
        """Make the folder of a new run: recipe, `data.json`, a journal with branch 0, empty folders.

        `source` is the folder of pictures, kept in the journal for display; both are None for a run that has
        none yet, which then holds no `data.json`. `path` may exist when it is empty. Raises InputProblem when
        it is a run already, holds something else, or cannot be written.
        """
        check_new(path)
        run, existed = cls(path), path.exists()
        try:
            path.mkdir(parents=True, exist_ok=True)
            run.checkpoints.mkdir()
            run.snapshots.mkdir()
        except OSError as error:
            raise _cannot_be_made(path, error) from error
        try:
            text = dump_recipe(recipe)
            if manifest_json is not None:
                write_file(run.data_path, manifest_json.encode())
            write_file(run.recipe_path, text.encode())
            JournalWriter.create(run.journal_path, recipe=text, source=str(source or "")).close()
        except BaseException:
            remove_made(run, keep_folder=existed)
            raise
        return run

    def recipe(self) -> Recipe:
        """What was asked for when the run was made. Raises InputProblem or RecipeProblem."""
        return load_recipe(self.recipe_path)

    def manifest(self) -> DataManifest:
        """Which pictures the run is trained on. Raises InputProblem when `data.json` does not tell."""
        try:
            text = self.data_path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise InputProblem(
                "{file} cannot be read ({reason}), so the run's pictures are not known. Its checkpoints can "
                "still be explored and generated from.",
                file=str(self.data_path),
                reason=str(error),
            ) from None
        return DataManifest.from_json(text, str(self.data_path))

    def checkpoint_path(self, branch: int, step: int) -> Path:
        return self.checkpoints / checkpoint_name(branch, step)

    def snapshot_path(self, branch: int, step: int, *, raw: bool = False) -> Path:
        return self.snapshots / snapshot_name(branch, step, raw=raw)

    def merit_path(self, branch: int, step: int, *, raw: bool = False) -> Path:
        return self.merits / merit_name(branch, step, raw=raw)

    def checkpoint_files(self) -> list[CheckpointFile]:
        """The checkpoints that lie in the folder, by branch and step; needs no journal."""
        found = []
        for path in self.checkpoints.glob("*.pt"):
            parsed = parse_name(path.name)
            if parsed is not None and path.is_file():
                found.append(CheckpointFile(*parsed, path))
        return sorted(found)

    def relative(self, path: Path) -> str:
        """`path` as the journal writes it: relative to the run, with forward slashes."""
        return path.relative_to(self.path).as_posix()

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Hold the run for writing. Raises Problem when another window or process trains it."""
        lock = self._lock(_PROBE_SECONDS)
        try:
            lock.acquire()
        except filelock.Timeout:
            raise Problem(
                "{run} is being trained by another process. Stop it there, or wait until it has ended.",
                run=str(self.path),
            ) from None
        except OSError as error:
            raise write_problem(self.lock_path, error) from error
        try:
            # Nobody else writes now, so what lies half-written was left by a process that was killed.
            remove_leftovers(self.path)
            remove_leftovers(self.checkpoints)
            remove_leftovers(self.snapshots)
            yield
        finally:
            lock.release()

    def is_locked(self) -> bool:
        """Whether the run is being trained at this moment, by whatever process."""
        if not self.lock_path.exists():
            return False
        lock = self._lock(0)
        try:
            lock.acquire()
        except filelock.Timeout:
            return True
        except OSError:
            return False
        lock.release()
        return False

    def _lock(self, timeout: float) -> filelock.BaseFileLock:
        return filelock.FileLock(self.lock_path, timeout=timeout, thread_local=False)


def is_run(path: Path) -> bool:
    """Whether `path` is a run's folder, be it one whose journal was lost."""
    run = RunFolder(path)
    try:
        return run.journal_path.is_file() or (run.recipe_path.is_file() and run.checkpoints.is_dir())
    except OSError:
        return False


def check_new(path: Path) -> None:
    """Raise InputProblem unless a run can be made at `path`: nothing is there yet, or an empty folder."""
    if is_run(path):
        raise InputProblem(
            "{folder} is a run already. Go on with it by `ganstudio resume`, or choose another folder.",
            folder=str(path),
        )
    if path.exists() and not path.is_dir():
        raise InputProblem("{file} is a file; choose a new or empty folder for the run.", file=str(path))
    try:
        holds_other = path.exists() and any(path.iterdir())
    except OSError as error:
        raise _cannot_be_made(path, error) from error
    if holds_other:
        raise InputProblem(
            "{folder} holds other files; choose a new or empty folder for the run.", folder=str(path)
        )


def _cannot_be_made(path: Path, error: OSError) -> InputProblem:
    return InputProblem(
        "The run folder {folder} cannot be made: {reason}. Choose a folder that you may write to.",
        folder=str(path),
        reason=error.strerror or str(error),
    )


def remove_made(run: RunFolder, *, keep_folder: bool) -> None:
    """Take back what `create` made, when what was to follow failed."""
    if not keep_folder:
        shutil.rmtree(run.path, ignore_errors=True)
        return
    for folder in (run.checkpoints, run.snapshots):
        shutil.rmtree(folder, ignore_errors=True)
    for file in run.path.iterdir():
        file.unlink(missing_ok=True)
