"""The lines of a message, cleaned for matching."""

import re
from typing import NamedTuple

_INVISIBLE = dict.fromkeys(
    map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff")
)
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f\u3000\t"), " ")
_CLEAN = {**_INVISIBLE, **_SPACES}
_MARK = re.compile(r"[ \t]{0,8}>")

LONGEST = 400
"""Characters of a line that are looked at: no attribution, closing or label is longer."""


class Line(NamedTuple):
    """A line: its place in the text, line break included; its cleaned text, "" if blank; if `>` marks it."""

    start: int
    end: int
    text: str
    marked: bool


def lines_of(text: str) -> list[Line]:
    """All lines of `text` in order; their places are adjacent and cover it."""
    lines = []
    start = 0
    for written in text.splitlines(keepends=True):
        end = start + len(written)
        clean = written[:LONGEST].translate(_CLEAN).strip()
        lines.append(Line(start, end, clean, clean.startswith(">") and bool(_MARK.match(clean))))
        start = end
    return lines
