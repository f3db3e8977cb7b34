"""By when a request must be answered: the promise of the privacy statement and the limits of the law.

Periods are counted by Regulation (EEC, Euratom) No 1182/71, art. 3, as the GDPR leaves no other rule: the day of
the event is not counted (1); a period in months ends on the day of the same number, or on the last day of a month
that has none (2)(c); where the last day is a public holiday, a Sunday or a Saturday, it ends with the next working
day (4). The EDPB counts likewise: received on 5 March, answered by 5 April; on 31 August, by 30 September
(Guidelines 01/2022 on the right of access, section 5.3).

Public holidays are those of the controller's country that hold in all of it. A day that only some of a country keeps
(a regional holiday, a bank holiday, 5 May outside the Dutch lustrum years) does not lengthen a period here, so that
a date that comes out is never later than the law's.
"""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from inzage.errors import SettingsError

PROMISED_DAYS = 14
LEGAL_MONTHS = 1
EXTENDED_MONTHS = 3
"""The month and the "two further months" of GDPR art. 12(3), both from the receipt of the request."""

COUNTRIES = ("BE", "NL", "FR", "LU", "DE")
"""Whose public holidays are known; the setting `region` names one of them."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day of a period: as the calendar gives it, and as it counts after `holiday` or weekend."""

    period: str  # 14 days, 1 month, ...
    start: date  # the day of the event, which is not counted
    nominal: date
    day: date
    holidays: tuple[str, ...] = ()  # English names of the public holidays that were passed over

    @property
    def explained(self) -> str:
        """How the day was found, in one English sentence."""
        counted = f"{self.period} after {self.start} ends on {_weekday(self.nominal)} {self.nominal}"
        if self.day == self.nominal:
            return counted
        why = f" ({', '.join(self.holidays)})" if self.holidays else ""
        return (
            f"{counted}, no working day{why}; so on {_weekday(self.day)} {self.day} (Reg. 1182/71, art. 3(4))"
        )


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Two days, fixed when the request comes in."""

    promised: date
    legal: date
    explained: tuple[str, ...] = ()


def deadlines(received: date, region: str = "BE") -> Deadlines:
    """14 days by the company's promise; one month by GDPR art. 12(3)."""
    promise, law = promised(received, region), legal(received, region)
    return Deadlines(promise.day, law.day, (f"promised: {promise.explained}", f"by law: {law.explained}"))


def promised(received: date, region: str = "BE") -> Deadline:
    """The promise of the privacy statement."""
    return _ending(f"{PROMISED_DAYS} days", received, received + timedelta(days=PROMISED_DAYS), region)


def legal(received: date, region: str = "BE", waited: int = 0) -> Deadline:
    """The month of GDPR art. 12(3), longer by the days `waited` for the information that identifies the person.

    Art. 12(6) lets a controller with reasonable doubts about who is asking request more information, and says
    nothing of the clock. The EDPB (Guidelines 01/2022, section 5.3) accepts a suspension of the time until that
    information has come, if it was asked for without undue delay. So the month is neither started anew nor
    does it run from the answer: the days from asking to answer are not counted, which is the earlier and safer date.
    A code sent as a matter of course is no doubt, and suspends nothing; the promised day always stays.
    """
    return _months(received, LEGAL_MONTHS, region, waited)


def extended(received: date, region: str = "BE", waited: int = 0) -> Deadline:
    """The end of the two further months of GDPR art. 12(3), counted from the receipt of the request."""
    return _months(received, EXTENDED_MONTHS, region, waited)


def month_end(start: date, months: int) -> date:
    """The same day `months` later, or the last day of a month that has no such day."""
    year, month = start.year + (start.month - 1 + months) // 12, (start.month - 1 + months) % 12 + 1
    return date(year, month, min(start.day, calendar.monthrange(year, month)[1]))


def _months(received: date, months: int, region: str, waited: int) -> Deadline:
    period = f"{months} month{'s' if months > 1 else ''}"
    if waited:
        period += f" and {waited} day{'s' if waited > 1 else ''} of waiting for identification"
    return _ending(period, received, month_end(received, months) + timedelta(days=waited), region)


def _ending(period: str, start: date, nominal: date, region: str) -> Deadline:
    day, passed = nominal, []
    while (name := holiday(day, region)) or day.weekday() >= calendar.SATURDAY:
        passed += [name] if name else []
        day += timedelta(days=1)
    return Deadline(period, start, nominal, day, tuple(dict.fromkeys(passed)))


def holiday(day: date, region: str = "BE") -> str:
    """The English name of the public holiday on this day, "" where it is none.

    Raises `SettingsError` for a country whose holidays are not known: a deadline is never guessed.
    """
    if region not in COUNTRIES:
        raise SettingsError(
            f"the public holidays of region {region!r} are not known, so no deadline can be fixed; "
            f"set region to one of {', '.join(COUNTRIES)} in inzage.toml"
        )
    from holidays import country_holidays

    return country_holidays(region, years=day.year, language="en_US").get(day) or ""


def _weekday(day: date) -> str:
    return calendar.day_name[day.weekday()]
