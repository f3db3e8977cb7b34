"""Signal chats as signal-export writes them out of Signal's desktop program: `data.json`, one message a line.

Followed: the messages of signal-export (github.com/carderne/signal-export). Signal itself exports nothing that can be
read. Each chat is a folder by the name of the person or group, with `data.json`, `chat.md` that says the same, and a
folder `media`. `date` is the exporter's local time without a zone; the owner of the telephone is called "Me". Kept:
every message with quotes, reactions and names of files. Ignored: nothing.
"""

import re
from collections.abc import Iterator

from connectors.about import About
from connectors.chat.json_fields import Object, fields, moment
from connectors.export import Export
from connectors.head import Head
from connectors.record import PLAIN, PROSE, Field, Item, Person, Record, Role, Unreadable
from connectors.tables.json_values import Value, read_values
from connectors.tables.values import as_text
from inzage.labels import Label

ABOUT = About(
    what="Signal: a chat as signal-export writes it (data.json)",
    recognises="the keys of signal-export's messages",
    keeps="every message with its quote, reactions and names of files; calls and deleted messages are said",
    ignores="files beside it (named, not opened); chat.md, which says the same",
    follows="the messages of signal-export",
)

_KEYS = tuple(
    re.compile(rf'"{key}"\s*:') for key in ("date", "sender", "body", "quote", "reactions", "attachments")
)
_OWN = frozenset({"Me", "me"})
_PHONE = re.compile(r"\+\d{7,15}\Z")
_HOLDS: dict[str, str] = {
    "date": PLAIN,
    "reactions.name": Label.PERSON,
    "reactions.emoji": PLAIN,
    "emoji": PLAIN,
    "path": PROSE,
    "id": PLAIN,
    "packId": PLAIN,
    "packKey": PLAIN,
    "extension": PLAIN,
}


def recognises(head: Head) -> bool:
    """Whether this is JSON with all the keys of a message of signal-export."""
    text = head.text.lstrip()
    if head.is_folder or text[:1] not in {"{", "["}:
        return False
    return all(key.search(text) for key in _KEYS)


def read(path: Export) -> Iterator[Item]:
    """The messages in thread "signal:TITLE", the title by the name of the folder, or of the file where it has one."""
    thread = f"signal:{_title(path)}"
    number = 0
    for item in read_values(path):
        if not isinstance(item, Value):
            yield item
            continue
        number += 1
        if isinstance(item.value, dict):
            yield _record(item.value, f"message {number}", thread)
        else:
            yield Unreadable(f"message {number}", "not an object", "export again")


def manner(path: Export) -> str:
    """The title of the chat, which stands in no message."""
    return _title(path)


def _title(path: Export) -> str:
    return path.absolute().parent.name.removesuffix(".zip") if path.stem == "data" else path.stem


def _record(value: Object, place: str, thread: str) -> Record:
    sender = as_text(value.get("sender")).strip()
    people, named = _sender(sender)
    at_text = as_text(value.get("date"))
    kind = "event" if value.get("call") is True else "message"
    rest = {**value, "reactions": _reactions(value.get("reactions"))}
    found = (*named, *fields(rest, _HOLDS, {"sender", "body"}))
    text = as_text(value.get("body"))
    return Record(kind, place, "", thread, moment(at_text), at_text, people, found, text)


def _sender(sender: str) -> tuple[tuple[Person, ...], tuple[Field, ...]]:
    """Who wrote it: a name or a number; "Me" is the owner, whom the export does not name."""
    if not sender or sender in _OWN:
        return (), (Field("sender", sender, PLAIN),) if sender else ()
    if _PHONE.match(sender):
        return (Person(Role.AUTHOR, phone=sender),), (Field("sender", sender, Label.PHONE),)
    return (Person(Role.AUTHOR, name=sender),), (Field("sender", sender, Label.PERSON),)


def _reactions(value: object) -> object:
    """Pairs of a name and an emoji, as lists or as objects."""
    if not isinstance(value, list):
        return value
    return [
        {"name": each[0], "emoji": each[1]} if isinstance(each, list) and len(each) == 2 else each
        for each in value
    ]
