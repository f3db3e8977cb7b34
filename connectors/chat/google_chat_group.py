"""A conversation of Google Chat: its id, who reads it, and the records of its messages and of itself."""

import hashlib
import re
from collections.abc import Iterator

from connectors.chat.google_chat_dates import moment
from connectors.chat.json_entries import Entry, entries
from connectors.chat.json_fields import Object, as_list, as_object, fields
from connectors.export import Export, size_of
from connectors.record import MACHINE, PLAIN, PROSE, Field, Person, Record, Role
from connectors.tables.values import as_text
from inzage.labels import Label

_FOLDER = re.compile(r"(?:DM|Space|Group)\s+(\S+)")
_MOST = 20
_LARGEST = 1 << 20
_HOLDS: dict[str, str] = {
    "name": Label.PERSON,
    "email": Label.EMAIL,
    "reactor_emails": Label.EMAIL,
    "user_type": PLAIN,
    "created_date": PLAIN,
    "updated_date": PLAIN,
    "topic_id": MACHINE,
    "message_id": MACHINE,
    "id": MACHINE,
    "group_id": MACHINE,
    "membership_state": PLAIN,
    "message_state": PLAIN,
    "deletion_type": PLAIN,
    "start_index": PLAIN,
    "length": PLAIN,
    "start_time": PLAIN,
    "type": PLAIN,
    "private_do_not_access_or_else_safe_url_wrapped_value": Label.URL,
    "image_url": Label.URL,
    "thumbnail_url": Label.URL,
}


def state_of(path: Export) -> str:
    """Which group a file belongs to, and who is in it, by the folder it lies in."""
    members = path.parent / "group_info.json"
    digest = hashlib.sha256(members.read_bytes()).hexdigest() if _is_small(members) else ""
    return f"{_id(path)} {digest}".strip()


def _id(path: Export) -> str:
    found = _FOLDER.fullmatch(path.absolute().parent.name)
    return found[1] if found else ""


def _is_small(path: Export) -> bool:
    return path.is_file() and size_of(path) < _LARGEST


class Group:
    """The conversation that a file belongs to: its id, and who reads it where it is a direct one."""

    def __init__(self, path: Export) -> None:
        self._id = _id(path)
        self._readers: list[Person] = []
        info = path.parent / "group_info.json"
        if path.name != info.name and _is_small(info):
            told = [
                entry for entry in entries(info, lambda _: False, lambda _: False) if isinstance(entry, Entry)
            ]
            group = as_object(told[0].value) if told else {}
            members = as_list(group.get("members"))
            if not group.get("name") and len(members) <= _MOST:
                self._readers = [each for member in members for each in _people(Role.RECIPIENT, member)]

    def message(self, value: Object, place: str) -> Record:
        """The record of a message."""
        writer = _people(Role.AUTHOR, value.get("creator"))
        others = [each for each in self._readers if not writer or _who(each) != _who(writer[0])]
        number, at_text = as_text(value.get("message_id")), as_text(value.get("created_date"))
        group = number.partition("/")[0] if "/" in number else self._id
        is_bot = bool(value.get("creator")) and not writer
        holds = {**_HOLDS, "creator.name": PROSE} if is_bot else _HOLDS
        return Record(
            "message",
            place,
            number,
            f"google_chat:{group}" if group else "",
            moment(at_text),
            at_text,
            (*writer, *others),
            fields(value, holds, {"text"}),
            as_text(value.get("text")),
        )

    def document(self, members: Object) -> Iterator[Record]:
        """The record of a group or of an account; none of what stands around messages."""
        thread = f"google_chat:{self._id}" if self._id else ""
        if "membership_info" in members or "user" in members:
            people = _people(Role.SUBJECT, members.get("user"))
            holds = {**_HOLDS, "group_name": PROSE}
            yield Record("account", "document", people=people, fields=fields(members, holds))
        elif members:
            people = tuple(
                p for member in as_list(members.get("members")) for p in _people(Role.RECIPIENT, member)
            )
            name = as_text(members.get("name"))
            named = (Field("name", name, PROSE),) if name else ()
            found = (*named, *fields(members, _HOLDS, {"name"}))
            yield Record("channel", "document", self._id, thread, people=people, fields=found)


def _people(role: Role, value: object) -> tuple[Person, ...]:
    """Someone by name and address; a program is nobody."""
    told = as_object(value)
    found = Person(role, as_text(told.get("name")).strip(), as_text(told.get("email")).strip())
    is_bot = as_text(told.get("user_type")).lower() in {"bot", "app"}
    return () if is_bot or found == Person(role) else (found,)


def _who(person: Person) -> str:
    return person.email or person.name
