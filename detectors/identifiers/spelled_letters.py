"""Names spelled out, letter by letter: `P-E-E-T-E-R-S`, `P. E. E. T. E. R. S.`, `met de P van Pieter, E van Emma`.

Letters with hyphens tell by themselves, letters with points where they are many; with blanks or commas a word for
spelling must stand before them, or the name itself beside them. Known misses: the alphabet of pilots (Papa Echo Echo)
without the letters.
"""

import re
from collections.abc import Iterator

from inzage.folding import fold

_LETTER = r"[^\W\d_]"
_ROWS = (
    # The middle of a row, by which it is found; the whole row; how many letters tell by themselves.
    (rf"[-–]{_LETTER}[-–]", rf"{_LETTER}(?<![\w.-].)(?:[-–]{_LETTER}){{3,24}}(?![\w-])", 4),
    (rf"\.[ \u00a0]?{_LETTER}\.", rf"{_LETTER}(?<![\w.-].)(?:\.[ \u00a0]?{_LETTER}){{3,24}}(?!\w)\.?", 5),
    (
        rf"[ ,/\u00a0]{{1,2}}{_LETTER}[ ,/]",
        rf"{_LETTER}(?<![\w.-].)(?:[ ,/\u00a0]{{1,2}}{_LETTER}){{3,24}}(?!\w)",
        99,
    ),
)
_IN_ROWS = tuple((re.compile(middle), re.compile(whole), alone) for middle, whole, alone in _ROWS)
_SPELLING = re.compile(
    r"(?:ge|voor)?spel(?:t|len|ling|d|lt|led|lung)?(?![a-z])|letter(?:s|weise|voor)?(?![a-z])|schrijf|geschreven|ecri|epel"
    r"|orthograph|buchstab|schreib|geschrieben|written"
)
_LIKE = r"van|zoals in|zoals|als in|als|comme|de|wie|as in|for|like|as"
_ITEM = re.compile(
    rf"(?P<letter>{_LETTER})(?<![\w'’.].)\s(?:{_LIKE})\s(?P<word>{_LETTER}{{2,15}})(?!\w)", re.IGNORECASE
)
_NEEDED = re.compile(rf"(?:^|[\s(,;:]){_LETTER}\s(?:{_LIKE})\s{_LETTER}", re.IGNORECASE)
_NEXT = re.compile(
    r"\s?[,;.–-]?\s?(?:(?:en|et|and|und|dan|puis|then|dann|nog|een|un|une|a|de|le|la|l['’]|the|met|avec|with|mit|"
    r"weer|again|encore|nochmal|twee|deux|two|zwei|keer|fois|times|mal|dubbele?|double|2x)\s){0,3}",
    re.IGNORECASE,
)
_VOWELS = frozenset("aeiouy")
_SHOUTED = frozenset(
    "stop gratis sale love help nooit never jamais nein niet yes oui neen echt super top cool free wow waar altijd "
    "immer unesco nato otan unicef sncb nmbs bvba asbl sprl sarl ocmw cpas vzw rsvp asap bcbg urssaf".split()
)


def spelled_names(text: str) -> Iterator[tuple[int, int, float]]:
    """Start, end and score of every name that is spelled out in `text`."""
    yield from _in_letters(text)
    if _NEEDED.search(text):
        yield from _with_words(text)


def _in_letters(text: str) -> Iterator[tuple[int, int, float]]:
    for middle, whole, alone in _IN_ROWS:
        last = 0
        for sign in middle.finditer(text):
            if sign.start() < last:
                continue
            row = whole.match(text, max(0, sign.start() - 1)) or whole.match(text, sign.start() + 1)
            if row is None:
                continue
            last = row.end()
            letters = "".join(filter(str.isalpha, fold(row.group())))
            telling = len(letters) >= alone and row.group()[0].isupper()
            if _is_name(letters) and (telling or _is_announced(text, row, letters)):
                yield row.start(), row.end(), 0.7


def _is_name(letters: str) -> bool:
    """Vowels and consonants, no series of the alphabet, no word that people stretch for weight."""
    vowels = _VOWELS & set(letters)
    series = "abcdefghijklmnopqrstuvwxyz"
    return bool(vowels and set(letters) - _VOWELS) and letters not in series and letters not in _SHOUTED


def _is_announced(text: str, row: re.Match[str], letters: str) -> bool:
    """A word for spelling stands before it, or the name itself stands beside it."""
    before = fold(text[max(0, row.start() - 40) : row.start()])
    after = fold(text[row.end() : row.end() + 25])
    beside = re.findall(r"[a-z]+", before)[-2:] + re.findall(r"[a-z]+", after)[:2]
    return letters in beside or _SPELLING.search(before) is not None


def _with_words(text: str) -> Iterator[tuple[int, int, float]]:
    """Two or more letters in a row, each with a word that begins with it."""
    at = 0
    while first := _ITEM.search(text, at):
        count, end, item = 0, first.start(), first
        while item and fold(item["letter"]) == fold(item["word"][0]):
            count, end = count + 1, item.end()
            gap = _NEXT.match(text, end)
            item = _ITEM.match(text, gap.end()) if gap else None  # type: ignore[assignment]
        if count > 1:
            yield first.start(), end, 0.8
        at = max(end, first.start() + 1)
