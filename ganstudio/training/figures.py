"""What a batch of training showed, brought from the device at once."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ganstudio.training.classes import ClassFigures, together
from ganstudio.training.objectives import Objective


@dataclass(frozen=True, slots=True)
class Figures:
    """What one batch showed: Dx of reals, of fakes and of fakes after D's update, one value a picture
    (None if G was not due), the losses, and the global norms of the gradients of D and G before their update
    (NaN for a net that was not due, and for D's two parts of the loss where they cannot be told apart).
    penalty: what penalties and an auxiliary loss of D added to its loss, NaN for nothing. named: in a
    training with labels, by attribute, D's losses on reals and fakes and the shares of both that it named
    right, shape (4, attributes). finite: whether all losses and scores are numbers; d_finite, g_finite: those
    of one net.
    """

    dx_real: NDArray[np.float32]
    dx_fake: NDArray[np.float32]
    dx_fake_after: NDArray[np.float32] | None
    d_loss: float
    d_loss_real: float
    d_loss_fake: float
    penalty: float
    g_loss: float
    grad_d: float
    grad_g: float
    d_finite: bool
    g_finite: bool
    finite: bool
    named: NDArray[np.float32] | None = None


class Judged(NamedTuple):
    """What D said of pictures: its scores (n,), and how it named them, None without labels."""

    scores: Tensor
    named: ClassFigures | None


class Lesson(NamedTuple):
    """What one update of D showed: what it said of reals and fakes, the parts of its loss (see Objective),
    what was added to it, None for nothing, and the norm of its gradient. Nothing of it requires gradients.
    """

    real: Judged
    fake: Judged
    parts: tuple[Tensor, ...]
    penalty: Tensor | None
    gradient: Tensor


class LessonOfG(NamedTuple):
    """What one update of G showed: what D said of its fakes, its loss, and the norm of its gradient. Nothing
    of it requires gradients.
    """

    fake: Judged
    loss: Tensor
    gradient: Tensor


def read_figures(
    objective: Objective,
    real: Judged,
    fake: Judged,
    lessons: Sequence[Lesson],
    lessons_of_g: Sequence[LessonOfG],
) -> Figures:
    """The figures of a batch, by the first update of each net, in one transfer from the device.

    real, fake: what D said of as many pictures each, in its first update where it was due.
    """
    nothing = real.scores.new_full((), math.nan)
    after = [lesson.fake for lesson in lessons_of_g[:1]]
    scores = torch.cat([judged.scores for judged in (real, fake, *after)])
    parts, grad_d = (lessons[0].parts, lessons[0].gradient) if lessons else ((nothing, nothing), nothing)
    g_loss, grad_g = lessons_of_g[0][1:] if lessons_of_g else (nothing, nothing)
    penalty = next((lesson.penalty for lesson in lessons if lesson.penalty is not None), None)
    added = nothing if penalty is None else penalty
    single = torch.stack([scores.sum(), parts[0], parts[-1], added, g_loss, grad_d, grad_g])
    named = together(real.named, (*after, fake)[0].named, real.scores.device)
    values = torch.cat([named, objective.dx(scores), single]).cpu().numpy()

    total, on_real, on_fake, added_to_d, loss_of_g, norm_d, norm_g = values[-len(single) :].tolist()
    dx, names = values[len(named) : -len(single)], values[: len(named)].reshape(4, -1)
    told_apart, count = not objective.pairs, len(real.scores)
    d_loss = on_real + on_fake if told_apart else on_real
    real_named, fake_named = (bool(np.isfinite(losses).all()) for losses in names[:2])
    broken = penalty is not None and not math.isfinite(added_to_d)
    d_finite = real_named and not broken and (not lessons or math.isfinite(d_loss))
    g_finite = fake_named and (not lessons_of_g or math.isfinite(loss_of_g))
    return Figures(
        dx_real=dx[:count],
        dx_fake=dx[count : 2 * count],
        dx_fake_after=dx[2 * count :] if lessons_of_g else None,
        d_loss=d_loss,
        d_loss_real=on_real if told_apart else math.nan,
        d_loss_fake=on_fake if told_apart else math.nan,
        penalty=added_to_d,
        g_loss=loss_of_g,
        grad_d=norm_d,
        grad_g=norm_g,
        d_finite=d_finite,
        g_finite=g_finite,
        finite=d_finite and g_finite and math.isfinite(total),
        named=names if len(named) else None,
    )
