"""Readers: an export file in, records out. `READERS` lists what inzage can read.

A reader is one module with two functions: `recognises(head) -> bool` and `read(path) -> Iterator[Item]`.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from connectors import hubspot, intercom, mail, mapped, whatsapp
from connectors.head import Head, look
from connectors.record import Field, Item, Person, Record, Role, Settled, Unreadable
from inzage.errors import ReaderError


class Reader(NamedTuple):
    """One kind of export: how it is recognised, and how it is read."""

    recognises: Callable[[Head], bool]
    read: Callable[[Path], Iterator[Item]]


READERS: dict[str, Reader] = {
    "mapped": Reader(mapped.recognises, mapped.read),  # first: a mapping is the user's own word
    "intercom": Reader(intercom.recognises, intercom.read),
    "hubspot": Reader(hubspot.recognises, hubspot.read),
    "whatsapp": Reader(whatsapp.recognises, whatsapp.read),
    "mail": Reader(mail.recognises, mail.read),
}


def recognise(path: Path) -> str | None:
    """The kind of export that `path` is, by its content; None where no reader knows it."""
    head = look(path)
    return next((kind for kind, reader in READERS.items() if reader.recognises(head)), None)


def reader(kind: str) -> Reader:
    """The reader of a kind; raises `ReaderError` naming the kinds there are."""
    if kind not in READERS:
        raise ReaderError(f"there is no reader {kind!r}; choose one of {', '.join(sorted(READERS))}")
    return READERS[kind]


def manner(kind: str | None, path: Path) -> str:
    """What besides its content decides how a file is read: its mapping, as text; "" for other kinds."""
    mapping = mapped.find_mapping(path) if kind == "mapped" else None
    return mapping.model_dump_json() if mapping else ""


__all__ = [
    "READERS",
    "Field",
    "Item",
    "Person",
    "Reader",
    "Record",
    "Role",
    "Settled",
    "Unreadable",
    "manner",
    "reader",
    "recognise",
]
