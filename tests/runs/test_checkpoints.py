"""Checkpoints: exact, atomic, and refused with one sentence when they are not what they should be."""

import contextlib
import os
import pickle
import subprocess
import sys
import zipfile
from collections import OrderedDict
from dataclasses import dataclass

import pytest
import torch

from ganstudio.problems import InputProblem, Problem
from ganstudio.runs.checkpoints import CheckpointProblem, load_checkpoint, save_checkpoint
from ganstudio.runs.checksum import checksum


def state():
    net = torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.BatchNorm1d(4))
    steps = torch.optim.Adam(net.parameters(), 1e-3)
    net(torch.ones(2, 3)).sum().backward()
    steps.step()
    return {
        "g": net.state_dict(),
        "optimizer": steps.state_dict(),
        "rng": torch.Generator().manual_seed(3).get_state(),
        "half": torch.randn(5).to(torch.bfloat16),
        "flags": torch.tensor([True, False]),
        "one": torch.tensor(7),
        "none": torch.empty(0, 3),
        "turned": torch.arange(6.0).reshape(2, 3).T,
        "plain": [1, 2.5, "字", None, True, (1, "x"), {"a": float("nan")}, -(2**70)],
    }


def same(a, b):
    if isinstance(a, torch.Tensor):
        return a.dtype == b.dtype and a.shape == b.shape and torch.equal(a, b)
    if isinstance(a, dict):
        return list(a) == list(b) and all(same(a[key], b[key]) for key in a)
    if isinstance(a, list | tuple):
        return type(a) is type(b) and len(a) == len(b) and all(map(same, a, b))
    return type(a) is type(b) and (a == b or (a != a and b != b))


@pytest.fixture
def path(tmp_path):
    folder = tmp_path / "运行 1"
    folder.mkdir()
    return folder / "step-00000100.pt"


def test_a_state_comes_back_bit_for_bit(path):
    saved = state()
    size = save_checkpoint(path, saved)
    assert size == path.stat().st_size
    assert same(saved, load_checkpoint(path))
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize(
    "bad", [object(), {1, 2}, torch.nn.Linear(1, 1), b"bytes", torch.eye(3).to_sparse(), 1 + 2j]
)
def test_a_state_that_could_not_be_read_back_is_refused_naming_the_place(path, bad):
    with pytest.raises(TypeError, match=r"state\['deep'\]\[1\]"):
        save_checkpoint(path, {"deep": [1, bad]})
    assert not list(path.parent.iterdir())


def test_saving_again_replaces_the_file(path):
    save_checkpoint(path, {"step": 1})
    save_checkpoint(path, {"step": 2})
    assert load_checkpoint(path) == {"step": 2}


class _FullDisk:
    """A file on a disk that is full after so many bytes."""

    def __init__(self, file, room):
        self._file, self._room = file, room

    def write(self, data):
        self._room -= memoryview(data).nbytes
        if self._room < 0:
            raise OSError(28, "No space left on device")
        return self._file.write(data)

    def __getattr__(self, name):
        return getattr(self._file, name)

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self._file.close()


@pytest.mark.parametrize("room", [0, 100, 50_000])
def test_a_disk_that_is_full_while_saving_keeps_the_older_file_and_leaves_nothing_else(
    path, monkeypatch, room
):
    save_checkpoint(path, {"step": 1})
    opened = type(path).open

    def open_on_a_full_disk(self, mode="r", *rest):
        file = opened(self, mode, *rest)
        return _FullDisk(file, room) if "x" in mode else file

    with monkeypatch.context() as patch:
        patch.setattr(type(path), "open", open_on_a_full_disk)
        with pytest.raises(Problem, match=r"step-00000100\.pt could not be written: the disk is full\. Free"):
            save_checkpoint(path, {"weights": torch.randn(100_000)})
    assert load_checkpoint(path) == {"step": 1}
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_disk_without_room_is_noticed_before_anything_is_written(path, monkeypatch):
    monkeypatch.setattr(
        "ganstudio.runs.checkpoints.shutil.disk_usage", lambda _: type("Usage", (), {"free": 1000})
    )
    with pytest.raises(Problem, match=r"There is no room for the checkpoint .* MB are free"):
        save_checkpoint(path, {"weights": torch.randn(1000)})
    assert not list(path.parent.iterdir())


def test_a_folder_that_vanished_is_one_problem(path):
    path.parent.rmdir()
    with pytest.raises(Problem, match="could not be written"):
        save_checkpoint(path, {"step": 1})


SAVING = """
import sys, time
from pathlib import Path
from ganstudio import durable
from ganstudio.runs.checkpoints import save_checkpoint
path = Path(sys.argv[1])
save_checkpoint(path, {"step": 1})
def slow_disk(handle):
    print("nearly", flush=True)
    time.sleep(60)
durable.os.fsync = slow_disk
save_checkpoint(path, {"step": 2})
"""


def test_kill_while_saving_leaves_the_older_checkpoint_whole(path):
    with subprocess.Popen([sys.executable, "-c", SAVING, str(path)], stdout=subprocess.PIPE) as process:
        assert process.stdout.readline() == b"nearly\n"
        process.kill()
    assert load_checkpoint(path) == {"step": 1}
    assert len(list(path.parent.glob("*.pt"))) == 1


# Files that are not what they should be


