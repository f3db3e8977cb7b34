"""What a person takes along, read back by inzage's own readers: every value is there again."""

import zipfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import connectors
from connectors import Record
from reports.portability_cards import calendar, vcards
from reports.portability_mail import mbox
from reports.portability_model import PortableRecord
from reports.portability_pack import pack_portable
from reports.portability_tables import csv_of, harmless, json_lines, mapping, tables
from tests.making_portability import ANSWER, CHAT, CONTACT, MAIL, VISIT, cell, portable, record
from warehouse import load
from warehouse.connection import open_warehouse
from warehouse.dossier import dossiers


def read(path: Path) -> list[Record]:
    """The records of a file, recognised by itself; nothing of it unreadable."""
    kind = connectors.recognise(path)
    assert kind is not None
    items = list(connectors.reader(kind).read(path))
    assert not [item for item in items if isinstance(item, connectors.Unreadable)]
    return [item for item in items if isinstance(item, Record)]


def fields(found: Record) -> dict[str, str]:
    return {field.name: field.value for field in found.fields}


def in_folder(folder: Path, made: PortableRecord, suffix: str) -> Record:
    (table,) = tables([made])
    content = {"jsonl": json_lines, "csv": csv_of}[suffix](table)
    (folder / f"{table.name}.{suffix}").write_bytes(content)
    (folder / f"{table.name}.mapping.toml").write_text(mapping(table), "utf-8")
    (found,) = read(folder / f"{table.name}.{suffix}")
    return found


@pytest.fixture
def unpacked(tmp_path: Path) -> Path:
    with zipfile.ZipFile(pack_portable(portable(CONTACT, MAIL, ANSWER, CHAT, VISIT), tmp_path)) as archive:
        archive.extractall(tmp_path / "package")
    return tmp_path / "package"


@pytest.mark.parametrize("made", [CONTACT, CHAT, VISIT])
@pytest.mark.parametrize("suffix", ["jsonl", "csv"])
def test_a_table_comes_back_by_its_own_mapping(tmp_path: Path, made: PortableRecord, suffix: str) -> None:
    found = in_folder(tmp_path, made, suffix)
    shown = harmless if suffix == "csv" else str
    assert {each.name: shown(each.value) for each in made.cells}.items() <= fields(found).items()
    assert found.text == (shown(made.text.value) if made.text else "")
    assert (found.kind, found.key, found.at) == (made.kind, made.id, made.at)


def test_a_table_names_whose_rows_they_are(tmp_path: Path) -> None:
    found = in_folder(tmp_path, CONTACT, "jsonl")
    (person,) = found.people
    assert (person.name, person.email) == ("Zoë d'Hondt, van; Bree", "zoe@bree.example")
    holds = {field.name: field.holds for field in found.fields}
    assert (holds["Phone Number"], holds["Geboortedatum"]) == ("PHONE", "DATE_OF_BIRTH")


def test_a_message_that_looks_like_html_is_not_turned_into_text(tmp_path: Path) -> None:
    made = record(7, "whatsapp", "message", text="typ <b>vet</b> &amp; klaar", direction="written")
    found = in_folder(tmp_path, made, "jsonl")
    assert (found.text, fields(found)["text"]) == ("", "typ <b>vet</b> &amp; klaar")


def test_mail_comes_back_as_mail(unpacked: Path) -> None:
    found = read(unpacked / "messages.mbox")
    assert len(found) == 2
    for again, made in zip(found, (MAIL, ANSWER), strict=True):
        assert made.text is not None
        assert again.text == made.text.value
        assert {each.name: each.value for each in made.cells}.items() <= fields(again).items()
        assert (again.at, again.thread) == (made.at, made.thread)
    assert [(p.role, p.email) for p in found[0].people if p.email] == [("author", "zoe@bree.example")]


def test_a_contact_comes_back_as_a_card(unpacked: Path) -> None:
    (found,) = read(unpacked / "contacts.vcf")
    assert [(f.name, f.value) for f in found.fields if f.name not in ("VERSION", "UID")] == [
        ("FN", "Zoë d'Hondt, van; Bree"),
        ("N", "Zoë d'Hondt, van; Bree"),
        ("EMAIL", "zoe@bree.example"),
        ("EMAIL", "zb@werk.example"),
        ("TEL", "+32 470 12 00 11"),
        ("ORG", "Bree & Zn; bv"),
        ("ADR", "Lange Straat 3\nbus 2, Gent, 9000"),
        ("BDAY", "19850330"),
    ]
    assert {person.email for person in found.people} == {"zoe@bree.example", "zb@werk.example"}


