"""Declared databases: what a declaration may say, where no connection is opened, and what goes wrong with one.

The rows are those of a SQLite file here; a real PostgreSQL server is in test_connectors_accounts_postgresql.
"""

import random
import sqlite3
import zipfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import connectors
from connectors.accounts import database
from connectors.accounts.database_connection import _arguments, password
from connectors.accounts.database_declaration import load_declaration
from connectors.accounts.database_faults import told
from connectors.head import look
from connectors.record import PLAIN, PROSE, Field, Item, Person, Record, Role, Settled, Unreadable
from inzage.errors import ReaderError, SettingsError
from inzage.labels import Label

FIXTURES = Path(__file__).parent / "fixtures" / "database"
SMALL = 'url = "sqlite:///winkel.bestand"\ntable = "klanten"\nsource = "winkel"\n'
QUERIED = SMALL.replace('table = "klanten"\n', "")
SERVER = 'url = "postgresql://lezer@db.webwinkel.example/winkel"\ntable = "k"\nsource = "winkel"\n'
WHOLE = (
    SMALL
    + """
kind = "account"
key = "id"
text = "notitie"
at = { column = "aangemaakt" }
[columns]
geboren = "DATE_OF_BIRTH"
[[people]]
role = "subject"
name = ["voornaam", "naam"]
email = "mail"
"""
)


def _declare(folder: Path, toml: str, *statements: str) -> Path:
    with closing(sqlite3.connect(folder / "winkel.bestand")) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    path = folder / "winkel.database.toml"
    path.write_text(toml, encoding="utf-8")
    return path


TABLE = (
    "CREATE TABLE klanten (id INTEGER, voornaam TEXT, naam TEXT, mail TEXT, geboren TEXT, aangemaakt TEXT,"
    " notitie TEXT, password_hash TEXT, foto BLOB)"
)
ROW = (
    "INSERT INTO klanten VALUES (3, 'Hilke', 'Oosterling', 'hilke@oosterling.example', '1980-01-02',"
    " '15/02/2024', 'Vraagt <b>factuur</b>', 'geheime-hash', x'00ff')"
)


def _records(items: Sequence[Item]) -> list[Record]:
    return [item for item in items if isinstance(item, Record)]


def test_a_row_becomes_what_its_declaration_says(tmp_path: Path) -> None:
    path = _declare(tmp_path, WHOLE, TABLE, ROW)
    assert connectors.recognise(path) == "database"
    items = list(database.read(path))
    assert items == [
        Settled("source", "winkel", "as its declaration calls it"),
        Settled("day order", "day first", "dates whose first number is above 12: 1"),
        Record(
            "account",
            "row 1",
            "3",
            at="2024-02-15",
            at_text="15/02/2024",
            people=(Person(Role.SUBJECT, "Hilke Oosterling", "hilke@oosterling.example"),),
            fields=(
                Field("id", "3", PLAIN),
                Field("voornaam", "Hilke", Label.PERSON),
                Field("naam", "Oosterling", Label.PERSON),
                Field("mail", "hilke@oosterling.example", Label.EMAIL),
                Field("geboren", "1980-01-02", Label.DATE_OF_BIRTH),
                Field("aangemaakt", "15/02/2024", PLAIN),
                Field("foto", "(2 bytes)", PROSE),
            ),
            text="Vraagt factuur",
        ),
        Settled(
            "column password_hash",
            "left out",
            "a password, its hash or a key to the account; no copy needs it",
        ),
    ]


def test_a_query_is_read_too_and_columns_of_one_name_are_kept_apart(tmp_path: Path) -> None:
    toml = SMALL.replace(
        'table = "klanten"', "query = \"SELECT id, mail, mail FROM klanten WHERE mail LIKE '%@%';\""
    )
    (record,) = _records(list(database.read(_declare(tmp_path, toml, TABLE, ROW))))
    assert [field.name for field in record.fields] == ["id", "mail", "mail (2)"]


def test_a_column_that_the_declaration_names_is_kept_and_an_absent_one_told(tmp_path: Path) -> None:
    toml = SMALL + '[columns]\npassword_hash = "PLAIN"\nschoenmaat = "PLAIN"\n'
    items = list(database.read(_declare(tmp_path, toml, TABLE, ROW)))
    assert Field("password_hash", "geheime-hash", PLAIN) in _records(items)[0].fields
    assert [item.what for item in items if isinstance(item, Settled)] == ["source", "column schoenmaat"]
    (trouble,) = [
        i for i in database.read(_declare(tmp_path, SMALL + 'key = "nr"\n')) if isinstance(i, Unreadable)
    ]
    assert trouble.reason == "it lacks the column nr, the key of its mapping"


