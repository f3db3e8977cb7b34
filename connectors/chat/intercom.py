"""Intercom's JSON: conversations, tickets and contacts, as its API and its data export write them.

The `source` of a conversation is its first message and is no part; each part is a record too. A part without
a body is an event (assigned, closed). A `note` is internal: it is about the contact, who did not receive it.
Format: Intercom's OpenAPI description, version 2.13.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from connectors.about import About
from connectors.chat.intercom_fields import (
    Object,
    as_list,
    as_object,
    author,
    fields,
    moment,
    named,
    person,
    structured,
)
from connectors.export import Export
from connectors.head import Head
from connectors.markup import plain
from connectors.record import PLAIN, PROSE, Field, Item, Person, Record, Role, Settled, Unreadable
from connectors.tables.json_values import Value, read_values
from connectors.tables.values import as_text
from inzage.labels import Label

ABOUT = About(
    what="Intercom: conversations, tickets and contacts (JSON, JSON Lines)",
    recognises="the type names of Intercom's API",
    keeps="every message, internal notes as notes, events as events, contacts with all attributes",
    ignores="nothing",
    follows="Intercom's OpenAPI description, version 2.13",
)

_LISTS = frozenset({"conversations", "tickets", "contacts", "users", "data"})
_PARTS = ("conversation_parts", "ticket_parts")
_CONTACTS = ("contacts", "customers", "user")
_TYPE = re.compile(r'"type"\s*:\s*"(?:(?:conversation|ticket)(?:_part)?(?:\.list)?|contact\.list|pages)"')
_SOMEONE = re.compile(r'"type"\s*:\s*"(?:contact|user|lead)"')
_WORKSPACE = re.compile(r'"(?:workspace_id|external_id|app_id|custom_attributes)"\s*:')
_TICKET_TEXT = "_default_description_"


def recognises(head: Head) -> bool:
    """Whether this is JSON with Intercom's type names."""
    text = head.text.lstrip()
    if head.is_folder or text[:1] not in {"{", "["}:
        return False
    return bool(_TYPE.search(text) or (_SOMEONE.search(text) and _WORKSPACE.search(text)))


def read(path: Export) -> Iterator[Item]:
    """Messages, notes and events in thread "intercom:ID", tickets and contacts, in the order of the file."""
    numbers: Counter[str] = Counter()
    for item in read_values(path, lists=_LISTS):
        if not isinstance(item, Value):
            yield item
            continue
        value = as_object(item.value)
        value = as_object(as_object(value.get("data")).get("item")) or value  # a webhook's envelope
        kind = _kind(value)
        numbers[kind] += 1
        numbers["without parts"] += kind == "conversation" and "conversation_parts" not in value
        yield from _items(kind, value, numbers[kind])
    if alone := numbers["without parts"]:
        why = f"{alone} conversations carry their first message only; the list export leaves the others out"
        yield Settled("conversation parts", "absent", why)


def _kind(value: Object) -> str:
    if "ticket_attributes" in value or "ticket_parts" in value:
        return "ticket"
    if "source" in value or "conversation_parts" in value or as_text(value.get("type")) == "conversation":
        return "conversation"
    if as_text(value.get("type")) in {"contact", "user", "lead"} or "email" in value:
        return "contact"
    return "item"


def _items(kind: str, value: Object, number: int) -> Iterator[Record | Unreadable]:
    if kind == "contact":
        yield _contact(value, number)
    elif kind == "item":
        reason = "neither a conversation nor a ticket nor a contact"
        yield Unreadable(f"item {number}", reason, "describe the file with a mapping and read it again")
    else:
        yield from _Thread(value, kind, number).items()


def _contact(value: Object, number: int) -> Record:
    known = {"name": Label.PERSON, "email": Label.EMAIL, "phone": Label.PHONE}
    at, at_text = moment(value.get("created_at"))
    people = (person(Role.SUBJECT, value),)
    found = (*named(value, known), *fields(value, known))
    return Record("contact", f"contact {number}", as_text(value.get("id")), "", at, at_text, people, found)


class _Thread:
    """A conversation or ticket: what its messages share."""

    def __init__(self, value: Object, kind: str, number: int) -> None:
        self._value = value
        self._kind = kind
        self._place = f"{kind} {number}"
        self._id = as_text(value.get("id"))
        found = (as_list(value.get(key), *_CONTACTS) for key in _CONTACTS)
        self._contacts = [as_object(each) for each in next(filter(None, found), [])]

    def items(self) -> Iterator[Record | Unreadable]:
        """The first message, then the parts; `Unreadable` for a broken one and for those left out."""
        yield self._source()
        parts, total = [], 0
        for key in _PARTS:
            parts += as_list(self._value.get(key), key)
            count = as_object(self._value.get(key)).get("total_count")
            total += count if isinstance(count, int) else 0
        for number, part in enumerate(parts, 1):
            place = f"{self._place}, part {number}"
            if isinstance(part, dict):
                yield self._record(place, part, part.get("created_at"), ())
            else:
                yield Unreadable(place, "not an object", "export again")
        if total > len(parts):
            reason = f"the export holds {len(parts)} of {total} parts"
            yield Unreadable(
                f"{self._place}, part {len(parts) + 1}", reason, "export this conversation by itself"
            )

    def _source(self) -> Record:
        source = dict(as_object(self._value.get("source") or self._value.get("conversation_message")))
        place = self._place
        if self._kind == "ticket":
            source["body"] = as_object(self._value.get("ticket_attributes")).get(_TICKET_TEXT)
        else:
            place += ", source"
        rest = fields(
            self._value, {"id", *structured(self._value, "source", "conversation_message", *_PARTS)}
        )
        return self._record(place, source, self._value.get("created_at"), rest)

    def _record(self, place: str, part: Object, created: object, more: Iterable[Field]) -> Record:
        body = part.get("body")
        text = plain(body) if isinstance(body, str) else ""
        kind = "event" if not text else "note" if part.get("part_type") == "note" else "message"
        if self._kind == "ticket" and "," not in place:
            kind = "ticket"
        at, at_text = moment(created)
        key = f"{self._id}:{as_text(part.get('id')) or 'source'}"
        people = (*author(part.get("author")), *self._others(part, kind))
        found = (*named({"conversation id": self._id}, {"conversation id": PLAIN}), *_said(part), *more)
        return Record(kind, place, key, f"intercom:{self._id}", at, at_text, people, found, text)

    def _others(self, part: Object, kind: str) -> list[Person]:
        """The contacts, but for the author: recipients of a message, else those whom it is about."""
        writer = as_text(as_object(part.get("author")).get("id"))
        role = Role.RECIPIENT if kind == "message" else Role.SUBJECT
        found = [
            person(role, each) for each in self._contacts if as_text(each.get("id")) != writer or not writer
        ]
        return [each for each in found if each != Person(role)]


def _said(part: Object) -> Iterator[Field]:
    """The fields of a source or part: its author, subject, then every other text in it."""
    writer = as_object(part.get("author"))
    yield from named(writer, {"name": Label.PERSON, "email": Label.EMAIL}, "author ")
    yield from named(part, {"subject": PROSE})
    yield from fields(writer, {"id", "name", "email"}, "author")
    body = {"body"} if isinstance(part.get("body"), str) else set()
    yield from fields(part, {"id", "subject", *body, *structured(part, "author")})
