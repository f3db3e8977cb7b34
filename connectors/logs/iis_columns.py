"""What the columns of the W3C extended log format hold, and a row of them as fields."""

from collections.abc import Iterator, Sequence

from connectors.logs.decoding import decoded
from connectors.logs.network import bare, holds_host, is_ip
from connectors.logs.remembering import remembered
from connectors.logs.request import NOTHING, asked, client, forwarded, referred, searched, user, written
from connectors.record import MACHINE, PLAIN, PROSE, Field
from inzage.labels import Label

_MOMENT = frozenset({"date", "time", "date-local", "time-local"})
_PLAIN = frozenset(
    """s-sitename s-computername s-ip s-port cs-method cs-version cs-host cs(Host) sc-status sc-substatus
    sc-win32-status
    sc-bytes cs-bytes time-taken x-edge-location x-edge-result-type x-host-header cs-protocol ssl-protocol ssl-cipher
    x-edge-response-result-type cs-protocol-version fle-status fle-encrypted-fields c-port time-to-first-byte
    x-edge-detailed-result-type sc-content-type sc-content-len sc-range-start sc-range-end c-country timestamp
    cs(Accept-Language) streamid s-port s-event""".split()
)
_MACHINE = frozenset({"x-edge-request-id", "s-queuename"})
_PAGES = frozenset({"cs-uri-stem", "cs-uri"})


def row_fields(columns: Sequence[str], cells: Sequence[str]) -> tuple[Field, ...]:
    """The cells of a row that hold something, as fields under the columns' own names.

    In a row that is too long a value held a blank and pushed the others to the right, so no column can be relied on.
    """
    found: list[Field] = []
    if len(cells) > len(columns):
        for number, cell in enumerate(cells, 1):
            if cell not in NOTHING and not (number <= len(columns) and columns[number - 1] in _MOMENT):
                found += (Field(f"column {number}", cell, holds_host(cell)), *written(decoded(cell)))
        return tuple(found)
    for name, cell in zip(columns, cells, strict=False):
        if cell not in NOTHING and name not in _MOMENT:
            found += _fields(name, cell)
    return tuple(found)


def _fields(name: str, cell: str) -> Iterator[Field]:
    if name == "c-ip":
        yield from client(name, cell)
    elif name in _PLAIN:
        yield Field(name, cell, PLAIN)
    elif name in _MACHINE:
        yield Field(name, cell, MACHINE)
    elif name == "cs-username":
        yield user(name, cell)
    elif name == "cs-uri-query":
        yield Field(name, cell, PLAIN)
        yield from searched(cell)
    else:
        yield from _longer(name, cell)


@remembered(8192)
def _longer(name: str, cell: str) -> tuple[Field, ...]:
    """Pages, referrers, agents, cookies and columns that are not known, in clear where they were encoded."""
    if name in _PAGES:
        return asked(cell, name)
    if name == "cs(Referer)":
        first, *others = referred(cell)
        return (Field(name, first.value, Label.URL), *others)
    shown = decoded(cell.replace("+", " "))
    holds = PLAIN if name == "cs(User-Agent)" else Label.IP if is_ip(bare(cell)) else PROSE
    found = [Field(name, bare(cell) if holds == Label.IP else shown, holds)]
    if name.lower() in {"x-forwarded-for", "cs(x-forwarded-for)"}:
        found += forwarded(shown)
    return (*found, *written(shown))
