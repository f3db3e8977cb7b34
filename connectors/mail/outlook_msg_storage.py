"""The storages of a .msg file: properties, recipients and attachments, each in a folder of its own ([MS-OXMSG])."""

import re
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from connectors.mail.mapi_item import Attachment, MapiItem
from connectors.mail.mapi_names import named, resolved
from connectors.mail.mapi_values import (
    BINARY,
    SEVERAL,
    SIZES,
    STRING8,
    UNICODE,
    Key,
    Value,
    Values,
    in_a_row,
    several,
    value_of,
)

if TYPE_CHECKING:
    from olefile import OleFileIO

_PROPERTIES = "__properties_version1.0"
_STREAM = re.compile(r"__substg1\.0_([0-9A-F]{4})([0-9A-F]{4})(?:-([0-9A-F]{8}))?", re.IGNORECASE)
_RECIPIENT, _ATTACHMENT = "__recip_version1.0_", "__attach_version1.0_"
_NAMES = "__nameid_version1.0"
_ITEM_INSIDE = "__substg1.0_3701000D"
_AHEAD_OF_ITEM, _AHEAD_OF_INNER, _AHEAD_OF_PART = 32, 24, 8
_ENTRY = 16
_MESSAGE_PAGE, _INTERNET_PAGE, _DATA = 0x3FFD, 0x3FDE, 0x3701
_WORDS = frozenset({STRING8, UNICODE, BINARY})
_DEEPEST = 12

_Path = tuple[str, ...]


@dataclass
class Storage:
    """A compound file: which streams and storages each storage holds, and the names of named properties."""

    file: "OleFileIO"
    held: dict[_Path, list[str]] = field(default_factory=dict)
    names: Mapping[int, Key] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for path in self.file.listdir(streams=True, storages=True):
            self.held.setdefault(tuple(path[:-1]), []).append(path[-1])
        streams = (self.stream((_NAMES, f"__substg1.0_{number}0102")) for number in ("0002", "0003", "0004"))
        self.names = named(*streams)

    def stream(self, path: _Path) -> bytes:
        """The bytes of a stream; none where there is no such stream, or its chain is broken at once."""
        if path[-1] not in self.held.get(path[:-1], ()):
            return b""
        try:
            return bytes(self.file.openstream(list(path)).read())
        except OSError:
            return b""

    def storages(self, path: _Path, start: str) -> list[_Path]:
        """The storages in one whose names begin with `start`, in order."""
        names = sorted(name for name in self.held.get(path, ()) if name.startswith(start))
        return [(*path, name) for name in names]


def read_item(storage: Storage, path: _Path = (), ahead: int = _AHEAD_OF_ITEM) -> MapiItem:
    """The item in a storage, with the items inside it."""
    if not storage.stream((*path, _PROPERTIES)):
        raise ValueError("no properties")
    values = _values(storage, path, ahead, 0)
    page = _page(values)
    recipients = [_values(storage, part, _AHEAD_OF_PART, page) for part in storage.storages(path, _RECIPIENT)]
    attachments = [_attachment(storage, part, page) for part in storage.storages(path, _ATTACHMENT)]
    return MapiItem(values, recipients, attachments)


def _attachment(storage: Storage, path: _Path, page: int) -> Attachment:
    values = _values(storage, path, _AHEAD_OF_PART, page)
    data = values.get(_DATA, b"")
    inner = (*path, _ITEM_INSIDE)
    if _PROPERTIES not in storage.held.get(inner, ()):
        reason = "it is an object of another program, which is not read" if inner in storage.held else ""
        return Attachment(values, data if isinstance(data, bytes) else b"", reason=reason)
    if len(path) > 2 * _DEEPEST:
        return Attachment(values, reason=f"more than {_DEEPEST} items inside one another")
    return Attachment(values, item=read_item(storage, inner, _AHEAD_OF_INNER))


def _values(storage: Storage, path: _Path, ahead: int, page: int) -> Values:
    """The properties of a storage by what they stand for. Text that is not Unicode is in code page `page`, or in the
    one that the properties themselves name."""
    fixed = dict(_fixed(storage.stream((*path, _PROPERTIES))[ahead:]))
    page = _page(fixed) or page
    found: dict[Key, Value] = {resolved(number, storage.names): value for number, value in fixed.items()}
    found.update(_streams(storage, path, page))
    return found


def _page(values: Mapping[int, Value] | Values) -> int:
    pages = (dict(values).get(key, 0) for key in (_MESSAGE_PAGE, _INTERNET_PAGE))
    return next((page for page in pages if isinstance(page, int) and page), 0)


def _fixed(data: bytes) -> Iterator[tuple[int, Value]]:
    """The values that stand in the stream of properties itself ([MS-OXMSG], 2.4.2)."""
    for at in range(0, len(data) - _ENTRY + 1, _ENTRY):
        kind, number = struct.unpack_from("<HH", data, at)
        if kind in SIZES and SIZES[kind] <= 8:
            value = value_of(kind, data[at + 8 : at + _ENTRY])
            if value is not None:
                yield number, value


def _streams(storage: Storage, path: _Path, page: int) -> Iterator[tuple[Key, Value]]:
    """The values that have a stream each."""
    parts: dict[tuple[int, int], list[bytes]] = {}
    for name in sorted(storage.held.get(path, ())):
        found = _STREAM.fullmatch(name)
        if found is None:
            continue
        number, kind = int(found[1], 16), int(found[2], 16)
        data = storage.stream((*path, name))
        if kind & SEVERAL:
            is_part = found[3] is not None
            pieces = [data] if is_part else in_a_row(kind, data)
            parts.setdefault((number, kind), []).extend(pieces)
        elif kind in _WORDS and (value := value_of(kind, data, page)) is not None:
            yield resolved(number, storage.names), value
    for (number, kind), pieces in parts.items():
        yield resolved(number, storage.names), several(kind, pieces, page)
