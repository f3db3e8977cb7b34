"""A guard against JSON that breaks its parser.

Nested without end, a path is kept for each level until memory runs out; a number longer than Python turns into one
(4,300 digits) ends the whole process in the parser that is written in C.
"""

import re
from itertools import accumulate
from typing import IO

DEEPEST = 200
"""How many lists and objects may stand inside one another."""

_STRING = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL)
_ENDLESS_NUMBER = re.compile(rb"[0-9]{2000}")  # of one that two blocks share each sees a part
_NO_BRACKETS = bytes(byte for byte in range(256) if byte not in b"[]{}")
_STEP = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}


class TooDeepError(Exception):
    """The document is nested deeper than `DEEPEST`."""


class EndlessNumberError(ValueError):
    """A number has thousands of digits."""


class Shallow:
    """A binary file that stops with `TooDeepError` before the block in which its JSON goes too deep."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._depth = 0
        self._before = b""  # what of the last block the next one continues: an open string, a lone backslash

    def read(self, size: int = -1) -> bytes:
        """The next bytes, as a file's own `read` gives them."""
        block = self._file.read(size)
        bare = _STRING.sub(b"", self._before + block)
        outside, opened, inside = bare.partition(b'"')
        self._before = opened + (b"\\" if _ends_escaped(inside) else b"")
        if _ENDLESS_NUMBER.search(outside):
            raise EndlessNumberError
        steps = map(_STEP.__getitem__, outside.translate(None, _NO_BRACKETS))
        for depth in accumulate(steps, initial=self._depth):
            if depth > DEEPEST:
                raise TooDeepError
            self._depth = depth
        return block


def _ends_escaped(text: bytes) -> bool:
    return (len(text) - len(text.rstrip(b"\\"))) % 2 == 1
