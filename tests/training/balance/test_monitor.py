"""States from made-up portions: names, hysteresis, dwelling, and what is kept."""

import json
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ganstudio.controls import Controls
from ganstudio.events import Balance, BatchDone, SamplesMeasured
from ganstudio.problems import Message
from ganstudio.training.balance.blocks import BLOCK_IMAGES, Block, BlockMaker
from ganstudio.training.balance.levels import (
    DWELL_IMAGES,
    LATE_IMAGES,
    LEVELS,
    STARTING_IMAGES,
    WINDOW_IMAGES,
)
from ganstudio.training.balance.monitor import Monitor

CALM = {
    "r_t": 0.9, "separation": 5.0, "saturated": 0.2, "hardness": 0.2, "pressure": 5.0, "grad_d": 1.0,
    "grad_g": 1.5,
}  # fmt: skip
STRONG = CALM | {"saturated": 0.7, "pressure": 9.0}
WEAK = CALM | {"r_t": 0.0, "separation": 0.0, "saturated": 0.0, "hardness": 1.0}
PER_DWELL = DWELL_IMAGES // BLOCK_IMAGES


class Player:
    """Feeds a monitor portions of BLOCK_IMAGES pictures in batches of 16."""

    def __init__(self, objective="bce"):
        self.monitor = Monitor(objective)
        self.images = 0
        self.verdicts = [self.monitor.begin(0, 0)]

    def play(self, values, blocks):
        for _ in range(blocks):
            self.images += BLOCK_IMAGES
            verdict = self.monitor.take_block(Block(self.images // 16, self.images, **values))
            self.verdicts += [verdict] if verdict is not None else []
        return self

    def measure(self, variety=0.9, moved=0.1, reals=0.3, r_v=None):
        self.monitor.look(SamplesMeasured(0, self.images // 16, self.images, reals, variety, moved, r_v))
        return self

    def going(self):
        """Past its start, balanced, its samples various."""
        return self.measure().play(CALM, STARTING_IMAGES // BLOCK_IMAGES + 12)

    @property
    def states(self):
        return [verdict.state for verdict in self.verdicts]


def test_a_calm_training_starts_and_is_balanced():
    player = Player().play(CALM, 200)
    assert player.states == [Balance.STARTING, Balance.BALANCED]
    assert player.verdicts[1].step * 16 >= STARTING_IMAGES


def test_samples_that_are_all_alike_are_not_called_balanced_before_they_differ():
    player = Player().measure(variety=0.05).play(CALM, STARTING_IMAGES // BLOCK_IMAGES + 12)
    assert player.states == [Balance.STARTING]
    player.measure(variety=0.5).play(CALM, 2)
    assert player.states == [Balance.STARTING, Balance.BALANCED]


def test_samples_that_stay_all_alike_are_not_starting_for_ever():
    player = Player().measure(variety=0.05).play(CALM, (LATE_IMAGES + DWELL_IMAGES) // BLOCK_IMAGES + 12)
    assert player.states == [Balance.STARTING, Balance.COLLAPSING]


@pytest.mark.parametrize(
    ("values", "state"),
    [
        (STRONG, Balance.D_TOO_STRONG),
        (CALM | {"hardness": 0.005}, Balance.D_TOO_STRONG),
        (CALM | {"saturated": 0.7, "grad_g": 0.2}, Balance.D_TOO_STRONG),
        (WEAK, Balance.D_TOO_WEAK),
        (CALM | {"separation": -2.0}, Balance.D_TOO_WEAK),
    ],
)
def test_what_stays_wrong_gets_its_name_within_a_window_and_a_dwell(values, state):
    player = Player().going()
    broke = player.images
    player.play(values, 60)
    assert player.states[-1] is state
    assert player.verdicts[-1].step * 16 <= broke + WINDOW_IMAGES + DWELL_IMAGES + BLOCK_IMAGES
    assert broke <= player.verdicts[-1].since * 16 < player.verdicts[-1].step * 16


def test_a_d_that_is_sure_does_no_harm_while_g_learns():
    """Dx of 0.95 and 0.05 for long is no alarm as such."""
    player = Player().going()
    for _ in range(20):
        player.measure(variety=0.95, moved=0.08).play(CALM | {"saturated": 0.7}, 10)
    assert player.states == [Balance.STARTING, Balance.BALANCED]


@pytest.mark.parametrize("figures", [{"variety": 0.75}, {"moved": 0.005}])
def test_a_sure_d_whose_samples_lose_variety_or_stand_still_is_too_strong(figures):
    player = Player().going().measure(**figures).play(CALM | {"saturated": 0.7}, 60)
    assert player.states[-1] is Balance.D_TOO_STRONG


def test_samples_that_become_alike_collapse():
    player = Player().going().measure(variety=0.3).play(CALM, 60)
    assert player.states[-1] is Balance.COLLAPSING
    assert player.verdicts[-1].evidence.values["now"] == 0.3


def test_pictures_that_are_all_the_same_can_only_be_memorised():
    player = Player().measure(variety=None, reals=0.001).play(CALM, 80)
    assert player.states == [Balance.STARTING, Balance.MEMORISING]


def test_a_d_that_takes_held_out_pictures_for_fakes_memorises():
    player = Player().going().measure(r_v=0.9).play(CALM, 40)
    assert player.states[-1] is Balance.MEMORISING
    player.measure(r_v=0.65).play(CALM, 60)
    assert player.states[-1] is Balance.MEMORISING  # between the levels it stays
    player.measure(r_v=0.3).play(CALM, 60)
    assert player.states[-1] is Balance.BALANCED


def test_a_loss_that_swings_is_oscillating():
    player = Player().going()
    for _ in range(10):
        player.play(CALM | {"hardness": 1.4}, 4).play(CALM | {"hardness": 0.1}, 4)
    assert player.states[-1] is Balance.OSCILLATING


def test_a_short_disturbance_has_no_name():
    player = Player().going()
    for _ in range(5):
        player.play(WEAK, PER_DWELL // 2).play(CALM, 64)
    assert player.states == [Balance.STARTING, Balance.BALANCED]


def test_what_has_no_name_yet_is_said_to_be_brewing_until_it_has_it_or_passes():
    player = Player().going()
    monitor = player.monitor
    assert monitor.brewing is None
    broke = player.images
    player.play(WEAK, (DWELL_IMAGES + WINDOW_IMAGES // 2) // BLOCK_IMAGES)
    assert player.states[-1] is Balance.BALANCED
    assert monitor.brewing.state is Balance.D_TOO_WEAK
    assert broke < monitor.brewing.since * 16 <= player.images
    assert monitor.brews_anew()
    assert not monitor.brews_anew()
    again = Monitor("bce")
    again.load_values(json.loads(json.dumps(monitor.state_values())))
    assert not again.brews_anew()  # nor has it passed
    images = player.images + BLOCK_IMAGES
    again.take_block(Block(images // 16, images, **WEAK))
    assert again.brewing is not None
    assert not again.brews_anew()  # it was said before
    player.play(CALM, 2 * WINDOW_IMAGES // BLOCK_IMAGES)
    assert player.states[-1] is Balance.BALANCED
    assert monitor.brewing is None
    assert monitor.brews_anew()
    player.play(WEAK, 60)
    assert player.states[-1] is Balance.D_TOO_WEAK
    assert monitor.brewing is None


def test_between_the_levels_a_state_neither_comes_nor_goes():
    between = CALM | {"saturated": 0.42, "pressure": 7.0}
    assert Player().going().play(between, 200).states[-1] is Balance.BALANCED
    assert Player().going().play(STRONG, 60).play(between, 200).states[-1] is Balance.D_TOO_STRONG


def test_a_cure_takes_the_name_away():
    player = Player().going().play(STRONG, 60).play(CALM, 80)
    assert player.states[-2:] == [Balance.D_TOO_STRONG, Balance.BALANCED]


def test_broken_numbers_have_their_name_at_once_and_only_once():
    player = Player().going()
    verdict = player.monitor.diverged(7, Message("The loss is none."))
    assert (verdict.state, verdict.step) == (Balance.DIVERGED, 7)
    assert player.monitor.diverged(8, Message("The loss is none.")) is None


@pytest.mark.parametrize("objective", sorted(LEVELS))
def test_every_objective_finds_a_d_that_keeps_all_apart_without_effect(objective):
    calm = CALM
    strong = CALM | {"saturated": 0.95, "separation": 20.0, "grad_g": 0.0}
    if objective == "wgan":
        calm, strong = (v | {"saturated": math.nan, "hardness": math.nan} for v in (calm, strong))
    player = Player(objective).measure().play(calm, 50).play(strong, 60)
    assert player.states == [Balance.STARTING, Balance.BALANCED, Balance.D_TOO_STRONG]


FIGURES = st.floats(-5, 10) | st.just(math.nan)
STRETCHES = st.lists(st.tuples(FIGURES, FIGURES, FIGURES, FIGURES), min_size=20, max_size=40)
"""Figures of four portions each: long enough in all for states to get their names."""


@settings(max_examples=40)
@given(STRETCHES, st.integers(1, 79))
def test_a_monitor_taken_up_again_says_what_it_would_have_said(stretches, at):
    figures = [figure for figure in stretches for _ in range(4)]

    def feed(monitor, blocks, first):
        found = []
        for number, (a, b, c, d) in enumerate(blocks, first):
            if number % 7 == 0:
                monitor.look(SamplesMeasured(0, number, number, 0.2, abs(c) if c == c else None, None))
            values = {"separation": a, "saturated": b, "hardness": c, "pressure": d}
            verdict = monitor.take_block(Block(number * 16, number * 256, **(CALM | values)))
            found.append((verdict, monitor.brews_anew(), monitor.seen_again()))
        return found

    whole, first = Monitor("bce"), Monitor("bce")
    whole.begin(0, 0)
    first.begin(0, 0)
    expected = feed(whole, figures, 1)
    before = feed(first, figures[:at], 1)
    second = Monitor("bce")
    second.load_values(json.loads(json.dumps(first.state_values(), allow_nan=False)))
    assert not second.brews_anew() and second.seen_again() is None  # until the next portion
    again = before + feed(second, figures[at:], at + 1)
    assert repr(again) == repr(expected)  # NaN equals NaN


@pytest.mark.parametrize(
    "stored",
    [None, {}, {"blocks": 3}, {"blocks": [[1]], "samples": {}}, {"blocks": [[math.inf, 1]]}, "text"],
)
def test_a_state_that_is_none_starts_afresh(stored):
    monitor = Player().going().monitor
    monitor.load_values(stored)
    assert (monitor.told, monitor.state) == (False, Balance.STARTING)


def done(step, images, **values):
    nothing = dict.fromkeys(
        ("dx_real", "dx_real_lo", "dx_real_hi", "dx_fake", "dx_fake_lo", "dx_fake_hi", "dx_fake_after",
         "d_loss", "d_loss_real", "d_loss_fake", "g_loss", "lr_g", "lr_d", "images_per_second"), 0.5,
    )  # fmt: skip
    return BatchDone(0, step, 1, images, **(nothing | values))


@given(st.integers(1, 700), st.integers(1, 60))
def test_portions_hold_equal_numbers_of_pictures_whatever_the_batch(size, batches):
    maker, blocks = BlockMaker(), []
    for step in range(1, batches + 1):
        block = maker.take(done(step, step * size, r_t=float(step)), 0.5, 1.0)
        blocks += [block] if block is not None else []
    for before, after in zip([None, *blocks], blocks, strict=False):
        least = after.images - (before.images if before else 0)
        assert BLOCK_IMAGES <= least < BLOCK_IMAGES + size
    assert all(b.r_t <= b.step for b in blocks)


def test_a_portion_leaves_out_what_has_no_value():
    maker = BlockMaker()
    maker.take(done(1, 128, r_t=1.0, grad_g=100.0), 0.2, 1.0)
    block = maker.take(done(2, 256), 0.4, 3.0)
    assert block == Block(2, 256, 1.0, pytest.approx(math.nan, nan_ok=True), block.saturated,
                          pytest.approx(0.3), 2.0, block.grad_d, 2.0)  # fmt: skip


def test_smoothed_labels_do_not_look_like_a_d_that_cannot_win():
    """With labels of 0.9 the loss of a perfect D is 0.325: that is its floor, and it counts as pinned."""
    monitor = Monitor("bce")
    monitor.begin(0, 0)
    found = [
        monitor.take(
            done(n, n * 64, d_loss=0.326, r_t=1.0, separation=9.0, saturated=0.9),
            Controls(2e-4, 2e-4, real_label=0.9),
        )
        for n in range(1, 900)
    ]
    assert [verdict.state for verdict in found if verdict] == [Balance.D_TOO_STRONG]


# A state that goes on ---------------------------------------------------------------------------------------


def told_again(player, values, blocks):
    """(portions from here on, what is seen) each time that the state in force is told again."""
    told = []
    for block in range(1, blocks + 1):
        player.play(values, 1)
        seen = player.monitor.seen_again()
        told += [(block, seen)] if seen is not None else []
        assert player.monitor.seen_again() is None  # told once
    return told


def named_too_strong():
    player = Player().going()
    while player.monitor.state is not Balance.D_TOO_STRONG:
        player.play(STRONG, 1)
        player.monitor.seen_again()
    return player


def test_a_trouble_fades_from_when_nothing_is_seen_of_it_until_it_comes_back_or_is_over():
    player = named_too_strong()
    assert not player.monitor.fading
    while not player.monitor.fading:
        player.play(CALM, 1)
    while player.monitor.fading:
        player.play(STRONG, 1)
    assert player.monitor.state is Balance.D_TOO_STRONG
    player.play(CALM, 4 * PER_DWELL)
    assert (player.monitor.state, player.monitor.fading) == (Balance.BALANCED, False)


@pytest.mark.parametrize(
    ("separation", "said"),
    [
        (-0.02, "D tells reals from fakes no better than by chance."),
        (0.04, "D tells reals from fakes no better than by chance."),
        (-1.96, "D scores fakes higher than reals, by 2.0 standard deviations."),
        (0.2, "D cannot tell reals from fakes: its scores lie 0.20 standard deviations apart."),
    ],
)
def test_a_d_that_tells_nothing_is_said_to_do_no_better_than_chance(separation, said):
    player = Player().going().play(WEAK | {"separation": separation}, 4 * PER_DWELL)
    assert str(player.verdicts[-1].evidence) == said
    assert "separation" in player.verdicts[-1].evidence.values


def test_what_is_seen_of_a_trouble_is_told_again_with_the_figures_of_now():
    told = told_again(named_too_strong(), STRONG | {"saturated": 0.6}, 4 * PER_DWELL)
    assert [block for block, _ in told] == [n * PER_DWELL for n in (1, 2, 3, 4)]
    assert "60%" in str(told[-1][1].evidence)


@pytest.mark.parametrize("values", [STRONG, CALM])
def test_after_a_resume_it_is_told_again_when_it_would_have_been(values):
    player = named_too_strong()
    told_again(player, values, PER_DWELL // 2)
    kept = json.loads(json.dumps(player.monitor.state_values()))
    images, expected = player.images, told_again(player, values, PER_DWELL)
    player.monitor, player.images = Monitor("bce"), images
    player.monitor.load_values(kept)
    assert told_again(player, values, PER_DWELL) == expected != []


def test_a_trouble_that_fades_and_comes_back_is_told_at_once():
    player = named_too_strong()
    told = told_again(player, CALM, PER_DWELL)
    fades = [(block, seen) for block, seen in told if seen.evidence is None]
    (block, faded), *_ = fades
    assert block < PER_DWELL and len(fades) == 1
    assert faded.since * 16 <= player.images
    assert player.monitor.state is Balance.D_TOO_STRONG
    told = told_again(player, STRONG | {"saturated": 1.0}, PER_DWELL)
    assert told[0][1].evidence is not None and told[0][0] < PER_DWELL


def test_what_a_trouble_leaves_behind_is_not_told_of_the_balance_after_it():
    player = named_too_strong()
    told = told_again(player, CALM, 6 * PER_DWELL)
    assert player.monitor.state is Balance.BALANCED
    assert [seen.evidence is None for _, seen in told].count(True) == 1
    assert "standard deviations" in str(told[-1][1].evidence)


def test_a_start_is_not_told_again():
    assert told_again(Player(), CALM, STARTING_IMAGES // BLOCK_IMAGES - 1) == []
