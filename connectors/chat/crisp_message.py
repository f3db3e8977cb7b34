"""One message of Crisp, or an event of one of its sessions.

`content` is a text, or an object whose shape the `type` tells: file, animation, audio, picker, field, carousel,
event. Moments are milliseconds since 1970. Format: docs.crisp.chat, REST API "Conversation messages".
"""

import re
from collections.abc import Iterator

from connectors.chat.json_fields import Object, as_list, as_object
from connectors.chat.support_objects import holding, kept, named, person, when, written
from connectors.markup import plain
from connectors.record import Field, Person, Record, Role
from connectors.tables.values import as_text
from inzage.labels import Label

HOLDS = holding(
    EMAIL="email original.email",
    PHONE="phone",
    IP="ip",
    URL="url avatar page.url page.referrer pages.page_url pages.page_referrer",
    LOCATION="city region country",
    ADDRESS="address",
    PERSON="user.nickname meta.nickname nickname",
    MACHINE="fingerprint website_id session_id user_id envelope.website_id people_id user.user_id mentions",
    PLAIN="type origin from event envelope.timestamp timestamp duration stamped created_at updated_at namespace "
    "state status availability timezone",
)  # fmt: skip
_GENERATED = re.compile(r"visitor[0-9]+", re.IGNORECASE)
_SAID = ("text", "name", "explain", "value", "title")
_DONE = {"message:updated": "edit", "message:removed": "deletion"}
_KINDS = {"note": "note", "event": "event"}


def visitor(role: Role, value: Object, session: str) -> Person:
    """Someone by nickname, address, number and user id; a generated nickname is no name."""
    nickname = written(value, "nickname")
    found = person(role, value, "user_id")
    name = "" if _GENERATED.fullmatch(nickname) else nickname
    return Person(role, name, found.email, found.phone, found.handle or session)


def message(value: Object, place: str, event: str) -> Record:
    """A message, an edit or a deletion of one; `event` is the name of the webhook, "" outside of one."""
    sort = written(value, "type")
    automatic = as_text(value.get("automated")) == "true"
    kind = _DONE.get(event) or _KINDS.get(sort) or ("bot message" if automatic else "message")
    content = value.get("content")
    text = plain(_said(content)) if isinstance(content, dict) else plain(written(value, "content"))
    session = written(value, "session_id")
    at, at_text = when(value, "timestamp", "envelope.timestamp", unit="epoch milliseconds")
    told = set() if isinstance(content, dict | list) else {"content"}
    found = tuple(_fields(value, event, told))
    thread = f"crisp:{session}" if session else ""
    people = named(*_people(value, kind, session))
    return Record(kind, place, written(value, "fingerprint"), thread, at, at_text, people, found, text)


def session_event(value: Object, place: str, event: str) -> Record:
    """What happened in a session: an address or name was set, it was assigned, somebody typed."""
    session = written(value, "session_id")
    at, at_text = when(value, "timestamp", "envelope.timestamp", unit="epoch milliseconds")
    people = named(visitor(Role.SUBJECT, value, session)) if event.startswith("session:set") else ()
    thread = f"crisp:{session}" if session else ""
    return Record("event", place, "", thread, at, at_text, people, tuple(_fields(value, event, set())))


def _people(value: Object, kind: str, session: str) -> Iterator[Person]:
    """Who wrote it and the visitor to whom; a note, an edit and a deletion are about the visitor."""
    user, side = as_object(value.get("user")), written(value, "from")
    if side == "user":
        yield visitor(Role.AUTHOR, user, session)
        return
    if side == "operator" and kind != "bot message":
        yield visitor(Role.COLLEAGUE, user, "")
    role = Role.RECIPIENT if kind in {"message", "bot message"} else Role.SUBJECT
    yield visitor(role, {}, session)


def _fields(value: Object, event: str, told: set[str]) -> Iterator[Field]:
    if event:
        yield Field("event", event, "PLAIN")
    for field in kept(value, HOLDS, told):
        generated = field.holds == Label.PERSON and _GENERATED.fullmatch(field.value)
        yield Field(field.name, field.value, Label.USERNAME) if generated else field


def _said(content: object) -> str:
    """What a file, picker, form field or carousel shows or answers, a line each."""
    said = as_object(content)
    if "url" in said and not written(said, "text", "name"):
        return written(said, "url")
    lines = [written(said, key) for key in _SAID]
    for key in ("choices", "targets"):
        lines += [written(as_object(each), "label", "title") for each in as_list(said.get(key))]
    return "\n".join(line for line in lines if line)
