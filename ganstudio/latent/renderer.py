"""Answers the explorer's requests in one thread: finds the generator, draws, and hands arrays back."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import numpy as np

from ganstudio.latent.lanes import Lanes
from ganstudio.latent.priors import draw
from ganstudio.latent.requests import (
    Answer,
    Best,
    Draw,
    DrawBest,
    DrawFilm,
    DrawLearning,
    Drawn,
    FindDirections,
    FixedNoise,
    Found,
    Part,
    ReadFixedNoise,
    Refused,
    Request,
    Source,
)
from ganstudio.problems import Problem
from ganstudio.recipe import Recipe

if TYPE_CHECKING:
    from ganstudio.latent.model import Painter
    from ganstudio.latent.painters import Painters
    from ganstudio.training.weights import WeightsBox

LANES = ("picture", "noise", "directions", "around", "pins", "judge", "sheet", "film", "best")
"""What is asked for, the most urgent first."""
FOLLOWING = ("picture",)
"""Lanes whose every answer is shown, although a newer one is on its way."""

_AT_ONCE = 4
"""Pictures drawn before more urgent work may go first."""


class Renderer:
    """Draws for whoever asks; `ask` from any thread, `serve` in the one thread that draws.

    torch is imported by the first request, not before.
    """

    def __init__(self) -> None:
        self._lanes: Lanes[Request, Answer] = Lanes(LANES, FOLLOWING)
        self._live: tuple[Recipe, WeightsBox] | None = None
        self._painters: Painters | None = None

    def watch(self, recipe: Recipe | None, box: WeightsBox | None) -> None:
        """What the source `Live` means from now on; None: nothing trains."""
        self._live = None if recipe is None or box is None else (recipe, box)

    def ask(self, lane: str, request: Request) -> int:
        """Ask in a lane of LANES; answers carry the ticket that this returns."""
        return self._lanes.ask(lane, request)

    def drop(self, lane: str) -> None:
        """Want no answer of this lane any more."""
        self._lanes.drop(lane)

    def close(self) -> None:
        """Let `serve` return."""
        self._lanes.close()

    def serve(self, tell: Callable[[str, int, Answer], None]) -> None:
        """Answer by `tell(lane, ticket, answer)` until `close()`."""
        self._lanes.serve(self.answers, tell)

    def answers(self, request: Request) -> Iterator[Answer | None]:
        """The answers to one request, and None where more urgent work may go first.

        Whatever goes wrong is the last answer.
        """
        try:
            yield from self._answers(request)
        except Problem as problem:
            yield Refused(problem)
        except MemoryError:
            yield Refused(Problem("There is not enough memory to draw this; take fewer or smaller pictures."))
        except Exception as error:
            if "out of memory" in str(error).lower():
                text = "There is not enough memory to draw this; take fewer pictures or pause the training."
                yield Refused(Problem(text))
                return
            logging.getLogger(__name__).exception("unexpected error while drawing")
            text = "Something unexpected happened while drawing ({kind}: {text})."
            yield Refused(Problem(text, kind=type(error).__name__, text=error))

    def _answers(self, request: Request) -> Iterator[Answer | None]:
        match request:
            case Draw():
                yield from self._drawn(request)
            case FindDirections(source, averaged, count, y):
                painter = self._at(source, averaged)
                yield Found(painter.step, painter.directions(count, y=y))
            case DrawFilm(source, averaged, z, y):
                painter = self._at(source, averaged, still=True)
                for first in range(0, len(z), _AT_ONCE):
                    part = slice(first, first + _AT_ONCE)
                    yield Part(first, len(z), painter.render(z[part], None if y is None else y[part]))
            case DrawLearning(sources, averaged, z, y):
                for number, source in enumerate(sources):
                    yield Part(number, len(sources), self._at(source, averaged).render(z[None], y))
            case DrawBest():
                yield from self._best(request)
            case ReadFixedNoise(source):
                painter = self._at(source, True)
                if painter.fixed_noise is None:
                    raise Problem("{file} does not hold the fixed noise.", file=source.path.name)
                yield FixedNoise(painter.fixed_noise, painter.fixed_labels)

    def _drawn(self, request: Draw) -> Iterator[Drawn | None]:
        z, y = request.z, request.y
        parts = []
        for first in range(0, len(z), _AT_ONCE):
            if first:
                yield None
            painter = self._at(request.source, request.averaged)
            part = slice(first, first + _AT_ONCE)
            parts.append(painter.render(z[part], None if y is None else y[part]))
        pictures = np.concatenate(parts)
        scores = tuple(painter.scores(pictures).tolist()) if request.judge and painter.judges else ()
        yield Drawn(painter.step, pictures, scores, painter.objective.game.probability, painter.unjudged)

    def _best(self, request: DrawBest) -> Iterator[Answer]:
        from ganstudio.latent.best import BestOf, judged_parts

        painter = self._at(request.source, request.averaged, still=True)
        z = draw(request.prior, request.count, painter.nz, request.seed)
        best = BestOf(request.keep)
        for first, pictures, scores in judged_parts(painter, z, request.y):
            best.add(first, pictures, scores)
            done = first + len(pictures)
            numbers = tuple(best.numbers)
            kept = np.stack(best.pictures)
            yield Best(
                done, request.count, kept, tuple(best.scores), numbers, z[list(numbers)],
                painter.objective.game.probability,
            )  # fmt: skip

    def _at(self, source: Source, averaged: bool, still: bool = False) -> Painter:
        """The painter of a source; a `still` one keeps its weights while others follow the training."""
        if self._painters is None:
            from ganstudio.latent.painters import Painters

            self._painters = Painters()
        return self._painters.at(source, averaged, self._live, still)