def refused(path, match):
    with pytest.raises(CheckpointProblem, match=match) as caught:
        load_checkpoint(path)
    assert isinstance(caught.value, InputProblem)
    assert path.name in str(caught.value)
    assert "hoose" in str(caught.value)


def test_a_missing_checkpoint_is_named(path):
    refused(path, "is missing")


def test_a_folder_is_no_checkpoint(path):
    path.mkdir()
    refused(path, r"cannot be read|is no checkpoint")


@pytest.mark.parametrize("share", [0.0, 0.001, 0.3, 0.9, 0.999])
def test_a_checkpoint_that_was_cut_short_says_so(path, share):
    save_checkpoint(path, state())
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    refused(path, "damaged or was cut short")


@pytest.mark.parametrize(
    "content", [b"\x00" * 5000, os.urandom(5000), b"just text", pickle.dumps({"format": 1})]
)
def test_a_file_of_something_else_is_no_checkpoint(path, content):
    path.write_bytes(b"x" + content if content[:2] == b"PK" else content)
    refused(path, "is no checkpoint of GAN Studio")


@pytest.mark.parametrize("where", [0.2, 0.4, 0.5, 0.6, 0.8])
def test_a_flipped_bit_is_noticed(path, where):
    save_checkpoint(path, {"w": torch.randn(10_000)})
    content = bytearray(path.read_bytes())
    content[int(len(content) * where)] ^= 1
    path.write_bytes(content)
    refused(path, "damaged")


def test_every_flipped_byte_of_a_small_checkpoint_is_noticed_or_harmless(path):
    saved = {"step": 5, "w": torch.tensor([1.5, 2.5])}
    save_checkpoint(path, saved)
    content = path.read_bytes()
    for place in range(0, len(content), 3):
        path.write_bytes(content[:place] + bytes([content[place] ^ 0x5A]) + content[place + 1 :])
        with contextlib.suppress(CheckpointProblem):
            assert same(load_checkpoint(path), saved)


def test_a_checkpoint_of_a_newer_version_says_what_to_install(path):
    torch.save({"format": 2, "checksum": "", "state": {}}, path)
    refused(path, "newer GAN Studio. Install the newer")


def test_another_programs_weights_are_no_checkpoint(path):
    torch.save(torch.nn.Linear(2, 2).state_dict(), path)
    refused(path, "is no checkpoint of GAN Studio")
    torch.save({"format": "1", "checksum": "", "state": {}}, path)
    refused(path, "newer|no checkpoint")


def test_a_checksum_that_does_not_fit_is_noticed(path):
    torch.save({"format": 1, "checksum": checksum({"step": 1}), "state": {"step": 2}}, path)
    refused(path, "damaged")


@dataclass
class _Trap:
    """Unpickled carelessly, it creates a file."""

    file: str

    def __reduce__(self):
        return (os.system, (f'echo caught > "{self.file}"',))


@pytest.mark.parametrize("legacy", [False, True])
def test_a_pickle_that_tries_to_run_code_does_not_run_it(path, tmp_path, legacy):
    sprung = tmp_path / "sprung"
    content = {"format": 1, "checksum": "", "state": _Trap(str(sprung))}
    torch.save(content, path, _use_new_zipfile_serialization=not legacy)
    refused(path, "no checkpoint" if legacy else "was not opened: it holds more than tensors.*can run code")
    assert not sprung.exists()
    torch.load(path, weights_only=False)  # the trap is a real one
    assert sprung.exists()


def test_a_small_file_that_describes_a_huge_tensor_is_refused(path):
    huge = torch.zeros(1).expand(10**12)
    torch.save({"format": 1, "checksum": "", "state": {"w": huge}}, path)
    assert path.stat().st_size < 10_000
    refused(path, "damaged")


def test_a_small_file_that_describes_a_huge_tree_is_refused(path):
    tree = [0]
    for _ in range(60):
        tree = [tree, tree]
    torch.save({"format": 1, "checksum": "", "state": {"tree": tree}}, path)
    refused(path, "damaged")


def test_a_tree_without_an_end_is_refused(path):
    tree = []
    tree.append(tree)
    torch.save({"format": 1, "checksum": "", "state": {"tree": tree}}, path)
    refused(path, "damaged")


def test_a_packed_bomb_is_refused_before_it_is_unpacked(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("x/data.pkl", bytes(50_000_000))
    refused(path, "is no checkpoint")


# The checksum


def test_the_checksum_tells_apart_what_looks_alike():
    alike = [
        {"a": 1}, {"a": True}, {"a": 1.0}, {"a": "1"}, {"a": None}, {"a": [1]}, {"a": (1,)}, {1: "a"},
        {"a": {}},
        {"a": torch.tensor(1)}, {"a": torch.tensor([1])}, {"a": torch.tensor(1.0)}, {"a": 0.0}, {"a": -0.0},
        {"a": torch.zeros(2, 3)}, {"a": torch.zeros(3, 2)}, {"a": [[], []]}, {"a": [[[]]]}, {"a": 1, "b": 2},
        {"b": 2, "a": 1},
    ]  # fmt: skip
    assert len({checksum(value) for value in alike}) == len(alike)


def test_the_checksum_is_the_same_for_equal_states():
    assert checksum(OrderedDict(a=torch.ones(2, 2))) == checksum({"a": torch.ones(2, 2).T.contiguous()})
    assert checksum({"a": torch.arange(6).reshape(2, 3).T}) == checksum(
        {"a": torch.tensor([[0, 3], [1, 4], [2, 5]])}
    )
