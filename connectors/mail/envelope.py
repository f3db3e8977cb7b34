"""The line that opens a message in an mbox: `From <sender> <date>`, its date in the shapes that are about."""

import re

ENVELOPE = re.compile(
    rb"""
    From[ ](?P<sender>"[^"\r\n]*"\S*|\S*)[ ]+                  # Thunderbird: "-"; Takeout: "1234@xxx"
    (?:
        (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[ ]+                    # asctime: Mon Oct 16 01:29:30 2023
        (?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[ ]+
        (?P<day>\d{1,2})[ ]+(?P<clock>\d{1,2}:\d\d(?::\d\d)?)
        (?:[ ]+(?P<zone>[+-]\d{4}|[A-Z]{1,5}(?:[ ]DST)?))?     # Takeout: the zone before the year
        [ ]+(?P<year>\d{4})
        (?:[ ]+(?P<late_zone>[+-]\d{4}|[A-Z]{1,5}))?
      | (?P<date>
            (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),[ ]+\d{1,2}[ ]+    # RFC 2822: Tue, 10 Feb 2026 12:00:00 +0000
            (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[ ]+\d{4}[ ]+
            \d{1,2}:\d\d(?::\d\d)?(?:[ ]+(?:[+-]\d{4}|[A-Z]{1,5}))?
          | \d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:[ ]?(?:Z|[+-]\d\d:?\d\d))?
        )
    )
    (?:[ ]+remote[ ]from[ ]\S+)?\s*
    """,
    re.VERBOSE,
)
"""An mbox line as a whole; `From now on ...` is none, for it has no date."""


def envelope_date(line: bytes) -> str:
    """The date of an mbox line in the order of RFC 5322 or ISO 8601; "" where the line has none."""
    found = ENVELOPE.fullmatch(line)
    if not found:
        return ""
    if date := found["date"]:
        return date.decode("ascii")
    zone = found["zone"] or found["late_zone"] or b""
    return (
        b" ".join((found["day"], found["month"], found["year"], found["clock"], zone)).decode("ascii").strip()
    )
