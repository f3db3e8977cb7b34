"""Texts as vectors: tf-idf of letter n-grams or words, hashed into a fixed number of places."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Matrix = npt.NDArray[np.float32]

PLACES = 4096

_MARKER = re.compile(r"<[A-Z_]+(?:_[^<>\s]*)?>")
_WORD = re.compile(r"\w+")


def grams(text: str, size: int = 3) -> list[str]:
    """The letter n-grams of a text, markers left out, blanks as one."""
    plain = f" {' '.join(_MARKER.sub(' ', text).lower().split())} "
    return [plain[n : n + size] for n in range(len(plain) - size + 1)]


def plain_words(text: str) -> list[str]:
    """The words of a text, markers left out."""
    return _WORD.findall(_MARKER.sub(" ", text).lower())


def vectors(pieces: Sequence[Sequence[str]], idf: "Matrix | None" = None) -> tuple["Matrix", "Matrix"]:
    """(one row for each text, of length one or, where it has nothing, zero; the idf weights used).

    `pieces` are the n-grams or words of each text; give the `idf` of one collection to weigh another alike.
    """
    import numpy as np

    table = np.zeros((len(pieces), PLACES), np.float32)
    for row, mine in zip(table, pieces, strict=True):
        places = [crc32(piece.encode("utf-8", "replace")) % PLACES for piece in mine]
        np.add.at(row, places, 1.0)
    if idf is None:
        idf = np.log((1 + len(pieces)) / (1 + (table > 0).sum(axis=0))).astype(np.float32) + 1
    table = np.log1p(table) * idf
    lengths = np.linalg.norm(table, axis=1, keepdims=True)
    return (table / np.where(lengths == 0, 1, lengths)).astype(np.float32), idf
