"""The people that a row of an export names by its columns."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import zip_longest

from connectors.record import Person, Role
from connectors.tables.cells import addresses, first, held
from connectors.tables.columns import Where

_PARTS = ("name", "names", "first", "last", "mail", "phone", "id")
_MARKS = re.compile(r"[;\n]|,(?=\s*[+(0-9])")
_LISTED = re.compile(r"[;,]")
_NUMBER = re.compile(r"(?:[^0-9]*[0-9]){6}")


class People:
    """Reads the people of one export's rows.

    `roles` says who there may be, in order: of whom the columns are ("owner" of "owner mail") and their role.
    Columns of someone are `name` (or `first` and `last`), `mail`, `phone`, `id`; `names` has several people.
    """

    def __init__(self, where: Where, roles: Mapping[str, Role]) -> None:
        found = {who: {part: where(f"{who} {part}") for part in _PARTS} for who in roles}
        self._columns = {who: parts for who, parts in found.items() if any(parts.values())}
        self._roles = roles

    def named(self, cells: Sequence[str], leave_out: frozenset[str] = frozenset()) -> tuple[Person, ...]:
        """Everybody whom a row names, each once."""
        found: dict[Person, None] = {}
        for who in self._columns:
            if who not in leave_out:
                found.update(dict.fromkeys(self.of(who, cells, self._roles[who])))
        return tuple(found)

    def of(self, who: str, cells: Sequence[str], role: Role) -> Iterator[Person]:
        """Those that the columns of `who` name, by name and first address and number, by name again for others."""
        parts = self._columns.get(who)
        if parts is None:
            return
        for cell in held(cells, parts["names"]):
            yield from (someone(role, value) for value in listed(cell) if not value.isdigit())
        name = first(cells, parts["name"]) or " ".join(held(cells, [*parts["first"], *parts["last"]]))
        mails = distinct(addresses, cells, parts["mail"])
        phones = distinct(numbers, cells, parts["phone"])
        handle = first(cells, parts["id"])
        if "@" in name:
            mails = list(dict.fromkeys([*addresses(name), *mails]))
            name = bare_name(name)
        yield from persons(role, name, mails, phones, handle)


def persons(
    role: Role, name: str, mails: Sequence[str], phones: Sequence[str], handle: str = ""
) -> Iterator[Person]:
    """Someone by name, first address and first number; by name and handle again for each further one."""
    if (name or handle) and not (mails or phones):
        yield Person(role, name, handle=handle)
    for number, (mail, phone) in enumerate(zip_longest(mails, phones, fillvalue="")):
        if number == 0:
            yield Person(role, name, mail, phone, handle)
        else:
            yield from (Person(role, name, email=mail, handle=handle) for _ in mail[:1])
            yield from (Person(role, name, phone=phone, handle=handle) for _ in phone[:1])


def someone(role: Role, value: str) -> Person:
    """Someone by a single value: a name, an address, or `Jan Claes <jan@claes.example>`."""
    mails = addresses(value)
    return Person(role, bare_name(value), mails[0]) if mails else Person(role, value)


def bare_name(value: str) -> str:
    """The name before an address: `"Jan Claes" <jan@claes.example>`; "" where there is none."""
    name = value.partition("<")[0] if "<" in value else ""
    return "" if "@" in name else name.strip().strip("\"'").strip()


def listed(cell: str) -> list[str]:
    """The values of a cell that joins them by commas or semicolons."""
    return [value for part in _LISTED.split(cell) if (value := part.strip())]


def numbers(cell: str) -> list[str]:
    """The phone numbers in a cell that joins them by `;`, `,` or line breaks; an extension stays at its number."""
    parts = [part.strip() for part in _MARKS.split(cell) if part.strip()]
    return parts if all(map(_NUMBER.match, parts)) else [" ".join(cell.split())]


def distinct(find: Callable[[str], list[str]], cells: Sequence[str], indexes: Sequence[int]) -> list[str]:
    """What `find` finds in the cells of the columns `indexes`, each once."""
    found: list[str] = []
    for cell in held(cells, indexes):
        found += [value for value in find(cell) if value not in found]
    return found
