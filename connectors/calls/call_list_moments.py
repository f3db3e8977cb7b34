"""When a call was: in one column or two, as a date, a name of a month, or seconds since 1970."""

import re

from connectors import dates

_MONTHS = "jan jän|feb fév|mar mrt maa mär mae|apr avr|may mei mai|jun jui|jul|aug aoû aou|sep|oct okt|nov|dec déc dez"
_NUMBER_OF = {word: number for number, words in enumerate(_MONTHS.split("|"), 1) for word in words.split()}
_WEEKDAY = re.compile(r"\A\s*[^\W\d_]{2,10}\.?,?\s+(?=[0-9])")
_DAY_FIRST = re.compile(r"([0-9]{1,2})\.?[ -]([^\W\d_]{3,9})\.?,?[ -]([0-9]{4})(.*)")
_MONTH_FIRST = re.compile(r"([^\W\d_]{3,9})\.? ([0-9]{1,2}),? ([0-9]{4})(.*)")
_CLOCK_FIRST = re.compile(r"([0-9]{1,2}:[0-9]{2}:[0-9]{2}) (UTC|GMT) ([0-9]{4}-[0-9]{2}-[0-9]{2})")
_CLOCK = re.compile(r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\.[0-9]+)?(?: ?[AaPp]\.?[Mm]\.?)?")
_EPOCH = re.compile(r"[0-9]{10}(?:[0-9]{3})?(?:\.[0-9]+)?")


def cleaned(text: str) -> str:
    """A moment without the name of its day, its month as a number and its date in front: `Fri 22 nov 2024` as
    2024-11-22, Twilio's `09:15:00 UTC 2024-11-22` as 2024-11-22 09:15:00 UTC."""
    text = " ".join(text[:60].split())
    if found := _CLOCK_FIRST.fullmatch(text):
        clock, zone, date = found.groups()
        return f"{date} {clock} {zone}"
    if found := _MONTH_FIRST.fullmatch(text):
        month, day, year, rest = found.groups()
    else:
        text = _WEEKDAY.sub("", text, count=1)
        if not (found := _DAY_FIRST.fullmatch(text)):
            return text
        day, month, year, rest = found.groups()
    number = _NUMBER_OF.get("jul" if month.casefold().startswith("juil") else month.casefold()[:3])
    return f"{year}-{number:02}-{int(day):02} {rest.lstrip(', ')}".strip() if number else text


def is_clock(text: str) -> bool:
    """Whether a value is a time of day alone."""
    return _CLOCK.fullmatch(text.strip()) is not None


def moment(written: list[str], order: dates.Order, *, utc: bool) -> tuple[str, str]:
    """ISO 8601 of the first of `written` that is a date, with the time of day beside it where it has none itself;
    and what was written. `utc` is whether the columns say so; any other moment has an offset only of its own."""
    for text in written:
        clock = next((each for each in written if is_clock(each)), "")
        found = _parsed(text, order)
        if found and "T" not in found and clock:
            text = f"{text} {clock}"  # noqa: PLW2901
            found = _parsed(text, order) or found
        if found:
            return found + "+00:00" * (utc and "T" in found and len(found) <= 26 and "+" not in found), text
    return "", " ".join(written)


def _parsed(text: str, order: dates.Order) -> str:
    if _EPOCH.fullmatch(text.strip()):
        number = text.strip()
        long = len(number.partition(".")[0]) == 13
        return dates.from_epoch(number, "epoch milliseconds" if long else "epoch seconds")
    return dates.parse(cleaned(text), order)
