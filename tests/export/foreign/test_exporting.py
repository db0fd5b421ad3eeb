"""What we write, the scripts load (strictly) and draw the same pictures with."""

from __future__ import annotations

import pytest
import torch
from their_scripts import S0Discriminator, S0Generator, examples_discriminator, examples_generator

from ganstudio.export.foreign.exporting import export_model
from ganstudio.export.foreign.importing import recognise
from ganstudio.nets import build_discriminator, build_generator
from ganstudio.problems import InputProblem
from ganstudio.recipe import make_recipe
from ganstudio.runs.checkpoints import save_checkpoint
from ganstudio.runs.folder import RunFolder

S0 = {"image_size": 144, "stages": ["k4s2p1", "k4s2p1", "k5s3p1", "k5s3p1"], "nz": 6, "ngf": 4, "ndf": 5}
EXAMPLES = {"image_size": 64, "nz": 6, "ngf": 4, "ndf": 5}


@pytest.fixture
def run_of(tmp_path, make_state):
    """Makes a run with one checkpoint; returns its folder and the checkpoint's state."""

    def make(values):
        recipe = make_recipe(values | {"device": "cpu"})
        folder = RunFolder.create(tmp_path / "run", recipe, "{}", tmp_path)
        state = make_state(recipe)
        save_checkpoint(folder.checkpoint_path(0, 40), state)
        return folder.path, state

    return make


@pytest.mark.parametrize("averaged", [True, False])
@pytest.mark.parametrize(
    ("values", "make_g", "make_d"),
    [
        (S0, lambda: S0Generator(6, 4), lambda: S0Discriminator(5)),
        (EXAMPLES, lambda: examples_generator(6, 4), lambda: examples_discriminator(5)),
    ],
    ids=["s0", "examples"],
)
def test_their_script_loads_the_files_and_draws_the_same(values, make_g, make_d, averaged, run_of, tmp_path):
    run, state = run_of(values)
    files = export_model(run, tmp_path / "out", averaged=averaged)
    theirs_g, theirs_d = make_g().eval(), make_d().eval()
    theirs_g.load_state_dict(torch.load(files[0], weights_only=True), strict=True)
    theirs_d.load_state_dict(torch.load(files[1], weights_only=True), strict=True)
    recipe = make_recipe(state["recipe"])
    g, d = build_generator(recipe).eval(), build_discriminator(recipe).eval()
    g.load_state_dict(state["averaged" if averaged else "generator"])
    d.load_state_dict(state["discriminator"])
    z = torch.randn(3, 6)
    with torch.no_grad():
        images = theirs_g(z[:, :, None, None])
        assert torch.equal(images, g(z))
        torch.testing.assert_close(theirs_d(images).flatten(), torch.sigmoid(d(images)))


@pytest.mark.parametrize("style", ["s0", "examples"])
def test_what_goes_out_comes_in_again(style, run_of, tmp_path):
    run, state = run_of(EXAMPLES)
    model = recognise(export_model(run, tmp_path / "out", style=style))
    assert model.generator.keys() == state["averaged"].keys()
    for name, tensor in model.generator.items():
        assert torch.equal(tensor, state["averaged"][name])
    assert (model.recipe.ngf, model.recipe.ndf, model.recipe.image_size) == (4, 5, 64)


@pytest.mark.parametrize(
    ("values", "style", "reason"),
    [
        (S0, "examples", "64 x 64"),
        (EXAMPLES | {"g_head": "linear"}, None, "G begins with a linear layer"),
        (EXAMPLES | {"d_head": "linear"}, "s0", "D ends with a linear layer"),
        (EXAMPLES | {"stages": ["k5s2same"] * 4}, None, "SAME"),
        (EXAMPLES | {"d_norm": "layer"}, None, "lacks batch normalisation"),
        (EXAMPLES | {"d_spectral": True}, None, "spectral norm"),
        (EXAMPLES | {"leaky_slope": 0.1}, None, "slope"),
        (EXAMPLES | {"d_first_norm": True}, None, "first layer"),
        (EXAMPLES | {"bias": True}, None, "biases"),
        (EXAMPLES | {"ngf": 8, "max_channels": 16}, "examples", "doubles the widths"),
    ],
)
def test_nets_of_another_shape_are_refused_with_the_reason(values, style, reason, run_of, tmp_path):
    run, _ = run_of(values)
    with pytest.raises(InputProblem, match=reason):
        export_model(run, tmp_path / "out", style=style)
    assert not (tmp_path / "out").exists()


def test_a_style_that_nobody_named_is_not_spoken_of(run_of, tmp_path):
    run, _ = run_of(EXAMPLES | {"d_norm": "layer"})
    with pytest.raises(
        InputProblem, match=r"other people's scripts, which build plain DCGANs: it lacks"
    ) as one:
        export_model(run, tmp_path / "out")
    assert "style" not in str(one.value)
    with pytest.raises(InputProblem, match="of the style s0"):
        export_model(run, tmp_path / "out", style="s0")


def test_a_step_that_is_not_there_is_refused_with_those_that_are(run_of, tmp_path):
    run, _ = run_of(EXAMPLES)
    with pytest.raises(InputProblem, match="it has 40"):
        export_model(run, tmp_path / "out", checkpoint=41)
