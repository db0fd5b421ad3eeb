"""The commands as they are typed, in this process."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from ganstudio.cli import cli

TINY = [
    "--set", "image_size=16", "--set", "ngf=4", "--set", "ndf=4", "--set", "nz=8", "--set", "batch_size=4",
    "--set", "snapshot_images=4", "--device", "cpu",
]  # fmt: skip
"""Options of a training that takes moments."""


def call(*arguments: object) -> Result:
    """Type `ganstudio` and these; what goes wrong in the program goes wrong in the test."""
    return CliRunner().invoke(cli, [str(argument) for argument in arguments], catch_exceptions=False)


def train(folder: Path, run: Path, *more: object) -> Result:
    """Train tiny nets on the pictures in a folder."""
    return call("train", folder, "--recipe", "dcgan-64", *TINY, "--run", run, *more)
