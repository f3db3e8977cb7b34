"""A nested object (of JSON, of Parquet) as named values: `{"a": {"b": [1, 2]}}` has `1; 2` under `a.b`."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time

_DEEPEST = 200


def named_values(value: object) -> dict[str, str]:
    """Every value by its dotted name, in the order of the document; those of a list joined by `; `.

    Nulls and empty texts are left out. A bare value has the name "value".
    """
    found: dict[str, list[str]] = {}
    for name, leaf in leaves(value):
        if text := as_text(leaf):
            found.setdefault(name or "value", []).append(text)
    return {name: "; ".join(texts) for name, texts in found.items()}


def leaves(value: object, name: str = "") -> Iterator[tuple[str, object]]:
    """Every value that is no list or object, with its dotted name below `name`."""
    waiting: list[tuple[str, object, int]] = [(name, value, 0)]
    while waiting:
        path, one, depth = waiting.pop()
        if isinstance(one, Mapping):
            below = [(_below(path, str(key), depth), each, depth + 1) for key, each in one.items()]
            waiting += reversed(below)
        elif isinstance(one, list | tuple):
            waiting += reversed([(path, each, depth + 1) for each in one])
        else:
            yield path, one


def as_text(value: object) -> str:
    """A single value as text: moments in ISO 8601, booleans as in JSON, bytes as UTF-8 or by their number."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, bytes):
        try:
            return value.decode()
        except UnicodeDecodeError:
            return f"({len(value)} bytes)"
    return str(value)


def _below(path: str, key: str, depth: int) -> str:
    return f"{path}.{key}" if path and depth < _DEEPEST else path or key
