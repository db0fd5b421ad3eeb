"""Noise on D that fades while a run trains."""

from __future__ import annotations


def noise_now(noise_std: float, fade_kimg: float, images_seen: int) -> float:
    """What is left of `noise_std` after so many pictures: it sinks in a straight line to 0 at `fade_kimg`
    thousand; 0 there means that it does not fade.
    """
    return noise_std * max(0.0, 1 - images_seen / (1000 * fade_kimg)) if fade_kimg > 0 else noise_std
