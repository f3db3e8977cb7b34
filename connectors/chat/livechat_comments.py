"""JSON with `//` comments, as LiveChat's documents have them, without these."""

import re
from typing import IO

_LONGEST = 1 << 24
_COMMENT = re.compile(rb'("(?:[^"\\\r\n]|\\.)*+"?)|//[^\r\n]*')


def without_comments(data: bytes) -> bytes:
    """`data` without what follows `//` on a line, unless that stands in a string, as in a URL."""
    return _COMMENT.sub(lambda match: match[1] or b"", data) if b"//" in data else data


class Uncommented:
    """A binary file that gives the lines of another one without their comments."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def read(self, size: int = -1) -> bytes:
        """The next line or part of one, not empty before the end; `size` is not kept to."""
        if size == 0:
            return b""
        while line := self._file.readline(_LONGEST):
            if bare := without_comments(line):
                return bare
        return b""
