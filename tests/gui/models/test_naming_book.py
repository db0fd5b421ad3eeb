"""Each attribute's figures along a line: whose they are, where the line was cut, in bounded pieces."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ganstudio.events import ClassesNamed, RunStarted
from ganstudio.gui.models.curve_table import curves_of
from ganstudio.gui.models.naming_book import NamingBook
from ganstudio.gui.models.run_model import RunModel

SPECS = {spec.key: spec for spec in curves_of("classes")}


def said(step: int, hair: float, eyes: float = 0.5, branch: int = 0) -> ClassesNamed:
    return ClassesNamed(
        branch, step, 100, ("hair", "eyes"), (hair + 1, 2.0), (hair + 2, 3.0), (hair, eyes), (hair / 2, 0.1)
    )


def line(book: NamingBook, attribute: str = "hair", key: str = "class_right_real"):
    return book.shape(SPECS[key], attribute, 0, 1e6, 2000).mean


def test_every_curve_of_every_attribute_has_its_own_figures():
    book = NamingBook()
    book.take(said(100, 0.2, 0.7))
    found = {key: line(book, "hair", key).y[-1] for key in SPECS}
    assert found == {
        "class_right_real": 0.2, "class_right_fake": 0.1, "class_loss_real": 1.2, "class_loss_fake": 2.2
    }  # fmt: skip
    assert line(book, "eyes").y[-1] == 0.7
    assert not len(line(book, "hat").x) and math.isnan(book.values_at("hat", None)["class_right_real"])


def test_a_first_figure_is_a_line_over_the_batches_that_it_is_about():
    book = NamingBook()
    book.take(said(300, 0.4))
    assert line(book).x.tolist() == [200, 300] and line(book).y.tolist() == [0.4, 0.4]


def test_an_unknown_figure_leaves_the_line_out():
    book = NamingBook()
    for step, value in ((100, 0.2), (200, math.nan), (300, 0.4)):
        book.take(said(step, value))
    assert line(book).x.tolist() == [0, 100, 300]


def test_the_values_at_a_step_are_those_said_last_before_it():
    book = NamingBook()
    assert book.newest is None
    book.take(said(100, 0.2))
    book.take(said(200, 0.3))
    shares = [book.values_at("hair", step)["class_right_real"] for step in (150, 200, None)]
    assert shares == [0.2, 0.3, 0.3]
    assert math.isnan(book.values_at("hair", 99)["class_right_real"])


@given(st.lists(st.integers(1, 30), min_size=1, max_size=40))
def test_whatever_order_steps_come_in_the_line_rises_and_ends_with_the_newest(steps):
    book = NamingBook()
    for number, step in enumerate(steps):
        book.take(said(100 * step, float(number)))
    found = line(book)
    assert all(a < b for a, b in pairwise(found.x))
    assert found.x[-1] == 100 * steps[-1] and found.y[-1] == len(steps) - 1
    assert book.newest is not None and book.newest.step == 100 * steps[-1]


def test_a_long_run_is_drawn_in_bounded_pieces():
    book = NamingBook()
    for step in range(1, 3001):
        book.take(said(100 * step, 0.5))
    found = book.shape(SPECS["class_right_real"], "hair", 0, 300_000, 400).mean
    assert 50 < len(found.x) < 450 and np.isfinite(found.y).all()


def test_going_back_drops_the_figures_of_the_line_that_was_left():
    model = RunModel()
    model.take([said(100, 0.2), said(200, 0.3), said(300, 0.4)])
    model.take([RunStarted(1, 200, 400, 10, 8, 80, "cpu", True, 1.386, 0.693, 0.0)])
    assert line(model.naming).x.tolist() == [0, 100, 200]
    assert model.naming.newest == said(200, 0.3)
    model.take([said(300, 0.9, branch=1)])
    assert line(model.naming).y.tolist() == [0.2, 0.2, 0.3, 0.9]
    model.clear()
    assert not len(model.naming) and not model.naming.names


@pytest.mark.parametrize("names", [("hair",), ("eyes", "hair")])
def test_other_attributes_begin_a_new_line(names):
    book = NamingBook()
    book.take(said(100, 0.2))
    book.take(ClassesNamed(0, 200, 100, names, *[(0.5,) * len(names)] * 4))
    assert book.names == names and line(book).x.tolist() == [100, 200]


def test_an_event_whose_figures_do_not_fit_its_names_is_left_out():
    book = NamingBook()
    book.take(said(100, 0.2))
    book.take(ClassesNamed(0, 200, 100, ("hair", "eyes"), *[(0.5,)] * 4))
    assert book.newest == said(100, 0.2)
