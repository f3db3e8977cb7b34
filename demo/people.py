"""The made-up people of the demo, read from `people.csv`, and the forms in which texts mention them."""

import csv
import unicodedata
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from demo.date_words import MONTHS
from demo.identifiers import e164, iban, mobile, phone_forms


@dataclass(frozen=True)
class Person:
    """One made-up person; `number` is their mobile without prefixes, empty where there is none."""

    id: str
    first: str
    last: str
    language: str
    role: str
    country: str
    emails: tuple[str, ...]
    number: str
    serial: int
    born: date | None
    street: str
    postcode: str
    city: str
    firm: str
    signature: str

    @property
    def name(self) -> str:
        """First and last name, as on an envelope."""
        return f"{self.first} {self.last}".strip()

    @property
    def phones(self) -> list[str]:
        """The person's numbers in E.164."""
        return [e164(self.country, self.number)] if self.number else []


def load_people(path: Path = Path(__file__).parent / "people.csv") -> dict[str, Person]:
    """All people by id, in file order; phone `own` is the country's next number, `=id` shares one."""
    people: dict[str, Person] = {}
    counts: defaultdict[str, int] = defaultdict(int)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            counts[row["country"]] += 1
            people[row["id"]] = _person(row, counts[row["country"]], people)
    return people


def _person(row: dict[str, str], serial: int, known: dict[str, Person]) -> Person:
    phone, born, emails = row.pop("phone"), row.pop("born"), row.pop("emails")
    number = {"own": mobile(row["country"], serial), "-": ""}.get(phone)
    return Person(
        **row,
        emails=tuple(emails.split(";")) if emails else (),
        number=known[phone[1:]].number if number is None else number,
        serial=serial,
        born=date.fromisoformat(born) if born else None,
    )


def surface(person: Person, form: str) -> tuple[str, str]:
    """Label and written form of a person's datum: `phone_dots` gives `("PHONE", "0470.12.34.01")`."""
    if form.startswith("phone"):
        return "PHONE", phone_forms(person.country, person.number)[form]
    if form.startswith("email"):
        return "EMAIL", person.emails[int(form[5:] or 1) - 1]
    label, write = _FORMS[form]
    return label, write(person)


def _initials(person: Person) -> str:
    return "-".join(f"{part[0]}." for part in person.first.split("-"))


def _ascii(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.replace("ı", "i").replace("ł", "l"))
    return "".join(character for character in plain if not unicodedata.combining(character))


def _born(person: Person) -> date:
    if person.born is None:
        raise ValueError(f"{person.id} has no date of birth")
    return person.born


def _born_in_words(person: Person) -> str:
    born = _born(person)
    return f"{born.day} {MONTHS[person.language][born.month - 1]} {born.year}"


_FORMS: dict[str, tuple[str, Callable[[Person], str]]] = {
    "full": ("PERSON", lambda p: p.name),
    "first": ("PERSON", lambda p: p.first),
    "last": ("PERSON", lambda p: p.last),
    "last_title": (
        "PERSON",
        lambda p: p.last[0].upper() + p.last[1:],
    ),  # a Dutch "van" without a first name is "Van"
    "initial": ("PERSON", lambda p: f"{_initials(p)} {p.last}"),
    "comma": ("PERSON", lambda p: f"{p.last}, {p.first}"),
    "caps": ("PERSON", lambda p: p.name.upper()),
    "full_lower": ("PERSON", lambda p: p.name.lower()),
    "first_lower": ("PERSON", lambda p: p.first.lower()),
    "ascii_first_lower": ("PERSON", lambda p: _ascii(p.first).lower()),
    "iban": ("BANK", lambda p: iban(p.country, p.serial)),
    "iban_short": ("BANK", lambda p: iban(p.country, p.serial).replace(" ", "")),
    "dob": (
        "DATE_OF_BIRTH",
        lambda p: f"{_born(p):%d-%m-%Y}" if p.country == "NL" else f"{_born(p):%d/%m/%Y}",
    ),
    "dob_words": ("DATE_OF_BIRTH", _born_in_words),
    "ip": ("IP", lambda p: f"203.0.113.{p.serial}"),
    "street": ("ADDRESS", lambda p: p.street),
    "address": ("ADDRESS", lambda p: f"{p.street}, {p.postcode} {p.city}"),
}
