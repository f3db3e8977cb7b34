"""Settle the encoding of a text file, over the whole file: one stray byte may stand far from its head."""

import codecs
from collections.abc import Iterator

from connectors.export import Export
from connectors.record import Settled

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig", "byte order mark"),
    (codecs.BOM_UTF32_LE, "utf-32", "byte order mark"),
    (codecs.BOM_UTF32_BE, "utf-32", "byte order mark"),
    (codecs.BOM_UTF16_LE, "utf-16", "byte order mark"),
    (codecs.BOM_UTF16_BE, "utf-16", "byte order mark"),
)
_BLOCK = 1 << 20
_CP1252_HOLES = frozenset(b"\x81\x8d\x8f\x90\x9d")


def settle_encoding(path: Export) -> Settled:
    """Which codec reads `path` without loss: by byte order mark, else strict UTF-8, else cp1252, else the best guess.

    Reads the file once in blocks; `Settled.choice` is a name that `open(encoding=...)` takes. An empty file is UTF-8.
    """
    with path.open("rb") as file:
        head = file.read(4)
    for mark, codec, why in _BOMS:
        if head.startswith(mark):
            return Settled("encoding", codec, why)
    if _is_utf8(path):
        return Settled("encoding", "utf-8", "every byte is valid UTF-8")
    if not any(_CP1252_HOLES.intersection(block) for block in _blocks(path)):
        return Settled("encoding", "cp1252", "not UTF-8; every byte has a meaning in cp1252")
    return _guess(path)


def _is_utf8(path: Export) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for block in _blocks(path):
            decoder.decode(block)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _guess(path: Export) -> Settled:
    from charset_normalizer import from_bytes

    with path.open("rb") as file:
        best = from_bytes(file.read(_BLOCK)).best()
    if best is None:
        return Settled("encoding", "latin-1", "no known encoding; bytes kept one by one")
    return Settled("encoding", best.encoding, "best guess by charset-normalizer")


def _blocks(path: Export) -> Iterator[bytes]:
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            yield block
