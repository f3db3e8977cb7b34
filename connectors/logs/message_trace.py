"""Microsoft 365's message trace: who mailed whom, when, from which address, and what became of it.

Formats: learn.microsoft.com, "Message trace in the Exchange admin center" (summary and extended reports as CSV),
MessageTrace of the reporting web service and exchangeMessageTrace of Graph (JSON), and Get-MessageTrace sent to CSV or
JSON. Their moments are UTC, also where they are written without a zone. When a mail was received or first seen
(`Received`, `origin_timestamp`) is not when it was delivered.
"""

import re
from collections.abc import Iterator

from connectors.about import About
from connectors.export import Export
from connectors.head import Head
from connectors.logs.mail_columns import flat, record
from connectors.logs.mail_table import read_table, timed
from connectors.record import Item, Settled, Unreadable
from connectors.tables.json_values import Value, read_values
from connectors.tables.layout import column_names
from connectors.tables.values import named_values

ABOUT = About(
    what="Microsoft 365: message trace (JSON of its interfaces and PowerShell; CSV, summary or extended)",
    recognises="its names of columns or keys for sender, recipient, message id and moment, three of them",
    keeps="one record a mail and recipient, or as the report divides them, with all columns",
    ignores="nothing",
    follows="Microsoft's pages on message trace reports, the reporting web service and Graph",
)

_KIND, _SYSTEM = "delivery", "microsoft365"
_LISTS = frozenset({"value", "d.results", "results"})
_ADDRESSES = frozenset({"senderaddress", "recipientaddress", "recipientstatus"})
_COLUMNS = _ADDRESSES | {
    "messageid",
    "messagetraceid",
    "networkmessageid",
    "origintimestamp",
    "origintimestamputc",
    "received",
    "receivedutc",
    "receiveddatetime",
    "datetimeutc",
    "dateutc",
    "fromip",
}
_KEYS = re.compile(r'"([A-Za-z]{2,30})"\s*:')


def recognises(head: Head) -> bool:
    """Whether a file has the columns or keys of a message trace."""
    if head.is_folder:
        return False
    start = head.text.lstrip("\ufeff \r\n\t")[:4096]
    if start[:1] in {"{", "["}:
        names = {flat(key) for key in _KEYS.findall(start)}
        return names >= {"senderaddress", "recipientaddress"} and len(names & _COLUMNS) > 2
    if start[:1] == "#":  # a tracking log of an own server has such columns too
        return False
    names = set(map(flat, column_names(head)))
    return bool(names & _ADDRESSES) and len(names & _COLUMNS) > 2


def read(path: Export) -> Iterator[Item]:
    """One record a row or object; `Unreadable` for one, or a file, that cannot be read."""
    yield Settled("time zone", "UTC", "the service writes all moments in it")
    if _is_json(path):
        yield from _objects(path)
    else:
        yield from read_table(path, _KIND, _SYSTEM, in_utc=True)


def _is_json(path: Export) -> bool:
    with path.open("rb") as file:
        start = file.read(256)
    return start.lstrip(b"\xef\xbb\xbf\xff\xfe\0 \r\n\t")[:1] in {b"{", b"["}


def _objects(path: Export) -> Iterator[Item]:
    number = 0
    for item in read_values(path, lists=_LISTS):
        if not isinstance(item, Value):
            yield item
            continue
        number += 1
        place = f"item {number}"
        if isinstance(item.value, dict):
            found = record(_KIND, place, _SYSTEM, named_values(item.value).items())
            yield timed(found, in_utc=True)
        else:
            yield Unreadable(place, "not an object", "export again")
