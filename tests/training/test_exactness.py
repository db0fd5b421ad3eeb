"""On the CPU the same recipe and seed give the same run, and resuming gives the same bits as not stopping."""

import io

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from ganstudio.control import RunControl
from ganstudio.events import BatchDone, CheckpointDue, SnapshotTaken

CHANGES = st.one_of(
    st.tuples(st.sampled_from(["lr_g", "lr_d"]), st.floats(1e-6, 1e-2)),
    st.tuples(st.sampled_from(["g_updates", "d_updates"]), st.integers(0, 3)),
    st.tuples(st.sampled_from(["freeze_g", "freeze_d"]), st.booleans()),
    st.tuples(st.just("real_label"), st.floats(0.5, 1.0)),
    st.tuples(
        st.sampled_from(["noise_std", "augment", "augment_color", "augment_cutout"]),
        st.sampled_from([0.0, 0.3, 1.0]),
    ),
    st.tuples(st.sampled_from(["gp_weight", "r1_gamma", "r2_gamma"]), st.sampled_from([0.0, 0.3, 10.0])),
)
RARELY = st.sampled_from([False, False, False, True])
"""For what is slow to begin with: spectral norm takes longer to start than all batches of a training."""
WISHES = st.sampled_from([RunControl.save, RunControl.sample, RunControl.request_weights])
RECIPES = st.fixed_dictionaries(
    {
        "image_size": RARELY.map({False: 8, True: 16}.get),
        "channels": st.sampled_from([1, 3]),
        "flip": st.booleans(),
        "fresh_noise": st.booleans(),
        "optimizer_g": st.sampled_from(["adam", "sgd", "rmsprop"]),
        "optimizer_d": st.sampled_from(["adam", "sgd", "rmsprop"]),
        "momentum": st.sampled_from([0.0, 0.9]),
        "g_every": st.integers(1, 3),
        "d_every": st.integers(1, 3),
        "prior": st.sampled_from(["normal", "uniform"]),
        "ema_half_life_kimg": st.sampled_from([0.0, 0.01]),
        "snapshot_every": st.integers(1, 5),
        "checkpoint_every": st.integers(1, 5),
        "seed": st.integers(0, 3),
        "objective": st.sampled_from(["bce", "hinge", "soft-hinge", "lsgan", "wgan", "rpgan"]),
        "rotate_degrees": st.sampled_from([0.0, 10.0]),
        "critic_boost": st.sampled_from([0, 4]),
        "weight_clip": st.sampled_from([0.0, 0.05]),
        "drift": st.sampled_from([0.0, 0.01]),
        "g_spectral": RARELY,
        "d_spectral": RARELY,
    }
)
PENALTIES = st.one_of(
    st.fixed_dictionaries({"d_norm": st.just("batch")}),
    st.fixed_dictionaries(
        {
            "d_norm": st.sampled_from(["none", "layer", "instance"]),
            "gradient_penalty": st.sampled_from(["none", "wgan-gp", "dragan"]),
            "r1_gamma": st.sampled_from([0.0, 0.5]),
            "r2_gamma": st.sampled_from([0.0, 0.5]),
            "penalty_every": st.integers(1, 3),
        }
    ),
)
STEPS = 9


def on_disk_and_back(state):
    """What a checkpoint file does to a state."""
    file = io.BytesIO()
    torch.save(state, file)
    file.seek(0)
    return torch.load(file, weights_only=True)


def acting(change):
    return lambda control: control.set(*change)


@settings(max_examples=16)
@given(
    recipe=RECIPES,
    penalties=PENALTIES,
    stops=st.sets(st.integers(0, STEPS - 1), min_size=1, max_size=3),
    changes=st.lists(st.tuples(st.integers(0, STEPS - 1), CHANGES), max_size=6),
    wishes=st.lists(st.tuples(st.integers(0, STEPS - 1), WISHES), max_size=4),
)
def test_stopping_and_resuming_anywhere_gives_the_bits_of_not_stopping(
    tiny, trainer, play, values_of, differences, recipe, penalties, stops, changes, wishes
):
    recipe = tiny(**recipe, **penalties)

    def acts(*, with_wishes):
        made = {}
        for step, change in changes:
            made.setdefault(step, []).append(acting(change))
        for step, wish in wishes if with_wishes else ():
            made.setdefault(step, []).append(wish)
        return made

    straight = trainer(recipe, steps=STEPS)
    # What is asked of the uninterrupted run beside training must not matter either.
    told = play(straight, acts(with_wishes=False))

    again = []
    state = None
    for stop in [*sorted(stops), None]:
        resumed = trainer(recipe, steps=STEPS)
        planned = acts(with_wishes=True)
        if state is not None:
            resumed.load_state(state)
            # Changes of this step were made before the state was kept.
            planned.pop(resumed.step, None)
        if stop is not None:
            planned.setdefault(stop, []).append(RunControl.stop)
        events = play(resumed, planned)
        again += events
        kept = [event for event in events if isinstance(event, CheckpointDue)]
        state = on_disk_and_back(kept[-1].state) if kept else state

    def batches(events):
        return [values_of(event) for event in events if isinstance(event, BatchDone)]

    assert differences(resumed.state(), straight.state()) == []
    assert batches(again) == batches(told)
    drawn = {event.step: event for event in again if isinstance(event, SnapshotTaken)}
    for event in told:
        if isinstance(event, SnapshotTaken):
            np.testing.assert_array_equal(event.averaged, drawn[event.step].averaged)
            np.testing.assert_array_equal(event.raw, drawn[event.step].raw)
            assert event.dx_raw == drawn[event.step].dx_raw
            assert event.dx_averaged == drawn[event.step].dx_averaged


