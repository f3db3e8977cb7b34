"""Stripe's exports: payers, card holders and customers out of every column; what was settled; what is not Stripe's."""

from pathlib import Path

import pytest

from connectors.head import look
from connectors.payments import stripe
from connectors.payments.stripe_columns import COLUMNS, column
from connectors.record import MACHINE, PLAIN, PROSE, Field, Person, Record, Role, Settled, Unreadable
from inzage.labels import Label

FIXTURES = Path(__file__).parent / "fixtures" / "stripe"
SAMPLES = Path(__file__).parents[2] / "shared" / "samples"


def _records(path: Path) -> list[Record]:
    return [item for item in stripe.read(path) if isinstance(item, Record)]


def _settled(path: Path) -> dict[str, str]:
    return {item.what: item.choice for item in stripe.read(path) if isinstance(item, Settled)}


def _file(folder: Path, text: str) -> Path:
    path = folder / "export.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_payment_names_its_payer_by_card_customer_and_phone() -> None:
    payment = _records(FIXTURES / "unified_payments.csv")[0]
    assert (payment.kind, payment.place, payment.key) == ("payment", "row 2", "ch_3Qa1Fluister7xK2")
    assert (payment.at, payment.at_text) == ("2025-02-13T08:41:07+00:00", "2025-02-13 08:41:07")
    assert payment.people == (
        Person(
            Role.SUBJECT,
            "Wietske Hoogerduin",
            "wietske@hoogerduin.example",
            "+32 470 55 81 20",
            "cus_Rt5Kwikstaart1",
        ),
    )


@pytest.mark.parametrize(
    ("name", "value", "holds"),
    [
        ("Card Name", "Wietske Hoogerduin", Label.PERSON),
        ("Card Last4", "4418", Label.CARD),
        ("Card Address Line1", "Kwikstaartlaan 18", Label.ADDRESS),
        ("Card Address City", "Merksplas", Label.LOCATION),
        ("Customer ID", "cus_Rt5Kwikstaart1", Label.CUSTOMER_ID),
        ("Customer Phone", "+32 470 55 81 20", Label.PHONE),
        ("customer_email (metadata)", "boekhouding@hoogerduin.example", Label.EMAIL),
        ("opmerking (metadata)", "Belt liever naar Joris Hoogerduin", PROSE),
        ("Description", "Subscription creation", PROSE),
        ("Currency", "eur", PLAIN),
        ("Card Fingerprint", "Yt6Zbn03Kplq81Ws", MACHINE),
    ],
)
def test_a_column_is_kept_for_what_it_holds(name: str, value: str, holds: str) -> None:
    assert Field(name, value, holds) in _records(FIXTURES / "unified_payments.csv")[0].fields


def test_a_card_in_the_name_of_an_address_and_a_parcel_for_somebody_else() -> None:
    payment = _records(FIXTURES / "unified_payments.csv")[1]
    assert payment.people == (
        Person(Role.SUBJECT, email="odile.garcin@vergers.example", handle="cus_Rt6Vergers2"),
        Person(Role.SUBJECT, "Bastien Garcin"),
    )
    assert Field("Card Name", "odile.garcin@vergers.example", Label.EMAIL) in payment.fields


def test_a_payment_without_anybody_is_nobody_s() -> None:
    payment = _records(FIXTURES / "unified_payments.csv")[2]
    assert (payment.kind, payment.people) == ("payment", ())
    assert Field("Client Reference ID", "klant-881", Label.CUSTOMER_ID) in payment.fields
    assert Field("Checkout Custom Field 1 Value", "Tuin van mevrouw Bosmans", PROSE) in payment.fields


def test_what_excel_did_to_dates_and_amounts_is_settled_for_the_file() -> None:
    path = FIXTURES / "payments_excel.csv"
    assert _settled(path) == {
        "encoding": "utf-8-sig",
        "delimiter": "semicolon",
        "day order": "day first",
        "decimal mark": "comma",
    }
    first, second = _records(path)
    assert (first.at, first.at_text) == ("2023-04-03T09:15:00+00:00", "03/04/2023 09:15")
    assert Field("Amount", "1.250,00", PLAIN) in first.fields
    assert first.people == (
        Person(Role.SUBJECT, "L. VERSCHRAEGEN", "lode@zandkorrel.example", handle="cus_Nb1Zandkorrel"),
    )
    assert second.people == (Person(Role.SUBJECT, "Iris Boterbloem"),)


def test_a_customer_is_the_subject_of_their_row_under_their_id() -> None:
    named, nameless, described = _records(FIXTURES / "customers.csv")
    assert named.kind == nameless.kind == "customer"
    assert named.people == (
        Person(Role.SUBJECT, "Wietske Hoogerduin", "wietske@hoogerduin.example", handle="cus_Rt5Kwikstaart1"),
    )
    assert Field("Name", "Wietske Hoogerduin", Label.PERSON) in named.fields
    assert nameless.people == (Person(Role.SUBJECT, handle="cus_Rt7Naamloos3"),)
    assert Field("Description", "Brouwhof, t.a.v. Elke Tack", PROSE) in described.fields
    assert Field("Business Vat ID", "BE0471938850", Label.TAX_ID) in described.fields


def test_a_report_tells_payments_refunds_and_fees_apart() -> None:
    paid, refunded, fee = _records(FIXTURES / "payout_reconciliation.csv")
    assert [paid.kind, refunded.kind, fee.kind] == ["payment", "refund", "fee"]
    assert (paid.key, paid.at) == ("txn_3Qa1Fluister7x", "2025-02-13T08:41:07+00:00")
    assert [p.email for p in refunded.people] == ["odile.garcin@vergers.example"]
    assert Field("refund_metadata[reden]", "Odile Garcin stopt ermee", PROSE) in refunded.fields
    assert fee.people == ()


