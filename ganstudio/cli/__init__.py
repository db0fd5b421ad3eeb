"""The command line: everything the window does without a picture; with no command, the window itself."""

from __future__ import annotations

import sys
from importlib import import_module
from keyword import iskeyword
from pathlib import Path

import click

from ganstudio import __version__
from ganstudio.cli.output import PATH, guarded
from ganstudio.problems import InputProblem

_COMMANDS = {
    "train": "train",
    "resume": "train",
    "check": "check",
    "generate": "generate",
    "evaluate": "evaluate",
    "inspect": "inspect",
    "recipes": "recipes",
    "import": "import_",
    "export": "export",
    "tensorboard": "tensorboard",
}
"""Each command and its module, imported when the command is used: the window waits for none of them."""


class _WindowByDefault(click.Group):
    """A group in which a first argument that is no command is the folder or run to open in the window."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return super().get_command(ctx, cmd_name)
        module = import_module(f"ganstudio.cli.{_COMMANDS[cmd_name]}")
        command = getattr(module, f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name)
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in (*_COMMANDS, *self.commands) and not args[0].startswith("-"):
            args = ["open", *args]
        return super().resolve_command(ctx, args)


@click.group(
    cls=_WindowByDefault,
    invoke_without_command=True,
    subcommand_metavar="[PATH] | COMMAND ...",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="ganstudio")
@click.pass_context
def cli(context: click.Context) -> None:
    """Train a GAN on a folder of pictures and keep D and G in balance.

    Without a command the window opens; PATH is a folder of pictures or a run.
    """
    if context.invoked_subcommand is None:
        _open_window(None)


@cli.command(name="open", hidden=True)
@click.argument("path", type=PATH)
@guarded
def open_command(path: Path) -> None:
    """Open the window on a folder of pictures or a run."""
    if not path.exists():
        raise InputProblem(
            "{path} is neither a command nor a folder; see ganstudio --help for the commands.", path=path
        )
    _open_window(path)


@guarded
def _open_window(path: Path | None) -> None:
    try:
        from ganstudio.gui.app import display_problem
        from ganstudio.gui.app import main as window
    except ImportError as error:
        raise InputProblem(
            "The window cannot be loaded here ({reason}). Install Qt's libraries, or use the commands: "
            "ganstudio --help.",
            reason=error,
        ) from None
    missing = display_problem()
    if missing is not None:
        raise missing
    sys.exit(window(path))


def main() -> None:
    """Run the command line; the entry point of the program."""
    for stream in (sys.stdout, sys.stderr):
        # Names of pictures may hold any character; a narrow console must not end a run.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    cli(prog_name="ganstudio")
