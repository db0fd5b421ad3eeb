"""Measuring a run's checkpoints: on which pictures, by which seed, what is kept and when it is used again."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from ganstudio.evaluation.merit import Gauge
from ganstudio.evaluation.reals import read_reals
from ganstudio.latent.sources import read_run
from ganstudio.problems import Cancelled, InputProblem
from ganstudio.runs.folder import RunFolder
from ganstudio.runs.merits import read_merits, save_merit


def test_a_checkpoint_is_measured_and_kept(faces_run):
    gauge = Gauge(faces_run, count=24)
    merit = gauge.measure(read_run(faces_run).checkpoint(None)).merit
    save_merit(gauge.run, merit)
    assert read_merits(RunFolder(faces_run)) == [merit]
    assert (merit.branch, merit.step, merit.averaged, merit.samples, merit.compared) == (0, 80, True, 24, 20)
    assert merit.figures["kernel_distance"].value > 1 and merit.figures["coverage"].value < 0.5


def test_the_same_again_gives_the_same_figures_and_other_weights_others(faces_run):
    gauge = Gauge(faces_run, count=24)
    first, again = (gauge.measure(read_run(faces_run).checkpoint(40)) for _ in range(2))
    assert first.merit.figures == again.merit.figures
    assert gauge.measure(read_run(faces_run).checkpoint(80)).merit.figures != first.merit.figures
    raw = Gauge(faces_run, count=24, averaged=False).measure(read_run(faces_run).checkpoint(40))
    assert not np.array_equal(raw.samples, first.samples) and not raw.merit.averaged
    other = Gauge(faces_run, count=24, seed=1).measure(read_run(faces_run).checkpoint(40))
    assert not np.array_equal(other.samples, first.samples)


def test_a_kept_merit_is_used_only_on_the_same_terms_and_for_the_same_weights(faces_run):
    saved = read_run(faces_run).checkpoint(80)
    gauge = Gauge(faces_run, count=24)
    assert gauge.kept(saved) is None
    merit = gauge.measure(saved).merit
    save_merit(gauge.run, merit)
    assert gauge.kept(saved) == merit
    assert Gauge(faces_run, count=25).kept(saved) is None
    save_merit(gauge.run, replace(merit, weights="others"))
    assert gauge.kept(saved) is None


def test_which_pictures_are_read_is_fixed_and_each_is_searched_once(faces_run):
    manifest = RunFolder(faces_run).manifest()
    reals = read_reals(manifest, count=10, mirror=False)
    assert reals.compared.shape == (10, 16, 16, 3) and reals.searched.shape == (40, 64, 64, 3)
    assert np.array_equal(reals.compared, read_reals(manifest, count=10, mirror=False).compared)
    twins = replace(manifest, twins=((0, 1, 2), (7, 9)))
    assert read_reals(twins, count=10, mirror=False).indices.tolist() == [
        index for index in range(40) if index not in (1, 2, 9)
    ]


def test_what_training_mirrors_is_mirrored_by_chance(faces_run):
    manifest = RunFolder(faces_run).manifest()
    plain, mirrored = (read_reals(manifest, count=40, mirror=mirror) for mirror in (False, True))
    turned = [
        np.array_equal(a, b[:, ::-1]) and not np.array_equal(a, b)
        for a, b in zip(plain.compared, mirrored.compared, strict=True)
    ]
    assert 8 < sum(turned) < 32 and plain.content != mirrored.content


def test_held_out_pictures_are_neither_compared_nor_searched(faces_run, monkeypatch):
    manifest = replace(RunFolder(faces_run).manifest(), holdout=0.25)
    held = set(manifest.split()[1].tolist())
    monkeypatch.setattr("ganstudio.evaluation.reals.LEAST_HELD_OUT", 5)
    reals = read_reals(manifest, count=100, mirror=False)
    assert len(held) == 10 and not held & set(reals.indices.tolist())
    assert len(reals.compared) == 30 and len(reals.held_out) == 10


def test_too_few_pictures_or_samples_are_named(faces_run):
    manifest = RunFolder(faces_run).manifest()
    with pytest.raises(InputProblem, match="11 different training pictures"):
        read_reals(replace(manifest, pictures=manifest.pictures[:11]), count=10, mirror=False)
    with pytest.raises(InputProblem, match="count is 3"):
        Gauge(faces_run, count=3)


def test_a_run_whose_pictures_are_not_known_is_named(faces_run):
    (faces_run / "data.json").unlink()
    with pytest.raises(InputProblem, match=r"data\.json"):
        Gauge(faces_run, count=24)


def test_pictures_that_are_gone_are_read_from_the_cache(faces_run, tmp_path):
    Gauge(faces_run, count=24)
    for file in (tmp_path / "faces").iterdir():
        file.unlink()
    assert Gauge(faces_run, count=24).measure(read_run(faces_run).checkpoint(40)).merit.samples == 24


def test_reading_can_be_cancelled(faces_run):
    with pytest.raises(Cancelled):
        Gauge(faces_run, count=24, watch=lambda *_: False)


def test_a_generator_that_takes_labels_is_told_what_occurs_together(faces_run, monkeypatch):
    from ganstudio.evaluation import merit
    from ganstudio.labels import Attribute
    from ganstudio.latent.model import Painter
    from ganstudio.latent.run_labels import RunLabels

    hair = Attribute("hair", "group", ("aqua", "brown", "red"))
    told, render = [], Painter.render
    monkeypatch.setattr(merit, "read_run_labels", lambda run: RunLabels((hair,), np.int16([[0], [2]])))
    monkeypatch.setattr(
        Painter, "render", lambda self, z, y=None: told.append(y) or render(self, z)
    )  # the tiny nets take none
    Gauge(faces_run, count=24).measure(read_run(faces_run).checkpoint(40))
    asked = np.concatenate(told)
    assert len(asked) == 24 and set(asked.argmax(1).tolist()) == {0, 2}
