"""The forms of a date as people write it in Dutch, French, German and English, and whether one can be."""

import re

from inzage.folding import fold

_MONTH_NAMES = {
    1: "januari januar jänner jaenner january janvier janv jan",
    2: "februari februar feber february fevrier fevr febr feb fév",
    3: "maart maa märz maerz march mars mrt mrz mar mär",
    4: "april avril avr apr",
    5: "mei mai may",
    6: "juni june juin jun",
    7: "juli july juillet juil jul",
    8: "augustus august août aout aug aou",
    9: "september septembre sept sep",
    10: "oktober october octobre okt oct",
    11: "november novembre nov",
    12: "december dezember decembre décembre dec dez déc",
}
_MONTH_OF = {fold(name): month for month, names in _MONTH_NAMES.items() for name in names.split()}
_MONTH = (
    r"(?:janu?a?r?[iy]?|janvier|janv|j[äa]e?nner|febr?u?a?r?[iy]?|f[eé]vr?i?e?r?|feber|maa(?:rt)?|m[äa]e?rz|march|mars|mrt|mrz|m[aä]r"
    r"|april|avril|avr|apr|mei|mai|may|juni|june|juin|jun|juli|july|juillet|juil|jul|august(?:us)?|ao[uû]t|aug|aou"
    r"|sept?(?:emb(?:er|re))?|o[ck]t(?:ob(?:er|re))?|nov(?:emb(?:er|re))?|d[eé][cz](?:emb(?:er|re))?)"
)
_SUFFIX = r"(?:er|ste|de|e|st|nd|rd|th|\.)?"
_GAP = r"[ \t\xa0\u202f]{0,2}"
_NUMERIC = rf"(?:{_GAP}[-/.]{_GAP}|[ \xa0])"
_WORDY = rf"(?:{_GAP}[-/.]?{_GAP})(?:of |de |d['’])?"
_YEAR = r"(?:(?:18|19|20)[0-9]{2}|['’´`]?[0-9]{2})(?![0-9A-Za-z])"
_FIRST = r"[0-9](?<![0-9/.,-][0-9])"  # the first digit, no other number before it
_DAY = rf"{_FIRST}[0-9]?"
WITH_YEAR = (
    rf"(?:{_DAY}{_NUMERIC}[0-9]{{1,2}}{_NUMERIC}{_YEAR}|{_DAY}{_SUFFIX}{_WORDY}{_MONTH}(?![a-z])\.?,?{_WORDY}{_YEAR}"
    rf"|{_FIRST}[0-9]{{3}}[-/. ][0-9]{{1,2}}[-/. ][0-9]{{1,2}}(?![0-9])|{_FIRST}[0-9]{{7}}(?![0-9]))"
)
"""A whole date, the day first or the year first: `3 mei 1984`, `03-05-'84`, `1984-05-03`, `03051984`."""
MONTH_FIRST = rf"\b{_MONTH}(?![a-z])\.?{_GAP}[0-9]{{1,2}}(?:st|nd|rd|th)?,?{_GAP}{_YEAR}"
"""`May 3rd, 1984`."""
DAY_AND_MONTH = (
    rf"{_DAY}(?:{_SUFFIX}{_WORDY}{_MONTH}(?![a-z])(?:{_WORDY}{_YEAR})?"
    r"|[-/.][0-9]{1,2}(?:[-/.](?:(?:18|19|20)[0-9]{2}|[0-9]{2}))?(?![0-9]|[.:,/-][0-9]))"
)
"""`3 mei`, `3/5`, with or without a year."""
DAY_IN_WORDS = rf"{_DAY}{_SUFFIX}{_WORDY}{_MONTH}(?![a-z])(?:{_WORDY}{_YEAR})?"
"""`3 mei`, `3rd of May 1984`."""

_PARTS = re.compile(r"[0-9]+|[^\W\d_]{3,}")


def is_date(value: str) -> bool:
    """A day, a month and a year that can be: `3 mei 1984`, `03-05-'84`, `1984-05-03`, `May 3rd, 1984`, `03051984`."""
    numbers, month = _read(value)
    if len(numbers) == 1 and len(numbers[0]) == 8:
        text = numbers[0]
        return _fits(int(text[6:]), int(text[4:6])) or _fits(int(text[:2]), int(text[2:4]))
    if month:
        return len(numbers) == 2 and _fits(int(numbers[0]), month)
    if len(numbers) != 3:
        return False
    one, two, three = map(int, numbers)
    return _fits(three, two) if len(numbers[0]) == 4 else _fits(one, two) or _fits(two, one)


def is_day_of_year(value: str) -> bool:
    """A day and a month, with or without a year: `3 mei`, `3/5`."""
    numbers, month = _read(value)
    if month:
        return bool(numbers) and _fits(int(numbers[0]), month)
    return (len(numbers) == 2 and _fits(int(numbers[0]), int(numbers[1]))) or is_date(value)


def _read(value: str) -> tuple[list[str], int]:
    """The numbers in a date, and its month where that is a word."""
    parts = _PARTS.findall(fold(value))
    months = [_MONTH_OF[part] for part in parts if part in _MONTH_OF]
    return [part for part in parts if part.isdigit()], months[0] if months else 0


def _fits(day: int, month: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= (29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31)
