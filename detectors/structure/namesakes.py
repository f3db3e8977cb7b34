"""Whether words that spell somebody's name mean that person, and no street, firm or everyday word."""

import re
from typing import NamedTuple

from detectors.structure import words
from detectors.structure.message import Message

PARTICLES = frozenset(
    "van von de der den du des del della di da dos la le el al ben bin ait ter ten te op zu vd vande vanden vander 't"
    " d'".split()
)
_SONS = frozenset("zonen zn fils zoon sons sohne co freres gebroeders".split())
_BEFORE_PLACES = frozenset(
    "rue avenue boulevard place quai sint saint sankt st ste sainte institut ecole college lycee".split()
)
_GLUED = re.compile(r"[ ]?\d|[@_/\\]|\.[a-z]")
_BLANKS = frozenset({" ", "\xa0"})
_SHORTEST_LOWER = 4


class Word(NamedTuple):
    """A word of a text: its place, its fold, whether it begins with a capital."""

    start: int
    end: int
    word: str
    capital: bool


class Mention(NamedTuple):
    """Words of a text, from number `place` on, that spell the name `run`."""

    message: Message
    read: list[Word]
    place: int
    run: tuple[str, ...]

    @property
    def first(self) -> Word:
        """Its first word."""
        return self.read[self.place]

    @property
    def last(self) -> Word:
        """Its last word."""
        return self.read[self.place + len(self.run) - 1]

    @property
    def before(self) -> Word | None:
        """The word that only a blank or a hyphen divides from it."""
        other = self.read[self.place - 1] if self.place else None
        return other if other and self.message.text[other.end : self.first.start] in _BLANKS | {"-"} else None

    @property
    def behind(self) -> Word | None:
        """The word behind it on the same line, with nothing but blanks and hyphens between."""
        number = self.place + len(self.run)
        other = self.read[number] if number < len(self.read) else None
        between = self.message.text[self.last.end : other.start] if other else "\n"
        return None if "\n" in between or between.strip(" \t\xa0-") else other


def is_person(mention: Mention) -> bool:
    """A whole name nearly always is; a single name where its letters, its case and its neighbours allow it."""
    if _is_part_of_more(mention):
        return False
    if len(mention.run) > 2 or (len(mention.run) == 2 and mention.run[0] not in PARTICLES):
        return True
    core = mention.run[-1]
    if _stands_beside(mention) or (words.is_function_word(core) and not words.is_first_name(core)):
        return False
    if mention.last.capital and not mention.message.text.isupper():
        return not _is_everyday(core) or _is_inside_sentence(mention)
    if words.is_also_word(core) or _is_everyday(core) or len(core) < _SHORTEST_LOWER:
        return False
    return _is_lower(mention)


def _is_everyday(word: str) -> bool:
    if words.is_first_name(word):
        return words.is_function_word(word)
    known = (words.is_ordinary, words.is_role, words.is_word_surname, words.is_company_word)
    return any(test(word) for test in known)


def _is_lower(mention: Mention) -> bool:
    """The line, apart from who says it, is in lower case: its writer does without capitals."""
    message, at = mention.message, mention.first.start
    line = message.text[message.line_start(at) : message.line_end(at)]
    return line.rpartition(": ")[2].islower() or line.islower()


def _is_inside_sentence(mention: Mention) -> bool:
    start = mention.first.start
    before = mention.message.text[max(0, start - 4) : start].rstrip(" \t\xa0")[-1:]
    return before.islower() or before in {",", "(", "&"}


def _stands_beside(mention: Mention) -> bool:
    """Another word with a capital right before or behind, that is no title and no sentence start: `Fleurs Capucine`."""
    text = mention.message.text
    for other in (mention.before, mention.behind) if mention.first.capital else ():
        if other is None or not other.capital:
            continue
        between = text[min(other.end, mention.last.end) : max(other.start, mention.first.start)]
        known = (
            words.is_function_word(other.word) or words.is_role(other.word) or words.is_first_name(other.word)
        )
        if between in _BLANKS and not known:
            return True
    return False


def _is_part_of_more(mention: Mention) -> bool:
    """`Garage Peeters`, `Peeters NV`, `rue Jan Peeters`, `Jan Breydelstadion`, `jan 2024`, `Peeters & Maes`."""
    folded, start, end = mention.message.folded, mention.first.start, mention.last.end
    if _GLUED.match(folded, end) or folded[max(0, start - 1) : start] in {"_", "@", "/", "\\", "#", "-"}:
        return True
    if folded[end : end + 2].lstrip()[:1] == "&" or folded[max(0, start - 2) : start].strip() == "&":
        return True
    before, behind = mention.before, mention.behind
    if before and (before.word in _BEFORE_PLACES or _is_trade(before.word)):
        return True
    return behind is not None and (_is_street(behind.word) or words.is_company_word(behind.word))


def _is_trade(word: str) -> bool:
    return words.is_company_word(word) and not words.is_role(word) and word not in _SONS


def _is_street(word: str) -> bool:
    return words.ends_as(word, "whole streets", stem=0)
