"""A film is played while it is still being drawn."""

from __future__ import annotations

import numpy as np

from ganstudio.gui.models.film_model import FilmModel
from ganstudio.latent.requests import Part


def part(first: int, count: int, total: int = 6) -> Part:
    values = np.arange(first, first + count, dtype=np.uint8)
    return Part(first, total, np.broadcast_to(values[:, None, None, None], (count, 2, 2, 3)))


def shown(film: FilmModel) -> int:
    assert film.frame is not None
    return int(film.frame[0, 0, 0])


def test_nothing_is_shown_before_the_first_frame() -> None:
    film = FilmModel("pins", 6)
    assert film.frame is None and not film.advance()


def test_it_waits_for_the_next_frame_and_then_goes_on() -> None:
    film = FilmModel("pins", 6)
    film.take(part(0, 2))
    assert film.advance() and shown(film) == 1
    assert not film.advance() and shown(film) == 1
    film.take(part(2, 4))
    assert film.complete and film.advance() and shown(film) == 2


def test_it_begins_again_after_the_end() -> None:
    film = FilmModel("pins", 6)
    film.take(part(0, 6))
    seen = []
    for _ in range(8):
        seen.append(shown(film))
        film.advance()
    assert seen == [0, 1, 2, 3, 4, 5, 0, 1]


def test_there_and_back_shows_the_ends_once() -> None:
    film = FilmModel("pins", 3)
    film.there_and_back = True
    film.take(part(0, 3, 3))
    seen = []
    for _ in range(8):
        seen.append(shown(film))
        film.advance()
    assert seen == [0, 1, 2, 1, 0, 1, 2, 1]


def test_frames_that_come_twice_are_taken_once_and_gaps_are_not_taken() -> None:
    film = FilmModel("pins", 6)
    film.take(part(0, 3))
    film.take(part(2, 2))
    film.take(part(5, 1))
    assert [int(frame[0, 0, 0]) for frame in film.frames] == [0, 1, 2, 3]


def test_a_film_of_one_frame_stays() -> None:
    film = FilmModel("learning", 1)
    film.there_and_back = True
    film.take(part(0, 1, 1))
    assert film.advance() and film.index == 0
