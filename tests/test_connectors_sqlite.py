"""SQLite files: every table and row, by mappings or by the names of columns; damage, logs beside them, archives."""

import sqlite3
import zipfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

import connectors
from connectors.accounts import sqlite, sqlite_file, sqlite_tables
from connectors.head import look
from connectors.record import PLAIN, PROSE, Field, Item, Person, Record, Role, Settled, Unreadable
from inzage.labels import Label

FIXTURES = Path(__file__).parent / "fixtures" / "sqlite"
MAPPING = """
files = "winkel.sqlite/klanten"
source = "winkel"
kind = "account"
key = "nr"
text = "notitie"
[[people]]
role = "subject"
name = "wie"
"""


def _make(path: Path, *statements: str, rows: Sequence[tuple[object, ...]] = ()) -> Path:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        for row in rows:
            connection.execute(f"INSERT INTO t VALUES ({','.join('?' * len(row))})", row)
        connection.commit()
    return path


def _records(items: Sequence[Item]) -> list[Record]:
    return [item for item in items if isinstance(item, Record)]


def test_a_table_of_accounts_is_judged_by_the_names_of_its_columns() -> None:
    items = list(sqlite.read(FIXTURES / "webwinkel.sqlite"))
    first, second = (record for record in _records(items) if record.kind == "account")
    assert first == Record(
        "account",
        "table gebruikers, row 1",
        "gebruikers:7",
        at="2024-03-01T09:15:00+00:00",
        at_text="1709284500",
        people=(Person(Role.SUBJECT, "Aagtje Moerkerk", "aagtje@moerkerk.example", "0475 20 31 42"),),
        fields=(
            Field("id", "7", PLAIN),
            Field("voornaam", "Aagtje", Label.PERSON),
            Field("achternaam", "Moerkerk", Label.PERSON),
            Field("e-mail", "aagtje@moerkerk.example", Label.EMAIL),
            Field("gsm", "0475 20 31 42", Label.PHONE),
            Field("geboortedatum", "1979-05-30", Label.DATE_OF_BIRTH),
            Field("aangemaakt_op", "1709284500", PLAIN),
            Field("pasfoto", "(8 bytes)", PROSE),
            Field("opmerking", "haar zoon Wiebe haalt af", PROSE),
        ),
    )
    assert second.people == (Person(Role.SUBJECT, "", "info@slagerij-vos.example", "0475 99 88 77"),)
    settled = {(item.what, item.choice) for item in items if isinstance(item, Settled)}
    assert {
        ("table gebruikers, column pasfoto", "binary, not read"),
        ("table gebruikers, column wachtwoord_hash", "left out"),
        ("view laatste", "not read"),
        ("table zoek", "not read"),
        ('table gesprek "notities", text', "read as cp1252 where it is no UTF-8"),
    } <= settled


def test_other_tables_are_prose_and_the_name_of_goods_is_nobody_s() -> None:
    records = {record.key: record for record in _records(list(sqlite.read(FIXTURES / "webwinkel.sqlite")))}
    goods = records["producten:P-1"]
    assert (goods.kind, goods.people) == ("record", ())
    assert goods.fields == (
        Field("code", "P-1", PROSE),
        Field("naam", "Kaarsen", PROSE),
        Field("prijs", "4.5", PROSE),
        Field("token", "abc", PROSE),
    )
    note = records['gesprek "notities":7/1']
    assert Field("tekst", "Belde over Zoës kaarsen", PROSE) in note.fields
    searched = records["zoek_content:1"]
    assert Field("c0inhoud", "Aagtje vroeg kaarsen", PROSE) in searched.fields


def test_utf16_and_a_header_of_a_database_with_a_log_are_read_in_an_archive_too(tmp_path: Path) -> None:
    assert (FIXTURES / "membres.db").read_bytes()[18:20] == b"\2\2"
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.write(FIXTURES / "membres.db", "membres.db")
    (member,) = connectors.walk(tmp_path / "x.zip")
    for export in (member, FIXTURES / "membres.db"):
        first, second = _records(list(sqlite.read(export)))
        assert first.people == (
            Person(Role.SUBJECT, "Ghislaine Lamy", "ghislaine@lamy.example", "", "g.lamy"),
        )
        assert first.at == "2024-01-15"
        assert Field("courriel", "pas d'adresse, appeler Odon", PROSE) in second.fields


def test_a_mapping_describes_one_table_and_is_part_of_what_the_file_is(tmp_path: Path) -> None:
    path = _make(
        tmp_path / "winkel.sqlite",
        "CREATE TABLE klanten (nr INTEGER, wie TEXT, notitie TEXT, wachtwoord TEXT)",
        "INSERT INTO klanten VALUES (5, 'Barend Stokvis', 'Belt <b>morgen</b>', 'x')",
        "CREATE TABLE andere (email TEXT)",
        "INSERT INTO andere VALUES ('barend@stokvis.example')",
    )
    before = sqlite.manner(path)
    (tmp_path / "winkel.mapping.toml").write_text(MAPPING, encoding="utf-8")
    assert connectors.recognise(path) == "sqlite"
    assert (before, "klanten" in sqlite.manner(path)) == ("", True)
    other, mapped = _records(list(sqlite.read(path)))
    assert other.people == (Person(Role.SUBJECT, "", "barend@stokvis.example"),)
    assert (mapped.kind, mapped.key, mapped.text) == ("account", "5", "Belt morgen")
    assert mapped.people == (Person(Role.SUBJECT, "Barend Stokvis"),)
    (tmp_path / "winkel.mapping.toml").write_text("files = 3\n", encoding="utf-8")
    assert connectors.recognise(FIXTURES / "membres.db") == "sqlite"
    troubles = [item for item in sqlite.read(path) if isinstance(item, Unreadable)]
    assert [item.place for item in troubles] == ["table andere", "table klanten"]


