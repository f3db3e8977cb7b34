"""Who pays, by the columns of a row of a Stripe export."""

from collections.abc import Iterator, Sequence

from connectors.record import Person, Role
from connectors.tables.columns import Where
from connectors.tables.people import People, persons

_ROLES = {"self": Role.SUBJECT, "card": Role.SUBJECT, "ship": Role.SUBJECT}


class Payers:
    """Reads the customer, the card's holder and whom the goods go to, given where the columns are."""

    def __init__(self, where: Where) -> None:
        self._people = People(where, _ROLES)

    def named(self, cells: Sequence[str], customer: str = "") -> tuple[Person, ...]:
        """The customer, named by their card where nothing else names them; a card or parcel of another name is
        somebody else. `customer` is the id of the row, where the row is a customer."""
        payers = self._of("self", cells)
        holders = self._of("card", cells)
        if payers and not payers[0].name:
            named = holders[0].name if holders else ""
            payers, holders = [*payers, *holders], []
            payers = _together(named, payers, customer)
        elif payers:
            payers = _together(payers[0].name, payers, customer)
        elif customer:
            payers = [Person(Role.SUBJECT, handle=customer)]
        taken = {person.name.casefold() for person in payers}
        others = [p for p in (*holders, *self._of("ship", cells)) if _is_new(p, taken)]
        return tuple(dict.fromkeys((*payers, *others)))

    def _of(self, who: str, cells: Sequence[str]) -> list[Person]:
        return [*self._people.of(who, cells, Role.SUBJECT)]


def _together(name: str, people: Sequence[Person], customer: str) -> list[Person]:
    """One person by all addresses and numbers of `people`."""
    mails = [*_distinct(p.email for p in people)]
    phones = [*_distinct(p.phone for p in people)]
    handle = customer or next((p.handle for p in people if p.handle), "")
    return [*persons(Role.SUBJECT, name, mails, phones, handle)]


def _distinct(values: Iterator[str]) -> dict[str, None]:
    return dict.fromkeys(value for value in values if value)


def _is_new(person: Person, taken: set[str]) -> bool:
    return bool(person.email or person.phone) or person.name.casefold() not in taken
