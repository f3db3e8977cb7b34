"""Addresses without a house number: post-office boxes, and streets, residences or houses with a postcode."""

import re
from collections.abc import Iterator

from detectors.addresses.address import CERTAIN, LIKELY, Address
from detectors.addresses.fronts import front, houses_before, number_before, unit_before
from detectors.addresses.joining import Reached, reach, with_country
from detectors.addresses.numbers import H, house
from detectors.addresses.postcodes import BRITISH, POSTCODE, british_codes
from detectors.addresses.street import Street, Telling
from detectors.addresses.streets import street_before
from detectors.addresses.towns import Certainty, Spans, postcode_town

_BOX = re.compile(
    rf"(?<![\w.])(?:postbus|postfach|antwoordnummer|p\.?{H}?o\.?{H}?box|bo[iî]te{H}postale|case{H}postale|(?P<short>b\.?p\.?|cs|tsa))"
    rf"{H}?(?:nr\.?{H}?)?(?:\d{{1,3}}(?:{H}\d{{2}}){{1,2}}|\d{{1,3}}(?:\.|{H})\d{{3}}|\d{{1,6}})(?!\w)",
    re.IGNORECASE,
)

BOX_WORDS = ("postb", "postf", "stale", "antwoordnu", "box", "bp", "b.p", "cs", "tsa")
"""What of each word for a box is in a text in lower case that has one."""


def boxes(text: str, places: Spans) -> Iterator[Address]:
    """`Postbus 123, 1000 AA Amsterdam`; the French abbreviations need their postcode."""
    folded = text.casefold()
    for box in _BOX.finditer(text) if any(word in folded for word in BOX_WORDS) else ():
        to = reach(text, box.end(), places)
        if to.coded or not box["short"]:
            yield Address(box.start(), to.end, CERTAIN if to.coded else LIKELY)


def coded(text: str, places: Spans, known: list[Address]) -> Iterator[Address]:
    """Addresses without a house number: a street, residence or named house and a postcode."""
    codes = [(code.start(), _before_code) for code in _CODE.finditer(text)] if _FIGURES.search(text) else []
    codes += [(code.start(), _before_british) for code in british_codes(text)]
    floor = 0
    for start, find in sorted(codes, key=lambda pair: pair[0]):
        floor = max([floor, *(a.end for a in known if a.start <= start)])
        address = find(text, start, floor, places) if start >= floor else None
        if address:
            yield address
            floor = address.end


_CODE = re.compile(rf"(?<![\w.,/-]){POSTCODE.pattern}")
_FIGURES = re.compile(rf"\d\d(?:\d\d|{H}\d{{3}})")
_SEPARATOR = re.compile(rf"{H}*(?:[,;|·–-]{H}*)?(?:\r?\n[>| \t]*)?\Z")
_CLOSED = re.compile(rf"{H}*(?:[,.;|)\n]|\Z)")
_HOUSE_BEHIND = re.compile(
    rf"{H}*[,-]?{H}*(?P<word>(?:huisnummer|huisnr|nummer|nr|no)\.?:?{H}*)?(?P<number>[1-9]\d{{0,3}})",
    re.IGNORECASE,
)


def _before_code(text: str, at: int, floor: int, places: Spans) -> Address | None:
    """`rue de la Loi, 1000 Bruxelles`; a Dutch postcode with a house number behind it is enough by itself."""
    code = POSTCODE.match(text, at)
    dutch = code["dutch"] if code else None
    if code and dutch and (number := _HOUSE_BEHIND.match(text, code.end())):
        end = house(text, number.start("number"))
        if end > number.start("number") and (
            number["word"] or (dutch.isupper() and _CLOSED.match(text, end))
        ):
            return Address(at, end, LIKELY)
    town = postcode_town(text, at, places)
    if code is None or town is None or (town.certainty == Certainty.LOWER and not (code["five"] or dutch)):
        return None
    match = _SEPARATOR.search(text, max(floor, at - 12), at)
    street = street_before(text, match.start() if match else at, "")
    if street is None or street.start < floor or not _enough(street, town.certainty):
        return None
    return Address(front(text, street.start, floor), with_country(text, Reached(town.end)).end, LIKELY)


def _enough(street: Street, certainty: Certainty) -> bool:
    return street.telling == Telling.SURE or (street.led and certainty > Certainty.LOWER)


def _before_british(text: str, at: int, floor: int, places: Spans) -> Address | None:  # noqa: ARG001
    """`The Old Mill, Mill Lane, Exeter EX1 2AB`."""
    start = min(houses_before(text, at, floor), front(text, number_before(text, at, floor), floor))
    code = BRITISH.match(text, at)
    if start == at or code is None:
        return None
    return Address(unit_before(text, start, floor), with_country(text, Reached(code.end())).end, LIKELY)
