"""What every reader yields: records, what could not be read, and what was settled about the file."""

from dataclasses import dataclass
from enum import StrEnum

from inzage.labels import MACHINE, PLAIN, PROSE


class Role(StrEnum):
    """What a person is in one record."""

    SUBJECT = "subject"  # the record is about them: a contact row, a payer, an account holder
    AUTHOR = "author"  # wrote it
    RECIPIENT = "recipient"  # was sent it, or took part in the chat
    COLLEAGUE = "colleague"  # the company's own: owner, agent, assignee


@dataclass(frozen=True, slots=True)
class Person:
    """A person named by the structure of a record (a header, a column), each value as written there."""

    role: Role
    name: str = ""
    email: str = ""
    phone: str = ""
    handle: str = ""  # a user id, customer number or chat handle


@dataclass(frozen=True, slots=True)
class Field:
    """One named value of a record, as exported.

    `holds` is the kind of personal data that the column holds by its meaning (a `Label`), `PLAIN` where it
    holds none, `MACHINE` where it holds identifiers between machines, `PROSE` where the reader cannot tell.
    """

    name: str
    value: str
    holds: str = PROSE


@dataclass(frozen=True, slots=True)
class Record:
    """One row, message, note or call of an export.

    `key` tells it from another record of the same content (Message-ID, record id, n-th of its minute);
    `text` is the message itself, which is later split into body, quote and signature; `at` is its moment in
    ISO 8601 (with offset only where the export gives one), empty where unknown or ambiguous, `at_text` the
    moment as written.
    """

    kind: str  # contact, company, deal, note, message, event, call, ...
    place: str  # where in the file: "row 12", "message 3", "conversation 7, part 2"
    key: str = ""
    thread: str = ""
    at: str = ""
    at_text: str = ""
    people: tuple[Person, ...] = ()
    fields: tuple[Field, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A row, message or file that could not be read. `reason` and `remedy` never quote its content."""

    place: str
    reason: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Settled:
    """A choice made once for the whole file: encoding, delimiter, day/month order, kind of file.

    `choice` is "ambiguous" where the file does not decide; nothing is guessed then.
    """

    what: str
    choice: str
    why: str = ""


Item = Record | Unreadable | Settled

__all__ = ["MACHINE", "PLAIN", "PROSE", "Field", "Item", "Person", "Record", "Role", "Settled", "Unreadable"]
