"""Which files are archives, by their first bytes, and what is in them."""

import io
import zipfile
from collections.abc import Callable
from functools import lru_cache
from pathlib import PurePath
from typing import IO

from connectors.archives.limits import DEEPEST, OPENERS, SMALL, UNPACK, guarded, told
from connectors.archives.member import Archive, Held, Member
from connectors.archives.tarred import tarred
from connectors.archives.workbook import sheets
from connectors.archives.zipped import zipped
from connectors.export import Export, on_disk, size_of
from inzage.errors import ReaderError

_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_COMPRESSED = {b"\x1f\x8b": "gz", b"BZh": "bz2", b"\xfd7zXZ\x00": "xz"}
_FOREIGN = {b"7z\xbc\xaf\x27\x1c": "7z", b"Rar!\x1a\x07": "RAR"}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SHEETS = ("xl/workbook.xml", "xl/workbook.bin")
_TAR_MARK = slice(257, 262)
_PACKED_SUFFIXES = {".gz", ".bz2", ".xz", ".z", ".tgz", ".tbz", ".tbz2", ".txz"}
_HEAD = 512


def contents(export: Export) -> Member | None:
    """The archive `export` as a folder; None where it is none. Raises `ReaderError` where it cannot be taken."""
    if export.is_dir() or not export.is_file():
        return None
    state = on_disk(export).stat()
    return _contents(export, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=8)
def _contents(export: Export, changed: int, _size: int) -> Member | None:
    with export.open("rb") as file:
        head = file.read(_HEAD)
    held = _held(export, head)
    if held is None:
        return None
    depth = export.archive.depth + 1 if isinstance(export, Member) else 1
    if depth > DEEPEST:
        raise ReaderError(f"archives lie more than {DEEPEST} deep inside each other here; {UNPACK}")
    if not held:
        raise ReaderError("the archive is empty")
    return Archive(export, held, changed, depth).root


def _held(export: Export, head: bytes) -> dict[str, Held] | None:
    if foreign := next((name for mark, name in _FOREIGN.items() if head.startswith(mark)), ""):
        raise ReaderError(f"this is a {foreign} archive, which only its own program opens; {UNPACK}")
    if head.startswith(_ZIP):
        return _zip(export)
    if kind := next((kind for mark, kind in _COMPRESSED.items() if head.startswith(mark)), ""):
        return _compressed(export, kind)
    if head[_TAR_MARK] == b"ustar":
        return tarred(lambda: export.open("rb"), compressed=False)
    return sheets(_whole(export)) if head.startswith(_OLE) and export.suffix.lower() == ".xls" else None


def _zip(export: Export) -> dict[str, Held] | None:
    """A zip file's members, a workbook's sheets, or None for the documents that are zip files inside."""
    file = _whole(export)
    archive = told(lambda: zipfile.ZipFile(file() if isinstance(export, Member) else export))
    held = zipped(archive, size_of(export))
    if any(name in held for name in _SHEETS) or _mimetype(held).endswith(b"opendocument.spreadsheet"):
        return sheets(file)
    return None if "[Content_Types].xml" in held or _mimetype(held) else held


def _mimetype(held: dict[str, Held]) -> bytes:
    """What an OpenDocument file or an e-book says it is."""
    if "mimetype" not in held or held["mimetype"].refused:
        return b""
    with held["mimetype"].opener() as file:
        return file.read(_HEAD).strip()


def _compressed(export: Export, kind: str) -> dict[str, Held]:
    packed = size_of(export)

    def stream() -> IO[bytes]:
        beneath = export.open("rb")
        return guarded(OPENERS[kind](beneath), packed, beneath)

    with stream() as file:
        head = file.read(_HEAD)
    if head[_TAR_MARK] == b"ustar":
        return tarred(stream, compressed=True)
    packed_name = PurePath(export.name)
    name = packed_name.stem if packed_name.suffix.lower() in _PACKED_SUFFIXES else packed_name.name
    return {name: Held(0, stream)}


def _whole(export: Export) -> Callable[[], IO[bytes]]:
    """How to open a file in which any place can be gone to: from disk, or in memory from another archive."""
    if not isinstance(export, Member):
        return lambda: export.open("rb")

    def inside() -> IO[bytes]:
        with export.open("rb") as file:
            data = file.read(SMALL + 1)
        if len(data) > SMALL:
            raise ReaderError(f"this archive inside another is larger than {SMALL >> 20} MiB; {UNPACK}")
        return io.BytesIO(data)

    return inside
