"""What the commands about requests share: their place on the command line, their arguments, letters on disk."""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli import app
from flows.settings import Language, Settings

if TYPE_CHECKING:
    from reports.letters import Letter, Matter, Sender
    from subjects.policy import PolicyFile
    from warehouse.connection import Warehouse
    from warehouse.ledger import Request

request_app = typer.Typer(no_args_is_help=True, help="Requests of data subjects.")
app.add_typer(request_app, name="request")

Number = Annotated[str, typer.Argument(help="The request's id.", show_default=False)]
LetterOut = Annotated[
    Path, typer.Option("--out", help="The folder to write the letter into.", show_default=False)
]
In = Annotated[
    Language | None,
    typer.Option("--language", help="Of the letter; the person's own where not given.", show_default=False),
]
Day = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], show_default=False)]


def day_or_today(day: datetime | None) -> date:
    """The day given, else the day at the office."""
    return day.date() if day else date.today()  # noqa: DTZ011


def matter_of(warehouse: "Warehouse", settings: Settings, found: "Request", language: str | None) -> "Matter":
    """What a letter about this request says of it, from the policy it was opened under."""
    from reports.letters import Matter
    from subjects.requests import policy_of

    sender = _sender(policy_of(warehouse, found.request, warehouse.home), settings)
    spoken = language or _spoken(warehouse, found, settings)
    days = (found.received, found.due, found.identity_due or found.legal_due)
    return Matter(found.request, found.kind, *days, spoken, day_or_today(None), sender)


def _sender(policy: "PolicyFile", settings: Settings) -> "Sender":
    from reports.letters import Sender

    c, a = policy.controller, policy.authority
    return Sender(c.name or settings.company, c.address, c.email, a.name, a.address, a.url)


def _spoken(warehouse: "Warehouse", found: "Request", settings: Settings) -> str:
    """The language that the person mostly writes in, if letters are written in it."""
    from reports.wording import LANGUAGES
    from subjects.identity import find
    from warehouse.requests_person import records_of
    from warehouse.who import language_of_person

    keys = find(warehouse, found.subject_key, settings.region).keys
    language = language_of_person(warehouse, records_of(warehouse, keys))
    return language if language in LANGUAGES else settings.language


def write_letter(letter: "Letter", out: Path, *, err: bool = False) -> None:
    """The letter as a page and as text, for its owner's eyes only; prints both paths, where wanted on stderr."""
    from flows.files import write_private
    from reports.letters_set import letter_html, letter_text

    for suffix, content in ((".html", letter_html(letter)), (".txt", letter_text(letter))):
        typer.echo(write_private(out.absolute() / f"{letter.stem}{suffix}", content.encode()), err=err)
