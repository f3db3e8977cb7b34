"""Moments as Google Takeout writes them in words: `Tuesday, October 27, 2020 at 10:02:02 AM UTC`."""

import re

from connectors import dates

_SPACES = str.maketrans({"\u202f": " ", "\u00a0": " "})
_CLOCK = re.compile(r"\b(\d{1,2}:\d{2}(?::\d{2})?)(?:\s?([AaPp])\.?\s?[Mm]\b\.?)?(?:\s?(UTC|GMT|Z)\b)?")
_YEAR = re.compile(r"\b\d{4}\b")
_DAY = re.compile(r"\b\d{1,2}\b")
_WORD = re.compile(r"[^\W\d_]{3,}")
_MONTHS = (
    "january januari janvier januar",
    "february februari février februar",
    "march maart mars märz",
    "april avril",
    "may mei mai",
    "june juni juin",
    "july juli juillet",
    "august augustus août",
    "september septembre",
    "october oktober octobre",
    "november novembre",
    "december décembre dezember",
)
_NUMBERS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_LONGEST = 100


def moment(text: str) -> str:
    """A moment in words (en, nl, fr, de) as ISO 8601, with an offset only where it is UTC; "" where it is none."""
    text = text.translate(_SPACES)[:_LONGEST]
    clock = _CLOCK.search(text)
    rest = text[: clock.start()] if clock else text
    months = [_NUMBERS[word.lower()] for word in _WORD.findall(rest) if word.lower() in _NUMBERS]
    year, day = _YEAR.search(rest), _DAY.search(rest)
    if not (months and year and day):
        return ""
    noon = f" {clock[2]}M" if clock and clock[2] else ""
    time = f" {clock[1]}{noon}{' UTC' if clock[3] else ''}" if clock else ""
    return dates.parse(f"{year[0]}/{months[0]}/{day[0]}{time}", "year first")
