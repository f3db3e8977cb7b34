"""A log as numbered lines. Each line comes from another client, so each is decoded by itself: UTF-8, else cp1252."""

import codecs
from collections.abc import Iterator
from itertools import count
from typing import IO

from connectors.export import Export
from connectors.record import Settled, Unreadable

LONGEST = 1 << 18
"""How many bytes a line may have; the longest that servers write are some 64 KiB."""

Line = tuple[int, str]

_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_lines(path: Export) -> Iterator[Line | Unreadable | Settled]:
    """Every line with its number, without its end, blank ones too; at the end what was settled about the encoding.

    Lines end at a line feed alone: a carriage return inside one is a client's. A line that is too long is Unreadable.
    """
    if not _is_wide(path):
        yield from _read(path)
        return
    with path.open(encoding="utf-16", errors="replace", newline="\n") as file:
        for number, line in enumerate(file, 1):
            yield number, line.rstrip("\r\n")
    yield Settled("encoding", "utf-16", "byte order mark")


def first_lines(text: str, most: int = 50) -> list[str]:
    """The first lines of a file that say something, from the text of its head; the last may be cut and is left out."""
    lines = text.removeprefix("\ufeff").split("\n")
    whole = lines[:-1] if len(lines) > 1 else lines
    return [line.rstrip("\r").strip("\0") for line in whole[: 4 * most] if line.strip()][:most]


def _is_wide(path: Export) -> bool:
    with path.open("rb") as file:
        return file.read(2) in _WIDE


def _read(path: Export) -> Iterator[Line | Unreadable | Settled]:
    others = 0
    with path.open("rb") as file:
        for number in count(1):
            line = file.readline(LONGEST)
            if not line:
                break
            if len(line) == LONGEST and not line.endswith(b"\n"):
                _skip(file)
                yield _too_long(number)
                continue
            try:
                text = line.decode()
            except UnicodeDecodeError:
                others += 1
                text = line.decode("cp1252", "backslashreplace")
            if number == 1:
                text = text.removeprefix("\ufeff")
            if "\0" in text:  # a log that was truncated while it was written begins with them
                text = text.replace("\0", "")
            yield number, text.rstrip("\r\n")
    if others:
        yield Settled("encoding", "utf-8, else cp1252", f"lines that are not UTF-8: {others}")
    else:
        yield Settled("encoding", "utf-8", "every line is valid UTF-8")


def _skip(file: IO[bytes]) -> None:
    """Read on to the end of a line that is too long."""
    while (line := file.readline(LONGEST)) and not line.endswith(b"\n"):
        pass


def _too_long(number: int) -> Unreadable:
    reason = f"longer than {LONGEST >> 10} KiB"
    return Unreadable(f"line {number}", reason, "look at this line by hand; the others have been read")
