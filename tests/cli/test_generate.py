"""ganstudio generate as a person types it."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner
from made_merits import keep_merit

from ganstudio.cli import cli


def test_a_run_is_found_by_a_path_from_here(drawn_run: Path, monkeypatch):
    monkeypatch.chdir(drawn_run.parent)
    arguments = ["generate", drawn_run.name, "--out", "out", "--count", "2", "--json"]
    done = CliRunner().invoke(cli, arguments, catch_exceptions=False)
    assert done.exit_code == 0, done.stderr
    assert len(json.loads(done.stdout)["files"]) == 3
    assert (drawn_run.parent / "out" / "result.png").is_file()


def test_the_best_of_the_measured_checkpoints_is_asked_for_by_that_word(drawn_run: Path):
    def draw(which: str) -> list[bytes]:
        out = drawn_run.parent / f"out-{which}"
        arguments = ["generate", str(drawn_run), "--out", str(out), "--count", "2", "--checkpoint", which]
        done = CliRunner().invoke(cli, arguments, catch_exceptions=False)
        assert done.exit_code == 0, done.stderr
        return [path.read_bytes() for path in sorted(out.iterdir())]

    keep_merit(drawn_run, 40, 0.1)
    keep_merit(drawn_run, 80, 0.9)
    assert draw("best") == draw("40") != draw("80")


def test_what_to_type_is_said_where_none_was_measured(drawn_run: Path, tmp_path: Path):
    arguments = ["generate", str(drawn_run), "--out", str(tmp_path / "out"), "--checkpoint"]
    done = CliRunner().invoke(cli, [*arguments, "best"], catch_exceptions=False)
    assert done.exit_code == 2 and "ganstudio evaluate" in done.stderr
    done = CliRunner().invoke(cli, [*arguments, "worst"], catch_exceptions=False)
    assert done.exit_code == 2 and "neither a step nor best" in done.stderr
