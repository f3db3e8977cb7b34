"""Logs in the W3C extended format: of IIS (blanks between values) and of CloudFront (tabs).

Formats: www.w3.org/TR/WD-logfile; learn.microsoft.com, "W3C Logging"; docs.aws.amazon.com, CloudFront "Standard logs".
`#Fields:` names the columns and stands there anew wherever the server began anew, with other columns perhaps. Times
are UTC in all of them. IIS writes a plus for a blank; CloudFront encodes with per cents, cookies and agents twice.
An IP address names no person by itself, so a request has fields and no people.
"""

import re
from collections.abc import Iterator

from connectors import dates
from connectors.about import About
from connectors.export import Export
from connectors.head import Head
from connectors.logs.clock import utc
from connectors.logs.iis_columns import row_fields
from connectors.logs.lines import first_lines, read_lines
from connectors.record import Item, Record, Settled, Unreadable

ABOUT = About(
    what="web logs in the W3C extended format: IIS, CloudFront",
    recognises="a #Fields line that names the client's address or the page, and values between blanks or tabs",
    keeps="every column of every request; page, query, agent and cookies in clear too",
    ignores="the other lines that begin with #",
    follows="the W3C's draft on extended log files, Microsoft's and Amazon's pages on theirs",
)

_FIELDS = "#Fields:"
_COLUMNS = frozenset({"c-ip", "cs-uri-stem", "cs-uri", "cs-method", "cs-uri-query", "cs(User-Agent)"})
_CELL = re.compile(r'"([^"]*)"(?![^ ])|(\S+)')  # some write a value with blanks in quotes
_REMEDY = "look at this line by hand; the others have been read"


def recognises(head: Head) -> bool:
    """Whether a `#Fields:` line near the top names columns of web requests."""
    if head.is_folder:
        return False
    named = next((line for line in first_lines(head.text) if line.startswith(_FIELDS)), "")
    return len(_COLUMNS.intersection(named.split())) > 1


def read(path: Export) -> Iterator[Item]:
    """One record a line; `Unreadable` for a line before any `#Fields:` or without a moment."""
    columns: list[str] = []
    directives = 0
    for line in read_lines(path):
        if not isinstance(line, tuple):
            yield line
            continue
        number, text = line
        if text.startswith("#"):
            directives += 1
            columns = text.split()[1:] if text.startswith(_FIELDS) else columns
        elif text.strip():
            yield _item(number, _cells(text), columns)
    yield Settled("time zone", "UTC", "the format prescribes it")
    if directives:
        yield Settled("directives", "left out", f"lines that begin with #: {directives}")


def _cells(text: str) -> list[str]:
    if "\t" in text:
        return text.split("\t")
    if '"' in text:
        return [quoted or bare for quoted, bare in _CELL.findall(text)]
    return text.split(" ")


def _item(number: int, cells: list[str], columns: list[str]) -> Record | Unreadable:
    place = f"line {number}"
    if not columns:
        return Unreadable(place, "no #Fields line stands before it", _REMEDY)
    row = dict(zip(columns, cells, strict=False))
    at_text = " ".join(filter(None, (row.get("date"), row.get("time"))))
    at = utc(at_text)
    if not at_text and "date-local" in row:  # a server may be set to write its own time
        at_text = f"{row['date-local']} {row.get('time-local', '')}".strip()
        at = dates.parse(at_text)
    if not at and {"date", "time"} <= set(columns):
        return Unreadable(place, "it does not begin as the #Fields line says: no date and time", _REMEDY)
    return Record(
        "request", place, row.get("x-edge-request-id", ""), "", at, at_text, (), row_fields(columns, cells)
    )
