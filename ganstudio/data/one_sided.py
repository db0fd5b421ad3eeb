"""Whether all pictures of a folder look the same way, so that their mirror images are other pictures."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from ganstudio.data.looks import SIDE, Look

_FEWEST = 16
"""Fewer pictures may look the same way by chance."""


def one_sidedness(looks: Iterable[Look]) -> float:
    """How much of what changes when pictures are mirrored is common to all of them, from 0 to 1.

    With a_i = picture minus its mirror image, in bytes of (16, 16, 3): |mean a|^2 / mean |a|^2, less what is
    expected of it by chance when either side is as likely (1 / n). 0 for fewer than 16 pictures.
    """
    total = np.zeros((SIDE, SIDE, 3))
    energy, count = 0.0, 0
    for look in looks:
        picture = np.frombuffer(look.colours, np.uint8).reshape(SIDE, SIDE, 3).astype(np.float64)
        away = picture - picture[:, ::-1]
        total += away
        energy += float(np.square(away).sum())
        count += 1
    if count < _FEWEST or energy == 0:
        return 0.0
    share = float(np.square(total).sum()) / (count * energy)
    return max((share - 1 / count) / (1 - 1 / count), 0.0)
