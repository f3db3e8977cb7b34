"""Postal addresses in a text: every house number, post-office box and postcode is asked what stands around it."""

import re
from collections.abc import Iterator, Sequence

from detectors.addresses.address import CERTAIN, LIKELY, Address
from detectors.addresses.evidence import Candidate, stands
from detectors.addresses.fields import fields
from detectors.addresses.fronts import code_before, front, houses_before, unit_before
from detectors.addresses.joining import Reached, reach, with_country
from detectors.addresses.labels import labelled
from detectors.addresses.numbers import NUMBER, H, house
from detectors.addresses.street import Street, Telling
from detectors.addresses.streets import street_after, street_before
from detectors.addresses.towns import Certainty, Spans, postcode_town
from detectors.addresses.unnumbered import boxes, coded
from detectors.finding import Finding
from inzage.labels import Label


def addresses(text: str, places: Sequence[tuple[int, int]] = ()) -> list[Finding]:
    """Postal addresses in `text`, in order, not overlapping: street to country as one span, over line ends too.

    `places` are spans (start, end) that a name model took for places or addresses; they help to tell a street or
    a town that no list has. A street without number or postcode, and a town alone, is no address.
    """
    if not _DIGIT.search(text):
        return []
    found: list[Address] = []
    floor = 0
    for address in sorted({*_numbered(text, places), *boxes(text, places), *fields(text)}):
        if address.start >= floor:
            found.append(address)
            floor = address.end
    found += coded(text, places, found)
    whole = [_with_places(text, address, places) for address in sorted(found)]
    return [Finding(a.start, a.end, str(Label.ADDRESS), a.score, "address") for a in _apart(whole)]


def _with_places(text: str, address: Address, places: Spans) -> Address:
    """Widen to what the name model took for one place with a part of this address."""
    start, end, score = address
    for at, to in places:
        if at < address.end and address.start < to and to - at <= _LONGEST:
            start = min(start, at)
            end = max(end, to) if _DIGIT.search(text, at, to) else end
    return Address(start, end, score)


_LONGEST = 120  # characters of a place that is believed


def _apart(found: list[Address]) -> list[Address]:
    """Without overlaps: what overlaps becomes one."""
    apart: list[Address] = []
    for address in found:
        if apart and address.start < apart[-1].end:
            last = apart.pop()
            address = Address(last.start, max(last.end, address.end), max(last.score, address.score))  # noqa: PLW2901
        apart.append(address)
    return apart


_DIGIT = re.compile(r"[0-9]")


def _numbered(text: str, places: Spans) -> Iterator[Address]:
    floor = 0
    for number in NUMBER.finditer(text):
        if number.start() >= floor:
            address = _around(text, number.start(), floor, places)
            if address:
                yield address
                floor = address.end


def _around(text: str, at: int, floor: int, places: Spans) -> Address | None:
    """The address whose house number begins at `at`."""
    end = at if _DUTCH_CODE.match(text, at) else house(text, at)
    street = _street(text, at, end) if end > at else None
    if street is None or street.start < floor:
        return None
    candidate = Candidate(text, street, at, end, places)
    to = _reach(candidate)
    if not stands(candidate, to):
        return None
    begin = min(street.start, at)
    if not to.certainty and labelled(text, begin) == 2:
        to = reach(text, to.end, places, told=True)
    if street.start > at:
        begin = unit_before(text, at, floor)
    end = to.end - (text[to.end - 1] == "." and text[to.end - 4 : to.end] != "a.M.")
    return Address(_begin(text, begin, floor, to, places), end, CERTAIN if to.coded else LIKELY)


_DUTCH_CODE = re.compile(rf"[1-9]\d{{3}}{H}?[A-Z]{{2}}(?!\w)")
_HOUR = re.compile(r"\d\s?(?:h|u|uur|uhr)\s?\Z", re.IGNORECASE)
_NO_NUMBER = re.compile(
    r"(?<!\w)(?:cedex|b\.?p\.?|bus|bte|bo[iî]te|place|ligne|lijn|page|pagina|versie|version)\s\Z",
    re.IGNORECASE,
)


def _street(text: str, at: int, end: int) -> Street | None:
    """The street before or after the house number `text[at:end]`, whichever tells more."""
    digits = _DIGITS.match(text, at)
    first = None
    if _WORD_BEFORE.search(text, max(0, at - _NEAR), at):
        first = street_before(text, _name_end(text, at), digits.group() if digits else "")
    if text[at - 1 : at].isalpha():
        return first if first and first.telling == Telling.SURE and first.end == at else None
    if digits and len(digits.group()) == 2 and _HOUR.search(text, max(0, at - 6), at):
        return None
    behind = _WORD_BEHIND.match(text, end) and not _NO_NUMBER.search(text, max(0, at - 10), at)
    second = street_after(text, end) if behind else None
    if first and second and "," in text[first.end : at] and second.telling >= first.telling:
        return second
    return max(filter(None, (first, second)), key=lambda s: (s.telling, s is first), default=None)


_DIGITS = re.compile(r"\d+")
_NEAR = 12  # characters between a street and its number at most, number words aside
_WORD_BEFORE = re.compile(r"(?:[^\W\d_]|[.°º'’]|(?:[^\W\d_]\s|-)[0-9]{4})[^\S\n]*[,;|–:-]?[^\S\n]*\Z")
_WORD_BEHIND = re.compile(r"[^\S\n]*,?[^\S\n]*(?:[^\W_]|['’])")
_NUMBER_WORD = re.compile(
    rf"(?:{H}*[,;|–-])?{H}*(?:(?<!\w)(?:op{H}|met{H})?"
    rf"(?:huisnummer|huisnr|hausnummer|hausnr|nummer|numéro|numero|number|nr|no|n°|nº|n)(?:\.|:)?{H}*)?\Z",
    re.IGNORECASE,
)


def _name_end(text: str, at: int) -> int:
    """Where the name before a number ends: before a comma, a dash or `nr.`."""
    line = max(text.rfind("\n", 0, at) + 1, at - 24)
    match = _NUMBER_WORD.search(text, line, at)
    return match.start() if match else at


def _reach(candidate: Candidate) -> Reached:
    text, street, at, end, places = candidate
    to = reach(text, max(end, street.end), places, capital=text[street.start].isupper())
    if (
        to.coded
        or street.start > at
        or len(candidate.number) < _CODE
        or not (street.led or street.telling == Telling.SURE)
    ):
        return to
    town = postcode_town(text, at, places)  # `rue Neuve, 5000 Namur`: no house number but the postcode
    if town is None or town.certainty == Certainty.LOWER:
        return to
    return with_country(text, Reached(town.end, coded=True, certainty=town.certainty))


_CODE = 4  # digits of a Belgian postcode


def _begin(text: str, start: int, floor: int, to: Reached, places: Spans) -> int:
    begin = front(text, start, floor)
    if to.british:
        return front(text, houses_before(text, begin, floor), floor)
    return begin if to.coded else code_before(text, begin, floor, places)
