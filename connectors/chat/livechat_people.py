"""LiveChat's users: customers, agents and bots of a chat, and what a filled form says of a visitor.

Format: platform.text.com, Agent Chat API 3.6, "User" and "Filled form".
"""

import re
from collections.abc import Iterator

from connectors.chat.json_fields import Object, as_list, as_object
from connectors.chat.support_objects import holding, kept, lists_of, named, objects_of, person, written
from connectors.record import PROSE, Field, Person, Role
from connectors.tables.values import named_values
from inzage.labels import Label

HOLDS = holding(
    EMAIL="email",
    PHONE="phone",
    PERSON="customer.name agent.name user.name",
    IP="ip",
    URL="url image_url avatar referrer content_url thumbnail_url thumbnail2x_url",
    LOCATION="city region country",
    MACHINE="id custom_id form_id thread_id previous_thread_id next_thread_id event_id group_id group_ids template_id",
    PLAIN="type visibility form_type system_message_type template_id content_type country_code timezone size width "
    "height user_agent active created_at queued_at wait_time position queues_duration latitude longitude",
)  # fmt: skip

_SORTS = {"name": Label.PERSON, "email": Label.EMAIL, "phone": Label.PHONE}
_NUMBER_ASKED = re.compile(
    r"\b(?:gsm|mobiel|telefoon\w*|t[ée]l[ée]phone|portable|tel|phone|mobile|handy\w*|telefon\w*)\b",
    re.IGNORECASE,
)
_NAME_ASKED = re.compile(r"\b(?:(?:voor|achter)?naam|name|(?:pr[ée])?nom|vorname|nachname)\b", re.IGNORECASE)
_MAIL_ASKED = re.compile(r"\b(?:e-?mail\w*|mail ?adres|courriel)\b", re.IGNORECASE)
_ASKED = ((_MAIL_ASKED, Label.EMAIL), (_NUMBER_ASKED, Label.PHONE), (_NAME_ASKED, Label.PERSON))
_SHORT_ANSWERS = frozenset({"question", "text", "number", ""})


def someone(user: Object) -> Person:
    """A user of a chat: an agent or bot is a COLLEAGUE; an agent's id is their address."""
    if written(user, "type") == "customer":
        return person(Role.AUTHOR, user)
    found = person(Role.COLLEAGUE, user)
    if not found.email and "@" in found.handle:
        return Person(Role.COLLEAGUE, found.name, found.handle, found.phone, found.handle)
    return found


def is_bot(user: Object) -> bool:
    """Whether a user is a bot: an agent whose id is no e-mail address."""
    key = written(user, "id")
    return written(user, "type") == "bot" or (
        written(user, "type") == "agent" and bool(key) and "@" not in key
    )


def users_told(value: Object) -> set[str]:
    """The key of a chat's users, where it has the list of them that it should."""
    return lists_of(value, "users") & objects_of(value, "users")


def user_fields(users: list[Object]) -> Iterator[Field]:
    """All that a chat says of its users, as "customer.email", "agent.name"."""
    for user in users:
        sort = written(user, "type")
        under = sort if sort in {"customer", "agent"} else "user"
        yield from kept(user, {**HOLDS, "id": PROSE} if "@" in written(user, "id") else HOLDS, (), under)


def answers(form: Object) -> list[tuple[str, str, str]]:
    """Each question of a filled form with its answer and what that holds."""
    found = []
    for number, each in enumerate(as_list(form.get("fields")), 1):
        field = as_object(each)
        label = written(field, "label", "name") or f"answer {number}"
        given = [field.get("answer"), *as_list(field.get("answers"))]
        told = [_chosen(one) for one in given]
        answer = "; ".join(text for text in told if text.strip())
        if answer:
            found.append((label, answer, _holds(written(field, "type"), label)))
    return found


def _chosen(answer: object) -> str:
    """An answer: a text, or the label of an option; anything else by all its values."""
    return written(as_object(answer), "label") or "; ".join(named_values(answer).values())


def _holds(sort: str, label: str) -> str:
    if sort in _SORTS:
        return _SORTS[sort]
    if sort in _SHORT_ANSWERS:
        return next((holds for asked, holds in _ASKED if asked.search(label)), PROSE)
    return PROSE


def filled_in_by(form: Object, author: Person) -> Person:
    """Who filled in a form: its author, with the name, address and number that the form itself asks for."""
    given: dict[str, str] = {}
    for _, answer, holds in answers(form):
        given.setdefault(holds, answer)
    name, email, phone = (given.get(label, "") for label in (Label.PERSON, Label.EMAIL, Label.PHONE))
    return Person(
        author.role, name or author.name, email or author.email, phone or author.phone, author.handle
    )


def recipients(users: list[Object], writer: str, role: Role) -> tuple[Person, ...]:
    """The customers of a chat but the writer, in a role."""
    found = [person(role, user) for user in users if written(user, "type") == "customer"]
    return named(*(each for each in found if each.handle != writer or not writer))
