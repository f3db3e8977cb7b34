"""Cut an mbox into its messages, in bytes, as a stream: a mailbox of many gigabytes never stands in memory.

An mbox (RFC 4155 and the older mboxo, mboxrd, mboxcl and mboxcl2 customs) holds messages one after another,
each behind a line `From <sender> <date>`. A body may hold a line that begins with "From " too; most writers
put a ">" before it, not all. So a message begins only where such a line follows an empty line or the start of
the file, ends in a date, and a header line stands under it. Writers of mboxcl2 quote nothing and give a
Content-Length; it is believed where the file has an mbox line, or ends, exactly there.
"""

import re
from collections.abc import Iterator
from typing import IO, NamedTuple

from connectors.export import Export
from connectors.mail.envelope import ENVELOPE

LARGEST = 64 << 20
"""Bytes of the largest message that is read."""

_LINE = 1 << 16
_HEADER = re.compile(rb">?[!-9;-~]+[ \t]*:|>From ")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_LENGTH = re.compile(rb"content-length:[ \t]*(\d{1,15})\s*$", re.IGNORECASE)


class Chunk(NamedTuple):
    """One message of an mbox: its mbox line (empty where the file begins without one), its bytes unquoted.

    `data` is None where the message is larger than `LARGEST`.
    """

    envelope: bytes
    data: bytes | None


def split(path: Export, largest: int = LARGEST) -> Iterator[Chunk]:
    """The messages of the mbox at `path`, in order; what stands before the first mbox line is a chunk too.

    One ">" is taken off lines that begin with any number of them and "From " (mboxrd). Memory is
    bounded by `largest`.
    """
    with path.open("rb") as file:
        yield from _split(file, largest)


def is_header(line: bytes) -> bool:
    """Whether a line can stand at the top of a message (RFC 5322, 2.2)."""
    return _HEADER.match(line) is not None


class _Gathered:
    """The lines of one message so far."""

    def __init__(self, envelope: bytes, largest: int) -> None:
        self.envelope = envelope
        self.lines: list[bytes] = []
        self.room = largest
        self.in_header = True
        self.length = 0

    def add(self, line: bytes) -> None:
        self.room -= len(line)
        if self.room >= 0:
            self.lines.append(line)
        else:
            self.lines.clear()
        if self.in_header:
            self._note(line)

    def chunks(self) -> Iterator[Chunk]:
        if self.room < 0:
            yield Chunk(self.envelope, None)
            return
        data = b"".join(self.lines)
        if self.envelope or data.strip():
            yield Chunk(self.envelope, _QUOTED.sub(rb"\1", data) if b">From " in data else data)

    def _note(self, line: bytes) -> None:
        self.in_header = bool(line.strip())
        if length := _LENGTH.match(line):
            self.length = int(length[1])


def _split(file: IO[bytes], largest: int) -> Iterator[Chunk]:
    message = _Gathered(b"", largest)
    candidate, after_blank, kept_until = b"", True, 0
    for end, line, is_whole in _lines(file):
        if candidate:
            if is_header(line):
                yield from message.chunks()
                message = _Gathered(candidate, largest)
            else:
                message.add(candidate)
            candidate = b""
        elif after_blank and end > kept_until and line.startswith(b"From ") and ENVELOPE.fullmatch(line):
            candidate = line
            continue
        was_in_header = message.in_header
        message.add(line)
        after_blank = is_whole and not line.strip()
        if was_in_header and not message.in_header and message.length:
            kept_until = _end_of_body(file, end, message.length)
    if candidate:
        message.add(candidate)
    yield from message.chunks()


def _lines(file: IO[bytes]) -> Iterator[tuple[int, bytes, bool]]:
    """Lines with the offset of their end; a line over 64 KiB comes in pieces, of which none is whole."""
    end, begins = 0, True
    while line := file.readline(_LINE):
        end += len(line)
        ends = line.endswith(b"\n")
        yield end, line, begins and ends
        begins = ends


def _end_of_body(file: IO[bytes], start: int, length: int) -> int:
    """Offset up to which the Content-Length of a message holds; 0 where the file does not bear it out."""
    size = file.seek(0, 2)
    file.seek(start + length)
    following = file.read(16).lstrip(b"\r\n")
    file.seek(start)
    bears_out = following.startswith(b"From ") or (not following and start + length <= size)
    return start + length if bears_out else 0
