"""Nothing lost, nothing twice, nothing half: what the warehouse promises about reading files."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import connectors
from inzage.errors import WarehouseError
from warehouse import inbox, load
from warehouse.connection import FILE, Warehouse, open_warehouse

CHAT = """01-02-2026 09:00 - Berichten en oproepen zijn end-to-end versleuteld.
01-02-2026 09:01 - Canary Kanarievogel: dag
01-02-2026 09:01 - Canary Kanarievogel: dag
13-02-2026 09:02 - Bob Roodborst: tot morgen
"""

EVERYTHING = ("records", "people", "parts", "texts", "unreadable", "settled", "files")


def contents(warehouse: Warehouse) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables, in a fixed order, without the moments at which things ran."""
    return {
        table: sorted(warehouse._connection.execute(f"SELECT * FROM {table}").fetchall(), key=repr)
        for table in EVERYTHING
    }


def big_mbox(path: Path, messages: int) -> Path:
    with path.open("w", encoding="utf-8") as file:
        for n in range(messages):
            file.write(
                f"From a@b.example Tue Feb 10 12:00:00 2026\nFrom: Persoon {n} <p{n}@b.example>\n"
                f"To: info@c.example\nSubject: bericht {n}\nMessage-ID: <{n}@b.example>\n"
                f"Date: Tue, 10 Feb 2026 12:00:00 +0100\n\nDag, dit is bericht {n}.\n\nmvg Persoon {n}\n\n"
            )
    return path


def test_reading_twice_changes_nothing(tmp_path: Path) -> None:
    chat = tmp_path / "WhatsApp-chat met Bob.txt"
    chat.write_text(CHAT, "utf-8")
    with open_warehouse(tmp_path / "home") as warehouse:
        _, first = load.load(warehouse, chat)
        before = contents(warehouse)
        _, second = load.load(warehouse, chat)
        assert contents(warehouse) == before
    assert first.sums == load.Sums(4, 4, 0, 0)
    assert (second.state, second.sums) == ("known", load.Sums(4, 0, 4, 0))


def test_an_export_that_overlaps_an_earlier_one_adds_only_what_is_new(tmp_path: Path) -> None:
    chat = tmp_path / "WhatsApp-chat met Bob.txt"
    chat.write_text(CHAT, "utf-8")
    with open_warehouse(tmp_path / "home") as warehouse:
        load.load(warehouse, chat)
        chat.write_text(CHAT + "14-02-2026 10:00 - Bob Roodborst: nieuw\n", "utf-8")
        _, outcome = load.load(warehouse, chat)
    assert outcome.sums == load.Sums(5, 1, 4, 0)
    assert outcome.sums.balanced


def test_an_unknown_file_is_named_and_known_once_it_is_mapped(tmp_path: Path) -> None:
    table = tmp_path / "lijst.csv"
    table.write_text("Wie;Wat\nAn;dag\n", "utf-8")
    with open_warehouse(tmp_path / "home") as warehouse:
        _, unknown = load.load(warehouse, table)
        (tmp_path / "lijst.mapping.toml").write_text(
            'files = ["lijst.csv"]\nsource = "lijst"\nkind = "call"\n'
        )
        _, known = load.load(warehouse, table)
        assert warehouse.rows("inbox_troubles", 1) == []
        assert len(contents(warehouse)["unreadable"]) == 0
        assert [row[0] for row in warehouse._connection.execute("SELECT source FROM records").fetchall()] == [
            "lijst"
        ]
    assert (unknown.state, unknown.sums) == ("unknown", load.Sums(1, 0, 0, 1))
    assert known.sums == load.Sums(1, 1, 0, 0)


