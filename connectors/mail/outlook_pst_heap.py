"""The properties of an item that is attached to another in a mail store: libpff gives its bytes, not its properties.

They are a heap with a table of properties in it ([MS-PST], 2.3.1 to 2.3.3). What is too long for the heap, some
3,500 bytes, lies in nodes of its own, which libpff does not give either, like the item's recipients.
"""

import struct
from collections.abc import Iterator
from typing import NamedTuple

from connectors.mail.mapi_values import BOOLEAN, FLOAT, INT16, INT32

_HEAP, _PROPERTIES, _TREE = 0xEC, 0xBC, 0xB5
_INLINE = frozenset({INT16, INT32, FLOAT, BOOLEAN})
_BLOCK = 8176
"""Bytes of a full block of a node, in which a heap has a page of its own (2.2.2.8.3.1)."""

_ROW = 8
_LEVELS = 4


class Property(NamedTuple):
    """A property of the table; `data` is None where its bytes lie elsewhere."""

    number: int
    kind: int
    data: bytes | None


def is_heap(data: bytes) -> bool:
    """Whether bytes are a heap with a table of properties."""
    return len(data) > 12 and data[2] == _HEAP and data[3] == _PROPERTIES


def properties(data: bytes) -> Iterator[Property]:
    """The properties of a heap; raises `struct.error` or `ValueError` where it is broken."""
    root = _allocation(data, struct.unpack_from("<I", data, 4)[0])
    if root is None or len(root) < 8 or root[0] != _TREE or root[1:3] != b"\x02\x06":
        raise ValueError("no table of properties")
    rows = _rows(data, struct.unpack_from("<I", root, 4)[0], min(root[3], _LEVELS))
    for number, kind, place in struct.iter_unpack("<HHI", rows):
        if kind in _INLINE:
            yield Property(number, kind, struct.pack("<I", place))
        else:
            yield Property(number, kind, _allocation(data, place) if place else b"")


def _rows(data: bytes, place: int, levels: int) -> bytes:
    """The rows of the table; above them may stand tables of where each part of it begins (2.3.2.3)."""
    held = _allocation(data, place) or b""
    for _ in range(levels):
        places = [row[1] for row in struct.iter_unpack("<HI", held[: len(held) // 6 * 6])]
        held = b"".join(_allocation(data, part) or b"" for part in places[: len(data) // _ROW])
    return held[: len(held) // _ROW * _ROW]


def _allocation(data: bytes, place: int) -> bytes | None:
    """The bytes at a place of the heap; None where the place is none of the heap's (2.3.1.1, 2.3.1.5)."""
    if place & 0x1F:
        return None
    block = data[(place >> 16) * _BLOCK :][:_BLOCK]
    index = (place >> 5) & 0x7FF
    table = struct.unpack_from("<H", block)[0]
    count = struct.unpack_from("<H", block, table)[0]
    if not 1 <= index <= count:
        return None
    start, end = struct.unpack_from("<HH", block, table + 2 + 2 * index)
    return block[start:end]
