"""MT940: payments told in code words, numbered parts or free text; statements; lines that are none."""

from pathlib import Path

import pytest

from connectors.head import look
from connectors.payments import mt940
from connectors.payments.mt940_told import told
from connectors.record import PLAIN, PROSE, Field, Item, Person, Record, Role, Unreadable
from inzage.labels import Label

FIXTURES = Path(__file__).parent / "fixtures" / "mt940"
DUTCH = FIXTURES / "afschrift_nl.sta"
GERMAN = FIXTURES / "auszug_de.txt"
HEADER = ":20:X\n:25:BE03363190745284\n:28C:1\n:60F:C250401EUR1,00\n"


def _items(path: Path) -> list[Item]:
    return list(mt940.read(path))


def _records(path: Path) -> list[Record]:
    return [item for item in _items(path) if isinstance(item, Record)]


def _file(folder: Path, text: str) -> Path:
    path = folder / "statement.sta"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_counterparty_in_one_code_word_is_taken_apart_though_a_line_cuts_it() -> None:
    payment = _records(DUTCH)[0]
    assert (payment.kind, payment.place, payment.key) == ("payment", "line 6", "250402118800")
    assert (payment.at, payment.at_text) == ("2025-04-02", "250402")
    assert payment.people == (Person(Role.SUBJECT, "DHAESE FIEN"),)
    assert payment.text == "Factuur 2025/88, bel Fien op 0471 33 82 05"
    assert payment.fields == (
        Field("Amount", "121,00", PLAIN),
        Field("Booked", "0402", PLAIN),
        Field("Type", "NTRF", PLAIN),
        Field("Reference", "NONREF", PROSE),
        Field("Bank reference", "250402118800", PROSE),
        Field("Details", "/TRCD/00100/", PROSE),
        Field("EREF", "NOTPROVIDED", PLAIN),
        Field("IBAN", "BE55001478235944", Label.BANK),
        Field("BIC", "GEBABEBB", PLAIN),
        Field("NAME", "DHAESE FIEN", Label.PERSON),
        Field("CITY", "ERPE-MERE", Label.LOCATION),
    )


def test_code_words_name_the_payee_and_on_whose_behalf() -> None:
    debit = _records(DUTCH)[1]
    assert debit.people == (Person(Role.SUBJECT, "SPORTKRING DE MEEUW"), Person(Role.SUBJECT, "Greet Nuyts"))
    assert debit.text == "Jaarbijdrage Ward Lemmens"
    assert Field("Amount", "-15,73", PLAIN) in debit.fields
    assert Field("IBAN", "NL32RABO0317206648", Label.BANK) in debit.fields


def test_free_text_stays_as_its_lines() -> None:
    free, costs = _records(DUTCH)[2:4]
    assert free.text == "Crèmerie Het Graantje\nbestelling 519, groeten van Els"
    assert (free.key, free.people) == ("B7", ())
    assert (costs.key, costs.text, costs.people) == ("", "", ())


def test_a_statement_is_the_company_s_own_account() -> None:
    statement = _records(DUTCH)[4]
    assert (statement.kind, statement.key, statement.people) == ("statement", "P250402000064", ())
    assert Field("Account", "NL14INGB0004821735", Label.BANK) in statement.fields
    assert Field("Currency", "EUR", PLAIN) in statement.fields
    assert statement.text == "/SUM/1/2/"


def test_numbered_parts_are_joined_and_a_broken_payment_is_told() -> None:
    payment, first, second = _records(GERMAN)
    assert payment.people == (Person(Role.SUBJECT, "Wiebke Immergruen"),)
    assert payment.text == "Rechnung 2025-31 von Frau Immergruen, danke"
    assert Field("part 31", "DE81709512300048215563", Label.BANK) in payment.fields
    assert (payment.key, first.kind, second.kind) == ("", "statement", "statement")
    assert [item.place for item in _items(GERMAN) if isinstance(item, Unreadable)] == ["line 13"]


@pytest.mark.parametrize(
    ("tag", "amount", "day"),
    [
        ("2504020402C121,00NTRFNONREF", "121,00", "2025-04-02"),
        ("250402D5,NMSCX", "-5,", "2025-04-02"),
        ("250402RC5,00NMSCX", "-5,00", "2025-04-02"),
        ("250402RD5,00NMSCX", "5,00", "2025-04-02"),
        ("250402CR5,00NMSCX", "5,00", "2025-04-02"),
        ("259902C5,00NMSCX", "5,00", ""),
    ],
)
def test_the_sign_and_day_of_a_payment(tmp_path: Path, tag: str, amount: str, day: str) -> None:
    payment = _records(_file(tmp_path, f"{HEADER}:61:{tag}\n"))[0]
    assert (payment.fields[0].value, payment.at) == (amount, day)


