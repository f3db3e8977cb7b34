"""WhatsApp chats as exported to text by Android and iOS ("Chat exporteren"), in every header style.

The format is documented by example only: WhatsApp writes dates, frames and its own texts as the telephone's
region and language have them. A first pass over the file settles what holds for all of it; a second reads.
"""

import re
from collections import Counter
from collections.abc import Iterator

from connectors.about import About
from connectors.chat.whatsapp_header import INVISIBLE, Header, Order, Style, moment, parse_header
from connectors.chat.whatsapp_message import Message, is_notice, parse_message, sender_of
from connectors.chat.whatsapp_order import settle_order
from connectors.chat.whatsapp_survey import Survey, lines_of, take_survey
from connectors.chat.whatsapp_words import TITLES
from connectors.encoding import settle_encoding
from connectors.export import Export
from connectors.head import Head
from connectors.record import Item, Record, Settled, Unreadable

ABOUT = About(
    what="WhatsApp: an exported chat, of Android or iPhone, in any language",
    recognises="lines that begin with a moment and a sender in one of the known shapes",
    keeps="every message and system line, names of media; what was edited or deleted is said",
    ignores="pictures and sound (named, not opened)",
    follows="exports of nl, fr, de, en and es phones",
)

_TITLE = re.compile(rf"(?:{TITLES})\s*", re.IGNORECASE)
_COPY = re.compile(r"\s*\(\d{1,3}\)$")
_LEVELS = frozenset({"DEBUG", "INFO", "NOTICE", "WARN", "WARNING", "ERROR", "CRITICAL", "FATAL"})


def recognises(head: Head) -> bool:
    """Whether a file is a WhatsApp chat: text whose first line, or two of its lines, begin like a message.

    A log or diary has a moment before its lines too: half of them have a sender, or one is a notice of the app's.
    """
    if head.is_folder or head.suffix not in (".txt", ""):
        return False
    lines = [line.translate(INVISIBLE) for line in head.text.splitlines() if line.strip()]
    headers = [(at, header) for at, line in enumerate(lines) if (header := parse_header(line))]
    if not headers or (headers[0][0] > 0 and len(headers) == 1):
        return False
    senders = [sender_of(header.rest) for _, header in headers]
    if not _LEVELS.isdisjoint(senders):
        return False
    return 2 * sum(map(bool, senders)) >= len(senders) or any(is_notice(header.rest) for _, header in headers)


def read(path: Export) -> Iterator[Item]:
    """The messages of a chat, in the file's order.

    First come the choices made for the whole file: kind, encoding, header style and day order. A record's
    `at` has no zone, since the export has none, and is empty where the order is ambiguous or the day does
    not exist. Lines before the first header come as `Unreadable`; any other line belongs to a message.
    """
    encoding = settle_encoding(path)
    survey = take_survey(path, encoding.choice)
    yield Settled("kind of file", "whatsapp", "lines begin with date, time and sender")
    yield encoding
    yield survey.settled
    order = None
    if survey.style:
        order, settled = settle_order(survey.evidence, survey.style)
        yield settled
    yield from _items(path, encoding.choice, survey, order)


def _items(path: Export, encoding: str, survey: Survey, order: Order | None) -> Iterator[Item]:
    nth = _Nth()
    thread = chat_title(path)
    for start, header, lines in _messages(path, encoding, survey.style):
        if header is None:
            yield from _without_header(start, lines)
            continue
        message = parse_message(header.rest, lines, survey.senders)
        yield Record(
            kind=message.kind,
            place=f"line {start}",
            key=nth.key(header.when, message),
            thread=thread,
            at=moment(header, order) if order else "",
            at_text=header.when,
            people=message.people,
            fields=message.fields,
            text=message.text,
        )


def _messages(
    path: Export, encoding: str, style: Style | None
) -> Iterator[tuple[int, Header | None, list[str]]]:
    """Where a message begins, its header, the lines below; without header, the lines before the first one."""
    start, current, below = 1, None, list[str]()
    for number, line in lines_of(path, encoding):
        header = parse_header(line)
        if header and header.style == style:
            yield start, current, below
            start, current, below = number, header, []
        elif current or line.strip():
            start = start if current or below else number
            below.append(line if current else "")
        elif below:
            yield start, None, below
            below = []
    yield start, current, below


def _without_header(start: int, lines: list[str]) -> Iterator[Unreadable]:
    if lines:
        last = start + len(lines) - 1
        place = f"line {start}" if last == start else f"lines {start}-{last}"
        yield Unreadable(
            place, "text before the first message", "export the chat again, or check how it was cut"
        )


class _Nth:
    """Counts equal messages of one moment: twins get the keys "", "2", "3"; forgets the moments before."""

    def __init__(self) -> None:
        self._when = ""
        self._seen: Counter[int] = Counter()

    def key(self, when: str, message: Message) -> str:
        if when != self._when:
            self._when = when
            self._seen.clear()
        same = hash((message.kind, message.people, message.fields, message.text))
        self._seen[same] += 1
        return "" if self._seen[same] == 1 else str(self._seen[same])


def chat_title(path: Export) -> str:
    """The chat's title, from the name of the file; of the folder where iOS calls it `_chat.txt`."""
    stem = _COPY.sub("", path.stem)
    if stem.casefold() == "_chat":
        stem = _COPY.sub("", path.absolute().parent.name.removesuffix(".zip"))
    return _TITLE.sub("", stem, count=1).strip() if _TITLE.match(stem) else stem.strip()


__all__ = ["ABOUT", "chat_title", "read", "recognises"]
