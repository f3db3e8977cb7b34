"""Call lists of any provider: recognised by what their columns mean, read into callers, called and notes."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.calls import call_list
from connectors.calls.call_list_columns import column
from connectors.calls.call_list_moments import moment
from connectors.calls.call_list_people import party, people
from connectors.dates import Order
from connectors.head import look
from connectors.record import MACHINE, PLAIN, PROSE, Field, Item, Person, Record, Role, Settled, Unreadable
from inzage.labels import Label

FIXTURES = Path(__file__).parent / "fixtures" / "calls"


def _records(path: Path) -> list[Record]:
    return [item for item in call_list.read(path) if isinstance(item, Record)]


def _file(folder: Path, text: str) -> Path:
    path = folder / "calls.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_call_has_its_two_sides_the_employee_and_the_note() -> None:
    record = _records(FIXTURES / "gesprekken_voip.csv")[0]
    assert (record.kind, record.place, record.key, record.thread) == ("call", "row 2", "", "")
    assert record.text == "Mirthe vraagt een nieuwe factuur.\nTerugbellen op 0470 11 22 33"
    assert (record.at, record.at_text) == ("2025-01-15T09:30:00", "15-01-2025 09:30:00")
    assert record.people == (
        Person(Role.SUBJECT, "Mirthe van der Poel", phone="055 123 45 67"),
        Person(Role.COLLEAGUE, phone="031234567"),
        Person(Role.COLLEAGUE, "Otto Tak", handle="105"),
    )
    fields = {field.name: (field.value, field.holds) for field in record.fields}
    assert fields["Beller"] == ("055 123 45 67", Label.PHONE)
    assert fields["Toestel"] == ("105", PLAIN)
    assert fields["Medewerker"] == ("Otto Tak", Label.PERSON)
    assert fields["Wachtrij"] == ("Klachten", PROSE)
    assert "Gespreksnotitie" not in fields


def test_out_missed_and_internal_calls() -> None:
    _, out, missed, internal = _records(FIXTURES / "gesprekken_voip.csv")
    assert out.people[:2] == (
        Person(Role.COLLEAGUE, phone="031234567"),
        Person(Role.SUBJECT, phone="+32 470 44 55 66"),
    )
    assert missed.people == (Person(Role.COLLEAGUE, phone="031234567"),)
    assert Field("Beller", "anoniem", PLAIN) in missed.fields
    assert internal.people == (Person(Role.COLLEAGUE, handle="105"), Person(Role.COLLEAGUE, handle="106"))
    assert out.at == "2025-02-04T10:00:00"  # day first: another row says 15-01


def test_a_name_with_its_number_in_one_cell_and_legs_of_one_call() -> None:
    first, second, third, long = _records(FIXTURES / "3cx_call_log.csv")
    assert first.people == (
        Person(Role.SUBJECT, "Jef Claes", phone="0470778899"),
        Person(Role.COLLEAGUE, "Hanne Wouters", handle="106"),
    )
    assert first.thread == second.thread == "calls:00000193-1"
    assert third.people[1] == Person(Role.SUBJECT, "Dubuisson, Zoé", phone="0032470112233")
    assert Field("From", "Jef Claes (0470778899)", PROSE) in first.fields
    assert Field("Call ID", "00000193-1", MACHINE) in first.fields
    assert {field.holds for field in long.fields} == {PROSE}  # two cells too many
    assert [field.value for field in long.fields][-2:] == ["extra", " veld"]


def test_date_and_time_of_american_lists() -> None:
    first, second = _records(FIXTURES / "ringcentral.csv")
    assert first.people == (
        Person(Role.SUBJECT, "Femke Bos", phone="(0470) 77-88-99"),
        Person(Role.COLLEAGUE, phone="(03) 123-4567"),
        Person(Role.COLLEAGUE, "Otto Tak", handle="105"),
    )
    assert (first.at, second.at) == ("2025-01-24T09:05:00", "2025-02-03T16:15:00")
    assert Field("To", "tel:+31612345678", Label.PHONE) in second.fields


def test_a_french_list_out_of_excel() -> None:
    first, second = _records(FIXTURES / "appels.csv")
    assert first.at == "2025-02-03T14:05:00"
    assert first.text == "Zoé veut être rappelée\njeudi"
    assert first.people[0] == Person(Role.SUBJECT, "Zoé Dubuisson", phone="0470112233")
    assert Person(Role.COLLEAGUE, "Anouk Lambert") in first.people
    assert Person(Role.SUBJECT, email="zoe.dubuisson@fleurs.example") in first.people
    assert Field("Appelant", '="0470112233"', Label.PHONE) in first.fields
    assert Field("Appelant", "masqué", PLAIN) in second.fields
    settled = {
        item.what: item.choice
        for item in call_list.read(FIXTURES / "appels.csv")
        if isinstance(item, Settled)
    }
    assert settled == {"encoding": "cp1252", "delimiter": "semicolon"}


def test_a_header_may_say_that_moments_are_in_utc() -> None:
    first, second, third = _records(FIXTURES / "twilio_calls.csv")
    assert first.at == "2025-03-05T08:00:00+00:00"
    assert second.at == "2025-03-05T08:30:00+00:00"  # seconds since 1970
    assert third.at == "2025-03-05T08:40:00+01:00"  # a moment's own zone goes first
    assert third.people[0] == Person(Role.COLLEAGUE, handle="105")


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"caller": "0470112233", "called": "105"}, ["S:0470112233", "C::105"]),
        ({"caller": "105", "called": "0470112233", "name": "Jan"}, ["C::105", "S:0470112233:Jan"]),
        ({"caller": "0470112233", "called": "031234567"}, ["S:0470112233", "S:031234567"]),
        (
            {"caller": "0470112233", "called": "031234567", "direction": "eingehend"},
            ["S:0470112233", "C:031234567"],
        ),
        (
            {"caller": "031234567", "called": "0470112233", "direction": "Sortant", "name": "Jan"},
            ["C:031234567", "S:0470112233:Jan"],
        ),
        ({"number": "0470112233", "name": "Jan", "direction": "in"}, ["S:0470112233:Jan"]),
        ({"caller": "anonymous", "called": "105", "direction": "in", "name": "Jan"}, ["S::Jan", "C::105"]),
        ({"caller": "Jan Claes", "called": "105", "direction": "in"}, ["S::Jan Claes", "C::105"]),
        ({"number": "0470112233", "contact mail": "jan@claes.example"}, ["S:0470112233::jan@claes.example"]),
        ({"number": "0470112233", "agent": "otto@b.example"}, ["S:0470112233", "C:::otto@b.example"]),
        # nobody
        ({"caller": "anoniem", "called": "onbekend"}, []),
        ({"caller": "", "called": "", "direction": "in"}, []),
        ({"duration": "00:10", "status": "gemist"}, []),
        ({"name": "Unknown", "extension": "x"}, []),
    ],
)
def test_who_called_whom(row: dict[str, str], expected: list[str]) -> None:
    found = people({use: [value] for use, value in row.items()})
    shown = []
    for person in found:
        who = person.handle or person.name
        parts = [person.role.value[0].upper(), person.phone, who, person.email]
        shown.append(":".join(parts).rstrip(":"))
    assert shown == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("0470 11 22 33", ("", "0470 11 22 33")),
        ("Jan Claes (0470112233)", ("Jan Claes", "0470112233")),
        ("0470112233 (Jan Claes)", ("Jan Claes", "0470112233")),
        ('"Jan" <+32470112233>', ("Jan", "+32470112233")),
        ("+32 (0)470 11 22 33", ("", "+32 (0)470 11 22 33")),
        ("sip:105@pbx.example", ("", "105")),
        ("sip:+32470112233@10.0.0.1", ("", "+32470112233")),
        ('="0470112233"', ("", "0470112233")),
        ("'0470112233", ("", "0470112233")),
        ("105 - Otto Tak", ("Otto Tak", "105")),
        ("Anonymous (0470112233)", ("", "0470112233")),
        # no number
        ("Jan Claes", ("Jan Claes", "")),
        ("3,24751E+10", ("3,24751E+10", "")),
        ("anonymous", ("", "")),
        ("", ("", "")),
        ("(" * 100_000, ("(" * 300, "")),
    ],
)
def test_a_side_is_a_name_and_a_number(value: str, expected: tuple[str, str]) -> None:
    assert party(value) == expected


@pytest.mark.parametrize(
    ("written", "order", "at"),
    [
        (["15-01-2025 09:30"], "ambiguous", "2025-01-15T09:30:00"),
        (["04-05-2025", "9:30"], "day first", "2025-05-04T09:30:00"),
        (["9:30 PM", "04/05/2025"], "month first", "2025-04-05T21:30:00"),
        (["ma 3 maart 2025 14:05"], "ambiguous", "2025-03-03T14:05:00"),
        (["Mar 3, 2025, 2:05 PM"], "ambiguous", "2025-03-03T14:05:00"),
        (["14 juillet 2025"], "ambiguous", "2025-07-14"),
        (["14 juin 2025"], "ambiguous", "2025-06-14"),
        (["1. Dezember 2025 08:00"], "ambiguous", "2025-12-01T08:00:00"),
        (["01-Dec-2025 08:00:01"], "ambiguous", "2025-12-01T08:00:01"),
        (["1741163400000"], "ambiguous", "2025-03-05T08:30:00+00:00"),
        (["2025-03-05T08:30:00Z"], "ambiguous", "2025-03-05T08:30:00+00:00"),
        # not to be known
        (["04-05-2025", "9:30"], "ambiguous", ""),
        (["31 februari 2025"], "ambiguous", ""),
        (["3 brumaire 2025"], "ambiguous", ""),
        (["9:30"], "ambiguous", ""),
        (["32470112233"], "ambiguous", ""),
        ([], "ambiguous", ""),
    ],
)
def test_when_it_was(written: list[str], order: Order, at: str) -> None:
    assert moment(written, order, utc=False)[0] == at


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Datum;Beller;Gebeld nummer\n15-01-2025;0470112233;105\n", True),
        ("Call Time,Caller ID,Destination,Status,Talking\n2025-01-15 09:30,0470112233,105,ok,00:10\n", True),
        ("date,from,to,duration\n2025-01-15,+31612345678,+32470112233,10\n", True),
        ("direction,phone_number,started_at,duration\nin,0470112233,2025-01-15 09:30,10\n", True),
        ("Datum/Uhrzeit;Anrufer;Zielnummer;Dauer\n15.01.2025 09:30;0301234567;105;10\n", True),
        ("Date et heure,Appelant,Appelé,Durée\n15/01/2025 09:30,masqué,105,10\n", True),
        ("Start Time,Caller Number,Called Number,Duration\n", True),
        # contacts, mail, text messages, money, journeys, hours, traffic, activities, prose
        ("Name,Phone Number,Email,Date\nJan,0470112233,a@b.example,2025-01-15\n", False),
        ("date,from,to,subject\n2025-01-15,a@b.example,c@b.example,hallo\n", False),
        ("From,To,Body,Date,Direction\n0470112233,0470112244,hallo,2025-01-15,in\n", False),
        ("Datum,Van,Naar,Bedrag,Soort\n15-01-2025,NL00BANK0123456789,NL00BANK0123456788,10,bij\n", False),
        ("Date,From,To,Duration\n2025-01-15,Gent,Brussel,30\n", False),
        ("Start date,User,Project,Duration\n2025-01-15,Jan,Site,01:00\n", False),
        ("timestamp,source,destination,duration,bytes\n2025-01-15,10.0.0.1,10.0.0.2,3,99\n", False),
        ("Activity date,Activity type,Call notes\n2025-01-15,Call,Gebeld\n", False),
        (
            "calldate,clid,src,dst,dcontext,disposition,duration\n2025-01-15,x,0470112233,105,d,ANSWERED,1\n",
            False,
        ),
        ("Datum,Telefoonnummer\n15-01-2025,0470112233\n", False),
        ('{"date": 1, "caller": "0470112233", "called": "105"}\n', False),
        ("Gisteren, belde de beller, naar het nummer, zonder datum\n", False),
        ("", False),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_it_is_recognised_by_what_its_columns_mean(
    tmp_path: Path, text: str, expected: bool, encoding: str
) -> None:
    path = tmp_path / "x"
    path.write_bytes(text.encode(encoding))
    assert call_list.recognises(look(path)) is expected


@pytest.mark.parametrize(
    ("label", "use"),
    [
        ("Call_Start-Time (UTC)", "moment"),
        ("callStartTime", "moment"),
        ("duration (in call)", "duration"),
        ("Gebeld Nummer:", "called"),
        ("Numéro de l’appelant", "caller"),
        ("GESPRÄCHSDAUER", "duration"),
        # the company's own
        ("Wachtrij", ""),
        ("Aantal gesprekken", ""),
        ("", ""),
        ("(" * 100_000, ""),
    ],
)
def test_what_a_column_is_for(label: str, use: str) -> None:
    assert column(label).use == use


def test_an_ambiguous_date_is_kept_as_written(tmp_path: Path) -> None:
    path = _file(tmp_path, "Datum;Beller;Gebeld nummer\n04-05-2025;0470112233;105\n")
    (record,) = _records(path)
    assert (record.at, record.at_text) == ("", "04-05-2025")
    assert Settled in {type(item) for item in call_list.read(path)}


def test_of_a_local_moment_and_one_in_utc_the_second_has_the_offset(tmp_path: Path) -> None:
    header = "date (TZ offset incl.),number timezone,datetime (UTC),direction,from,to\n"
    rows = "2025-01-15 10:30:00,Europe/Brussels,2025-01-15 09:30:00,inbound,+32470112233,+3231234567\n"
    rows += "2025-01-15 11:30:00,Europe/Brussels,,inbound,+32470112233,+3231234567\n"
    first, second = _records(_file(tmp_path, header + rows))
    assert (first.at, first.at_text) == ("2025-01-15T09:30:00+00:00", "2025-01-15 09:30:00")
    assert second.at == "2025-01-15T11:30:00"  # local: no offset is made up


def test_a_moment_with_its_time_first(tmp_path: Path) -> None:
    header = '"Call Sid","Direction","From","To","Duration","Start Time"\n'
    row = '"CA1","inbound","+32470112233","+3231234567","65","09:15:00 UTC 2025-01-15"\n'
    (record,) = _records(_file(tmp_path, header + row))
    assert record.at == "2025-01-15T09:15:00+00:00"


def test_a_usage_report_of_teams_has_its_own_words(tmp_path: Path) -> None:
    header = (
        "Call ID,UPN,User Display Name,Caller ID,Call Type,Destination Number,Start Time,Duration Seconds\n"
    )
    row = "c1,otto@visboer.example,Otto Tak,+3231234567,user_out,+32470112233,2025-01-15T09:30:00Z,60\n"
    (record,) = _records(_file(tmp_path, header + row))
    assert record.people == (
        Person(Role.COLLEAGUE, phone="+3231234567"),
        Person(Role.SUBJECT, phone="+32470112233"),
        Person(Role.COLLEAGUE, "Otto Tak", "otto@visboer.example"),
    )


def test_an_id_that_a_spreadsheet_rounded_joins_no_calls(tmp_path: Path) -> None:
    text = "Datum;Van;Naar;Duur;Call ID\n13-03-2025 09:15;+32470112233;200;60;1,71023E+12\n"
    (record,) = _records(_file(tmp_path, text))
    assert (record.key, record.thread) == ("", "")
    assert Field("Call ID", "1,71023E+12", MACHINE) in record.fields


def test_a_second_note_stays_a_field(tmp_path: Path) -> None:
    text = "Datum;Beller;Duur;Notitie;Opmerking\n15-01-2025;0470112233;10;;alleen dit\n"
    text += "15-01-2025;0470112233;10;eerst;dan\n"
    first, second = _records(_file(tmp_path, text))
    assert (first.text, second.text) == ("alleen dit", "eerst")
    assert Field("Opmerking", "dan", PROSE) in second.fields


def test_an_open_quote_is_named(tmp_path: Path) -> None:
    text = 'Datum;Beller;Duur\n15-01-2025;"0470112233;10\n16-01-2025;0470112244;10\n'
    items: list[Item] = list(call_list.read(_file(tmp_path, text)))
    assert [item.place for item in items if isinstance(item, Unreadable)] == ["row 2"]
    assert [item.place for item in items if isinstance(item, Record)] == ["row 3"]


@pytest.mark.parametrize("filler", [" ", "(", "1", "a@", "<", "0 ", "-", '"', "x "])
@pytest.mark.parametrize("label", ["Beller", "Naam", "Medewerker", "Datum", "Email", "Richting", "Notitie"])
def test_a_hostile_cell_of_100_kb_is_prose(tmp_path: Path, label: str, filler: str) -> None:
    cell = ("x" + filler * (100_000 // len(filler)) + "x").replace('"', '""')
    header = [label, *(each for each in ("Datum", "Beller", "Gebeld nummer") if each != label)]
    values = {"Datum": "15-01-2025", "Beller": "0470112233", "Gebeld nummer": "105"} | {label: f'"{cell}"'}
    path = _file(tmp_path, ";".join(header) + "\n" + ";".join(values[each] for each in header) + "\n")
    (record,) = _records(path)
    found = [field.holds for field in record.fields if field.name == label]
    assert found in ([PROSE], [])
    assert found or record.text.strip('"').startswith("x")


@given(st.lists(st.text(max_size=40), min_size=1, max_size=6))
def test_no_text_ends_the_reading_of_a_row(cells: list[str]) -> None:
    row = {
        use: [cell]
        for use, cell in zip(("caller", "called", "name", "agent", "direction"), cells, strict=False)
    }
    assert all(person.name or person.phone or person.handle or person.email for person in people(row))
    assert isinstance(moment(cells, "day first", utc=True)[0], str)
