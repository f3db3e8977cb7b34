"""Message tracking logs of an Exchange server of one's own (MSGTRK*.LOG): every step of every mail.

Format: learn.microsoft.com, "Message tracking", by version of the server 25 to 30 columns, named in a `#Fields:` line
that stands there anew after each rotation. One mail makes many rows (RECEIVE, SEND, DELIVER, ...); they share a thread.
"""

from collections.abc import Iterator, Sequence

from connectors import dates
from connectors.about import About
from connectors.encoding import settle_encoding
from connectors.export import Export
from connectors.head import Head
from connectors.logs.lines import first_lines
from connectors.logs.mail_columns import flat, record
from connectors.logs.mail_table import timed
from connectors.record import PROSE, Item, Record, Settled, Unreadable
from connectors.tables.layout import Layout, blank
from connectors.tables.rows import read_rows
from connectors.tables.table import fields, overlong

ABOUT = About(
    what="Exchange: message tracking logs of an own server (MSGTRK*.LOG)",
    recognises="the lines #Log-type: Message Tracking Log and #Fields, or their columns",
    keeps="every step of every mail with all columns; sender and recipients as people",
    ignores="the other lines that begin with #",
    follows="Microsoft's page on message tracking",
)

_FIELDS = "#Fields:"
_NEEDED = frozenset({"eventid", "senderaddress", "recipientaddress"})
_MARK = "#log-type: message tracking log"


def recognises(head: Head) -> bool:
    """Whether the lines at the top name a message tracking log, or its columns."""
    if head.is_folder or head.text.lstrip("\ufeff")[:1] != "#":
        return False
    top = [line for line in first_lines(head.text, 10) if line.startswith("#")]
    return any(
        line.lower().startswith(_MARK) or set(map(flat, _columns(line.split(",")))) >= _NEEDED for line in top
    )


def read(path: Export) -> Iterator[Item]:
    """One record a row; `Unreadable` for a row that stands before any `#Fields:` or cannot be read."""
    encoding = settle_encoding(path)
    yield encoding
    columns: list[str] = []
    directives = 0
    for row in read_rows(path, encoding.choice, Layout(",")):
        if not isinstance(row, tuple):
            yield row
        elif row[1] and row[1][0].lstrip("\ufeff").startswith("#"):
            directives += 1
            columns = _columns(row[1]) or columns
        elif not blank(row[1]):
            yield _item(row[0], row[1], columns)
    if directives:
        yield Settled("directives", "left out", f"lines that begin with #: {directives}")


def _columns(cells: Sequence[str]) -> list[str]:
    """The names that a `#Fields:` line gives; none for other lines."""
    first, *others = cells
    if not first.startswith(_FIELDS):
        return []
    return [first.removeprefix(_FIELDS).strip(), *map(str.strip, others)]


def _item(number: int, cells: list[str], columns: list[str]) -> Record | Unreadable:
    place = f"row {number}"
    if not columns:
        return Unreadable(place, "no #Fields line stands before it", "put the top of the log back")
    if not dates.parse(cells[0]) and columns[0] == "date-time":
        return Unreadable(place, "it does not begin with a moment", "look at this row by hand")
    if overlong(columns, cells):
        known = [(name, PROSE) for name in columns]
        return timed(Record("mail event", place, at_text=cells[0], fields=fields(known, cells)), in_utc=True)
    return timed(record("mail event", place, "exchange", zip(columns, cells, strict=False)), in_utc=True)
