"""What every test gets: its own folders for settings, data, cache and runs, and the shared test pictures."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Slow machines must not fail a property: no deadline, no complaint about slow drawing.
settings.register_profile(
    "studio", deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("studio")

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