def test_the_state_of_the_rows_tells_a_change(tmp_path: Path) -> None:
    path = _declare(tmp_path, SMALL, TABLE, ROW)
    before = database.manner(path)
    assert database.manner(path) == before
    _declare(tmp_path, SMALL, "UPDATE klanten SET mail = 'nieuw@oosterling.example'")
    changed = database.manner(path)
    _declare(tmp_path, SMALL, "INSERT INTO klanten (id) VALUES (1)", "INSERT INTO klanten (id) VALUES (2)")
    more = database.manner(path)
    _declare(tmp_path, SMALL, "DELETE FROM klanten WHERE id IN (1, 2)")
    assert len({before, changed, more}) == 3
    assert database.manner(path) == changed
    assert "oosterling" not in before + changed + more


def test_the_order_of_the_rows_is_no_change_and_a_column_that_grows_spares_reading_them(
    tmp_path: Path,
) -> None:
    for folder, order in ((tmp_path / "a", "1, 2"), (tmp_path / "b", "2, 1")):
        folder.mkdir()
        first, second = order.split(", ")
        inserts = [f"INSERT INTO klanten (id) VALUES ({number})" for number in (first, second)]
        _declare(folder, SMALL, TABLE, *inserts)
    states = {database.manner(tmp_path / name / "winkel.database.toml") for name in "ab"}
    assert len(states) == 1
    path = _declare(tmp_path / "a", SMALL + 'updated = "id"\n', "UPDATE klanten SET mail = 'x'")
    assert database.manner(path) == "2; 2"


def test_a_database_that_cannot_be_asked_keeps_what_was_read_before(tmp_path: Path) -> None:
    path = _declare(tmp_path, SMALL)
    with pytest.raises(ReaderError, match="no such table"):
        database.manner(path)
    (tmp_path / "winkel.bestand").unlink()
    with pytest.raises(ReaderError, match="cannot be opened"):
        database.manner(path)
    assert not (tmp_path / "winkel.bestand").exists()


def test_a_declaration_in_an_archive_opens_no_connection(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _declare(tmp_path, WHOLE, TABLE, ROW)
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.write(tmp_path / "winkel.database.toml", "winkel.database.toml")
        archive.write(tmp_path / "winkel.bestand", "winkel.bestand")
    monkeypatch.setattr(database, "connected", None)
    for folder in (tmp_path / "x.zip", FIXTURES):
        members = [each for each in connectors.walk(folder) if each.name.endswith(".toml")]
        assert [connectors.recognise(member) for member in members] == ["database"]
        assert [type(item) for item in database.read(members[0])] == [Unreadable]
        assert database.manner(members[0]) == ""


@pytest.mark.parametrize(
    "name", ["winkel.mapping.toml", "database.toml", "winkel.database.toml.txt", "toml.csv"]
)
def test_other_files_are_no_declaration(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(SMALL, encoding="utf-8")
    assert not database.recognises(look(tmp_path / name))


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("", "url: is needed"),
        (SMALL + "tabel = 1", "tabel: unknown key; allowed here are files, source, kind, key"),
        (SMALL + 'query = "SELECT 1"', "one of table and query is needed"),
        (SMALL.replace('table = "klanten"', ""), "one of table and query is needed"),
        (SMALL + 'files = "*"', "files, records and messages are for files"),
        (SMALL + 'messages = "x"', "files, records and messages are for files"),
        (SMALL + 'password_variable = "A"\npassword_file = "b"', "exclude one another"),
        (SMALL + 'password_variable = "A B"', "password_variable: String should match"),
        (SMALL + "timeout = 0", "timeout: Input should be greater"),
        (SMALL + "url =", "this is not TOML"),
        # the URL
        (SERVER.replace("lezer@", "lezer:geheim@"), "url: Value error, holds a password"),
        (SERVER.replace("postgresql", "oracle"), "url: Value error, begins with one of postgresql"),
        (SERVER.replace("/winkel", ""), "names no database"),
        (SERVER.replace("/winkel", "/winkel?password=geheim"), "behind its question mark"),
        (SERVER.replace("/winkel", ":geheim/winkel"), "url: Value error, is no URL"),
        (SMALL.replace("sqlite:///winkel.bestand", "sqlite://"), "names no database"),
    ],
)
def test_a_wrong_declaration_is_named_with_its_key_and_quotes_nothing(
    tmp_path: Path, toml: str, said: str
) -> None:
    path = tmp_path / "d.database.toml"
    path.write_text(toml, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        load_declaration(path)
    assert str(caught.value).startswith("d.database.toml: ")
    assert said in str(caught.value)
    assert "geheim" not in str(caught.value)
    (item,) = database.read(path)
    assert isinstance(item, Unreadable)
    assert item.reason == str(caught.value)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * FROM klanten",
        "  select a.id from klanten a -- ; alles\n",
        "WITH x AS (SELECT 1) SELECT * FROM x;",
        "/* ; insert */ SELECT 1",
        "SELECT 'a; delete' AS \"insert; into\"",
        "SELECT last_update, updated, call_id FROM calls WHERE x = 'it''s'",
    ],
)
def test_a_single_select_is_a_query(tmp_path: Path, query: str) -> None:
    path = tmp_path / "d.database.toml"
    path.write_text(f"{QUERIED}query = '''{query}'''\n", encoding="utf-8")
    assert load_declaration(path).query == query.strip().rstrip(";")


