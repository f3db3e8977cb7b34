"""A movement on an account in CODA: an amount, its counterparty, and all that was said with it."""

from connectors import dates
from connectors.payments.coda_lines import Line, account, amount, dotted, readable
from connectors.payments.coda_said import NAMES, Said
from connectors.record import MACHINE, PLAIN, PROSE, Field, Person, Record, Role
from inzage.labels import Label


class Movement:
    """Gathers the lines 2.1 to 2.3 of one movement and the lines 3.1 to 3.3 of information about it."""

    def __init__(self, line: Line, statement: str) -> None:
        self._first = line
        self._statement = statement
        self._said = [Said(line.raw(62, 62) == "1", line.raw(63, 115))]
        self._fields: list[Field] = []
        self._name = ""

    def add(self, line: Line) -> None:
        """Take a further line of this movement."""
        match line.raw(1, 2):
            case "22":
                self._said[0].text += line.raw(11, 63)
                self._keep("Customer reference", line.cut(64, 98), PROSE)
                self._keep("Counterparty BIC", line.cut(99, 109), PLAIN)
                self._keep("Return and purpose", readable(line.raw(113, 125)), PLAIN)
            case "23":
                self._name = line.cut(48, 82)
                self._account(line.raw(11, 47))
                self._keep("Counterparty name", self._name, Label.PERSON)
                self._said[0].text += line.raw(83, 125)
            case "31":
                self._said.append(Said(line.raw(40, 40) == "1", line.raw(41, 113)))
            case "32":
                self._said[-1].text += line.raw(11, 115)
            case "33":
                self._said[-1].text += line.raw(11, 100)

    def record(self) -> Record:
        """The movement as a record; its communications in free text are the text."""
        line = self._first
        told = [field for said in self._said if said.structured for field in said.fields()]
        fields = (*self._own(), *self._fields, *told)
        text = "\n".join(free for said in self._said if not said.structured and (free := readable(said.text)))
        day = dotted(line.raw(116, 121))
        names = dict.fromkeys([self._name, *(f.value for f in told if f.name in NAMES)])
        people = tuple(Person(Role.SUBJECT, name) for name in names if name)
        key = f"{self._statement}/{line.cut(3, 6)}.{line.cut(7, 10)}"
        at = dates.parse(day) if day else ""
        return Record("payment", f"line {line.number}", key, "", at, line.cut(116, 121), people, fields, text)

    def _own(self) -> list[Field]:
        line = self._first
        found = [
            Field("Bank reference", line.cut(11, 31), MACHINE),
            Field("Amount", amount(line.raw(32, 32), line.raw(33, 47)), PLAIN),
            Field("Value date", dotted(line.raw(48, 53)), PLAIN),
            Field("Transaction code", line.cut(54, 61), PLAIN),
        ]
        return [field for field in found if field.value]

    def _account(self, padded: str) -> None:
        number, currency = account(padded)
        self._keep("Counterparty account", number, Label.BANK)
        self._keep("Counterparty currency", currency, PLAIN)

    def _keep(self, name: str, value: str, holds: str) -> None:
        if value:
            self._fields.append(Field(name, value, holds))
