"""Numbers on invoices and meters that lead to a customer: payment references and connection points."""

from detectors.identifiers.edges import ALONE, END, FREE
from detectors.identifiers.row import Identifier
from inzage.labels import Label

_METER_WORDS = (
    r"ean\b",
    "ean ?code",
    "meter",
    "compteur",
    "zahler",
    "aansluit",
    r"gas\b",
    "elektri",
    "electri",
)
_MESSAGE_WORDS = (
    "mededeling",
    "communication",
    r"ogm\b",
    r"vcs\b",
    "verwendungszweck",
    "message",
    "vermelding",
)


def is_connection(value: str) -> bool:
    """GS1 General Specifications: eighteen digits, the last a check digit modulo 10."""
    digits = [int(d) for d in value if d.isdigit()]
    return sum(d * (3 if n % 2 else 1) for n, d in enumerate(reversed(digits))) % 10 == 0


def is_creditor_reference(value: str) -> bool:
    """ISO 11649: check digits modulo 97."""
    from stdnum import iso11649

    return bool(iso11649.is_valid(value))


def is_structured_message(value: str) -> bool:
    """Febelfin: ten digits and their rest modulo 97 (97 for 0)."""
    digits = "".join(filter(str.isdigit, value))
    return int(digits) > 0 and (int(digits[:10]) % 97 or 97) == int(digits[10:])


PAYMENTS: tuple[Identifier, ...] = (
    # Electricity and gas connections: EAN-GSRN, 54 in Belgium, 87 in the Netherlands.
    # Misses: a wrong digit with no word beside it.
    Identifier(
        Label.CUSTOMER_ID,
        "connection",
        rf"[58]{FREE}[47](?:[ .-]?[0-9]){{16}}{END}",
        0.8,
        is_connection,
        cut="",
        digits=18,
        context=_METER_WORDS,
        forgiving=True,
    ),
    # Belgian structured communication: +++090/9337/55493+++.
    Identifier(
        Label.CUSTOMER_ID,
        "structured message",
        r"(?P<sign>[+*]{3}) ?(?P<value>[0-9]{3} ?/ ?[0-9]{4} ?/ ?[0-9]{5}) ?(?P=sign)",
        0.9,
        digits=12,
    ),
    # Without its signs. Misses: a wrong digit with no word beside it.
    Identifier(
        Label.CUSTOMER_ID,
        "structured message without signs",
        rf"[0-9]{ALONE}[0-9]{{2}}/[0-9]{{4}}/[0-9]{{5}}{END}",
        0.8,
        is_structured_message,
        cut="",
        digits=12,
        context=_MESSAGE_WORDS,
        forgiving=True,
    ),
    # ISO 11649 creditor reference: RF, two check digits, up to 21 signs.
    Identifier(
        Label.CUSTOMER_ID,
        "creditor reference",
        rf"R{ALONE}F[0-9]{{2}}(?: ?[0-9A-Z]{{1,4}}){{1,6}}(?![^\W_])",
        0.8,
        is_creditor_reference,
        digits=2,
        any_case=False,
        near_digit=True,
    ),
)
