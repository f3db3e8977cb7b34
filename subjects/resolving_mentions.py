"""Whose a name in a text is: linked with a score and a reason, never by a first name alone."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from inzage.folding import fold
from subjects.nicknames import forms_of_one_name
from subjects.resolving_names import Likeness, Name, alike, parse
from warehouse.persons_held import Told

_GREETINGS = frozenset(
    "beste geachte dag hallo hoi hey hai hi ha lieve goedemorgen goeiemorgen goedemiddag goeiemiddag "
    "goedenavond goedendag bonjour bonsoir salut cher chere coucou hello dear good morning afternoon "
    "evening liebe lieber guten tag morgen abend sehr geehrte geehrter moin servus de la le mevrouw "
    "meneer heer mijnheer madame monsieur frau herr mrs mr ms dhr mevr mw aan een".split()
)
_TITLED = re.compile(
    r"(?:dhr|mevr(?:ouw)?|mw|meneer|mijnheer|heer|mrs?|ms|mme|madame|monsieur|m|frau|herrn?)\.? *$"
)
_OPENING = 60
"""Characters before a name within which a line can be a greeting."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A record whose text names somebody, as written there, why that is this person, and how sure."""

    record: str
    written: str
    reason: str
    score: float


def mentions_in_talks(
    told: Iterable[Told], person: str, names: Collection[Name], company: Iterable[tuple[str, str, str]]
) -> list[Mention]:
    """Names in the texts of conversations that `person` takes part in, and that can be nobody else's there.

    `names` are the person's, taken apart; `company` is who takes part: (conversation, person, name as written).
    """
    others: defaultdict[str, set[Name]] = defaultdict(set)
    for talk, who, written in company:
        if who != person:
            others[talk].add(parse(written))
    found = (_mention(one, names, others.get(one.conversation, set())) for one in told)
    return [mention for mention in found if mention]


def _mention(told: Told, names: Collection[Name], others: Collection[Name]) -> Mention | None:
    before = fold(told.before[-_OPENING:])
    named = parse(f"mevrouw {told.written}" if _TITLED.search(before) else told.written)
    if named.full:
        likeness = max((alike(named, name) for name in names if name.full), default=Likeness.DIFFERENT)
        if likeness < Likeness.CLOSE or any(alike(named, other) >= likeness for other in others):
            return None
        if likeness is Likeness.SAME:
            return Mention(told.record, told.written, "name in conversation", 0.95)
        return Mention(told.record, told.written, "like name in conversation", 0.9)
    if named.family and _one_has(named.family, (n.family for n in names), (n.family for n in others)):
        return Mention(told.record, told.written, "part of name in conversation", 0.85)
    if named.given and told.part == "body" and greets(told.before) and _greeted(named.given, names, others):
        return Mention(told.record, told.written, "first name in greeting", 0.9)
    return None


def _one_has(family: str, mine: Iterable[str], theirs: Iterable[str]) -> bool:
    return family in set(mine) and family not in set(theirs)


def _greeted(given: str, names: Collection[Name], others: Collection[Name]) -> bool:
    """The first name is this person's and of nobody else who takes part."""
    mine = any(name.given and forms_of_one_name(given, name.given) for name in names)
    return mine and not any(name.given and forms_of_one_name(given, name.given) for name in others)


def greets(before: str) -> bool:
    """Whether what stands before a name in a message is the beginning of its greeting: `Dag `, `Hello Mr `."""
    if len(before) > _OPENING or "\n" in before:
        return False
    words = re.findall(r"[^\W\d_]+", fold(before))
    return 0 < len(words) <= 4 and all(word in _GREETINGS for word in words)


def by_record(mentions: Iterable[Mention]) -> Mapping[str, Mention]:
    """The surest mention of each record."""
    best: dict[str, Mention] = {}
    for one in mentions:
        if one.record not in best or best[one.record].score < one.score:
            best[one.record] = one
    return best
