"""Known people in a scan: found by all that the records tell of them, and joined with what the detector found, once."""

from pathlib import Path

import pytest

from tests.known_scan import (
    CHAT,
    CONTACTS,
    OTHER_CHAT,
    counted,
    detect,
    match,
    opened,
    read,
    read_notes,
)
from warehouse.connection import Warehouse

warehouse = pytest.fixture(opened)


def test_those_who_take_part_are_found_by_first_name(warehouse: Warehouse, tmp_path: Path) -> None:
    read(warehouse, tmp_path / "WhatsApp-chat met Bob.txt", CHAT)
    detect(warehouse)
    match(warehouse)
    assert counted(warehouse) == [("bob", "PERSON", "known"), ("canary", "PERSON", "known")]


def test_a_text_in_two_conversations_is_searched_for_both(warehouse: Warehouse, tmp_path: Path) -> None:
    read(warehouse, tmp_path / "WhatsApp-chat met Tess.txt", OTHER_CHAT)
    detect(warehouse)
    match(warehouse)
    assert counted(warehouse) == []
    read(warehouse, tmp_path / "WhatsApp-chat met Bob.txt", CHAT)
    detect(warehouse)
    match(warehouse)
    # "bob komt ook" stands in a conversation without Bob; the other text in both
    assert counted(warehouse) == [
        ("bob", "PERSON", "known"),
        ("canary", "PERSON", "known"),
        ("canary", "PERSON", "known"),
    ]


def test_known_by_the_columns_of_another_export(warehouse: Warehouse, tmp_path: Path) -> None:
    read_notes(warehouse, tmp_path)
    detect(warehouse)
    match(warehouse)
    assert counted(warehouse) == []
    read(warehouse, tmp_path / "contacts.csv", CONTACTS)
    detect(warehouse)
    match(warehouse)
    assert counted(warehouse) == [
        ("0470/12.34.05", "PHONE", "known"),
        ("merel zanglijster", "PERSON", "known"),
        ("nestlaan 8", "ADDRESS", "known"),
    ]


def test_what_both_find_counts_once(warehouse: Warehouse, tmp_path: Path) -> None:
    read(warehouse, tmp_path / "contacts.csv", CONTACTS)
    read_notes(warehouse, tmp_path)
    detect(warehouse, ("merel", "PERSON"), ("0470/12.34.05", "PHONE"), ("laan 8", "LOCATION"))
    match(warehouse)
    assert counted(warehouse, ("PERSON", "PHONE", "ADDRESS", "LOCATION")) == [
        ("0470/12.34.05", "PHONE", "known"),
        ("merel zanglijster", "PERSON", "known"),
        ("nestlaan 8", "ADDRESS", "known"),
    ]


def test_what_the_detector_alone_finds_stays(warehouse: Warehouse, tmp_path: Path) -> None:
    read(warehouse, tmp_path / "WhatsApp-chat met Bob.txt", CHAT)
    detect(warehouse, ("Merel Zanglijster", "PERSON"))
    match(warehouse)
    assert ("Merel Zanglijster", "PERSON", "model") in counted(warehouse)


def test_a_full_name_in_any_spelling_has_the_person_s_key(warehouse: Warehouse, tmp_path: Path) -> None:
    read(warehouse, tmp_path / "contacts.csv", CONTACTS.replace("Zanglijster", "Van den Zang"))
    read_notes(warehouse, tmp_path, "Merel Vandenzang belde")
    detect(warehouse)
    match(warehouse)
    keys = warehouse._connection.execute("SELECT value_key FROM findings WHERE label = 'PERSON'").fetchall()
    assert ("den merel van zang",) in keys


def test_column_values_are_not_searched_for_first_names(warehouse: Warehouse, tmp_path: Path) -> None:
    read(
        warehouse,
        tmp_path / "contacts.csv",
        CONTACTS.replace("Street Address", "Lifecycle Stage").replace("Nestlaan 8", "merel"),
    )
    detect(warehouse)
    match(warehouse)
    assert warehouse._connection.execute("SELECT * FROM findings WHERE label = 'PERSON'").fetchall() == []
