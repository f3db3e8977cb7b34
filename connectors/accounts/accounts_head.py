"""The column names of a table of any form, from its beginning (of Parquet: its end, where they stand)."""

import json
import re
from typing import Any

from connectors.head import Head
from connectors.tables.layout import column_names
from connectors.tables.values import named_values

_PARQUET = b"PAR1"
_LISTS = (
    "users accounts customers members contacts people profiles clients gebruikers klanten leden utilisateurs comptes "
    "membres benutzer kunden konten mitglieder data items results records rows"
).split()
_OPENING = re.compile(rf'\s*\{{\s*"(?:{"|".join(_LISTS)})"\s*:\s*\[', re.IGNORECASE)
_WIDE = frozenset({b"\xff\xfe", b"\xfe\xff"})
_FAR = 1 << 12
_DIGITS = re.compile(r"[0-9]{400}")
_DEPTH = re.compile(r"(?:[\[{]\s*){20}")


def names_of(head: Head) -> list[str]:
    """The names of a table's columns; of JSON the dotted names in its first record; [] where there are none."""
    if head.data.startswith(_PARQUET):
        return _of_parquet(head)
    if head.text.lstrip()[:1] in {"{", "["}:
        return list(named_values(_first(head.text)))
    binary = b"\0" in head.data[:4] and head.data[:2] not in _WIDE
    return [] if binary or not head.data else column_names(head)


def records_in(head: Head) -> str:
    """Where the records of JSON stand, as ijson writes it: `users.item` of `{"users": [...]}`, "" where on top."""
    opening = _OPENING.match(head.text)
    return opening[0].partition('"')[2].partition('"')[0] + ".item" if opening else ""


def _first(text: str) -> Any:
    """The first record of JSON as far as the head shows it whole, else nothing."""
    opening = _OPENING.match(text) or re.match(r"\s*\[", text)
    start = text[opening.end() if opening else 0 :].lstrip()
    if not start.startswith("{") or _DIGITS.search(start[:_FAR]) or _DEPTH.search(start):
        return {}
    try:
        return json.JSONDecoder().raw_decode(start)[0]
    except (ValueError, RecursionError):
        return {}


def _of_parquet(head: Head) -> list[str]:
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    try:
        with head.path.open("rb") as source, ParquetFile(source) as file:
            return [str(name) for name in file.schema_arrow.names]
    except (ArrowException, OSError, ValueError, OverflowError):
        return []
