"""Calendly's export of events: recognised by its columns, read into invitees, answers, guests and hosts."""

from pathlib import Path

import pytest

from connectors.bookings import calendly
from connectors.calls.numbers import is_outside
from connectors.head import look
from connectors.record import MACHINE, PLAIN, PROSE, Field, Person, Record, Role, Settled, Unreadable
from inzage.labels import Label

FIXTURES = Path(__file__).parent / "fixtures" / "calendly"
SAMPLE = Path(__file__).parents[2] / "shared/samples/calendly_csv/events_export_2025_header_redacted_row.csv"
SMALL = "Invitee Name,Invitee Email,Start Date & Time,Question 1,Response 1,Question 2,Response 2\n"


def _records(path: Path) -> list[Record]:
    return [item for item in calendly.read(path) if isinstance(item, Record)]


def _record(folder: Path, text: str) -> Record:
    path = folder / "events.csv"
    path.write_text(text, encoding="utf-8")
    (record,) = _records(path)
    return record


def test_an_appointment_is_of_its_invitee_with_guests_and_the_host() -> None:
    record = _records(FIXTURES / "events.csv")[0]
    assert (record.kind, record.place, record.key) == ("appointment", "row 2", "in-0001")
    assert (record.thread, record.text) == ("calendly:ev-0001", "")
    assert (record.at, record.at_text) == ("2025-03-03T11:00:00", "2025-03-03 11:00 am")
    assert record.people == (
        Person(Role.SUBJECT, "Mirthe van der Poel", "mirthe@molenbrood.example", "+31 6 12345678"),
        Person(Role.SUBJECT, "Mirthe van der Poel", phone="055 123 45 67"),
        Person(Role.RECIPIENT, email="jef@visboer.example"),
        Person(Role.RECIPIENT, email="l.maes@thuis.example"),
        Person(Role.COLLEAGUE, "Otto Tak", "otto.tak@inzagebedrijf.example"),
    )


def test_an_answer_stands_under_its_question() -> None:
    first, second, third = _records(FIXTURES / "events.csv")
    message = "Ik wil mijn bestelling wijzigen.\nBel me liever op 055 123 45 67, groet Mirthe"
    assert Field("Waar kunnen we u mee helpen?", message, PROSE) in first.fields
    assert Field("Telefoonnummer:", "055 123 45 67", Label.PHONE) in first.fields
    assert Field("Numéro de téléphone", "demandez à ma collègue Anouk", PROSE) in second.fields
    assert {field.name for field in first.fields}.isdisjoint({"Question 1", "Response 1", "Question 2"})
    # a question without an answer, an answer without a question
    assert Field("Question 2", "Autre chose ?", PROSE) in second.fields
    assert Field("Response 3", "los antwoord zonder vraag", PROSE) in third.fields


def test_meeting_notes_are_the_text_and_every_other_column_is_a_field() -> None:
    record = _records(FIXTURES / "events.csv")[1]
    assert record.text == "A rappeler: Zoé préfère le matin.\n0470 11 22 33"
    assert record.at == "2025-03-04T14:15:00"
    holds = {field.name: field.holds for field in record.fields}
    assert "Meeting Notes" not in holds
    assert holds["Canceled By"] == Label.PERSON
    assert holds["Cancellation reason"] == PROSE
    assert holds["Location"] == Label.PHONE
    assert holds["Invitee Time Zone"] == PLAIN
    assert holds["Event UUID"] == MACHINE
    assert holds["Marked as No-Show"] == PLAIN


def test_a_name_in_two_columns_and_midnight() -> None:
    record = _records(FIXTURES / "events.csv")[2]
    assert record.people[0] == Person(Role.SUBJECT, "Joris Vermeersch", "joris.v@hout.example")
    assert record.at == "2025-03-04T00:00:00"
    assert Field("Location", "Kerkstraat 12, 9000 Gent", PROSE) in record.fields


def test_a_file_that_went_through_excel() -> None:
    path = FIXTURES / "afspraken_excel.csv"
    settled = {item.what: item.choice for item in calendly.read(path) if isinstance(item, Settled)}
    assert settled == {
        "encoding": "cp1252",
        "delimiter": "semicolon",
        "time zone": "none",
        "day order": "day first",
    }
    first, second = _records(path)
    assert first.people == (
        Person(Role.SUBJECT, "Femke Bos", "femke@bosbouw.example"),
        Person(Role.SUBJECT, "Femke Bos", "femke.thuis@bos.example"),
    )
    assert (first.at, second.at) == ("2025-03-14T09:30:00", "2025-05-04T13:00:00")
    assert Field("E-mail", "geen", PROSE) in second.fields
    assert Field("Team size", "vijf", PROSE) in second.fields  # no column of Calendly's


