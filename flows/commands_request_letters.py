"""`inzage request extend | refuse`: the person is told, with the reasons, and where they can turn to."""

from typing import Annotated

import typer

from flows.cli import Home, home_of
from flows.commands_request_app import (
    Day,
    In,
    LetterOut,
    Number,
    day_or_today,
    matter_of,
    request_app,
    write_letter,
)
from flows.progress import talk
from flows.settings import read_settings

Reason = Annotated[
    str, typer.Option(help="Why, in the person's language: it stands in the letter.", show_default=False)
]


@request_app.command("extend")
def extend_request(
    number: Number,
    reason: Reason,
    out: LetterOut,
    ground: Annotated[str, typer.Option(help="complexity or number (of the requests).")] = "complexity",
    told: Day = None,
    language: In = None,
    home: Home = None,
) -> None:
    """Take two further months, and write the letter that tells the person within the first (GDPR art. 12(3)).

    --told is the day on which the person was told, where that was not today.
    """
    from reports.letters import extension as letter
    from subjects import requests_ending as ending
    from warehouse.connection import open_warehouse
    from warehouse.ledger import request

    settings = read_settings(home_of(home))
    day = day_or_today(told)
    with open_warehouse(home_of(home)) as warehouse:
        until = ending.extension(warehouse, number, ground, reason, day)
        matter = matter_of(warehouse, settings, request(warehouse, number), language)
        write_letter(letter(matter, until.day, ground, reason), out)
        ending.extend(warehouse, number, ground, reason, day)
    talk.print(f"extended; send the letter today. {until.explained}")


@request_app.command("refuse")
def refuse_request(
    number: Number,
    reason: Reason,
    out: LetterOut,
    ground: Annotated[
        str,
        typer.Option(help="unidentified, unfounded, excessive, others, law or other.", show_default=False),
    ],
    language: In = None,
    home: Home = None,
) -> None:
    """Take no action, and write the letter that says why and where the person can turn to (GDPR art. 12(4))."""
    from reports.letters import refusal as letter
    from subjects import requests_ending as ending
    from subjects.requests_due import last_day_by_law
    from warehouse.connection import open_warehouse
    from warehouse.ledger import request

    settings = read_settings(home_of(home))
    with open_warehouse(home_of(home)) as warehouse:
        ending.may_refuse(warehouse, number, ground, reason)
        found = request(warehouse, number)
        write_letter(letter(matter_of(warehouse, settings, found, language), ground, reason), out)
        ending.refuse(warehouse, number, ground, reason)
    talk.print("refused; send the letter today")
    if (last := last_day_by_law(found, day_or_today(None))) < day_or_today(None):
        talk.print(f"the person had to be told by {last} (GDPR art. 12(4))", style="yellow")
