"""The records in the form that their own programs open: mail as .eml, people as vCard, appointments as .ics.

Others' data is replaced here as everywhere in the bundle. Names are numbers: `originals/0012-message.eml` is the
twelfth record of the letter.
"""

import re
from collections.abc import Iterator
from email.header import Header
from email.message import Message

from reports.bundle_columns import meaning
from reports.bundle_model import Bundle, Entry
from reports.bundle_order import in_order

NAME = re.compile(r"originals/[0-9]{4,7}-(?:message\.eml|contact\.vcf|event\.ics)")
"""What a member of this folder may be called."""

_HEADERS = {
    name.lower(): name for name in ("From", "To", "Cc", "Subject", "Message-ID", "In-Reply-To", "References")
}
_ADDRESSED = frozenset({"From", "To", "Cc"})
_ADDRESS_LABEL = re.compile(r"<?\[(e-?mail [0-9]+)\]>?", re.IGNORECASE)
_NAME_LABEL = re.compile(r"(?<![\"\w])\[[^\[\]\"<>]+\](?![\"\w])")
_CARD = {
    "E-mail address": "EMAIL", "Phone": "TEL;TYPE=voice", "Mobile phone": "TEL;TYPE=cell", "Company": "ORG",
    "Job title": "TITLE", "Date of birth": "BDAY",
}  # fmt: skip
_NAMES = {"First name": 1, "Last name": 0}
_EVENT = {"summary": "SUMMARY", "subject": "SUMMARY", "title": "SUMMARY", "location": "LOCATION"}


def originals(bundle: Bundle) -> Iterator[tuple[str, bytes]]:
    """(name in the zip, content) of every record that has such a form."""
    for number, entry in enumerate(in_order(bundle.entries), start=1):
        if entry.kind == "message" and any(v.name.lower() == "from" for v in entry.values):
            yield f"originals/{number:04d}-message.eml", mail(entry)
        elif entry.kind == "contact":
            yield f"originals/{number:04d}-contact.vcf", card(entry)
        elif entry.kind in ("event", "meeting"):
            yield f"originals/{number:04d}-event.ics", appointment(entry, bundle.answered)


def mail(entry: Entry) -> bytes:
    """A message as RFC 5322 text: who, when, what about, and its text in one part of UTF-8."""
    message = Message()
    for value in entry.values:
        if (name := _HEADERS.get(value.name.lower())) and name not in message:
            message[name] = _header(_mailboxes(value.value) if name in _ADDRESSED else value.value)
    if entry.at_text:
        message["Date"] = _header(entry.at_text)
    message["X-Inzage"] = "extract" if entry.extract else "whole; data of others replaced by labels"
    text = "\n\n".join(passage.text for passage in entry.passages)
    message.set_payload(text.encode("utf-8", "replace"), "utf-8")
    return message.as_bytes()


def _mailboxes(value: str) -> str:
    """Labels as mail programs can show them: a name in quotes, an address under a domain that never exists
    (RFC 2606, .invalid)."""
    value = _ADDRESS_LABEL.sub(lambda m: f"<{m[1].lower().replace(' ', '-')}@replaced.invalid>", value)
    return _NAME_LABEL.sub(lambda m: f'"{m[0]}"', value)


def _header(value: str) -> str:
    """A header's value, in encoded words (RFC 2047) where it is more than ASCII."""
    line = _one_line(value)
    return line if line.isascii() else Header(line, "utf-8").encode()


def card(entry: Entry) -> bytes:
    """A contact as a vCard (RFC 6350); columns that it has no place for are notes."""
    names, lines = ["", ""], list[str]()
    for value in filter(lambda v: v.value.strip(), entry.values):
        known = meaning(value.name)
        if known in _NAMES:
            names[_NAMES[known]] = value.value
        elif known in _CARD:
            lines.append(f"{_CARD[known]}:{_escaped(value.value)}")
        else:
            lines.append(f"NOTE:{_escaped(f'{value.name}: {value.value}')}")
    full = " ".join(part for part in reversed(names) if part) or "-"
    head = ["BEGIN:VCARD", "VERSION:4.0", f"FN:{_escaped(full)}", f"N:{';'.join(map(_escaped, names))};;;"]
    return _folded([*head, *lines, "END:VCARD"])


def appointment(entry: Entry, answered: str) -> bytes:
    """An appointment as a calendar of one event (RFC 5545), at the moment that the record has."""
    said = dict[str, str]()
    notes = [f"{v.name}: {v.value}" for v in entry.values if v.name.lower() not in _EVENT]
    for value in entry.values:
        if name := _EVENT.get(value.name.lower()):
            said.setdefault(name, value.value)
    notes += [passage.text for passage in entry.passages]
    start = re.sub(r"[^0-9T]", "", entry.at[:19])
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//inzage//access//EN",
        "BEGIN:VEVENT",
        f"UID:{entry.id}",
    ]
    lines.append(f"DTSTAMP:{answered.replace('-', '')}T000000Z")
    if re.fullmatch(r"[0-9]{8}(?:T[0-9]{6})?", start):
        lines.append(f"DTSTART:{start}" if "T" in start else f"DTSTART;VALUE=DATE:{start}")
    lines += [f"{name}:{_escaped(value)}" for name, value in sorted(said.items())]
    if notes:
        lines.append(f"DESCRIPTION:{_escaped(chr(10).join(notes))}")
    return _folded([*lines, "END:VEVENT", "END:VCALENDAR"])


def _one_line(text: str) -> str:
    """No line break survives in a header: what follows one would be a header of its own."""
    return " ".join(
        re.sub(r"[\x00-\x1f\x7f\x85\u2028\u2029]", " ", text).encode("utf-8", "replace").decode().split()
    )


def _escaped(text: str) -> str:
    """A value of RFC 6350, 3.4 and RFC 5545, 3.3.11: backslash, comma, semicolon and line breaks escaped."""
    plain = re.sub(r"\r\n?|[\x85\u2028\u2029\x0b\x0c]", "\n", text)
    plain = re.sub(r"[\x00-\x09\x0e-\x1f\x7f]", " ", plain)
    return re.sub(r"([\\,;])", r"\\\1", plain).replace("\n", "\\n")


def _folded(lines: list[str]) -> bytes:
    """Lines of at most 75 octets, broken between characters."""
    out = bytearray()
    for line in lines:
        room = 75
        for character in line:
            octets = character.encode("utf-8", "replace")
            if room < len(octets):
                out += b"\r\n "
                room = 74
            out += octets
            room -= len(octets)
        out += b"\r\n"
    return bytes(out)
