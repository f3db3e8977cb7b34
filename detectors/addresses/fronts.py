"""What stands before street and number: flats, residences, floors, British houses by name, a postcode and town."""

import re

from detectors.addresses.numbers import H
from detectors.addresses.tokens import Token, before
from detectors.addresses.towns import Certainty, Spans, postcode_town
from detectors.addresses.words import (
    BUILDINGS,
    DOUBTFUL_ENGLISH,
    ENGLISH,
    MONTHS,
    PARTICLES,
    STOP,
    UNITS,
    folded,
)

_VALUE = r"(?:\d{1,4}[a-z]?|[a-z]\d{0,3})"
_DIVIDER = rf"{H}*(?:[,–-]|\n)\s*(?:[>|]\s*)?\Z"
_NUMBERED = (
    r"(?<![\w-])(?:(?:flat|apartment|apt|appt|app|unit|suite|studio|room|floor|bât(?:iment)?|bat|bldg|block|esc(?:alier)?|hall"
    rf"|entrée|porte|appartement|haus|wohnung|whg|top|lot)(?:{H}+|\.{H}*|(?=\d))(?:n°)?{H}*{_VALUE}"
    rf"(?:{H}*,?{H}+(?:\d{{1,2}}(?:er|e|ème|nd|rd|th|st){H}(?:étage|floor)))?"
    rf"|(?:\d{{1,2}}(?:nd|rd|th|st)|ground|first|second|third|top){H}floor|\d{{1,2}}(?:er|e|ème|eme){H}étage"
)
_NAMED = "|".join(
    "résidence residence residentie hoeve huize kasteel immeuble villa domaine jardins clos zone za zi zac"
    " parc centre".split()
)
_COMPLEMENT = re.compile(rf"{_NUMBERED}|(?:{_NAMED}){H}[^\n,;:|]{{2,40}}){_DIVIDER}", re.IGNORECASE)
_COMPLEMENT_APART = re.compile(rf"{_NUMBERED}){H}+\Z", re.IGNORECASE)  # `Flat 3 27b Church Road`
_HOUSES = BUILDINGS | ENGLISH | DOUBTFUL_ENGLISH
_REACH = 70
_CODE_BEFORE = re.compile(
    rf"(?<![\w,.-])(?:[A-Z]{{1,3}}-)?(?:[1-9]\d{{3}}{H}?(?:[A-Z]{{2}})?|\d{{5}}){H}[^\W\d_][^\d\n,;:|]{{1,30}}(?:(?i:cedex){H}\d{{1,2}})?{H}*[,;–|-]?\s*\Z"
)


def front(text: str, start: int, floor: int) -> int:
    """Where an address begins whose street or number stands at `start`; nothing before `floor` is taken."""
    for _ in range(_MOST_PIECES):
        match = _COMPLEMENT.search(text, max(floor, start - _REACH), start)
        if match is None and text[start : start + 1].isdigit():
            match = _COMPLEMENT_APART.search(text, max(floor, start - _REACH), start)
        if match is None:
            break
        start = match.start()
    return start


_MOST_PIECES = 4


def code_before(text: str, start: int, floor: int, places: Spans) -> int:
    """Where `9000 Gent, ` before the street begins, or `start` where there is none."""
    match = _CODE_BEFORE.search(text, max(floor, start - _REACH), start)
    if match is None or "\n" in match.group().rstrip() or match.group().count("\n") > 1:
        return start
    found = postcode_town(text, match.start(), places)
    if (
        found is None
        or found.certainty < Certainty.CAPITAL
        or text[found.end : start].strip(" \t\r\n,;–|-\xa0")
    ):
        return start
    return match.start()


def houses_before(text: str, start: int, floor: int) -> int:
    """Where the names of house, lane, village and town before `start` begin, as British addresses have them.

    Goes back over at most five parts divided by commas or line ends, to the farthest that names a building or a
    street or begins with a number. Returns `start` where none does.
    """
    best, at = start, start
    for count in range(5):
        edge = _divider_before(text, at, floor)
        if edge is None and count:
            break
        words = before(text, at if edge is None else edge)
        run = _run(words)
        if not run:
            break
        at = run[-1].start
        if _names_house(run):
            best = at
        if len(run) < len(words) or at < floor:
            break
    return best if best >= floor else start


_UNIT = re.compile(r"(?<!\w)(?:units?|plot|block|studio|flat|apartment|apt|suite|room)\s\Z", re.IGNORECASE)


def unit_before(text: str, start: int, floor: int) -> int:
    """Where `Unit ` or `Flat ` before the number at `start` begins, or `start`."""
    unit = _UNIT.search(text, max(floor, start - 12), start)
    return unit.start() if unit else start


_LED = re.compile(rf"(?<![\w.,:/-])[1-9]\d{{0,3}}[a-z]?(?:[-–/]\d{{1,4}})?{H}*,?{H}+[^\W\d_]", re.IGNORECASE)


def number_before(text: str, at: int, floor: int) -> int:
    """Where the house number begins from which only names of places lead to the British code at `at`; `at` without."""
    start = max(floor, at - _REACH - 20)
    for number in _LED.finditer(text, start, at):
        between = text[number.end() - 1 : at]
        words = between.replace(",", " ").split()
        if (
            not _ODD.search(between)
            and 2 <= len(words) <= 9
            and not any(folded(word) in _NO_PLACES for word in words)
        ):
            return number.start()
    return at


_NO_PLACES = STOP | UNITS | MONTHS | PARTICLES - {"le", "la", "the", "on"}
_ODD = re.compile(r"[:;?!=€@|(]|\w{5}\.\s|\n\s*\n")


def _divider_before(text: str, at: int, floor: int) -> int | None:
    left = at
    while left > floor and text[left - 1] in " \t\r\n,|·>\xa0":
        left -= 1
    between = text[left:at]
    return left if left < at and (between.strip(" \t\r>\xa0") or "\n" in between) else None


def _run(words: list[Token]) -> list[Token]:
    run: list[Token] = []
    for word in words:
        small = word.folded in ("the", "of", "upon", "on", "le", "co", "st")
        if not (word.capital or small or word.text[:1].isdigit()) or word.folded in STOP or len(run) == 6:
            break
        run.append(word)
    while run and not (run[-1].capital or run[-1].text[:1].isdigit()):
        run.pop()
    return run


def _names_house(run: list[Token]) -> bool:
    last, first = run[0].folded, run[-1].folded
    if len(run) == 1:
        return False
    return last in _HOUSES or first == "the" or (run[-1].text[:1].isdigit() and len(run) < 6)
