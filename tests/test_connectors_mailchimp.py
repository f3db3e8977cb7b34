"""Mailchimp's audiences: contacts by the company's own fields, their status by the file's name."""

import zipfile
from pathlib import Path

import pytest

import connectors
from connectors.head import look
from connectors.newsletters import mailchimp
from connectors.record import MACHINE, PLAIN, PROSE, Field, Person, Record, Role, Settled, Unreadable
from inzage.labels import Label

FIXTURES = Path(__file__).parent / "fixtures" / "mailchimp"
SAMPLES = Path(__file__).parents[2] / "shared" / "samples"
SUBSCRIBED = FIXTURES / "subscribed_members_export_3f9a1c.csv"
UNSUBSCRIBED = FIXTURES / "unsubscribed_members_export_3f9a1c.csv"


def _records(path: connectors.Export) -> list[Record]:
    return [item for item in mailchimp.read(path) if isinstance(item, Record)]


def _file(folder: Path, text: str, name: str = "export.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_contact_is_one_person_and_a_comma_too_many_does_no_harm() -> None:
    contact = _records(SUBSCRIBED)[0]
    assert (contact.kind, contact.place, contact.key) == ("contact", "row 2", "7f3c2a91be")
    assert (contact.at, contact.at_text) == ("2021-02-03T04:06:00", "2021-02-03 04:06:00")
    assert contact.people == (
        Person(
            Role.SUBJECT,
            "Geertrui Wolkenveld",
            "geertrui@wolkenveld.example",
            "0473 20 61 95",
            "7f3c2a91be",
        ),
    )


@pytest.mark.parametrize(
    ("name", "value", "holds"),
    [
        ("Verjaardag", "04/12", Label.DATE_OF_BIRTH),
        ("Adres", "Spoorwegdijk 7  Lier    2500  Belgium", Label.ADDRESS),
        ("Interesses", "Koken, Tuin", PROSE),
        ("OPTIN_IP", "203.0.113.77", Label.IP),
        ("LATITUDE", "51.1313000", Label.LOCATION),
        ("MEMBER_RATING", "2", PLAIN),
        ("LEID", "90412", MACHINE),
        ("NOTES", "Gezien op de beurs met haar zoon Pepijn", PROSE),
        ("TAGS", '"VIP","Blog"', PROSE),
        ("subscription status", "subscribed", PLAIN),
    ],
)
def test_a_column_is_kept_for_what_it_holds(name: str, value: str, holds: str) -> None:
    assert Field(name, value, holds) in _records(SUBSCRIBED)[0].fields


def test_a_birthday_has_no_say_in_the_order_of_day_and_month() -> None:
    assert not [item for item in mailchimp.read(SUBSCRIBED) if getattr(item, "what", "") == "day order"]


def test_the_first_column_is_the_address_whatever_its_label() -> None:
    (florine,) = _records(UNSUBSCRIBED)
    assert florine.people == (
        Person(Role.SUBJECT, "Florine Delattre-Hautbois", "florine@hautbois.example", handle="c5e6f7a8b9"),
    )
    assert Field("UNSUB_REASON_OTHER", "Mon mari Anselme reçoit déjà la lettre", PROSE) in florine.fields


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("subscribed_members_export_1a.csv", "subscribed"),
        ("Subscribed_Email_Audience_Export_1a.csv", "subscribed"),
        ("unsubscribed_members_export_1a.csv", "unsubscribed"),
        ("cleaned_members_export_1a.csv", "cleaned"),
        ("nonsubscribed_email_audience_export_1a.csv", "non-subscribed"),
        ("uitgeschreven nieuwsbrief.csv", "unsubscribed"),
        # names that tell nothing
        ("nieuwsbrief.csv", "ambiguous"),
        ("members_export_1a.csv", "ambiguous"),
    ],
)
def test_the_status_is_in_the_name_also_inside_an_archive(tmp_path: Path, name: str, status: str) -> None:
    text = "Email Address,MEMBER_RATING,LEID,EUID\na@b.example,2,1,e1f2\n"
    with zipfile.ZipFile(tmp_path / "audience.zip", "w") as archive:
        archive.writestr(name, text)
    (member,) = connectors.walk(tmp_path / "audience.zip")
    for export in (_file(tmp_path, text, name), member):
        told = [item.choice for item in mailchimp.read(export) if isinstance(item, Settled)]
        assert told[0] == status
        fields = {field.name: field.value for field in _records(export)[0].fields}
        assert fields.get("subscription status", "ambiguous") == status
        assert mailchimp.manner(export) == status.replace("ambiguous", "")


def test_a_row_that_a_comma_pushed_aside_names_nobody(tmp_path: Path) -> None:
    header = "Email Address,First Name,MEMBER_RATING,LEID,EUID\n"
    record = _records(_file(tmp_path, header + "a@b.example,Jo, de kok,2,1,e1f2\n"))[0]
    assert record.people == ()
    assert PROSE in {field.holds for field in record.fields}
    assert Label.PERSON not in {field.holds for field in record.fields}


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Email Address,First Name,MEMBER_RATING,OPTIN_TIME,LAST_CHANGED", True),
        ("E-mailadres,MEMBER_RATING,LEID,EUID,NOTES", True),
        ("Courriel;CONFIRM_TIME;UNSUB_TIME;UNSUB_REASON", True),
        # other lists of people
        ("Email Address,First Name,Last Name", False),
        ("EMAIL;LASTNAME;FIRSTNAME;SMS;EMAIL_BLACKLISTED;ADDED_TIME;MODIFIED_TIME", False),
        ("Email,member_rating,optin_time,leid", False),
        ("Email,NOTES,TAGS,REGION,CC", False),
        ("Record ID,Email,NOTES,TAGS", False),
        ('{"EUID": 1, "LEID": 2, "MEMBER_RATING": 3}', False),
    ],
)
def test_it_is_recognised_by_its_columns(tmp_path: Path, header: str, expected: bool) -> None:
    assert mailchimp.recognises(look(_file(tmp_path, header + "\n"))) is expected


@pytest.mark.parametrize("name", ["snippet_old_full_header_2016.csv", "snippet_tags_2021.csv"])
def test_the_samples_are_read_whole(name: str) -> None:
    path = SAMPLES / "newsletter_mailchimp" / name
    if not path.exists():
        pytest.skip(f"needs {path}")
    items = list(mailchimp.read(path))
    assert sum(isinstance(item, Record) for item in items) == 1
    assert not any(isinstance(item, Unreadable) for item in items)
