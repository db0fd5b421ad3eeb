"""How the stages of a convolutional generator reach a picture size; plain arithmetic, no torch."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ganstudio.problems import InputProblem

_BASES = (4, 5, 6, 7, 3)
_STAGE = re.compile(r"^k(\d{1,2})s(\d)(?:p(\d)|same)$")


@dataclass(frozen=True, slots=True)
class Stage:
    """One (transposed) convolution that multiplies the size by its stride.

    `padding` None: TensorFlow's 'SAME' (uneven padding, the size is exactly multiplied).
    """

    kernel: int
    stride: int
    padding: int | None

    def __str__(self) -> str:
        """As `parse_stage` reads it: "k4s2p1"."""
        padding = "same" if self.padding is None else f"p{self.padding}"
        return f"k{self.kernel}s{self.stride}{padding}"

    def up(self, size: int) -> int:
        """Side length after the generator's transposed convolution of a `size` x `size` map."""
        if self.padding is None:
            return size * self.stride
        return (size - 1) * self.stride - 2 * self.padding + self.kernel

    def down(self, size: int) -> int:
        """Side length after the discriminator's convolution of a `size` x `size` map."""
        if self.padding is None:
            return -(-size // self.stride)
        return (size + 2 * self.padding - self.kernel) // self.stride + 1


def parse_stage(text: str) -> Stage:
    """Read "k4s2p1" (kernel 4, stride 2, padding 1) or "k5s2same". Raises InputProblem."""
    found = _STAGE.match(text.strip())
    if found is None:
        raise InputProblem(
            "{text} is no stage; write k4s2p1 (kernel 4, stride 2, padding 1) or k5s2same.", text=repr(text)
        )
    kernel, stride = int(found[1]), int(found[2])
    padding = None if found[3] is None else int(found[3])
    if (
        kernel < 1
        or stride < 1
        or kernel < stride
        or (padding is not None and 2 * padding >= kernel + stride)
    ):
        raise InputProblem(
            "{text}: the kernel must be at least the stride, and the padding less than half the kernel.",
            text=repr(text),
        )
    return Stage(kernel, stride, padding)


def output_size(base_size: int, stages: tuple[Stage, ...]) -> int:
    """The picture size that `stages` make of a `base_size` x `base_size` map."""
    size = base_size
    for stage in stages:
        size = stage.up(size)
    return size


def plan_stages(image_size: int, base_size: int = 0) -> tuple[int, tuple[Stage, ...]] | None:
    """Find (base size, stages) for a picture size: doublings with k4s2p1, at the end triplings with k5s3p1.

    `base_size` 0: the first of 4, 5, 6, 7, 3 that fits. None if no such net makes this size.
    """
    return _planned(image_size, (base_size,) if base_size else _BASES, Stage(4, 2, 1), Stage(5, 3, 1))


def stages_like(
    stages: tuple[Stage, ...], image_size: int, base_size: int = 0
) -> tuple[int, tuple[Stage, ...]] | None:
    """Find (base size, stages) for another picture size, with the kernels that `stages` have.

    A factor that does not occur among them gets padding 'SAME' where all of them have it, and DCGAN's kernel
    otherwise. `base_size` (0: 4) is kept if it can be. None if no such net makes this size.
    """
    if all(stage.padding is None for stage in stages):
        double, triple = (Stage(max(stages[0].kernel, stride), stride, None) for stride in (2, 3))
    else:
        double, triple = Stage(4, 2, 1), Stage(5, 3, 1)
    double = next((stage for stage in stages if stage.stride == 2), double)
    triple = next((stage for stage in stages if stage.stride == 3), triple)
    plan = _planned(image_size, (base_size or _BASES[0], *_BASES), double, triple)
    # Paddings may make stages that do not multiply the size by their stride.
    return plan if plan is not None and output_size(*plan) == image_size else None


def _planned(
    image_size: int, bases: tuple[int, ...], double: Stage, triple: Stage
) -> tuple[int, tuple[Stage, ...]] | None:
    for base in bases:
        if image_size % base:
            continue
        rest, twos, threes = image_size // base, 0, 0
        while rest % 2 == 0:
            rest, twos = rest // 2, twos + 1
        while rest % 3 == 0:
            rest, threes = rest // 3, threes + 1
        if rest == 1 and twos + threes >= 1:
            return base, (double,) * twos + (triple,) * threes
    return None