@pytest.mark.parametrize(
    "query",
    [
        "",
        "-- SELECT 1",
        "DELETE FROM klanten",
        "UPDATE klanten SET id = 1",
        "SELECT 1; DELETE FROM klanten",
        "SELECT 1;;",
        "SELECT * INTO kopie FROM klanten",
        "SELECT a FROM klanten INTO OUTFILE '/tmp/x'",
        "SELECT 1 /*! INTO OUTFILE '/tmp/x' */",
        "WITH x AS (DELETE FROM klanten RETURNING *) SELECT * FROM x",
        r"SELECT 'a\'; DROP TABLE klanten; -- x",
        "PRAGMA table_info(klanten)",
        "selecteer alles",
        "EXPLAIN ANALYZE SELECT 1",
        "(SELECT 1)",
        "SELECT $$;$$",
    ],
)
def test_anything_else_is_refused(tmp_path: Path, query: str) -> None:
    path = tmp_path / "d.database.toml"
    path.write_text(f"{QUERIED}query = '''\n{query}\n'''\n", encoding="utf-8")
    with pytest.raises(SettingsError, match="query"):
        load_declaration(path)


def test_a_hostile_query_ends(tmp_path: Path) -> None:
    path = tmp_path / "d.database.toml"
    for piece in ("''", "'", '"', "/*", "--", "a", "`", "$$", "("):
        query = f"SELECT {piece * 50_000}".replace('"', '\\"')
        path.write_text(f'{QUERIED}query = "{query}"\n', encoding="utf-8")
        try:
            load_declaration(path)
        except SettingsError:
            continue


def test_sqlite_is_opened_to_read_alone(tmp_path: Path) -> None:
    from connectors.accounts.database_connection import connected

    path = _declare(tmp_path, SMALL, TABLE, ROW)
    with (
        pytest.raises(Exception, match="readonly") as caught,
        connected(load_declaration(path), tmp_path) as connection,
    ):
        connection.exec_driver_sql("DELETE FROM klanten")
    assert told(caught.value).reason == "the query would write, and only reading is allowed"


@pytest.mark.parametrize(
    ("statement", "toml", "reason"),
    [
        ("SELECT 1", SMALL.replace("klanten", "weg"), "the database has no such table"),
        (TABLE, SMALL + 'updated = "weg"', ""),
        (
            TABLE,
            SMALL.replace('table = "klanten"', 'query = "SELECT weg FROM klanten"'),
            "names a column that does not",
        ),
        (
            TABLE,
            SMALL.replace('table = "klanten"', 'query = "SELECT FROM WHERE"'),
            "does not understand the query",
        ),
        (
            TABLE,
            SMALL.replace("winkel.bestand", "nergens.bestand"),
            "the file of the database cannot be opened",
        ),
        (TABLE, SMALL.replace("winkel.bestand", "winkel.database.toml"), "the file is no SQLite database"),
        (
            TABLE,
            SERVER + 'password_variable = "INZAGE_TEST_WEG"',
            "the environment has no variable INZAGE_TEST_WEG",
        ),
        (TABLE, SERVER + 'password_file = "weg"', "the file with the password cannot be read"),
        (TABLE, SERVER + 'tls_ca = "weg"', "the file of the certificate's signer cannot be read"),
    ],
)
def test_what_goes_wrong_is_told(tmp_path: Path, statement: str, toml: str, reason: str) -> None:
    items = list(database.read(_declare(tmp_path, toml, statement)))
    told_of = [item.reason for item in items if isinstance(item, Unreadable)]
    assert [reason in each for each in told_of] == ([True] if reason else [])


