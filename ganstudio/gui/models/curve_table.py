"""The curves of the training page, as one table; what they are called is in training/words.py."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PlotName = Literal["dx", "loss", "classes", "merits", "lr"]
PLOTS: tuple[PlotName, ...] = ("dx", "loss", "classes", "merits", "lr")
"""From above; that of the classes is only there for a run with labels, that of the merits once there are."""
CurveStyle = Literal["mean", "dashed", "steps", "points"]


@dataclass(frozen=True, slots=True)
class CurveSpec:
    """One curve. `key`: its column, stored or derived; `colour`: a token of the theme; `band`: the columns of
    its spread.

    `style`: how it is drawn. "mean": every batch faint, the running mean bold. "dashed": the running mean
    alone, dashed. "steps": the value as it is. "points": single measurements, joined.
    `shown`: whether it is visible at first. `at_need`: whether it is offered only where it says something.
    """

    key: str
    plot: PlotName
    colour: str
    style: CurveStyle = "mean"
    band: tuple[str, str] | None = None
    shown: bool = True
    at_need: bool = False


CURVES: tuple[CurveSpec, ...] = (
    CurveSpec("dx_real", "dx", "d", band=("dx_real_lo", "dx_real_hi")),
    CurveSpec("dx_fake", "dx", "g", band=("dx_fake_lo", "dx_fake_hi")),
    CurveSpec("dx_fake_after", "dx", "g", style="dashed", shown=False),
    CurveSpec("dx_gap", "dx", "accent", at_need=True),
    CurveSpec("augment", "dx", "warning", style="steps", at_need=True),
    CurveSpec("d_loss", "loss", "d"),
    CurveSpec("g_loss", "loss", "g"),
    CurveSpec("d_loss_real", "loss", "warning", style="dashed", shown=False),
    CurveSpec("d_loss_fake", "loss", "accent", style="dashed", shown=False),
    CurveSpec("penalty", "loss", "good", at_need=True),
    CurveSpec("class_right_real", "classes", "d"),
    CurveSpec("class_right_fake", "classes", "g"),
    CurveSpec("class_loss_real", "classes", "d", style="dashed", shown=False),
    CurveSpec("class_loss_fake", "classes", "g", style="dashed", shown=False),
    CurveSpec("lr_d", "lr", "d", style="steps"),
    CurveSpec("lr_g", "lr", "g", style="steps"),
)
MERIT_CURVES: tuple[CurveSpec, ...] = (
    CurveSpec("kernel_distance", "merits", "accent", style="points"),
    CurveSpec("coverage", "merits", "good", style="points", shown=False),
    CurveSpec("sliced_wasserstein", "merits", "warning", style="points", shown=False),
    CurveSpec("near_copies", "merits", "bad", style="points", shown=False),
)
"""What is not measured in every batch: figures of merit (evaluation/words.py), one shown at a time."""


def curves_of(plot: PlotName) -> tuple[CurveSpec, ...]:
    """The curves of one plot."""
    return tuple(curve for curve in (*CURVES, *MERIT_CURVES) if curve.plot == plot)
