"""CODA: movements with their counterparties and communications, statements, messages, and lines out of place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from connectors.head import look
from connectors.payments import coda
from connectors.payments.coda_lines import account, amount, dotted
from connectors.payments.coda_said import Said
from connectors.record import MACHINE, PLAIN, PROSE, Field, Item, Person, Record, Role, Unreadable
from inzage.labels import Label

FIXTURES = Path(__file__).parent / "fixtures" / "coda"
ONE = FIXTURES / "afschrift_047.cod"
TWO = FIXTURES / "deux_extraits.txt"


def _items(path: Path) -> list[Item]:
    return list(coda.read(path))


def _records(path: Path) -> list[Record]:
    return [item for item in _items(path) if isinstance(item, Record)]


def _lines(path: Path = ONE) -> list[str]:
    return path.read_text("cp1252").splitlines()


def _file(folder: Path, lines: list[str]) -> Path:
    path = folder / "afschrift.cod"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_payment_has_its_counterparty_account_and_the_whole_communication() -> None:
    payment = _records(ONE)[0]
    assert (payment.kind, payment.place, payment.key) == ("payment", "line 3", "047/0001.0000")
    assert (payment.at, payment.at_text) == ("2025-03-17", "170325")
    assert payment.people == (
        Person(Role.SUBJECT, "DHAESE FIEN"),
        Person(Role.SUBJECT, "DHAESE-VAN LOOCKE FIEN EN MAARTEN"),
    )
    assert payment.text == (
        "Factuur 2025-88, gelieve Fien te bellen op 0471 33 82 05 na vijf uur, bedankt en tot gauw, Dhaese"
    )
    assert payment.fields == (
        Field("Bank reference", "PRT0047A0001X", MACHINE),
        Field("Amount", "121.00", PLAIN),
        Field("Value date", "15.03.25", PLAIN),
        Field("Transaction code", "00150000", PLAIN),
        Field("Customer reference", "NOTPROVIDED", PROSE),
        Field("Counterparty BIC", "GEBABEBB", PLAIN),
        Field("Counterparty account", "BE55001478235944", Label.BANK),
        Field("Counterparty currency", "EUR", PLAIN),
        Field("Counterparty name", "DHAESE FIEN", Label.PERSON),
        Field("Counterparty name in full", "DHAESE-VAN LOOCKE FIEN EN MAARTEN", Label.PERSON),
        Field("Counterparty street", "LINDENDREEF 46", Label.ADDRESS),
        Field("Counterparty locality", "9420 ERPE-MERE", Label.LOCATION),
    )


def test_a_structured_communication_is_no_text() -> None:
    payment = _records(ONE)[1]
    assert payment.text == ""
    assert payment.people == (Person(Role.SUBJECT, "Crèmerie Het Graantje"),)
    assert Field("Structured communication", "+++021/4736/85295+++", PLAIN) in payment.fields


def test_a_direct_debit_has_its_mandate_and_what_it_is_for() -> None:
    debit = _records(ONE)[2]
    assert Field("Amount", "-15.73", PLAIN) in debit.fields
    assert Field("Direct debit date", "17.03.25", PLAIN) in debit.fields
    assert Field("Creditor identification", "BE69ZZZ0471938850", MACHINE) in debit.fields
    assert Field("Mandate reference", "MANDAAT-0093", PROSE) in debit.fields
    assert Field("Communication", "Jaarbijdrage lid Ward Lemmens", PROSE) in debit.fields
    assert Field("Customer reference", "E2E-19", PROSE) in debit.fields


def test_what_the_bank_takes_is_nobody_s() -> None:
    costs = _records(ONE)[3]
    assert (costs.people, costs.text) == ((), "Maandelijkse kosten")


def test_a_statement_is_a_record_of_the_company_s_own_account() -> None:
    statement = _records(ONE)[4]
    assert (statement.kind, statement.key, statement.people) == ("statement", "047", ())
    assert (statement.at, statement.at_text) == ("2025-03-17", "170325")
    assert Field("Account", "BE03363190745284", Label.BANK) in statement.fields
    assert Field("Holder", "PRAATPAAL BV", PROSE) in statement.fields
    assert Field("New balance", "1413.27", PLAIN) in statement.fields


def test_a_message_of_the_bank_is_read() -> None:
    message = _records(ONE)[5]
    assert (message.kind, message.key) == ("message", "047/message 0001.0000")
    assert message.text == "Nieuwe tarieven vanaf 1 april: vraag ze bij uw kantoor, aan Els Vandamme."


def test_several_statements_with_trimmed_lines_are_all_read() -> None:
    assert [(record.kind, record.key) for record in _records(TWO)] == [
        ("payment", "048/0001.0000"),
        ("payment", "048/0001.0001"),
        ("statement", "048"),
        ("statement", "049"),
    ]
    old_number = _records(TWO)[0]
    assert Field("Counterparty account", "001478235944", Label.BANK) in old_number.fields
    assert Field("New balance", "-13.27", PLAIN) in _records(TWO)[3].fields
    assert not [item for item in _items(TWO) if isinstance(item, Unreadable)]


@pytest.mark.parametrize(
    ("spoil", "place"),
    [
        (lambda lines: lines[:-1], "end of file"),
        (lambda lines: [*lines[:2], *lines[3:]], "line 3"),  # the movement's first line is gone
        (lambda lines: [*lines[:3], "geen CODA", *lines[3:]], "line 4"),
        (lambda lines: [*lines[:3], lines[3] + "x", *lines[4:]], "line 4"),
        (lambda lines: [*lines[:3], "2" * 9000, *lines[4:]], "line 4"),
    ],
)
def test_what_is_out_of_place_is_told_and_the_rest_is_read(
    tmp_path: Path, spoil: Callable[[list[str]], list[str]], place: str
) -> None:
    items = _items(_file(tmp_path, spoil(_lines())))
    told = [item for item in items if isinstance(item, Unreadable)]
    assert told[0].place == place
    assert all(item.remedy for item in told)
    assert sum(isinstance(item, Record) for item in items) >= 5


@pytest.mark.parametrize(
    ("sign", "digits", "expected"),
    [
        ("0", "000000000121000", "121.00"),
        ("1", "000000000002500", "-2.50"),
        ("0", "000000000000005", "0.005"),
        ("0", "12 500", "012 500"),
    ],
)
def test_an_amount_has_three_decimals(sign: str, digits: str, expected: str) -> None:
    assert amount(sign, digits) == expected


@pytest.mark.parametrize(
    ("day", "expected"), [("140325", "14.03.25"), ("000000", ""), ("14032", ""), ("", "")]
)
def test_a_day_is_written_without_marks(day: str, expected: str) -> None:
    assert dotted(day) == expected


@pytest.mark.parametrize(
    ("padded", "expected"),
    [
        ("BE55001478235944                  EUR", ("BE55001478235944", "EUR")),
        ("001478235944 EUR0BE                  ", ("001478235944", "EUR0BE")),
        ("AB00 1111 2222 33                    ", ("AB00 1111 2222 33", "")),
        ("                                     ", ("", "")),
    ],
)
def test_an_account_stands_before_its_currency(padded: str, expected: tuple[str, str]) -> None:
    assert account(padded) == expected


def test_an_unknown_structure_is_kept_as_prose() -> None:
    assert list(Said(structured=True, text="777" + "iets van Els".ljust(50)).fields()) == [
        Field("Structured communication 777", "iets van Els", PROSE)
    ]
    assert list(Said(structured=True, text=" " * 53).fields()) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "0000017032573505 ",
        "00000 order 73505 and much more of a list of numbers",
        "0;0000;170325;735;05",
        "0000017032573505 " + "x" * 110 + "2",  # no balance below it
        "0000017032573505 " + "x" * 90 + "2\n12047",
        "$ git log --oneline\n00000170325 fix",
        ":20:940S170325\n:25:BE03363190745284\n:60F:C170325EUR1250,00",
    ],
)
def test_what_only_looks_like_it_is_not_recognised(tmp_path: Path, text: str) -> None:
    assert not coda.recognises(look(_file(tmp_path, [text])))
