"""Two scripts' files come in, recognised by keys and shapes, and draw the same pictures."""

from __future__ import annotations

import os
import pickle
from collections import OrderedDict

import pytest
import torch
from their_scripts import (
    S0Discriminator,
    S0Generator,
    as_if_trained,
    examples_discriminator,
    examples_generator,
)
from torch import nn

from ganstudio.export.foreign.importing import recognise
from ganstudio.nets import build_discriminator, build_generator
from ganstudio.problems import InputProblem, RecipeProblem

SCRIPTS = {
    "s0": (lambda: S0Generator(40, 8), lambda: S0Discriminator(6)),
    "examples": (lambda: examples_generator(20, 8, 1), lambda: examples_discriminator(4, 1)),
}


@pytest.fixture(params=SCRIPTS)
def nets(request):
    torch.manual_seed(0)
    make_g, make_d = SCRIPTS[request.param]
    return as_if_trained(make_g()), as_if_trained(make_d())


def saved(path, content, **how):
    torch.save(content, path, **how)
    return path


def loaded(model):
    g, d = build_generator(model.recipe), build_discriminator(model.recipe)
    g.load_state_dict(model.generator)
    if model.discriminator is not None:
        d.load_state_dict(model.discriminator)
    return g.eval(), d.eval()


def test_g_draws_and_d_judges_as_in_the_script_whichever_file_comes_first(nets, tmp_path):
    theirs_g, theirs_d = nets
    files = [
        saved(tmp_path / "a1.pth", theirs_d.state_dict()),
        saved(tmp_path / "a2.pth", theirs_g.state_dict()),
    ]
    model = recognise(files)
    g, d = loaded(model)
    z = torch.randn(5, model.recipe.nz)
    with torch.no_grad():
        wanted = theirs_g(z[:, :, None, None])
        assert torch.equal(g(z), wanted)
        torch.testing.assert_close(torch.sigmoid(d(wanted)), theirs_d(wanted).flatten())
    assert model.recipe == recognise(files[::-1]).recipe


def test_the_recipe_is_told_by_the_shapes(tmp_path):
    files = [
        saved(tmp_path / "G.pth", S0Generator(40, 8).state_dict()),
        saved(tmp_path / "D.pth", S0Discriminator(6).state_dict()),
    ]
    recipe = recognise(files).recipe
    assert (recipe.image_size, recipe.channels, recipe.nz, recipe.ngf, recipe.ndf) == (144, 3, 40, 8, 6)
    assert recipe.layout()[0] == 4 and recipe.stages == ("k4s2p1", "k4s2p1", "k5s3p1", "k5s3p1")
    assert (recipe.bias, recipe.g_norm, recipe.d_norm, recipe.d_first_norm) == (
        False,
        "batch",
        "batch",
        False,
    )
    assert (recipe.lr_d, recipe.batch_size) == (5e-5, 32)  # the shipped recipe of this layout lends the rest


@pytest.mark.parametrize(
    "wrap",
    [
        lambda state: {"state_dict": state, "epoch": 7},
        lambda state: OrderedDict(("module." + key, value) for key, value in state.items()),
        lambda state: {key: value for key, value in state.items() if "num_batches" not in key},
        lambda state: {
            key: value.half() if value.is_floating_point() else value for key, value in state.items()
        },
        lambda state: dict(sorted(state.items())),
    ],
    ids=["wrapped", "data parallel", "of an old torch", "half precision", "sorted by name"],
)
def test_ways_in_which_scripts_save_make_no_difference(wrap, tmp_path):
    theirs = as_if_trained(S0Generator(10, 4))
    file = saved(tmp_path / "G.pth", wrap(theirs.state_dict()))
    g, _ = loaded(recognise([file]))
    z = torch.randn(2, 10)
    with torch.no_grad():
        torch.testing.assert_close(g(z), theirs(z[:, :, None, None]), atol=5e-3, rtol=0)


def test_a_file_as_torch_wrote_before_version_1_6_opens(tmp_path):
    theirs = as_if_trained(S0Generator(10, 4))
    file = saved(tmp_path / "G.pth", theirs.state_dict(), _use_new_zipfile_serialization=False)
    assert torch.equal(recognise([file]).generator["features.0.weight"], theirs.features[0].weight)


def test_one_file_may_hold_both_nets(tmp_path):
    both = {"netG": examples_generator(8, 4).state_dict(), "netD": examples_discriminator(4).state_dict()}
    model = recognise([saved(tmp_path / "both.pth", both)])
    assert model.discriminator is not None


def test_g_alone_is_enough_and_d_alone_is_not(tmp_path):
    model = recognise([saved(tmp_path / "G.pth", examples_generator(8, 4).state_dict())], {"ndf": 12})
    assert model.discriminator is None and model.recipe.ndf == 12
    assert any("No D" in str(fact) for fact in model.facts)
    with pytest.raises(InputProblem, match="no generator"):
        recognise([saved(tmp_path / "D.pth", examples_discriminator(4).state_dict())])


def test_stages_that_the_kernels_do_not_tell_can_be_named(tmp_path):
    net = nn.Sequential(
        nn.ConvTranspose2d(5, 16, 4, 1, 0, bias=False),
        nn.ReLU(),
        nn.ConvTranspose2d(16, 3, 4, 4, 0, bias=False),
    )
    file = saved(tmp_path / "G.pth", net.state_dict())
    assert recognise([file]).recipe.image_size == 8
    recipe = recognise([file], {"stages": ["k4s4p0"]}).recipe
    assert (recipe.image_size, recipe.g_norm) == (16, "none")


