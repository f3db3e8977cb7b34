"""House numbers and what follows them: letters, ranges, boxes, flats, floors."""

import re

from detectors.addresses.tokens import after
from detectors.addresses.words import MONTHS, UNITS

H = r"[^\S\n]"  # a blank within the line, the unbreakable ones included

NUMBER = re.compile(
    r"(?<!\d)(?<!\d[.,:/])(?<!\d[-–])(?<![€$£#§@_])(?:[1-9]\d{0,3}|0{1,2}[1-9]\d?)(?![\d@_]|[.:]\d|,\d{1,3}(?!\d)|%)"
)
"""A number of one to four digits that may be that of a house."""

_AFTER_LETTER = rf"(?={H}*(?:[,;|\n/.)–-]|\Z|\d{{4}}|[A-Za-z]{{1,2}}-\d{{4}}|bus|bte|b{H}?\d))"
_HOUSE = re.compile(
    r"(?:[1-9]\d{0,3}|0{1,2}[1-9]\d?)(?!\d)"
    r"(?:"
    rf"(?i:[-–]?{H}?(?:bis|ter|quater|quinquies)(?!\w))"
    rf"|[a-zA-Z](?![\w'’])|{H}(?:[A-Z]|[a-f]{_AFTER_LETTER})(?![\w'’]|\.{H}?[A-ZÀ-Ý\d]|-\d{{4}})"
    rf"|(?:[-–/](?i:bus|bte|b)?|{H}?[&+]{H}?(?=\d)|{H}(?:en|et|and|und){H}(?=\d{{1,3}}[a-z]?{H}*(?:[,.;\n]|\Z))|{H}[-–/]{H}(?=\d{{1,3}}(?!\d)))\d{{1,4}}(?![\d'’]|\.\d)(?=[a-zA-Z]?(?!\w))"
    r"|/\d{1,2}\.\d{1,2}(?![\d.])"
    r"|[-/](?:[A-Za-z]{1,2}|I{1,3}|IV)(?![\w'’])"
    rf"|[-–]?{H}?(?:(?i:hs|huis|sous|[1-5]?{H}?(?:hoog|hg)|(?:boven|beneden|rood|zwart)(?={H}*(?:[,;.\n|)]|\Z|\d{{4}})))|I{{1,3}}|IV)(?!\w)"
    r"){0,4}"
)
_OTHER = re.compile(r"[1-9]\d{0,3}(?:[uxml]|e|h\d?)|\d{1,2}[-/]\d{1,2}[-/](?:19|20)\d{2}")

_VALUE = r"(?:\d{1,4}(?:[./-]\d{1,4})?[a-z]?|[a-z]\d{0,3}|[ivx]{1,4})(?![\w'’]|[./-]\d)"
_BOX_WORDS = (
    "bus|bte|bt|boîte|boite|box|postbus|appartement|apartment|app|appt|apt|ap|kamer|unit|flat|suite|studio|wohnung|whg|top|tür|"
    "tuer|stiege|stg|haus|zimmer|bâtiment|batiment|bât|bat|bldg|blok|block|gebouw|escalier|esc|hall|entrée|entree|porte|ingang|"
    "chambre|lokaal|local|bureau|pavillon|bungalow|chalet|garage|étage|etage|verdieping|verd|niveau|floor|lot|cage|room|kot|loods|poort"
)
_FLOOR = (
    rf"(?:\d{{1,2}}(?:{H}?(?:e|de|ste|ème|eme|er|re|nd|rd|th|st)(?!\w)|\.)?|eerste|tweede|derde|vierde|premier|deuxième|troisième|"
    rf"first|second|third|ground|top|ersten?|zweiten?|dritten?){H}?"
    rf"(?:verdieping|verd\.?|etage|étage|floor|stock|og|ug|dg)(?!\w)(?:,?{H}(?:links|rechts|gauche|droite|left|right|mitte)(?!\w))?"
)
_ALONE = (
    "gelijkvloers|glvl|begane grond|rez-de-chaussée|rez de chaussée|rdc|erdgeschoss|eg|basement|hinterhaus|vorderhaus"
    "|seitenflügel|achterhuis|dachgeschoss"
)
BOX = re.compile(
    rf"(?:(?:{_BOX_WORDS})(?![a-zà-ÿ])\.?{H}*(?:nr\.?|n°|no\.?|:)?{H}*{_VALUE}|b\.?{H}?\d{{1,4}}(?:[./-]\d{{1,3}})?(?!\w)|{_FLOOR}"
    rf"|(?:{_ALONE})(?!\w))",
    re.IGNORECASE,
)
"""A box, flat, building or floor: `bus 2`, `bte 4`, `b12`, `Apt 4B`, `Bât. B`, `2e verdieping`, `2. OG links`."""


def house(text: str, start: int) -> int:
    """Where the house number that begins at `start` ends, its letter, range or Amsterdam floor included.

    Returns `start` where the number is a count, an amount, a time, a date or an ordinal.
    """
    match = _HOUSE.match(text, start)
    if match is None or _OTHER.fullmatch(match.group()):
        return start
    return start if counts(text, match.end()) else match.end()


def counts(text: str, end: int) -> bool:
    """Whether what follows a number makes it something else: `14 mei`, `14 huizen`, `14 %`, `14 000`."""
    if _NO_HOUSE.match(text, end):
        return not BOX.match(text, end)
    words = after(text, end, 1)
    if not words or (
        words[0].folded == "jan" and words[0].capital and not text[words[0].end :][1:2].isdigit()
    ):
        return False
    long = words[0].text.islower() or len(words[0].folded) > 2
    return words[0].folded in (_COUNTED if long else MONTHS)


_COUNTED = UNITS | MONTHS
_NO_HOUSE = re.compile(rf"\w|[-–/]\d|{H}?[%€$£°]|[.:]\d|{H}\d{{3}}(?!\d)|['’]\w")