@pytest.mark.parametrize("tag", ["", "250402", "X250402C5,00NMSC", "250402C5.00NMSC"])
def test_what_is_no_payment_is_told(tmp_path: Path, tag: str) -> None:
    items = _items(_file(tmp_path, f"{HEADER}:61:{tag}\n"))
    assert sum(isinstance(item, Unreadable) for item in items) == 1


@pytest.mark.parametrize(
    ("line", "names", "text"),
    [
        ("/NAME/Els Tack/REMI/fact 2025/17 /X/ y", ("Els Tack",), "fact 2025/17 /X/ y"),
        ("/CNTP///Els Tack///REMI/USTD//dank/", ("Els Tack",), "dank"),
        ("/EREF//REMI/", (), ""),
        ("/ iets anders /NAME van Els", (), "/ iets anders /NAME van Els"),
        ("166?00?20a?21b", (), "ab"),
        ("16?20a", (), "16?20a"),
        ("", (), ""),
    ],
)
def test_what_tag_86_tells(line: str, names: tuple[str, ...], text: str) -> None:
    found = told([line])
    assert (found.names, found.text) == (names, text)


def test_a_tag_without_end_is_told_and_a_hostile_one_ends(tmp_path: Path) -> None:
    items = _items(_file(tmp_path, HEADER + ":86:x\n" + "y\n" * 1000))
    assert [item.place for item in items if isinstance(item, Unreadable)] == ["line 5"]
    assert told(["/NAME" * 20_000]).names == ("NAME",)
    assert _items(_file(tmp_path, HEADER + ":61:250402C1,00NTRF" + "/" * 100_000))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEADER, True),
        ("{1:F01X}{4:\n" + HEADER.replace("\n", "\r\n"), True),
        # other things with colons
        (":20:X\n:25:Y\n", False),
        (":25:BE03\n:60F:C250401EUR1,00\n", False),
        ("om 12:20: en :25: stond er :60F:C250401EUR1,00\n", False),
        ("12:20:25 start\n12:20:60 stop\n", False),
        ("", False),
    ],
)
def test_it_is_recognised_by_its_tags(tmp_path: Path, text: str, expected: bool) -> None:
    assert mt940.recognises(look(_file(tmp_path, text))) is expected


def test_words_of_sepa_in_numbered_parts_are_taken_apart() -> None:
    parts = (
        "166?00GUTSCHRIFT?20EREF+NOTPROVIDED?21MREF+M-17?22SVWZ+Rechnung 12 von R?23ike Zill?24ABWA+Ute Zill"
    )
    found = told([f"{parts}?32KARL ZI?33LL"])
    assert found.text == "Rechnung 12 von Rike Zill"
    assert found.names == ("Ute Zill", "KARL ZILL")
    assert Field("EREF", "NOTPROVIDED", PLAIN) in found.fields
    assert Field("MREF", "M-17", PROSE) in found.fields
    assert Field("ABWA", "Ute Zill", Label.PERSON) in found.fields


def test_payments_of_the_same_content_are_each_kept(tmp_path: Path) -> None:
    coffee = ":61:2504020402D2,50NMSCNONREF\n:86:KOFFIE\n"
    envelope = "-}{1:F01KREDBEBBXXXX}{2:O940}{4:\n"
    path = _file(tmp_path, f"{HEADER}{coffee}{coffee}:62F:C250402EUR1,00\n{envelope}{HEADER}{coffee}")
    payments = [record for record in _records(path) if record.kind == "payment"]
    assert [payment.key for payment in payments] == ["", "#2", ""]
    statement = next(record for record in _records(path) if record.kind == "statement")
    assert Field("Closing balance", "C250402EUR1,00", PLAIN) in statement.fields


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["/NAME/RIKE ZILL", "UND SOEHNE"], "RIKE ZILL UND SOEHNE"),
        (["/TRTP/SEPA/IBAN/NL20INGB0001234567/BIC/INGBNL2A/NAME/RIKE ZI", "LL"], "RIKE ZILL"),
        (["/TRTP/SEPA/IBAN/NL20INGB0001234567/BIC/INGBNL2A", "/NAME/RIKE ZILL/REMI/x"], "RIKE ZILL"),
    ],
)
def test_a_line_that_is_not_full_has_ended(lines: list[str], name: str) -> None:
    assert told(lines).names == (name,)
