"""One message of a WhatsApp chat: who wrote it, what WhatsApp itself wrote, what was attached."""

import re
from typing import NamedTuple

from connectors.chat import whatsapp_words as words
from connectors.chat.whatsapp_header import OWN
from connectors.record import PLAIN, PROSE, Field, Person, Role
from inzage.labels import Label

_SENDER = re.compile(rf"(?P<sender>[^\n]{{1,150}}?)\s?:(?=[\s{OWN}]|$)\s?", re.DOTALL)
_OPEN_QUOTE = re.compile(r'„[^“”]*$|“[^”]*$|«[^»]*$|^[^"]*"(?:[^"]*"[^"]*")*[^"]*$')
_SPACED = re.compile(r"[^:\n]{1,100}\s:\s")
_PHONE = re.compile(r"\+?[\d\s().\-–‑]{7,25}$")


def _any(table: dict[str, str], shape: str = "{}") -> re.Pattern[str]:
    return re.compile(shape.format("|".join(f"(?:{row})" for row in table.values())), re.IGNORECASE)


_NOTICE = _any(words.NOTICES)
_ACTION = _any(words.ACTIONS, r"(?:^|\s)(?:{})")
_DELETED = _any(words.DELETED, r"(?:{})(?: (?:door|by|par|von|por|da)\b.{{0,100}})?[. ]*$")
_EDITED = _any(words.EDITED, rf"{OWN}?<(?:{{}})\.?>\s*$")
_BETWEEN = _any(words.OMITTED, r"<(?:{})>")
_BARE = _any(
    words.OMITTED, rf"(?:^|{OWN})(?:(?P<file>[^\n{OWN}]{{{{1,200}}}}) • [^\n]{{{{0,40}}}}?)?(?:{{}})$"
)
_ANDROID = "|".join(android for android, _ in words.ATTACHED.values())
_IOS = "|".join(ios for _, ios in words.ATTACHED.values())
_FILE = re.compile(rf"^(?P<file>[^\n]{{1,200}}?\.\w{{1,5}}) \((?:{_ANDROID})\)", re.IGNORECASE)
_TAG = re.compile(rf"<(?:{_IOS})\s?:\s?(?P<file>[^<>\n]{{1,255}})>", re.IGNORECASE)
_GIVEN = re.compile(r"(?:IMG|VID|AUD|PTT|STK|DOC|GIF)-\d{8}-WA\d+\.\w+$|\d{6,}-(?:[A-Z]+)-[\d-]+\.\w+$")
"""Names that WhatsApp gives to files; any other is the sender's own and may hold a name."""
_FOREIGN = re.compile(
    "|".join(
        f"(?:{table[language]})"
        for table in (words.NOTICES, words.OMITTED)
        for language in table
        if language != words.ENGLISH
    ),
    re.IGNORECASE,
)


class Message(NamedTuple):
    """What a header's line and the lines below it say; `people` and `fields` are empty for a system line."""

    kind: str
    people: tuple[Person, ...]
    fields: tuple[Field, ...]
    text: str


def sender_of(rest: str) -> str | None:
    """The sender at the front of what follows a header, None for a system line. Marks and `~` are dropped."""
    found = None if _NOTICE.match(rest.lstrip(OWN)) else _SENDER.match(rest)
    if not found or _ACTION.search(found["sender"]):
        return None
    if _OPEN_QUOTE.search(found["sender"]) and _ACTION.search(rest):  # the colon is in the title of a group
        return None
    return _named(found["sender"]) or None


def is_notice(rest: str) -> bool:
    """Whether the app wrote `rest`, in a language whose notices are known."""
    return bool(_NOTICE.match(rest.lstrip(OWN)) or _ACTION.search(rest))


def is_foreign(rest: str) -> bool:
    """Whether the app wrote `rest` in a language whose dates have the day first."""
    apart = "<" in rest or OWN in rest or ": " not in rest
    return apart and bool(_FOREIGN.search(rest[:300]))


def is_spaced(rest: str) -> bool:
    """Whether a space stands before the colon behind the sender."""
    return bool(_SPACED.match(rest))


def parse_message(rest: str, below: list[str], senders: set[str]) -> Message:
    """The message whose header is followed by `rest`, with the lines `below` it.

    `senders` are the senders of the whole file: they tell `Jan:.` (no space) from a system line with a colon.
    """
    sender, first = _split_sender(rest, senders)
    text = "\n".join([first, *below]).rstrip()
    if not sender or _is_system(text):
        return Message("system", (), (), _clean("\n".join([rest, *below])))
    phone = bool(_PHONE.match(sender)) and sum(character.isdigit() for character in sender) >= 7
    person = Person(Role.AUTHOR, phone=sender) if phone else Person(Role.AUTHOR, name=sender)
    author = Field("sender", sender, Label.PHONE if phone else Label.PERSON)
    text, media = _without_media(text)
    text, state = _without_state(text)
    return Message("message", (person,), (author, *media, *state), _clean(text))


def _split_sender(rest: str, senders: set[str]) -> tuple[str, str]:
    """Sender and text; no sender where there is none."""
    found = _SENDER.match(rest)
    sender = sender_of(rest)
    if found and sender:
        return sender, rest[found.end() :]
    name, colon, text = rest.partition(":")
    return (_named(name), text) if colon and _named(name) in senders else ("", rest)


def _named(written: str) -> str:
    return " ".join(written.replace(OWN, "").split()).lstrip("~ ")


def _clean(text: str) -> str:
    return text.replace(OWN, "").strip()


def _is_system(text: str) -> bool:
    """Whether what stands behind a sender is a notice: iOS has the chat's title there, and a name for a deletion."""
    own = text.startswith(OWN) and "\n" not in text and not _DELETED.match(_clean(text))
    return bool(_NOTICE.match(text.lstrip(OWN)) or (own and _ACTION.search(text.lstrip(OWN))))


def _without_media(text: str) -> tuple[str, tuple[Field, ...]]:
    """The caption, and what it was a caption of."""
    for pattern in (_TAG, _FILE, _BETWEEN, _BARE):
        found = pattern.search(text.lstrip(OWN)) or pattern.search(text)
        if found:
            file = found.groupdict().get("file") or ""
            holds = PROSE if file and not _GIVEN.match(file) else PLAIN
            caption = found.string[: found.start()] + found.string[found.end() :]
            return caption, (Field("media", _clean(file) or "omitted", holds),)
    return text, ()


def _without_state(text: str) -> tuple[str, tuple[Field, ...]]:
    """The text without WhatsApp's remark that it was edited; a deleted message keeps its remark as text."""
    found = _EDITED.search(text)
    if found:
        return text[: found.start()], (Field("state", "edited", PLAIN),)
    deleted = _DELETED.match(_clean(text))
    return text, (Field("state", "deleted", PLAIN),) if deleted else ()
