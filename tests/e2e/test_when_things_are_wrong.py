"""What a person sees on the command line when something is wrong: one clear line and nothing lost."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

from ganstudio.data.cache import clear_cache
from ganstudio.runs.reader import RunReader

posix = pytest.mark.skipif(sys.platform == "win32", reason="permissions are told in another way there")


class _RunsCode:
    def __init__(self, witness):
        self._witness = witness

    def __reduce__(self):
        return os.system, (f"touch '{self._witness}'",)


@pytest.fixture
def run(ganstudio, pictures, tiny, tmp_path):
    """A run of 10 steps with checkpoints at 5 and 10."""
    run = tmp_path / "run"
    done = ganstudio("train", pictures, "--recipe", "dcgan-64", *tiny, "--run", run, "--steps", 10)
    assert done.returncode == 0, done.stderr
    return run


@pytest.fixture
def as_anyone(ganstudio):
    """The command line for whom permissions count, as they do not for root."""
    if os.geteuid() != 0:
        return ganstudio
    tool = shutil.which("setpriv")
    if tool is None:
        pytest.skip("root without setpriv may read and write everything")
    lost = "-dac_override,-dac_read_search,-fowner"

    def call(*arguments):
        return subprocess.run(
            [tool, f"--bounding-set={lost}", f"--inh-caps={lost}",
             sys.executable, "-m", "ganstudio", *map(str, arguments)],
            capture_output=True, text=True, encoding="utf-8", timeout=240, check=False,
            env={**os.environ, "PYTHONIOENCODING": "utf-8", "OMP_NUM_THREADS": "1"},
        )  # fmt: skip

    if call("--version").returncode != 0:
        pytest.skip("setpriv may not drop capabilities here")
    return call


def newest(run):
    return max((run / "checkpoints").glob("*.pt"))


def cut_short(run, _tmp_path):
    newest(run).write_bytes(newest(run).read_bytes()[:3000])


def empty(run, _tmp_path):
    newest(run).write_bytes(b"")


def of_a_newer_program(run, _tmp_path):
    import torch

    content = torch.load(newest(run), weights_only=True)
    torch.save(content | {"format": 99}, newest(run))


def a_pickle_that_runs_code(run, tmp_path):
    import torch

    torch.save({"format": 1, "checksum": "", "state": _RunsCode(tmp_path / "witness")}, newest(run))


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (cut_short, "is damaged or was cut short. Choose an earlier checkpoint"),
        (empty, "is damaged or was cut short. Choose an earlier checkpoint"),
        (of_a_newer_program, "was written by a newer GAN Studio. Install"),
        (a_pickle_that_runs_code, "such a file can run code. Do not use it"),
    ],
)
def test_a_spoiled_checkpoint_is_named_and_the_one_before_it_goes_on(ganstudio, run, tmp_path, spoil, says):
    spoil(run, tmp_path)
    refused = ganstudio("resume", run, "--steps", 12)
    assert refused.returncode == 1 and "Traceback" not in refused.stderr
    assert says in refused.stderr and newest(run).name in refused.stderr
    assert not (tmp_path / "witness").exists()
    earlier = ganstudio("resume", run, "--from", 5, "--steps", 7)
    assert earlier.returncode == 0, earlier.stderr
    with RunReader(run) as reader:
        assert reader.branch(0).last_step == 10 and reader.branch(1).last_step == 7


def test_a_run_that_another_process_trains_is_left_alone(ganstudio, run):
    holding = (
        "import sys\nfrom pathlib import Path\nfrom ganstudio.runs.folder import RunFolder\n"
        "with RunFolder(Path(sys.argv[1])).lock():\n    print('held', flush=True)\n    input()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", holding, str(run)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout.readline().strip() == b"held"
        refused = ganstudio("resume", run, "--steps", 12)
        other.communicate(b"\n")
    assert refused.returncode == 1 and "Traceback" not in refused.stderr
    assert "is being trained by another process. Stop it there" in refused.stderr
    assert ganstudio("resume", run, "--steps", 12).returncode == 0


def test_pictures_that_vanished_are_told_and_the_run_goes_on_without_them_when_asked(
    ganstudio, pictures, run
):
    (pictures / "3.png").unlink()
    (pictures / "4.png").write_bytes((pictures / "5.png").read_bytes())
    # The decoded copies serve as long as they are there.
    assert ganstudio("resume", run, "--steps", 11).returncode == 0
    clear_cache()
    refused = ganstudio("resume", run, "--steps", 12)
    assert refused.returncode == 1 and "Traceback" not in refused.stderr
    assert "1 pictures are missing and 1 have changed" in refused.stderr and "3.png" in refused.stderr
    done = ganstudio("resume", run, "--steps", 12, "--accept-data-changes")
    assert done.returncode == 0, done.stderr
    assert "goes on without 2 pictures" in done.stderr


@posix
@pytest.mark.parametrize("command", [["check"], ["train", "--recipe", "dcgan-64"]])
def test_a_folder_that_may_not_be_read_is_one_line(ganstudio, pictures, command, as_anyone):
    pictures.chmod(0)
    try:
        refused = as_anyone(command[0], pictures, *command[1:])
    finally:
        pictures.chmod(0o755)
    assert refused.returncode == 2
    assert len(refused.stderr.strip().splitlines()) == 1 and str(pictures) in refused.stderr


@posix
def test_a_run_that_may_not_be_written_says_so_and_can_still_be_looked_at(ganstudio, run, as_anyone):
    folders = [run, run / "checkpoints", run / "snapshots"]
    files = [path for path in run.rglob("*") if path.is_file()]
    before = {path: path.read_bytes() for path in files}
    for path in [*files, *folders]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        refused, looked = as_anyone("resume", run, "--steps", 12), as_anyone("inspect", run)
    finally:
        for path in [*folders, *files]:
            path.chmod(0o755 if path.is_dir() else 0o644)
    assert refused.returncode == 1 and "Traceback" not in refused.stderr
    assert "read-only or belongs to someone else. Make it writable" in refused.stderr
    assert looked.returncode == 0 and "step 10" in looked.stdout
    assert {path: path.read_bytes() for path in files} == before
