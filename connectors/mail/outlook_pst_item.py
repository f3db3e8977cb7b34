"""One item of a mail store, as libpff gives it, to the item that records are made of."""

import struct
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Any

from connectors.mail.mapi_item import Attachment, MapiItem
from connectors.mail.mapi_names import named, resolved
from connectors.mail.mapi_values import (
    SEVERAL,
    SIZES,
    Key,
    Value,
    Values,
    in_a_row,
    number,
    several,
    value_of,
)
from connectors.mail.outlook_pst_heap import is_heap, properties

_PAGES = (0x3FFD, 0x3FDE)
_DATA = 0x3701
_LARGEST = 64 << 20
_DEEPEST = 10
_PREFIXED = frozenset({0x0037, 0x0070, 0x0E1D})
_METHOD, _AN_ITEM, _FLAGS, _HAS_ATTACHMENTS = 0x3705, 5, 0x0E07, 0x10
_GONE = "its content cannot be had from the mail store"
_ATTACHED = "of an item attached to another, libpff gives no list of recipients, no long text, no attachment"


class Store:
    """What items of one mail store share: the names of named properties, the code page of its text."""

    def __init__(self, pff: Any) -> None:
        self.names = _names(pff)
        self.page = _page(pff)


def read_item(store: Store, source: Any, folder: str = "", depth: int = 0) -> MapiItem:
    """The item of a mail store; what of it cannot be had is told in its `faults`."""
    faults: list[str] = []
    values = _values(
        store, _tried(lambda: list(source.record_sets), [], faults, "its properties"), store.page
    )
    recipients = _tried(lambda: _recipients(store, source), [], faults, "its recipients")
    attachments = _tried(lambda: _attachments(store, source, depth), [], faults, "its attachments")
    return MapiItem(values, recipients, attachments, folder, tuple(faults))


def _tried(what: Callable[[], Any], otherwise: Any, faults: list[str], said: str) -> Any:
    try:
        return what()
    except Exception as fault:  # noqa: BLE001 - libpff raises what it likes, with values in the text
        faults.append(f"{said} cannot be read ({type(fault).__name__})")
        return otherwise


def _recipients(store: Store, source: Any) -> list[Values]:
    held = getattr(source, "recipients", None)
    return [_values(store, [one], store.page) for one in held.record_sets] if held else []


def _attachments(store: Store, source: Any, depth: int) -> list[Attachment]:
    return [
        _attachment(store, source, index, depth)
        for index in range(getattr(source, "number_of_attachments", 0))
    ]


def _attachment(store: Store, source: Any, index: int, depth: int) -> Attachment:
    values: Values = {}
    try:
        held = source.get_attachment(index)
        values = _values(store, list(held.record_sets), store.page)
        if held.number_of_sub_items and depth < _DEEPEST:
            return Attachment(values, item=read_item(store, held.get_sub_item(0), depth=depth + 1))
        return _content(store, values, held)
    except Exception as fault:  # noqa: BLE001 - as above
        return Attachment(values, reason=f"{_GONE} ({type(fault).__name__})")


def _content(store: Store, values: Values, held: Any) -> Attachment:
    """The bytes of an attachment, or the item that they are."""
    size = held.size or 0
    if size > _LARGEST:
        return Attachment(values, reason=f"it is larger than {_LARGEST >> 20} MiB")
    data = held.read_buffer(size) if size else b""
    if number(values, _METHOD) != _AN_ITEM or not is_heap(data):
        return Attachment(values, data)
    found = list(properties(data))
    entries = [(one.number, one.kind, one.data) for one in found if one.data is not None]
    item = MapiItem(_resolved(store, entries, store.page))
    is_whole = len(entries) == len(found) and not number(item.values, _FLAGS) & _HAS_ATTACHMENTS
    is_told = item.kind == "message" or not is_whole
    return Attachment(values, item=replace(item, faults=(_ATTACHED,)) if is_told else item)


def _values(store: Store, sets: list[Any], page: int) -> Values:
    """The properties of an item."""
    return _resolved(store, [one for held in sets for one in _entries(held)], page)


def _resolved(store: Store, entries: list[tuple[int, int, bytes]], page: int) -> Values:
    """Properties by what they stand for; text that is not Unicode is in the page that the item itself names."""
    pages = (value_of(kind, data) for key, kind, data in entries if key in _PAGES)
    page = next((value for value in pages if isinstance(value, int) and value), page)
    found: dict[Key, Value] = {}
    for key, kind, data in entries:
        value = several(kind, _pieces(kind, data), page) if kind & SEVERAL else value_of(kind, data, page)
        if value is not None and key != _DATA:
            is_prefixed = key in _PREFIXED and isinstance(value, str)
            found[resolved(key, store.names)] = _bare(str(value)) if is_prefixed else value
    return found


def _entries(held: Any) -> Iterator[tuple[int, int, bytes]]:
    """Number, type and bytes of each property that can be read."""
    for index in range(held.number_of_entries):
        try:
            entry = held.get_entry(index)
            key, kind, data = entry.entry_type, entry.value_type, entry.data
        except Exception:  # noqa: BLE001, S112 - one broken property does not hide the others
            continue
        if key is not None and kind is not None and data is not None:
            yield key, kind, data


def _pieces(kind: int, data: bytes) -> list[bytes]:
    """The values of a property that has several: in a row, or behind a list of their places ([MS-PST], 2.3.3.4)."""
    if kind & ~SEVERAL in SIZES:
        return in_a_row(kind, data)
    count = struct.unpack_from("<I", data)[0] if len(data) >= 4 else 0
    count = min(count, len(data) // 4 - 1)
    places = [*struct.unpack_from(f"<{count}I", data, 4), len(data)] if count > 0 else []
    return [data[start:end] for start, end in pairwise(places)]


def _bare(subject: str) -> str:
    """A subject without the two signs before it that tell how long its prefix is ([MS-PST], 2.5.3.1.1.1)."""
    return subject[2:] if subject.startswith("\x01") else subject


def _names(pff: Any) -> Mapping[int, Key]:
    try:
        streams = {
            entry[0]: entry[2] for held in pff.get_name_to_id_map().record_sets for entry in _entries(held)
        }
    except Exception:  # noqa: BLE001 - a store without the map has no named properties
        return {}
    return named(streams.get(2, b""), streams.get(3, b""), streams.get(4, b""))


def _page(pff: Any) -> int:
    try:
        return int(str(pff.ascii_codepage, "ascii").removeprefix("cp"))
    except Exception:  # noqa: BLE001 - then each item's own
        return 0
