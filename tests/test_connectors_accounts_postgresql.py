"""A declared table of a real PostgreSQL server, which these tests start."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from connectors.accounts import database
from connectors.record import PLAIN, PROSE, Field, Item, Person, Record, Role, Settled, Unreadable
from inzage.errors import ReaderError
from inzage.labels import Label
from tests.running_postgresql import OWNER, PASSWORD, execute, postgresql, program

TABLES = (
    "CREATE ROLE lezer LOGIN PASSWORD 'lees-maar'",
    "CREATE SCHEMA winkel",
    """CREATE TABLE winkel."Klanten" (id bigint PRIMARY KEY, naam text, mail text, password_hash text, geboren date,
       gemaakt timestamptz, extra jsonb, saldo numeric, ip inet, foto bytea, labels text[], tot timestamptz)""",
    """INSERT INTO winkel."Klanten" VALUES
       (1, 'Wies 100% %s', 'wies@vlierbes.example', 'geheime-hash', '1990-02-03', '2025-01-02 03:04:05+01',
        '{"adres": {"straat": "Vlierpad 9"}}', 12.50, '192.0.2.1', '\\x00ff', '{klant,vip}', 'infinity'),
       (2, NULL, 'Odiel <odiel@vlierbes.example>', NULL, '0044-03-15 BC', NULL, NULL, 'NaN', NULL, NULL, NULL, NULL)""",
    "GRANT USAGE ON SCHEMA winkel TO lezer",
    'GRANT SELECT ON winkel."Klanten" TO lezer',
    "CREATE TABLE winkel.dicht (x text)",
    "CREATE TABLE winkel.groot AS SELECT g AS id, repeat('x', 200) AS t FROM generate_series(1, 5000) g",
    "GRANT SELECT, INSERT ON winkel.groot TO lezer",
)
MAPPED = """
table = "winkel.Klanten"
kind = "account"
key = "id"
at = { column = "gemaakt" }
[columns]
ip = "IP"
[[people]]
role = "subject"
name = "naam"
email = "mail"
"""


@pytest.fixture(scope="module")
def server() -> Iterator[Path]:
    if not (program("initdb") and program("postgres")):
        pytest.skip("needs PostgreSQL's programs initdb and postgres")
    pytest.importorskip("pg8000")
    with postgresql() as folder:
        execute(folder, *TABLES)
        yield folder


@pytest.fixture(autouse=True)
def _passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INZAGE_TEST_LEZER", "lees-maar")
    monkeypatch.setenv("INZAGE_TEST_FOUT", "nooit-dit")


def _declare(
    folder: Path, server: Path, rest: str, variable: str = "INZAGE_TEST_LEZER", user: str = "lezer"
) -> Path:
    path = folder / "winkel.database.toml"
    url = f'url = "postgresql://{user}@/postgres?socket={server}"\n'
    path.write_text(f'{url}password_variable = "{variable}"\nsource = "winkel"\n{rest}', encoding="utf-8")
    return path


def _troubles(items: list[Item]) -> list[str]:
    return [item.reason for item in items if isinstance(item, Unreadable)]


def test_rows_are_read_with_every_type_that_python_has_and_has_not(server: Path, tmp_path: Path) -> None:
    items = list(database.read(_declare(tmp_path, server, MAPPED)))
    assert items == [
        Settled("source", "winkel", "as its declaration calls it"),
        Record(
            "account",
            "row 1",
            "1",
            at="2025-01-02T02:04:05+00:00",
            at_text="2025-01-02T02:04:05+00:00",
            people=(Person(Role.SUBJECT, "Wies 100% %s", "wies@vlierbes.example"),),
            fields=(
                Field("id", "1", PLAIN),
                Field("naam", "Wies 100% %s", Label.PERSON),
                Field("mail", "wies@vlierbes.example", Label.EMAIL),
                Field("geboren", "1990-02-03", PROSE),
                Field("gemaakt", "2025-01-02T02:04:05+00:00", PLAIN),
                Field("extra.adres.straat", "Vlierpad 9", PROSE),
                Field("saldo", "12.50", PROSE),
                Field("ip", "192.0.2.1", Label.IP),
                Field("foto", "(2 bytes)", PROSE),
                Field("labels", "klant; vip", PROSE),
                Field("tot", "infinity", PROSE),
            ),
        ),
        Record(
            "account",
            "row 2",
            "2",
            people=(Person(Role.SUBJECT, "", "odiel@vlierbes.example"),),
            fields=(
                Field("id", "2", PLAIN),
                Field("mail", "Odiel <odiel@vlierbes.example>", Label.EMAIL),
                Field("geboren", "0044-03-15 BC", PROSE),
                Field("saldo", "NaN", PROSE),
            ),
        ),
        Settled(
            "column password_hash",
            "left out",
            "a password, its hash or a key to the account; no copy needs it",
        ),
    ]


def test_a_query_is_taken_as_written(server: Path, tmp_path: Path) -> None:
    where = "naam LIKE '%100%' AND naam <> '%%' AND id::int = 1"
    query = f"""query = \"\"\"SELECT mail FROM winkel."Klanten" WHERE {where}\"\"\""""
    items = list(database.read(_declare(tmp_path, server, query)))
    assert [item.fields for item in items if isinstance(item, Record)] == [
        (Field("mail", "wies@vlierbes.example", PROSE),)
    ]


