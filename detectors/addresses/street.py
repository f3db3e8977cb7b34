"""What is known of a street's name: its place in the text and how telling it is."""

from enum import IntEnum
from typing import NamedTuple

from detectors.addresses.tokens import Token


class Telling(IntEnum):
    """How much the name says by itself that it is a street."""

    BARE = 1
    """Any words: `Meir`, `Het Spui`; a postcode and a town must follow."""
    DOUBTFUL = 2
    """Words that streets share with other things: `Stadspark`, `Am Markt`."""
    SURE = 3
    """`Kerkstraat`, `rue de la Loi`: a street wherever it stands."""


class Street(NamedTuple):
    """A street's name in a text and how telling it is."""

    start: int
    end: int
    telling: Telling
    led: bool = False
    """Whether the kind of street stands first."""


def street(words: list[Token], last: int, telling: Telling, *, led: bool = False) -> Street:
    """The street from `words[last]` to `words[0]`; the words stand nearest first, as before a number."""
    return Street(words[last].start, words[0].end, telling, led)
