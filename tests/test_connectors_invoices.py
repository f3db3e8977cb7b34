"""Lists of invoices, as bookkeeping programs export them, read by a mapping: who was billed, and their accounts."""

from pathlib import Path

import pytest

from connectors.mapped import mapped
from connectors.record import PLAIN, PROSE, Field, Person, Record, Role, Settled, Unreadable
from inzage.labels import Label

FIXTURES = Path(__file__).parent / "fixtures" / "mapped"


def _records(name: str) -> list[Record]:
    items = list(mapped.read(FIXTURES / name))
    assert not [item for item in items if isinstance(item, Unreadable)]
    return [item for item in items if isinstance(item, Record)]


def test_an_invoice_with_a_decimal_comma_and_an_iban() -> None:
    first, second = _records("facturen_exact.csv")
    assert (first.kind, first.key, first.at, first.at_text) == (
        "invoice",
        "2025-0117",
        "2025-03-07",
        "07-03-2025",
    )
    assert first.people == (
        Person(Role.SUBJECT, "Tuinderij De Boskamp", "hilde@boskamp.example", handle="10442"),
        Person(Role.SUBJECT, "mevr. Hilde Strijbosch"),
    )
    assert Field("IBAN", "BE55 0014 7823 5944", Label.BANK) in first.fields
    assert Field("Totaal", "1.512,50", PLAIN) in first.fields
    assert Field("Omschrijving", "Chatbot maart, gesprek met Hilde", PROSE) in first.fields
    assert second.people == (
        Person(Role.SUBJECT, "J. Weverbergh", "jos.weverbergh@thuis.example", handle="10443"),
    )


def test_who_sold_is_a_colleague_and_who_pays_is_not() -> None:
    paid, unpaid = _records("facturen_odoo.csv")
    assert paid.people == (
        Person(Role.SUBJECT, "Verbeke & Zonen, Aagje Verbeke", "aagje@verbeke-zonen.example"),
        Person(Role.COLLEAGUE, "Ward Lemmens"),
    )
    assert Field("Partner/Bank Accounts/Account Number", "BE46 7350 2619 4836", Label.BANK) in paid.fields
    assert Label.BANK not in {field.holds for field in unpaid.fields}


def test_what_an_invoice_is_for_may_be_its_text() -> None:
    first, credit = _records("facturen_yuki.csv")
    assert (first.at, credit.at) == ("2025-05-03", "2025-05-16")
    assert credit.text == "Abonnement mei, graag bellen op 0471 33 82 05"
    assert credit.people == (Person(Role.SUBJECT, "Dries Kerckaert", handle="REL-207"),)
    assert Field("Rekeningnummer", "BE03-3631-9074-5284", Label.BANK) in credit.fields


@pytest.mark.parametrize(
    ("name", "source"),
    [("facturen_exact.csv", "exact"), ("facturen_odoo.csv", "odoo"), ("facturen_yuki.csv", "yuki")],
)
def test_each_list_has_its_own_mapping(name: str, source: str) -> None:
    settled = {item.what: item.choice for item in mapped.read(FIXTURES / name) if isinstance(item, Settled)}
    assert settled["source"] == source
    assert not [choice for what, choice in settled.items() if what.startswith("column")]
