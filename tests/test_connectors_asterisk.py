"""Call detail records of Asterisk: the order of their columns, who called whom, legs of one call."""

from pathlib import Path

import pytest

from connectors.calls import asterisk
from connectors.calls.asterisk_columns import ORDERS, holds, order_of
from connectors.calls.asterisk_people import caller_id, people
from connectors.head import look
from connectors.record import MACHINE, PLAIN, PROSE, Field, Person, Record, Role, Settled, Unreadable
from inzage.labels import Label

FIXTURES = Path(__file__).parent / "fixtures" / "asterisk"
SAMPLES = Path(__file__).parents[2] / "shared" / "samples" / "telephony_cdr"
ROW = (
    '"""An"" <0470112233>","0470112233","105","from-trunk","SIP/t-1","SIP/105-2","Dial","SIP/105",'
    '"{0}","","{0}","30","0","NO ANSWER","DOCUMENTATION","","{1}","",2\n'
)


def _records(path: Path) -> list[Record]:
    return [item for item in asterisk.read(path) if isinstance(item, Record)]


def _settled(path: Path) -> dict[str, str]:
    return {item.what: item.choice for item in asterisk.read(path) if isinstance(item, Settled)}


def _file(folder: Path, text: str) -> Path:
    path = folder / "cdr.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_legs_of_a_call_are_one_thread() -> None:
    first, second, other = _records(FIXTURES / "Master.csv")[:3]
    assert first.thread == second.thread == "asterisk:1736933400.10"
    assert (first.key, second.key) == ("1736933400.10:20", "1736933400.10:21")
    assert other.thread == "asterisk:1736935200.12"


def test_outside_numbers_are_subjects_and_extensions_colleagues() -> None:
    queue, _, out, mailbox, withheld, foreign = _records(FIXTURES / "Master.csv")
    assert queue.people == (
        Person(Role.SUBJECT, "Mirthe van der Poel", phone="0551234567"),
        Person(Role.COLLEAGUE, handle="600"),
        Person(Role.COLLEAGUE, handle="105"),  # whose telephone the queue rang
    )
    assert out.people == (
        Person(Role.COLLEAGUE, "Otto Tak", handle="105"),
        Person(Role.SUBJECT, phone="00470112233"),
    )
    assert mailbox.people == (Person(Role.COLLEAGUE, handle="client1"),)
    assert withheld.people == (Person(Role.COLLEAGUE, handle="105"),)
    assert foreign.people == ()


def test_every_column_is_a_field() -> None:
    record = _records(FIXTURES / "Master.csv")[0]
    fields = {field.name: (field.value, field.holds) for field in record.fields}
    assert fields["clid"] == ('"Mirthe van der Poel" <0551234567>', PROSE)
    assert fields["src"] == ("0551234567", Label.PHONE)
    assert fields["dst"] == ("600", PLAIN)
    assert fields["uniqueid"] == ("1736933400.10", MACHINE)
    assert fields["userfield"] == ("klacht over factuur", PROSE)
    assert (record.kind, record.at, record.text) == ("call", "2025-01-15T09:30:00", "")
    assert len(fields) == 18  # of 19, the account is empty


def test_a_row_in_another_order_keeps_its_cells() -> None:
    record = _records(FIXTURES / "Master.csv")[-1]
    assert record.place == "row 7"  # a blank line is counted
    assert record.fields == (
        Field("column 1", "rij van een ander", PROSE),
        Field("column 2", "0470112233", PROSE),
    )


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("Master.csv", "cdr_custom"),
        ("Master_account_eerst.csv", "cdr_csv"),
        ("freepbx_cdr_tabel.csv", "FreePBX table"),
        ("freepbx_rapport.csv", None),
    ],
)
def test_the_order_of_the_columns_is_settled(name: str, columns: str | None) -> None:
    assert _settled(FIXTURES / name).get("columns") == columns


def test_the_account_may_come_first_and_lines_end_as_on_an_old_mac() -> None:
    first, second = _records(FIXTURES / "Master_account_eerst.csv")
    assert first.people[0] == Person(Role.SUBJECT, "Zoé", phone="0470445566")
    assert (first.key, first.thread) == ("", "")  # unique ids were not logged then
    assert (second.key, second.thread) == ("1738400400.3", "asterisk:1738400400.3")
    assert Field("accountcode", "klant-7", PROSE) in second.fields
    assert Field("userfield", "bel Zoé terug", PROSE) in second.fields