def test_an_appointment_comes_back_to_a_calendar(unpacked: Path) -> None:
    found = next(each for each in read(unpacked / "appointments.ics") if each.kind == "appointment")
    said = fields(found)
    assert (said["SUMMARY"], said["LOCATION"]) == ("Passen; meten, rijden", "Werkplaatsstraat 1")
    assert (found.at, said["DTEND"]) == ("2026-05-04T10:00:00", "20260504T103000")


@pytest.mark.parametrize(
    ("at", "line"),
    [
        ("2026-05-04T10:00:00+02:00", "DTSTART:20260504T080000Z"),
        ("2026-05-04T10:00:00", "DTSTART:20260504T100000"),
        ("2026-05-04", "DTSTART;VALUE=DATE:20260504"),
    ],
)
def test_moments_of_a_calendar(at: str, line: str) -> None:
    made = record(1, "calendly", "appointment", cell("End", "2026-05-04T11:00:00", "end"), at=at)
    lines = calendar([made], "2026-11-22").decode().split("\r\n")
    assert line in lines
    assert ("DTEND:20260504T110000" in lines) is (at == "2026-05-04T10:00:00")


@pytest.mark.parametrize(
    ("born", "told"),
    [("1985-03-30", True), ("30/03/1985", True), ("04/05/1985", False), ("voorjaar", False), ("", False)],
)
def test_a_birthday_that_can_be_read_two_ways_is_not_guessed(born: str, told: bool) -> None:
    made = record(1, "hubspot", "contact", cell("Name", "Zoë", "name"), cell("Geboren", born, "birthday"))
    assert (b"BDAY:" in vcards([made])) is told


def test_lines_of_a_card_are_at_most_75_octets() -> None:
    made = record(1, "hubspot", "contact", cell("Name", "é€😀" * 80, "name"))
    lines = vcards([made]).split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() for line in lines if line)


def test_the_whole_package_goes_into_a_fresh_warehouse(unpacked: Path, tmp_path: Path) -> None:
    files = [unpacked / "messages.mbox", *sorted((unpacked / "data").glob("*.jsonl"))]
    with open_warehouse(tmp_path / "home") as warehouse:
        for file in files:
            _, outcome = load.load(warehouse, file)
            assert (outcome.state, outcome.sums.unreadable) == ("read", 0)
        ids = [str(row[0]) for row in warehouse._connection.execute("SELECT record FROM records").fetchall()]
        found = dossiers(warehouse, ids)
    assert sorted((d.source, d.kind) for d in found) == sorted(
        (r.source, r.kind) for r in (CONTACT, MAIL, ANSWER, CHAT, VISIT)
    )
    there = {(d.source, place.name, place.content) for d in found for place in d.places}
    for made in (CONTACT, MAIL, ANSWER, CHAT, VISIT):
        assert {(made.source, each.name, each.value) for each in made.cells} <= there


# --- whatever was written ------------------------------------------------------------------------------------------

VALUES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=80).filter(str.strip)


@settings(max_examples=80, deadline=None)
@given(value=VALUES, text=VALUES)
@example("'=1", "-- \nx\n\nFrom me")
@example('{"a": 1}', "null")
@example("\u2028", "a\u2028b")
def test_any_value_survives_json_lines(
    tmp_path_factory: pytest.TempPathFactory, value: str, text: str
) -> None:
    made = record(
        9, "whatsapp", "message", cell("sender", value, "participant"), cell("a.b", value), text=text
    )
    found = in_folder(tmp_path_factory.mktemp("lines"), made, "jsonl")
    assert (fields(found)["sender"], fields(found)["a.b"]) == (value, value)
    assert found.text == text or (found.text, fields(found).get("text")) == ("", text)


LINES = st.lists(
    st.text(st.characters(min_codepoint=32, exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=40)
    | st.sampled_from(
        ["From a to b", ">From a", "From a@b.example Tue Feb 10 12:00:00 2026", "", "--", "To: x"]
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=80, deadline=None)
@given(lines=LINES, subject=VALUES)
def test_any_message_survives_the_mbox(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str], subject: str
) -> None:
    text = "\n".join(lines).strip()
    made = [
        record(
            n,
            "mail",
            "message",
            cell("Subject", subject),
            cell("Message-ID", f"<{n}@x.example>"),
            text=text,
            at="2026-02-10T12:00:00",
        )
        for n in (1, 2)
    ]
    path = tmp_path_factory.mktemp("mbox") / "messages.mbox"
    path.write_bytes(mbox(made))
    found = [each for each in read(path) if each.kind == "message"]
    assert [each.text for each in found] == [text, text]
    assert [each.key for each in found] == ["1@x.example", "2@x.example"]
