"""ISO 20022 statements: who paid and was paid, batches, and documents that are none."""

from pathlib import Path

import pytest

from connectors.head import look
from connectors.payments import camt
from connectors.payments.camt_fields import holds
from connectors.record import MACHINE, PLAIN, PROSE, Field, Item, Person, Record, Role, Unreadable
from inzage.labels import Label

FIXTURES = Path(__file__).parent / "fixtures" / "camt"
STATEMENT = FIXTURES / "camt053_april.xml"
NOTICE = FIXTURES / "avis_054.xml"
PARTIES = "NtryDtls.TxDtls.RltdPties"


def _items(path: Path) -> list[Item]:
    return list(camt.read(path))


def _records(path: Path) -> list[Record]:
    return [item for item in _items(path) if isinstance(item, Record)]


def _file(folder: Path, text: str) -> Path:
    path = folder / "statement.xml"
    path.write_text(text, encoding="utf-8")
    return path


def _document(inside: str) -> str:
    return f'<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">{inside}</Document>'


def test_a_payment_names_who_paid_and_on_whose_behalf_but_not_the_company() -> None:
    payment = _records(STATEMENT)[0]
    assert (payment.kind, payment.place, payment.key) == ("payment", "entry 1", "REF0064A1")
    assert (payment.at, payment.at_text) == ("2025-04-01", "2025-04-01")
    assert payment.people == (Person(Role.SUBJECT, "Dhaese Fien"), Person(Role.SUBJECT, "Maarten Van Loocke"))
    assert payment.text == "Factuur 2025-88, bel Fien\nop 0471 33 82 05 & dank"


@pytest.mark.parametrize(
    ("name", "value", "kind"),
    [
        ("Amt", "121.00", PLAIN),
        ("Amt.Ccy", "EUR", PLAIN),
        ("AcctSvcrRef", "REF0064A1", MACHINE),
        ("AddtlNtryInf", "Overschrijving via app", PROSE),
        (f"{PARTIES}.Dbtr.Nm", "Dhaese Fien", Label.PERSON),
        (f"{PARTIES}.Dbtr.PstlAdr.AdrLine", "Lindendreef 46", Label.ADDRESS),
        (f"{PARTIES}.Dbtr.PstlAdr.AdrLine (2)", "9420 Erpe-Mere", Label.ADDRESS),
        (f"{PARTIES}.DbtrAcct.Id.IBAN", "BE55001478235944", Label.BANK),
        (f"{PARTIES}.Cdtr.Nm", "Praatpaal BV", PROSE),
        ("NtryDtls.TxDtls.RltdAgts.DbtrAgt.FinInstnId.Nm", "Zuiderbank", Label.ORG),
        ("NtryDtls.TxDtls.Refs.EndToEndId", "NOTPROVIDED", PLAIN),
    ],
)
def test_an_element_is_kept_for_what_it_holds(name: str, value: str, kind: str) -> None:
    assert Field(name, value, kind) in _records(STATEMENT)[0].fields


def test_each_transaction_of_a_batch_is_a_record_with_what_holds_for_all() -> None:
    first, second = _records(STATEMENT)[1:3]
    assert (first.place, first.key) == ("entry 2, transaction 1", "LOON-1")
    assert first.people == (Person(Role.SUBJECT, "Ysabel Fontenoy"),)
    assert Field(f"{PARTIES}.CdtrAcct.Id.Othr.Id", "735-0261948-36", Label.BANK) in first.fields
    assert second.people == (Person(Role.SUBJECT, "Dries Kerckaert", "dries@kerckaert.example"),)
    assert (
        Field(f"{PARTIES}.Cdtr.Pty.CtctDtls.EmailAdr", "dries@kerckaert.example", Label.EMAIL)
        in second.fields
    )
    assert {first.at, second.at} == {"2025-04-01T14:03:00+02:00"}
    assert all(Field("Amt", "75.00", PLAIN) in one.fields for one in (first, second))


def test_costs_are_nobody_s_and_a_statement_is_the_company_s() -> None:
    costs, statement = _records(STATEMENT)[3:]
    assert (costs.kind, costs.people) == ("payment", ())
    assert (statement.kind, statement.key, statement.people) == ("statement", "AFS-2025-64", ())
    assert Field("Stmt.Acct.Id.IBAN", "BE03363190745284", Label.BANK) in statement.fields


