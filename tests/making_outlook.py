"""Makes Outlook's .msg files for tests: compound files ([MS-CFB]) with the streams of an item ([MS-OXMSG])."""

import struct
import uuid
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

SETS = {
    "appointment": "00062002-0000-0000-c000-000000000046",
    "task": "00062003-0000-0000-c000-000000000046",
    "address": "00062004-0000-0000-c000-000000000046",
    "common": "00062008-0000-0000-c000-000000000046",
    "meeting": "6ed8da90-450b-101b-98da-00aa003f1305",
    "public": "00020329-0000-0000-c000-000000000046",
}
ITEM = bytes.fromhex("0b0d020000000000c000000000000046")
_END, _FREE, _NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFF
_SECTOR, _MINI, _CUT = 512, 64, 4096
_FIXED = {0x03: "<i4x", 0x0B: "<?7x", 0x05: "<d", 0x14: "<q", 0x40: "<q"}

Tree = dict[str, Any]
Named = tuple[str, int | str]


def ticks(moment: datetime) -> int:
    """A moment as a FILETIME."""
    since = moment - datetime(1601, 1, 1, tzinfo=UTC)
    return (since.days * 86_400 + since.seconds) * 10_000_000


def message(
    properties: Mapping[Any, Any],
    recipients: Sequence[Mapping[int, Any]] = (),
    attachments: Sequence[Mapping[int, Any]] = (),
) -> bytes:
    """A .msg file. Properties by tag (0xIIIITTTT), named ones by ((set, number or name), type); an attachment whose
    0x3701000D is the result of `item` is an item inside this one."""
    names: list[Named] = []
    tree = item(properties, recipients, attachments, names, ahead=32)
    return compound({**tree, "__nameid_version1.0": _names(names)})


def item(
    properties: Mapping[Any, Any],
    recipients: Sequence[Mapping[int, Any]] = (),
    attachments: Sequence[Mapping[int, Any]] = (),
    names: list[Named] | None = None,
    *,
    ahead: int = 24,
) -> Tree:
    """The streams of an item."""
    names = [] if names is None else names
    numbered = {}
    for key, value in properties.items():
        if isinstance(key, tuple):
            if key[0] not in names:
                names.append(key[0])
            numbered[(0x8000 + names.index(key[0])) << 16 | key[1]] = value
        else:
            numbered[key] = value
    tree = _streams(numbered, ahead)
    for number, part in enumerate(recipients):
        tree[f"__recip_version1.0_#{number:08X}"] = _streams(part, 8)
    for number, part in enumerate(attachments):
        tree[f"__attach_version1.0_#{number:08X}"] = _streams(part, 8)
    return tree


def _streams(properties: Mapping[int, Any], ahead: int) -> Tree:
    tree: Tree = {}
    rows = [bytes(ahead)]
    for tag, value in properties.items():
        kind = tag & 0xFFFF
        if kind in _FIXED:
            number = ticks(value) if isinstance(value, datetime) else value
            rows.append(struct.pack("<II", tag, 6) + struct.pack(_FIXED[kind], number))
            continue
        name = f"__substg1.0_{tag:08X}"
        if kind & 0x1000:
            parts = [_bytes(kind & 0xFFF, part) for part in value]
            tree[name] = b"".join(struct.pack("<I", len(part)) for part in parts)
            tree.update({f"{name}-{number:08X}": part for number, part in enumerate(parts)})
        else:
            tree[name] = value if isinstance(value, dict) else _bytes(kind, value)
        rows.append(struct.pack("<IIQ", tag, 6, 0))
    tree["__properties_version1.0"] = b"".join(rows)
    return tree


def _bytes(kind: int, value: Any) -> bytes:
    if isinstance(value, str):
        return value.encode("utf-16-le" if kind == 0x1F else "cp1252")
    return bytes(value)


def _names(names: list[Named]) -> Tree:
    sets = [
        uuid.UUID(SETS[name]).bytes_le for name in sorted({name for name, _ in names if name != "public"})
    ]
    order = sorted({name for name, _ in names if name != "public"})
    entries, strings = b"", b""
    for number, (group, name) in enumerate(names):
        index = 2 if group == "public" else 3 + order.index(group)
        what = name if isinstance(name, int) else len(strings)
        entries += struct.pack("<IHH", what, index << 1 | isinstance(name, str), number)
        if isinstance(name, str):
            data = name.encode("utf-16-le")
            strings += struct.pack("<I", len(data)) + data + bytes(-len(data) % 4)
    return {
        "__substg1.0_00020102": b"".join(sets),
        "__substg1.0_00030102": entries,
        "__substg1.0_00040102": strings,
    }


