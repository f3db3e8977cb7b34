"""The lines of a CODA file: 128 columns each, counted from 1 as the standard does."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from connectors.export import Export
from connectors.record import Unreadable

WIDTH = 128
"""How many columns a line has; systems that trim them leave fewer."""

_LONGEST = 4096
_CURRENCY = re.compile(r"[A-Z]{3}[0-9A-Z]{0,3}")
_PADDING = re.compile(r" {2,}")


class Line(NamedTuple):
    """A line, padded to its full width, and where it stands."""

    number: int
    text: str

    def cut(self, first: int, last: int) -> str:
        """The columns from `first` to `last`, both included, without the blanks around their content."""
        return self.text[first - 1 : last].strip()

    def raw(self, first: int, last: int) -> str:
        """The same with all blanks: a text that goes on in another line breaks off anywhere."""
        return self.text[first - 1 : last]


def lines_of(path: Export, encoding: str) -> Iterator[Line | Unreadable]:
    """The lines that are not blank; `Unreadable` for one that is wider than the standard allows."""
    with path.open(encoding=encoding, errors="replace", newline=None) as file:
        number = 0
        while text := file.readline(_LONGEST):
            number += 1
            whole = text.rstrip("\r\n \0\x1a")
            if len(text) == _LONGEST and not text.endswith("\n"):
                while text and not text.endswith("\n"):
                    text = file.readline(_LONGEST)
                whole = " " * (WIDTH + 1)
            if len(whole) > WIDTH:
                yield Unreadable(
                    f"line {number}", f"it is wider than {WIDTH} columns", "ask the bank for it again"
                )
            elif whole:
                yield Line(number, whole.ljust(WIDTH))


def readable(padded: str) -> str:
    """A text without the blanks that fill up its columns."""
    return _PADDING.sub(" ", padded.strip())


def amount(sign: str, digits: str) -> str:
    """An amount of fifteen digits, the last three behind the point, as `-12.50`; as written where it is none."""
    if not re.fullmatch(r"[0-9]{15}", digits):
        return readable(sign + digits)
    whole, rest = divmod(int(digits), 1000)
    cents = f"{rest:03}"
    return f"{'-' if sign == '1' else ''}{whole}.{cents.removesuffix('0')}"


def account(padded: str) -> tuple[str, str]:
    """An account and the currency behind it: an IBAN, a Belgian number of twelve digits, or one from abroad."""
    number, _, rest = padded.strip().rpartition(" ")
    if not number or not _CURRENCY.fullmatch(rest):
        return padded.strip(), ""
    return number.strip(), rest


def dotted(day: str) -> str:
    """`140325` as `14.03.25`; "" where it is no day: the standard writes zeros for none."""
    return f"{day[:2]}.{day[2:4]}.{day[4:6]}" if re.fullmatch(r"[0-9]{6}", day) and day != "000000" else ""
