"""The curves as the plots ask for them."""

from __future__ import annotations

import math

import numpy as np
import pytest

from ganstudio.events import BatchDone, RunStarted
from ganstudio.gui.models.curve_book import CurveBook
from ganstudio.gui.models.curve_table import CURVES, MERIT_CURVES, PLOTS, CurveSpec, curves_of
from ganstudio.gui.models.run_info import CurvePiece
from ganstudio.gui.models.step_units import StepUnit
from ganstudio.runs.curves import CURVES as COLUMNS
from ganstudio.runs.curves import DERIVED


def spec(key: str) -> CurveSpec:
    return next(curve for curve in CURVES if curve.key == key)


def piece(first: int, last: int, **values: object) -> CurvePiece:
    steps = np.arange(first, last + 1)
    columns = {name: np.full(len(steps), 0.5) for name in COLUMNS}
    columns |= {"step": steps, "images_seen": steps * 8, "epoch": (steps - 1) // 10 + 1}
    columns |= {name: np.broadcast_to(np.asarray(value), len(steps)) for name, value in values.items()}
    return CurvePiece(0, columns)


def batch(step: int) -> BatchDone:
    values = dict.fromkeys(COLUMNS, 0.25) | {"branch": 0, "step": step, "epoch": 1, "images_seen": step * 8}
    return BatchDone(**values)


def started(step: int, branch: int = 0) -> RunStarted:
    return RunStarted(branch, step, 0, 10, 8, 80, "cpu", True, None, None, 0.0)


@pytest.fixture
def book() -> CurveBook:
    made = CurveBook()
    made.expect()
    made.load(piece(1, 1000))
    made.loaded()
    return made


def test_live_batches_wait_until_the_past_has_been_read():
    book = CurveBook()
    book.expect()
    book.load(piece(1, 50))
    book.go_on_from(started(100))
    book.take([batch(101), batch(102)])
    assert len(book) == 50
    book.load(piece(51, 100))
    book.loaded()
    assert book.store.steps.tolist() == list(range(1, 103))


def test_what_was_trained_beyond_the_checkpoint_gives_way(book):
    book.go_on_from(started(600))
    assert book.last_step == 600
    book.take([batch(601)])
    assert book.last_step == 601 and len(book) == 601


def test_pieces_that_come_later_are_cut_at_the_step_where_training_went_on():
    book = CurveBook()
    book.expect()
    book.go_on_from(started(60))
    book.load(piece(1, 100))
    assert book.last_step == 60


@pytest.mark.parametrize("key", [curve.key for curve in CURVES])
def test_a_long_run_is_drawn_in_a_bounded_number_of_points(key):
    book = CurveBook()
    book.load(piece(1, 300_000, dx_real=np.random.default_rng(0).random(300_000), lr_g=1e-4, lr_d=1e-4))
    shape = book.shape(spec(key), 0, 300_000, 500)
    assert 100 < len(shape.mean.x) <= 1100
    assert len(shape.batches.x) <= 550 and len(shape.spread.x) <= 550


def test_every_batch_lies_within_the_faint_area(book):
    values = np.random.default_rng(1).random(1000)
    book.load(piece(1, 1000, dx_real=values))
    area = book.shape(spec("dx_real"), 0, 1000, 200).batches
    assert area.low.min() == values.min() and area.high.max() == values.max()


def test_a_net_that_is_updated_every_third_batch_has_an_unbroken_curve(book):
    losses = np.where(np.arange(1000) % 3 == 0, 1.0, math.nan)
    book.load(piece(1, 1000, d_loss=losses))
    shape = book.shape(spec("d_loss"), 400, 500, 500)
    assert len(shape.mean.y) > 20
    assert np.isfinite(shape.mean.y).all() and np.isfinite(shape.batches.low).all()


def test_a_net_frozen_for_long_has_a_gap_in_its_curve(book):
    losses = np.where((np.arange(1000) > 300) & (np.arange(1000) < 700), math.nan, 1.0)
    book.load(piece(1, 1000, d_loss=losses))
    assert np.isnan(book.shape(spec("d_loss"), 0, 1000, 500).mean.y).any()


def test_learning_rates_are_steps_on_a_logarithmic_axis(book):
    rates = np.where(np.arange(1000) < 500, 1e-3, 1e-4)
    book.load(piece(1, 1000, lr_d=rates))
    line = book.shape(spec("lr_d"), 0, 1000, 2000).mean
    assert set(np.round(line.y, 6).tolist()) == {-3.0, -4.0}
    jump = np.flatnonzero(np.diff(line.y))
    assert len(jump) == 1 and line.x[jump[0]] == line.x[jump[0] + 1] == 501


def test_the_values_at_a_step_are_those_of_the_nearest_batch(book):
    book.load(piece(1, 1000, dx_real=np.arange(1000) / 1000))
    step, values = book.values_at(200.4)
    assert step == 200 and values["dx_real"] == pytest.approx(0.199)


def test_an_empty_book_draws_nothing_and_has_no_values():
    book = CurveBook()
    assert len(book.shape(spec("dx_real"), 0, 100, 100).mean.x) == 0
    assert book.newest_values() == {}
    with pytest.raises(IndexError):
        book.values_at(5)


def test_the_share_of_altered_pictures_is_steps_as_it_is(book):
    shares = np.where(np.arange(1, 1001) <= 500, 0.0, 0.25)
    book.load(piece(1, 1000, augment=shares))
    line = book.shape(spec("augment"), 0, 1000, 2000).mean
    assert set(np.unique(line.y)) == {0.0, 0.25}


def test_steps_are_counted_in_epochs_and_images_also_after_other_batches_before(book):
    book.load(piece(1, 1000, images_seen=np.arange(1, 1001) * 4))
    book.set_units(steps_per_epoch=10, batch_size=8)
    assert book.units.from_steps([1000, 1010], StepUnit.IMAGES) == pytest.approx([4000, 4080])
    assert book.units.from_steps([1000, 1010], StepUnit.EPOCHS) == pytest.approx([50, 51])


def test_every_curve_belongs_to_a_plot_and_has_a_column():
    assert all(curve.key in (*COLUMNS, *DERIVED) for curve in CURVES)
    assert sum(len(curves_of(plot)) for plot in PLOTS) == len(CURVES) + len(MERIT_CURVES)


@pytest.mark.parametrize("window", [10, 50, 1000])
@pytest.mark.parametrize(("low", "high"), [(0, 100_000), (40_000, 60_000), (50_000, 50_400)])
def test_the_bold_line_is_the_running_mean_at_every_scale(window, low, high):
    values = np.random.default_rng(3).random(100_000) + np.sin(np.arange(100_000) / 9000)
    book = CurveBook()
    book.window = window
    book.load(piece(1, 100_000, dx_real=values))
    line = book.shape(spec("dx_real"), low, high, 600).mean
    assert 40 < len(line.x) <= 1200
    sums = np.concatenate(([0.0], np.cumsum(values)))
    ends = np.round(line.x).astype(int).clip(1, 100_000)
    starts = (ends - max(window, (high - low) // 600)).clip(0)
    true = (sums[ends] - sums[starts]) / (ends - starts)
    spread = 0.29 / math.sqrt(window)
    inside = (line.x > max(low, 2 * window)) & (line.x < high)
    assert np.abs(line.y - true)[inside].max() < 6 * spread
    assert np.abs(line.y - true)[inside].mean() < 1.2 * spread


def test_points_of_the_bold_line_stay_where_they_are_while_the_view_moves():
    book = CurveBook()
    book.load(piece(1, 50_000, dx_real=np.random.default_rng(4).random(50_000)))
    here = book.shape(spec("dx_real"), 10_000, 20_000, 500).mean
    there = book.shape(spec("dx_real"), 10_300, 20_300, 500).mean
    common = np.intersect1d(here.x, there.x)
    assert len(common) > 0.9 * len(here.x) - 20
    assert np.allclose(here.y[np.isin(here.x, common)][5:], there.y[np.isin(there.x, common)][5:])


def test_the_newest_values_are_means_but_the_rates_are_those_in_force(book):
    rates = np.where(np.arange(1000) < 999, 1e-3, 1e-4)
    book.load(piece(1, 1000, dx_real=np.arange(1000.0), lr_d=rates, g_loss=math.nan))
    newest = book.newest_values()
    assert newest["dx_real"] == pytest.approx(np.arange(950, 1000).mean())
    assert newest["lr_d"] == 1e-4 and math.isnan(newest["g_loss"])


def test_a_curve_is_there_once_it_has_had_a_value_also_on_another_line():
    book = CurveBook()
    book.expect()
    book.load(piece(1, 100, penalty=math.nan))
    book.loaded()
    assert not book.has("penalty")
    book.go_on_from(started(50))
    book.take([batch(step) for step in range(51, 80)])
    assert book.has("penalty")
    book.clear()
    assert not book.has("penalty")
