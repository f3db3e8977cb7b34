"""A row of named values as the record that its mapping describes."""

from collections.abc import Iterator
from collections.abc import Mapping as Named
from itertools import zip_longest
from typing import TYPE_CHECKING

from connectors import dates
from connectors.mapped.mapped_rows import Row
from connectors.markup import plain
from connectors.record import PROSE, Field, Person, Record
from connectors.tables.cells import addresses, several

if TYPE_CHECKING:
    from connectors.mapped.mapping import Mapping, Someone


class Shaper:
    """Makes records of one file's rows."""

    def __init__(self, mapping: "Mapping", order: dates.Order) -> None:
        self._mapping = mapping
        self._holds = mapping.holds()
        self._order = order

    def record(self, row: Row) -> Record:
        """The record of a row. Where the row's columns cannot be relied on, all its fields are prose."""
        mapping, values = self._mapping, row.values
        at, at_text = self._moment(values)
        thread = values.get(mapping.thread, "").strip()
        return Record(
            mapping.kind,
            row.place,
            values.get(mapping.key, "").strip(),
            f"{mapping.source}:{thread}" if thread else "",
            at,
            at_text,
            tuple(person for someone in mapping.people for person in _people(someone, values)),
            tuple(self._fields(row)),
            plain(values.get(mapping.text, "")),
        )

    def _moment(self, values: Named[str, str]) -> tuple[str, str]:
        if self._mapping.at is None:
            return "", ""
        text = values.get(self._mapping.at.column, "").strip()
        if self._mapping.at.format:
            return dates.from_epoch(text, self._mapping.at.format), text
        return dates.parse(text, self._order), text

    def _fields(self, row: Row) -> Iterator[Field]:
        for name, value in row.values.items():
            if name != self._mapping.text:
                yield Field(name, value, self._holds.get(name, PROSE) if row.sure else PROSE)


def _people(someone: "Someone", values: Named[str, str]) -> Iterator[Person]:
    """Someone by name, first address and first number, and by name again for each further one."""
    name = " ".join(value for column in someone.name if (value := values.get(column, "").strip()))
    handle = values.get(someone.handle, "").strip()
    mails = addresses(values.get(someone.email, ""))
    phones = several(values.get(someone.phone, ""))
    if not (mails or phones) and (name or handle):
        yield Person(someone.role, name, handle=handle)
    for number, (mail, phone) in enumerate(zip_longest(mails, phones, fillvalue="")):
        if number == 0:
            yield Person(someone.role, name, mail, phone, handle)
        else:
            yield from (Person(someone.role, name, email=mail, handle=handle) for _ in mail[:1])
            yield from (Person(someone.role, name, phone=phone, handle=handle) for _ in phone[:1])
