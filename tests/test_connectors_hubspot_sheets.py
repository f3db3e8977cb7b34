"""HubSpot out of a workbook, and its exports besides contacts: companies, tickets, calls, meetings."""

import zipfile
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

import connectors
from connectors.crm import hubspot
from connectors.head import look
from connectors.record import PLAIN, PROSE, Field, Person, Record, Role, Settled
from inzage.labels import Label

_TYPES = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/xl/workbook.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
<Override PartName="/xl/s1.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LINK = f'<Relationship Id="r1" Type="{_KINDS}/{{}}" Target="{{}}"/>'
_LINKS = (
    '<?xml version="1.0"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
)
_BOOK = """<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<sheets><sheet name="Contacten" sheetId="1" r:id="r1"/></sheets></workbook>"""
_SHEET = (
    '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    "<sheetData>{}</sheetData></worksheet>"
)


def _workbook(path: Path, rows: Sequence[Sequence[str | float]]) -> Path:
    """A minimal .xlsx of one sheet: texts inline, numbers as the numbers that Excel makes of them (ECMA-376)."""
    lines = "".join(
        f'<row r="{number}">{"".join(_cell(f"{chr(65 + at)}{number}", value) for at, value in enumerate(row))}</row>'
        for number, row in enumerate(rows, 1)
    )
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("[Content_Types].xml", _TYPES)
        book.writestr("_rels/.rels", _LINKS.format(_LINK.format("officeDocument", "xl/workbook.xml")))
        book.writestr("xl/_rels/workbook.xml.rels", _LINKS.format(_LINK.format("worksheet", "s1.xml")))
        book.writestr("xl/workbook.xml", _BOOK)
        book.writestr("xl/s1.xml", _SHEET.format(lines))
    return path


def _cell(place: str, value: str | float) -> str:
    if isinstance(value, str):
        return f'<c r="{place}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    return f'<c r="{place}"><v>{value}</v></c>'


def _file(folder: Path, text: str) -> Path:
    path = folder / "export.csv"
    path.write_text(text, encoding="utf-8")
    return path


def _records(path: connectors.Export) -> list[Record]:
    return [item for item in hubspot.read(path) if isinstance(item, Record)]


def test_a_sheet_is_read_as_its_csv_would_be(tmp_path: Path) -> None:
    rows: list[list[str | float]] = [
        [
            "Record-ID",
            "Voornaam",
            "Achternaam",
            "E-mail",
            "Telefoonnummer",
            "Mobiel telefoonnummer",
            "Aanmaakdatum",
        ],
        [7001, "Mirthe", "van der Poel", "mirthe@molenbrood.example", 32551234567, 470112233, "2025-01-15"],
        [7002.0, "", "Claes", "jef@visboer.example", 3.2470112233e10, "+32 470 11 22 34", ""],
    ]
    (sheet,) = connectors.walk(_workbook(tmp_path / "contacten.xlsx", rows))
    assert connectors.recognise(sheet) == "hubspot"
    first, second = _records(sheet)
    name = "Mirthe van der Poel"
    assert first.people == (
        Person(Role.SUBJECT, name, "mirthe@molenbrood.example", "32551234567", "7001"),
        Person(Role.SUBJECT, name, phone="470112233", handle="7001"),
    )
    assert (first.key, first.at) == ("7001", "2025-01-15")
    assert Field("Telefoonnummer", "32551234567", Label.PHONE) in first.fields
    assert second.people == (
        Person(Role.SUBJECT, "Claes", "jef@visboer.example", "32470112233", "7002"),
        Person(Role.SUBJECT, "Claes", phone="+32 470 11 22 34", handle="7002"),
    )


def test_a_company_is_nobody_but_has_an_owner(tmp_path: Path) -> None:
    header = (
        "Record ID,Company name,Company Domain Name,Industry,Number of Employees,Company owner,Create Date"
    )
    (company,) = _records(
        _file(tmp_path, f"{header}\n9001,Molenbrood BV,molenbrood.example,Food,12,Otto Tak,\n")
    )
    assert (company.kind, company.key) == ("company", "9001")
    assert company.people == (Person(Role.COLLEAGUE, "Otto Tak"),)
    assert Field("Company name", "Molenbrood BV", Label.ORG) in company.fields
    assert Field("Company Domain Name", "molenbrood.example", Label.URL) in company.fields


def test_a_ticket_has_its_description_as_text(tmp_path: Path) -> None:
    header = "Record ID,Ticket name,Ticket description,Ticket owner,Associated Contact,Create date"
    row = '5,Lek,"Er lekt iets.\nGr. Jef",Otto Tak,Jef Claes (7002),2025-03-01'
    (ticket,) = _records(_file(tmp_path, f"{header}\n{row}\n"))
    assert (ticket.kind, ticket.text, ticket.at) == ("ticket", "Er lekt iets.\nGr. Jef", "2025-03-01")
    assert ticket.people == (
        Person(Role.SUBJECT, "Jef Claes", handle="7002"),
        Person(Role.COLLEAGUE, "Otto Tak"),
    )


