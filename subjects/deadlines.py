"""By when a request must be answered: the promise of the privacy statement and the legal limit."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

PROMISED_DAYS = 14


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Two dates, fixed when the request comes in."""

    promised: date
    legal: date


def deadlines(received: date) -> Deadlines:
    """14 days by the company's promise; one month by GDPR art. 12(3), to the same day of the next month.

    A month without that day ends on its last (Regulation 1182/71, art. 3(2)(c)); weekends and holidays,
    which can only lengthen the limit, are not counted in.
    """
    year, month = (received.year + received.month // 12, received.month % 12 + 1)
    day = min(received.day, calendar.monthrange(year, month)[1])
    return Deadlines(received + timedelta(days=PROMISED_DAYS), date(year, month, day))
