"""One line of a system log, as rsyslog, syslogd or journald write it: moment, host, program, message.

Formats: RFC 3164 (`Mar  4 00:00:31 host program[pid]: message`, without a year), the same with an RFC 3339 moment
before it, and RFC 5424 (`<22>1 2023-03-04T00:00:31Z host program pid - - message`).
"""

import re
from typing import NamedTuple

_STAMP = r"[A-Z][a-z]{2} [ 0-3]?[0-9](?: [0-9]{4})? [0-2][0-9]:[0-5][0-9]:[0-6][0-9]"
_ISO = r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:]{8}(?:[.,][0-9]{1,9})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?"
_LINE = re.compile(
    rf"(?:<[0-9]{{1,3}}>(?:1 )?)?({_STAMP}|{_ISO}) (\S+) "
    r"(?:([^\s\[\]:]+)(?:\[[0-9]+\])?: ?|([\w./-]+) (?:[0-9]+|-) \S+ - ?)?(.*)"
)
_WITH_YEAR = re.compile(r"([A-Z][a-z]{2} [ 0-3]?[0-9]) ([0-9]{4}) (.*)")


class Entry(NamedTuple):
    """What a line says. `time` is the moment as written; `program` is "" for the log's own notes."""

    time: str
    host: str
    program: str
    message: str


def parse(line: str) -> Entry | None:
    """The parts of a line; None where it is none of a system log."""
    match = _LINE.fullmatch(line)
    if match is None:
        return None
    time, host, program, other, message = match.groups()
    return Entry(time, host, program or other or "", message)


def year_in(time: str) -> tuple[str, int]:
    """A moment without its year, and the year, 0 where it is not written: `Mar  4 2023 00:00:31`."""
    match = _WITH_YEAR.fullmatch(time)
    return (f"{match[1]} {match[3]}", int(match[2])) if match else (time, 0)


def is_iso(time: str) -> bool:
    """Whether a moment is written with year and month as numbers."""
    return time[:4].isdigit()
