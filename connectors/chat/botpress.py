"""Botpress: messages of its bots, of Botpress Cloud and of version 12, by themselves or in conversations; JSON.

`direction` is incoming (by the user) or outgoing; in version 12 a message without `authorId` is the bot's. What a
message shows is in `payload`, whose `type` tells its shape.
Format: botpress.com/docs, API "Messages"; Messaging of version 12.
"""

import re
from collections.abc import Iterator

from connectors.about import About
from connectors.chat.botpress_message import HOLDS, message
from connectors.chat.json_fields import Object, as_list, as_object
from connectors.chat.support_objects import (
    is_no_object,
    kept,
    named,
    person,
    read_objects,
    when,
    written,
)
from connectors.export import Export
from connectors.head import Head
from connectors.record import Item, Record, Role

ABOUT = About(
    what="Botpress: messages, conversations and users (JSON, JSON Lines)",
    recognises="a payload beside a conversation's id and a direction or author",
    keeps="every message, the bot's apart from a person's; cards, choices and files with what they show; users",
    ignores="nothing",
    follows="botpress.com/docs: API, Messages, Conversations, Users; Messaging of version 12",
)

_KEYS = (re.compile(r'"payload"\s*:'), re.compile(r'"conversationId"\s*:'))
_SIDE = re.compile(r'"direction"\s*:\s*"(?:incoming|outgoing)"|"authorId"\s*:')
_LISTS = frozenset({"messages", "conversations", "users", "participants"})


def recognises(head: Head) -> bool:
    """Whether this is JSON with Botpress's messages."""
    text = head.text.lstrip()
    if head.is_folder or text[:1] not in {"{", "["}:
        return False
    return bool(all(key.search(text) for key in _KEYS) and _SIDE.search(text))


def read(path: Export) -> Iterator[Item]:
    """Messages in thread "botpress:CONVERSATION", conversations and users, in the order of the file."""
    return read_objects(path, _LISTS, _kind, _items)


def _kind(value: Object, where: str) -> str:
    if "payload" in value or where == "messages":
        return "message"
    if isinstance(value.get("messages"), list) or where == "conversations" or "conversation" in value:
        return "conversation"
    return "user" if where in {"users", "participants"} else "item"


def _items(value: Object, kind: str, place: str) -> Iterator[Item]:
    if kind == "message":
        yield message(value, place)
    else:
        yield _head(value, kind, place)
        for number, each in enumerate(as_list(value.get("messages")), 1):
            where = f"{place}, message {number}"
            if isinstance(each, dict):
                yield message({"conversationId": written(value, "id"), **each}, where)
            else:
                yield is_no_object(where)


def _head(value: Object, kind: str, place: str) -> Record:
    """A conversation or a user, with all that is said of it but the messages."""
    key = written(value, "id") or written(as_object(value.get("conversation")), "id")
    at, at_text = when(value, "createdAt", "createdOn")
    told = {"messages"} if isinstance(value.get("messages"), list) else set[str]()
    thread = f"botpress:{key}" if key and kind == "conversation" else ""
    people = named(person(Role.SUBJECT, {**as_object(value.get("tags")), **value})) if kind == "user" else ()
    holds = {**HOLDS, "name": "PERSON"} if kind == "user" else HOLDS
    written_as = "contact" if kind == "user" else kind
    return Record(written_as, place, key, thread, at, at_text, people, kept(value, holds, told))
