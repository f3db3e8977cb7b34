"""tawk.to: chat transcripts, starts and ends of chats, tickets, and chats as its dashboard exports them; JSON.

`sender.t` is v (visitor), a (agent) or s (system: greetings that are sent of themselves); times may be missing. A
visitor who gave no name is called V and digits. Format: developer.tawk.to, "Webhooks", and exports of its dashboard.
"""

import re
from collections.abc import Iterator

from connectors.about import About
from connectors.chat.json_fields import Object, as_list, as_object
from connectors.chat.support_objects import (
    is_no_object,
    lists_of,
    named,
    read_objects,
    when,
    written,
)
from connectors.chat.tawkto_message import kept_of, message, visitor
from connectors.export import Export
from connectors.head import Head
from connectors.markup import plain
from connectors.record import Item, Record, Role

ABOUT = About(
    what="tawk.to: chat transcripts, chat events, tickets (JSON, JSON Lines)",
    recognises="its event names, or messages whose sender has a one-letter type",
    keeps="every message, automatic greetings as the bot's, notes, tickets as text; what is said of the visitor",
    ignores="nothing",
    follows="developer.tawk.to: Webhooks; chats as its dashboard exports them",
)

_EVENT = re.compile(r'"event"\s*:\s*"(?:chat:(?:start|end|transcript_created)|ticket:create)"')
_SENDER = re.compile(r'"sender"\s*:\s*\{\s*"t"\s*:\s*"[vas]"')
_LISTS = frozenset({"chats", "tickets", "events", "data"})


def recognises(head: Head) -> bool:
    """Whether this is JSON with tawk.to's events or messages."""
    text = head.text.lstrip()
    if head.is_folder or text[:1] not in {"{", "["}:
        return False
    return bool(_EVENT.search(text) or _SENDER.search(text))


def read(path: Export) -> Iterator[Item]:
    """Chats in thread "tawkto:ID", tickets in "tawkto:ticket ID", in the order of the file."""
    return read_objects(path, _LISTS, _kind, _items)


def _kind(value: Object, where: str) -> str:  # noqa: ARG001 - the object alone tells it
    is_ticket = "requester" in value or "ticket" in value or written(value, "event") == "ticket:create"
    return "ticket" if is_ticket else "chat"


def _items(value: Object, kind: str, place: str) -> Iterator[Item]:
    if kind == "ticket":
        yield _ticket(value, place)
    else:
        yield from _chat(value, place)


def _ticket(value: Object, place: str) -> Record:
    """A message left while nobody was there; its text may be HTML."""
    ticket = as_object(value.get("ticket")) or value
    key = written(ticket, "id")
    text = plain(written(ticket, "message"))
    at, at_text = when(value, "time", "createdOn")
    rest = {**value, "ticket": {name: each for name, each in ticket.items() if name != "message" or not text}}
    people = named(visitor(Role.AUTHOR, as_object(value.get("requester"))))
    found = kept_of(rest if ticket is not value else rest["ticket"])
    return Record(
        "ticket", place, key, f"tawkto:ticket {key}" if key else "", at, at_text, people, found, text
    )


def _chat(value: Object, place: str) -> Iterator[Item]:
    """The chat with what it says of the visitor, then its messages, or the one it started with."""
    inner = as_object(value.get("chat")) or value
    who = as_object(inner.get("visitor")) or as_object(value.get("visitor"))
    key = written(inner, "id", "chatId") or written(value, "chatId")
    thread = f"tawkto:{key}" if key else ""
    told = lists_of(inner, "messages") | ({"message"} if isinstance(inner.get("message"), dict) else set())
    rest = {name: each for name, each in inner.items() if name not in told}
    found = kept_of({**value, "chat": rest} if inner is not value else rest)
    at, at_text = when(value, "time", "createdOn")
    kind = "event" if written(value, "event") in {"chat:start", "chat:end"} else "conversation"
    yield Record(kind, place, key, thread, at, at_text, named(visitor(Role.SUBJECT, who)), found)
    first = inner.get("message")
    messages = [*([first] if isinstance(first, dict) else []), *as_list(inner.get("messages"))]
    for number, each in enumerate(messages, 1):
        where = f"{place}, message {number}"
        own = f"{key}:{number}"
        yield message(each, where, own, thread, who) if isinstance(each, dict) else is_no_object(where)
