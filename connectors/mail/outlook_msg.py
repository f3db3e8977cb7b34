"""Outlook's .msg (and .oft) files: one item each, with the items that it carries.

Kept: every property with words or a moment in it, named ones under what they stand for, the headers that the
message came with, recipients, attachments by name, type, size and digest, their text, and attached items as
records of their own. The body is plain, HTML, or what Outlook wrapped in RTF. Numbers, switches and binary
values of MAPI itself are left out, and this is said.

Formats: [MS-OXMSG], [MS-CFB], [MS-OXPROPS], [MS-OXRTFEX].
"""

import io
from collections.abc import Iterator

from connectors.about import About
from connectors.export import Export
from connectors.head import Head
from connectors.mail.mapi_fields import LEFT_OUT
from connectors.mail.mapi_item import MapiItem
from connectors.mail.mapi_record import records
from connectors.mail.outlook_msg_storage import Storage, read_item
from connectors.record import Item, Settled, Unreadable
from inzage.errors import InternalError, sealed

ABOUT = About(
    what="Outlook items: .msg, .oft (mail, meetings, contacts, lists, notes, tasks, reports)",
    recognises="a compound file with the streams of an Outlook item",
    keeps="every property with words or a moment, headers, recipients, text (plain, HTML, RTF), attachments and "
    "their text, attached items",
    ignores="numbers, switches and binary values of MAPI itself",
    follows="[MS-OXMSG], [MS-OXPROPS], [MS-OXRTFEX]; files of Outlook and of libraries",
)

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MARK = "__properties_version1.0".encode("utf-16-le")
_ROOT = "Root Entry".encode("utf-16-le")
_CLASSES = (
    bytes(16),
    bytes.fromhex("0b0d020000000000c000000000000046"),
    bytes.fromhex("46f0060000000000c000000000000046"),
)
_CLASS_AT = 80
_DIRECTORY = 4096
_LARGEST = 256 << 20
_PLACE = "message 1"
_REMEDY = "open it in Outlook and save it again, as .msg or .eml"


def recognises(head: Head) -> bool:
    """Whether a file is an Outlook item: its directory has one's streams, and no other program's mark."""
    if head.is_folder or not head.data.startswith(_OLE):
        return False
    directory = _directory(head)
    at = directory.find(_ROOT)
    is_other = at >= 0 and directory[at + _CLASS_AT : at + _CLASS_AT + 16] not in _CLASSES
    return not is_other and (_MARK in directory or _MARK in head.data)


def _directory(head: Head) -> bytes:
    """The beginning of the directory, wherever in the file it is ([MS-CFB], 2.2)."""
    size = 1 << min(int.from_bytes(head.data[30:32], "little"), 12)
    start = (int.from_bytes(head.data[48:52], "little") + 1) * size
    if start + _DIRECTORY <= len(head.data):
        return head.data[start : start + _DIRECTORY]
    with head.path.open("rb") as file:
        try:
            file.seek(start)
            return file.read(_DIRECTORY)
        except (OSError, ValueError):
            return b""


def read(path: Export) -> Iterator[Item]:
    """The item of the file, then those inside it; `Unreadable` where there is none. Memory is that of the file."""
    with path.open("rb") as file:
        data = file.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        yield Unreadable(_PLACE, f"the file is larger than {_LARGEST >> 20} MiB", _REMEDY)
        return
    try:
        with sealed("the file was opened"):
            item = _item(data)
    except InternalError as fault:
        yield Unreadable(_PLACE, f"{fault}: the file is damaged or no Outlook item", _REMEDY)
        return
    yield Settled("kind of file", "Outlook item", "a compound file")
    yield Settled("properties left out", LEFT_OUT, "no words in them")
    yield from records(item, _PLACE)


def _item(data: bytes) -> MapiItem:
    import olefile

    with olefile.OleFileIO(io.BytesIO(data)) as file:
        return read_item(Storage(file))