def test_an_id_that_a_spreadsheet_rounded_joins_no_calls(tmp_path: Path) -> None:
    header = "calldate;clid;src;dst;channel;duration;billsec;disposition;uniqueid\n"
    row = "13/03/2025 09:15;;0470112233;200;SIP/1;65;60;ANSWERED;1,71023E+09\n"
    (record,) = _records(_file(tmp_path, header + row))
    assert (record.key, record.thread) == ("", "")
    assert Field("uniqueid", "1,71023E+09", MACHINE) in record.fields


def test_the_table_of_freepbx() -> None:
    incoming, outgoing, inside = _records(FIXTURES / "freepbx_cdr_tabel.csv")
    assert [each.at for each in (incoming, outgoing, inside)] == [
        "2025-01-09T16:33:01",
        "2025-01-15T16:34:03",
        "2025-01-15T16:35:03",
    ]
    # the number that was dialled from outside is the company's
    assert incoming.people == (Person(Role.SUBJECT, "Jef Claes", phone="0470778899"),)
    # whom the exchange shows outside is the company, who calls stands in cnum and cnam
    assert outgoing.people == (
        Person(Role.COLLEAGUE, "Otto Tak", handle="105"),
        Person(Role.SUBJECT, phone="0470778899"),
    )
    assert inside.people == (
        Person(Role.COLLEAGUE, "Otto Tak", handle="105"),
        Person(Role.COLLEAGUE, "Hanne Wouters", handle="106"),
    )
    names = {field.name: field.holds for field in outgoing.fields}
    assert names["recordingfile"] == PLAIN
    assert names["outbound_cnum"] == Label.PHONE
    assert names["cnam"] == Label.PERSON
    assert names["column 24"] == PROSE  # no linked id
    assert incoming.key == "1736436781.1:1"


def test_a_report_with_a_header() -> None:
    first, second = _records(FIXTURES / "freepbx_rapport.csv")
    assert (first.place, first.at) == ("row 2", "2025-03-04T11:12:13")
    assert first.people == (
        Person(Role.SUBJECT, "Femke Bos", phone="+31612345678"),
        Person(Role.COLLEAGUE, handle="105"),
    )
    assert second.people == (
        Person(Role.SUBJECT, phone="+31612345678"),
    )  # its number for a name, ended in a menu
    assert Field("column 17", "extra cel", PROSE) in second.fields


@pytest.mark.parametrize(
    ("moments", "choice", "at"),
    [
        # 1756733581 is 2025-09-01 13:33:01 UTC, 1735741800 is 2025-01-01 14:30:00 UTC
        ([("1/9/2025 15:33:01", "1756733581.1")], "day first", "2025-09-01T15:33:01"),
        ([("9/1/2025 15:33:01", "1756733581.1")], "month first", "2025-09-01T15:33:01"),
        ([("9/1/2025 15:33:01", "pbx-1756733581.1")], "month first", "2025-09-01T15:33:01"),
        ([("13/1/2025 15:33:01", "")], "day first", "2025-01-13T15:33:01"),
        # nothing tells
        ([("1/9/2025 15:33:01", "")], "ambiguous", ""),
        ([("1/9/2025 15:33:01", "abc.1")], "ambiguous", ""),
        ([("1/9/2025 15:33:01", "99999999999999.1")], "ambiguous", ""),
        ([("1/1/2025 15:30:00", "1735741800.1")], "ambiguous", "2025-01-01T15:30:00"),
        ([("1/9/2025 15:33:01", "1756733581.1"), ("9/1/2025 15:33:01", "1756733581.2")], "ambiguous", ""),
    ],
)
def test_day_and_month_are_told_apart_by_the_file(
    tmp_path: Path, moments: list[tuple[str, str]], choice: str, at: str
) -> None:
    path = _file(tmp_path, "".join(ROW.format(*each) for each in moments))
    assert _settled(path)["day order"] == choice
    assert _records(path)[0].at == at
    assert _records(path)[0].at_text == moments[0][0]


@pytest.mark.parametrize(
    ("clid", "expected"),
    [
        ('"Jan Claes" <0470112233>', ("Jan Claes", "0470112233")),
        ("Jan Claes <0470112233>", ("Jan Claes", "0470112233")),
        ('"" <client1>', ("", "client1")),
        ('"0470112233" <0470112233>', ("", "0470112233")),
        ("0470112233", ("", "0470112233")),
        ("Jan Claes", ("Jan Claes", "")),
        ('"Onbekend" <anonymous>', ("", "anonymous")),
        ('"105" <105>', ("", "105")),
        ('"Bos, "Femke" <+31612345678>', ('Bos, "Femke', "+31612345678")),
        ("", ("", "")),
        ("<>", ("", "")),
        ("<" * 100_000, ("<" * 100_000, "")),
    ],
)
def test_a_caller_id_is_name_and_number(clid: str, expected: tuple[str, str]) -> None:
    assert caller_id(clid) == expected


