"""Payments of the same content in one statement: two coffees of one day, of one card, without a reference."""

from collections import Counter
from dataclasses import replace

from connectors.record import Record


class Repeats:
    """Tells the payments of one statement apart; a second statement with the same payments tells the same."""

    def __init__(self) -> None:
        self._seen: Counter[int] = Counter()

    def apart(self, record: Record) -> Record:
        """The record; under a key with its number behind where the statement had others like it before."""
        content = hash(replace(record, place=""))
        self._seen[content] += 1
        number = self._seen[content]
        return record if number == 1 else replace(record, key=f"{record.key}#{number}")
