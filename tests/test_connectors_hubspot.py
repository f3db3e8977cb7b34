"""HubSpot exports: recognised by their columns, read into people, fields and notes."""

from pathlib import Path

import pytest

from connectors.crm import hubspot
from connectors.crm.hubspot_columns import COLUMNS
from connectors.head import look
from connectors.record import Field, Item, Person, Record, Role, Settled, Unreadable
from inzage.labels import PLAIN, PROSE, Label

FIXTURES = Path(__file__).parent / "fixtures" / "hubspot"
SAMPLES = Path(__file__).parents[2] / "shared" / "samples"


def _records(path: Path) -> list[Record]:
    return [item for item in hubspot.read(path) if isinstance(item, Record)]


def _file(folder: Path, text: str) -> Path:
    path = folder / "export.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_contact_is_one_subject_by_all_their_addresses_and_numbers() -> None:
    contact = _records(FIXTURES / "contacten.csv")[0]
    name = "Mirthe van der Poel"
    assert (contact.kind, contact.place, contact.key) == ("contact", "row 2", "7001")
    assert contact.people == (
        Person(Role.SUBJECT, name, "mirthe@molenbrood.example", "055 123 45 67", "7001"),
        Person(Role.SUBJECT, name, email="m.vdpoel@thuis.example", handle="7001"),
        Person(Role.SUBJECT, name, email="info@molenbrood.example", handle="7001"),
        Person(Role.SUBJECT, name, phone="0470 11 22 33", handle="7001"),
        Person(Role.COLLEAGUE, "Otto Tak"),
    )
    holds = {field.name: field.holds for field in contact.fields}
    assert holds["Voornaam"] == Label.PERSON
    assert holds["Contacteigenaar"] == Label.PERSON
    assert holds["Functie"] == PLAIN
    assert holds["Favoriete koek"] == PROSE


def test_an_address_is_bare_in_the_person_and_as_written_in_the_field() -> None:
    contact = _records(FIXTURES / "contacten.csv")[1]
    assert contact.people == (
        Person(Role.SUBJECT, "Claes", "jef.claes@visboer.example", handle="7002"),
        Person(Role.COLLEAGUE, email="otto.tak@inzagebedrijf.example"),
    )
    assert Field("E-mail", "Jef Claes <jef.claes@visboer.example>", PROSE) in contact.fields
    assert Field("Contacteigenaar", "otto.tak@inzagebedrijf.example", Label.EMAIL) in contact.fields


def test_the_order_of_day_and_month_is_settled_by_the_file() -> None:
    items = list(hubspot.read(FIXTURES / "contacten.csv"))
    settled = [item.choice for item in items if isinstance(item, Settled) and item.what == "day order"]
    assert settled == ["day first"]
    moments = [(item.at, item.at_text) for item in items if isinstance(item, Record)]
    assert moments == [
        ("2025-01-15", "15/01/2025"),
        ("2024-02-01T09:30:00", "2024-02-01 09:30"),
        ("2025-05-04", "04/05/2025"),
    ]


def test_an_ambiguous_file_keeps_its_dates_as_written(tmp_path: Path) -> None:
    path = _file(tmp_path, "Record ID,Email,Create Date\n1,a@b.example,04/05/26\n")
    record = _records(path)[0]
    assert (record.at, record.at_text) == ("", "04/05/26")


def test_a_note_is_text_about_the_contacts_it_is_linked_to() -> None:
    first, second = _records(FIXTURES / "notes.csv")
    assert first.kind == "note"
    assert first.text == "Gebeld met Mirthe.\nMail naar haar adres (mirthe@molenbrood.example)"
    assert first.at == "2025-03-04T10:15:00"
    assert first.people == (
        Person(Role.SUBJECT, "Mirthe van der Poel", handle="7001"),
        Person(Role.SUBJECT, "Jef Claes", handle="7002"),
        Person(Role.COLLEAGUE, "Otto Tak"),
    )
    assert {field.name for field in first.fields}.isdisjoint({"Note body"})
    assert second.text == "Twee regels,\nzonder opmaak"
    assert second.people == (Person(Role.SUBJECT, handle="7003"),)
    assert Field("Associated Contact", "7003", PLAIN) in second.fields


