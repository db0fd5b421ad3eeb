"""What every test gets: its own folders for settings, data, cache and runs, and the shared test pictures."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from ganstudio.recipe import Recipe

# Slow machines must not fail a property: no deadline, no complaint about slow drawing.
settings.register_profile(
    "studio", deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("studio")

# The workers share the cores: two threads for each of two workers on two cores would be in each other's way.
# Read when torch is loaded, and by the programs that the tests start.
if _workers := int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "0")):
    os.environ.setdefault("OMP_NUM_THREADS", str(max(1, (os.cpu_count() or 1) // _workers)))

# A shell without job control starts what runs in its background deaf to Ctrl-C, and so would be every program
# that the tests start.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

_SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the program off the person's own files: all its folders lie in the test's tmp_path."""
    home = tmp_path / "home"
    home.mkdir()
    for variable, name in {
        "GANSTUDIO_CONFIG_DIR": "config",
        "GANSTUDIO_DATA_DIR": "data",
        "GANSTUDIO_CACHE_DIR": "cache",
        "GANSTUDIO_RUNS_DIR": "runs",
    }.items():
        monkeypatch.setenv(variable, str(home / name))
    return home


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of test pictures beside the checkout; tests that need it are skipped without it."""
    if not _SHARED.is_dir():
        pytest.skip(f"the shared test pictures are not there: {_SHARED}")
    return _SHARED


@pytest.fixture
def tiny_recipe() -> Recipe:
    """A recipe of nets so small that drawing takes no time."""
    from ganstudio.recipe import make_recipe

    return make_recipe({"image_size": 16, "nz": 6, "ngf": 8, "ndf": 8, "batch_size": 8, "device": "cpu"})


@pytest.fixture
def make_state() -> Callable[..., dict[str, Any]]:
    """Makes a checkpoint's state as far as drawing reads it: `(recipe, step=40, seed=0)`, untrained nets."""

    def make(recipe: Recipe, step: int = 40, seed: int = 0) -> dict[str, Any]:
        import torch

        from ganstudio.nets import build_discriminator, build_generator, initialise

        nets = {"generator": build_generator(recipe), "averaged": build_generator(recipe)}
        for number, net in enumerate(nets.values()):
            initialise(net, recipe, seed + number)
            with torch.no_grad():
                for parameter in net.parameters():
                    parameter.mul_(4)  # the first weights alone make nearly grey pictures
        discriminator = build_discriminator(recipe)
        initialise(discriminator, recipe, seed + 9)
        return {
            "step": step,
            "recipe": recipe.model_dump(),
            "discriminator": discriminator.state_dict(),
            "fixed_noise": torch.arange(3.0 * recipe.nz).reshape(3, recipe.nz),
            **{name: net.state_dict() for name, net in nets.items()},
        }

    return make


@pytest.fixture
def drawn_run(tmp_path: Path, tiny_recipe: Recipe, make_state: Callable[..., dict[str, Any]]) -> Path:
    """A run folder with checkpoints at steps 40 and 80 that can be drawn with, not trained."""
    from ganstudio.runs.checkpoints import save_checkpoint
    from ganstudio.runs.folder import RunFolder

    folder = RunFolder.create(tmp_path / "run", tiny_recipe, "{}", tmp_path / "pictures")
    for step in (40, 80):
        save_checkpoint(folder.checkpoint_path(0, step), make_state(tiny_recipe, step, seed=step))
    return folder.path
