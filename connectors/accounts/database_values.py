"""Values that a database has and Python has not: kept as the database writes them."""

from collections.abc import Callable
from typing import Any

_JSON = frozenset({114, 199, 3802, 3807})
"""What PostgreSQL calls json, jsonb and their arrays: SQLAlchemy reads them itself."""


def lenient(connection: Any, _record: object) -> None:
    """Have a connection of pg8000 give values as text that Python has not: `infinity`, `24:00`, years BC."""
    from pg8000.converters import PG_TYPES

    for oid, convert in PG_TYPES.items():
        if oid not in _JSON:
            connection.register_in_adapter(oid, _or_text(convert))


def _or_text(convert: Callable[[str], object]) -> Callable[[str], object]:
    def converted(text: str) -> object:
        try:
            return convert(text)
        except (ValueError, ArithmeticError, LookupError, TypeError):
            return text

    return converted


def decoded(data: bytes) -> str:
    """Text of a SQLite file: UTF-8, or cp1252 as older programs wrote."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
