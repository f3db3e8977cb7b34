"""The completeness ledger: what was not read is named, and nothing calls itself complete then."""

from pathlib import Path

import pytest

from reports.access_sums import skipped, sums
from warehouse import inbox
from warehouse.connection import Warehouse, open_warehouse
from warehouse.load import load

CONTACTS = "Record ID,First Name,Last Name,Email\n1,Merel,Zanglijster,merel@vogels.example\n"


def make(warehouse: Warehouse, path: Path, content: str = CONTACTS) -> str:
    path.write_text(content, "utf-8")
    return load(warehouse, path)[0]


def reasons(warehouse: Warehouse) -> list[str]:
    return [gap.reason for gap in skipped(warehouse, "en")]


def test_what_was_read_is_not_skipped(tmp_path: Path) -> None:
    with open_warehouse(tmp_path / "home") as warehouse:
        make(warehouse, tmp_path / "contacts.csv")
        assert skipped(warehouse, "nl") == ()
        (row,) = sums(warehouse, [])
        assert (row.read, row.not_about, row.in_bundle, row.balanced) == (1, 1, 0, True)


def test_a_file_that_waits_is_named_until_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "Merel Zanglijster.csv"
    path.write_text(CONTACTS, "utf-8")
    with open_warehouse(tmp_path / "home") as warehouse:
        run = inbox.queue(warehouse, [path])
        (gap,) = skipped(warehouse, "en")
        assert (gap.source, gap.reason) == ("unknown 1/1", "it was waiting and has not been read yet.")
        file, outcome = load(warehouse, path)
        inbox.finish(warehouse, run, 1, file, outcome)
        assert skipped(warehouse, "en") == ()
        # asked again and not reached: the last order counts
        inbox.queue(warehouse, [path])
        assert len(skipped(warehouse, "en")) == 1


@pytest.mark.parametrize("content", ["\x00\x01\x02 niets", ""])
def test_a_file_of_no_known_kind_is_named(content: str, tmp_path: Path) -> None:
    with open_warehouse(tmp_path / "home") as warehouse:
        make(warehouse, tmp_path / "x.bin", content)
        assert reasons(warehouse) == ["it could not be opened, or its kind is not recognised."]
        assert "x.bin" not in skipped(warehouse, "en")[0].source


def test_a_file_cut_off_is_named_and_its_sums_add_up(tmp_path: Path) -> None:
    with open_warehouse(tmp_path / "home") as warehouse:
        file = make(warehouse, tmp_path / "contacts.csv")
        warehouse._connection.execute(
            "UPDATE files SET complete = false, read = 0, stored = 0 WHERE file = ?", [file]
        )
        assert reasons(warehouse) == ["its reading was cut off; what stood before was searched."]
        (row,) = sums(warehouse, [])
        assert (row.read, row.not_about, row.balanced) == (1, 1, True)