def test_what_the_file_tells_cannot_be_set_otherwise(tmp_path):
    file = saved(tmp_path / "G.pth", examples_generator(8, 4).state_dict())
    with pytest.raises(RecipeProblem, match="nz: the model file says 8"):
        recognise([file], {"nz": 9})
    with pytest.raises(RecipeProblem, match="told no labels"):
        recognise([file], {"labels": ["hair"]})
    assert recognise([file], {"lr_d": 1e-5, "seed": 3}).recipe.lr_d == 1e-5


def with_weight(key, tensor):
    return lambda state: state.update({key: tensor})


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (with_weight("features.3.weight", torch.zeros(32, 17, 4, 4)),
         r"features\.6\.weight.*16 x 8 x 4 x 4.*takes 16.*32 x 17 x 4 x 4.*makes 17"),
        (with_weight("features.4.running_var", torch.ones(9)), r"features\.4\.running_var.*9.*16"),
        (lambda s: s.pop("features.9.weight"), r"features\.12\.weight.*4 x 3 x 5 x 5.*takes 4.*makes 8"),
        (lambda s: s.pop("features.10.weight"), r"features\.10\.weight.*none.*running_mean"),
        (with_weight("features.12.weight", torch.zeros(4, 4, 5, 5)), r"neither a G nor a D.*4 x 4 x 5 x 5"),
        (with_weight("features.0.weight_orig", torch.zeros(3)), r"features\.0\.weight_orig"),
        (with_weight("features.0.weight", torch.zeros(32, 10)), r"features\.0\.weight.*32 x 10"),
        (with_weight("features.9.weight", torch.zeros(8, 4, 7, 7)), r"features\.9\.weight.*7 x 7.*stages"),
        (with_weight("features.3.weight", torch.full((32, 16, 4, 4), torch.nan)),
         r"features\.3\.weight.*not finite"),
        (with_weight("features.3.weight", torch.zeros(32, 16, 4, 4).int()), r"features\.3\.weight.*int32"),
        (with_weight("features.0.weight", torch.zeros(1).expand(10, 10**6, 4, 4)), "more than the file"),
        (with_weight("features.20.weight", torch.zeros(3, 3, 4, 4)), r"features\.3\.weight.*32 x 24"),
    ],
    ids=["width", "norm", "missing", "no norm weight", "end", "unknown part", "linear", "kernel", "nan",
         "integers", "huge", "one more"],
)  # fmt: skip
def test_what_does_not_fit_is_named_with_key_and_shape(change, words, tmp_path):
    state = S0Generator(10, 4).state_dict()
    change(state)
    with pytest.raises(InputProblem, match=words):
        recognise([saved(tmp_path / "G.pth", state)])


def test_files_that_do_not_belong_together_are_refused(tmp_path):
    g = saved(tmp_path / "G.pth", S0Generator(10, 4).state_dict())
    d = saved(tmp_path / "D.pth", examples_discriminator(4).state_dict())
    with pytest.raises(InputProblem, match=r"144 x 144.*64 x 64"):
        recognise([g, d])
    with pytest.raises(InputProblem, match="G was found twice"):
        recognise([g, g])


class Harm:
    def __reduce__(self):
        return os.mkdir, ("harm",)


@pytest.mark.parametrize("old", [False, True])
def test_nothing_in_a_file_is_run(old, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    file = saved(tmp_path / "G.pth", {"x": Harm()}, _use_new_zipfile_serialization=not old)
    with pytest.raises(InputProblem, match="can run code"):
        recognise([file])
    with pytest.raises(InputProblem, match=r"can run code.*state_dict\(\)"):
        recognise([saved(tmp_path / "net.pth", S0Generator(10, 4), _use_new_zipfile_serialization=not old)])
    assert not (tmp_path / "harm").exists()


@pytest.mark.parametrize("old", [False, True])
def test_a_file_cut_short_anywhere_is_called_damaged(old, tmp_path):
    net = nn.Sequential(nn.ConvTranspose2d(2, 8, 4), nn.ConvTranspose2d(8, 3, 4))
    whole = saved(tmp_path / "G.pth", net.state_dict(), _use_new_zipfile_serialization=not old).read_bytes()
    cut = tmp_path / "cut.pth"
    for length in (*range(0, len(whole), 397), len(whole) - 1):
        cut.write_bytes(whole[:length])
        with pytest.raises(InputProblem, match=r"damaged|no model file"):
            recognise([cut])


def test_an_old_file_that_claims_a_huge_storage_is_not_believed(tmp_path):
    state = {"w.weight": torch.zeros(1000, 1, 1, 1)}
    whole = saved(tmp_path / "G.pth", state, _use_new_zipfile_serialization=False).read_bytes()
    assert whole.count(pickle.BININT2 + (1000).to_bytes(2, "little")) >= 1
    claim = pickle.BININT + (2**31 - 1).to_bytes(4, "little")
    (tmp_path / "G.pth").write_bytes(whole.replace(pickle.BININT2 + (1000).to_bytes(2, "little"), claim))
    with pytest.raises(InputProblem, match="damaged"):
        recognise([tmp_path / "G.pth"])


def test_other_files_are_told_apart(tmp_path, drawn_run):
    text = tmp_path / "G.pth"
    text.write_text("hello")
    with pytest.raises(InputProblem, match="no model file"):
        recognise([text])
    with pytest.raises(InputProblem, match="no file"):
        recognise([tmp_path / "none.pth"])
    with pytest.raises(InputProblem, match="no state dict"):
        recognise([saved(tmp_path / "list.pth", [1, 2])])
    with pytest.raises(InputProblem, match="checkpoint of GAN Studio"):
        recognise([drawn_run / "checkpoints" / "step-00000040.pt"])
