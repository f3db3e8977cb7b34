"""Telegram Desktop's JSON export: one chat, or a whole account with its contacts, sessions and all its chats.

Followed: the JSON writer of Telegram Desktop, and exports of several years. A chat is `{name, type, id, messages}`,
an account has its chats in `chats.list` and `left_chats.list`. `date` is the exporter's local time without a zone,
`date_unixtime` the moment; ids were bare numbers before they became `user123`. Kept: every message, service message
and contact with all that is said of it. Ignored: `text_entities`, which repeat the text, and Telegram's own
explanations (`about`).
"""

import re
from collections import Counter
from collections.abc import Iterator

from connectors.about import About
from connectors.chat.json_entries import Entry, entries
from connectors.chat.json_fields import Object, as_object, fields, moment
from connectors.chat.telegram_escapes import Mended
from connectors.chat.telegram_message import HOLDS, message, partner, person
from connectors.export import Export
from connectors.head import Head
from connectors.record import PLAIN, PROSE, Field, Item, Person, Record, Role, Unreadable
from connectors.tables.values import as_text
from inzage.labels import Label

ABOUT = About(
    what="Telegram: a chat or a whole account, as Telegram Desktop exports it (JSON)",
    recognises="the keys of Telegram's messages and chats",
    keeps="every message and service message, shared contacts, names of media; of an account its owner, contacts "
    "and sessions",
    ignores="`text_entities`, which repeat the text; Telegram's own explanations; media (named, not opened)",
    follows="the JSON writer of Telegram Desktop, and exports of one chat and of many",
)

_CHATS = frozenset({"chats", "left_chats"})
_KINDS = "personal_chat|bot_chat|saved_messages|(?:private|public)_(?:group|supergroup|channel)"
_CHAT = re.compile(rf'"type"\s*:\s*"(?:{_KINDS})"')
_MESSAGES = re.compile(r'"messages"\s*:\s*\[|\A\s*\[')
_MESSAGE = re.compile(r'"type"\s*:\s*"(?:message|service)"')
_MARK = re.compile(r'"date_unixtime"\s*:\s*"\d|"from_id"\s*:\s*(?:"(?:user|channel|chat)\d|\d)')
_ACCOUNT = re.compile(r'"(?:personal_information|frequent_contacts|left_chats|web_sessions)"\s*:\s*\{')
_TELEGRAM = re.compile(r'"(?:phone_number|frequent_contacts|user_id|date_unixtime)"')


def recognises(head: Head) -> bool:
    """Whether this is JSON with the messages, chats or account that Telegram writes."""
    text = head.text.lstrip()
    if head.is_folder or text[:1] not in {"{", "["}:
        return False
    chat = _MESSAGES.search(text) and (_CHAT.search(text) or (_MESSAGE.search(text) and _MARK.search(text)))
    return bool(chat or (_ACCOUNT.search(text) and _TELEGRAM.search(text)))


def read(path: Export) -> Iterator[Item]:
    """Messages in thread "telegram:ID of the chat", each chat after its messages, contacts and sessions."""
    account = _Account(path.stem)
    for entry in entries(path, _opened, lambda _: True, Mended):
        yield from account.items(entry) if isinstance(entry, Entry) else [entry]


def _opened(where: str) -> bool:
    """The document, its sections (contacts, sessions) and its chats."""
    section, _, rest = where.partition(".")
    return (not rest and where != "item") or (section in _CHATS and rest == "list.item")


class _Account:
    """What the entries so far have told: the owner, and how many messages and chats there were."""

    def __init__(self, stem: str) -> None:
        self._stem = stem
        self._owner: Person | None = None
        self._chats = 1
        self._messages = 0
        self._others: Counter[str] = Counter()

    def items(self, entry: Entry) -> Iterator[Record | Unreadable]:
        """The records of an entry: a message, a chat, a contact or something else of the account."""
        section = entry.where.partition(".")[0]
        if entry.ends:
            yield from self._ended(entry.where, section, as_object(entry.value))
        elif section in _CHATS or entry.where in {"", "messages"}:
            yield self._message(entry)
        else:
            yield from self._other(section, entry.where, entry.value)

    def _message(self, entry: Entry) -> Record | Unreadable:
        self._messages += 1
        place = f"message {self._messages}"
        if entry.where not in {"", "messages"}:
            place = f"chat {self._chats}, {place}"
        if not isinstance(entry.value, dict):
            return Unreadable(place, "not an object", "export again")
        return message(entry.value, entry.above, place, self._thread(entry.above), self._owner)

    def _thread(self, chat: Object) -> str:
        kind = as_text(chat.get("type"))
        told = (
            as_text(chat.get("id")) or as_text(chat.get("name")) or (kind if kind == "saved_messages" else "")
        )
        return f"telegram:{told or f'{self._stem} {self._chats}'}"

    def _ended(self, where: str, section: str, members: Object) -> Iterator[Record]:
        if where.endswith("list.item") or (not where and {"name", "type", "id"} & {*members}):
            yield self._chat(members)
            self._chats, self._messages = self._chats + 1, 0
        elif section == "personal_information":
            found = person(Role.SUBJECT, members)
            self._owner = Person(Role.RECIPIENT, found.name, found.email, found.phone, found.handle)
            yield Record("account", "account", found.handle, people=(found,), fields=fields(members, HOLDS))
        elif rest := {key: each for key, each in members.items() if not key.startswith("about")}:
            yield from self._other(section, section, rest)

    def _chat(self, members: Object) -> Record:
        other = partner(members)
        name = as_text(members.get("name"))
        named = (Field("name", name, Label.PERSON if other else PROSE),) if name else ()
        holds = {**HOLDS, "id": Label.USERNAME if other else PLAIN}
        found = (*named, *fields(members, holds, {"name"}))
        place, thread = f"chat {self._chats}", self._thread(members)
        return Record(
            "chat",
            place,
            as_text(members.get("id")),
            thread,
            people=(other,) if other else (),
            fields=found,
        )

    def _other(self, section: str, where: str, value: object) -> Iterator[Record]:
        self._others[section] += 1
        place = f"{section or 'item'} {self._others[section]}"
        what = as_object(value) or {where.rpartition(".")[2] or "value": value}
        people: tuple[Person, ...] = ()
        named: tuple[Field, ...] = ()
        if section in {"contacts", "frequent_contacts"}:
            people, named = _contact(what)
        at_text = as_text(what.get("date")) or as_text(what.get("last_active"))
        at = moment(what.get("date_unixtime") or what.get("last_active_unixtime")) or moment(at_text)
        holds = {**HOLDS, "id": Label.USERNAME} if people else HOLDS
        found = (*named, *fields(what, holds, {"name"} if named else ()))
        kind = "contact" if people else "session" if section.endswith("sessions") else "item"
        yield Record(kind, place, at=at, at_text=at_text, people=people, fields=found)


def _contact(value: Object) -> tuple[tuple[Person, ...], tuple[Field, ...]]:
    """Whom an entry of the contacts names; a group or channel among the frequent ones is nobody."""
    name = as_text(value.get("name"))
    is_user = as_text(value.get("type")) in {"", "user"} and as_text(value.get("category")) != "inline_bots"
    named = (Field("name", name, Label.PERSON if is_user else PROSE),) if name else ()
    found = person(Role.SUBJECT, value)
    if name and is_user:
        number = as_text(value.get("id"))
        found = Person(Role.SUBJECT, name=name, handle=f"user{number}" if number else "")
    return () if found == Person(Role.SUBJECT) else (found,), named
