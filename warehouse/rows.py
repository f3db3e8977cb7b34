"""A record taken apart into the rows of the warehouse's tables."""

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime

from connectors.record import PLAIN, PROSE, Person, Record
from connectors.splitting.splitting import split
from warehouse.keys import email_key, name_key, phone_key

_SEPARATOR = "\x1f"


def content_id(*values: str) -> str:
    """The id of some content: the first 128 bits of its SHA-256, in hexadecimal, as the warehouse reads a UUID."""
    return hashlib.sha256(_SEPARATOR.join(values).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def record_id(source: str, record: Record) -> str:
    """The same record read twice has one id; where it stood in the file plays no part."""
    people = [_SEPARATOR.join((p.role, p.name, p.email, p.phone, p.handle)) for p in record.people]
    fields = [_SEPARATOR.join((f.name, f.value)) for f in record.fields]
    return content_id(
        source,
        record.kind,
        record.key,
        record.thread,
        record.at_text or record.at,
        *people,
        *fields,
        record.text,
    )


@dataclass
class Columns:
    """Rows of a chunk of records, column by column, as the insert statements read them."""

    records: list[tuple[object, ...]] = field(default_factory=list)
    people: list[tuple[object, ...]] = field(default_factory=list)
    parts: list[tuple[object, ...]] = field(default_factory=list)
    texts: dict[str, tuple[str, bool]] = field(default_factory=dict)
    _seen: set[str] = field(default_factory=set)

    def add(self, source: str, record: Record, region: str) -> None:
        """Take one record in; one that the chunk already has is not taken twice."""
        identity = record_id(source, record)
        if identity in self._seen:
            return
        self._seen.add(identity)
        r = record
        self.records.append((identity, r.kind, r.place, r.key, r.thread, r.at, r.at_text, moment(r.at)))
        self.people.extend(_person(identity, source, person, region) for person in record.people)
        for seq, (part, name, holds, start, content) in enumerate(_parts(record)):
            text = content_id(content)
            self.parts.append((identity, seq, part, name, holds, start, text))
            prose = holds == PROSE or self.texts.get(text, ("", False))[1]
            self.texts[text] = (content, prose)


def moment(at: str) -> datetime | None:
    """ISO 8601 as a moment to sort by: with an offset in UTC, without one as it stands."""
    if not at:
        return None
    try:
        parsed = datetime.fromisoformat(at)
        return parsed.astimezone(UTC).replace(tzinfo=None) if parsed.tzinfo else parsed
    except (ValueError, OverflowError):
        return None


def _person(record: str, source: str, person: Person, region: str) -> tuple[object, ...]:
    p = person
    keys = (
        name_key(p.name),
        email_key(p.email),
        phone_key(p.phone, region),
        f"{source}:{p.handle}" if p.handle else "",
    )
    return (record, str(p.role), p.name, p.email, p.phone, p.handle, *keys)


def _parts(record: Record) -> list[tuple[str, str, str, int, str]]:
    """(part, name, holds, start, content) of every place in the record where a text stands."""
    fields = [("field", f.name, str(f.holds), 0, f.value) for f in record.fields if f.value.strip()]
    message = [
        (part.kind, "text", PROSE, *_stripped(record.text, part.start, part.end))
        for part in split(record.text)
        if record.text[part.start : part.end].strip()
    ]
    return fields + message


def _stripped(text: str, start: int, end: int) -> tuple[int, str]:
    content = text[start:end]
    return start + len(content) - len(content.lstrip()), content.strip()


__all__ = ["PLAIN", "Columns", "content_id", "moment", "record_id"]