def test_a_deal_names_its_contacts_by_id_or_by_name() -> None:
    first, second = _records(FIXTURES / "deals.csv")
    assert (first.kind, first.key, first.at) == ("deal", "31", "2025-02-14")
    assert [person.handle for person in first.people] == ["7001", "7002", ""]
    assert second.people[0] == Person(Role.SUBJECT, "Jef Claes")
    assert Field("Associated Contact IDs", "Jef Claes", Label.PERSON) in second.fields
    assert Field("Amount", "1.200,50", PLAIN) in first.fields


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Record ID,First Name,Last Name,Email", True),
        ("EMAIL;contact id;PHONE NUMBER", True),
        ("Note body,Activity date", True),
        ("Datensatz-ID,Vorname,Nachname", True),
        ("ID de contact,Prénom,Nom", True),
        # an id alone, columns without an id, and other programs' exports
        ("Record ID,Foo,Bar", False),
        ("First Name,Last Name,Email", False),
        ("Record Id,Contact Owner.id,First Name,Email", False),
        ("CONTACT ID,EMAIL,LASTNAME,FIRSTNAME", False),
        ('{"Record ID": 1, "Email": 2, "Phone": 3}', False),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_it_is_recognised_by_its_columns(tmp_path: Path, header: str, expected: bool, encoding: str) -> None:
    path = tmp_path / "x"
    path.write_bytes((header + "\n").encode(encoding))
    assert hubspot.recognises(look(path)) is expected


@pytest.mark.parametrize(
    ("header", "row", "kind"),
    [
        ("Company ID,Company name", "1,Brood", "company"),
        ("Record ID,Company name,Website URL", "1,Brood,x", "company"),
        ("Record ID,Email,Company Name", "1,a@b.example,Brood", "contact"),
        ("Record ID,Ticket name", "1,Kapot", "ticket"),
        ("Activity type,Activity date,Call notes", "Call,2025-01-01,Gebeld", "call"),
        ("Activity type,Activity date,Call notes,Note body", "Meeting,2025-01-01,,", "meeting"),
    ],
)
def test_the_kind_follows_the_columns(tmp_path: Path, header: str, row: str, kind: str) -> None:
    assert _records(_file(tmp_path, f"{header}\n{row}\n"))[0].kind == kind


def test_two_columns_of_one_label_are_both_read(tmp_path: Path) -> None:
    record = _records(_file(tmp_path, "Record ID,Email,Email\n1,a@b.example,c@d.example\n"))[0]
    assert [person.email for person in record.people] == ["a@b.example", "c@d.example"]
    assert [field.name for field in record.fields] == ["Record ID", "Email", "Email (2)"]


def test_every_label_holds_something_known() -> None:
    assert {column.holds for column in COLUMNS.values()} <= {PLAIN, PROSE, *map(str, Label)}


@pytest.mark.parametrize(
    ("name", "records"),
    [
        ("dummy_companies.csv", 200),
        ("dummy_contacts.csv", 950),
        ("snippet_companies.csv", 3),
        ("snippet_contacts_associated_ids.csv", 3),
        ("snippet_contacts_owner_lifecycle.csv", 3),
    ],
)
def test_the_samples_are_read_whole(name: str, records: int) -> None:
    path = SAMPLES / "crm_hubspot" / name
    if not path.exists():
        pytest.skip(f"needs {path}")
    items: list[Item] = list(hubspot.read(path))
    assert hubspot.recognises(look(path))
    assert sum(isinstance(item, Record) for item in items) == records
    assert not any(isinstance(item, Unreadable) for item in items)