@pytest.mark.parametrize(
    ("row", "names"),
    [
        ("A,a@b.example,2025-01-02 9:00 am,Wat?,ja,Wat?,nee", ["Wat?", "Wat? (2)"]),
        ("A,a@b.example,2025-01-02 9:00 am,Invitee Name,ja,,", ["Invitee Name (2)"]),
        ('A,a@b.example,2025-01-02 9:00 am,"Wat\n  nu?",ja,,', ["Wat nu?"]),
        ("A,a@b.example,2025-01-02 9:00 am,,,,", []),
    ],
)
def test_no_two_fields_have_one_name(tmp_path: Path, row: str, names: list[str]) -> None:
    record = _record(tmp_path, SMALL + row + "\n")
    assert [field.name for field in record.fields][3:] == names


def test_a_row_too_long_is_prose_throughout(tmp_path: Path) -> None:
    record = _record(tmp_path, SMALL + "A,a@b.example,2025-01-02,Wat?,ja, maar ook nee,,extra\n")
    assert [field.holds for field in record.fields] == [PROSE] * 7
    assert [field.value for field in record.fields] == [
        "A",
        "a@b.example",
        "2025-01-02",
        "Wat?",
        "ja",
        " maar ook nee",
        "extra",
    ]


def test_a_short_row_and_an_ambiguous_date_lose_nothing(tmp_path: Path) -> None:
    record = _record(tmp_path, SMALL + "A,,04/05/2025 9:00 am,Wat?\n")
    assert (record.at, record.at_text) == ("", "04/05/2025 9:00 am")
    assert [field.value for field in record.fields] == ["A", "04/05/2025 9:00 am", "Wat?"]


def test_an_open_quote_is_named_and_its_row_not_quoted(tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    path.write_text(SMALL + 'A,a@b.example,"2025\nB,b@b.example,2025-01-02 9:00 am,,,,\n', encoding="utf-8")
    items = list(calendly.read(path))
    assert [item.place for item in items if isinstance(item, Unreadable)] == ["row 2"]
    assert [item.people[0].name for item in items if isinstance(item, Record)] == ["B"]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Invitee Name,Invitee Email,Start Date & Time", True),
        ("event uuid;INVITEE EMAIL;Question 1;Response 1;Location", True),
        ("Event Type Name,Invitee First Name,Event Created Date & Time", True),
        # too little, other systems, prose
        ("Invitee Name,Invitee Email", False),
        ("Invitee Name,Question 1,Response 1", False),
        ("Start Date & Time,End Date & Time,Location,User Name", False),
        ("First Name,Last Name,Email,Location", False),
        ("Subject,Start Date,Start Time,End Date,End Time,Location,Invitee", False),
        ("Record ID,First Name,Last Name,Email,Create Date", False),
        ('["Invitee Name", "Invitee Email", "Start Date & Time"]', False),
        ("Dear Invitee Name, the Start Date & Time is unknown", False),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_it_is_recognised_by_its_columns(tmp_path: Path, header: str, expected: bool, encoding: str) -> None:
    path = tmp_path / "x"
    path.write_bytes((header + "\n").encode(encoding))
    assert calendly.recognises(look(path)) is expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("0475 12 34 56", True),
        ("+32 (0)475/12.34.56", True),
        ("p:+31612345678", True),
        ("00 32 475 12 34 56", True),
        ("055-1234567", True),
        ("12345", False),
        ("demandez 0475123456", False),
        ("2025-03-03 11:00 am", False),
        ("geen", False),
        ("", False),
        ("1" * 30, False),
        ("0 " * 50_000, False),
        ("(" * 50_000, False),
    ],
)
def test_what_is_a_number(value: str, expected: bool) -> None:
    assert is_outside(value) is expected


def test_the_sample_is_read_whole() -> None:
    if not SAMPLE.exists():
        pytest.skip(f"needs {SAMPLE}")
    assert calendly.recognises(look(SAMPLE))
    (record,) = _records(SAMPLE)
    assert record.people == (
        Person(Role.SUBJECT, "Invitee Middle Lastname", "invitee@example.com"),
        Person(Role.COLLEAGUE, "Host Name", "host@example.com"),
    )
    assert [field.name for field in record.fields][-1].startswith("Please share")