def test_a_notice_with_a_prefix_and_another_encoding_is_read_the_same() -> None:
    payment, notice = _records(NOTICE)
    assert payment.people == (Person(Role.SUBJECT, "Aurèle Grandjean"),)
    assert payment.text == "Cotisation été"
    assert (notice.kind, notice.key) == ("statement", "N-9")


def test_a_document_that_breaks_off_keeps_what_there_is(tmp_path: Path) -> None:
    text = STATEMENT.read_text("utf-8")
    items = _items(_file(tmp_path, text[: text.index("<UltmtDbtr>")]))
    assert [item.kind for item in items if isinstance(item, Record)] == ["payment", "statement"]
    assert [item.place for item in items if isinstance(item, Unreadable)] == ["line 20"]


@pytest.mark.parametrize(
    "text",
    [
        _document(""),
        _document("<BkToCstmrStmt>" * 100),
        '<!DOCTYPE a [<!ENTITY b "cccc">]>' + _document("<Stmt>&b;</Stmt>"),
        _document("<A><B>" + "<C>x</C>" * 20_000 + "</B></A>"),
        "geen xml",
        "",
    ],
)
def test_what_is_no_statement_is_told_once(tmp_path: Path, text: str) -> None:
    items = _items(_file(tmp_path, text))
    assert [type(item) for item in items if not isinstance(item, Record)] == [Unreadable]
    assert sum(isinstance(item, Record) for item in items) <= 1


def test_a_date_with_a_zone_is_a_date(tmp_path: Path) -> None:
    entry = "<S><Stmt><Ntry><BookgDt><Dt>2025-04-01+02:00</Dt></BookgDt></Ntry></Stmt></S>"
    payment = _records(_file(tmp_path, _document(entry)))[0]
    assert (payment.at, payment.at_text) == ("2025-04-01", "2025-04-01+02:00")


@pytest.mark.parametrize(
    ("way", "direction", "expected"),
    [
        ("RltdPties.Cdtr.Nm", "DBIT", Label.PERSON),
        ("RltdPties.Cdtr.Nm", "CRDT", PROSE),
        ("RltdPties.DbtrAcct.Nm", "CRDT", PROSE),
        ("RltdPties.Dbtr.Id.PrvtId.DtAndPlcOfBirth.BirthDt", "CRDT", Label.DATE_OF_BIRTH),
        ("RltdPties.Dbtr.Id.PrvtId.Othr.Id", "CRDT", PROSE),
        ("RltdPties.CdtrAcct.Id.Othr.Id", "DBIT", Label.BANK),
        ("RltdAgts.CdtrAgt.FinInstnId.PstlAdr.AdrLine", "DBIT", PLAIN),
        ("RmtInf.Strd.CdtrRefInf.Ref", "CRDT", PROSE),
        ("SplmtryData.Envlp", "CRDT", PROSE),
    ],
)
def test_an_element_holds_what_it_stands_in(way: str, direction: str, expected: str) -> None:
    assert holds(way.split("."), direction) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (_document(""), True),
        (_document("").replace("053", "052"), True),
        (
            '<?xml version="1.0"?>\n<a:Document xmlns:a="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"/>',
            True,
        ),
        # payment orders, other XML, and text about it
        ('<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"/>', False),
        ("<Document><BkToCstmrStmt/></Document>", False),
        ('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>', False),
        ("We sturen u urn:iso:std:iso:20022:tech:xsd:camt.053.001.02", False),
        ("<Document " * 9000, False),
    ],
)
def test_it_is_recognised_by_its_name_space(tmp_path: Path, text: str, expected: bool) -> None:
    assert camt.recognises(look(_file(tmp_path, text))) is expected


def test_transactions_of_the_same_content_are_each_kept(tmp_path: Path) -> None:
    one = "<TxDtls><Amt Ccy='EUR'>2.50</Amt><RltdPties><Dbtr><Nm>Rike Zill</Nm></Dbtr></RltdPties></TxDtls>"
    entry = f"<Ntry><CdtDbtInd>CRDT</CdtDbtInd><NtryDtls>{one}{one}{one}</NtryDtls></Ntry>"
    path = _file(tmp_path, _document(f"<BkToCstmrStmt><Stmt><Id>S</Id>{entry}</Stmt></BkToCstmrStmt>"))
    assert [record.key for record in _records(path)] == ["", "#2", "#3", "S"]
