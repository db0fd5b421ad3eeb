"""Labels as the nets take them, and the heads that name them."""

import numpy as np
import pytest
import torch
from extras import of_every_family

from ganstudio.labels import Attribute
from ganstudio.latent.conditions import encode
from ganstudio.latent.run_labels import RunLabels
from ganstudio.nets import FAMILIES, build_discriminator, initialise
from ganstudio.nets.conditioning import LabelEncoder
from ganstudio.recipe import make_recipe

HAIR = Attribute("hair", "group", ("red", "blue", "green"))
HAT = Attribute("hat", "flag", ("no", "yes"))


def test_codes_are_told_to_a_training_as_a_choice_is_to_the_explorer():
    attributes = (HAIR, HAT)
    labels = RunLabels(attributes, np.array([[a, b] for a in range(-1, 3) for b in range(-1, 2)], np.int16))
    told = LabelEncoder(attributes)(torch.from_numpy(labels.rows.astype(np.int64)))
    chosen = [encode(attributes, labels.choice(row)) for row in labels.rows]
    assert told.tolist() == np.stack(chosen).tolist()


def test_a_value_is_1_the_others_minus_1_and_what_is_unknown_0():
    told = LabelEncoder((HAIR, HAT))(torch.tensor([[2, 1], [0, 0], [-1, 1], [1, -1]]))
    assert told.tolist() == [[-1, -1, 1, 1], [1, -1, -1, -1], [0, 0, 0, 1], [-1, 1, -1, 0]]
    assert told.dtype == torch.float32


@pytest.mark.parametrize("net", of_every_family(FAMILIES))
@pytest.mark.parametrize("heads", ["linear", "mlp3", "separate"])
def test_d_names_the_attributes_beside_its_score(net, heads):
    recipe = make_recipe(
        {
            "net": net, "image_size": 64, "ngf": 4, "ndf": 4, "max_channels": 8, "d_layers": (8,),
            "class_heads": heads, "init": "own", "batch_size": 3,
        }
    )  # fmt: skip
    d = build_discriminator(recipe, (HAIR, HAT))
    initialise(d, recipe, 0)
    said = d.opinion(torch.randn(3, 3, 64, 64, generator=torch.Generator().manual_seed(0)))
    assert said.scores.shape == (3,) and said.classes.shape == (3, 4)
    said.classes.square().sum().backward()
    reached = {name for name, p in d.named_parameters() if p.grad is not None and p.grad.any()}
    trunk = {name for name in reached if not name.startswith("classes.")}
    assert any(name.startswith("classes.") for name in reached)
    assert bool(trunk) == (heads != "separate")
    assert build_discriminator(recipe).opinion(torch.zeros(2, 3, 64, 64)).classes is None
