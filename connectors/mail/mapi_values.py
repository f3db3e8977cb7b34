"""Values of MAPI properties, from bytes: the same in .msg files and in mail stores ([MS-OXCDATA], 2.11)."""

import struct
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from connectors.mail.charset import decode, without_surrogates
from connectors.mail.rtf_words import codec_of_page

Key = int | str
"""A property: its number where Microsoft fixed one, `set:number` or `set:name` for a named one."""

Value = str | int | float | bytes | tuple["str | int | float | bytes", ...]
Values = Mapping[Key, Value]

INT16, INT32, FLOAT, DOUBLE, CURRENCY, APPTIME = 0x02, 0x03, 0x04, 0x05, 0x06, 0x07
BOOLEAN, INT64, STRING8, UNICODE, TIME, GUID, BINARY = 0x0B, 0x14, 0x1E, 0x1F, 0x40, 0x48, 0x102
SEVERAL = 0x1000
"""This bit of a type says that there are several values."""

_FORMATS = {INT16: "<h", INT32: "<i", FLOAT: "<f", DOUBLE: "<d", CURRENCY: "<q", INT64: "<q"}
SIZES = {
    INT16: 2,
    INT32: 4,
    FLOAT: 4,
    DOUBLE: 8,
    CURRENCY: 8,
    APPTIME: 8,
    BOOLEAN: 2,
    INT64: 8,
    TIME: 8,
    GUID: 16,
}
"""Bytes of one value of a type of fixed size, where several stand in a row."""

_BEGIN = datetime(1601, 1, 1, tzinfo=UTC)
_WIDE = frozenset({0, 1200, 1201})  # pages of two bytes a letter, named even where the text has one
_YEARS = range(1602, 4500)  # Outlook writes 1601 and 4501 for "none"


def value_of(kind: int, data: bytes, page: int = 0) -> Value | None:
    """One value of type `kind`; None where `data` is too short or the type is unknown. Moments are ISO 8601 in UTC.

    `page` is the Windows code page of text that is not Unicode; 0 where unknown.
    """
    if kind == UNICODE:
        return _trimmed(data.decode("utf-16-le", "replace"))
    if kind == STRING8:
        return _trimmed(decode(data, "" if page in _WIDE else codec_of_page(page)))
    if kind == BINARY:
        return data
    return _of_fixed_size(kind, data) if len(data) >= SIZES.get(kind, 1 << 30) else None


def _of_fixed_size(kind: int, data: bytes) -> Value | None:
    if kind == GUID:
        return data.hex()
    if kind == TIME:
        return moment(struct.unpack_from("<q", data)[0])
    if kind == BOOLEAN:
        return int(data[0] != 0)
    number = struct.unpack_from(_FORMATS[kind], data)[0] if kind in _FORMATS else None
    return number if isinstance(number, int | float) else None


def several(kind: int, pieces: list[bytes], page: int = 0) -> Value:
    """The values of a property that has several."""
    found = (value_of(kind & ~SEVERAL, piece, page) for piece in pieces)
    return tuple(value for value in found if value is not None and not isinstance(value, tuple))


def in_a_row(kind: int, data: bytes) -> list[bytes]:
    """Values of a fixed size, cut out of the row that they stand in."""
    size = SIZES.get(kind & ~SEVERAL, 0)
    return [data[at : at + size] for at in range(0, len(data) - size + 1, size)] if size else []


def moment(ticks: int) -> str:
    """A FILETIME (tenths of microseconds since 1601, UTC) as ISO 8601; "" where it stands for none."""
    try:
        found = _BEGIN + timedelta(microseconds=ticks // 10)
    except OverflowError:
        return ""
    return found.isoformat(timespec="seconds") if found.year in _YEARS else ""


def text(values: Values, *keys: Key) -> str:
    """The first of some properties that has a text that is not blank; "" where none has."""
    for key in keys:
        value = values.get(key, "")
        if isinstance(value, str) and value.strip():
            return value.strip()
    return ""


def number(values: Values, key: Key) -> int:
    """A property as a whole number; 0 where there is none."""
    value = values.get(key, 0)
    return int(value) if isinstance(value, int) else 0


def data_of(values: Values, key: Key) -> bytes:
    """A property as bytes; none where there is none."""
    value = values.get(key, b"")
    return value if isinstance(value, bytes) else b""


def _trimmed(text: str) -> str:
    return without_surrogates(text.rstrip("\0").replace("\0", ""))
