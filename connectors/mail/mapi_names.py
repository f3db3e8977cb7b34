"""Named MAPI properties: which set and name a number from 0x8000 on stands for ([MS-OXMSG], 2.2.3; [MS-PST], 2.4.7)."""

import struct
import uuid
from collections.abc import Mapping

from connectors.mail.mapi_values import Key

_SETS = {
    "00020328-0000-0000-c000-000000000046": "mapi",
    "00020329-0000-0000-c000-000000000046": "public",
    "00020386-0000-0000-c000-000000000046": "header",
    "00062002-0000-0000-c000-000000000046": "appointment",
    "00062003-0000-0000-c000-000000000046": "task",
    "00062004-0000-0000-c000-000000000046": "address",
    "00062008-0000-0000-c000-000000000046": "common",
    "0006200a-0000-0000-c000-000000000046": "journal",
    "0006200e-0000-0000-c000-000000000046": "note",
    "6ed8da90-450b-101b-98da-00aa003f1305": "meeting",
}
"""The sets of named properties that Outlook uses ([MS-OXPROPS], 1.3.2)."""

FIRST_NAMED = 0x8000


def named(sets: bytes, entries: bytes, strings: bytes) -> dict[int, Key]:
    """What each number from 0x8000 on stands for, from the three streams of the map; broken entries are left out."""
    found: dict[int, Key] = {}
    for at in range(0, len(entries) - 7, 8):
        what, index, number = struct.unpack_from("<IHH", entries, at)
        name = _name(strings, what) if index & 1 else f"{what:04X}"
        if name:
            found[FIRST_NAMED + number] = f"{_set(sets, index >> 1)}:{name}"
    return found


def resolved(number: int, names: Mapping[int, Key]) -> Key:
    """The property of a number."""
    return names.get(number, number) if number >= FIRST_NAMED else number


def _set(sets: bytes, index: int) -> str:
    """A property set: two of them have numbers of their own, the others stand in a list from 3 on."""
    if index < 3:
        return {1: "mapi", 2: "public"}.get(index, "none")
    data = sets[(index - 3) * 16 : (index - 2) * 16]
    return _SETS.get(str(uuid.UUID(bytes_le=data)), "other") if len(data) == 16 else "other"


def _name(strings: bytes, at: int) -> str:
    """A name at its place: its length in bytes, then UTF-16."""
    if at + 4 > len(strings):
        return ""
    size = struct.unpack_from("<I", strings, at)[0]
    return strings[at + 4 : at + 4 + min(size, 1024)].decode("utf-16-le", "replace").strip("\0")
