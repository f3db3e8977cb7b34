"""Makes small Outlook mail stores for tests ([MS-PST], Unicode form): nodes with properties, tables, sub-nodes."""

import struct
import zlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from tests.making_outlook import ticks

Properties = Mapping[int, Any]
_PAGE = 512
_INLINE = {0x03: "<i", 0x0B: "<I"}


def heap(client: int, allocations: Sequence[bytes]) -> bytes:
    """A heap on a node whose first allocation is its root (2.3.1)."""
    body, places = b"", [12]
    for allocation in allocations:
        body += allocation
        places.append(12 + len(body))
    body += bytes(len(body) % 2)
    head = struct.pack("<HBBI4x", 12 + len(body), 0xEC, client, 0x20)
    return head + body + struct.pack(f"<HH{len(places)}H", len(allocations), 0, *places)


def properties(values: Properties) -> bytes:
    """A property context (2.3.3). Values by tag (0xIIIITTTT)."""
    records, parts = [], []
    for tag in sorted(values):
        kind, value = tag & 0xFFFF, values[tag]
        if kind in _INLINE:
            inline = struct.pack(_INLINE[kind], value)
        else:
            data = _bytes(kind, value)
            parts.append(data)
            inline = struct.pack("<I", (len(parts) + 2) << 5 if data else 0)
        records.append(struct.pack("<HH", tag >> 16, kind) + inline)
    root = struct.pack("<BBBBI", 0xB5, 2, 6, 0, 2 << 5)
    return heap(0xBC, [root, b"".join(records), *parts])


def _bytes(kind: int, value: Any) -> bytes:
    if isinstance(value, str):
        return value.encode("utf-16-le" if kind == 0x1F else "cp1252")
    if isinstance(value, datetime):
        return struct.pack("<q", ticks(value))
    if kind == 0x101F:
        parts = [part.encode("utf-16-le") for part in value]
        places = [4 + 4 * len(parts) + sum(map(len, parts[:number])) for number in range(len(parts))]
        return struct.pack(f"<I{len(parts)}I", len(parts), *places) + b"".join(parts)
    return bytes(value)


def table(rows: Sequence[Properties], ids: Sequence[int]) -> bytes:
    """A table context (2.3.4) of columns of four bytes: numbers, and text that lies in the heap."""
    tags = [0x67F20003, 0x67F30003, *sorted({tag for row in rows for tag in row})]
    wide = 4 * len(tags)
    parts: list[bytes] = []
    matrix = b""
    for row_id, row in zip(ids, rows, strict=True):
        cells = struct.pack("<II", row_id, 1)
        bits = 0xC0 << 24
        for number, tag in enumerate(tags[2:], start=2):
            value = row.get(tag)
            bits |= (value is not None) << (31 - number)
            if isinstance(value, int):
                cells += struct.pack("<i", value)
            else:
                parts.append(_bytes(tag & 0xFFFF, value or b""))
                cells += struct.pack("<I", (len(parts) + 4) << 5 if value else 0)
        matrix += cells + struct.pack(">I", bits)
    columns = b"".join(struct.pack("<IHBB", tag, 4 * number, 4, number) for number, tag in enumerate(tags))
    ends = struct.pack("<4H", wide, wide, wide, wide + 4)
    info = struct.pack("<BB", 0x7C, len(tags)) + ends + struct.pack("<III", 2 << 5, 4 << 5, 0) + columns
    index_root = struct.pack("<BBBBI", 0xB5, 4, 4, 0, 3 << 5)
    index = b"".join(struct.pack("<II", row_id, number) for number, row_id in enumerate(ids))
    return heap(0x7C, [info, index_root, index, matrix, *parts])


