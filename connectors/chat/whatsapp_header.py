"""The beginning of a message in a WhatsApp text export: its frame, its date and time as written.

Android writes `18-08-2026 09:15 - Name: text`, iOS `[18-08-2026, 09:15:11] Name: text`; separators, order,
twelve-hour marks and invisible direction marks follow the region of the telephone.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

INVISIBLE = dict.fromkeys(map(ord, "\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"))
"""Direction marks and byte order marks, which WhatsApp puts around names and times."""

OWN = "\u200e"
"""The mark that WhatsApp on iOS puts before its own texts, as apart from what people typed."""

_HEADER = re.compile(
    r"(?P<open>\[)?"
    r"(?P<when>(?P<a>\d{1,4})(?P<mark>[./-])\s?(?P<b>\d{1,2})(?P=mark)\s?(?P<c>\d{1,4})\.?"
    r"(?:,?\s(?P<word>à|um|om|at|a las|alle|às|kl\.?|\ufffd))?,?\s{1,3}"
    r"(?P<hour>\d{1,2})(?:[:.]|\s?h\s?)(?P<minute>\d{2})(?:[:.](?P<second>\d{2}))?"
    r"(?:\s?(?P<half>[ap])\.?\s?m\.?)?)"
    r"(?P<close>\]\s?|\s[-–—](?:\s|$)|:\s|,\s)"
    r"(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_SPAN = re.compile(r"\d{1,2}[:.h]\d{2}(?!\d)")
FRAMES = {"]": "[date time] name: text", "-": "date time - name: text", ":": "date time: name: text"}
FRAMES[","] = "date time, name: text"


class Style(NamedTuple):
    """How an export writes its headers: one style holds for a whole file."""

    frame: str  # a key of FRAMES
    mark: str  # between the numbers of the date
    year_first: bool  # a year of four digits stands first

    def __str__(self) -> str:
        """The style as a reader of a report sees it."""
        date = self.mark.join("ymd" if self.year_first else "nny")
        return FRAMES[self.frame].replace("date", date)


class Order(NamedTuple):
    """Which of the three numbers of a date is the day, the month, the year."""

    day: int
    month: int
    year: int


@dataclass(frozen=True, slots=True)
class Header:
    """A line that begins a message. `numbers` are those of the date, as written; `rest` follows the frame."""

    style: Style
    when: str
    numbers: tuple[str, str, str]
    time: tuple[int, int, int]
    linked: bool  # a word stands between date and time: "à", "um", "om"
    half: str  # the letter of AM or PM as written, "" for 24 hours
    rest: str


def parse_header(line: str) -> Header | None:
    """The header with which `line` begins, None where it continues a message.

    `INVISIBLE` marks are expected to be gone. A span of time (`12-03-2024 10:00 - 12:00 overleg`) is text.
    """
    line = line.lstrip(OWN)
    if not line or not (line[0].isdigit() or line[0] == "["):
        return None
    found = _HEADER.match(line)
    if not found or bool(found["open"]) != found["close"].startswith("]") or _SPAN.match(found["rest"]):
        return None
    frame = found["close"].strip().replace("–", "-").replace("—", "-")
    half = found["half"] or ""
    time = (_hour(int(found["hour"]), half), int(found["minute"]), int(found["second"] or 0))
    return Header(
        Style(frame, found["mark"], len(found["a"]) == 4),
        found["when"],
        (found["a"], found["b"], found["c"]),
        time,
        bool(found["word"]),
        half,
        found["rest"],
    )


def _hour(hour: int, half: str) -> int:
    """Twelve at night is 0 and at noon 12; some telephones write `00:08 a. m.` and `13:05 PM`."""
    if not half or hour > 12:
        return hour
    return hour % 12 + (12 if half in "pP" else 0)


def moment(header: Header, order: Order) -> str:
    """Date and time in ISO 8601, without zone; "" for a day or a time that does not exist."""
    day, month, year = (int(header.numbers[place]) for place in order)
    try:
        return datetime(year + 2000 if year < 100 else year, month, day, *header.time).isoformat()  # noqa: DTZ001
    except ValueError:
        return ""
