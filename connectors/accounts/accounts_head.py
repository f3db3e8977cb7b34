"""The column names of a table of any form, from its beginning (of Parquet: its end, where they stand)."""

import json
import re
from collections.abc import Mapping
from contextlib import suppress
from functools import lru_cache
from io import BytesIO
from typing import Any

from connectors.head import Head
from connectors.tables.json_depth import Shallow, TooDeepError
from connectors.tables.layout import column_names
from connectors.tables.values import named_values

_PARQUET = b"PAR1"
_PEOPLE = (
    "users accounts customers members contacts people profiles clients gebruikers klanten leden utilisateurs comptes "
    "membres benutzer kunden konten mitglieder"
).split()
_LISTS = (*_PEOPLE, "data", "items", "results", "records", "rows")
_OPENING = re.compile(rf'\s*\{{\s*"(?:{"|".join(_LISTS)})"\s*:\s*\[', re.IGNORECASE)
_WIDE = frozenset({b"\xff\xfe", b"\xfe\xff"})
_FAR = 1 << 12
_DEEPEST = 100
_DIGITS = re.compile(r"[0-9]{400}")
_DEPTH = re.compile(r"(?:[\[{]\s*){20}")


def names_of(head: Head) -> list[str]:
    """The names of a table's columns; of JSON the dotted names in its first record; [] where there are none."""
    if head.data.startswith(_PARQUET):
        return _of_parquet(head)
    if head.text.lstrip()[:1] in {"{", "["}:
        return list(named_values(_alone(_first(head.text))))
    binary = b"\0" in head.data[:4] and head.data[:2] not in _WIDE
    return [] if binary or not head.data else column_names(head)


def records_in(head: Head) -> str:
    """Where the records of JSON stand, as ijson writes it: `users.item` of `{"users": [...]}`, "" where on top."""
    if opening := _OPENING.match(head.text):
        return opening[0].partition('"')[2].partition('"')[0] + ".item"
    found, _ = _inside(head.text)
    return found


def _first(text: str) -> Any:
    """The first record of JSON as far as the head shows it whole, else nothing."""
    where, record = _inside(text)
    if where:
        return record
    opening = _OPENING.match(text) or re.match(r"\s*\[", text)
    start = text[opening.end() if opening else 0 :].lstrip()
    if not start.startswith("{") or _DIGITS.search(start[:_FAR]) or _DEPTH.search(start):
        return {}
    try:
        return json.JSONDecoder().raw_decode(start)[0]
    except (ValueError, RecursionError):
        return {}


@lru_cache(maxsize=4)
def _inside(text: str) -> tuple[str, Any]:
    """Where a list of people stands in a document that says other things before, as Keycloak's export of a realm does,
    and the first of them; ("", {}) where there is none, or where each line is a document."""
    import ijson

    if not text.lstrip().startswith("{") or _OPENING.match(text) or _is_lines(text):
        return "", {}
    data = text.encode(errors="replace")
    with suppress(ijson.JSONError, TooDeepError, ValueError, ArithmeticError, RecursionError):
        for name, event, _ in ijson.parse(Shallow(BytesIO(data))):
            if event == "start_array" and name.casefold() in _PEOPLE:
                where = f"{name}.item"
                return where, next(ijson.items(Shallow(BytesIO(data)), where), {})
    return "", {}


def _is_lines(text: str) -> bool:
    """Whether something stands behind the first document."""
    start = text.lstrip()
    if _DIGITS.search(start[:_FAR]) or _DEPTH.search(start):
        return False
    try:
        return bool(start[json.JSONDecoder().raw_decode(start)[1] :].strip())
    except (ValueError, RecursionError):
        return False


def _alone(value: Any, depth: int = 0) -> Any:
    """A record without the lists of several things in it: their names are those of other people, not of its own."""
    if not isinstance(value, Mapping) or depth > _DEEPEST:
        return value
    return {key: _alone(one, depth + 1) for key, one in value.items() if not _is_several(one)}


def _is_several(value: Any) -> bool:
    return isinstance(value, list) and sum(isinstance(one, Mapping) for one in value) > 1


def _of_parquet(head: Head) -> list[str]:
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    try:
        with head.path.open("rb") as source, ParquetFile(source) as file:
            return [str(name) for name in file.schema_arrow.names]
    except (ArrowException, OSError, ValueError, OverflowError):
        return []
