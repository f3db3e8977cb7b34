"""What the columns of one table of people are for, and the record of a row of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from connectors.accounts.accounts_columns import CREDENTIAL, column
from connectors.accounts.accounts_moments import Moments
from connectors.mapped.mapped_row import Row
from connectors.record import MACHINE, PLAIN, PROSE, Field, Person, Record, Role, Settled
from connectors.tables.cells import addresses, is_id
from connectors.tables.columns import UNKNOWN, Column
from connectors.tables.people import numbers, persons, someone
from connectors.tables.sheet import looked_at
from inzage.labels import Label

_SIGNS = (
    {"created"},
    {"login"},
    {"username"},
    {"first", "last", "name", "bare name"},
    {"phone"},
    {"number"},
    {"born"},
    {"consent"},
    {CREDENTIAL},
)
_NEEDED = 2
_ELSEWHERE = {"bare name": UNKNOWN, "owner": UNKNOWN, CREDENTIAL: Column("", MACHINE)}
"""What such columns are in a table that is not about people: goods have names too, and a token may be of anything."""

_OF_PEOPLE = frozenset({"mail", "more mail", "phone", "first", "last", "name", "born", "username"})
_DATED = ("created", "login", "date")
_TOO_MANY = 5
"""Beyond so many columns of one use a table is about something else than a person a row."""


def is_account_table(names: Iterable[str]) -> bool:
    """Whether columns are those of accounts: an e-mail address and two more of moment of creation, last login, user
    name, name, phone, number of a customer or member, date of birth, consent, password."""
    uses = [column(name).use for name in names]
    return uses.count("mail") in range(1, _TOO_MANY) and signs(uses) >= _NEEDED


def signs(uses: Iterable[str]) -> int:
    """How many kinds of columns that tell accounts are among `uses`."""
    found = set(uses)
    return sum(not sign.isdisjoint(found) for sign in _SIGNS)


class People:
    """Makes records of the rows of a table; `names` are its columns, as far as they are known beforehand.

    Where several are read together, `table` is its name, which stands before keys. `keys` are the columns of its key.
    Passwords, their hashes and tokens are left out; `settled` says which.
    """

    def __init__(
        self, names: Sequence[str], kind: str = "account", table: str = "", keys: Sequence[str] = ()
    ) -> None:
        self._columns: dict[str, Column] = {}
        self._kind = kind
        self._table = table
        self._keys = keys
        self._of_people = any(column(name).use in _OF_PEOPLE for name in names)
        self._left_out: dict[str, int] = {}
        self.moments = Moments()

    def look(self, row: Row) -> None:
        """Take a row's moments into account, before any record is made."""
        for name in row.values:
            if self._column(name).use in _DATED or self._column(name).use == "born":
                self.moments.add(row.values[name])

    def record(self, row: Row) -> Record:
        """The record of a row. Where its columns cannot be relied on, all of it is prose and names nobody."""
        values = {name: value for name, value in row.values.items() if not self._secret(name, row.sure)}
        if not row.sure:
            found = tuple(Field(name, value, PROSE) for name, value in values.items())
            return Record(self._kind, row.place, fields=found)
        by_use = self._by_use(values)
        at_text = next((by_use[use][0] for use in _DATED[:2] if by_use.get(use)), "")
        return Record(
            self._kind,
            row.place,
            self._key(values, by_use),
            at=self.moments.parse(at_text),
            at_text=at_text,
            people=tuple(_people(by_use)),
            fields=tuple(self._fields(values)),
        )

    def _key(self, values: Mapping[str, str], by_use: Mapping[str, Sequence[str]]) -> str:
        if self._keys:
            key = "/".join(values.get(name, "") for name in self._keys)
        else:
            key = next((by_use[use][0] for use in ("id", "number") if by_use.get(use)), "")
        return f"{self._table}:{key}" if self._table and key else key

    def settled(self) -> Iterator[Settled]:
        """What was left out of the rows so far."""
        for name, count in self._left_out.items():
            why = f"a password, its hash or a key to the account, which no copy needs; {count} rows have one"
            where = f"table {self._table}, column {name}" if self._table else f"column {name}"
            yield Settled(where, "left out", why)

    def _secret(self, name: str, sure: bool) -> bool:  # noqa: FBT001 - as the row has it
        secret = self._column(name).use == CREDENTIAL and sure
        if secret:
            self._left_out[name] = self._left_out.get(name, 0) + 1
        return secret

    def _column(self, name: str) -> Column:
        if name not in self._columns:
            found = column(name)
            if not self._of_people:
                found = _ELSEWHERE.get(found.use, found)
            self._columns[name] = found
        return self._columns[name]

    def _by_use(self, values: Mapping[str, str]) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name, value in values.items():
            if (use := self._column(name).use) and value.strip():
                found.setdefault(use, []).append(value.strip())
        return found

    def _fields(self, values: Mapping[str, str]) -> Iterator[Field]:
        for name, value in values.items():
            if value.strip():
                yield _heeded(Field(name, value, self._column(name).holds))


def _people(by_use: Mapping[str, Sequence[str]]) -> Iterator[Person]:
    """The one whom a row is of, and who of the company looks after them."""
    mails = _distinct(
        found for use in ("mail", "more mail") for v in by_use.get(use, ()) for found in addresses(v)
    )
    phones = _distinct(found for value in by_use.get("phone", ()) for found in numbers(value))
    handle = next((by_use[use][0] for use in ("username", "number") if by_use.get(use)), "")
    yield from persons(Role.SUBJECT, _name(by_use), mails, phones, handle)
    if _name(by_use):  # without it, the owner may be the holder
        owners = dict.fromkeys(value for value in by_use.get("owner", ()) if not is_id(value))
        yield from (someone(Role.COLLEAGUE, value) for value in owners)


def _name(by_use: Mapping[str, Sequence[str]]) -> str:
    """The whole name; a column called `nom` beside a first name is the family name, as in French, and one called
    `name` beside a family name that is not in it is the first name, as with MailerLite."""
    given, last, bare = (by_use.get(use, ()) for use in ("first", "last", "bare name"))
    if given and not last:
        last = bare
    elif last and bare and not given:
        given, last = (bare, last) if last[0].casefold() not in bare[0].casefold() else ((), ())
    parts = [values[0] for values in (given, by_use.get("between", ()), last) if values]
    whole = by_use.get("name") or by_use.get("bare name") or ()
    name = " ".join(parts) if parts and last else whole[0] if whole else " ".join(parts)
    return "" if "@" in name else name


def _heeded(field: Field) -> Field:
    """A field of which the value has been heeded: an address in a column of another use is an address all the same."""
    if field.holds == Label.USERNAME and addresses(field.value) == [field.value.strip()]:
        return Field(field.name, field.value, Label.EMAIL)
    if field.holds == PLAIN and len(field.value) > 60:
        return Field(field.name, field.value, PROSE)
    return field if field.holds == Label.URL else looked_at(field)


def _distinct(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(value for value in values if value))
