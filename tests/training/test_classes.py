"""Losses and right answers on labels, against torch's own by hand."""

import math

import pytest
import torch
import torch.nn.functional as F

from ganstudio.labels import Attribute
from ganstudio.training.classes import ClassJudge

ATTRIBUTES = (
    Attribute("hair", "group", ("red", "blue", "green")),
    Attribute("hat", "flag", ("no", "yes")),
    Attribute("eyes", "group", ("grey", "brown")),
)
CODES = torch.tensor([[2, 1, 0], [0, -1, 1], [1, 0, -1], [-1, 0, -1]])


def logits() -> torch.Tensor:
    return torch.randn(4, 6, generator=torch.Generator().manual_seed(3))


def test_losses_are_means_over_the_pictures_whose_value_is_known():
    said = logits()
    found = ClassJudge(ATTRIBUTES, torch.device("cpu"))(said, CODES)
    hair = F.cross_entropy(said[:3, :3], CODES[:3, 0])
    hat = F.binary_cross_entropy_with_logits(said[[0, 2, 3], 3], torch.tensor([1.0, 0.0, 0.0]))
    eyes = F.cross_entropy(said[:2, 4:], CODES[:2, 2])
    assert found.losses.tolist() == pytest.approx([hair.item(), hat.item(), eyes.item()], abs=1e-6)


def test_shares_of_right_answers_leave_the_unknown_out():
    said = torch.full((4, 6), -1.0)
    for row, column in [(0, 2), (0, 3), (0, 5), (1, 0), (1, 5), (2, 0)]:
        said[row, column] = 1.0
    found = ClassJudge(ATTRIBUTES, torch.device("cpu"))(said, CODES)
    assert found.right.tolist() == pytest.approx([2 / 3, 1.0, 1 / 2])


def test_what_nobody_knows_costs_nothing_and_has_no_share():
    said = logits().requires_grad_()
    found = ClassJudge(ATTRIBUTES, torch.device("cpu"))(said, torch.full((4, 3), -1))
    assert found.losses.tolist() == [0, 0, 0]
    assert all(math.isnan(share) for share in found.right.tolist())
    found.losses.sum().backward()
    assert not said.grad.any()
