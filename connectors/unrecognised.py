"""Why no reader takes a file, told by its first bytes, and what can be done about it."""

from connectors.archives.opening import contents
from connectors.export import Export, size_of
from connectors.head import look
from connectors.record import Unreadable
from inzage.errors import ReaderError

_PLACE = "whole file"
_BY_HAND = "look at it by hand: it may show, name or let hear people"
_MARKS: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\xff\xd8\xff", "a picture"),
    (0, b"\x89PNG", "a picture"),
    (0, b"GIF8", "a picture"),
    (0, b"BM", "a picture"),
    (8, b"WEBP", "a picture"),
    (4, b"ftyphei", "a picture"),
    (4, b"ftypmif1", "a picture"),
    (4, b"ftypavi", "a picture"),
    (4, b"jP  \r\n", "a picture"),
    (0, b"<svg", "a picture"),
    (0, b"II*\0", "a picture"),
    (0, b"MM\0*", "a picture"),
    (0, b"8BPS", "a picture"),
    (4, b"ftyp", "sound or video"),
    (0, b"OggS", "sound or video"),
    (0, b"ID3", "sound or video"),
    (0, b"\xff\xfb", "sound or video"),
    (0, b"\xff\xf3", "sound or video"),
    (0, b"\xff\xf1", "sound or video"),
    (0, b"\xff\xf9", "sound or video"),
    (0, b"caff", "sound or video"),
    (0, b"FLV\x01", "sound or video"),
    (0, b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "sound or video"),
    (0, b"fLaC", "sound or video"),
    (0, b"#!AMR", "sound or video"),
    (8, b"WAVE", "sound or video"),
    (8, b"AVI ", "sound or video"),
    (0, b"\x1a\x45\xdf\xa3", "sound or video"),
    (0, b"%PDF", "a document"),
    (0, b"{\\rtf", "a document"),
    (0, b"PK\x03\x04", "a document"),  # archives have been opened by now
    (0, b"\xd0\xcf\x11\xe0", "a document"),
    (0, b"MZ", "a program"),
    (0, b"\x7fELF", "a program"),
)


def unrecognised(export: Export) -> Unreadable:
    """The reason and the remedy for a file that no reader recognises, or an archive that cannot be opened."""
    try:
        contents(export)
    except ReaderError as fault:
        return Unreadable(_PLACE, str(fault), "then read it again")
    if not export.is_dir() and not size_of(export) and not look(export).data:
        return Unreadable(_PLACE, "the file is empty", "export it again, or leave it out")
    data = look(export).data
    for at, mark, what in _MARKS:
        if data.startswith(mark, at):
            return Unreadable(_PLACE, f"it is {what}, which is not read on its own", _BY_HAND)
    return Unreadable(
        _PLACE,
        "no reader recognises this file",
        "name its kind with --as, describe it in a .mapping.toml beside it, or leave it out",
    )
