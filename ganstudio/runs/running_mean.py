"""The running mean behind the bold lines, kept up to date as values come."""

from __future__ import annotations

import math

import numpy as np

from ganstudio.runs.pyramid import Floats, Growing

_LARGEST_EXPONENT = 50.0  # of e: the weights inside a block stay far from overflow
_LARGEST_BLOCK = 65_536


class RunningMean:
    """An exponential moving average over a window of w batches: each weighs (w - 1) / (w + 1) of the next.

    So the newest w values carry 86 % of the weight, and the average lags as much as a plain mean over w. It
    is divided by the sum of its weights, so that it begins at the first value and not at 0. Values that are
    NaN or infinite are left out; there the average stands still, for up to w batches, and then is NaN.
    """

    def __init__(self, window: int) -> None:
        if window < 1:
            raise ValueError("a window holds at least one batch")
        self.window = window
        self.means = Growing()
        self._decay = decay = (window - 1) / (window + 1)
        self._log = math.log(decay) if decay else -math.inf
        block = min(max(int(_LARGEST_EXPONENT / -self._log), 1), _LARGEST_BLOCK)
        self._powers: Floats = np.exp(self._log * np.arange(1, block + 1))
        self._weighted = 0.0
        self._taken = 0
        self._newest = math.nan
        self._newest_at = -window - 1

    def update(self, column: Floats) -> None:
        """Take in what was appended to `column` since the last call."""
        done = len(self.means)
        new = column[done:]
        if len(new) == 0:
            return
        there = np.isfinite(new)
        means = np.concatenate(([self._newest], self._advance(new[there])))
        places = np.arange(done, done + len(new))
        newest_at = np.maximum.accumulate(np.where(there, places, self._newest_at))
        found = means[np.cumsum(there)]
        found[places - newest_at > self.window] = math.nan
        self.means.extend(found)
        self._newest, self._newest_at = float(means[-1]), int(newest_at[-1])

    def _advance(self, values: Floats) -> Floats:
        if self._decay == 0.0:
            return values
        means: Floats = np.empty(len(values))
        for start in range(0, len(values), len(self._powers)):
            part = values[start : start + len(self._powers)]
            powers = self._powers[: len(part)]
            # w_j = d w_(j-1) + (1-d) x_j, a whole block at once: w_j = d^j (w_0 + (1-d) sum x_i / d^i)
            with np.errstate(over="ignore", invalid="ignore"):
                weighted = powers * (self._weighted + (1 - self._decay) * np.cumsum(part / powers))
            # Of all weights, decay ** (number of values) is still missing; soon that is nothing.
            means[start : start + len(part)] = weighted / (1 - powers * math.exp(self._log * self._taken))
            self._weighted, self._taken = float(weighted[-1]), self._taken + len(part)
        return means
