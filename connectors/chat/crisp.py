"""Crisp: the events of its webhooks and real-time API, its lists of messages, whole conversations; JSON, JSON Lines.

`message:updated` and `message:removed` name an earlier message by its `fingerprint`: the first is kept as an edit
with the new text, the second as a deletion. A visitor without a name is called "visitor" and a number.
Format: docs.crisp.chat, "Web Hooks Reference" and REST API "Conversation messages".
"""

import re
from collections.abc import Iterator

from connectors.about import About
from connectors.chat.crisp_message import HOLDS, message, session_event, visitor
from connectors.chat.json_fields import Object, as_list, as_object
from connectors.chat.support_objects import is_no_object, kept, named, read_objects, when, written
from connectors.export import Export
from connectors.head import Head
from connectors.record import Item, Record, Role

ABOUT = About(
    what="Crisp: message and session events, lists of messages, conversations (JSON, JSON Lines)",
    recognises="its event names beside a website's id; its fingerprints or a conversation's keys beside a session's id",
    keeps="every message, note, file and form; edits and deletions with the message they are of; session events",
    ignores="nothing",
    follows="docs.crisp.chat: Web Hooks Reference, Conversation messages",
)

_EVENT = re.compile(r'"event"\s*:\s*"(?:message|session|people|call|status):[a-z_:]+"')
_WEBSITE = re.compile(r'"website_id"\s*:')
_FINGERPRINT = re.compile(r'"fingerprint"\s*:')
_SESSION = re.compile(r'"session_id"\s*:\s*"session_')
_CONVERSATION = re.compile(r'"(?:last_message|people_id|is_verified|availability)"\s*:')
_LISTS = frozenset({"data", "conversations", "messages", "events"})


def recognises(head: Head) -> bool:
    """Whether this is JSON with Crisp's events, messages or conversations."""
    text = head.text.lstrip()
    if head.is_folder or text[:1] not in {"{", "["}:
        return False
    known = _EVENT.search(text) and (_WEBSITE.search(text) or _SESSION.search(text))
    told = _FINGERPRINT.search(text) or len({*_CONVERSATION.findall(text)}) > 1
    return bool(known or (told and _SESSION.search(text)))


def read(path: Export) -> Iterator[Item]:
    """Each event or message in thread "crisp:SESSION", in the order of the file."""
    return read_objects(path, _LISTS, lambda value, where: "item", _items)  # noqa: ARG005 - told apart below


def _items(value: Object, kind: str, place: str) -> Iterator[Item]:  # noqa: ARG001 - all are items
    if isinstance(value.get("messages"), list) or ("meta" in value and not {"from", "event"} & value.keys()):
        yield from _conversation(value, place)
    elif "event" not in value or not isinstance(value.get("data"), dict):
        yield message(value, place, "")
    else:
        name, data = written(value, "event"), as_object(value["data"])
        rest = {key: each for key, each in value.items() if key != "data" and (key != "event" or not name)}
        told = message if _is_message(name) else session_event
        yield told({**{f"envelope.{key}": each for key, each in rest.items()}, **data}, place, name)


def _is_message(name: str) -> bool:
    return name in {"message:send", "message:received", "message:updated", "message:removed"}


def _conversation(value: Object, place: str) -> Iterator[Item]:
    """A conversation with what it says of the visitor, then its messages."""
    session, meta = written(value, "session_id"), as_object(value.get("meta"))
    at, at_text = when(value, "created_at", unit="epoch milliseconds")
    thread = f"crisp:{session}" if session else ""
    people = named(visitor(Role.SUBJECT, meta, session))
    yield Record(
        "conversation", place, session, thread, at, at_text, people, kept(value, HOLDS, {"messages"})
    )
    for number, each in enumerate(as_list(value.get("messages")), 1):
        where = f"{place}, message {number}"
        yield (
            message({"session_id": session, **each}, where, "")
            if isinstance(each, dict)
            else is_no_object(where)
        )
