"""The ways of `inzage request verify`, each from the arguments to what is kept and said."""

import sys
from collections.abc import Sequence
from pathlib import Path

from flows.commands_request_app import matter_of, write_letter
from flows.progress import talk
from flows.settings import Settings
from inzage.errors import RequestError
from warehouse.connection import Warehouse
from warehouse.ledger import request


def send_code(
    warehouse: Warehouse, settings: Settings, number: str, channel: int, language: str | None
) -> None:
    """Mail a code; it counts only once the server has taken the message."""
    from reports import letters
    from reports.letters_set import letter_text
    from subjects import verification as codes
    from subjects.verification_mail import compose, deliver
    from subjects.verification_settings import MailSettings

    to = _address(warehouse, settings, number, channel)
    new = codes.new_code(warehouse, number, "email")
    matter = matter_of(warehouse, settings, request(warehouse, number), language)
    minutes = int(codes.LIFETIMES["email"].total_seconds() // 60)
    letter = letters.code(matter, new.shown, minutes=minutes)
    mail: MailSettings = getattr(settings, "mail", MailSettings())
    deliver(mail, compose(mail, matter.sender.name, to, letter.title, letter_text(letter)))
    codes.sent(warehouse, number, new)
    talk.print(f"sent; valid for {minutes} minutes: inzage request verify {number} --code CODE")


def print_code(
    warehouse: Warehouse, settings: Settings, number: str, out: Path, language: str | None
) -> None:
    """Write the code into a letter for staff to send to an address or number on file."""
    from reports import letters
    from subjects import verification as codes

    codes.on_file(warehouse, number, settings.region)
    new = codes.new_code(warehouse, number, "letter")
    matter = matter_of(warehouse, settings, request(warehouse, number), language)
    write_letter(letters.code(matter, new.shown, until=new.expires.date()), out)
    codes.sent(warehouse, number, new)
    talk.print("send it to an address that was on file before the request came in; then delete both files")


def try_code(warehouse: Warehouse, number: str, code: str) -> None:
    """Verify by the code that the person gave back."""
    from subjects.verification import check_code

    check_code(warehouse, number, code)


def try_facts(warehouse: Warehouse, settings: Settings, number: str, given: Sequence[str]) -> None:
    """Verify by what the person knows; `-` reads the facts from stdin, out of the shell's history."""
    from subjects.facts import check_facts

    facts = [line.strip() for line in sys.stdin if line.strip()] if list(given) == ["-"] else given
    check_facts(warehouse, number, facts, settings.region)


def ask_for_more(
    warehouse: Warehouse, settings: Settings, number: str, doubt: str, out: Path, language: str | None
) -> None:
    """Write the letter that asks for identification, and let the month stand still from today."""
    from reports.letters import identification
    from subjects.requests import ask_identity, may_ask_identity

    may_ask_identity(warehouse, number, doubt)
    write_letter(identification(matter_of(warehouse, settings, request(warehouse, number), language)), out)
    ask_identity(warehouse, number, doubt)


def _address(warehouse: Warehouse, settings: Settings, number: str, channel: int) -> str:
    """The chosen address on file; says its shape, and how many others there are."""
    from reports.discovery_mask import mask
    from subjects.verification import channels

    known = channels(warehouse, number, settings.region)
    if channel > len(known):
        raise RequestError(f"there are {len(known)} addresses on file; choose --channel 1 to {len(known)}")
    talk.print(
        f"to address {channel} of {len(known)} on file: {mask(known[channel - 1], 'EMAIL')}", markup=False
    )
    return known[channel - 1]