def test_a_mapping_for_everything_does_not_take_the_file_for_a_table(tmp_path: Path) -> None:
    path = _make(tmp_path / "a.sqlite", "CREATE TABLE t (x)", rows=[("Jozefien",)])
    (tmp_path / "alles.mapping.toml").write_text(
        'files = "*"\nsource = "bron"\nkey = "x"\n', encoding="utf-8"
    )
    assert connectors.recognise(path) == "sqlite"
    assert [record.key for record in _records(list(sqlite.read(path)))] == ["Jozefien"]


def test_nothing_is_written_and_open_changes_are_told(tmp_path: Path) -> None:
    path = tmp_path / "open.sqlite"
    with closing(sqlite3.connect(path)) as writer:
        writer.execute("PRAGMA journal_mode=WAL")
        writer.execute("CREATE TABLE t (email TEXT)")
        writer.commit()
        writer.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        writer.execute("INSERT INTO t VALUES ('later@bijgeschreven.example')")
        writer.commit()
        before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
        items = list(sqlite.read(path))
        kinds = {export.name: connectors.recognise(export) for export in connectors.walk(tmp_path)}
        beside = list(sqlite.read(tmp_path / "open.sqlite-wal"))
        index = list(sqlite.read(tmp_path / "open.sqlite-shm"))
        assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before
    assert set(kinds.values()) == {"sqlite"}
    assert any(isinstance(item, Settled) and item.what == "changes not yet in the file" for item in items)
    assert [type(item) for item in beside] == [Unreadable]
    assert [type(item) for item in index] == [Settled]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"SQLite format 3\0",
        b"SQLite format 3\0" + b"\xff" * 4000,
        b"SQLite format 4\0" + b"\0" * 4000,
        b"geen databank",
        b"\x37\x7f\x06\x82" + b"\0" * 100,
    ],
)
def test_what_is_no_database_is_named(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.sqlite"
    path.write_bytes(data)
    items = list(sqlite.read(path))
    assert not _records(items)
    assert [type(item) for item in items] == ([Unreadable] if data else [])


@pytest.mark.parametrize("name", ["x.csv-wal", "brief.txt", "x.sqlite"])
@pytest.mark.parametrize("data", [b"", b"SQLite", b"sqlite format 3\0", b"SQL dump; SQLite format 3\0"])
def test_other_files_are_not_recognised(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    assert not sqlite.recognises(look(tmp_path / name))


def test_a_damaged_page_ends_one_table_alone(tmp_path: Path) -> None:
    path = _make(
        tmp_path / "a.sqlite",
        "PRAGMA page_size=512",
        "CREATE TABLE t (x TEXT)",
        "CREATE TABLE zeker (x TEXT)",
        "INSERT INTO zeker VALUES ('blijft')",
        rows=[("y" * 300,) for _ in range(40)],
    )
    data = bytearray(path.read_bytes())
    data[-1024:-512] = b"\xee" * 512
    path.write_bytes(data)
    items = list(sqlite.read(path))
    (trouble,) = [item for item in items if isinstance(item, Unreadable)]
    assert trouble.place.startswith("table t, row ")
    assert _records(items)[-1].fields == (Field("x", "blijft", PROSE),)


def test_a_database_that_is_too_large_for_memory_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_file, "LARGEST_HELD", 1000)
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.write(FIXTURES / "membres.db", "membres.db")
    (member,) = connectors.walk(tmp_path / "x.zip")
    (item,) = sqlite.read(member)
    assert isinstance(item, Unreadable)
    assert item.remedy == "unpack the archive and read the folder"


def test_a_table_with_more_rows_than_its_file_can_hold_breaks_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _make(tmp_path / "a.sqlite", "CREATE TABLE t (x)", rows=[(1,)] * 50)
    monkeypatch.setattr(sqlite_tables, "_LEAST", 1 << 20)
    items = list(sqlite.read(path))
    assert len(_records(items)) == 1
    assert [item.place for item in items if isinstance(item, Unreadable)] == ["table t, row 2"]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("tekst", "tekst"),
        (b"tekst als bytes\n", "tekst als bytes\n"),
        (b"\0\1\2", "(3 bytes)"),
        (b"\xff\xfe\xfd", "(3 bytes)"),
        (7, "7"),
        (1.5, "1.5"),
        (None, None),
        ("", None),
        (b"", None),
    ],
)
def test_values_of_every_type_are_written(tmp_path: Path, value: object, written: str | None) -> None:
    path = _make(tmp_path / "a.sqlite", "CREATE TABLE t (a TEXT, x)", rows=[("rij", value)])
    (record,) = _records(list(sqlite.read(path)))
    assert {field.name: field.value for field in record.fields}.get("x") == written


def test_a_harmful_schema_harms_nobody(tmp_path: Path) -> None:
    path = _make(
        tmp_path / "a.sqlite",
        "CREATE TABLE t (x TEXT, y TEXT GENERATED ALWAYS AS (zeroblob(100000000)) VIRTUAL)",
        "CREATE TABLE zeker (x TEXT)",
        "INSERT INTO zeker VALUES ('blijft')",
        "INSERT INTO t (x) VALUES ('rij')",
    )
    items = list(sqlite.read(path))
    assert [item.place for item in items if isinstance(item, Unreadable)] == ["table t, row 1"]
    assert [record.place for record in _records(items)] == ["table zeker, row 1"]
