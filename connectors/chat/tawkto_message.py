"""One message of tawk.to, and the visitors it names.

Format: developer.tawk.to, "Webhooks": `sender.t` v, a or s with the name `n`; `chat:start` writes the sender out.
"""

import re
from collections.abc import Mapping

from connectors.chat.json_fields import Object, as_object
from connectors.chat.support_objects import holding, kept, named, person, when, written
from connectors.markup import plain
from connectors.record import PROSE, Field, Person, Record, Role
from inzage.labels import Label

HOLDS = holding(
    EMAIL="email",
    PHONE="phone",
    PERSON="visitor.name chat.visitor.name requester.name sender.n",
    LOCATION="city country",
    IP="ip",
    URL="url referrer domain",
    ORG="property.name",
    MACHINE="id chatId pageId property.id ticket.humanId humanId",
    PLAIN="event type time createdOn sender.t sender.type size mimeType extension chatDuration messageCount rating "
    "countryCode",
)
_ANONYMOUS = re.compile(r"V[0-9]{6,}")
_SPOKEN = frozenset({"msg", "file", "note", ""})
_SIDES = {"visitor": "v", "agent": "a", "system": "s"}


def visitor(role: Role, value: Object, called: str = "") -> Person:
    """Someone by name, address and number; the name V1561719148780935 stands for none, and is their handle.

    `called` is the name that one of their messages gives.
    """
    found = person(role, value)
    if _ANONYMOUS.fullmatch(found.name):
        return Person(role, called, found.email, found.phone, found.name)
    return Person(role, found.name or called, found.email, found.phone, found.handle)


def kept_of(value: Object, holds: Mapping[str, str] = HOLDS) -> tuple[Field, ...]:
    """All values as fields; a name that tawk.to made up is a user name."""
    return tuple(
        [
            Field(field.name, field.value, Label.USERNAME)
            if field.holds == Label.PERSON and _ANONYMOUS.fullmatch(field.value)
            else field
            for field in kept(value, holds)
        ]
    )


def message(value: Object, place: str, key: str, thread: str, who: Object) -> Record:
    """A message by visitor or agent, a greeting that was sent of itself, a note or a system line."""
    sender = as_object(value.get("sender"))
    side = written(sender, "t") or _SIDES.get(written(sender, "type"), "")
    said = next((name for name in ("msg", "text") if written(value, name)), "")
    sort, text = written(value, "type"), plain(written(value, said))
    kind = "event" if sort not in _SPOKEN else "bot message" if side == "s" else "message"
    kind = "note" if sort == "note" else kind
    at, at_text = when(value, "time")
    rest = {name: each for name, each in value.items() if name != said}
    holds = {**HOLDS, "sender.n": PROSE} if side == "s" else HOLDS  # the name of a desk, as a rule
    return Record(
        kind, place, key, thread, at, at_text, _people(sender, side, kind, who), kept_of(rest, holds), text
    )


def _people(sender: Object, side: str, kind: str, who: Object) -> tuple[Person, ...]:
    """Who wrote it; the visitor, who was sent what others wrote, or whom it is about."""
    if side == "v":
        own = written(sender, "n")
        return named(visitor(Role.AUTHOR, who, "" if _ANONYMOUS.fullmatch(own) else own))
    agent = Person(Role.COLLEAGUE, written(sender, "n"), handle=written(sender, "id"))
    role = Role.RECIPIENT if kind in {"message", "bot message"} else Role.SUBJECT
    return named(*([agent] if side == "a" else []), visitor(role, who))
