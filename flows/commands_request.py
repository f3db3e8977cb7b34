"""The commands about one person's requests, and the answer."""

from pathlib import Path
from typing import Annotated

import typer

from flows import commands_request_letters, commands_request_shown, commands_request_verify  # noqa: F401 - commands
from flows.cli import Home, home_of
from flows.commands_request_app import Day, In, Number, day_or_today, matter_of, request_app, write_letter
from flows.progress import talk
from flows.settings import read_settings


@request_app.command("open")
def open_request(
    kind: Annotated[str, typer.Option(help="access, portability, rectify, erase, restrict or object.")],
    sender: Annotated[str, typer.Option("--from", help="Whose request: an e-mail address or phone number.")],
    received: Day = None,
    out: Annotated[
        Path | None, typer.Option("--out", help="Write the acknowledgement into this folder.")
    ] = None,
    language: In = None,
    home: Home = None,
) -> None:
    """Take in a request; prints its id alone. Its days and the policy for its answer are fixed now."""
    from subjects.requests import open_request as open_it
    from warehouse.connection import open_warehouse

    place = home_of(home)
    settings = read_settings(place)
    frozen = {"company": settings.company, "language": settings.language}
    with open_warehouse(place) as warehouse:
        opened = open_it(warehouse, kind, sender, day_or_today(received), settings.region, settings=frozen)
        typer.echo(opened.request)
        if out:
            from reports.letters import acknowledgement

            write_letter(acknowledgement(matter_of(warehouse, settings, opened, language)), out, err=True)
    talk.print(f"to be answered by {opened.due} (promised), {opened.legal_due} (by law)")


@request_app.command("close")
def close_request(
    number: Number,
    withdrawn: Annotated[bool, typer.Option("--withdrawn", help="The person took it back.")] = False,  # noqa: FBT002
    home: Home = None,
) -> None:
    """End a request that was answered or refused, or that its person withdrew."""
    from subjects.requests_ending import close
    from warehouse.connection import open_warehouse

    with open_warehouse(home_of(home)) as warehouse:
        talk.print(close(warehouse, number, withdrawn=withdrawn))


@request_app.command("reopen")
def reopen_request(
    number: Number,
    reason: Annotated[str, typer.Option(help="Why it is taken up again.", show_default=False)],
    home: Home = None,
) -> None:
    """Take up a settled request again: its days stay, and its person is verified anew."""
    from subjects.requests_ending import reopen
    from warehouse.connection import open_warehouse

    with open_warehouse(home_of(home)) as warehouse:
        reopen(warehouse, number, reason)
