"""ganstudio generate as a person types it."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from ganstudio.cli import cli


def test_a_run_is_found_by_a_path_from_here(drawn_run: Path, monkeypatch):
    monkeypatch.chdir(drawn_run.parent)
    arguments = ["generate", drawn_run.name, "--out", "out", "--count", "2", "--json"]
    done = CliRunner().invoke(cli, arguments, catch_exceptions=False)
    assert done.exit_code == 0, done.stderr
    assert len(json.loads(done.stdout)["files"]) == 3
    assert (drawn_run.parent / "out" / "result.png").is_file()
