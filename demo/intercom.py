"""The shop's chat: Intercom conversations with customers, leads, colleagues and the bot Spaakje."""

import json
from collections.abc import Mapping
from datetime import datetime
from html import escape
from pathlib import Path
from random import Random
from typing import Any

from demo.clock import Clock
from demo.marked import Marked, fill, named
from demo.people import Person
from demo.script import Entry, Thread, options_of, threads
from demo.truth import Truth, Where

FILE = "intercom/conversations.json"
_ADMIN_IDS = {"lotte": "81001", "mark": "81002", "karim": "81003", "julie": "81004", "roos": "81005"}
_BOT = {"type": "bot", "id": "81000", "name": "Spaakje", "email": "operator+spaak@intercom.example"}


class _Count:
    """Hands out part ids, as Intercom counts them: through all conversations."""

    def __init__(self) -> None:
        self.last = 40_000
        self.records = 0

    def next(self) -> str:
        self.last += 3
        self.records += 1
        return str(self.last)


def write_intercom(out: Path, truth: Truth, rng: Random) -> None:
    """Write `intercom/conversations.json` and note what is in it."""
    clock, count = Clock(rng), _Count()
    conversations = [
        _conversation(str(2_150_000 + 11 * index), index, thread, clock, count, truth)
        for index, thread in enumerate(threads("intercom"), start=1)
    ]
    listing = {
        "type": "conversation.list",
        "pages": {"type": "pages", "page": 1, "per_page": 20, "total_pages": 1},
        "total_count": len(conversations),
        "conversations": conversations,
    }
    path = out / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(listing, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
    truth.total(FILE, count.records)


def _conversation(
    key: str, index: int, thread: Thread, clock: Clock, count: _Count, truth: Truth
) -> dict[str, Any]:
    admin, at, parts = options_of(thread.title)["admin"], clock.thread(), []
    for number, entry in enumerate(thread.entries):
        place = f"conversation {index}, part {number}" if number else f"conversation {index}, source"
        parts.append(_part(key, place, entry, admin, at, count, truth))
        at = clock.reply(at, 12)
    return {
        "type": "conversation",
        "id": key,
        "created_at": parts[0]["created_at"],
        "updated_at": parts[-1]["created_at"],
        "source": _source(parts[0]),
        "contacts": {"type": "contact.list", "contacts": [_contact(parts[0]["author"])]},
        "admin_assignee_id": int(_ADMIN_IDS[admin]),
        "open": parts[-1]["part_type"] != "close",
        "state": "closed" if parts[-1]["part_type"] == "close" else "open",
        "tags": {"type": "tag.list", "tags": []},
        "conversation_rating": None,
        "custom_attributes": {},
        "conversation_parts": {
            "type": "conversation_part.list",
            "conversation_parts": parts[1:],
            "total_count": len(parts) - 1,
        },
    }


def _source(part: dict[str, Any]) -> dict[str, Any]:
    """The message that opened the conversation: like a part, without its kind and moment."""
    kept = {name: value for name, value in part.items() if name not in {"part_type", "created_at"}}
    return kept | {"type": "conversation", "delivered_as": "customer_initiated", "subject": ""}


def _contact(author: dict[str, Any]) -> dict[str, Any]:
    return {"type": "contact", "id": author["id"], "role": author["type"]}


def _part(
    key: str, place: str, entry: Entry, admin: str, at: datetime, count: _Count, truth: Truth
) -> dict[str, Any]:
    number, event = count.next(), entry.options.get("event")
    record = Where(FILE, f"{key}:{number}", place)
    text = fill(entry.text, truth.people)
    truth.mention(record, "text", text, html="\n" in text.text)
    return {
        "type": "conversation_part",
        "id": number,
        "part_type": event or ("note" if "note" in entry.options else "comment"),
        "body": None if event else _html(text.text),
        "created_at": int(at.timestamp()),
        "author": _author(record, entry, admin, truth),
        "attachments": [],
        "redacted": False,
    }


def _author(record: Where, entry: Entry, admin: str, truth: Truth) -> dict[str, Any]:
    if entry.author == "bot":
        return dict(_BOT)
    lead = entry.options.get("as") == "lead"
    person = truth.people[admin if entry.author == "event" else entry.author]
    name = Marked() if lead else named(person, "full")
    email = Marked() if lead else named(person, "email")
    truth.mention(record, "author.name", name)
    truth.mention(record, "author.email", email)
    kind = "admin" if person.role == "colleague" else "lead" if lead else "user"
    return {
        "type": kind,
        "id": _identity(person, truth.people),
        "name": name.text or None,
        "email": email.text or None,
    }


def _identity(person: Person, people: Mapping[str, Person]) -> str:
    return _ADMIN_IDS.get(person.id) or f"66f0{list(people).index(person.id):020x}"


def _html(text: str) -> str:
    return "\n".join(f"<p>{escape(part, quote=False)}</p>" for part in text.split("\n\n"))
