"""Calendars: components one at a time out of sound and broken files, their people, moments and descriptions."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.bookings import ical
from connectors.bookings.ical_lines import Lines
from connectors.bookings.ical_property import parse
from connectors.head import look
from connectors.record import MACHINE, PLAIN, PROSE, Field, Item, Person, Record, Role, Settled, Unreadable
from inzage.labels import Label

FIXTURES = Path(__file__).parent / "fixtures" / "calendar"
SAMPLES = Path(__file__).parents[2] / "shared" / "samples" / "calendar_ics"


def _records(path: Path) -> list[Record]:
    return [item for item in ical.read(path) if isinstance(item, Record)]


def _items(folder: Path, text: str | bytes) -> list[Item]:
    path = folder / "agenda.ics"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return list(ical.read(path))


def _event(folder: Path, *lines: str) -> Record:
    text = "\r\n".join(("BEGIN:VCALENDAR", "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR", ""))
    return next(item for item in _items(folder, text) if isinstance(item, Record))


def _told(path: Path) -> dict[str, str]:
    return {item.place: item.reason for item in ical.read(path) if isinstance(item, Unreadable)}


def test_an_appointment_has_its_organizer_attendees_and_description() -> None:
    record = _records(FIXTURES / "afspraken.ics")[0]
    uid = "af-1@agenda.voorbeeld.example"
    assert (record.kind, record.place, record.key, record.thread) == (
        "appointment",
        "event 1",
        uid,
        f"calendar:{uid}",
    )
    assert record.people == (
        Person(Role.AUTHOR, "Tak, Otto (Büro Köln)", "otto.tak@inzagebedrijf.example"),
        Person(Role.RECIPIENT, "Mirthe van der Poel", "mirthe@molenbrood.example"),
        Person(Role.RECIPIENT, email="jef@visboer.example"),
        Person(Role.RECIPIENT, email="balie@inzagebedrijf.example"),  # of an alarm
    )
    assert record.text == (
        "Dag Otto,\n\nik kom samen met mijn man é é é é é é é é é é é é é é é é é Joris.\n"
        "Bel gerust: 055 123 45 67; groetjes\nMirthe"
    )


def test_every_property_and_parameter_is_a_field() -> None:
    record = _records(FIXTURES / "afspraken.ics")[0]
    fields = {field.name: (field.value, field.holds) for field in record.fields}
    assert len(fields) == len(record.fields)
    assert fields["UID"] == ("af-1@agenda.voorbeeld.example", MACHINE)
    assert fields["ORGANIZER"] == ("otto.tak@inzagebedrijf.example", Label.EMAIL)
    assert fields["ORGANIZER;CN"] == ("Tak, Otto (Büro Köln)", Label.PERSON)
    assert fields["ATTENDEE;PARTSTAT"] == ("ACCEPTED", PLAIN)
    assert fields["ATTENDEE;CN (2)"] == ("jef@visboer.example", Label.EMAIL)
    assert fields["ATTENDEE;CN (3)"] == ("Zaal Linde", PROSE)  # a room
    assert fields["SUMMARY"] == ("Kennismaking Mirthe van der Poel", PROSE)
    assert fields["LOCATION"] == ("Kerkstraat 12, 9000 Gent", PROSE)
    assert fields["X-APPLE-STRUCTURED-LOCATION;X-ADDRESS"] == ("Kerkstraat 12\n9000 Gent", Label.ADDRESS)
    assert fields["VALARM.DESCRIPTION"] == ("Straks Mirthe", PROSE)
    assert "DESCRIPTION" not in fields


def test_moments_in_zones_of_the_file_of_windows_of_nobody_and_of_none() -> None:
    path = FIXTURES / "afspraken.ics"
    assert [(record.at, record.at_text) for record in _records(path)] == [
        ("2025-07-14T14:00:00+02:00", "20250714T140000"),  # VTIMEZONE of the file, summer
        ("2025-01-06T09:00:00+01:00", "20250106T090000"),  # W. Europe Standard Time
        ("2025-01-20T11:00:00+01:00", "20250120T110000"),
        ("2025-05-01", "20250501"),
        ("2025-05-02T10:00:00", "20250502T100000"),
        ("2025-05-03T10:00:00", "20250503T100000"),
        ("", ""),
    ]
    settled = {item.what: item.choice for item in ical.read(path) if isinstance(item, Settled)}
    assert settled == {"encoding": "utf-8", "time zones": "of the file", "unknown time zones": "local time"}


def test_a_series_keeps_its_rule_and_its_exceptions_in_one_thread() -> None:
    _, series, exception, *_ = _records(FIXTURES / "afspraken.ics")
    assert Field("RRULE", "FREQ=WEEKLY;UNTIL=20250203T080000Z;BYDAY=MO", PLAIN) in series.fields
    assert Field("EXDATE", "20250113T090000", PLAIN) in series.fields
    assert series.thread == exception.thread
    assert exception.key == "af-2@agenda.voorbeeld.example:20250120T090000"


def test_a_description_in_html_is_text_and_kept_where_it_says_something_else() -> None:
    _, series, _, holiday, *_ = _records(FIXTURES / "afspraken.ics")
    assert series.text == "Punten van Femke Bos:\n0470 11 22 33"
    assert holiday.text == "Enkel dringend"
    assert Field("X-ALT-DESC", "Enkel dringend: bel Hanne", PROSE) in holiday.fields
    assert "X-ALT-DESC" not in {field.name for field in series.fields}


def test_a_calendar_s_own_name_is_a_record() -> None:
    record = _records(FIXTURES / "afspraken.ics")[-1]
    assert (record.kind, record.place) == ("calendar", "calendar 1")
    assert record.fields[0] == Field("X-WR-CALNAME", "Otto Tak", PROSE)


def test_several_calendars_old_folds_and_vcalendar_1() -> None:
    task, journal, free, old = _records(FIXTURES / "taken_en_dagboek.ics")
    assert (task.kind, task.at, task.place) == ("task", "2025-03-15", "task 1")
    assert Field("CONTACT", "Zoé Dubuisson, +32 470 11 22 33", PROSE) in task.fields
    assert (journal.kind, journal.text) == (
        "note",
        "Jef Claes wil zijn gegevens\nlaten wissen. Adres onbekend",  # broken without a blank
    )
    assert Field("DESCRIPTION", "Tweede notitie", PROSE) in journal.fields
    assert (free.kind, free.at) == ("availability", "2025-03-17T08:00:00+00:00")
    assert free.people == (Person(Role.AUTHOR, "Hanne Wouters"),)  # ORGANIZER;CN=... without a value
    assert old.text == "Regel een\ntwee van Lore Maes"
    assert Field("SUMMARY", "Café met Lore", PROSE) in old.fields
    assert Field("LOCATION", "Café Zoë", PROSE) in old.fields  # cp1252 among UTF-8


def test_a_broken_file_is_read_as_far_as_it_goes_and_what_is_wrong_is_named() -> None:
    path = FIXTURES / "kapot.ics"
    records = _records(path)
    assert [record.key for record in records] == ["stuk-1", "stuk-2", "stuk-3", "stuk-4"]
    first, second, third, _ = records
    assert first.at == "2025-04-09T09:30:00"  # DTSTART;;VALUE=DATE-TIME
    assert first.people == (Person(Role.AUTHOR, email="femke@bosbouw.example"),)  # CN with an open quote
    assert (second.at, second.at_text) == ("", "20250231T093000")
    assert third.people == (
        Person(Role.RECIPIENT, "Bos, Femke"),
        Person(Role.RECIPIENT, "Joris", "joris.v@hout.example"),
    )
    no_end = "it has no end: the file breaks off, or another begins inside it"
    assert _told(path) == {
        "event 1, attachment": "1 files are kept inside it, which are not read",
        "event 2": no_end,
        "event 3": no_end,
        "event 4": no_end,
        "file": "1 lines lie outside any calendar",
    }


def test_jcal_reads_as_icalendar_does() -> None:
    meeting, task, calendar = _records(FIXTURES / "rendez-vous.json")
    assert meeting.at == "2025-02-03T14:00:00+01:00"
    assert meeting.text == "Apportez la facture;\nmerci, Zoé Dubuisson"
    assert meeting.people == (
        Person(Role.AUTHOR, "Anouk Lambert", "anouk@fleurs.example"),
        Person(Role.RECIPIENT, "Zoé Dubuisson", "zoe.dubuisson@fleurs.example"),
    )
    assert Field("RRULE", "FREQ=WEEKLY;BYDAY=MO,TU", PLAIN) in meeting.fields
    assert Field("VALARM.DESCRIPTION", "Rappel", PROSE) in meeting.fields
    assert (task.kind, task.at) == ("task", "2025-02-04")
    assert calendar.fields == (Field("NAME", "Agenda de Zoé", PROSE),)
    assert list(_told(FIXTURES / "rendez-vous.json")) == ["item 7"]


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("ORGANIZER:mailto:a@b.example", (Person(Role.AUTHOR, email="a@b.example"),)),
        ("ORGANIZER;CN=An Bos:MAILTO:a@b.example", (Person(Role.AUTHOR, "An Bos", "a@b.example"),)),
        ("ATTENDEE;CN=a@b.example:mailto:a@b.example", (Person(Role.RECIPIENT, email="a@b.example"),)),
        ("ATTENDEE;CN='An Bos':mailto:a@b.example", (Person(Role.RECIPIENT, "An Bos", "a@b.example"),)),
        ("ATTENDEE;CN=An^'Bos:tel:+32470112233", (Person(Role.RECIPIENT, 'An"Bos', phone="+32470112233"),)),
        (
            'ORGANIZER;SENT-BY="mailto:c@b.example":mailto:a@b.example',
            (Person(Role.AUTHOR, email="a@b.example"), Person(Role.AUTHOR, email="c@b.example")),
        ),
        # nobody
        ("ATTENDEE;CUTYPE=RESOURCE;CN=Beamer:mailto:beamer@b.example", ()),
        ("ATTENDEE:urn:uuid:00", ()),
        ("ORGANIZER:invalid:nomail", ()),
        ("X-ORGANIZER;CN=An:mailto:a@b.example", ()),
        ("SUMMARY:mail a@b.example", ()),
    ],
)
def test_who_is_in_it(tmp_path: Path, line: str, people: tuple[Person, ...]) -> None:
    assert _event(tmp_path, line).people == people


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("DTSTART:20250301T100000Z", "2025-03-01T10:00:00+00:00"),
        ("DTSTART;TZID=Europe/Brussels:20250301T100000", "2025-03-01T10:00:00+01:00"),
        ("DTSTART;TZID=Romance Standard Time:20250701T100000", "2025-07-01T10:00:00+02:00"),
        ("DTSTART;TZID=/citadel.org/20190914_1/Europe/Vienna:20250701T100000", "2025-07-01T10:00:00+02:00"),
        ("DTSTART;VALUE=DATE:20240229", "2024-02-29"),
        ("DUE:20250301T1000", "2025-03-01T10:00:00"),
        # no moments
        ("DTSTART:20250229", ""),
        ("DTSTART:20250301T250000Z", ""),
        ("DTSTART:morgen", ""),
        ("DTSTART;TZID=../../etc/passwd:20250701T100000", "2025-07-01T10:00:00"),
        ("DTSTART;TZID=Europe/Brussels:00010101T000000", "0001-01-01T00:00:00+00:17:30"),
    ],
)
def test_its_moment(tmp_path: Path, line: str, at: str) -> None:
    assert _event(tmp_path, line).at == at


def test_what_one_file_calls_a_zone_is_not_what_the_next_one_does(tmp_path: Path) -> None:
    zone = (
        "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Eigen\nBEGIN:STANDARD\nDTSTART:19700101T000000\n"
        "TZOFFSETFROM:{0}\nTZOFFSETTO:{0}\nEND:STANDARD\nEND:VTIMEZONE\n"
        "BEGIN:VEVENT\nDTSTART;TZID=Eigen:20250101T100000\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    text = "".join(zone.format(offset) for offset in ("+0100", "-0500"))
    moments = [item.at for item in _items(tmp_path, text) if isinstance(item, Record)]
    assert moments == ["2025-01-01T10:00:00+01:00", "2025-01-01T10:00:00-05:00"]


@pytest.mark.parametrize(
    "rule",
    ["FREQ=SECONDLY", "FREQ=YEARLY;INTERVAL=0", "FREQ=YEARLY;BYSECOND=1", "niets", "FREQ=YEARLY;COUNT=9"],
)
def test_a_zone_whose_rule_may_not_end_is_not_used(tmp_path: Path, rule: str) -> None:
    text = (
        "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Eigen\nBEGIN:STANDARD\nDTSTART:16010101T000000\n"
        f"RRULE:{rule}\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nEND:STANDARD\nEND:VTIMEZONE\n"
        "BEGIN:VEVENT\nDTSTART;TZID=Eigen:20250101T100000\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    assert [item.at for item in _items(tmp_path, text) if isinstance(item, Record)] == ["2025-01-01T10:00:00"]


@pytest.mark.parametrize(
    "text",
    ["BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", "BEGIN:VCALENDAR", "niets van dat alles\n", ""],
)
def test_a_calendar_without_anything_in_it_is_named(tmp_path: Path, text: str) -> None:
    items = _items(tmp_path, text)
    assert not [item for item in items if isinstance(item, Record)]
    assert "file" in [item.place for item in items if isinstance(item, Unreadable)]


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_line_ends_and_byte_order_marks(tmp_path: Path, codec: str, end: str) -> None:
    lines = ("BEGIN:VCALENDAR", "BEGIN:VEVENT", "SUMMARY:Café", "  Zoë", "END:VEVENT", "END:VCALENDAR", "")
    path = tmp_path / "agenda.ics"
    path.write_bytes(end.join(lines).encode(codec))
    assert ical.recognises(look(path))
    assert _records(path)[0].fields == (Field("SUMMARY", "Café Zoë", PROSE),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BEGIN:VCALENDAR\r\nVERSION:2.0", True),
        ("begin:vcalendar\n", True),
        ("\n BEGIN:VEVENT\n", True),
        ('[ "vcalendar", [["version", {}, "text", "2.0"]], []]', True),
        ('[["vcalendar", [], []]]', True),
        # a contact, a mail with an invitation, prose, JSON
        ("BEGIN:VCARD\nVERSION:3.0\n", False),
        ("Subject: x\n\nBEGIN:VCALENDAR\n", False),
        ("BEGIN:VCALENDAR staat op de eerste regel\n", False),
        ("BEGIN:VTIMEZONE\n", False),
        ('["vcard", [], []]', False),
        ('{"vcalendar": []}', False),
        ('["vcalendar"]', False),
        ("", False),
    ],
)
def test_it_is_recognised_by_its_beginning(tmp_path: Path, text: str, expected: bool) -> None:
    path = tmp_path / "x"
    path.write_text(text, encoding="utf-8")
    assert ical.recognises(look(path)) is expected


@pytest.mark.parametrize(
    "text",
    [
        ";" * 100_000,
        "X" + ";A=" * 40_000,
        'X;A="' * 25_000,
        "X;A=" + '""' * 50_000,
        "DESCRIPTION:" + "\\" * 100_000,
        "BEGIN:X\n" * 15_000,
        "BEGIN:VEVENT\n" * 8_000,
        "END:VEVENT\n" * 10_000,
        "X-ALT-DESC:" + "<a " * 33_000,
        "DTSTART:" + "2" * 100_000,
        "ATTENDEE;CN=" + "a@" * 50_000,
        " \n" * 50_000,
    ],
)
def test_a_hostile_text_of_100_kb_ends(tmp_path: Path, text: str) -> None:
    items = _items(
        tmp_path, "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\n" + text + "\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    assert any(isinstance(item, Record) and item.key == "1" for item in items)


def test_a_component_beyond_any_size_is_cut_and_named(tmp_path: Path) -> None:
    items = _items(tmp_path, "BEGIN:VEVENT\nUID:1\n" + "COMMENT:x\n" * 50_100 + "END:VEVENT\n")
    assert [item.place for item in items if isinstance(item, Unreadable)] == ["event 1"]
    assert sum(isinstance(item, Record) for item in items) == 1


@given(
    value=st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=200),
    width=st.integers(3, 75),
)
def test_however_a_line_is_folded_its_value_comes_back(
    tmp_path_factory: pytest.TempPathFactory, value: str, width: int
) -> None:
    escaped = value.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    data = f"DESCRIPTION:{escaped}".encode()
    folded = b"\r\n ".join(data[at : at + width] for at in range(0, len(data), width))
    path = tmp_path_factory.mktemp("folds") / "x.ics"
    path.write_bytes(folded)
    ((_, line),) = [(number, line) for number, line in Lines(path)]
    assert parse(line).value == value.strip()


@pytest.mark.parametrize(
    ("name", "records", "people"),
    [
        ("alarm_google_future.ics", 2, 1),
        ("aspose_outlook_test.ics", 1, 2),
        ("broken_ical.ics", 1, 0),
        ("event_with_recurrence_exdates_on_different_lines.ics", 1, 0),
        ("event_with_rsvp.ics", 1, 1),
        ("issue_101_icalendar_chokes_on_umlauts_in_organizer.ics", 1, 1),
        ("issue_348_exception_parsing_value.ics", 2, 1),
        ("multiple_calendar_components.ics", 3, 0),
        ("timezoned.ics", 2, 0),
        ("x_location.ics", 2, 0),
    ],
)
def test_the_samples_are_read_whole(name: str, records: int, people: int) -> None:
    path = SAMPLES / name
    if not path.exists():
        pytest.skip(f"needs {path}")
    items = list(ical.read(path))
    found = [item for item in items if isinstance(item, Record)]
    assert ical.recognises(look(path))
    assert (len(found), sum(len(record.people) for record in found)) == (records, people)
    assert not any(isinstance(item, Unreadable) for item in items)