def test_card_and_customer_of_two_names_are_two_people(tmp_path: Path) -> None:
    header = "id,Created (UTC),Card ID,Card Name,Customer Name,Customer Email,Customer ID\n"
    row = "ch_1,2025-01-01 10:00,card_1,Opa Jef Maes,Lotte Maes,lotte@maes.example,cus_9\n"
    assert _records(_file(tmp_path, header + row))[0].people == (
        Person(Role.SUBJECT, "Lotte Maes", "lotte@maes.example", handle="cus_9"),
        Person(Role.SUBJECT, "Opa Jef Maes"),
    )


def test_the_same_name_on_card_and_customer_is_one_person(tmp_path: Path) -> None:
    header = "id,Created (UTC),Card ID,Card Name,Customer Name,Customer Email\n"
    row = "ch_1,2025-01-01 10:00,card_1,LOTTE MAES,Lotte Maes,lotte@maes.example\n"
    assert len(_records(_file(tmp_path, header + row))[0].people) == 1


def test_a_row_that_a_comma_pushed_aside_names_nobody_and_is_prose(tmp_path: Path) -> None:
    header = "id,Created (UTC),Description,Card ID,Card Name\n"
    record = _records(_file(tmp_path, header + "ch_1,2025-01-01 10:00,taart, groot,card_1,Lotte Maes\n"))[0]
    assert record.people == ()
    assert {field.holds for field in record.fields} == {PROSE}


@pytest.mark.parametrize(
    ("amounts", "choice"),
    [
        ("12.50 1.00", "point"),
        ("12,50 0,00", "comma"),
        ("1.250,00", "comma"),
        ("1,250.00", "point"),
        ("1.250 12,5", "comma"),
        # thousands or cents, and both in one file, decide nothing
        ("1.250", "ambiguous"),
        ("12,50 12.50", "ambiguous"),
        ("12 1250", None),
    ],
)
def test_the_decimal_mark_is_settled_by_the_file(tmp_path: Path, amounts: str, choice: str | None) -> None:
    rows = "".join(f"ch_{n};2025-01-01 10:00;x;{amount}\n" for n, amount in enumerate(amounts.split()))
    path = _file(tmp_path, "id;Created (UTC);Card ID;Amount\n" + rows)
    assert _settled(path).get("decimal mark") == choice


def test_a_date_that_could_be_two_is_none(tmp_path: Path) -> None:
    path = _file(tmp_path, "id,Created (UTC),Card ID\nch_1,04/05/2025 10:00,card_1\n")
    assert (_records(path)[0].at, _records(path)[0].at_text) == ("", "04/05/2025 10:00")
    assert _settled(path)["day order"] == "ambiguous"


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("id,Description,Seller Message,Created (UTC),Amount", True),
        ("id,Email,Name,Description,Created (UTC),Total Spend", True),
        ("id,Type,Source,Amount,Fee,Net,Currency,Created (UTC),Available On (UTC)", True),
        ("balance_transaction_id,created_utc,currency,gross,fee,net,reporting_category", True),
        ("payout_id,effective_at_utc,currency,gross", True),
        # other systems, and lists of anything
        ("id,Email,Name,Created (UTC)", False),
        ("id,name,email,created_at", False),
        ("Transaction ID,Date,Gross,Fee,Net,From Email Address", False),
        ("Record ID,First Name,Last Name,Email,Create Date", False),
        ("balance_transaction_id,amount", False),
        ('{"id": 1, "Created (UTC)": 2, "Seller Message": 3}', False),
        ("Seller Message, Created (UTC) and id are columns of a payment", False),
    ],
)
def test_it_is_recognised_by_its_columns(tmp_path: Path, header: str, expected: bool) -> None:
    assert stripe.recognises(look(_file(tmp_path, header + "\n"))) is expected


@pytest.mark.parametrize(
    ("label", "holds"),
    [
        ("Shipping Address Postal Code", Label.LOCATION),
        ("customer_address_line1", Label.ADDRESS),
        ("payment_metadata[phone]", Label.PHONE),
        ("payment_metadata[name]", PROSE),
        ("seat (metadata)", PROSE),
        ("Refunded date (UTC)", PLAIN),
        ("Tafelnummer", PROSE),
    ],
)
def test_a_label_says_what_a_column_holds(label: str, holds: str) -> None:
    assert column(label).holds == holds


def test_every_label_holds_something_known() -> None:
    assert {column.holds for column in COLUMNS.values()} <= {PLAIN, PROSE, MACHINE, *map(str, Label)}


def test_the_sample_is_read_whole() -> None:
    path = SAMPLES / "payments_stripe" / "unified_payments_2024.csv"
    if not path.exists():
        pytest.skip(f"needs {path}")
    items = list(stripe.read(path))
    assert sum(isinstance(item, Record) for item in items) == 1
    assert not any(isinstance(item, Unreadable) for item in items)


def test_disputes_are_stripe_s(tmp_path: Path) -> None:
    header = "id,Charge ID,Reason,Status,Disputed Amount,Dispute Created (UTC),Customer Email"
    path = _file(tmp_path, f"{header}\ndu_1A2b,ch_1A2b,fraudulent,lost,25.00,2025-03-02 14:05,a@b.example\n")
    assert stripe.recognises(look(path))
    (dispute,) = _records(path)
    assert (dispute.kind, dispute.at) == ("dispute", "2025-03-02T14:05:00+00:00")
    assert dispute.people == (Person(Role.SUBJECT, email="a@b.example"),)
