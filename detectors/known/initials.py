"""Names with initials: `J. Peeters`, `J.P. Peeters`, `Peeters, J.`, and `Jan P.`"""

import re
from collections.abc import Collection, Iterator, Sequence

from detectors.known.cues import DEGREES, LEGAL, TITLES
from detectors.known.index import Hit, NameIndex, People
from detectors.known.naming import Place
from detectors.known.person import Evidence
from detectors.known.tokens import Tokens

_BESIDE = re.compile(r"\.?[ \t\xa0]?-?")
_WORDS = frozenset("auyiokdtnms")
"""`t`, `k`, `a`, `y`: letters that stand for words where no dot follows."""
_MOST = 4  # initials before a name


def with_initials(tokens: Tokens, hits: Sequence[Hit], index: NameIndex, near: People) -> Iterator[Place]:
    """`J. Peeters`, `J.P. Peeters`, `Peeters, J.`, and `Jan P.`"""
    for hit in hits:
        if hit.part.surname:
            yield from _before_surname(tokens, hit, index)
            yield from _after_surname(tokens, hit, index)
        if hit.part.first:
            yield from _cut_down(tokens, hit, index, near)


def _before_surname(tokens: Tokens, hit: Hit, index: NameIndex) -> Iterator[Place]:
    start = hit.start
    while start > max(0, hit.start - _MOST) and _is_initial(tokens, start - 1, nearest=start == hit.start):
        start -= 1
    for first in range(start, hit.start):
        letter, dotted = tokens.word(first), "." in tokens.gap(first + 1)
        if not (dotted or _clear_letter(tokens, first, hit)) or _lower_before_capital(tokens, first, hit):
            continue
        cut = letter if dotted else letter[0]
        if people := frozenset(p for p in hit.part.surname if _begins(cut, p, index)):
            yield Place(first, hit.end, people, Evidence.INITIALS)
            return


def _is_initial(tokens: Tokens, at: int, *, nearest: bool) -> bool:
    """A letter, letters in capitals directly before the name, or a first name cut short with a dot."""
    written, gap = tokens.written(at), tokens.gap(at + 1)
    if not written.isalpha() or not _BESIDE.fullmatch(gap) or tokens.word(at) in TITLES | DEGREES:
        return False
    if len(written) == 1 or ("." in gap and len(written) < 5):
        return True
    return nearest and len(written) < 4 and written.isupper() and not tokens.shouted(at)


def _clear_letter(tokens: Tokens, at: int, hit: Hit) -> bool:
    """A letter without a dot is an initial where it is a capital before a capital, or cannot be a word."""
    written = tokens.written(at)
    first, last = tokens.capital(hit.start), tokens.capital(hit.end - 1)
    if hit.ordinary:
        return written.isupper() and written not in "AI" and first and last
    return (first or last) if written.isupper() else written not in _WORDS and not first


def _lower_before_capital(tokens: Tokens, at: int, hit: Hit) -> bool:
    """`T.a.v. Van Amstel`, `i. A. Klapp`: no initials, but short for something."""
    lower = any(tokens.written(n).islower() for n in range(at, hit.start))
    return (lower and tokens.capital(hit.end - 1)) or tokens.written(at - 1) == "i"


def _begins(letters: str, person: int, index: NameIndex) -> bool:
    """Whether the first names of somebody begin so: by their initials, or cut short (`Chr.`)."""
    mine = index.spellings[person]
    if len(letters) == 1:
        return any(one.initials.startswith(letters) for one in mine)
    return any(one.initials == letters or _cut(letters, one.first) for one in mine)


def _cut(letters: str, names: Collection[str]) -> bool:
    return letters not in names and any(name.startswith(letters) for name in names)


def _after_surname(tokens: Tokens, hit: Hit, index: NameIndex) -> Iterator[Place]:
    if tokens.gap(hit.end) not in (" ", ", ", ","):
        return
    comma, end = "," in tokens.gap(hit.end), hit.end
    lower = comma and not tokens.capital(hit.end - 1)
    while len(tokens.word(end)) == 1 and tokens.capital(end) != lower and tokens.gap(end + 1).startswith("."):
        end += 1
        if tokens.gap(end) not in (".", ". "):
            break
    if end == hit.end or "".join(tokens.words[hit.end : end]) in LEGAL:
        return
    if people := frozenset(p for p in hit.part.surname if _begins(tokens.word(hit.end), p, index)):
        yield Place(hit.start, end, people, Evidence.INITIALS, dot=True, loose=comma)


def _cut_down(tokens: Tokens, hit: Hit, index: NameIndex, near: People) -> Iterator[Place]:
    """A first name and the first letter of the surname."""
    letter, dot = tokens.word(hit.end), tokens.gap(hit.end + 1).startswith(".")
    if len(letter) != 1 or tokens.gap(hit.end) != " " or not letter.isalpha():
        return
    if letter + tokens.word(hit.end + 1) in LEGAL:  # Jans N.V.
        return
    people = frozenset(p for p in hit.part.first if any(letter in one.last for one in index.spellings[p]))
    sure = people & near
    told = dot and tokens.capital(hit.start) and not hit.ordinary
    if tokens.capital(hit.end) and (sure or told):
        yield Place(hit.start, hit.end + 1, sure or people, Evidence.INITIALS, dot)
    elif sure and dot:
        yield Place(hit.start, hit.end + 1, sure, Evidence.INITIALS, dot)