def test_a_large_table_is_streamed(server: Path, tmp_path: Path) -> None:
    items = list(database.read(_declare(tmp_path, server, 'table = "winkel.groot"\nkey = "id"\n')))
    assert sorted(int(item.key) for item in items if isinstance(item, Record)) == list(range(1, 5001))


@pytest.mark.parametrize(
    ("rest", "reason"),
    [
        ('table = "winkel.weg"', "the database has no such table"),
        ('table = "winkel.klanten"', "the database has no such table"),  # capitals count
        ('table = "winkel.dicht"', "this user may not read it"),
        ('query = "SELECT weg FROM winkel.groot"', "the query names a column that does not exist"),
        ('query = "SELECT naam FROM"', "the database does not understand the query"),
        ("query = \"SELECT 'geheim'::int\"", "the database broke off (its code is 22P02)"),
        ('query = "SELECT pg_sleep(9)"\ntimeout = 1', "the server did not answer in time"),
    ],
)
def test_what_goes_wrong_is_told_and_logged_nowhere(
    server: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture, rest: str, reason: str
) -> None:
    path = _declare(tmp_path, server, rest)
    with caplog.at_level(logging.WARNING):
        assert _troubles(list(database.read(path))) == [reason]
        with pytest.raises(ReaderError) as caught:
            database.manner(path)
    assert str(caught.value).startswith(reason)
    assert not caplog.records


@pytest.mark.parametrize(
    ("variable", "user", "socket"),
    [
        ("INZAGE_TEST_FOUT", "lezer", ""),
        ("INZAGE_TEST_LEZER", "niemand", ""),
        ("INZAGE_TEST_LEZER", "lezer", "/nergens"),
    ],
)
def test_a_refused_connection_tells_no_secret(
    server: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture, variable: str, user: str, socket: str
) -> None:
    path = _declare(tmp_path, server, MAPPED, variable, user)
    path.write_text(path.read_text("utf-8").replace(f"socket={server}", f"socket={server}{socket}"), "utf-8")
    (trouble,) = [item for item in database.read(path) if isinstance(item, Unreadable)]
    assert trouble.reason in {  # the server may close before its own word is read
        "the server refuses this user or password",
        "the server cannot be reached or refuses the connection",
    }
    said = f"{trouble} {caplog.text}"
    assert not [secret for secret in ("nooit-dit", "lees-maar", user, str(server)) if secret in said]


def test_nothing_can_be_written_whatever_the_user_may(server: Path, tmp_path: Path) -> None:
    execute(server, "CREATE SEQUENCE winkel.teller", "GRANT ALL ON winkel.teller TO lezer")
    path = _declare(tmp_path, server, "query = \"SELECT nextval('winkel.teller') AS id\"\n")
    assert _troubles(list(database.read(path))) == ["the query would write, and only reading is allowed"]


def test_a_change_of_the_rows_changes_what_the_declaration_stands_for(server: Path, tmp_path: Path) -> None:
    execute(
        server,
        "CREATE TABLE winkel.stand AS SELECT g AS id, 'a' AS x FROM generate_series(1, 10) g",
        "GRANT SELECT ON winkel.stand TO lezer",
    )
    path = _declare(tmp_path, server, 'table = "winkel.stand"\n')
    before = database.manner(path)
    execute(server, "UPDATE winkel.stand SET x = 'a' WHERE id = 1")  # moves the row, changes nothing
    assert database.manner(path) == before
    execute(server, "UPDATE winkel.stand SET x = 'b' WHERE id = 1")
    assert database.manner(path) != before
    path = _declare(tmp_path, server, 'table = "winkel.stand"\nupdated = "id"\n')
    assert database.manner(path) == "10; 10"


def test_the_owner_s_password_from_a_file(server: Path, tmp_path: Path) -> None:
    (tmp_path / "geheim").write_text(f"{PASSWORD}\n", encoding="utf-8")
    (tmp_path / "geheim").chmod(0o600)
    path = _declare(tmp_path, server, 'table = "winkel.dicht"\n', user=OWNER)
    path.write_text(
        path.read_text("utf-8").replace(
            'password_variable = "INZAGE_TEST_LEZER"', 'password_file = "geheim"'
        ),
        "utf-8",
    )
    assert _troubles(list(database.read(path))) == []
