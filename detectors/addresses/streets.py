"""The street before or after a house number, in the order of any of the four languages."""

import re

from detectors.addresses.english import english
from detectors.addresses.french import french
from detectors.addresses.kind_first import kind_first
from detectors.addresses.kind_last import kind_last
from detectors.addresses.numbers import H
from detectors.addresses.plain_name import plain_name
from detectors.addresses.street import Street, Telling
from detectors.addresses.tokens import Token, after, before
from detectors.addresses.words import MONTHS, NOT_STREETS, STOP, TELLING, street_words

_GAP = re.compile(rf"{H}*,?{H}*(?:(?i:de{H}la{H}|de{H}l['’]|du{H}|des{H}|in{H}de{H}|van{H}de{H}){H}*(?=\w))?")
_HAMLETS = street_words("hamlets")
_MOST_WORDS = 9
_STEM = 3  # letters before an ending


def street_before(text: str, end: int, number: str) -> Street | None:
    """The street whose name ends at `end`; `number` is the house number behind it, "" where a postcode stands there."""
    words = before(text, end)
    if not words or not any(map(str.isalpha, words[0].text)):
        return None
    if len(number) == 4 and words[0].folded in MONTHS:
        return None
    return kind_first(words) or kind_last(words) or plain_name(words)


def street_after(text: str, start: int) -> Street | None:
    """The street whose name begins at `start`, right behind a house number; a comma or `de la` may stand between."""
    gap = _GAP.match(text, start)
    if gap is None or gap.end() == start:
        return None
    words = after(text, gap.end(), _MOST_WORDS)
    return (french(words) or english(text, words) or _dutch(words) or _hamlet(words)) if words else None


def _dutch(words: list[Token]) -> Street | None:
    """`14 Kerkstraat`, as those write who learned it in English."""
    head = words[0].folded
    if head in NOT_STREETS or not head[_STEM:].endswith(TELLING):
        return None
    return Street(words[0].start, words[0].end, Telling.BARE)


def _hamlet(words: list[Token]) -> Street | None:
    """`12, Les Granges`: a hamlet or farm, which a postcode must follow."""
    if len(words) < 2 or words[0].folded not in _HAMLETS or not words[0].capital:
        return None
    last = 0
    while last + 1 < len(words) and words[last + 1].capital and words[last + 1].folded not in STOP:
        last += 1
    return Street(words[0].start, words[last].end, Telling.BARE) if last else None