def compound(tree: Tree, root_class: bytes = ITEM) -> bytes:
    """A compound file of version 3 with the storages and streams of `tree`."""
    return _Compound(root_class).data(tree)


class _Compound:
    """Sectors, chains and directory entries so far."""

    def __init__(self, root_class: bytes) -> None:
        self._class = root_class
        self._sectors: list[bytes] = []
        self._chain: list[int] = []
        self._mini = b""
        self._mini_chain: list[int] = []
        self._entries: list[list[Any]] = []

    def data(self, tree: Tree) -> bytes:
        self._entries.append(["Root Entry", 5, _NONE, _NONE, _NONE, _END, 0])
        self._entries[0][4] = self._children(tree)
        size, self._entries[0][5] = len(self._mini), self._put(self._mini)
        self._entries[0][6] = size
        mini = self._put(b"".join(struct.pack("<I", link) for link in self._mini_chain), fill=b"\xff")
        directory = self._put(b"".join(map(self._entry, self._entries)))
        tables = 1
        while (len(self._sectors) + tables) * 4 > tables * _SECTOR:
            tables += 1
        start = len(self._sectors)
        links = [*self._chain, *[0xFFFFFFFD] * tables]
        table = b"".join(struct.pack("<I", link) for link in links)
        table += b"\xff" * (tables * _SECTOR - len(table))
        heads = [start + number if number < tables else _FREE for number in range(109)]
        minis = (len(self._mini_chain) * 4 + _SECTOR - 1) // _SECTOR
        header = struct.pack(
            "<8s16sHHHHH6xIIIIIIIII",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", bytes(16), 0x3E, 3, 0xFFFE, 9, 6,
            0, tables, directory, 0, _CUT, mini if minis else _END, minis, _END, 0,
        )  # fmt: skip
        return header + struct.pack("<109I", *heads) + b"".join(self._sectors) + table

    def _children(self, tree: Tree) -> int:
        """The entries of a storage as a balanced tree, in the order of names that the format asks for."""
        numbers = []
        for name in sorted(tree, key=lambda name: (len(name), name.upper())):
            number = len(self._entries)
            numbers.append(number)
            value = tree[name]
            if isinstance(value, dict):
                self._entries.append([name, 1, _NONE, _NONE, _NONE, 0, 0])
                self._entries[number][4] = self._children(value)
            else:
                self._entries.append([name, 2, _NONE, _NONE, _NONE, self._stream(value), len(value)])
        return self._balanced(numbers)

    def _balanced(self, numbers: list[int]) -> int:
        if not numbers:
            return _NONE
        middle = len(numbers) // 2
        entry = self._entries[numbers[middle]]
        entry[2], entry[3] = self._balanced(numbers[:middle]), self._balanced(numbers[middle + 1 :])
        return numbers[middle]

    def _stream(self, data: bytes) -> int:
        if len(data) >= _CUT or not data:
            return self._put(data)
        start = len(self._mini_chain)
        count = (len(data) + _MINI - 1) // _MINI
        self._mini += data + bytes(-len(data) % _MINI)
        self._mini_chain += [*range(start + 1, start + count), _END]
        return start

    def _put(self, data: bytes, fill: bytes = b"\0") -> int:
        if not data:
            return _END
        start = len(self._sectors)
        data += fill * (-len(data) % _SECTOR)
        self._sectors += [data[at : at + _SECTOR] for at in range(0, len(data), _SECTOR)]
        self._chain += [*range(start + 1, len(self._sectors)), _END]
        return start

    def _entry(self, entry: list[Any]) -> bytes:
        name, kind, left, right, child, start, size = entry
        letters = name.encode("utf-16-le") + b"\0\0"
        mark = self._class if kind == 5 else bytes(16)
        return struct.pack(
            "<64sHBBIII16sIQQIQ",
            letters, len(letters), kind, 1, left, right, child, mark, 0, 0, 0, start, size,
        )  # fmt: skip
