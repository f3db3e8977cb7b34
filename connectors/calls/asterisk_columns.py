"""The columns of Asterisk's call detail records, which mostly stand without a header, in one of three orders.

`cdr_custom` writes what its sample configuration lists, `cdr_csv` has the account first and need not log the last
two, FreePBX keeps a table (asteriskcdrdb.cdr) to which versions have added columns at the end.
Source: Asterisk's documentation, "CDR Specification" and cdr_custom.conf.sample.
"""

import re
from collections.abc import Sequence

from connectors.calls.numbers import is_extension, is_outside, is_withheld
from connectors.record import MACHINE, PLAIN, PROSE
from connectors.tables.columns import normal
from inzage.labels import Label

ORDERS = {
    "cdr_custom": "clid src dst dcontext channel dstchannel lastapp lastdata start answer end duration billsec "
    "disposition amaflags accountcode uniqueid userfield sequence",
    "cdr_csv": "accountcode src dst dcontext clid channel dstchannel lastapp lastdata start answer end duration "
    "billsec disposition amaflags uniqueid userfield",
    "FreePBX table": "calldate clid src dst dcontext channel dstchannel lastapp lastdata duration billsec disposition "
    "amaflags accountcode uniqueid userfield did recordingfile cnum cnam outbound_cnum outbound_cnam dst_cnam "
    "linkedid peeraccount sequence",
}
"""The names of the columns, by who writes them in that order."""

_NAMES = frozenset(" ".join(ORDERS.values()).split())
_DISPOSITIONS = frozenset(
    {"ANSWERED", "NO ANSWER", "BUSY", "FAILED", "CONGESTION", "UNKNOWN", "CANCEL", "NOANSWER"}
)
_MOMENT = re.compile(r"[0-9]{1,4}([/.-])[0-9]{1,2}\1[0-9]{1,4}[ T][0-9]{1,2}:[0-9]{2}(?::[0-9.]{2,9})?.{0,6}")
_COUNT = re.compile(r"[0-9]{1,7}")
_NUMBERS = frozenset({"src", "dst", "did", "cnum", "outbound_cnum"})
_NAMES_OF_PEOPLE = frozenset({"cnam", "dst_cnam"})
_PROSE = frozenset({"clid", "lastdata", "accountcode", "userfield", "peeraccount", "outbound_cnam"})
_MACHINE = frozenset({"uniqueid", "linkedid"})
_CODE = re.compile(r"[0-9*#+]*|[a-z]", re.IGNORECASE)


def order_of(cells: Sequence[str]) -> str:
    """Which of `ORDERS` a row without a header is in, by where its moment, seconds and disposition stand; or ""."""
    return next((name for name, columns in ORDERS.items() if _fits(columns.split(), cells)), "")


def is_header(cells: Sequence[str]) -> bool:
    """Whether a row names the columns of call detail records."""
    names = {normal(cell) for cell in cells}
    return (
        {"src", "dst", "disposition"} <= names
        and bool(names & {"calldate", "start"})
        and len(names & _NAMES) > 5
    )


def holds(name: str, value: str) -> str:
    """What the value of a column holds."""
    if name in _NUMBERS or (name in _NAMES_OF_PEOPLE and (is_outside(value) or is_extension(value))):
        return _number(name, value)
    if name in _NAMES_OF_PEOPLE:
        return PLAIN if is_withheld(value) else Label.PERSON
    if name in _MACHINE:
        return MACHINE
    return PROSE if name in _PROSE or name not in _NAMES else PLAIN


def _fits(columns: Sequence[str], cells: Sequence[str]) -> bool:
    disposition = columns.index("disposition")
    if len(cells) <= disposition + 1 or cells[disposition].strip().upper() not in _DISPOSITIONS:
        return False
    moment = cells[columns.index("calldate" if "calldate" in columns else "start")]
    seconds = (cells[columns.index(name)].strip() for name in ("duration", "billsec"))
    return _MOMENT.fullmatch(moment.strip()) is not None and all(map(_COUNT.fullmatch, seconds))


def _number(name: str, value: str) -> str:
    value = value.strip()
    if is_outside(value):
        return Label.PHONE
    if _CODE.fullmatch(value) or is_withheld(value):
        return PLAIN
    return Label.USERNAME if name == "src" and re.fullmatch(r"[\w.-]{1,40}", value) else PROSE
