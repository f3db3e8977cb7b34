"""`inzage request list | show | calendar`: what is owed to whom by when, without a name."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli import Home, home_of
from flows.commands_request_app import In, Number, day_or_today, request_app
from flows.progress import talk
from flows.settings import read_settings
from inzage.errors import RefusedError

if TYPE_CHECKING:
    from reports.letters_calendar import Due
    from warehouse.ledger import Request


Overdue = Annotated[
    bool, typer.Option("--overdue", help="Only those overdue; exit code 1 where there are any.")
]


@request_app.command("list")
def list_requests(
    only_overdue: Overdue = False,  # noqa: FBT002
    home: Home = None,
) -> None:
    """All requests, the most urgent first, as JSON lines."""
    from subjects.requests_due import most_urgent_first, overdue
    from warehouse.connection import open_warehouse
    from warehouse.ledger import requests

    on = day_or_today(None)
    with open_warehouse(home_of(home)) as warehouse:
        found = most_urgent_first(requests(warehouse))
    late = [one for one in found if overdue(one, on)]
    for one in late if only_overdue else found:
        typer.echo(json.dumps(_row(one, on)))
    if only_overdue and late:
        talk.print(f"{len(late)} overdue", style="red")
        raise typer.Exit(1)


def _row(found: "Request", on: date) -> dict[str, object]:
    """The days of a request: `due` is what the person waits for, `identity` the month without days of waiting."""
    from subjects.requests_due import late_by_law, next_due, overdue, stands_still

    days = {
        "due": next_due(found),
        "promised": found.due,
        "legal": found.legal_due,
        "identity": found.identity_due,
        "extended": found.extended_due,
    }
    return {
        "request": found.request,
        "kind": found.kind,
        "state": found.state,
        **{name: str(day) if day else None for name, day in days.items()},
        "stands_still": stands_still(found),
        "overdue": overdue(found, on),
        "late_by_law": late_by_law(found, on),
    }


@request_app.command("show")
def show_request(number: Number, home: Home = None) -> None:
    """One request, its days, and all that happened to it."""
    from warehouse.connection import open_warehouse
    from warehouse.ledger import chain_is_whole, events, request

    with open_warehouse(home_of(home)) as warehouse:
        found = request(warehouse, number)
        typer.echo(f"{found.request} {found.kind} {found.state}, received {found.received}")
        for line in _days(found):
            typer.echo(line)
        for at, event, detail in events(warehouse, number):
            typer.echo(f"{at:%Y-%m-%d %H:%M} UTC  {event}  {detail}")
        if not chain_is_whole(warehouse):
            raise RefusedError("the ledger has been changed after the fact: its chain of hashes is broken")


def _days(found: "Request") -> Iterator[str]:
    from subjects.requests_due import stands_still

    yield f"promised {found.due}"
    yield f"by law {found.legal_due}, one month from receipt"
    if stands_still(found):
        yield f"the month stands still since {found.identity_asked}: identification was asked for"
    if found.identity_due:
        yield f"by law {found.identity_due}, without the days of waiting for identification"
    if found.extended_due:
        yield f"extended to {found.extended_due}"


@request_app.command("calendar")
def write_calendar(
    out: Annotated[Path, typer.Option("--out", help="The .ics file to write.", show_default=False)],
    language: In = None,
    home: Home = None,
) -> None:
    """The days of all open requests for a calendar program, with an alarm three days before; numbers and kinds only."""
    from flows.files import write_private
    from reports.letters_calendar import calendar
    from warehouse.connection import open_warehouse
    from warehouse.ledger import requests

    with open_warehouse(home_of(home)) as warehouse:
        due = [one for found in requests(warehouse) for one in _due(found)]
    typer.echo(
        write_private(out.absolute(), calendar(due, language or read_settings(home_of(home)).language))
    )


def _due(found: "Request") -> "Iterator[Due]":
    from reports.letters_calendar import Due
    from subjects.requests_states import PENDING

    if found.state not in PENDING:
        return
    if found.extended_due:
        yield Due(found.request, found.kind, "extended", found.extended_due, found.received)
        return
    yield Due(found.request, found.kind, "promised", found.due, found.received)
    legal, fixed = found.identity_due or found.legal_due, found.identity_received or found.received
    yield Due(found.request, found.kind, "legal", legal, fixed)
