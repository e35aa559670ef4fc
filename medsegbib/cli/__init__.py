"""The command line. One module a command, imported only when that command runs."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

#: Commands in the order of the help text, with their one-line help.
COMMANDS = {
    "ingest": "Read lists or bibliographies, repair, merge into the catalogue.",
    "search": "Search the catalogue.",
    "show": "Show one entry, with where each fact came from.",
    "export": "Write the catalogue, or any readable file, in another format.",
    "lint": "Check lists, bibliographies or the catalogue.",
    "dedupe": "Find (and merge) duplicates within and across files.",
    "review": "Decide the pairs that need a person, one key each.",
    "stats": "Figures of a catalogue.",
    "rules": "List the rules of lint.",
    "explain": "Explain a rule, or why two entries are the same or not.",
}


class LazyGroup(TyperGroup):
    """A group that imports a command's module when the command is asked for, so that each start pays for one."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"medsegbib.cli.{cmd_name}")
        single = typer.Typer(add_completion=False, rich_markup_mode=None)
        single.command(cmd_name, help=module.command.__doc__, short_help=COMMANDS[cmd_name])(module.command)
        return typer.main.get_command(single)


def _version(value: bool) -> None:
    if value:
        from medsegbib import __version__

        typer.echo(f"medsegbib {__version__}")
        raise typer.Exit


app = typer.Typer(cls=LazyGroup, no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.callback()
def root(
    version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Print the version."),
) -> None:
    """Read paper lists, repair and merge them, search, lint and export.

    Example: medsegbib ingest README.md && medsegbib search mamba
    """


def main() -> None:
    """Run the command line. A fault of the program itself ends in one line and exit status 2, not in a traceback.

    MEDSEGBIB_TRACEBACK=1 shows the traceback all the same, for reports.
    """
    try:
        app()
    except BrokenPipeError:  # the reader of a pipe has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except Exception as error:
        if os.environ.get("MEDSEGBIB_TRACEBACK"):
            raise
        typer.echo(
            f"medsegbib: internal error: {type(error).__name__}: {error}; please report it with the output of the "
            "same command under MEDSEGBIB_TRACEBACK=1",
            err=True,
        )
        sys.exit(2)