def test_a_server_that_is_not_there_is_told(tmp_path: Path) -> None:
    toml = SERVER.replace("db.webwinkel.example", "127.0.0.1:1") + "timeout = 5\n"
    for scheme in ("postgresql", "mysql"):
        path = _declare(tmp_path, toml.replace("postgresql", scheme))
        (trouble,) = [item for item in database.read(path) if isinstance(item, Unreadable)]
        assert trouble.reason == "the server cannot be reached or refuses the connection"


def test_a_password_is_read_from_the_environment_or_a_file_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INZAGE_TEST", "uit-de-omgeving")
    (tmp_path / "geheim").write_text("uit-het-bestand\ntweede regel\n", encoding="utf-8")
    path = tmp_path / "d.database.toml"
    path.write_text(SERVER + 'password_variable = "INZAGE_TEST"\n', encoding="utf-8")
    assert password(load_declaration(path), tmp_path) == "uit-de-omgeving"
    path.write_text(SERVER + 'password_file = "geheim"\n', encoding="utf-8")
    for mode in (0o644, 0o640, 0o604):
        (tmp_path / "geheim").chmod(mode)
        with pytest.raises(ReaderError, match="0600"):
            password(load_declaration(path), tmp_path)
    (tmp_path / "geheim").chmod(0o600)
    assert password(load_declaration(path), tmp_path) == "uit-het-bestand"
    path.write_text(SERVER, encoding="utf-8")
    assert password(load_declaration(path), tmp_path) is None


@pytest.mark.parametrize(
    ("url", "extra", "encrypted"),
    [
        ("postgresql://a@db.webwinkel.example/x", "", True),
        ("mysql://a@db.webwinkel.example/x", "", True),
        ("mariadb://a@192.0.2.7:3307/x", "tls = false", False),
        ("postgresql://a@localhost/x", "", False),
        ("mysql://a@127.0.0.1/x", "tls = true", True),
        ("postgresql://a@/x?socket=/run/postgresql", "", False),
    ],
)
def test_a_connection_over_a_network_is_encrypted_and_checked(
    tmp_path: Path, url: str, extra: str, encrypted: bool
) -> None:
    import ssl

    path = tmp_path / "d.database.toml"
    path.write_text(f'url = "{url}"\ntable = "k"\nsource = "x"\n{extra}\n', encoding="utf-8")
    arguments: dict[str, Any] = _arguments(load_declaration(path), tmp_path)
    context = arguments.get("ssl_context") or arguments.get("ssl")
    assert bool(context) is encrypted
    assert arguments.get("ssl_disabled", not encrypted) is not encrypted
    if context:
        assert context.verify_mode is ssl.CERT_REQUIRED
        assert context.check_hostname


class _ServerError(Exception):
    """As SQLAlchemy wraps a driver's."""

    def __init__(self, *said: object) -> None:
        super().__init__("(driver) a long text with geheim@voorbeeld.example in it")
        self.orig = Exception(*said)


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (_ServerError({"C": "28P01", "M": "geheim"}), "the server refuses this user or password"),
        (_ServerError({"C": "42501", "M": "geheim"}), "this user may not read it"),
        (_ServerError({"C": "22P02", "M": "geheim"}), "the database broke off (its code is 22P02)"),
        (_ServerError({"C": "geheim; x"}), "the server cannot be reached or refuses the connection"),
        (_ServerError(1045, "geheim"), "the server refuses this user or password"),
        (_ServerError(1146, "geheim"), "the database has no such table"),
        (_ServerError(1999, "geheim"), "the database broke off (its code is 1999)"),
        (_ServerError("geheim"), "the server cannot be reached or refuses the connection"),
        (TimeoutError("geheim"), "the server did not answer in time"),
        (ConnectionRefusedError(111, "geheim"), "the server cannot be reached or refuses the connection"),
        (ValueError("geheim"), "the database broke off"),
    ],
)
def test_a_fault_is_told_without_its_own_words(fault: Exception, reason: str) -> None:
    item = told(fault)
    assert item.reason == reason
    assert "geheim" not in item.reason + item.remedy


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_a_damaged_declaration_is_read_or_named(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    rng = random.Random(seed)
    folder = tmp_path_factory.mktemp("declared")
    path = _declare(folder, WHOLE, TABLE, ROW)
    data = bytearray(path.read_bytes())
    for _ in range(rng.randint(1, 8)):
        data[rng.randrange(len(data))] = rng.randrange(256)
    path.write_bytes(data)
    items = list(database.read(path))
    assert items
    assert sorted(file.name for file in folder.iterdir()) == ["winkel.bestand", "winkel.database.toml"]
