"""Mollie's settlements: payers with their accounts, fees that are nobody's, in Dutch and English."""

from pathlib import Path

import pytest

from connectors.head import look
from connectors.payments import mollie
from connectors.payments.mollie_columns import COLUMNS
from connectors.record import MACHINE, PLAIN, PROSE, Field, Person, Record, Role, Settled, Unreadable
from inzage.labels import Label

FIXTURES = Path(__file__).parent / "fixtures" / "mollie"
SAMPLES = Path(__file__).parents[2] / "shared" / "samples"
ENGLISH = FIXTURES / "settlement_en.csv"
DUTCH = FIXTURES / "uitbetaling_excel.csv"


def _records(path: Path) -> list[Record]:
    return [item for item in mollie.read(path) if isinstance(item, Record)]


def _file(folder: Path, text: str) -> Path:
    path = folder / "export.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_each_row_is_what_its_id_says() -> None:
    assert [(record.kind, record.key) for record in _records(ENGLISH)] == [
        ("payment", "tr_Wb7kPlm2Qa"),
        ("payment", "tr_Xc8mQrn3Rb"),
        ("payment", "tr_Yd9nRso4Sc"),
        ("refund", "re_Ze1pStp5Td"),
        ("chargeback", "chb_Af2qTuq6"),
        ("fee", ""),
    ]


def test_the_payer_and_their_account_are_kept() -> None:
    payment = _records(ENGLISH)[0]
    assert (payment.at, payment.at_text) == ("2025-10-01T10:12:00", "2025-10-01 10:12:00")
    assert payment.people == (Person(Role.SUBJECT, "Hr T. Zonderland e/o Mw P. Kiers"),)
    assert Field("Consumer name", "Hr T. Zonderland e/o Mw P. Kiers", Label.PERSON) in payment.fields
    assert Field("Consumer bank account", "NL14INGB0004821735", Label.BANK) in payment.fields
    assert Field("Consumer BIC", "INGBNL2A", PLAIN) in payment.fields
    assert Field("ID", "tr_Wb7kPlm2Qa", MACHINE) in payment.fields
    assert Field("Description", "Order 1001", PROSE) in payment.fields


def test_a_card_a_refund_and_a_fee_name_nobody() -> None:
    _, card, _, refund, chargeback, fee = _records(ENGLISH)
    assert [card.people, refund.people, chargeback.people, fee.people] == [(), (), (), ()]
    assert Field("Description", "Withheld fees MOL-2025-0001", PROSE) in fee.fields


def test_an_account_may_be_a_paypal_address_or_a_masked_card() -> None:
    paypal, chargeback = _records(ENGLISH)[2], _records(ENGLISH)[4]
    assert paypal.people == (Person(Role.SUBJECT, "Noortje Kraanvogel", "noortje@kraanvogel.example"),)
    assert Field("Consumer bank account", "noortje@kraanvogel.example", Label.EMAIL) in paypal.fields
    assert Field("Consumer bank account", "**** **** **** 6204", Label.CARD) in chargeback.fields


def test_a_dutch_export_after_excel_is_read_the_same() -> None:
    settled = {item.what: item.choice for item in mollie.read(DUTCH) if isinstance(item, Settled)}
    assert settled == {
        "encoding": "cp1252",
        "delimiter": "semicolon",
        "day order": "day first",
        "decimal mark": "comma",
    }
    fien, firm, fee = _records(DUTCH)
    assert (fien.kind, fien.at, fien.people) == (
        "payment",
        "2025-11-03T14:05:00",
        (Person(Role.SUBJECT, "FIEN DHAESE"),),
    )
    assert Field("Rekening consument", "BE55001478235944", Label.BANK) in fien.fields
    assert Field("Klantnr", "K-3021", PROSE) in fien.fields
    assert Field("Bedrag", "1.089,00", PLAIN) in fien.fields
    assert firm.people == (Person(Role.SUBJECT, "Crèmerie Het Graantje"),)
    assert (fee.kind, fee.people) == ("fee", ())


def test_a_row_that_a_comma_pushed_aside_names_nobody(tmp_path: Path) -> None:
    header = "Date,Payment method,Amount,ID,Description,Consumer name,Consumer bank account\n"
    row = "2025-01-01,ideal,1.00,tr_1a,taart, groot,Fien Dhaese,BE55001478235944\n"
    record = _records(_file(tmp_path, header + row))[0]
    assert record.people == ()
    assert {field.holds for field in record.fields} == {PROSE}


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Date,Payment method,Amount,ID,Consumer bank account", True),
        ("Datum,Betaalmethode,Bedrag,ID,Omschrijving,Naam consument,Rekening consument,BIC consument", True),
        ("Datum;Betaalmethode;Bedrag;ID;Uitbetalingsreferentie", True),
        ("Date,Méthode de paiement,Montant,ID,Référence du versement", True),
        # other lists of payments
        ("Datum,Bedrag,ID,Omschrijving", False),
        ("Datum,Betaalmethode,Bedrag,ID,Omschrijving,Klantnaam", False),
        ("Date,Payment method,Amount,Order ID,Consumer name", False),
        ("Datum;Rekening;Naam tegenpartij;Bedrag;Mededeling", False),
        ("id,Created (UTC),Amount,Card ID,Card Name", False),
        ('["Date","Payment method","Amount","ID","Consumer bank account"]', False),
    ],
)
def test_it_is_recognised_by_its_columns(tmp_path: Path, header: str, expected: bool) -> None:
    assert mollie.recognises(look(_file(tmp_path, header + "\n"))) is expected


def test_every_label_holds_something_known() -> None:
    assert {column.holds for column in COLUMNS.values()} <= {PLAIN, PROSE, MACHINE, *map(str, Label)}


def test_the_sample_is_read_whole() -> None:
    path = SAMPLES / "payments_mollie" / "snippet_settlement_en.csv"
    if not path.exists():
        pytest.skip(f"needs {path}")
    items = list(mollie.read(path))
    assert sum(isinstance(item, Record) for item in items) == 4
    assert not any(isinstance(item, Unreadable) for item in items)
