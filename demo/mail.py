"""The shop's mailbox: threads become letters, the letters one mbox file as Gmail Takeout writes it."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from random import Random

from demo.clock import Clock
from demo.letter import Letter
from demo.marked import Marked, fill, join, named
from demo.mime import as_bytes
from demo.people import Person
from demo.quoting import reply
from demo.script import Entry, Thread, threads
from demo.signatures import signature
from demo.truth import Truth, Where

FILE = "mail/mailbox.mbox"
_SHOP = Marked("Spaak & Zadel <info@spaakenzadel.example>")
_SCRIPTS = ("mail_nl", "mail_fr", "mail_en")
_BROKEN_AFTER = 40
_BROKEN = (  # only the tail of its attachment was saved: no header stands at its start
    b">From here on it was lost\n\x00\x01\xfe\xff\x00PK\x03\x04\x14\x00\x08\x00 \x8b\xe2\x97\x11\x00\n"
)
_INBOX = (
    "Postvak IN,Belangrijk,Geopend",
    "Postvak IN,Ongelezen,\n Categorie Persoonlijk",
    "Postvak IN,Geopend",
)
_FROM_LINE = re.compile(rb"^(>*From )", re.MULTILINE)


def write_mail(out: Path, truth: Truth, rng: Random) -> None:
    """Write `mail/mailbox.mbox`, one of whose messages is no message, and note what is in it."""
    letters = sorted(_letters(truth.people, rng), key=lambda letter: letter.at)
    path = out / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        for place, letter in enumerate(letters, start=1):
            file.write(_boundary(letter) + _headed(letter))
            if place == _BROKEN_AFTER:
                file.write(_boundary(letter) + _BROKEN + b"\n")
            _note(truth, letter, place + (place > _BROKEN_AFTER))
    truth.total(FILE, len(letters), unreadable=1)


def _letters(people: Mapping[str, Person], rng: Random) -> Iterator[Letter]:
    number, clock = 0, Clock(rng)
    scripts = [thread for name in _SCRIPTS for thread in threads(name)]
    rng.shuffle(scripts)
    for index, thread in enumerate(scripts, start=1):
        at, previous = clock.thread(), None
        for entry in thread.entries:
            number += 1
            previous = _letter(number, index, at, thread, entry, previous, people)
            yield previous
            at = clock.reply(at)


def _letter(
    number: int, thread_number: int, at: datetime, thread: Thread, entry: Entry,
    previous: Letter | None, people: Mapping[str, Person],
) -> Letter:  # fmt: skip
    author, options = people[entry.author], entry.options
    body = fill(entry.text, people)
    sign = signature(author, options.get("sig", author.signature))
    again = "" if previous is None else ("RE: " if "outlook" in options.get("quote", "") else "Re: ")
    return Letter(
        number=number,
        thread=thread_number,
        at=at,
        id=f"{at:%Y%m%d%H%M%S}.{number:04d}@{author.emails[0].partition('@')[2]}",
        references=(*previous.references, previous.id) if previous else (),
        labels="Verzonden,Geopend" if author.role == "colleague" else _INBOX[number % 3],
        sender=_address(author, options.get("as", "full"), options.get("email", "")),
        to=join((_recipient(name, people, options.get("to_email", "")) for name in entry.to), ", "),
        copy=join((_address(people[name]) for name in options.get("cc", "").split(",") if name), ", "),
        subject=again + fill(thread.title.removeprefix("Re: "), people),
        body=body,
        text=reply(options.get("quote", "none"), author.language, body, sign, previous),
        attachment=fill(options.get("file", ""), people),
        options=options,
    )


def _address(person: Person, form: str = "full", which: str = "") -> Marked:
    """`Name <address>` as mail headers write it, or the address alone."""
    address = named(person, f"email{which}")
    if form == "none":
        return address
    name = named(person, {"lower": "full_lower"}.get(form, form))
    shown = '"' + name + '"' if "," in name.text else name
    return shown + " <" + address + ">"


def _recipient(name: str, people: Mapping[str, Person], which: str) -> Marked:
    return _SHOP if name == "info" else _address(people[name], which=which)


def _boundary(letter: Letter) -> bytes:
    return f"From 17600000000{letter.number:08d}@xxx {letter.at:%a %b %d %H:%M:%S %z %Y}\n".encode()


def _headed(letter: Letter) -> bytes:
    takeout = f"X-GM-THRID: 17600000000{letter.thread:08d}\nX-Gmail-Labels: {letter.labels}\n".encode()
    return takeout + _FROM_LINE.sub(rb">\1", as_bytes(letter)) + b"\n"


def _note(truth: Truth, letter: Letter, place: int) -> None:
    record = Where(FILE, letter.id, f"message {place}")
    truth.mention(record, "From", letter.sender)
    truth.mention(record, "To", letter.to)
    truth.mention(record, "Cc", letter.copy)
    truth.mention(record, "Subject", letter.subject)
    truth.mention(record, "attachment", letter.attachment)
    truth.mention(record, "text", letter.text, html=letter.options.get("enc") == "html")
