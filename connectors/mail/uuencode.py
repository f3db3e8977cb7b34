"""Files that stand in the text of old mails as uuencoded lines (POSIX `uuencode`: begin, data, end)."""

import binascii
import re
from collections.abc import Iterator
from typing import NamedTuple

_BEGIN = re.compile(r"begin [0-7]{3,4} (\S.{0,250})$")


class Enclosed(NamedTuple):
    """A file from the text: its name and its bytes."""

    name: str
    data: bytes


def take_out(text: str) -> tuple[str, list[Enclosed]]:
    """The text without its uuencoded blocks, and the files that these were; a block cut short counts too."""
    if "begin " not in text:
        return text, []
    lines, kept, files, at = text.split("\n"), [], [], 0
    while at < len(lines):
        begin = _BEGIN.match(lines[at])
        data = list(_data(lines, at + 1)) if begin else []
        if begin and data:
            files.append(Enclosed(begin[1].strip(), b"".join(data)))
            at += 1 + len(data)
            at = _past_end(lines, at)
        else:
            kept.append(lines[at])
            at += 1
    return "\n".join(kept), files


def _data(lines: list[str], at: int) -> Iterator[bytes]:
    """The bytes of each data line from `at` on: a length as a letter, and four letters for three bytes."""
    while at < len(lines) and lines[at]:
        size = (ord(lines[at][0]) - 32) & 63
        whole = 1 + (size + 2) // 3 * 4
        if not size or not whole // 2 < len(lines[at]) <= whole + 2:  # mail programs cut spaces off the end
            return
        try:
            yield binascii.a2b_uu(lines[at][:whole])
        except (binascii.Error, ValueError):
            return
        at += 1


def _past_end(lines: list[str], at: int) -> int:
    if at < len(lines) and lines[at].strip() in {"`", ""}:
        at += 1
    return at + 1 if at < len(lines) and lines[at].strip() == "end" else at