def test_a_wrong_mapping_does_not_stop_the_run(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("a\n1\n")
    (tmp_path / "x.mapping.toml").write_text('files = ["x.csv"]\nsorce = "typo"\n')
    with open_warehouse(tmp_path / "home") as warehouse:
        _, outcome = load.load(warehouse, tmp_path / "x.csv")
        ((_, place, reason, _),) = contents(warehouse)["unreadable"]
    assert (outcome.state, place) == ("failed", "whole file")
    assert "sorce" in str(reason)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with open_warehouse(tmp_path / "home") as warehouse:
        _, outcome = load.load(warehouse, tmp_path / "gone.csv")
    assert (outcome.state, outcome.sums) == ("failed", load.Sums(1, 0, 0, 1))


def test_folders_are_walked_without_hidden_files_and_mappings(tmp_path: Path) -> None:
    for name in ("b.csv", "a.txt", ".hidden", "b.mapping.toml"):
        (tmp_path / name).write_text("x")
    maildir = tmp_path / "Maildir"
    for folder in ("cur", "new", "tmp"):
        (maildir / folder).mkdir(parents=True)
    assert [path.name for path in connectors.walk(tmp_path)] == ["Maildir", "a.txt", "b.csv"]


def test_a_file_name_that_is_no_utf_8_is_read_all_the_same(tmp_path: Path) -> None:
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9 100%.txt"))
    odd.write_text(CHAT, "utf-8")
    with open_warehouse(tmp_path / "home") as warehouse:
        run = inbox.queue(warehouse, [odd])
        (entry,) = inbox.entries(warehouse, run, 1, 9)
        assert connectors.find(entry.address) == odd
        file, outcome = load.load(warehouse, entry.address)
        inbox.finish(warehouse, run, entry.seq, file, outcome)
        (result,) = inbox.results(warehouse, run)
    assert (result.state, result.stored) == ("read", 4)


def test_killed_in_the_middle_and_run_again_equals_undisturbed(tmp_path: Path) -> None:
    mailbox = big_mbox(tmp_path / "all.mbox", 12_000)
    with open_warehouse(tmp_path / "calm") as warehouse:
        load.load(warehouse, mailbox)
        expected = contents(warehouse)
    script = (
        "import sys; from pathlib import Path\n"
        "from warehouse.connection import open_warehouse; from warehouse.load import load\n"
        "with open_warehouse(Path(sys.argv[1])) as w:\n"
        "    load(w, Path(sys.argv[2]), progress=lambda n: print(n, flush=True))\n"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path / "killed"), str(mailbox)], stdout=subprocess.PIPE
    )
    assert child.stdout is not None
    assert int(child.stdout.readline()) < 12_000  # one chunk is stored, the rest is not
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()
    with open_warehouse(tmp_path / "killed") as warehouse:
        assert 0 < len(contents(warehouse)["records"]) < 12_000
        _, outcome = load.load(warehouse, mailbox)
        assert contents(warehouse) == expected
    assert outcome.sums == load.Sums(12_000, 12_000, 0, 0)


def test_the_file_is_encrypted_and_private(tmp_path: Path) -> None:
    chat = tmp_path / "chat.txt"
    chat.write_text(CHAT, "utf-8")
    home = tmp_path / "home"
    with open_warehouse(home) as warehouse:
        load.load(warehouse, chat)
        left = [path for path in home.rglob("*") if path.is_file()]
        assert not any(b"Kanarievogel" in path.read_bytes() for path in left)
    assert b"Kanarievogel" not in (home / FILE).read_bytes()
    assert home.stat().st_mode & 0o077 == 0
    assert {path.stat().st_mode & 0o777 for path in (home / FILE, home / "warehouse.key")} == {0o600}


def test_a_wrong_key_opens_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_warehouse(tmp_path):
        pass
    monkeypatch.setenv("INZAGE_KEY", "not the key of this one")
    with pytest.raises(WarehouseError, match="does not open with this key"), open_warehouse(tmp_path):
        pass


@pytest.mark.parametrize(
    ("prepare", "message"),
    [
        (lambda home: (home / "warehouse.key").chmod(0o644), "chmod 600"),
        (lambda home: (home / "warehouse.key").unlink(), "is missing"),
        (lambda home: (home / "warehouse.key").write_text(""), "no usable key"),
    ],
)
def test_a_key_file_that_is_not_right(tmp_path: Path, prepare: object, message: str) -> None:
    with open_warehouse(tmp_path):
        pass
    assert callable(prepare)
    prepare(tmp_path)
    with pytest.raises(WarehouseError, match=message), open_warehouse(tmp_path):
        pass


def test_two_processes_do_not_write_at_once(tmp_path: Path) -> None:
    script = (
        "import sys, time; from pathlib import Path; from warehouse.connection import open_warehouse\n"
        "with open_warehouse(Path(sys.argv[1])): print('open', flush=True); time.sleep(60)\n"
    )
    other = subprocess.Popen([sys.executable, "-c", script, str(tmp_path)], stdout=subprocess.PIPE)
    assert other.stdout is not None
    other.stdout.readline()
    try:
        with pytest.raises(WarehouseError, match="in use"), open_warehouse(tmp_path):
            pass
    finally:
        other.kill()
        other.wait()
        other.stdout.close()


def test_an_error_of_the_database_does_not_quote_the_value(tmp_path: Path) -> None:
    with open_warehouse(tmp_path) as warehouse, pytest.raises(WarehouseError) as caught:
        warehouse.run("run_start", "Canary Kanarievogel")
    assert "Kanarievogel" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_a_warehouse_of_a_newer_inzage_is_left_alone(tmp_path: Path) -> None:
    with open_warehouse(tmp_path) as warehouse:
        warehouse.run("migrations_add", "999_future.sql")
    with pytest.raises(WarehouseError, match="newer inzage"), open_warehouse(tmp_path):
        pass


def test_the_network_and_the_file_system_are_closed_to_sql(tmp_path: Path) -> None:
    with open_warehouse(tmp_path / "home") as warehouse:
        for statement in (
            "SELECT * FROM read_csv('/etc/passwd')",
            "SELECT * FROM 'https://example.org/x.csv'",
        ):
            with pytest.raises(WarehouseError):
                warehouse.script(statement)
