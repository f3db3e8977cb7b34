"""One message of a Telegram chat: who wrote it, its text out of parts, what is attached and forwarded.

Format: the JSON writer of Telegram Desktop (Telegram/SourceFiles/export/output/export_output_json.cpp).
"""

import re
from collections.abc import Iterator

from connectors.chat.json_fields import Object, as_list, as_object, fields, moment
from connectors.record import MACHINE, PLAIN, PROSE, Field, Person, Record, Role
from connectors.tables.values import as_text
from inzage.labels import Label

_GIVEN = re.compile(r"(?:[\w/]+/)?[a-z_]+_\d+@[\d-]+(?:_[\d-]+)?[\w.]*\Z|\(.*\)\Z")
"""Names that Telegram gives to files (photos/photo_3@04-05-2024_10-11-12.jpg), and why one is not there."""

_PLAIN = (
    "id type action date media_type mime_type duration duration_seconds width height file_size media_spoiler "
    "date_unixtime edited edited_unixtime reply_to_message_id message_id game_message_id discard_reason "
    "sticker_emoji category rating currency amount last_active last_active_unixtime created created_unixtime "
    "expires expires_unixtime application_version system_version platform schedule_date period count emoji"
)
HOLDS: dict[str, str] = dict.fromkeys(_PLAIN.split(), PLAIN) | {
    "first_name": Label.PERSON,
    "last_name": Label.PERSON,
    "members": Label.PERSON,
    "from": Label.PERSON,
    "author": Label.PERSON,
    "inviter": Label.PERSON,
    "phone_number": Label.PHONE,
    "phone": Label.PHONE,
    "user_id": Label.USERNAME,
    "from_id": Label.USERNAME,
    "actor_id": Label.USERNAME,
    "forwarded_from_id": Label.USERNAME,
    "reply_to_peer_id": Label.USERNAME,
    "username": Label.USERNAME,
    "via_bot": PLAIN,
    "bot_username": PLAIN,
    "address": Label.ADDRESS,
    "latitude": Label.LOCATION,
    "longitude": Label.LOCATION,
    "last_country": Label.LOCATION,
    "last_region": Label.LOCATION,
    "last_ip": Label.IP,
    "href": Label.URL,
    "photo": MACHINE,
    "thumbnail": MACHINE,
    "contact_vcard": MACHINE,
}
_PEERS = {"from": "from_id", "actor": "actor_id", "forwarded_from": "forwarded_from_id", "to": "to_id"}
_FILES = ("file", "file_name", "media")
_NO_USER = ("channel", "chat")


def message(value: Object, chat: Object, place: str, thread: str, owner: Person | None) -> Record:
    """The record of a message or service message; `owner` is the account's, where the export tells."""
    service = as_text(value.get("type")) == "service"
    own = "actor" if service else "from"
    at = moment(value.get("date_unixtime")) or moment(value.get("date"))
    at_text = as_text(value.get("date")) or as_text(value.get("date_unixtime"))
    text = text_of(value.get("text")) or text_of(value.get("text_entities"))
    used = {"date", "date_unixtime", "text", "text_entities", *_PEERS, *_FILES}
    found = (*_named(value), *fields(value, HOLDS, used))
    key = f"{thread.partition(':')[2]}:{as_text(value.get('id'))}" if value.get("id") is not None else ""
    people = (*_writer(value, own, chat), *_shared(value), *_reader(value, own, chat, owner))
    kind = "event" if service else "message"
    return Record(kind, place, key, thread, at, at_text, people, found, text)


def text_of(value: object) -> str:
    """A text that is a string, or a list of strings and parts; the target of a link is added in brackets."""
    if isinstance(value, str):
        return value
    return "".join(map(_part, value)) if isinstance(value, list) else ""


def _part(part: object) -> str:
    if isinstance(part, str):
        return part
    text, href = as_text(as_object(part).get("text")), as_text(as_object(part).get("href"))
    return f"{text} ({href})" if href and href != text else text


def is_person(peer: object) -> bool:
    """Whether an id is that of a person: `user123` or a bare number, as older exports write it."""
    return not as_text(peer).startswith(_NO_USER)


def _writer(value: Object, own: str, chat: Object) -> tuple[Person, ...]:
    peer = value.get(f"{own}_id")
    name, handle = as_text(value.get(own)), as_text(peer)
    is_bot = as_text(chat.get("type")) == "bot_chat" and handle == f"user{as_text(chat.get('id'))}"
    if signed := as_text(value.get("author")).strip():  # a post of a channel, signed by who wrote it
        return (Person(Role.AUTHOR, name=signed),)
    if is_bot or not is_person(peer) or not (name or handle):
        return ()
    return (Person(Role.AUTHOR, name=name, handle=handle),)


def _reader(value: Object, own: str, chat: Object, owner: Person | None) -> tuple[Person, ...]:
    """In a chat of two the one who did not write it; of a group the export names no readers."""
    if as_text(chat.get("type")) != "personal_chat":
        return ()
    other = partner(chat)
    if other is None or _same(as_text(value.get(f"{own}_id")), other.handle):
        return () if owner is None else (owner,)
    return (other,)


def _same(peer: str, handle: str) -> bool:
    return peer.removeprefix("user") == handle.removeprefix("user")


def partner(chat: Object) -> Person | None:
    """Whom a personal chat is with: the chat has their name and number."""
    name, number = as_text(chat.get("name")), as_text(chat.get("id"))
    if as_text(chat.get("type")) != "personal_chat" or not (name or number):
        return None
    return Person(Role.RECIPIENT, name=name, handle=f"user{number}" if number else "")


def _shared(value: Object) -> tuple[Person, ...]:
    """A contact that is sent as a card."""
    card = as_object(value.get("contact_information"))
    found = person(Role.SUBJECT, card)
    return () if found == Person(Role.SUBJECT) else (found,)


def person(role: Role, value: Object) -> Person:
    """Someone by first and last name, number, and user id or name, as the contacts of an account are written."""
    name = " ".join(filter(None, (as_text(value.get(key)).strip() for key in ("first_name", "last_name"))))
    number = as_text(value.get("user_id"))
    phone = as_text(value.get("phone_number")).strip()
    return Person(role, name=name, phone=phone, handle=f"user{number}" if number else "")


def _named(value: Object) -> Iterator[Field]:
    """The names of people, channels and files that a message has."""
    for key, peer in _PEERS.items():
        if text := as_text(value.get(key)):
            known = key in {"from", "actor"} or value.get(peer) is not None
            yield Field(key, text, Label.PERSON if known and is_person(value.get(peer)) else PROSE)
    for key in _FILES:
        for text in filter(None, map(as_text, as_list(value.get(key)) or [value.get(key)])):
            yield Field(key, text, MACHINE if _GIVEN.match(text) else PROSE)