@pytest.mark.parametrize(
    "row",
    [
        {"clid": '"Unknown" <unknown>', "src": "unknown", "dst": "s"},
        {"clid": "", "src": "", "dst": "*97"},
        {"src": "anonymous", "dst": "i", "channel": "SIP/trunk-0001"},
        {"dst": "0", "dstchannel": "Local/0@from-internal-1;2"},
        {"src": "h", "dst": "menu", "lastdata": "SIP/105"},
    ],
)
def test_nobody_is_in_a_row_without_anybody(row: dict[str, str]) -> None:
    assert people(row) == ()


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("src", "0470112233", Label.PHONE),
        ("src", "jan.claes", Label.USERNAME),
        ("did", "+32 3 123 45 67", Label.PHONE),
        ("cnam", "Jan Claes", Label.PERSON),
        ("cnam", "0470112233", Label.PHONE),
        ("anything else", "x", PROSE),
        # nobody's
        ("src", "105", PLAIN),
        ("src", "anonymous", PLAIN),
        ("dst", "*97", PLAIN),
        ("dst", "s", PLAIN),
        ("cnam", "Unknown", PLAIN),
        ("cnam", "105", PLAIN),
        ("duration", "31", PLAIN),
    ],
)
def test_what_a_value_holds(name: str, value: str, expected: str) -> None:
    assert holds(name, value) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ROW.format("2025-01-15 09:30:00", "1.1"), True),
        (ROW.format("15/1/2025 9:30", "1.1"), True),
        ("calldate,clid,src,dst,dcontext,channel,duration,billsec,disposition\n", True),
        ("START;CLID;SRC;DST;DCONTEXT;DISPOSITION\n", True),
        # another order of words, other lists of calls, other tables
        (ROW.format("gisteren", "1.1"), False),
        (ROW.format("2025-01-15 09:30:00", "1.1").replace("NO ANSWER", "no idea"), False),
        (ROW.format("2025-01-15 09:30:00", "1.1").replace('"30"', '"half a minute"'), False),
        ("Call Time,Caller ID,Destination,Status,Ringing,Talking\n", False),
        ("src,dst,disposition\n", False),
        ("start,src,dst,bytes,packets,protocol,action\n", False),
        ('{"src": "1", "dst": "2", "disposition": "ANSWERED"}', False),
        ("ANSWERED\n", False),
        ("", False),
    ],
)
def test_it_is_recognised_by_its_first_row(tmp_path: Path, text: str, expected: bool) -> None:
    assert asterisk.recognises(look(_file(tmp_path, text))) is expected


@pytest.mark.parametrize("name", list(ORDERS))
def test_a_row_fits_its_own_order_alone(name: str) -> None:
    values = {
        "calldate": "2025-01-15 09:30:00",
        "start": "2025-01-15 09:30:00",
        "duration": "3",
        "billsec": "0",
        "disposition": "BUSY",
    }
    cells = [values.get(column, "") for column in ORDERS[name].split()]
    assert order_of(cells) == name
    assert order_of(cells[2:]) == ""
    assert order_of(["", "", *cells]) == ""
    assert order_of([*cells, "x"]) == name  # a column more at the end


def test_a_file_that_is_none_of_asterisk_s_is_named(tmp_path: Path) -> None:
    items = list(asterisk.read(_file(tmp_path, "naam,nummer\nJan Claes,0470112233\n")))
    assert [item.place for item in items if isinstance(item, Unreadable)] == ["file"]
    assert not [item for item in items if isinstance(item, Record)]


@pytest.mark.parametrize(
    ("name", "records", "order"),
    [
        ("asterisk_Master_noheader_pjsip.csv", 4, None),
        ("asterisk_freepbx_cdr_noheader_dmY.csv", 856, "day first"),
    ],
)
def test_the_samples_are_read_whole(name: str, records: int, order: str | None) -> None:
    path = SAMPLES / name
    if not path.exists():
        pytest.skip(f"needs {path}")
    assert asterisk.recognises(look(path))
    found = _records(path)
    assert len(found) == records
    assert all(record.at and record.key for record in found)
    assert _settled(path).get("day order") == order