def test_the_same_seed_gives_the_same_run_and_another_seed_another(tiny, trainer, play, differences):
    states = []
    for seed in (1, 1, 2):
        made = trainer(tiny(seed=seed), steps=4)
        play(made)
        states.append({key: value for key, value in made.state().items() if key != "recipe"})
    assert differences(states[0], states[1]) == []
    assert "/generator/features.0.weight" in differences(states[0], states[2])


def test_training_leaves_pytorchs_shared_generator_alone(tiny, trainer, play):
    before = torch.get_rng_state()
    play(trainer(tiny(flip=True, augment=0.5, noise_std=0.1), steps=3))
    assert torch.equal(torch.get_rng_state(), before)


def test_a_state_does_not_change_when_training_goes_on(trainer, play, differences):
    made = trainer(steps=3)
    state = made.state()
    copy = on_disk_and_back(state)
    play(made)
    assert differences(state, copy) == []


@pytest.mark.parametrize(
    ("name", "stream"),
    [
        ("augment", "augment"),
        ("noise_std", "noise"),
        ("rotate_degrees", "rotations"),
        ("gp_weight", "penalties"),
        ("cr_weight", "consistency"),
        ("apa_p", "deceit"),
    ],
)
def test_switching_something_on_does_not_shift_the_draws_of_the_rest(
    tiny, trainer, play, differences, name, stream
):
    states = []
    for value in (0.0, 0.5):
        values = {"flip": True, "d_norm": "none", "gradient_penalty": "dragan", "gp_weight": 0.0, name: value}
        made = trainer(tiny(**values), steps=3)
        play(made)
        states.append(made.state())
    found = differences(states[0]["random"], states[1]["random"])
    assert found == [f"/{stream}"]


GAMES = {
    "plain": {},
    "wgan-gp": {"d_norm": "layer", "gradient_penalty": "wgan-gp", "drift": 0.001},
    "dragan": {"d_norm": "none", "gradient_penalty": "dragan", "gp_weight": 0.5},
    "r1 and r2": {"d_norm": "instance", "r1_gamma": 0.1, "r2_gamma": 0.1, "penalty_every": 2},
    "clipped": {"weight_clip": 0.01, "optimizer_d": "rmsprop", "g_every": 2, "critic_boost": 3},
    "spectral": {"d_spectral": True, "g_spectral": True, "d_updates": 2},
    "small data": {
        "augment_kind": "ada",
        "d_norm": "none",
        "r1_gamma": 0.1,
        "cr_weight": 2.0,
        "apa_p": 0.3,
        "minibatch_stddev": 4,
        "freeze_d_layers": 1,
        "noise_std": 0.2,
        "noise_anneal_kimg": 0.02,
    },
}


@pytest.mark.parametrize("penalty", GAMES)
@pytest.mark.parametrize("objective", ["bce", "hinge", "lsgan", "wgan", "rpgan"])
def test_every_objective_with_every_penalty_resumes_to_the_bit(
    tiny, trainer, play, values_of, differences, objective, penalty
):
    recipe = tiny(objective=objective, rotate_degrees=5.0, augment=0.5, **GAMES[penalty])
    change = acting(("gp_weight" if "gradient_penalty" in GAMES[penalty] else "noise_std", 0.7))
    straight = trainer(recipe, steps=7)
    told = [e for e in play(straight, {2: [change], 4: [RunControl.sample]}) if isinstance(e, BatchDone)]
    first, second = trainer(recipe, steps=7), trainer(recipe, steps=7)
    again = play(first, {2: [change], 5: [RunControl.stop]})
    second.load_state(on_disk_and_back(next(e.state for e in again if isinstance(e, CheckpointDue))))
    again += play(second)
    assert differences(second.state(), straight.state()) == []
    assert [values_of(e) for e in again if isinstance(e, BatchDone)] == [values_of(e) for e in told]
    penalised = penalty in ("wgan-gp", "dragan", "r1 and r2", "small data")
    assert all(e.penalty != e.penalty or penalised for e in told)
    assert not penalised or any(e.penalty > 0 for e in told)


def test_a_snapshot_and_weights_leave_no_trace_in_training(tiny, trainer, play, differences):
    """Neither running statistics nor random generators notice."""
    made = [trainer(tiny(), steps=4) for _ in range(2)]
    play(made[0])
    wishes = [RunControl.sample, RunControl.request_weights, RunControl.save]
    play(made[1], dict.fromkeys(range(4), wishes))
    assert differences(made[0].state(), made[1].state()) == []


def test_lecams_averages_resume_to_the_bit(tiny, trainer, play, differences, monkeypatch):
    monkeypatch.setattr("ganstudio.training.lecam.FIRST_UPDATES", 2)
    recipe = tiny(objective="hinge", lecam_weight=0.3)
    straight, first, second = (trainer(recipe, steps=7) for _ in range(3))
    told = [e.penalty for e in play(straight) if isinstance(e, BatchDone)]
    stopped = play(first, {4: [RunControl.stop]})
    second.load_state(on_disk_and_back(next(e.state for e in stopped if isinstance(e, CheckpointDue))))
    play(second)
    assert differences(second.state(), straight.state()) == []
    assert all(added > 0 for added in told[1:])
