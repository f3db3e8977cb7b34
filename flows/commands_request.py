"""The commands about one person: who they are, their requests, and the answer."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from flows.cli import Home, app, home_of
from flows.progress import talk
from inzage.errors import RefusedError

subject_app = typer.Typer(no_args_is_help=True, help="Look a person up.")
request_app = typer.Typer(no_args_is_help=True, help="Requests of data subjects.")
app.add_typer(subject_app, name="subject")
app.add_typer(request_app, name="request")

Number = Annotated[str, typer.Argument(help="The request's id.", show_default=False)]


@subject_app.command("find")
def find_subject(
    key: Annotated[
        str, typer.Argument(help="An e-mail address, phone number, name or id.", show_default=False)
    ],
    home: Home = None,
) -> None:
    """Who is this, and what is held where."""
    from flows.people import look_up

    found = look_up(home_of(home), key)
    typer.echo(json.dumps(found, ensure_ascii=False, indent=2))
    if not found["known"]:
        raise typer.Exit(1)


@request_app.command("open")
def open_request(
    kind: Annotated[str, typer.Option(help="access, portability, erase, rectify, restrict or object.")],
    sender: Annotated[str, typer.Option("--from", help="Whose request: an e-mail address or phone number.")],
    received: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Day it came in.")] = None,
    home: Home = None,
) -> None:
    """Take in a request; prints its id alone."""
    from flows.settings import read_settings
    from subjects.requests import open_request as open_it
    from warehouse.connection import open_warehouse

    place = home_of(home)
    day = received.date() if received else date.today()  # noqa: DTZ011 - the day at the office
    with open_warehouse(place) as warehouse:
        opened = open_it(warehouse, kind, sender, day, read_settings(place).region)
    talk.print(f"to be answered by {opened.due} (promised), {opened.legal_due} (by law)")
    typer.echo(opened.request)


@request_app.command("verify")
def verify_request(
    number: Number,
    attest: Annotated[str, typer.Option(help="How staff made sure who is asking.", show_default=False)],
    home: Home = None,
) -> None:
    """State how it was made sure that the person themself is asking. Nothing leaves before."""
    from subjects.requests import attest as attest_it
    from warehouse.connection import open_warehouse

    with open_warehouse(home_of(home)) as warehouse:
        attest_it(warehouse, number, attest)
    talk.print("verified")


@request_app.command("list")
def list_requests(home: Home = None) -> None:
    """All requests, the most urgent first, as JSON lines."""
    from warehouse.connection import open_warehouse
    from warehouse.ledger import requests

    with open_warehouse(home_of(home)) as warehouse:
        for r in requests(warehouse):
            late = r.state != "answered" and r.due < date.today()  # noqa: DTZ011
            row = {"request": r.request, "kind": r.kind, "state": r.state, "due": str(r.due), "overdue": late}
            typer.echo(json.dumps(row))


@request_app.command("show")
def show_request(number: Number, home: Home = None) -> None:
    """One request and all that happened to it."""
    from warehouse.connection import open_warehouse
    from warehouse.ledger import chain_is_whole, events, request

    with open_warehouse(home_of(home)) as warehouse:
        found = request(warehouse, number)
        typer.echo(f"{found.request} {found.kind} {found.state}, received {found.received}, due {found.due}")
        for at, event, detail in events(warehouse, number):
            typer.echo(f"{at:%Y-%m-%d %H:%M} UTC  {event}  {detail}")
        if not chain_is_whole(warehouse):
            raise RefusedError("the ledger has been changed after the fact: its chain of hashes is broken")


@app.command()
def access(
    number: Number,
    out: Annotated[Path, typer.Option("--out", help="The folder to write into.", show_default=False)],
    home: Home = None,
) -> None:
    """Make the bundle that answers a verified request for access."""
    from flows import orchestra

    place = home_of(home)
    orchestra.settle(place)
    from flows.access import access as access_flow

    counts = access_flow(str(place), number, str(out.absolute()))
    talk.print(f"{counts['records']} records, {counts['redactions']} places of other people's data taken out")
    if counts["near_matches"]:
        talk.print(
            f"{counts['near_matches']} records bear the same name without a shared key: left out, check them"
        )
    typer.echo(out / f"inzage-{number}.zip")
    if not counts["files"]:
        raise RefusedError(
            "nothing has been read into this warehouse yet, so the bundle says nothing; run: inzage ingest"
        )
    if counts["problems"] or not counts["complete"]:
        raise RefusedError(
            "the bundle is not complete: its completeness table says which rows could not be read"
        )
