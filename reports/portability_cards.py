"""Contacts as vCard 4.0 (RFC 6350) and appointments as iCalendar (RFC 5545), for address books and calendars."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime

from connectors.dates import parse
from reports.portability_model import PortableRecord

CARDS = frozenset({"contact", "lead", "account", "customer", "user"})
APPOINTMENTS = frozenset({"appointment", "meeting"})
_FOLD = 75  # octets of a line (RFC 6350, 3.2; RFC 5545, 3.1)
_BREAK = re.compile(r"\r\n|[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f]")


def vcards(records: Iterable[PortableRecord]) -> bytes:
    """A card for each record that describes the person: their name, addresses, numbers, birthday."""
    return "".join(map(_card, records)).encode("utf-8", "replace")


def is_card(record: PortableRecord) -> bool:
    """Whether a record describes the person by name, address or number."""
    return record.kind in CARDS and bool(record.first("name", "first name", "last name", "email", "phone"))


def is_appointment(record: PortableRecord) -> bool:
    """Whether a record is an appointment with a moment."""
    return record.kind in APPOINTMENTS and _stamp(record.at) is not None


def _card(record: PortableRecord) -> str:
    first, last = record.first("first name"), record.first("last name")
    full = " ".join(filter(None, (first, last))) or record.first("name", "email", "phone")
    lines = ["BEGIN:VCARD", "VERSION:4.0", f"UID:urn:uuid:{_escaped(record.id)}", f"FN:{_escaped(full)}"]
    if first or last:
        lines.append(f"N:{_escaped(last)};{_escaped(first)};;;")
    lines += [f"EMAIL:{_escaped(value)}" for value in record.all("email")]
    lines += [f"TEL:{_escaped(value)}" for value in record.all("phone")]
    lines += [f"ORG:{_escaped(value)}" for value in record.all("company")]
    lines += [f"TITLE:{_escaped(value)}" for value in record.all("job")]
    lines += [f"ADR:;;{';'.join(map(_escaped, parts))}" for parts in _address(record)]
    if born := _day(record.first("birthday")):
        lines.append(f"BDAY:{born:%Y%m%d}")
    return _folded([*lines, "END:VCARD"])


def _address(record: PortableRecord) -> Iterator[tuple[str, ...]]:
    """Street, town, region, postal code and country, where the record has any."""
    street = ", ".join(record.all("address"))
    parts = (street, *(record.first(term) for term in ("city", "region", "postal code", "country")))
    if any(parts):
        yield parts


def calendar(records: Iterable[PortableRecord], stamp: str) -> bytes:
    """The appointments as events of one calendar; `stamp` is the ISO date at which it was made."""
    events = (line for record in records for line in _event(record, stamp))
    return _folded(
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//inzage//portability//EN", *events, "END:VCALENDAR"]
    ).encode("utf-8", "replace")


def _event(record: PortableRecord, stamp: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_escaped(record.id)}"
    yield f"DTSTAMP:{stamp.replace('-', '')}T000000Z"
    start, end = _stamp(record.at) or "", _stamp(parse(record.first("end"))) or ""
    yield f"DTSTART{start}"
    if end and _form(end) == _form(start):
        yield f"DTEND{end}"
    for name, value in (
        ("SUMMARY", record.first("subject")),
        ("LOCATION", record.first("place")),
        ("DESCRIPTION", record.text.value if record.text else ""),
    ):
        if value:
            yield f"{name}:{_escaped(value)}"
    yield "END:VEVENT"


def _stamp(at: str) -> str | None:
    """A moment as iCalendar writes it, with its colon: a day, a local time, or UTC; None where it is none."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return None
    if len(at) == 10:
        return f";VALUE=DATE:{moment:%Y%m%d}"
    return f":{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}" if moment.tzinfo else f":{moment:%Y%m%dT%H%M%S}"


def _form(stamp: str) -> tuple[bool, bool]:
    """Whether a moment is a day, and whether it is in UTC: an event begins and ends in one form (RFC 5545, 3.8.2.2)."""
    return stamp.startswith(";"), stamp.endswith("Z")


def _day(text: str) -> date | None:
    """A birthday that can be read in one way only: ISO, or with a day above 12 where day and month could swap."""
    found = parse(text.strip())
    return date.fromisoformat(found[:10]) if found else None


def _escaped(text: str) -> str:
    text = _CONTROL.sub("", text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,"))
    return _BREAK.sub("\\\\n", text)


def _folded(lines: Iterable[str]) -> str:
    """Lines of at most 75 octets, no character cut in two."""
    out = []
    for line in lines:
        size, pieces = 0, [""]
        for character in line:
            octets = len(character.encode("utf-8", "replace"))
            if size + octets > _FOLD:
                pieces.append(" ")
                size = 1
            pieces[-1] += character
            size += octets
        out.append("\r\n".join(pieces) + "\r\n")
    return "".join(out)
