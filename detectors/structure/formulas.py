"""Closing formulas: the words between the end of a message and the name under it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from detectors.structure.lists import alternatives
from detectors.structure.message import Message

_FORMULA = re.compile(
    rf"(?<!\w)(?<!['’/@.-])(?:(?P<sure>{alternatives('closings', 'nothing else')})"
    rf"|(?:{alternatives('closings', 'may be')}))"
    r"(?!\w|['’@-][^\W_]|\.[^\W_])"
)
_BLANK = " \t\xa0*_~"


class Formula(NamedTuple):
    """Where a closing formula stands.

    `sure`: it can be nothing else (`Mvg`, not `Best`). `begins`: a line or a sentence begins with it.
    """

    start: int
    end: int
    sure: bool
    begins: bool


def formulas(message: Message) -> Iterator[Formula]:
    """What may be closing formulas of a text, in order."""
    for match in message.begun("formula", _FORMULA):
        begins = _begins(message.text, match.start())
        yield Formula(match.start(), match.end(), match["sure"] is not None, begins)


def formula_at(message: Message, at: int) -> bool:
    """Whether a closing formula stands at `at`."""
    return _FORMULA.match(message.folded, at) is not None


def _begins(text: str, at: int) -> bool:
    least = max(0, at - 8)
    while at > least and text[at - 1] in _BLANK:
        at -= 1
    before = text[at - 1] if at else "\n"
    return not (before.isalnum() or before in "'’@#")
