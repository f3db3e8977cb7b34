"""Salesforce's reports, with labels and a footer, and what Data Loader writes back."""

from pathlib import Path

import pytest

from connectors.crm import salesforce
from connectors.head import look
from connectors.record import PLAIN, PROSE, Field, Person, Record, Role, Settled
from inzage.labels import Label

FIXTURES = Path(__file__).parent / "fixtures" / "salesforce"


def _records(path: Path) -> list[Record]:
    return [item for item in salesforce.read(path) if isinstance(item, Record)]


def _file(folder: Path, text: str) -> Path:
    path = folder / "export.csv"
    path.write_text(text, encoding="utf-8")
    return path


def _holds(record: Record) -> dict[str, str]:
    return {field.name: str(field.holds) for field in record.fields}


def test_a_report_has_labels_and_a_footer_that_is_no_record() -> None:
    items = list(salesforce.read(FIXTURES / "rapport.csv"))
    first, second = (item for item in items if isinstance(item, Record))
    name = "Océane Dufresnoy-Lacq"
    assert first.kind == "contact"
    assert first.people == (
        Person(Role.SUBJECT, name, "oceane@canalpain.example", "067 33 44 51"),
        Person(Role.SUBJECT, name, phone="0475 33 44 51"),
        Person(Role.COLLEAGUE, "Benthe Kok"),
    )
    assert Field("Account Name", "Boulangerie du Canal SRL", Label.ORG) in first.fields
    assert second.people[0] == Person(Role.SUBJECT, "Ostyn", "ostyn@mailadres.example")
    settled = [(item.what, item.choice) for item in items if isinstance(item, Settled)]
    assert settled[2:] == [
        ("day order", "day first"),
        ("footer", "row 6"),
        ("footer", "row 8"),
        ("footer", "row 9"),
    ]
    assert settled[0] == ("encoding", "cp1252")


@pytest.mark.parametrize(
    ("line", "is_footer"),
    [
        ("Grand Totals (5 700 records)", True),
        ("Eindtotalen (2 records)", True),
        ("Totaux généraux (2 enregistrements)", True),
        ("Gesamtsummen (2 Datensätze)", True),
        ("Copyright © 2000-2026 salesforce.com, inc. Alle rechten voorbehouden.", True),
        ("Totaal van Jan (2)", False),
        ("Grand Totals", False),
        ("Copyright", False),
    ],
)
def test_footers_in_four_languages(tmp_path: Path, line: str, is_footer: bool) -> None:
    path = _file(tmp_path, f'Last Name,Account Name,Mailing City\nOstyn,x,y\n"{line}"\n')
    assert len(_records(path)) == (1 if is_footer else 2)


def test_what_data_loader_wrote_back_is_read_too() -> None:
    (failed,) = _records(FIXTURES / "error020325.csv")
    assert failed.people == (Person(Role.SUBJECT, "Verhulst", "roos.verhulst@dreef"),)
    assert _holds(failed)["ERROR"] == PROSE
    (done,) = _records(FIXTURES / "success020325.csv")
    assert (done.kind, done.key, _holds(done)["STATUS"]) == ("contact", "0035g00000Yh5ZzAAJ", PLAIN)


def test_a_report_with_whole_names_has_contacts(tmp_path: Path) -> None:
    header = "Contact Name,Account Name,Mailing City,Email,Contact Owner"
    (record,) = _records(_file(tmp_path, f"{header}\nAn Bo,Bo BV,Gent,an@b.example,Benthe Kok\n"))
    assert record.kind == "contact"
    assert record.people == (
        Person(Role.SUBJECT, "An Bo", "an@b.example"),
        Person(Role.COLLEAGUE, "Benthe Kok"),
    )


def test_ambiguous_dates_of_a_report_are_not_guessed(tmp_path: Path) -> None:
    path = _file(tmp_path, "Last Name,Account Name,Mailing City,Created Date\nMaes,x,y,04/05/2025\n")
    assert [(record.at, record.at_text) for record in _records(path)] == [("", "04/05/2025")]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Vorname,Nachname,Firma/Account,E-Mail,Lead-Inhaber,Ort", True),
        ("Opportunityname,Accountname,Opportunity-Inhaber,Phase", True),
        ("Prénom,Nom,Société / Compte,Propriétaire de la piste", True),
        ("Assigned,Company / Account,Contact,Lead,Date,Subject,Task Subtype,Full Comments", True),
        # a helpdesk's tickets
        ("Ticket Id,Contact Name,Account Name,Email,Subject,Description,Ticket Owner,Created Time", False),
        ("Vorname,Nachname,Firma,E-Mail,Ort", False),
    ],
)
def test_a_report_is_recognised_by_its_labels(tmp_path: Path, header: str, expected: bool) -> None:
    assert salesforce.recognises(look(_file(tmp_path, f"{header}\n"))) is expected


def test_the_owner_of_a_german_lead_is_a_colleague(tmp_path: Path) -> None:
    header = "Vorname,Nachname,Firma/Account,E-Mail,Lead-Inhaber,Leadstatus"
    (lead,) = _records(_file(tmp_path, f"{header}\nUwe,Brandl,Zill,uwe@zill.example,Karla Roth,Neu\n"))
    assert lead.kind == "lead"
    assert lead.people == (
        Person(Role.SUBJECT, "Uwe Brandl", "uwe@zill.example"),
        Person(Role.COLLEAGUE, "Karla Roth"),
    )
