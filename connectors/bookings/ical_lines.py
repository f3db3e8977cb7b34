"""The content lines of an iCalendar file, unfolded and decoded.

A long line is folded by a line end and a blank, wherever it reaches 75 bytes: also inside a character of UTF-8
(RFC 5545, 3.1), so that bytes are joined before they are decoded. Old writers leave blank lines inside a fold,
break a description without a blank, or write vCalendar 1.0, whose quoted-printable lines go on after a `=`.
"""

import re
from collections.abc import Iterator
from typing import IO

from connectors.export import Export
from connectors.record import Settled

LONGEST = 1 << 24
"""How many characters a content line may have; what is beyond is left out, and said."""

Line = tuple[int, str]

_START = re.compile(r"[A-Za-z][A-Za-z0-9-]*+(?:[ \t]*+$|[;:])")
_PROSE = re.compile(r"(?:DESCRIPTION|X-ALT-DESC|COMMENT|SUMMARY|LOCATION)[;:]", re.IGNORECASE)
_QUOTED = re.compile(r"[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE[;:]", re.IGNORECASE)
_BOMS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xff\xfe\0\0": "utf-32", b"\0\0\xfe\xff": "utf-32"}


class Lines:
    """The content lines of `path`, each with the number of the line on which it begins; read once."""

    def __init__(self, path: Export) -> None:
        self._path = path
        self._codec = _codec(path)
        self._bare = self._codec == "latin-1"  # bytes, one character each, until they have been joined
        self._other = self._cut = 0

    def __iter__(self) -> Iterator[Line]:
        parts: list[str] = []
        start = size = 0
        with self._path.open(encoding=self._codec, errors="replace", newline=None) as file:
            for number, text in _physical(file):
                if not parts or (more := _continuation(text, parts)) is None:
                    yield from self._line(start, parts)
                    parts, start, size = [text], number, len(text)
                elif size + len(more) <= LONGEST:
                    parts.append(more)
                    size += len(more)
                else:
                    self._cut += 1
        yield from self._line(start, parts)

    def told(self) -> Iterator[Settled]:
        """How the file was decoded, once it has been read."""
        name = "utf-8" if self._bare else self._codec
        if self._other:
            yield Settled("encoding", f"{name}, cp1252", f"{self._other} lines are no UTF-8")
        else:
            yield Settled("encoding", name, "every line is valid" if self._bare else "byte order mark")
        if self._cut:
            why = f"{self._cut} lines are left out of properties that go on beyond {LONGEST >> 20} MiB"
            yield Settled("long properties", "cut", why)

    def _line(self, number: int, parts: list[str]) -> Iterator[Line]:
        if parts:
            text = "".join(parts)
            yield number, (self._decoded(text) if self._bare and not text.isascii() else text)

    def _decoded(self, text: str) -> str:
        data = text.encode("latin-1")
        for codec in ("utf-8", "cp1252"):
            try:
                return data.decode(codec)
            except UnicodeDecodeError:
                self._other += codec == "utf-8"
        return text


def _codec(path: Export) -> str:
    with path.open("rb") as file:
        head = file.read(4)
    return _BOMS.get(head) or _BOMS.get(head[:2], "latin-1")


def _physical(file: IO[str]) -> Iterator[Line]:
    """The lines that hold something, a byte order mark and NUL characters left out; at most `LONGEST` at a time."""
    number, whole = 0, True
    while text := file.readline(LONGEST):
        number += whole
        whole = text.endswith("\n")
        text = text.rstrip("\n").replace("\0", "").removeprefix("\ufeff").removeprefix("\xef\xbb\xbf")
        if text.strip():
            yield number, text


def _continuation(text: str, parts: list[str]) -> str | None:
    """What of `text` goes on the line that `parts` began; None where it begins a line of its own."""
    if parts[-1].endswith("=") and _QUOTED.match(parts[0][:200]):
        parts[-1] = parts[-1][:-1]
        return text
    if text[0] in " \t":
        return text[1:]
    return None if _START.match(text) or not _PROSE.match(parts[0]) else "\\n" + text
