"""One event of a LiveChat thread: message, filled form, rich message, file or system message.

Format: platform.text.com, Agent Chat API 3.6, "Events".
"""

from collections.abc import Sequence

from connectors.chat.json_fields import Object, as_list, as_object
from connectors.chat.livechat_people import (
    HOLDS,
    answers,
    filled_in_by,
    is_bot,
    recipients,
    someone,
)
from connectors.chat.support_objects import kept, named, when, written
from connectors.markup import plain
from connectors.record import PROSE, Field, Person, Record, Role

_KINDS = {
    "filled_form": "form",
    "form": "event",
    "system_message": "event",
    "annotation": "event",
    "custom": "event",
}
_SHOWN = ("title", "subtitle", "text")


class Chat:
    """What the events of a chat share: its users and its thread."""

    def __init__(self, users: Sequence[object], thread: str) -> None:
        self.users = [as_object(user) for user in users]
        self.thread = thread

    def everyone(self) -> tuple[Person, ...]:
        """All users of the chat: its customers as those whom it is about."""
        staff = [someone(user) for user in self.users if written(user, "type") != "customer"]
        return named(*recipients(self.users, "", Role.SUBJECT), *staff)

    def author(self, key: str) -> Object:
        """The user with an id; one that the chat does not list is an agent if the id is an e-mail address."""
        sort = "agent" if "@" in key else "customer"
        unknown = {"id": key, "type": sort} if key else {}
        return next((user for user in self.users if key and written(user, "id") == key), unknown)


def event(value: Object, place: str, chat: Chat) -> Record:
    """The record of an event; what only agents see is a note."""
    author = chat.author(written(value, "author_id"))
    sort = written(value, "type")
    internal = written(value, "visibility") == "agents"
    kind = _KINDS.get(sort) or ("note" if internal else "bot message" if is_bot(author) else "message")
    text = _shown(value) if sort == "rich_message" else plain(written(value, "text", "content"))
    people = _people(value, kind, author, chat)
    at, at_text = when(value, "created_at")
    found = _fields(value, sort)
    return Record(
        kind, place, written(value, "id"), chat.thread, at, at_text, people, found, text
    )  # fmt: skip


def _people(value: Object, kind: str, author: Object, chat: Chat) -> tuple[Person, ...]:
    writer = someone(author) if author else Person(Role.AUTHOR)
    if kind == "form":
        writer = filled_in_by(value, writer)
    if writer.role is Role.AUTHOR and author:
        return named(writer)
    role = Role.RECIPIENT if kind in {"message", "bot message"} else Role.SUBJECT
    return named(writer, *recipients(chat.users, writer.handle, role))


def _fields(value: Object, sort: str) -> tuple[Field, ...]:
    told = {"text"} if not isinstance(value.get("text"), dict | list) else set[str]()
    if not written(value, "text") and sort != "rich_message" and written(value, "content"):
        told.add("content")
    holds = (
        {**HOLDS, "author_id": PROSE}
        if "@" in written(value, "author_id")
        else {**HOLDS, "author_id": "MACHINE"}
    )
    if sort == "filled_form" and isinstance(value.get("fields"), list):
        found = kept(value, holds, told | {"fields"})
        return (*found, *(Field(label, answer, what) for label, answer, what in answers(value)))
    return kept(value, holds, told)


def _shown(value: Object) -> str:
    """What a rich message shows: titles, texts and buttons of its cards, a line each."""
    lines = [plain(written(value, "text"))]
    for each in as_list(value.get("elements")):
        card = as_object(each)
        lines += [plain(written(card, key)) for key in _SHOWN]
        lines += [plain(written(as_object(button), "text")) for button in as_list(card.get("buttons"))]
    return "\n".join(line for line in lines if line)
