"""Whether a street, its number and what stands around them are together an address."""

import re
from typing import NamedTuple

from detectors.addresses.fronts import code_before
from detectors.addresses.joining import Reached
from detectors.addresses.labels import labelled
from detectors.addresses.numbers import H
from detectors.addresses.street import Street, Telling
from detectors.addresses.towns import Certainty, Spans
from detectors.addresses.words import COUNTRIES, HONOURS, TOWNS, folded, street_words


class Candidate(NamedTuple):
    """A street and a number beside it: `text[at:end]` is the house number with its letter or range."""

    text: str
    street: Street
    at: int
    end: int
    places: Spans

    @property
    def number(self) -> str:
        """The digits that the house number begins with."""
        digits = _DIGITS.match(self.text, self.at)
        return digits.group() if digits else ""

    @property
    def capital(self) -> bool:
        """Whether the street is written with a capital or opens with an apostrophe (`'t Zand`)."""
        first, last = self.text[self.street.start], self.text[self.street.end - 1]
        return first.isupper() or last.isupper() or first in "'’"


_DIGITS = re.compile(r"\d+")
_CLOSED = re.compile(rf"{H}*(?:[,.;:!?|)\n]|{H}[–-]{H}|\Z)")
_VISIT = re.compile(
    rf"(?<!\w)(?:op|aan|naar|in|nabij|via|langs|achter|bij|tegenover|voor|hoogte{H}van|au|at|bei|an){H}"
    rf"(?:de{H}|het{H}|den{H}|der{H})?\Z",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"n[°ºr]|nummer|num[eé]ro|number|no\b", re.IGNORECASE)
_LONG = 3  # digits of a house number on a street that only its postcode tells
_PLACES = TOWNS | COUNTRIES
_RISKY = tuple(street_words("risky"))


def stands(candidate: Candidate, to: Reached) -> bool:
    """Whether the candidate, which reaches as far as `to`, is an address and no count, year or thing with a number."""
    street, number = candidate.street, candidate.number
    if len(number) == 4 and "1900" <= number <= "2099" and not (to.coded or to.boxed):
        return False
    if street.telling == Telling.SURE or _announced(candidate) or _placed(candidate):
        return True
    between = candidate.text[street.end : candidate.at]
    if len(number) > _LONG and "," in between:
        return False
    if street.telling == Telling.DOUBTFUL:
        near = to.coded or to.certainty == Certainty.KNOWN
        return near or _houselike(candidate, to) or _coded_before(candidate)
    odd = to.british or len(number) > _LONG or set(between.strip()) & set(";|-–")
    return not odd and _located(candidate, to)


def _located(candidate: Candidate, to: Reached) -> bool:
    """Whether the town makes an address of a name that nothing tells: its postcode, or `op de Meir 12 in Antwerpen`."""
    if not to.coded:
        between = candidate.text[candidate.street.end : candidate.at]
        visited = _visited(candidate) and candidate.capital and "," not in between
        return visited and to.certainty == Certainty.KNOWN
    doubted = not candidate.capital or bool(_YEAR.match(candidate.text, candidate.end))
    return to.certainty >= (Certainty.KNOWN if doubted else Certainty.CAPITAL)


_YEAR = re.compile(r"\s*,?\s*(?:19[5-9]|20[0-4])\d(?!\d)")  # `Kwartaal 3, 2023 Omzet`


def _announced(candidate: Candidate) -> bool:
    """Behind `Adres:`, or with a capital behind `wonende te`."""
    text, street = candidate.text, candidate.street
    kind = labelled(text, min(street.start, candidate.at))
    if kind == 2 or not kind or street.telling > Telling.BARE:
        return bool(kind)
    return text[street.start].isupper() and folded(text[street.start : street.end]) not in _PLACES


def _placed(candidate: Candidate) -> bool:
    """The name model took the name for a place, and it is no town or country."""
    street = candidate.street
    if street.telling == Telling.BARE and street.start < candidate.at and _loose(candidate):
        return False
    return any(
        start < street.end and street.start < end and _plain(candidate.text[start:end]) not in _PLACES
        for start, end in candidate.places
    )


def _loose(candidate: Candidate) -> bool:
    """`Norvège, 4` and `Derry 19/9` are a list and a date."""
    text = candidate.text
    if "," in text[candidate.street.end : candidate.at] or _SCORE.match(text, candidate.end):
        return True
    return bool(_DAY_AND_MONTH.fullmatch(text[candidate.at : candidate.end]))


_SCORE = re.compile(r"\s?[-–]\s?[^\d\n]{2,25}\d")
_DAY_AND_MONTH = re.compile(r"[0-3]?\d/[01]?\d")


def _plain(name: str) -> str:
    return folded(name).replace("-", " ")


def _coded_before(candidate: Candidate) -> bool:
    start = candidate.street.start
    return code_before(candidate.text, start, 0, candidate.places) < start


def _visited(candidate: Candidate) -> bool:
    """`op de Bredabaan 102`, `langs Kapucijnenvoer 33`: the name stands behind `op`, `aan`, `naar`."""
    start = candidate.street.start
    return start < candidate.at and bool(_VISIT.search(candidate.text, max(0, start - 16), start))


def _houselike(candidate: Candidate, to: Reached) -> bool:
    """`Merelhof 12 A`, `Wilgenmarkt 13/2`, `Korenlei nr. 3`: the number is written as that of a house.

    A plain number is one behind a title (`Burgemeester Maesdijk 3`), or behind a capital where a sign closes it.
    """
    text, street = candidate.text, candidate.street
    name = text[street.start : street.end].split()
    numbered = street.start < candidate.at and bool(_NUMBERED.search(text, street.end, candidate.at))
    if numbered or to.boxed:
        return True
    if not candidate.capital:
        return street.start > candidate.at and bool(_AT.search(text, max(0, candidate.at - 4), candidate.at))
    if (
        candidate.end - candidate.at > len(candidate.number)
        and " - " not in text[candidate.at : candidate.end]
    ):
        return True
    if len(name) > 1 and folded(name[0]) in HONOURS and not street.led:
        return True
    if not _CLOSED.match(text, max(candidate.end, street.end)):
        return False
    return _opened(candidate, name)


_AT = re.compile(r"(?<!\w)at\s\Z", re.IGNORECASE)


def _opened(candidate: Candidate, name: list[str]) -> bool:
    text, street = candidate.text, candidate.street
    begin = min(street.start, candidate.at)
    if begin == candidate.at:
        return bool(_BEGINS.search(text, max(0, begin - 12), begin))
    if street.led:
        return False
    if folded(name[0]) in ("am", "im", "an", "zum", "zur", "auf", "hinter", "unter"):
        return True
    if not folded(name[-1]).endswith(_RISKY):
        return True
    return bool(_VISIT.search(text, max(0, begin - 12), begin))


_BEGINS = re.compile(
    r"(?:\A|\n|[,:;|(]|(?<!\w)(?:at|to|from|on|near|is|van|au|à|voor|for|via|off|of|outside|behind))[>\s*|–-]*\Z",
    re.IGNORECASE,
)
