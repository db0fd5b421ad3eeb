"""What there is to say about a training at a moment, as events."""

from __future__ import annotations

import math
import time
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ganstudio.events import BatchDone, ChanceChanged, RunStarted, SnapshotTaken
from ganstudio.training.balance.sensors import read_scores
from ganstudio.training.devices import device_name
from ganstudio.training.figures import Figures
from ganstudio.training.machine import Machine
from ganstudio.training.until import Until


def run_started(machine: Machine, branch: int, until: Until, images: int) -> RunStarted:
    order = machine.order
    chance = chance_now(machine, branch)
    return RunStarted(
        branch=branch,
        step=machine.step,
        steps_total=until.steps_total(
            machine.step, order.epochs_done, order.left_in_epoch, order.steps_per_epoch
        ),
        steps_per_epoch=order.steps_per_epoch,
        batch_size=machine.recipe.batch_size,
        images=images,
        device=device_name(machine.device),
        dx_is_probability=machine.players.objective.game.probability,
        chance_d=chance.chance_d,
        chance_g=chance.chance_g,
        started_at=time.time(),
    )


def chance_now(machine: Machine, branch: int) -> ChanceChanged:
    """The losses by chance under the controls in force."""
    game, label = machine.players.objective.game, machine.controls.real_label
    d, g = (None if chance is None else chance(label) for chance in (game.chance, game.chance_g))
    return ChanceChanged(branch, machine.step, d, g)


def batch_done(
    machine: Machine, branch: int, epoch: int, figures: Figures, images_per_second: float
) -> BatchDone:
    """What the batch just trained showed; it lay in `epoch`."""
    real, fake = spread(figures.dx_real), spread(figures.dx_fake)
    game = machine.players.objective.game
    read = read_scores(game, figures.dx_real, figures.dx_fake, machine.controls.real_label)
    return BatchDone(
        branch=branch,
        step=machine.step,
        epoch=epoch,
        images_seen=machine.images_seen,
        dx_real=real[0],
        dx_real_lo=real[1],
        dx_real_hi=real[2],
        dx_fake=fake[0],
        dx_fake_lo=fake[1],
        dx_fake_hi=fake[2],
        dx_fake_after=math.nan if figures.dx_fake_after is None else float(figures.dx_fake_after.mean()),
        d_loss=figures.d_loss,
        d_loss_real=figures.d_loss_real,
        d_loss_fake=figures.d_loss_fake,
        g_loss=figures.g_loss,
        lr_g=machine.controls.lr_g,
        lr_d=machine.controls.lr_d,
        images_per_second=images_per_second,
        r_t=read.r_t,
        separation=read.separation,
        saturated=read.saturated,
        grad_d=figures.grad_d,
        grad_g=figures.grad_g,
        **_named(figures.named),
        penalty=figures.penalty,
        augment=machine.controls.augment,
        apa_p=machine.controls.apa_p,
        r1_gamma=machine.controls.r1_gamma,
        lecam_weight=machine.controls.lecam_weight,
    )


def snapshot_taken(machine: Machine, branch: int, reason: Literal["schedule", "person"]) -> SnapshotTaken:
    """The fixed latents drawn by both generators; training does not notice."""
    averaged, dx_averaged = machine.tiles(averaged=True)
    raw, dx_raw = machine.tiles(averaged=False)
    return SnapshotTaken(
        branch=branch,
        step=machine.step,
        averaged=averaged,
        raw=raw,
        dx_averaged=dx_averaged,
        dx_raw=dx_raw,
        columns=machine.columns,
        reason=reason,
    )


def _named(named: NDArray[np.float32] | None) -> dict[str, float]:
    """The class figures of BatchDone: losses added up, shares averaged over the attributes known at all."""
    if named is None:
        return {}
    loss_real, loss_fake, right_real, right_fake = named
    return {
        "class_loss_real": float(loss_real.sum()),
        "class_loss_fake": float(loss_fake.sum()),
        "class_right_real": _mean_known(right_real),
        "class_right_fake": _mean_known(right_fake),
    }


def _mean_known(values: NDArray[np.float32]) -> float:
    known = values[np.isfinite(values)]
    return float(known.mean()) if known.size else math.nan


def spread(values: NDArray[np.float32]) -> tuple[float, float, float]:
    """Mean, 10th and 90th percentile."""
    low, high = np.quantile(values, (0.1, 0.9))
    return float(values.mean()), float(low), float(high)
