"""How a number out of a company's own column may stand in a text: by itself, or only after a word that announces it."""

import re
from enum import IntEnum

from detectors.identifiers.traits import traits_of


class Form(IntEnum):
    """What a place needs before it is taken for the number, the least first."""

    SURE = 1  # nothing: `ORD-2024-00012`, `4500012345`
    JOINED = 2  # no blank in it: `KLA-1234`; `kla 1234` must be announced
    ANNOUNCED = 3  # a word for the thing or its number before it: `order 1234`
    NAMED = 4  # a word for its number before it: `klantnr. 775`, `customer code BAKKER`


SIGNS = " \t\xa0\u2009\u202f-–—_/.#\r\n>"
"""What people and mail programs put into a number or leave out of it."""

_DROPPED = str.maketrans(dict.fromkeys(SIGNS))
_SHORTEST, _LONGEST = 2, 40
_MANY_DIGITS = 8  # digits alone that are hardly ever an amount, a postcode or a count
_DAY, _MONTH = "(?:0?[1-9]|[12][0-9]|3[01])", "(?:0?[1-9]|1[0-2])"
_YEAR = "(?:19|20)[0-9]{2}"
_OTHER = re.compile(
    rf"{_YEAR}(?:[-–/]{_YEAR})?|{_DAY}([-/. ]){_MONTH}\1(?:{_YEAR}|[0-9]{{2}})|{_YEAR}([-/. ]){_MONTH}\2{_DAY}.*"
    rf"|{_DAY}[-/. ]?[a-z]{{3,9}}\.?[-/. ]?{_YEAR}"
    r"|[-+]?[0-9]{1,3}(?:[., ']?[0-9]{3})*[.,][0-9]{1,2}"  # 12,50 and 1.234,50
    r"|[012]?[0-9][:hu][0-5][0-9](?::[0-9]{2})?(?:uhr)?|\+.*|.*[@€$£%&?!].*|.*://.*|.*\b(?:eur|euro|usd|gbp|chf)\b.*"
)
"""Years, dates, amounts, times, telephone numbers, addresses of mail and web."""

COMPACT_DATE = re.compile(
    r"(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?:[0-9]{4}(?:[0-9]{2})?)?"
    r"|(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])(?:19|20)[0-9]{2}"
)
"""A date without signs, perhaps with its hour: 20240117, 17012024, 202401170930."""
_COMMON = re.compile(
    r"[1-9][0-9]{3} ?[a-z]{2}|[a-z]{1,2}[0-9][0-9a-z]? ?[0-9][a-z]{2}"  # postcodes: 4811 XK, SW12 3AB
    rf"|[a-z]+[-_/. ]?{_YEAR}|{_YEAR}[-_/. ]?[a-z]+"  # editions: BEURS2024
    r"|[0-9]+(?:[.,][0-9]+)? ?(?:[kmgt]b|k?wh?|kva|mah|hz|[kmg]hz|[cmk]?m[23]?|[km]?g|[cmd]?l|px|dpi|bar|pcs|st|x)"
)
"""Letters and digits that many things are written with."""

_FILLED = re.compile(r"0+|(.)\1{3,}")  # 0, 99999999: typed to get past a form
_SENTENCE = re.compile(r"[^\W\d_]{6,} |[^\W\d_]+ +[^\W\d_]+| [^\W\d_]{6,}")
_NO_CODES = frozenset(
    "geen nvt onbekend nieuw test leeg aucun aucune neant inconnu nouveau vide none null nil unknown new empty na tbd "
    "keine kein unbekannt neu leer nan undefined klant client customer kunde nee non nein ja oui yes".split()
)
"""What stands in a column of codes where there is none."""


def compact(text: str) -> str:
    """The form in which numbers are compared: lower case, no accents, no blanks, no signs between."""
    return _plain(text).translate(_DROPPED)


def _plain(text: str) -> str:
    return text.lower() if text.isascii() else traits_of(text).plain


def form_of(value: str) -> Form | None:
    """How a column's value may stand in a text; None for what is no number: a year, a date, an amount, a sentence."""
    written = _plain(value.strip())
    bare = written.translate(_DROPPED)
    if not _SHORTEST <= len(bare) <= _LONGEST or not bare.isalnum():
        return None
    if _FILLED.fullmatch(bare) or _OTHER.fullmatch(written) or _SENTENCE.search(written):
        return None
    if bare.isalpha():
        return Form.NAMED if len(bare) > 2 and bare not in _NO_CODES else None
    return _digits_alone(bare, written) if bare.isdecimal() else _mixed(bare, written)


def _digits_alone(bare: str, written: str) -> Form:
    if len(bare) < 4:
        return Form.NAMED
    return Form.ANNOUNCED if len(bare) < _MANY_DIGITS or COMPACT_DATE.fullmatch(written) else Form.SURE


def _mixed(bare: str, written: str) -> Form:
    digits = sum(map(str.isdigit, bare))
    if len(bare) < 4:
        return Form.NAMED
    if _COMMON.fullmatch(written):
        return Form.ANNOUNCED
    if digits > 4:
        return Form.SURE
    return Form.JOINED if digits > 2 and len(bare) > 5 else Form.ANNOUNCED
