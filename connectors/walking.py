"""Find the exports in folders and archives, and write down where each is, so that it can be found again."""

import codecs
import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote_to_bytes

from connectors.archives.opening import contents
from connectors.export import Export, members
from connectors.mapped.mapped import is_mapping
from connectors.readers import recognise
from inzage.errors import ReaderError

INSIDE = "%!"
"""Stands before what is inside an archive; a sign of percent in a name is written `%25`, so it stands nowhere else."""

_NO_EXPORTS = frozenset({"__MACOSX", "Thumbs.db", "desktop.ini"})
"""What systems leave beside files: copies of icons and settings of windows."""


def walk(path: Export) -> Iterator[Export]:
    """The exports under `path`, in order of name: every file, those in archives too, and folders that are one export,
    such as a Maildir. Hidden files and mappings are none."""
    folder = _folder(path)
    if folder is None or recognise(folder) is not None:
        yield path if folder is None else folder
        return
    for member in members(folder):
        if not (
            member.name.startswith(".")
            or member.name in _NO_EXPORTS
            or is_mapping(member)
            or member.is_symlink()
        ):
            yield from walk(member)


def _folder(path: Export) -> Export | None:
    """`path` as a folder, if it is one or an archive; an archive that cannot be opened is a file like any other."""
    if path.is_dir():
        return path
    try:
        return contents(path)
    except (ReaderError, OSError):
        return None


def address(export: Export) -> str:
    """Where an export is, as text that can be stored: bytes that are no UTF-8 (names out of old archives) as %XX."""
    if isinstance(export, Path):
        return _storable(str(export))
    return f"{address(export.archive.source)}{INSIDE}{_storable(export.inner)}"


def find(written: str) -> Export:
    """The export at an address; raises `ReaderError` where the archive on the way to it can no longer be opened."""
    first, *rest = written.split(INSIDE)
    export: Export = Path(_name(first))
    for inner in rest:
        folder = contents(export)
        if folder is None:
            raise ReaderError("the archive that it lay in is no archive any more; read the folder again")
        export = folder / _name(inner) if inner else folder
    return export


def _storable(name: str) -> str:
    return name.replace("%", "%25").encode("utf-8", "surrogateescape").decode("utf-8", "percent")


def _name(stored: str) -> str:
    return os.fsdecode(unquote_to_bytes(stored))


def _percent(fault: UnicodeError) -> tuple[str, int]:
    assert isinstance(fault, UnicodeDecodeError)
    return "".join(f"%{byte:02X}" for byte in fault.object[fault.start : fault.end]), fault.end


codecs.register_error("percent", _percent)
