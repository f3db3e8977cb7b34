"""The tags of an MT940 file, each with the lines that it runs over."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from connectors.export import Export
from connectors.record import Unreadable

_TAG = re.compile(r":([0-9]{2}[A-Z]?):(.*)", re.DOTALL)
_LONGEST = 4096
_MOST = 200  # lines of one tag; the standard has six


class Tag(NamedTuple):
    """A tag by its number and letter, where it stands, and its lines."""

    number: int
    name: str
    lines: list[str]


def tags_of(path: Export, encoding: str) -> Iterator[Tag | Unreadable]:
    """The tags in order; lines that no tag begins, as those of the envelope, are passed over."""
    open_tag: Tag | None = None
    with path.open(encoding=encoding, errors="replace", newline=None) as file:
        number = 0
        while raw := file.readline(_LONGEST):
            number += 1
            line = raw.rstrip("\r\n \0\x1a")
            if match := _TAG.match(line):
                if open_tag:
                    yield open_tag
                open_tag = Tag(number, match[1], [match[2]])
            elif line == "-" or line.startswith("-}"):
                if open_tag:
                    yield open_tag
                open_tag = None
            elif open_tag and line:
                open_tag.lines.append(line)
                if len(open_tag.lines) > _MOST:
                    yield Unreadable(
                        f"line {open_tag.number}", f"the tag has over {_MOST} lines", "look at it by hand"
                    )
                    open_tag = None
    if open_tag:
        yield open_tag
