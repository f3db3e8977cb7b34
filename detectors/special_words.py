"""The word lists of the special categories: how they are written, and how text is made alike before looking.

A word stands for itself as a whole word. `*` at its end or start stands for the rest of the word; ` *` at the end
for one more word. A capital must be written so. A hyphen stands for a hyphen, a blank or nothing.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from inzage.folding import fold

LONGEST_WORD = 60
"""Characters that a `*` stands for at most: no word of our languages has more."""

_LIKE = str.maketrans(dict.fromkeys("\n\r\t\xa0\u202f", " ") | {"’": "'", "‐": "-", "‑": "-"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """What a word of a list stands for; `category` is empty for what must be left alone.

    `exact`: how it must be written, or empty; `open_start` and `open_end`: part of a longer word counts;
    `next_word`: one more word belongs to it; `beside`: what must be found near by, or None.
    """

    category: str
    exact: str
    open_start: bool
    open_end: bool
    next_word: bool
    beside: re.Pattern[str] | None


_UNKNOWN = "\ufffd"
"""Instead of half a surrogate pair, which no UTF-8 string can hold."""


class _Flat(dict[int, str]):
    """Each character as it is looked for; worked out the first time it is met."""

    def __missing__(self, code: int) -> str:
        self[code] = _UNKNOWN if 0xD800 <= code <= 0xDFFF else fold(chr(code)).translate(_LIKE)
        return self[code]


_FLAT = _Flat()


def flat(text: str) -> str:
    """`text` in lower case, without accents, with plain blanks, apostrophes and hyphens; no character moves."""
    if text.isascii():
        return text.lower().replace("\n", " ").replace("\r", " ").replace("\t", " ")
    return text.translate(_FLAT)


def entries(lists: Mapping[str, Any]) -> Iterator[tuple[str, Entry]]:
    """(what to look for in flat text, what it stands for), from the lists of one language."""
    for word in _split(lists["not"]):
        yield from _read(word, "", None)
    for row in lists["row"]:
        beside = _any_of(_split(row["beside"])) if "beside" in row else None
        for word in _split(row["words"]):
            yield from _read(word, row["category"], beside)


def _split(words: str) -> list[str]:
    return [word.strip() for word in words.replace("\n", ",").split(",") if word.strip()]


def _read(word: str, category: str, beside: re.Pattern[str] | None) -> Iterator[tuple[str, Entry]]:
    next_word = word.endswith(" *")
    core = word.strip("*")
    exact = core if core != core.lower() else ""
    ends_open = word.endswith("*")
    for spelling in _spellings(core):
        yield flat(spelling), Entry(category, exact, word.startswith("*"), ends_open, next_word, beside)


def _spellings(core: str) -> Iterator[str]:
    parts = core.split("-")
    for joints in (
        product(*[("-", " ", "")] * (len(parts) - 1)) if len(parts) < 4 else [("-",) * (len(parts) - 1)]
    ):
        yield "".join(part + joint for part, joint in zip(parts, (*joints, ""), strict=True))


def _any_of(words: Sequence[str]) -> re.Pattern[str]:
    every = "|".join(re.escape(flat(word)).replace(r"\*", r"\w*") for word in words)
    return re.compile(rf"(?<!\w)(?:{every})(?!\w)")
