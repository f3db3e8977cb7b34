"""The forms of postcodes."""

import re
from collections.abc import Iterator

from detectors.addresses.numbers import H

_COUNTRY_CODE = (
    rf"(?:(?i:B|BE|NL|F|FR|L|LU|D|DE|A|AT|CH)[-–]|(?:B|BE|NL|F|FR|L|LU|D|DE|A|AT|CH){H}?[-–]?{H}?)"
)
_LITTLE_WORDS = (
    "aan|al|am|an|as|at|au|aux|da|de|du|en|er|es|et|he|ik|il|im|in|is|it|je|la|le|me|my|na|no|nu|of|om|on|op|or|ou|so|te|to"
    "|un|up|us|we|wo|ze|zu|eu|km|kg|cm|ml|st"
)
POSTCODE = re.compile(
    rf"{_COUNTRY_CODE}?(?:(?P<dutch>[1-9]\d{{3}}{H}?(?:(?!S[ADS])[A-Z]{{2}}|(?!s[ads]|(?:{_LITTLE_WORDS})\b)[a-z]{{2}})(?!\w))"
    rf"|(?P<five>\d{{5}}|\d{{2}}{H}\d{{3}})|(?P<four>[1-9]\d{{3}}))(?!\d|[.,]\d)"
)
"""1000, B-1000, 1097 JB, 59000, F-59000, D 70173, L-1234. Dutch ones never end in SA, SD or SS."""

_AREAS = (
    "AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|BT|B|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|EC|EH|EN|EX|E|FK|FY|GL|GU|GY|G"
    "|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|L|ME|MK|ML|M|NE|NG|NN|NP|NR|NW|N|OL|OX|PA|PE|PH|PL"
    "|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|S|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|W|YO|ZE"
)
BRITISH = re.compile(
    rf"(?<![\w/@.-])(?i:(?:{_AREAS})\d[a-z\d]?{H}{{0,2}}\d[abd-hjlnp-uw-z]{{2}}|(?:[ac-fhknprtv-y]\d{{2}}|d6w){H}?(?=[a-z\d]*\d)[ac-fhknprtv-y\d]{{4}})(?!\w)"
)
"""Codes that follow their town: British (LS1 4AB), with its 124 areas, and Irish (D02 X285)."""

_STATES = (
    "AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX"
    "|UT|VT|VA|WA|WV|WI|WY|DC"
)
AMERICAN = re.compile(rf"(?:{_STATES}){H}\d{{5}}(?:-\d{{4}})?(?!\w)")
"""State and ZIP code: IL 62704."""

_ANY_BRITISH = re.compile(
    rf"(?<![\w/@.-])(?i:[a-z]{{1,2}}\d[a-z\d]?{H}{{0,2}}\d[a-z]{{2}}|[a-z]\d{{2}}{H}(?=[a-z]*\d)[a-z\d]{{4}})(?!\w)"
)


def code_behind_town(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first British, Irish or American code in `text[start:end]`; behind a street its form alone is enough."""
    return min(
        filter(None, (form.search(text, start, end) for form in (BRITISH, _ANY_BRITISH, AMERICAN))),
        key=re.Match.start,
        default=None,
    )


def british_codes(text: str) -> Iterator[re.Match[str]]:
    """Every British and Irish code in `text`; looked for from its first digit, of which a text has few."""
    for digit in _FIRST_DIGIT.finditer(text):
        for start in (digit.start() - 2, digit.start() - 1):
            if start >= 0 and (code := BRITISH.match(text, start)):
                yield code
                break


_FIRST_DIGIT = re.compile(rf"[0-9](?<=[a-zA-Z][0-9])(?=[a-zA-Z0-9]?{H}{{0,2}}[a-zA-Z0-9]{{3}})")
