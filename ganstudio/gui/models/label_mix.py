"""The labels a person asks for in the explorer: one choice, or two mixed; knows no Qt."""

from __future__ import annotations

import numpy as np

from ganstudio.labels import Attributes
from ganstudio.latent.conditions import LabelVector, decode, encode, mixed


class LabelMix:
    """first, second: a value an attribute, None where nothing is asked. share: 0 is the first, 1 the second.

    mixing: whether the second counts at all.
    """

    def __init__(self, attributes: Attributes) -> None:
        self.attributes = attributes
        self.first: dict[str, str | None] = {attribute.name: None for attribute in attributes}
        self.second = dict(self.first)
        self.share = 0.5
        self.mixing = False
        self._told: dict[bytes, tuple[dict[str, str | None], dict[str, str | None], float]] = {}

    @property
    def vector(self) -> LabelVector:
        """What the generator is told."""
        first = encode(self.attributes, self.first)
        return mixed(first, encode(self.attributes, self.second), self.share) if self.mixing else first

    def choose(self, name: str, value: str | None, *, second: bool = False) -> None:
        """Ask for another value of one attribute."""
        if second:
            self.second = {**self.second, name: value}
        else:
            self.first = {**self.first, name: value}

    def set_mixing(self, mixing: bool) -> None:
        """Mix with a second choice, at first the same one, or with none."""
        if mixing and not self.mixing:
            self.second = dict(self.first)
            self.share = 0.5
        self.mixing = mixing

    def follow(self, vector: LabelVector) -> None:
        """Labels from elsewhere (undo, a pin); a mix that was asked for here is known again by its vector."""
        key = vector.tobytes()
        if np.allclose(vector, self.vector, atol=1e-6):
            if self.mixing:
                self._told[key] = (self.first, self.second, self.share)
        elif key in self._told:
            self.mixing = True
            self.first, self.second, self.share = self._told[key]
        else:
            self.mixing = False
            self.first = decode(self.attributes, vector)
