"""Every family of nets trains, is averaged, and goes on to the last bit after a stop."""

import math

import pytest
from extras import needs_pretrained

from ganstudio.control import RunControl
from ganstudio.events import BatchDone, CheckpointDue, SnapshotTaken

STEPS = 3
SIZES = {"mlp": 8, "resnet": 16, "r3gan": 16, "fastgan": 64, "projected": 64}
SMALL = {
    "g_layers": (6,), "d_layers": (6,), "g_blocks": 1, "stage_blocks": 1, "max_channels": 8, "init": "own",
    "d_every": 2, "snapshot_every": 3,
}  # fmt: skip


@pytest.mark.parametrize(
    ("net", "half_life"),
    [
        ("mlp", 0.0),
        ("mlp", 0.01),
        ("resnet", 0.01),
        ("r3gan", 0.01),
        ("fastgan", 0.01),
        pytest.param("projected", 0.01, marks=needs_pretrained),
    ],
)
def test_stopping_and_resuming_gives_the_bits_of_not_stopping(
    tiny, trainer, play, values_of, differences, net, half_life
):
    recipe = tiny(**SMALL, net=net, image_size=SIZES[net], ema_half_life_kimg=half_life)
    straight = trainer(recipe, steps=STEPS)
    told = play(straight)
    first = trainer(recipe, steps=STEPS)
    before = play(first, {1: [RunControl.sample, RunControl.stop]})
    resumed = trainer(recipe, steps=STEPS)
    resumed.load_state([event for event in before if isinstance(event, CheckpointDue)][-1].state)
    after = play(resumed)
    assert differences(resumed.state(), straight.state()) == []

    def batches(events):
        return [values_of(event) for event in events if isinstance(event, BatchDone)]

    assert batches(before) + batches(after) == batches(told)
    assert all(math.isfinite(event.g_loss) for event in told if isinstance(event, BatchDone))
    last = [event for event in told if isinstance(event, SnapshotTaken)][-1]
    assert (last.averaged != last.raw).any() == (half_life > 0)


def test_what_fastgans_decoders_add_to_ds_loss_is_told_beside_it(tiny, trainer, play):
    told = play(trainer(tiny(**SMALL, net="fastgan", image_size=64), steps=1))
    batch = next(event for event in told if isinstance(event, BatchDone))
    assert batch.penalty > 0.1
    assert batch.d_loss == pytest.approx(batch.d_loss_real + batch.d_loss_fake)
