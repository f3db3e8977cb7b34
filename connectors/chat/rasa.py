"""Rasa: dumps of its trackers, one conversation each, and its events line by line; JSON, JSON Lines.

Events are `user`, `bot`, `agent` (a person who took over), `slot`, `action` and others; times are seconds since 1970
with a fraction. A slot keeps what the bot asked: often a name or an address. Format: rasa.com/docs, "Events",
"Tracker Stores", HTTP API "Retrieve a conversation's tracker".
"""

import re
from collections.abc import Iterator

from connectors.about import About
from connectors.chat.json_fields import Object, as_list, as_object
from connectors.chat.rasa_event import HOLDS, Conversation, event
from connectors.chat.support_objects import (
    is_no_object,
    kept,
    lists_of,
    named,
    read_objects,
    when,
    written,
)
from connectors.export import Export
from connectors.head import Head
from connectors.record import Item, Record, Role

ABOUT = About(
    what="Rasa: conversations as its trackers and event brokers write them (JSON, JSON Lines)",
    recognises="its event names beside a sender's id and a time",
    keeps="every turn, the bot's apart from a person's; slots as fields of what they are called; actions as events",
    ignores="nothing",
    follows="rasa.com/docs: Events, Tracker Stores, Event Brokers",
)

_EVENT = re.compile(
    r'"event"\s*:\s*"(?:user|bot|agent|action|slot|session_started|restart|active_loop|followup|user_featurization)"'
)
_BESIDE = (re.compile(r'"sender_id"\s*:'), re.compile(r'"timestamp"\s*:\s*[0-9]'))
_LISTS = frozenset({"trackers", "conversations"})


def recognises(head: Head) -> bool:
    """Whether this is JSON with Rasa's events."""
    text = head.text.lstrip()
    if head.is_folder or text[:1] not in {"{", "["}:
        return False
    return all(pattern.search(text) for pattern in (_EVENT, *_BESIDE))


def read(path: Export) -> Iterator[Item]:
    """Conversations with their events, or lone events, in thread "rasa:SENDER"."""
    return read_objects(path, _LISTS, _kind, _items)


def _kind(value: Object, where: str) -> str:  # noqa: ARG001 - the object alone tells it
    return "event" if "event" in value and "events" not in value else "conversation"


def _items(value: Object, kind: str, place: str) -> Iterator[Item]:
    if kind == "event":
        sender = Conversation(written(value, "sender_id"), {})
        yield event(value, place, sender, place.rpartition(" ")[2])
    else:
        yield from _tracker(value, place)


def _tracker(value: Object, place: str) -> Iterator[Item]:
    """The conversation with its slots, then its events."""
    conversation = Conversation(written(value, "sender_id"), as_object(value.get("slots")))
    at, at_text = when(value, "latest_event_time")
    told = lists_of(value, "events") | ({"slots"} if isinstance(value.get("slots"), dict) else set())
    found = (*kept(value, HOLDS, told), *conversation.slots())
    people = named(conversation.person(Role.SUBJECT))
    sender = conversation.sender
    yield Record("conversation", place, sender, conversation.thread, at, at_text, people, found)
    for number, each in enumerate(as_list(value.get("events")), 1):
        where = f"{place}, event {number}"
        yield event(each, where, conversation, str(number)) if isinstance(each, dict) else is_no_object(where)
