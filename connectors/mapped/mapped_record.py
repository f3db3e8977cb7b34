"""A row of named values as the record that its mapping describes."""

from collections.abc import Iterator
from collections.abc import Mapping as Named
from itertools import zip_longest
from typing import TYPE_CHECKING

from connectors import dates
from connectors.mapped.mapped_conversations import CONVERSATION, MESSAGE
from connectors.mapped.mapped_row import Row
from connectors.markup import plain
from connectors.record import PROSE, Field, Person, Record, Role
from connectors.tables.cells import addresses, several

if TYPE_CHECKING:
    from connectors.mapped.mapping import Mapping, Someone

_NOTE = "note"


class Shaper:
    """Makes records of one file's rows."""

    def __init__(self, mapping: "Mapping", order: dates.Order) -> None:
        self._mapping = mapping
        self._holds = mapping.holds()
        self._order = order

    def record(self, row: Row) -> Record:
        """The record of a row. Where the row's columns cannot be relied on, all its fields are prose."""
        mapping, values = self._mapping, {**row.around, **row.values}
        at, at_text = self._moment(values)
        thread = values.get(mapping.thread, "").strip()
        key = values.get(mapping.key, "").strip()
        kind = self._kind(row, values)
        return Record(
            kind,
            row.place,
            key or (thread if row.part == CONVERSATION else ""),
            f"{mapping.source}:{thread}" if thread else "",
            at,
            at_text,
            tuple(self._people(row, values, kind)),
            tuple(self._fields(row)),
            plain(values.get(mapping.text, "")),
        )

    def _kind(self, row: Row, values: Named[str, str]) -> str:
        """The first kind that the mapping gives for these values."""
        if row.part == CONVERSATION:
            return CONVERSATION
        for kind in self._mapping.kind:
            if found := kind if isinstance(kind, str) else kind.of(values):
                return found
        return MESSAGE if row.part else "record"

    def _people(self, row: Row, values: Named[str, str], kind: str) -> Iterator[Person]:
        for someone in self._mapping.people:
            role = someone.role_in(values)
            if row.part == CONVERSATION:
                role = Role.COLLEAGUE if someone.is_staff else Role.SUBJECT
            elif role is Role.RECIPIENT and kind == _NOTE:
                role = Role.SUBJECT  # what is internal was not sent to them
            if role is not None:
                yield from _named(someone, role, values)

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


def _named(someone: "Someone", role: Role, values: Named[str, str]) -> Iterator[Person]:
    """Someone by name, first address and first number, and by name again for each further one."""
    name = " ".join(value for column in someone.name if (value := values.get(column, "").strip()))
    handle = values.get(someone.handle, "").strip()
    mails = addresses(values.get(someone.email, ""))
    phones = several(values.get(someone.phone, ""))
    if not (mails or phones) and (name or handle):
        yield Person(role, name, handle=handle)
    for number, (mail, phone) in enumerate(zip_longest(mails, phones, fillvalue="")):
        if number == 0:
            yield Person(role, name, mail, phone, handle)
        else:
            yield from (Person(role, name, email=mail, handle=handle) for _ in mail[:1])
            yield from (Person(role, name, phone=phone, handle=handle) for _ in phone[:1])
