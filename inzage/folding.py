"""Fold text for comparison without moving a single character: offsets in the fold are offsets in the text."""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def fold(text: str) -> str:
    """`text` in lower case without accents, character by character: `Élise` and `elise` become one."""
    if text.isascii():
        return text.lower()
    return "".join(map(_fold_character, text))


def words(text: str) -> list[str]:
    """The words of a name, folded, in the order written: `J.P. van d’Hont` -> j, p, van, d'hont."""
    return [word.replace("’", "'") for word in _WORD.findall(fold(text))]


@lru_cache(maxsize=8192)
def _fold_character(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[0].lower()
    return base if len(base) == 1 else character
