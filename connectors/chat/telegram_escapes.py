"""Telegram Desktop writes control characters as `\\x0B`, which is no JSON; here they become `\\u000B`."""

import re
from typing import IO

_ESCAPE = re.compile(rb"\\(?:x([0-9a-fA-F]{2})|((?:x[0-9a-fA-F]?)?\Z)|.)", re.DOTALL)


class Mended:
    """A binary file whose two-digit escapes are written as JSON has them."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._rest = b""  # of an escape that the next block ends

    def read(self, size: int = -1) -> bytes:
        """The next bytes; b"" at the end alone."""
        while block := self._file.read(size):
            if mended := self._mend(block):
                return mended
        last, self._rest = self._rest, b""
        return last

    def _mend(self, block: bytes) -> bytes:
        data, self._rest = self._rest + block, b""
        if b"\\x" not in data and not data.endswith(b"\\"):
            return data
        return _ESCAPE.sub(self._escape, data)

    def _escape(self, found: re.Match[bytes]) -> bytes:
        if found[1]:
            return b"\\u00" + found[1]
        if found[2] is not None:
            self._rest = found[0]
            return b""
        return found[0]
