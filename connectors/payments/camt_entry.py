"""An entry of a statement in ISO 20022: one payment, or a batch of transactions, each a record of its own."""

from collections.abc import Iterator, Sequence

from connectors import dates
from connectors.payments.camt_fields import Leaf, holds, named, party
from connectors.record import PLAIN, Field, Person, Record, Role
from connectors.tables.layout import unique_names
from connectors.tables.people import persons

_TEXT = ("RmtInf", "Ustrd")
_KEYS = ("AcctSvcrRef", "TxId", "InstrId", "NtryRef", "EndToEndId", "MsgId")
_DAYS = (("BookgDt", "DtTm"), ("BookgDt", "Dt"), ("ValDt", "DtTm"), ("ValDt", "Dt"))
_PHONES = frozenset({"PhneNb", "MobNb"})
_NONE = "NOTPROVIDED"


class Entry:
    """Gathers one entry: what stands in the entry itself, and in each of its transactions."""

    def __init__(self, place: str) -> None:
        self._place = place
        self._own: list[Leaf] = []
        self._transactions: list[list[Leaf]] = []

    def transaction(self) -> None:
        """A transaction begins."""
        self._transactions.append([])

    def add(self, way: tuple[str, ...], value: str, *, within: bool) -> None:
        """Take the value of an element; `within` says whether it stands in the transaction under way."""
        (self._transactions[-1] if within and self._transactions else self._own).append((way, value))

    def records(self) -> Iterator[Record]:
        """The entry as records; what holds for the whole batch is in each of them."""
        if len(self._transactions) < 2:
            yield _record(self._place, [*self._own, *(leaf for one in self._transactions for leaf in one)])
            return
        for number, leaves in enumerate(self._transactions, 1):
            yield _record(f"{self._place}, transaction {number}", [*leaves, *self._own])


def statement(place: str, leaves: Sequence[Leaf]) -> Record:
    """The company's own account, its balances and sums."""
    key = _first(leaves, ("Stmt", "Id")) or _first(leaves, ("Rpt", "Id")) or _first(leaves, ("Ntfctn", "Id"))
    at = _first(leaves, ("CreDtTm",))
    return Record("statement", place, key, "", _moment(at), at, (), _fields(leaves, ""))


def _record(place: str, leaves: Sequence[Leaf]) -> Record:
    direction = _first(leaves, ("CdtDbtInd",))
    day = next((found for way in _DAYS if (found := _first(leaves, way))), "")
    keys = (_first(leaves, (name,)) for name in _KEYS)
    key = next((value for value in keys if value and value != _NONE), "")
    people = tuple(dict.fromkeys(_people(leaves, direction)))
    text = "\n".join(value for way, value in leaves if way[-2:] == _TEXT)
    rest = [(way, value) for way, value in leaves if way[-2:] != _TEXT]
    return Record("payment", place, key, "", _moment(day), day, people, _fields(rest, direction), text)


def _people(leaves: Sequence[Leaf], direction: str) -> Iterator[Person]:
    """Each party by name with its addresses and numbers, then whom else it names."""
    parties = dict.fromkeys(found for way, _ in leaves if (found := party(way, direction)))
    for one in parties:
        own = [(way, value) for way, value in leaves if party(way, direction) == one]
        names = [value for way, value in own if named(way, direction)]
        mails = [value for way, value in own if way[-1] == "EmailAdr"]
        phones = [value for way, value in own if way[-1] in _PHONES]
        yield from persons(Role.SUBJECT, names[0] if names else "", mails, phones)
        yield from (Person(Role.SUBJECT, name) for name in names[1:])


def _fields(leaves: Sequence[Leaf], direction: str) -> tuple[Field, ...]:
    names = unique_names([".".join(way) for way, _ in leaves])
    found = zip(names, leaves, strict=True)
    return tuple(
        Field(name, value, PLAIN if value == _NONE else holds(way, direction)) for name, (way, value) in found
    )


def _moment(written: str) -> str:
    """A date of XML may have a zone behind it, which says nothing of a day."""
    return dates.parse(written if "T" in written else written[:10])


def _first(leaves: Sequence[Leaf], end: tuple[str, ...]) -> str:
    return next((value for way, value in leaves if way[-len(end) :] == end), "")
