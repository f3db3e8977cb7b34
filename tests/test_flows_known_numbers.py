"""The company's own numbers in a scan: learned from its columns, found in its texts, anew only where things changed."""

from pathlib import Path

import pytest

from flows import known
from inzage.errors import RefusedError
from tests.known_scan import (
    ORDERS,
    counted,
    detect,
    everything,
    match,
    opened,
    read,
    read_notes,
    read_orders,
)
from warehouse import matching, scan
from warehouse.connection import Warehouse, open_warehouse
from warehouse.known import fingerprint
from warehouse.number_columns import number_columns

warehouse = pytest.fixture(opened)
NOTES = ("waar blijft web 00012 van k20012?", "en WEB-77777, het is al de 12de", "er is niets")


def numbers(warehouse: Warehouse) -> list[tuple[str, str, str]]:
    return counted(warehouse, ("CUSTOMER_ID",))


def test_values_and_their_form_are_found_in_texts(warehouse: Warehouse, tmp_path: Path) -> None:
    read_orders(warehouse, tmp_path)
    read_notes(warehouse, tmp_path, *NOTES)
    detect(warehouse)
    match(warehouse)
    assert numbers(warehouse) == [
        ("WEB-77777", "CUSTOMER_ID", "learned number"),
        ("k20012", "CUSTOMER_ID", "known number"),
        ("web 00012", "CUSTOMER_ID", "known number"),
    ]
    keys = warehouse._connection.execute(
        "SELECT value_key FROM findings WHERE label = 'CUSTOMER_ID'"
    ).fetchall()
    assert {("WEB00012",), ("K20012",), ("WEB77777",)} <= set(keys)


def test_only_columns_of_numbers_teach(warehouse: Warehouse, tmp_path: Path) -> None:
    read_orders(warehouse, tmp_path)
    columns = list(number_columns(warehouse))
    assert sorted(column.values[0] for column in columns) == ["K-20010", "WEB-00010"]
    assert {len(column.values) for column in columns} == {20}


def test_what_the_detector_found_too_counts_once(warehouse: Warehouse, tmp_path: Path) -> None:
    read_orders(warehouse, tmp_path)
    read_notes(warehouse, tmp_path, "order WEB-00012 graag")
    detect(warehouse, ("WEB-00012", "CUSTOMER_ID"), ("WEB", "ORG"))
    match(warehouse)
    assert counted(warehouse, ("CUSTOMER_ID", "ORG")) == [("WEB-00012", "CUSTOMER_ID", "known number")]


def test_a_second_search_does_nothing(warehouse: Warehouse, tmp_path: Path) -> None:
    read_orders(warehouse, tmp_path)
    read_notes(warehouse, tmp_path, *NOTES)
    detect(warehouse)
    assert match(warehouse) > 0
    before = everything(warehouse)
    assert match(warehouse) == 0
    header, *rows = ORDERS.splitlines()
    read_orders(warehouse, tmp_path, "\n".join([header, *reversed(rows)]), "orders-again.csv")
    detect(warehouse)
    assert match(warehouse) == 0
    assert everything(warehouse) == before


def test_a_new_text_alone_is_searched(warehouse: Warehouse, tmp_path: Path) -> None:
    read_orders(warehouse, tmp_path)
    detect(warehouse)
    match(warehouse)
    before = fingerprint(warehouse)
    read_notes(warehouse, tmp_path, NOTES[0])
    detect(warehouse)
    assert fingerprint(warehouse) == before
    assert match(warehouse) == 1
    assert ("web 00012", "CUSTOMER_ID", "known number") in numbers(warehouse)


def test_a_new_number_is_looked_for_in_old_texts(warehouse: Warehouse, tmp_path: Path) -> None:
    read_orders(warehouse, tmp_path)
    read_notes(warehouse, tmp_path, "bedankt voor xz5500123")
    detect(warehouse)
    match(warehouse)
    assert numbers(warehouse) == []
    read_orders(warehouse, tmp_path, "Ordernummer;Klant;Stand\nWEB-00099;XZ-5500123;1\n", "orders-new.csv")
    detect(warehouse)
    with pytest.raises(RefusedError, match="inzage scan"):
        scan.require_searched(warehouse)
    match(warehouse)
    scan.require_searched(warehouse)
    assert numbers(warehouse) == [("xz5500123", "CUSTOMER_ID", "known number")]


def test_other_numbers_have_another_fingerprint(tmp_path: Path) -> None:
    seen = set()
    for number in ("XZ-5500123", "XZ-5500124"):
        with open_warehouse(tmp_path / number) as one:
            read_orders(
                one, tmp_path, f"Ordernummer;Klant;Stand\nWEB-00099;{number};1\n", f"orders-{number}.csv"
            )
            seen.add(fingerprint(one))
    assert len(seen) == 2


def test_another_value_in_another_column_changes_nothing(warehouse: Warehouse, tmp_path: Path) -> None:
    read_orders(warehouse, tmp_path)
    before = fingerprint(warehouse)
    (tmp_path / "stock.mapping.toml").write_text('files = ["stock.csv"]\nsource = "stock"\n', "utf-8")
    read(warehouse, tmp_path / "stock.csv", "Artikelnummer,Aantal\nART-00551,5\n")
    assert fingerprint(warehouse) == before


def test_interrupted_and_run_again_is_the_same(
    warehouse: Warehouse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_orders(warehouse, tmp_path)
    read_notes(warehouse, tmp_path, *NOTES)
    detect(warehouse)
    monkeypatch.setattr(known, "CHUNK", 20)
    store, calls = matching.store, []

    def breaks_off(*arguments: object) -> None:
        calls.append(1)
        if len(calls) == 2:
            raise KeyboardInterrupt
        store(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(matching, "store", breaks_off)
    with pytest.raises(KeyboardInterrupt):
        match(warehouse)
    monkeypatch.setattr(matching, "store", store)
    assert match(warehouse) == warehouse.number("survey_texts") - 20
    after = everything(warehouse)
    warehouse._connection.execute("DELETE FROM findings; DELETE FROM matched")
    match(warehouse)
    assert everything(warehouse) == after