def test_a_call_has_its_numbers_and_notes(tmp_path: Path) -> None:
    header = "Activity date,Call notes,Call direction,From Number,To Number,Associated Contact,Activity assigned to"
    row = "2025-03-05 11:00,<p>Belt terug</p>,Outbound,+3293304150,0470 11 22 33,Jef Claes (7002),Otto Tak"
    path = _file(tmp_path, f"{header}\n{row}\n")
    assert hubspot.recognises(look(path))
    (call,) = _records(path)
    assert (call.kind, call.text, call.at) == ("call", "Belt terug", "2025-03-05T11:00:00")
    assert Field("To Number", "0470 11 22 33", Label.PHONE) in call.fields
    assert Field("Call direction", "Outbound", PLAIN) in call.fields
    assert call.people[0] == Person(Role.SUBJECT, "Jef Claes", handle="7002")


def test_a_meeting_without_notes_is_a_meeting(tmp_path: Path) -> None:
    header = "Meeting name,Meeting start time,Meeting outcome,Internal meeting notes,Associated Contact"
    filled, empty = _records(
        _file(tmp_path, f"{header}\nProeven,2025-03-06 14:00,Done,Wil brood,7001\nx,2025-03-07 14:00,,,\n")
    )
    assert (filled.kind, filled.text, filled.at) == ("meeting", "Wil brood", "2025-03-06T14:00:00")
    assert Field("Meeting name", "Proeven", PROSE) in filled.fields
    assert (empty.kind, empty.text) == ("meeting", "")


def test_a_deal_of_two_contacts(tmp_path: Path) -> None:
    header = "Record ID,Deal Name,Deal Stage,Amount,Close Date,Deal owner,Associated Company IDs,Associated Contact IDs"
    path = _file(tmp_path, f"{header}\n31,Oven,Won,12,15/02/2025,Otto Tak,9001,7001;7002\n")
    (deal,) = _records(path)
    assert [person.handle for person in deal.people] == ["7001", "7002", ""]
    orders = [i.choice for i in hubspot.read(path) if isinstance(i, Settled) and i.what == "day order"]
    assert orders == ["day first"]


@pytest.mark.parametrize(
    "header",
    [
        "Contact ID,First Name,Last Name,Email,Account Name,Mailing City",
        "Record Id,First Name,Last Name,Email,Created Time",
        "Contact ID,Contact Name,Company Name,Display Name,First Name,Last Name,EmailID,Phone",  # Zoho Books
        "Call notes,Phone,Agent",
        "Ticket description,Created by",
    ],
)
def test_exports_of_others_are_not_taken(tmp_path: Path, header: str) -> None:
    assert not hubspot.recognises(look(_file(tmp_path, f"{header}\n")))


def test_a_name_beside_an_address_is_kept_with_it(tmp_path: Path) -> None:
    header = "Record ID,Deal Name,Deal owner,Associated Contact"
    row = "31,Oven,Otto Tak (otto.tak@inzagebedrijf.example),Jef Claes (jef@visboer.example);An Bo <an@bo.example>"
    (deal,) = _records(_file(tmp_path, f"{header}\n{row}\n"))
    assert deal.people == (
        Person(Role.SUBJECT, "Jef Claes", "jef@visboer.example"),
        Person(Role.SUBJECT, "An Bo", "an@bo.example"),
        Person(Role.COLLEAGUE, "Otto Tak", "otto.tak@inzagebedrijf.example"),
    )


@pytest.mark.parametrize(
    ("direction", "role"),
    [("EMAIL", Role.COLLEAGUE), ("INCOMING_EMAIL", Role.AUTHOR), ("", Role.AUTHOR)],
)
def test_a_mail_names_who_wrote_it_and_who_got_it(tmp_path: Path, direction: str, role: Role) -> None:
    header = "Activity date,Email body,Email direction,Email from address,Email to address"
    row = f"2025-03-05 11:00,<p>Dag Jef</p>,{direction},tak@bedrijf.example,jef@visboer.example;an@bo.example"
    (mail,) = _records(_file(tmp_path, f"{header}\n{row}\n"))
    assert (mail.kind, mail.text) == ("message", "Dag Jef")
    assert mail.people == (
        Person(role, email="tak@bedrijf.example"),
        Person(Role.RECIPIENT, email="jef@visboer.example"),
        Person(Role.RECIPIENT, email="an@bo.example"),
    )
