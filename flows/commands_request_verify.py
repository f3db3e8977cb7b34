"""`inzage request verify`: that the person themself is asking, shown in one of three ways."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from flows.cli import Home, home_of
from flows.commands_request_app import Day, In, Number, request_app
from flows.progress import talk
from flows.settings import Language, read_settings

Send = Annotated[bool, typer.Option("--send", help="Mail a one-time code to an address on file.")]
Printed = Annotated[
    Path | None, typer.Option("--print", help="Write the letter with the code into this folder instead.")
]
Code = Annotated[str, typer.Option(help="The code that the person gave back.")]
Facts = Annotated[
    list[str] | None, typer.Option(help="COLUMN=VALUE on file, twice or more; - reads them from stdin.")
]
Attest = Annotated[str, typer.Option(help="How staff made sure who is asking; no copies of documents.")]
Ask = Annotated[str, typer.Option(help="Why there is doubt; writes the letter that asks for more.")]
Out = Annotated[Path | None, typer.Option("--out", help="Where the letter of --ask goes.")]
Channel = Annotated[int, typer.Option("--channel", min=1, help="Which of the addresses on file to send to.")]


@request_app.command("verify")
def verify_request(
    number: Number,
    send: Send = False,  # noqa: FBT002
    printed: Printed = None,
    code: Code = "",
    facts: Facts = None,
    attest: Attest = "",
    ask: Ask = "",
    out: Out = None,
    channel: Channel = 1,
    provided: Day = None,
    language: In = None,
    home: Home = None,
) -> None:
    """Show that the person themself is asking. Nothing leaves before.

    A code goes only to an address that was on file before the request. --provided is the day on which the
    information came in, where that was not today.
    """
    if sum(map(bool, (send, printed, code, facts, attest, ask))) != 1:
        raise typer.BadParameter("choose one of --send, --print, --code, --facts, --attest and --ask")
    if bool(ask) != bool(out):
        raise typer.BadParameter("--ask and --out go together: the letter is written into that folder")
    if provided and not attest:
        raise typer.BadParameter("--provided goes with --attest: a code and facts count when they are given")
    if code or facts or attest:
        _check(home_of(home), number, code, facts or [], attest, provided)
        talk.print("verified")
    else:
        _write(home_of(home), number, printed, ask, out, channel, language)


def _check(
    home: Path, number: str, code: str, facts: list[str], attest: str, provided: datetime | None
) -> None:
    """Hold what the person or staff say against what is known."""
    from flows import commands_request_checks as checks
    from subjects.requests import attest as attest_it
    from warehouse.connection import open_warehouse

    settings = read_settings(home)
    with open_warehouse(home) as warehouse:
        if code:
            checks.try_code(warehouse, number, code)
        elif facts:
            checks.try_facts(warehouse, settings, number, facts)
        else:
            attest_it(warehouse, number, attest, provided.date() if provided else None)


def _write(
    home: Path,
    number: str,
    printed: Path | None,
    ask: str,
    out: Path | None,
    channel: int,
    language: Language | None,
) -> None:
    """Write to the person: a letter where there is a folder for it, else a mail."""
    from flows import commands_request_checks as checks
    from warehouse.connection import open_warehouse

    settings = read_settings(home)
    with open_warehouse(home) as warehouse:
        if printed:
            checks.print_code(warehouse, settings, number, printed, language)
        elif out:
            checks.ask_for_more(warehouse, settings, number, ask, out, language)
        else:
            checks.send_code(warehouse, settings, number, channel, language)
