"""Names that the network sees where there can be none: signs without a letter, pronouns, days, abbreviations."""

import re
from collections.abc import Iterable

from detectors.naming import Name
from detectors.structure.words import is_first_name, is_function_word
from inzage.folding import fold

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def without_impossible(text: str, names: Iterable[Name]) -> list[Name]:
    """The names less those without a letter, and people whose every word is a function word of our languages."""
    return [name for name in names if _possible(text[name.start : name.end], name.label)]


def _possible(piece: str, label: str) -> bool:
    words = _WORD.findall(fold(piece))
    if not words:
        return label == "ADDRESS"
    return label != "PERSON" or not all(is_function_word(word) and not is_first_name(word) for word in words)
