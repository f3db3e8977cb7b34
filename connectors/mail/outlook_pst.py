"""Outlook's mail stores, .pst and .ost: every folder, with deleted items and those that no folder holds any more.

Read with libpff, which is an extra (`pip install inzage[outlook]`, LGPL); without it the file is named as
unread. A password on a .pst is a checksum that Outlook asks for, and hides nothing. What is kept of an item is
what is kept of a .msg file; its folder is a field. Folders that stand for searches, and the hidden items in
which Outlook keeps views and rules, are left out and counted.

Formats: [MS-PST]; libpff's "Personal Folder File format" for .ost.
"""

import io
from collections.abc import Iterator
from typing import IO, Any

from connectors.about import About
from connectors.archives.member import Member
from connectors.export import Export
from connectors.head import Head
from connectors.mail.mapi_fields import LEFT_OUT
from connectors.mail.mapi_record import records
from connectors.mail.outlook_pst_item import Store, read_item
from connectors.mail.outlook_pst_tree import Found, Tree
from connectors.record import Item, Settled, Unreadable
from inzage.errors import InternalError, sealed

ABOUT = About(
    what="Outlook mail stores: .pst, .ost (with the extra `outlook`)",
    recognises="the mark of a mail store in its first bytes",
    keeps="all items of all folders, deleted ones and those without a folder too, each as of a .msg file",
    ignores="folders that stand for searches, hidden items with views and rules",
    follows="[MS-PST], through libpff",
)

_MARK, _KINDS_AT, _KINDS = b"!BDN", slice(8, 10), (b"SM", b"SO", b"AB")
_IN_MEMORY = 512 << 20
_PLACE = "whole file"
_NOT_HERE = "reading Outlook's mail stores needs libpff"
_INSTALL = "pip install inzage[outlook], then read it again"
_REPAIR = "repair it with Outlook's scanpst, or export it from Outlook again"


def recognises(head: Head) -> bool:
    """Whether a file is a mail store of Outlook."""
    return not head.is_folder and head.data.startswith(_MARK) and head.data[_KINDS_AT] in _KINDS


def read(path: Export) -> Iterator[Item]:
    """The items, folder by folder; places are "message N". Memory is that of the largest item, and of the store where
    it lies in an archive."""
    try:
        import pypff
    except ImportError:
        yield Unreadable(_PLACE, _NOT_HERE, _INSTALL)
        return
    with path.open("rb") as file:
        stream = _seekable(path, file)
        if stream is None:
            reason = f"in an archive, a mail store of more than {_IN_MEMORY >> 20} MiB is not read"
            yield Unreadable(_PLACE, reason, "unpack it yourself and read the folder")
            return
        store = pypff.file()
        try:
            with sealed("the mail store was opened"):
                store.open_file_object(stream)
        except InternalError as fault:
            yield Unreadable(_PLACE, f"{fault}: it is damaged or no mail store", _REPAIR)
            return
        yield from _read(store)


def _seekable(path: Export, file: IO[bytes]) -> IO[bytes] | None:
    """A stream in which any place is near; a member of an archive is taken into memory, unless it is too large."""
    if not isinstance(path, Member):
        return file
    data = file.read(_IN_MEMORY + 1)
    return io.BytesIO(data) if len(data) <= _IN_MEMORY else None


def _read(pff: Any) -> Iterator[Item]:
    yield Settled("kind of file", "Outlook mail store", "its first bytes")
    yield Settled("properties left out", LEFT_OUT, "no words in them")
    store, tree, number = Store(pff), Tree(pff), 0
    for found in tree.items():
        number += 1
        yield from _item(store, found, f"message {number}")
    if tree.hidden:
        yield Settled("hidden items", "left out", f"views, rules and settings of Outlook: {tree.hidden}")
    if tree.searches:
        yield Settled("search folders", "left out", f"folders that stand for a search: {tree.searches}")
    if not number:
        yield Settled("items", "none", "the mail store holds no message, contact, appointment or other item")


def _item(store: Store, found: Found, place: str) -> Iterator[Item]:
    if found.reason:
        yield Unreadable(place, found.reason, _REPAIR)
        return
    try:
        with sealed("an item of the mail store was read"):
            item = read_item(store, found.item, found.folder)
    except InternalError as fault:
        yield Unreadable(place, str(fault), _REPAIR)
        return
    yield from records(item, place)
