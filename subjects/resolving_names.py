"""Names as people write them here: given names, initials and family name told apart, and compared.

`Heuvel, Bram van den`, `B. van den Heuvel` and `bram vandenheuvel` are read as one name in three writings.
Tussenvoegsels belong to the family name; a hyphenated family name also counts by each of its halves, because
married people bear and drop them (art. 1:9 BW; in Belgium official names stay, the other is used besides).
"""

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from inzage.folding import fold
from subjects.nicknames import forms_of_one_name

_PARTICLES = frozenset(

        "van de den der het 't t ter ten te vande vanden vander von vom zu zum zur la le les du des del della "
        "di da do dos el al ben ibn op in aan"    .split()
)  # fmt: skip
_TITLES = frozenset(

        "dhr mevr mevrouw mw mijnheer meneer heer dr drs ir ing prof mr mrs ms miss mister sir m mme mlle "
        "madame monsieur mademoiselle herr frau fam familie famille family".split()
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:[’'.-]+[^\W\d_]+)*\.?|[’'][^\W\d_]+")
_ASIDE = re.compile(r"\([^()]{0,60}\)|\bvia\b.*|\|.*", re.IGNORECASE)
_VAN = re.compile(r"^(?:vanden|vander|vande|vant|van)(?=.{3})")
_LOCAL = re.compile(r"([a-z]{2,}|[a-z])[._-]([a-z]{3,})@")


class Likeness(IntEnum):
    """How far two names agree; the higher, the closer."""

    DIFFERENT = 0
    PARTIAL = 1  # one gives a first or a family name alone
    CLOSE = 2  # initials, a nickname, half of a double name, a slip of the pen
    SAME = 3


@dataclass(frozen=True, slots=True)
class Name:
    """A name in its parts, all folded: `given` is "" where only initials or a family name are written."""

    given: str = ""
    initials: str = ""
    family: str = ""  # without spaces
    halves: frozenset[str] = frozenset()  # of a hyphenated family name, without a leading `van`
    words: frozenset[str] = frozenset()

    @property
    def full(self) -> bool:
        """Whether it tells a given name or initials, and a family name."""
        return bool(self.initials and self.family)


@lru_cache(maxsize=131_072)
def parse(written: str, *, turned: bool = False) -> Name:
    """A name in its parts. `turned`: the family name stands first, without a comma."""
    text = _ASIDE.sub(" ", written[:200])
    before, comma, after = text.partition(",")
    tokens, titled = _tokens(before)
    late, _ = _tokens(after)
    if comma and late:
        given, family = _split_after_comma(tokens, late)
    elif turned and len(tokens) > 1:
        given, family = tokens[-1:], tokens[:-1]
    else:
        given, family = _split(tokens, titled=titled)
    return _named(given, family)


def name_from_address(email: str) -> Name:
    """`jan.peeters@` and `j.peeters@` tell a name where no record gives one."""
    found = _LOCAL.match(email.lower())
    return _named([found[1]], [found[2]]) if found else Name()


def alike(one: Name, other: Name) -> Likeness:
    """How far two names can be one person's."""
    if not one.words or not other.words:
        return Likeness.DIFFERENT
    given, family = _given(one, other), _family(one, other)
    if one.full and other.full:
        if Likeness.DIFFERENT in (given, family):
            return _turned(one, other)
        return min(given, family)
    if one.words <= other.words or other.words <= one.words:
        return Likeness.PARTIAL
    lone, whole = (one, other) if not one.full else (other, one)
    if not whole.full and whole.given and not lone.given:  # neither is whole: the order must not matter
        lone, whole = whole, lone
    if lone.given and not whole.given and lone.initials[0] == whole.initials[:1]:
        return Likeness.PARTIAL
    return Likeness.PARTIAL if (given if lone.given else family) > Likeness.CLOSE else Likeness.DIFFERENT


def conflict(one: Name, other: Name) -> bool:
    """Whether two names are plainly those of two people: given names that are no forms of one another."""
    if not (one.given and other.given and one.family and other.family) or one.words == other.words:
        return False
    return _given(one, other) is Likeness.DIFFERENT


def _given(one: Name, other: Name) -> Likeness:
    a, b = one.given, other.given
    if not a or not b:
        close = one.initials and other.initials and one.initials[0] == other.initials[0]
        return Likeness.CLOSE if close else Likeness.DIFFERENT
    if a == b:
        return Likeness.SAME
    if forms_of_one_name(a, b) or _compound(a, b) or _slip(a, b):
        return Likeness.CLOSE
    return Likeness.DIFFERENT


def _family(one: Name, other: Name) -> Likeness:
    a, b = one.family, other.family
    if not a or not b:
        return Likeness.DIFFERENT
    if a == b:
        return Likeness.SAME
    return Likeness.CLOSE if one.halves & other.halves or _slip(a, b) else Likeness.DIFFERENT


def _turned(one: Name, other: Name) -> Likeness:
    """The same words in another order: `peeters jan`."""
    return Likeness.SAME if one.words == other.words else Likeness.DIFFERENT


def _compound(a: str, b: str) -> bool:
    """`jean` beside `jean-baptiste`: both are hyphenated words of a given name."""
    first, second = a.split("-"), b.split("-")
    return len(first) != len(second) and first[0] == second[0]


def _slip(a: str, b: str) -> bool:
    """One letter more, less, other or exchanged, in words of at least five: `hendrickx` and `hendrikx`."""
    if min(len(a), len(b)) < 5 or abs(len(a) - len(b)) > 1:
        return False
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    rest_a, rest_b = a[start:], b[start:]
    exchanged = len(a) == len(b) and rest_a[2:] == rest_b[2:] and rest_a[:2] == rest_b[:2][::-1]
    return exchanged or rest_a[1:] == rest_b[1:] or rest_a[1:] == rest_b or rest_a == rest_b[1:]


def _tokens(text: str) -> tuple[list[str], bool]:
    """Folded words without titles, and whether a title stood first."""
    found = [word.replace("’", "'") for word in _WORD.findall(fold(text))]
    kept = [word for word in found if word.strip(".'") not in _TITLES]
    return kept, bool(found) and kept[:1] != found[:1]


def _split(tokens: list[str], *, titled: bool) -> tuple[list[str], list[str]]:
    if len(tokens) == 1:
        return ([], tokens) if titled else (tokens, [])
    if titled and tokens and tokens[0] in _PARTICLES:
        return [], tokens
    if tokens and tokens[0] in _PARTICLES:  # `van den heuvel bram`
        core = next((n for n, word in enumerate(tokens) if word not in _PARTICLES), len(tokens) - 1)
        return tokens[core + 1 :], tokens[: core + 1]
    first = next((n for n, word in enumerate(tokens) if n and word in _PARTICLES), len(tokens) - 1)
    return tokens[:first], tokens[first:]


def _split_after_comma(family: list[str], late: list[str]) -> tuple[list[str], list[str]]:
    """`Heuvel, Bram van den`: what follows the given names belongs before the family name."""
    first = next((n for n, word in enumerate(late) if n and word in _PARTICLES), len(late))
    return late[:first], late[first:] + family


def _named(given: list[str], family: list[str]) -> Name:
    initials = "".join(letter[0] for word in given for letter in re.split(r"[.-]", word) if letter)
    first = given[0] if given and len(given[0].replace(".", "")) > 1 and "." not in given[0][:-1] else ""
    solid = [re.sub(r"[.'\s]", "", word) for word in family]
    halves = {
        _VAN.sub("", half)
        for half in "".join(word if word in _PARTICLES else f"{word} " for word in solid)
        .replace("-", " ")
        .split()
        if half not in _PARTICLES
    }
    joined = "".join(solid).replace("-", "")
    words = {part for word in (*given, *solid) for part in re.split(r"[.\s-]", word.replace("'", "")) if part}
    return Name(first.strip("."), initials, joined, frozenset(halves), frozenset(words))