class Store:
    """A mail store: nodes are added, then it is written."""

    def __init__(self) -> None:
        self._blocks: list[tuple[int, bytes]] = []
        self._nodes: list[tuple[int, int, int, int]] = []

    def node(
        self,
        nid: int,
        parent: int,
        data: bytes,
        inside: Mapping[int, tuple[bytes, dict[int, Any]]] | None = None,
    ) -> None:
        """A node with its data and what lies inside it: data and further nodes by number."""
        self._nodes.append((nid, self._block(data), self._inside(inside or {}), parent))

    def data(self) -> bytes:
        """The file."""
        body, places = b"", {}
        start = 1024
        for bid, content in self._blocks:
            at = start + len(body)
            places[bid] = (at, len(content))
            body += _block(bid, at, content)
        body += bytes(-len(body) % _PAGE)
        blocks = [struct.pack("<QQHHI", bid, *places[bid], 2, 0) for bid in sorted(places)]
        nodes = [struct.pack("<QQQII", *node, 0) for node in sorted(self._nodes)]
        bbt = self._tree(start, body, blocks, 0x80, 24)
        nbt = self._tree(start, bbt[0], nodes, 0x81, 32)
        return _header(start + len(nbt[0]), nbt[1], bbt[1]) + nbt[0]

    def _tree(
        self, start: int, body: bytes, entries: list[bytes], kind: int, size: int
    ) -> tuple[bytes, tuple[int, int]]:
        """The pages of a B-tree behind `body`, and the number and place of its root (2.2.2.7.7)."""
        level, room = 0, 488 // size
        while True:
            references = []
            for first in range(0, len(entries), room):
                at = start + len(body)
                bid = 0x1000 + at
                body += _page(kind, level, size, entries[first : first + room], room, bid, at)
                references.append(entries[first][:8] + struct.pack("<QQ", bid, at))
            if len(references) == 1:
                return body, (0x1000 + start + len(body) - _PAGE, start + len(body) - _PAGE)
            entries, size, level = references, 24, level + 1
            room = 488 // size

    def _block(self, data: bytes, internal: int = 0) -> int:
        bid = 4 * (len(self._blocks) + 1) | internal
        self._blocks.append((bid, data))
        return bid

    def _inside(self, inside: Mapping[int, tuple[bytes, dict[int, Any]]]) -> int:
        if not inside:
            return 0
        entries = [
            struct.pack("<QQQ", nid, self._block(data), self._inside(further))
            for nid, (data, further) in sorted(inside.items())
        ]
        return self._block(struct.pack("<BBHI", 2, 0, len(entries), 0) + b"".join(entries), internal=2)


def _crc(data: bytes) -> int:
    return zlib.crc32(data, 0xFFFFFFFF) ^ 0xFFFFFFFF


def _mark(bid: int, at: int) -> int:
    mixed = (bid ^ at) & 0xFFFFFFFF
    return (mixed >> 16) ^ (mixed & 0xFFFF)


def _block(bid: int, at: int, data: bytes) -> bytes:
    padded = data + bytes(-(len(data) + 16) % 64)
    return padded + struct.pack("<HHIQ", len(data), _mark(bid, at), _crc(data), bid)


def _page(kind: int, level: int, size: int, entries: list[bytes], room: int, bid: int, at: int) -> bytes:
    data = b"".join(entries).ljust(488, b"\0") + struct.pack("<BBBB4x", len(entries), room, size, level)
    return data + struct.pack("<BBHIQ", kind, kind, _mark(bid, at), _crc(data), bid)


def _header(size: int, nbt: tuple[int, int], bbt: tuple[int, int]) -> bytes:
    root = struct.pack("<IQQQQQQQQBBH", 0, size, 0, 0, 0, *nbt, *bbt, 2, 0, 0)
    body = struct.pack("<HHHBBII", 0x4D53, 23, 19, 1, 1, 0, 0)
    body += struct.pack("<QQI", 0, 0x10000, 1) + bytes(128 + 8) + root + bytes(4) + b"\xff" * 256
    body += struct.pack("<BBHQ", 0x80, 0, 0, 0x10000)
    partial = _crc(body[:471])
    full = _crc(body[:516])
    return (b"!BDN" + struct.pack("<I", partial) + body + struct.pack("<I", full)).ljust(1024, b"\0")
