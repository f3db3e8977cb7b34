"""What a row of Calendly's export says: the answers of the invitee, and who is in it."""

import re
from collections.abc import Iterator, Sequence

from connectors.bookings.calendly_columns import QUESTION, asked
from connectors.calls.numbers import is_outside
from connectors.record import PLAIN, PROSE, Field, Person, Role
from connectors.tables.cells import addresses, first, held
from connectors.tables.columns import Where, normal
from connectors.tables.layout import unique_names
from inzage.labels import Label

_ADDRESSES = re.compile(r"\s*[^\s<>,;:@]++@[^\s<>,;:@]++(?:[\s,;|]+[^\s<>,;:@]++@[^\s<>,;:@]++)*+[\s,;]*")


def answers(names: Sequence[str], labels: Sequence[str], cells: list[str]) -> list[Field]:
    """The responses of a row as fields named by their questions; both leave their cells.

    `names` are those of the columns, which no answer takes. A question without a response, or a response without a
    question, stays where it is.
    """
    normals = enumerate(map(normal, labels))
    where = {label: index for index, label in normals if QUESTION.fullmatch(label)}
    found: list[tuple[str, str]] = []
    for label, index in where.items():
        answer = where.get(label.replace("question", "response"), -1)
        if label.startswith("question") and max(index, answer) < len(cells) and answer >= 0:
            question, response = " ".join(cells[index].split()), cells[answer]
            if question and response.strip():
                found.append((question, response))
                cells[index] = cells[answer] = ""
    questions = unique_names([*names, *(question for question, _ in found)])[len(names) :]
    return [
        Field(name, answer, _answer_holds(question, answer))
        for name, (question, answer) in zip(questions, found, strict=True)
    ]


def looked_at(field: Field) -> Field:
    """A field of which the value has been heeded: text in a column for addresses or numbers is prose."""
    value = field.value.strip()
    if field.name.casefold() == "location":
        holds = Label.URL if re.fullmatch(r"https?://\S+", value) else _phone(value)
    elif field.holds == Label.EMAIL or (field.holds == Label.PERSON and "@" in value):
        holds = Label.EMAIL if _ADDRESSES.fullmatch(value) else PROSE
    elif field.holds == Label.PHONE:
        holds = _phone(value)
    elif field.name.casefold() == "canceled by" and value.casefold() in {"host", "invitee"}:
        holds = PLAIN
    else:
        return field
    return Field(field.name, field.value, holds)


def people(where: Where, cells: Sequence[str], found: Sequence[Field]) -> tuple[Person, ...]:
    """The invitee with each address and number they gave, then their guests, then the hosts."""
    return tuple(
        dict.fromkeys((*_invitee(where, cells, found), *_guests(where, cells), *_hosts(where, cells)))
    )


def _invitee(where: Where, cells: Sequence[str], found: Sequence[Field]) -> Iterator[Person]:
    name = first(cells, where("name")) or " ".join(held(cells, where("first name", "last name")))
    mails = [mail for cell in held(cells, where("mail")) for mail in addresses(cell)]
    phones = [cell for cell in held(cells, where("phone")) if is_outside(cell)]
    answered = [field for field in found if asked(field.name) == field.holds]
    mails += [mail for field in answered if field.holds == Label.EMAIL for mail in addresses(field.value)]
    phones += [field.value.strip() for field in answered if field.holds == Label.PHONE]
    if name or mails or phones:
        yield Person(Role.SUBJECT, name, "".join(mails[:1]), "".join(phones[:1]))
    yield from (
        Person(Role.SUBJECT, name, email=mail) for mail in dict.fromkeys(mails[1:]) if mail != mails[0]
    )
    yield from (
        Person(Role.SUBJECT, name, phone=each) for each in dict.fromkeys(phones[1:]) if each != phones[0]
    )


def _guests(where: Where, cells: Sequence[str]) -> Iterator[Person]:
    for cell in held(cells, where("guests")):
        yield from (Person(Role.RECIPIENT, email=mail) for mail in addresses(cell))


def _hosts(where: Where, cells: Sequence[str]) -> Iterator[Person]:
    name = first(cells, where("host name"))
    mails = [mail for cell in held(cells, where("host mail")) for mail in addresses(cell)]
    if name or mails:
        yield Person(Role.COLLEAGUE, name, "".join(mails[:1]))


def _answer_holds(question: str, answer: str) -> str:
    kind = asked(question)
    if kind == Label.EMAIL:
        return kind if _ADDRESSES.fullmatch(answer) else PROSE
    return _phone(answer) if kind == Label.PHONE else PROSE


def _phone(value: str) -> str:
    return Label.PHONE if is_outside(value) else PROSE
