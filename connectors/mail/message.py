"""One message to records: itself, the text of each file attached to it, and each message that it carries."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message

from connectors.mail.attachment_records import attachment_records
from connectors.mail.body import Content, after_last_part, content
from connectors.mail.dates import moment_of
from connectors.mail.headers import decode_words, header_fields, values
from connectors.mail.parse import parse
from connectors.mail.people import people_of
from connectors.record import PLAIN, PROSE, Field, Record, Unreadable
from inzage.errors import InternalError, sealed

_ID = re.compile(r"<([^<>]*)>")
_DEEPEST = 10
_MOST = 1000
_REMEDY = "open the message in a mail program, save it as .eml from there and read that file"


@dataclass(frozen=True, slots=True)
class Origin:
    """What is known of a message from outside it: the date of its mbox line, fields to add, its thread."""

    date: str = ""
    fields: tuple[Field, ...] = ()
    thread: str = ""


def read_message(data: bytes, place: str, origin: Origin = Origin()) -> Iterator[Record | Unreadable]:
    """The record of one message, those of its attachments' texts and of the messages that it carries, or why not.

    Carried messages are read 10 deep and 1000 wide; what goes beyond is reported.
    """
    try:
        with sealed("a message was taken apart"):
            message, before = parse(data)
    except InternalError as fault:
        yield Unreadable(place, str(fault), _REMEDY)
        return
    if not message.keys():
        reason = "empty" if not data.strip() else "no mail header at its start"
        yield Unreadable(place, reason, "check that this is a mail message as the mail program stores it")
        return
    if before:
        origin = Origin(
            origin.date, (*origin.fields, Field("before the headers", before, PROSE)), origin.thread
        )
    yield from _records(message, place, origin, depth=0)


def _records(message: Message, place: str, origin: Origin, depth: int) -> Iterator[Record | Unreadable]:
    try:
        with sealed("a message was taken apart"):
            made = content(message)
            record = _record(message, made, place, origin)
            record, texts = attachment_records(record, made.files)
    except InternalError as fault:
        yield Unreadable(place, str(fault), _REMEDY)
        return
    yield record
    yield from texts
    for number, carried in enumerate(made.attached, start=1):
        inner = f"{place}, attached message {number}"
        if depth == _DEEPEST or number > _MOST:
            reason = f"more than {_DEEPEST} messages inside one another, or {_MOST} beside one another"
            yield Unreadable(f"{inner} and further", reason, _REMEDY)
            return
        yield from _records(carried, inner, Origin(thread=record.thread), depth + 1)


def _record(message: Message, made: Content, place: str, origin: Origin) -> Record:
    dates = values(message, "date")
    at, source = moment_of(dates, values(message, "received"), origin.date)
    key = _first_id(values(message, "message-id"))
    return Record(
        kind="message",
        place=place,
        key=key,
        thread=origin.thread or _thread(message) or key,
        at=at,
        at_text=decode_words(dates[0]) if dates else "",
        people=people_of(message),
        fields=(
            *header_fields(message),
            *origin.fields,
            *made.fields,
            *after_last_part(message),
            *_notes(message, source),
        ),
        text=made.text,
    )


def _notes(message: Message, source: str) -> Iterator[Field]:
    """Where the moment comes from if not from Date, and what the parser found broken."""
    if source:
        yield Field("date source", source, PLAIN)
    defects = dict.fromkeys(type(defect).__name__ for part in message.walk() for defect in part.defects)
    if defects:
        yield Field("defects", ", ".join(defects), PLAIN)


def _thread(message: Message) -> str:
    """The message that began the conversation: References names it first (RFC 5322, 3.6.4)."""
    return _first_id(values(message, "references")) or _first_id(values(message, "in-reply-to"), angled=True)


def _first_id(found: list[str], *, angled: bool = False) -> str:
    """The first message identifier in a header; old In-Reply-To headers hold words too."""
    text = found[0] if found else ""
    if within := _ID.search(text):
        return "".join(within[1].split())
    return "" if angled else "".join(text.split()[:1]).strip("<>")
