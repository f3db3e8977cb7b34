"""Zip archives. Names of old tools are settled, links and encrypted members refused by name."""

import re
import stat
import zipfile
from collections.abc import Callable, Iterable
from typing import IO

from connectors.archives.limits import MOST_MEMBERS, UNPACK, guarded, told, too_large
from connectors.archives.member import Held
from inzage.errors import ReaderError

_UTF8 = 1 << 11
_ENCRYPTED = 1
_OUTSIDE = re.compile(r"^(?:/|[A-Za-z]:)|(?:^|/)\.\.(?:/|$)")


def zipped(archive: zipfile.ZipFile, packed: int) -> dict[str, Held]:
    """What a zip file of `packed` bytes holds; raises `ReaderError` where it holds too much."""
    infos = [info for info in archive.infolist() if not info.is_dir()]
    if reason := too_many(len(infos)) or too_large(sum(info.file_size for info in infos), packed):
        raise ReaderError(reason)
    return named((_name(info), _held(archive, info)) for info in infos)


def named(members: Iterable[tuple[str, Held]]) -> dict[str, Held]:
    """Members by a name that leads nowhere else: of two that are called alike the second is `name (2)`."""
    found: dict[str, Held] = {}
    for written, member in members:
        name, held = written.replace("\\", "/"), member
        if _OUTSIDE.search(name):
            held = Held(held.size, held.opener, f"its name leads outside the archive; {UNPACK}")
        parts = [part for part in name.split("/") if part not in ("", ".", "..")]
        unique = base = "/".join(parts) or "nameless"
        number = 1
        while unique in found:
            number += 1
            unique = f"{base} ({number})"
        found[unique] = held
    return found


def too_many(count: int) -> str:
    """Why an archive of so many members is refused."""
    return f"it holds more than {MOST_MEMBERS:,} files; {UNPACK}" if count > MOST_MEMBERS else ""


def _held(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Held:
    refused = too_large(info.file_size, info.compress_size)
    if info.flag_bits & _ENCRYPTED:
        refused = f"it is protected by a password; {UNPACK}"
    if stat.S_ISLNK(info.external_attr >> 16):
        refused = "it is a link to another file, which is not followed"
    return Held(info.file_size, _opener(archive, info), refused)


def _opener(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Callable[[], IO[bytes]]:
    return lambda: guarded(told(lambda: archive.open(info)), info.compress_size)


def _name(info: zipfile.ZipInfo) -> str:
    """The name as meant: macOS and Linux write UTF-8 without saying so, which is then read as cp437."""
    if info.flag_bits & _UTF8:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename
