"""The messages of a Maildir, a folder of files (https://cr.yp.to/proto/maildir.html), with sub-folders."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from connectors.export import Export, members

_KEPT = ("cur", "new")
_FLAGS = re.compile(r"[:;!\uf022\uf03a\uff1a-]2,([A-Za-z]*)$")


class Entry(NamedTuple):
    """A message file: number (0 is the Maildir itself) and name of its folder, "cur" or "new", its flags."""

    path: Export
    folder: int
    folder_name: str
    state: str
    flags: str


class Aside(NamedTuple):
    """Files that are no messages: unfinished deliveries in tmp, and the mail server's own."""

    unfinished: int
    other: int


def is_maildir(path: Export) -> bool:
    """Whether a folder has both `cur` and `new`."""
    return all((path / name).is_dir() for name in _KEPT)


def entries(path: Export) -> Iterator[Entry]:
    """The message files of a Maildir and its sub-folders: folder by folder, cur before new, by file name."""
    for number, folder in enumerate(_folders(path)):
        name = "" if folder == path else folder.name
        for state in _KEPT:
            for file in _files(folder / state):
                if not file.name.startswith("."):
                    yield Entry(file, number, name, state, flags_in(file.name))


def aside(path: Export) -> Aside:
    """Count what `entries` leaves out."""
    unfinished, other = 0, 0
    for folder in _folders(path):
        unfinished += len(_files(folder / "tmp"))
        other += len(_files(folder))
        other += sum(file.name.startswith(".") for state in _KEPT for file in _files(folder / state))
    return Aside(unfinished, other)


def flags_in(name: str) -> str:
    """The flags after `:2,` in a file name; Windows programs write `;` or `!`, some a look-alike."""
    found = _FLAGS.search(name)
    return found[1] if found else ""


def _folders(path: Export) -> list[Export]:
    """The Maildir itself and its sub-folders: `.Sub` (Maildir++), or `Sub` (Dovecot's file system layout)."""
    found = [path]
    for folder in found:
        inside = [child for child in members(folder) if child.name not in {*_KEPT, "tmp"}]
        found += [child for child in inside if not child.is_symlink() and is_maildir(child)]
    return found


def _files(folder: Export) -> list[Export]:
    return [child for child in members(folder) if child.is_file()] if folder.is_dir() else []
