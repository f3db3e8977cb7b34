"""An address in a text."""

from typing import NamedTuple

CERTAIN, LIKELY = 0.95, 0.8


class Address(NamedTuple):
    """Where an address stands, and how sure it is."""

    start: int
    end: int
    score: float
