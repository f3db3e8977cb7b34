"""Whom the house knows, and what a place in a text says about them."""

from dataclasses import dataclass
from enum import StrEnum

from inzage.labels import Label


class Evidence(StrEnum):
    """Why a place is taken for a known person's, the surest first."""

    EMAIL = "email"
    PHONE = "phone"
    HANDLE = "handle"
    ADDRESS = "address"
    FULL_NAME = "full name"
    INITIALS = "initials"  # `J. Peeters`, `Jan P.`
    TITLE = "title"  # `mevr. Peeters`
    PRESENT = "present"  # a first or last name alone, of somebody who takes part
    STAFF = "staff"  # the first name alone of one of the company's own people


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody the records name: `whose` stands for them, the rest is as written in the records.

    Phones are best given in E.164. `staff` are the company's own people, whom everybody calls by first name.
    """

    whose: str
    names: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()
    staff: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """A place in a text that is a known person's: `text[start:end]`.

    `whose` holds everybody whom it may mean, sorted: two people who bear one name are both in it.
    """

    start: int
    end: int
    whose: tuple[str, ...]
    label: Label = Label.PERSON
    evidence: Evidence = Evidence.FULL_NAME
