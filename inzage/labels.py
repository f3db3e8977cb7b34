"""The kinds of personal data that inzage tells apart: what a column may hold and what a finding may be."""

from enum import StrEnum


class Label(StrEnum):
    """A kind of personal data (GDPR art. 4(1)); the same words in findings, reports and the command line."""

    PERSON = "PERSON"
    EMAIL = "EMAIL"
    PHONE = "PHONE"
    ADDRESS = "ADDRESS"
    LOCATION = "LOCATION"
    ORG = "ORG"
    NATIONAL_ID = "NATIONAL_ID"
    TAX_ID = "TAX_ID"
    BANK = "BANK"
    CARD = "CARD"
    IP = "IP"
    URL = "URL"
    DATE_OF_BIRTH = "DATE_OF_BIRTH"
    DATE = "DATE"
    USERNAME = "USERNAME"
    PLATE = "PLATE"
    CUSTOMER_ID = "CUSTOMER_ID"
    SPECIAL = "SPECIAL"


DIRECT_IDENTIFIERS = frozenset(
    {
        Label.PERSON,
        Label.EMAIL,
        Label.PHONE,
        Label.ADDRESS,
        Label.NATIONAL_ID,
        Label.TAX_ID,
        Label.BANK,
        Label.CARD,
        Label.IP,
        Label.DATE_OF_BIRTH,
        Label.USERNAME,
        Label.PLATE,
        Label.CUSTOMER_ID,
    }
)
"""Kinds that single one person out by themselves; the rest (places, firms, dates) only do so together."""

PROSE = "PROSE"
"""A column whose content its reader cannot name: read as free text, names included."""

PLAIN = "PLAIN"
"""A column that by its meaning holds no personal data: checked with patterns only."""

MACHINE = "MACHINE"
"""A column of identifiers between machines, such as Message-ID: shaped like addresses, nobody's; not searched."""
