"""TensorFlow's 'SAME' padding, against its definition written out in loops."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from ganstudio.nets.layers import SameConv2d, SameConvTranspose2d


def same_convolution(x: np.ndarray, weight: np.ndarray, stride: int) -> np.ndarray:
    """One channel, one picture: what TensorFlow defines for padding='SAME'."""
    size, kernel = x.shape[0], weight.shape[0]
    out = -(-size // stride)
    before = max((out - 1) * stride + kernel - size, 0) // 2
    made = np.zeros((out, out))
    for i in range(out):
        for j in range(out):
            for k in range(kernel):
                for m in range(kernel):
                    row, column = i * stride + k - before, j * stride + m - before
                    if 0 <= row < size and 0 <= column < size:
                        made[i, j] += weight[k, m] * x[row, column]
    return made


def filled(layer, seed=0):
    with torch.no_grad():
        layer.weight.copy_(torch.randn(layer.weight.shape, generator=torch.Generator().manual_seed(seed)))
    return layer.double()


@pytest.mark.parametrize(
    ("size", "kernel", "stride"), [(8, 5, 2), (7, 5, 2), (9, 5, 3), (6, 3, 1), (8, 4, 2)]
)
def test_a_same_convolution_is_tensorflows(size, kernel, stride):
    layer = filled(SameConv2d(1, 1, kernel, stride, bias=False))
    x = torch.randn(size, size, dtype=torch.float64, generator=torch.Generator().manual_seed(1))
    made = layer(x[None, None])[0, 0].detach().numpy()
    np.testing.assert_allclose(made, same_convolution(x.numpy(), layer.weight[0, 0].detach().numpy(), stride))


def test_the_padding_of_5_x_5_with_stride_2_is_one_before_and_two_behind():
    layer = SameConv2d(1, 1, 5, 2, bias=False)
    assert layer._padding(64) == (1, 2)


@given(
    size=st.integers(2, 9),
    kernel_and_stride=st.sampled_from([(5, 2), (4, 2), (3, 2), (5, 3), (3, 1), (2, 2)]),
)
def test_a_transposed_same_convolution_is_the_transpose_of_the_convolution(size, kernel_and_stride):
    kernel, stride = kernel_and_stride
    up = filled(SameConvTranspose2d(3, 2, kernel, stride, bias=False))
    down = SameConv2d(2, 3, kernel, stride, bias=False).double()
    with torch.no_grad():
        down.weight.copy_(up.weight)
    generator = torch.Generator().manual_seed(size)
    small = torch.randn(1, 3, size, size, dtype=torch.float64, generator=generator)
    large = torch.randn(1, 2, size * stride, size * stride, dtype=torch.float64, generator=generator)
    assert up(small).shape == large.shape
    assert down(large).shape == small.shape
    torch.testing.assert_close((up(small) * large).sum(), (small * down(large)).sum())
