"""A chat or offline message of Zendesk's Chat API: the record with visitor and session, then its history.

Format: developer.zendesk.com, Chat API "Chats": `history[]` has `type`, `nick` ("visitor", "agent:ID",
"agent:trigger"), `name`, `sender_type`, `msg`.
"""

import re
from collections.abc import Iterator

from connectors.chat.json_fields import Object, as_list, as_object
from connectors.chat.support_objects import is_no_object, kept, named, person, when, written
from connectors.chat.zendesk_people import HOLDS
from connectors.markup import plain
from connectors.record import PROSE, Field, Person, Record, Role, Unreadable
from connectors.tables.values import as_text
from inzage.labels import Label

_NAMELESS = re.compile(r"(?:visitor|bezoeker|visiteur|besucher) #?[0-9]+", re.IGNORECASE)
_AUTOMATIC = frozenset({"trigger", "bot", "system", "answerbot"})
_SPOKEN = frozenset({"chat.msg", "chat.file"})
_TEXTS = ("msg", "new_comment", "comment")


def chat(value: Object, place: str) -> Iterator[Record | Unreadable]:
    """The chat itself, which for an offline message is the message, then each turn of its history."""
    visitor = as_object(value.get("visitor"))
    if _NAMELESS.fullmatch(written(visitor, "name")):
        visitor = {**visitor, "name": ""}
    thread = f"zendesk:{written(value, 'id')}" if written(value, "id") else ""
    yield _head(value, place, thread, visitor)
    for number, turn in enumerate(as_list(value.get("history")), 1):
        where = f"{place}, message {number}"
        if isinstance(turn, dict):
            key = f"{written(value, 'id')}:{written(turn, 'msg_id') or number}"
            yield _turn(turn, where, key, thread, visitor)
        else:
            yield is_no_object(where)


def _head(value: Object, place: str, thread: str, visitor: Object) -> Record:
    text = plain(written(value, "message"))
    at, at_text = when(value, "timestamp", "created_at")
    agents = [Person(Role.COLLEAGUE, as_text(name)) for name in as_list(value.get("agent_names"))]
    people = named(person(Role.AUTHOR if text else Role.SUBJECT, visitor), *agents)
    spoken = {"message"} if text else set()
    told = {"history"} if isinstance(value.get("history"), list) else set()
    nameless = bool(_NAMELESS.fullmatch(written(as_object(value.get("visitor")), "name")))
    holds = {**HOLDS, "visitor.name": str(Label.USERNAME)} if nameless else HOLDS
    found = kept(value, holds, spoken | told)
    kind = "message" if text else "conversation"
    return Record(kind, place, written(value, "id"), thread, at, at_text, people, found, text)


def _turn(turn: Object, place: str, key: str, thread: str, visitor: Object) -> Record:
    said = next((name for name in _TEXTS if written(turn, name)), "")
    text = plain(written(turn, said))
    sort, nick = written(turn, "type"), written(turn, "nick")
    sender = written(turn, "sender_type").casefold()
    automatic = sender in _AUTOMATIC or nick.partition(":")[2] in _AUTOMATIC or nick in _AUTOMATIC
    kind = "event" if sort not in _SPOKEN else "bot message" if automatic else "message"
    outside = sender == "visitor" or nick.startswith("visitor")
    at, at_text = when(turn, "timestamp")
    people = named(*_people(turn, kind, visitor, outside=outside))
    name = written(turn, "name")
    found = [*kept(turn, HOLDS, {said, "name" if name else ""})]
    if name:
        found.append(Field("name", name, PROSE if automatic else Label.PERSON))
    return Record(kind, place, key, thread, at, at_text, people, tuple(found), text)


def _people(turn: Object, kind: str, visitor: Object, *, outside: bool) -> Iterator[Person]:
    """Who said it and to whom; a visitor is who the chat says, under the name of this turn where that has none."""
    name = written(turn, "name")
    if outside:
        called = "" if _NAMELESS.fullmatch(name) else name
        yield person(Role.AUTHOR, {**visitor, "name": written(visitor, "name") or called})
        return
    if kind != "bot message":
        agent = written(turn, "agent_id") or written(turn, "nick").partition(":")[2]
        yield Person(Role.COLLEAGUE, name, handle=agent)
    yield person(Role.SUBJECT if kind == "event" else Role.RECIPIENT, visitor)
