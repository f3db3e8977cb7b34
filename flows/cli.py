"""The command line: arguments in, exit codes out. Everything heavy is imported where it is used."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from flows.progress import talk
from flows.settings import default_home
from inzage import __version__
from inzage.errors import InzageError

app = typer.Typer(
    name="inzage",
    help="Find, hand over and anonymise the personal data in a company's CRM, mail and chat exports.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def main() -> None:
    """Run the command line: 0 done, 1 refused or incomplete, 2 wrong usage."""
    os.umask(0o077)
    from flows import (  # noqa: F401 - each file adds its commands to `app`
        commands,
        commands_access,
        commands_anonymize,
        commands_portability,
        commands_request,
        commands_subject,
    )

    try:
        app()
    except InzageError as fault:
        talk.print(f"inzage: {fault}", style="red", markup=False, soft_wrap=True)
        sys.exit(1)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except KeyboardInterrupt:
        talk.print("inzage: interrupted; run the same command again to go on", markup=False)
        sys.exit(130)


Home = Annotated[
    Path | None,
    typer.Option(
        "--home", help="Where the warehouse and settings live (or INZAGE_HOME).", show_default=False
    ),
]
"""The option that every command with a warehouse takes."""


def home_of(home: Path | None) -> Path:
    """The chosen home folder, absolute."""
    return (home or default_home()).absolute()


@app.callback(invoke_without_command=True)
def _version(
    ctx: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Show the version and leave.")] = False,  # noqa: FBT002
    home: Home = None,
) -> None:
    if version:
        typer.echo(__version__)
        raise typer.Exit
    if home:
        os.environ["INZAGE_HOME"] = str(home)
    if ctx.invoked_subcommand is None:
        raise typer.Exit(2)
