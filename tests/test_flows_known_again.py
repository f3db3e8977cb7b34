"""The search for known people is done anew where something changed, and only there."""

from pathlib import Path

import pytest

from flows import known
from inzage.errors import RefusedError
from tests.known_scan import (
    CHAT,
    CONTACTS,
    OTHER_CHAT,
    counted,
    detect,
    everything,
    match,
    opened,
    read,
    read_notes,
)
from warehouse import matching, scan
from warehouse.connection import Warehouse
from warehouse.known import fingerprint

warehouse = pytest.fixture(opened)


def test_a_second_search_does_nothing(warehouse: Warehouse, tmp_path: Path) -> None:
    read(warehouse, tmp_path / "WhatsApp-chat met Bob.txt", CHAT)
    detect(warehouse, ("bob", "PERSON"))
    assert match(warehouse) > 0
    before = everything(warehouse)
    detect(warehouse, ("bob", "PERSON"))
    assert match(warehouse) == 0
    assert everything(warehouse) == before


def test_who_becomes_known_is_looked_for_everywhere(warehouse: Warehouse, tmp_path: Path) -> None:
    read(warehouse, tmp_path / "WhatsApp-chat met Bob.txt", CHAT)
    detect(warehouse)
    first = match(warehouse)
    read(warehouse, tmp_path / "contacts.csv", CONTACTS)
    detect(warehouse)
    assert match(warehouse) > first
    assert ("Merel Zanglijster", "PERSON", "known") in counted(warehouse)


def test_nobody_new_costs_only_the_texts_that_are_new(warehouse: Warehouse, tmp_path: Path) -> None:
    read(warehouse, tmp_path / "WhatsApp-chat met Bob.txt", CHAT)
    read(warehouse, tmp_path / "contacts.csv", CONTACTS)
    detect(warehouse)
    match(warehouse)
    before = fingerprint(warehouse)
    read_notes(warehouse, tmp_path)
    detect(warehouse)
    assert fingerprint(warehouse) == before
    assert match(warehouse) == 1


def test_a_changed_detector_does_all_anew_and_leaves_nothing_old(
    warehouse: Warehouse, tmp_path: Path
) -> None:
    read(warehouse, tmp_path / "WhatsApp-chat met Bob.txt", CHAT)
    detect(warehouse, ("Merel", "PERSON"))
    match(warehouse)
    detect(warehouse, ("Zanglijster", "PERSON"), detector="d2")
    match(warehouse, "d2")
    assert counted(warehouse) == [
        ("Zanglijster", "PERSON", "model"),
        ("bob", "PERSON", "known"),
        ("canary", "PERSON", "known"),
    ]
    assert warehouse._connection.execute("SELECT DISTINCT detector FROM findings").fetchall() == [("d2",)]
    assert warehouse._connection.execute("SELECT DISTINCT detector FROM detected").fetchall() == [("d2",)]


def test_interrupted_and_run_again_is_the_same(
    warehouse: Warehouse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(warehouse, tmp_path / "WhatsApp-chat met Bob.txt", CHAT)
    read(warehouse, tmp_path / "contacts.csv", CONTACTS)
    detect(warehouse, ("Merel", "PERSON"))
    monkeypatch.setattr(known, "CHUNK", 2)
    store, calls = matching.store, []

    def breaks_off(*arguments: object) -> None:
        calls.append(1)
        if len(calls) == 3:
            raise KeyboardInterrupt
        store(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(matching, "store", breaks_off)
    with pytest.raises(KeyboardInterrupt):
        match(warehouse)
    monkeypatch.setattr(matching, "store", store)
    left = match(warehouse)
    texts = warehouse.number("survey_texts")
    assert left == texts - 4
    after = everything(warehouse)
    warehouse._connection.execute("DELETE FROM findings; DELETE FROM matched")
    match(warehouse)
    assert everything(warehouse) == after


def test_nothing_is_handed_over_before_all_who_are_known_were_looked_for(
    warehouse: Warehouse, tmp_path: Path
) -> None:
    read(warehouse, tmp_path / "WhatsApp-chat met Tess.txt", OTHER_CHAT)
    detect(warehouse)
    with pytest.raises(RefusedError, match="inzage scan"):
        scan.require_searched(warehouse)
    match(warehouse)
    scan.require_searched(warehouse)
    # the same text in another conversation: nothing new for the detector, somebody new to look for
    read(warehouse, tmp_path / "WhatsApp-chat met Bob.txt", CHAT.splitlines()[1] + "\n")
    with pytest.raises(RefusedError, match="inzage scan"):
        scan.require_searched(warehouse)


def test_a_warehouse_from_before_keeps_what_was_found(warehouse: Warehouse, tmp_path: Path) -> None:
    read(warehouse, tmp_path / "WhatsApp-chat met Bob.txt", CHAT)
    detect(warehouse, ("Merel", "PERSON"))
    match(warehouse)
    # as migration 001 left it: the detector's findings alone, then migration 002
    connection = warehouse._connection
    connection.execute("DELETE FROM findings; INSERT INTO findings SELECT * FROM detected")
    connection.execute("DROP VIEW standing; DROP VIEW participants; DROP VIEW conversations")
    connection.execute("DROP TABLE detected; DROP TABLE matched; DROP TABLE match_queue")
    connection.execute("DELETE FROM migrations WHERE name LIKE '002%'")
    from warehouse.migrate import migrate

    migrate(warehouse)
    detect(warehouse, ("never", "PERSON"))
    match(warehouse)
    assert counted(warehouse) == [
        ("Merel", "PERSON", "model"),
        ("bob", "PERSON", "known"),
        ("canary", "PERSON", "known"),
    ]
