"""Other branches' curves, drawn beside the shown one's from where they part."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from threading import Semaphore

from PySide6.QtCore import QObject, QTimer, Signal

from ganstudio.gui.models.curve_book import CurveBook
from ganstudio.gui.models.run_info import CurvePiece
from ganstudio.gui.models.run_model import RunModel
from ganstudio.gui.models.run_state import Part
from ganstudio.gui.settings import Settings
from ganstudio.gui.workers.job import Progress
from ganstudio.gui.workers.job_slot import JobSlot
from ganstudio.gui.workers.run_loading import PIECES_AHEAD, load_branch
from ganstudio.runs.records import Branch


class OtherBranches(QObject):
    """`books` holds the curves by branch; `changed` carries the parts to show anew.

    Which branches of a run are drawn over each other stays, whichever of them is the shown one, and is
    remembered in `settings` (its folder may be another program's to write).
    """

    changed = Signal(object)

    def __init__(self, model: RunModel, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._settings = settings
        self.books: dict[int, CurveBook] = {}
        self._compared: frozenset[int] = frozenset()
        self._slot = JobSlot(self)
        self._slot.yielded.connect(self._on_piece)
        self._gate = Semaphore(PIECES_AHEAD)

    def restore(self) -> None:
        """The run has been opened: draw what was drawn last; at first the line that it branched from."""
        if self._model.run_dir is not None:
            known = {branch.id for branch in self._model.branches}
            chosen = self._settings.compared(self._model.run_dir)
            self._compared = (self._parted() if chosen is None else chosen) & known
        self._load({})

    def _parted(self) -> frozenset[int]:
        """The shown branch and its parent, if that one went on by itself."""
        by_id = {branch.id: branch for branch in self._model.branches}
        shown = by_id.get(self._model.branch)
        parent = None if shown is None or shown.parent is None else by_id.get(shown.parent)
        if shown is None or parent is None or parent.last_step <= shown.start_step:
            return frozenset()
        return frozenset({shown.id, parent.id})

    def part_from(self, branch: int, *, parted_at: int) -> None:
        """Training has left `branch` after step `parted_at`: draw it beside the shown one, which is new."""
        branches = self._model.branches
        common = {n: min(parted_at, parting_step(branches, branch, n)) for n in self.books}
        self._compare(self._compared | {self._model.branch, branch})
        self._load(common | {branch: parted_at})

    def set_shown(self, branch: int, on: bool) -> None:
        """Draw a branch, or do so no longer."""
        beside = {self._model.branch, branch} if on else set()
        self._compare((self._compared if on else self._compared - {branch}) | beside)
        self._load({})

    def _compare(self, branches: frozenset[int]) -> None:
        """Draw these over each other; one alone is not compared."""
        self._compared = branches if branches - {self._model.branch} else frozenset()
        if self._model.run_dir is not None:
            self._settings.set_compared(self._model.run_dir, self._compared)

    def clear(self) -> None:
        """Another run, or another line of it, is shown."""
        self._slot.drop()
        self.books.clear()
        self._compared = frozenset()

    def close(self) -> None:
        """Wait for the thread that reads."""
        self._slot.close()

    def _load(self, parted: Mapping[int, int]) -> None:
        """Read what is compared; `parted`: last steps in common with the shown branch, known already."""
        model, run_dir = self._model, self._model.run_dir
        self._slot.drop()
        self.books.clear()
        for number in sorted(self._compared - {model.branch}):
            self.books[number] = CurveBook()
            self.books[number].window = model.curves.window
        starts = {
            number: parted.get(number, parting_step(model.branches, model.branch, number))
            for number in self.books
        }
        self._gate = gate = Semaphore(PIECES_AHEAD)

        def pieces(progress: Progress) -> Generator[CurvePiece, None, None]:
            for branch, step in starts.items():
                if run_dir is not None:
                    yield from load_branch(run_dir, branch, step, progress, gate)

        if starts:
            self._slot.start(pieces)
        self.changed.emit(frozenset({Part.CURVES, Part.RUN}))

    def _on_piece(self, piece: object) -> None:
        if isinstance(piece, CurvePiece) and piece.branch in self.books:
            self.books[piece.branch].load(piece)
            self.changed.emit(frozenset({Part.CURVES}))
            QTimer.singleShot(0, self._gate.release)


def parting_step(branches: Sequence[Branch], one: int, other: int) -> int:
    """The last step that the lines of two branches have in common; 0 when one of them is not known."""
    by_id = {branch.id: branch for branch in branches}

    def line(number: int) -> list[tuple[int, int]]:
        found, branch = [], by_id.get(number)
        while branch is not None:
            found.append((branch.id, branch.start_step))
            branch = None if branch.parent is None else by_id.get(branch.parent)
        return found[::-1]

    lines = line(one), line(other)
    common = 0
    for (a, _), (b, _) in zip(*lines, strict=False):
        if a != b:
            break
        common += 1
    return min((steps[common][1] for steps in lines if len(steps) > common), default=0)
