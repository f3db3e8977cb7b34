"""A name as it stands in a place where names stand: after a greeting, under a letter, behind `Naam:`.

How much is believed depends on what is around: a capital, a known given name, a title, the end of the line.
"""

import re
from itertools import islice
from typing import NamedTuple

from detectors.structure.grammar import holds, past_roles, taken, trimmed
from detectors.structure.message import Message
from detectors.structure.titles import after_titles
from detectors.structure.tokens import Part, Token, tokens

LONGEST = 120
"""Characters that are looked at for one name."""

_MOST = 12  # words that are looked at, with what follows the name
_BLANKS = re.compile(r"[ \t\xa0*_\"“”„'‘]*+")
_JOINTS = frozenset("en et and und n".split())
_GIVEN = frozenset({Part.FIRST, Part.PERHAPS})
_ENDS = frozenset({Part.FUNCTION, Part.COMPANY})
_BESIDE = frozenset({Part.PARTICLE, Part.INITIAL})


class Phrase(NamedTuple):
    """A name as read: its place, its words, and what is around it.

    `titled`: a polite title stands before it. `closed`: no word follows on its line, or one that joins names.
    `after`: the folded word that follows, if any.
    """

    start: int
    end: int
    parts: tuple[Token, ...]
    titled: bool
    closed: bool
    after: str

    @property
    def first(self) -> bool:
        """One of the words is a known given name."""
        return any(token.part in _GIVEN for token in self.parts)

    @property
    def given(self) -> bool:
        """It begins with a known given name or initials, or is a surname with a given name behind it."""
        begins, ends = self.parts[0].part, self.parts[-1].part
        turned = ends in _GIVEN and (len(self.parts) == 2 or begins is Part.PARTICLE)
        return begins in _GIVEN or turned or (begins is Part.INITIAL and len(self.parts) > 1)

    @property
    def capital(self) -> bool:
        """Every word of the name begins with a capital that says something."""
        return all(token.capital for token in self.parts if token.part not in _BESIDE)

    @property
    def names(self) -> int:
        """How many words it has, particles and initials left out."""
        return sum(token.part not in _BESIDE for token in self.parts)

    @property
    def initial(self) -> bool:
        """It has an initial and capitals: `P. Ramaswamy`, `Jan P.`"""
        return self.capital and any(token.part is Part.INITIAL for token in self.parts)


def phrase(message: Message, at: int, end: int, *, sure: bool = False, french: bool = False) -> Phrase | None:
    """The name at `at`, or None; titles before it are skipped. Nothing from `end` on is read.

    `sure`: what stands here is a name, even where it is an everyday word. `french`: `M.` is monsieur.
    """
    folded = message.folded
    end = min(end, at + LONGEST)
    at = _past_blanks(folded, at, end)
    at, titled = after_titles(folded, at, end, french=french)
    at = _past_blanks(folded, at, end)
    read = past_roles(_read(message, at, end, sure=sure), titled=titled)
    kept = trimmed(taken(read, sure=sure, titled=titled))
    while kept:
        after = read[len(kept)].word if len(kept) < len(read) else ""
        closed = not after or after in _JOINTS
        if holds(kept, sure=sure or titled, closed=closed, after=after):
            last = _possessive(kept[-1])
            return Phrase(kept[0].start, last.end, (*kept[:-1], last), titled, closed, after)
        kept = trimmed(kept[:-1])
    return None


def _read(message: Message, at: int, end: int, *, sure: bool) -> list[Token]:
    """The words from `at` on, up to the first that is in no name and ends one."""
    read: list[Token] = []
    for token in islice(tokens(message.text, message.folded, at, end), _MOST):
        read.append(token)
        if token.part in _ENDS and not sure:
            break
    return read


def _past_blanks(folded: str, at: int, end: int) -> int:
    match = _BLANKS.match(folded, at, end)
    return match.end() if match else at


def _possessive(token: Token) -> Token:
    """`Jan's` is Jan; initials end at their dot, not at the blank behind it."""
    if token.word[-2:] in {"'s", "’s"} and len(token.word) > 3:
        return token._replace(end=token.end - 2, word=token.word[:-2])
    word = token.word.rstrip(" -")
    return token._replace(end=token.start + len(word), word=word)
