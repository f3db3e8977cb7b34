"""LiveChat's archives: chats with their users and threads, or a thread or an event by itself; JSON, JSON Lines.

An event names its author by id, which `users[]` of the chat resolves; an agent's id is their e-mail address and a
bot's is none. `visibility` "agents" is internal. Name and address of a visitor stand in the pre-chat form. Documents
of the vendor carry `//` comments, which are no JSON. Format: platform.text.com, Agent Chat API 3.6, "Data structures".
"""

import re
from collections import Counter
from collections.abc import Iterator

from connectors.about import About
from connectors.chat.json_fields import Object, as_list, as_object
from connectors.chat.livechat_comments import Uncommented, without_comments
from connectors.chat.livechat_event import Chat, event
from connectors.chat.livechat_people import HOLDS, user_fields, users_told
from connectors.chat.support_objects import (
    Found,
    around,
    found_in,
    is_no_object,
    kept,
    lists_of,
    objects_of,
    when,
    written,
)
from connectors.export import Export
from connectors.head import Head
from connectors.record import Item, Record

ABOUT = About(
    what="LiveChat: archived chats, threads and events (JSON, JSON Lines)",
    recognises="the `visibility` of its events beside `author_id` or a type of system message",
    keeps="every message, filled form, file and rich message; internal ones as notes, system messages as events",
    ignores="`//` comments in the vendor's own documents, ids of a form's questions",
    follows="the Agent Chat API 3.6 of platform.text.com: archives, chats, threads, events",
)

_VISIBILITY = re.compile(r'"visibility"\s*:\s*"(?:all|agents)"')
_EVENT = re.compile(r'"(?:author_id|system_message_type)"\s*:')
_TYPE = re.compile(
    r'"type"\s*:\s*"(?:message|filled_form|form|rich_message|file|system_message|annotation|custom)"'
)
_LISTS = frozenset({"chats", "chats_summary"})
_EVENTS = {"chat": (), "thread": ("events",)}


def recognises(head: Head) -> bool:
    """Whether this is JSON, with comments or without, that has LiveChat's events."""
    if head.is_folder:
        return False
    text = head.text.lstrip()
    if text.startswith("//"):
        text = without_comments(head.data).decode("utf-8", "replace").lstrip("\ufeff \t\r\n")
    return text[:1] in {"{", "["} and all(key.search(text) for key in (_VISIBILITY, _EVENT, _TYPE))


def read(path: Export) -> Iterator[Item]:
    """Chats in thread "livechat:ID of the chat", each with its events, in the order of the file."""
    numbers = Counter[str]()
    for found in found_in(path, _LISTS, Uncommented):
        if isinstance(found, Found):
            yield from _items(found, numbers)
        else:
            yield found


def _items(found: Found, numbers: Counter[str]) -> Iterator[Item]:
    value = as_object(found.value)
    kind = _kind(value)
    if found.around and kind == "item":
        yield from around(value)
        return
    numbers[kind] += 1
    place = f"{kind} {numbers[kind]}"
    if not value:
        yield is_no_object(place)
    elif kind == "event":
        thread = written(value, "thread_id", "chat_id")
        yield event(value, place, Chat((), f"livechat:{thread}" if thread else ""))
    elif kind == "item":
        yield Record("item", place, written(value, "id"), fields=kept(value, HOLDS))
    else:
        yield from _chat(value, place, kind)


def _kind(value: Object) -> str:
    if isinstance(value.get("users"), list) or value.keys() & {"thread", "threads", "last_thread_summary"}:
        return "chat"
    if isinstance(value.get("events"), list):
        return "thread"
    return "event" if "type" in value and value.keys() & {"visibility", "author_id"} else "item"


def _chat(value: Object, place: str, kind: str) -> Iterator[Item]:
    """The chat, or a thread by itself, with all that it says around its events; then the events."""
    known, key = written(value, "id"), written(value, "chat_id", "id")
    chat = Chat(as_list(value.get("users")), f"livechat:{key}" if key else "")
    inner = [*_objects(value, "thread"), *_objects(value, "threads")]
    threads = [value] if kind == "thread" else inner
    at, at_text = when(threads[0] if threads else {}, "created_at")
    told = objects_of(value, "thread", "threads") | users_told(value) | lists_of(value, *_EVENTS[kind])
    found = [*kept(value, HOLDS, told), *user_fields(chat.users)]
    for thread in inner:
        found += kept(thread, HOLDS, lists_of(thread, "events") if kind == "chat" else (), "thread")
    yield Record("conversation", place, known, chat.thread, at, at_text, chat.everyone(), tuple(found))
    events = [each for thread in threads for each in as_list(thread.get("events"))]
    for number, one in enumerate(events, 1):
        where = f"{place}, event {number}"
        yield event(one, where, chat) if isinstance(one, dict) else is_no_object(where)


def _objects(value: Object, key: str) -> list[Object]:
    """The object under `key`, or the objects of a list there where it holds nothing else."""
    if key not in objects_of(value, key):
        return []
    inner = value[key]
    return list(inner) if isinstance(inner, list) else [as_object(inner)]
