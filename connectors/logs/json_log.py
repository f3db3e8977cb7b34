"""Access logs as JSON, an object a line: of nginx, Caddy, Traefik and others, under whatever keys they were given.

Formats: nginx's `log_format ... escape=json`, caddyserver.com/docs/logging, doc.traefik.io "Access Logs". An IP
address names no person by itself, so a request has fields and no people.
"""

import json
from collections.abc import Iterator
from contextlib import suppress
from itertools import count

from connectors import dates
from connectors.about import About
from connectors.export import Export
from connectors.head import Head
from connectors.logs.clock import moment
from connectors.logs.decoding import decoded
from connectors.logs.json_columns import holds, rank, use_of
from connectors.logs.lines import first_lines
from connectors.logs.request import NOTHING, asked, client, referred, searched, user, written
from connectors.record import MACHINE, PLAIN, PROSE, Field, Item, Record, Unreadable
from connectors.tables.json_values import Value, read_values
from connectors.tables.values import as_text, leaves
from inzage.labels import Label

ABOUT = About(
    what="web access logs as JSON lines: nginx, Caddy, Traefik and the like",
    recognises="objects with a client, an address asked for and a status of three digits, under many spellings",
    keeps="every key of every request, path and query in clear too; lines about no request as log lines",
    ignores="nothing",
    follows="nginx's log_format with escape=json, Caddy's and Traefik's pages on access logs",
)

_NEEDED = frozenset({"client", "request", "status"})
_OBJECTS = 20


def recognises(head: Head) -> bool:
    """Whether one of the first objects is a request: client, address and a status of three digits."""
    return (
        not head.is_folder
        and head.text.lstrip("\ufeff\0 \t\r\n[")[:1] == "{"
        and any(map(_asks, _objects(head)))
    )


def read(path: Export) -> Iterator[Item]:
    """One record an object; `Unreadable` for a line that is none."""
    numbers = count(1)
    for item in read_values(path):
        if not isinstance(item, Value):
            yield item
            continue
        place = f"item {next(numbers)}"
        if isinstance(item.value, dict):
            yield _record(place, list(leaves(item.value)))
        else:
            yield Unreadable(place, "not an object", "look at this item by hand; the others have been read")


def _objects(head: Head) -> Iterator[object]:
    decoder = json.JSONDecoder()
    for line in first_lines(head.text, _OBJECTS):
        with suppress(ValueError, RecursionError):
            yield decoder.raw_decode(line.strip().lstrip("[,").lstrip())[0]


def _asks(value: object) -> bool:
    if not isinstance(value, dict):
        return False
    found = {use_of(name): as_text(leaf) for name, leaf in leaves(value)}
    status = found.get("status", "")
    return found.keys() >= _NEEDED and len(status) == 3 and status.isdigit()


def _record(place: str, named: list[tuple[str, object]]) -> Record:
    found: dict[Field, None] = {}
    moments: list[tuple[int, str]] = []
    uses: dict[str, str] = {}
    for name, leaf in named:
        text = as_text(leaf).strip()
        if text in NOTHING:
            continue
        use = use_of(name)
        uses.setdefault(use, text)
        if use == "moment":
            moments.append((rank(name), text))
        found.update(dict.fromkeys(_fields(name, use, text, leaf)))
    at_text = min(moments, default=(0, ""))[1]
    kind = "request" if "client" in uses or "request" in uses else "log line"
    return Record(kind, place, uses.get("key", ""), "", _at(at_text), at_text, (), tuple(found))


def _at(text: str) -> str:
    """A moment in words, or since 1970 in seconds, thousandths, millionths or billionths of them."""
    try:
        number = float(text)
    except ValueError:
        return moment(text)
    for _ in range(3):
        number = number / 1000 if abs(number) > 1e11 else number
    return dates.from_epoch(number)


def _fields(name: str, use: str, text: str, leaf: object) -> Iterator[Field]:
    match use:
        case "client":
            yield from client(name, text)
        case "user":
            yield user(name, text)
        case "request":
            yield from asked(text, name)
        case "query":
            yield Field(name, text, PLAIN)
            yield from searched(text.removeprefix("?"))
        case "referrer":
            _, *others = referred(text)
            yield Field(name, text, Label.URL)
            yield from others
        case "agent" | "status" | "moment":
            yield Field(name, text, PLAIN)
        case "key":
            yield Field(name, text, MACHINE)
        case _:
            yield from _unknown(name, text, leaf)


def _unknown(name: str, text: str, leaf: object) -> Iterator[Field]:
    what = holds(name)
    yield Field(name, text, PLAIN if what == PROSE and not isinstance(leaf, str) else what)
    if "%" in text and (shown := decoded(text)) != text:
        yield Field(f"{name} in clear", shown, PROSE)
        yield from written(shown)
