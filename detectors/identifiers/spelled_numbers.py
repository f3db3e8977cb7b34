"""Telephone numbers in words, or half in words: `nul vier zeven nul twaalf vierendertig zesenvijftig`.

A number starts with a word for zero, a zero or a plus; the words and figures after it are read as people read a
number out, and the whole must be as long as a number is. Known misses: numbers without the zero; several filler words
in a row.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from detectors.identifiers.number_words import TIMES, number_of
from detectors.phones.plans import NATIONAL, calling_code, lengths
from detectors.phones.words import said_before

_SIGNS = ("nul", "zero", "zéro", "oh", "null", "nought", "plus")
_WORD_START = re.compile(
    r"(?<![^\W_])(?:nul|z[eé]ro|null|oh?|nought|dubbele?|double|doppel|plus)(?![^\W_])", re.IGNORECASE
)
_FIGURE_START = re.compile(r"(?:0(?<![\w.,+].)|\+(?<!\w.)(?= ?[1-9]))")
_TOKEN = re.compile(r"[0-9]{1,8}(?![^\W_])|[^\W\d_]+(?:[-–][^\W\d_]+){0,4}")
_BETWEEN = re.compile(r"(?:[^\S\n]{0,3}[,./;–-]?[^\S\n]{0,3}|[^\S\n]?\n[> ]{0,3})")
_FILLER = frozenset(
    "en et and und dan puis then dann streep streepje tiret dash euh uh um ehm daarna ensuite".split()
)
_DATE = re.compile(r"[0-9]{1,2}([/.-])[0-9]{1,2}\1[0-9]{2,4}(?![0-9])")
_FOLD_TIMES = frozenset(("keer", "maal", "fois", "times", "mal"))
_ARTICLES = frozenset(("een", "un", "une", "ein", "eine", "one", "o", "oh"))
_MOST = 18  # words of one number


class _Atom(NamedTuple):
    """A word or figure of a number as it is read out."""

    end: int
    value: str
    word: str = ""
    joined: bool = False
    """`en`, `et`, `und` stands before it."""


def spoken_numbers(text: str) -> Iterator[tuple[int, int, float]]:
    """Start, end and score of every telephone number in words in `text`; those in figures alone are left out."""
    last = 0
    for start in _starts(text):
        if start >= last and (end := _end(text, start)):
            last = end
            yield start, end, 0.7


def _starts(text: str) -> Iterator[int]:
    lowered = text.lower()
    words = _WORD_START.finditer(text) if any(sign in lowered for sign in _SIGNS) else ()
    figures = _FIGURE_START.finditer(text) if "0" in text or "+" in text else ()
    return iter(sorted(match.start() for matches in (words, figures) for match in matches))


def _end(text: str, start: int) -> int:
    """Where the number that begins at `start` ends; 0 where none does."""
    atoms = _atoms(text, start)
    if not any(atom.word for atom in atoms) or _DATE.match(text, start):
        return 0
    if _reading(atoms[:2]).startswith("00"):
        return 0
    sure = said_before(text, start).phone
    ends = [n for n in range(len(atoms), 2, -1) if _is_number(text[start], atoms[:n], sure=sure)]
    if not ends:
        return 0
    mobile = next((n for n in ends if _BELGIAN_OR_DUTCH.fullmatch(_reading(atoms[:n]))), None)
    most = mobile or ends[0]
    while most - 1 in ends and atoms[most - 1].word in _ARTICLES and _goes_on(text, atoms[most - 1].end):
        most -= 1
    return atoms[most - 1].end


_BELGIAN_OR_DUTCH = re.compile("0(?:4[5-9]|6[0-9])[0-9]{7}")


def _goes_on(text: str, end: int) -> bool:
    return text[end : end + 1] == " " and text[end + 1 : end + 2].islower()


def _atoms(text: str, start: int) -> list[_Atom]:
    """The words and figures from `start` on, up to the first that is no number."""
    atoms: list[_Atom] = []
    at, joined, times = start + (text[start] == "+"), False, 1
    while len(atoms) < _MOST and (token := _token(text, at)):
        word, at = token
        value = word if word.isdigit() else _value(word)
        if value is not None:
            atoms.append(_Atom(at, value * times, "" if word.isdigit() else word, joined))
            joined, times = False, 1
        elif word in TIMES:
            times = TIMES[word]
        elif word in _FOLD_TIMES and atoms and atoms[-1].value in {"2", "3"}:
            times = int(atoms.pop().value)
        elif word in _FILLER and not joined:
            joined = True
        elif word != "plus" or atoms:
            break
    return atoms


def _token(text: str, at: int) -> tuple[str, int] | None:
    """The next word or figure and where it ends: a word with hyphens whole where it is a number so, else its first."""
    between = _BETWEEN.match(text, at)
    token = _TOKEN.match(text, between.end()) if between else None
    if token is None:
        return None
    word = token.group().casefold()
    if word.isdigit() or _value(word) is not None:
        return word, token.end()
    first = re.split("[-–]", word, maxsplit=1)[0]
    return first, token.start() + len(first)


def _value(word: str) -> str | None:
    number = number_of(word)
    return None if number is None else str(number)


def _is_number(first: str, atoms: list[_Atom], *, sure: bool) -> bool:
    words = sum(bool(atom.word) for atom in atoms)
    figures = sum(len(atom.value) for atom in atoms if not atom.word)
    told = [atom.word for atom in atoms[:-1]]
    if not words or (words == 1 and figures < 6) or (figures > 8 and not any(told)):
        return False
    return any(_fits(first, digits, sure=sure) for digits in {_reading(atoms), _reading(atoms, apart=True)})


def _fits(first: str, digits: str, *, sure: bool) -> bool:
    if {int(b) - int(a) for a, b in pairwise(digits)} <= {1}:
        return False
    if digits.startswith("0"):
        return NATIONAL.fullmatch(digits) is not None or (sure and 8 <= len(digits) <= 12)
    code = calling_code(digits) if first in "+pP" else ""
    return bool(code) and len(digits.removeprefix(code).removeprefix("0")) in lengths(code)


def _reading(atoms: list[_Atom], *, apart: bool = False) -> str:
    """The digits that the words say; `apart`: a hundred, or a ten, and what follows are two numbers."""
    read: list[str] = []
    for atom in atoms:
        total = None if not atom.word or not read or len(read[-1]) > 3 else _sum(read[-1], atom, apart=apart)
        if total is None:
            read.append(atom.value)
        else:
            read[-1] = str(total)
    return "".join(read)


def _sum(before: str, atom: _Atom, *, apart: bool) -> int | None:
    """One number of two words: four hundred, trente quatre, vier en dertig, quatre vingt douze."""
    one, other = int(before), int(atom.value)
    if before.startswith("0") or atom.value.startswith("0"):
        return None
    if 1 < one < 10 and (other == 100 or (one == 4 and atom.word.startswith("vingt"))):
        return one * other
    if 0 < one < 10 and 20 <= other < 100 and other % 10 == 0 and atom.joined:
        return one + other
    tens = 20 <= one < 100 and one % 10 == 0 and (0 < other < 10 or (one in {60, 80} and 10 <= other < 20))
    hundreds = one >= 100 and one % 100 == 0 and 0 < other < 100
    return one + other if (tens or hundreds) and not apart else None
