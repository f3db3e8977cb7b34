"""Brevo's contacts: own attributes in capitals, numbers without a plus, who may not be written to."""

from pathlib import Path

import pytest

from connectors.head import look
from connectors.newsletters import brevo
from connectors.newsletters.brevo_columns import COLUMNS
from connectors.record import PLAIN, PROSE, Field, Person, Record, Role, Settled, Unreadable
from inzage.labels import Label

FIXTURES = Path(__file__).parent / "fixtures" / "brevo"
SAMPLES = Path(__file__).parents[2] / "shared" / "samples"
DUTCH = FIXTURES / "contacten.csv"
FRENCH = FIXTURES / "contacts_fr.csv"


def _records(path: Path) -> list[Record]:
    return [item for item in brevo.read(path) if isinstance(item, Record)]


def _settled(path: Path) -> dict[str, str]:
    return {item.what: item.choice for item in brevo.read(path) if isinstance(item, Settled)}


def _file(folder: Path, text: str) -> Path:
    path = folder / "export.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_contact_is_one_person_with_the_number_as_written() -> None:
    thijs = _records(DUTCH)[0]
    assert (thijs.kind, thijs.place, thijs.key) == ("contact", "row 2", "41")
    assert (thijs.at, thijs.at_text) == ("2024-04-12T09:30:00", "12-04-2024 09:30")
    assert thijs.people == (
        Person(Role.SUBJECT, "Thijs Oeverzwaluw", "thijs@oeverzwaluw.example", "32471338205", "41"),
    )
    assert Field("SMS", "32471338205", Label.PHONE) in thijs.fields
    assert Field("OPMERKING", "nieuwsbrief via Greet Nuyts", PROSE) in thijs.fields
    assert Field("EMAIL_BLACKLISTED", "No", PLAIN) in thijs.fields


def test_space_around_an_address_stays_in_the_field_alone() -> None:
    camille = _records(DUTCH)[1]
    assert camille.people[0].email == "Camille.Rosset@ateliers.example"
    assert Field("EMAIL", "  Camille.Rosset@ateliers.example ", Label.EMAIL) in camille.fields


def test_a_contact_by_number_alone_is_somebody_too() -> None:
    assert _records(DUTCH)[2].people == (
        Person(Role.SUBJECT, "Sien Pauwels", phone="31612904377", handle="43"),
    )


def test_a_french_account_has_its_attributes_and_dates_that_stay_open() -> None:
    assert _settled(FRENCH) == {"encoding": "cp1252", "delimiter": "comma", "day order": "ambiguous"}
    hortense, nameless = _records(FRENCH)
    assert hortense.people == (
        Person(Role.SUBJECT, "Hortense Lambrecht", "h.lambrecht@jardins.example", "33644018257"),
    )
    assert (hortense.at, hortense.at_text) == ("", "01-02-2023 11:10")
    assert Field("DATE_DE_NAISSANCE", "14-09-1981", Label.DATE_OF_BIRTH) in hortense.fields
    assert Field("VILLE", "Liège", Label.LOCATION) in hortense.fields
    assert nameless.people == (Person(Role.SUBJECT, email="contact@jardins.example"),)
    assert nameless.at == "2023-02-02T11:10:00"  # both readings are one day


def test_a_row_that_a_comma_pushed_aside_names_nobody(tmp_path: Path) -> None:
    header = "EMAIL,NOM,SMS,ADDED_TIME,MODIFIED_TIME\n"
    record = _records(
        _file(tmp_path, header + "a@b.example,Maes, Lotte,32471338205,2024-01-13,2024-01-13\n")
    )[0]
    assert record.people == ()
    assert {field.holds for field in record.fields} <= {PROSE, Label.EMAIL}


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("EMAIL;LASTNAME;FIRSTNAME;SMS;EMAIL_BLACKLISTED;SMS_BLACKLISTED;ADDED_TIME;MODIFIED_TIME", True),
        ("CONTACT ID,EMAIL,NOM,PRENOM,ADDED_TIME,MODIFIED_TIME", True),
        ("SMS,SMS_BLACKLISTED,ADDED_TIME", True),
        # other lists of people
        ("EMAIL;LASTNAME;FIRSTNAME;SMS", False),
        ("email;lastname;added_time;modified_time", False),
        ("CONTACT ID,EMAIL,LASTNAME,FIRSTNAME", False),
        ("NAME,ADDED_TIME,MODIFIED_TIME", False),
        ("Email Address,First Name,MEMBER_RATING,OPTIN_TIME,LAST_CHANGED", False),
        ('{"EMAIL": 1, "ADDED_TIME": 2, "MODIFIED_TIME": 3}', False),
    ],
)
def test_it_is_recognised_by_its_columns(tmp_path: Path, header: str, expected: bool) -> None:
    assert brevo.recognises(look(_file(tmp_path, header + "\n"))) is expected


def test_every_label_holds_something_known() -> None:
    assert {column.holds for column in COLUMNS.values()} <= {PLAIN, PROSE, *map(str, Label)}


def test_the_sample_is_read_whole() -> None:
    path = SAMPLES / "newsletter_brevo" / "snippet_semicolon_blacklisted.csv"
    if not path.exists():
        pytest.skip(f"needs {path}")
    items = list(brevo.read(path))
    assert sum(isinstance(item, Record) for item in items) == 1
    assert not any(isinstance(item, Unreadable) for item in items)
