"""Tables out of the warehouse: whose rows they are, who is left out, and the files with their dictionary."""

import csv
import io
import json
import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from anonymizers.declaration import Declaration
from anonymizers.tables_package import package
from anonymizers.tables_release import propose_columns, release_tables
from connectors.record import PLAIN, PROSE, Field, Item, Person, Record, Role
from inzage.errors import RefusedError, SettingsError
from warehouse import load
from warehouse.connection import Warehouse, open_warehouse
from warehouse.ledger import Request, store_request
from warehouse.people_table import columns, excluded, people_of

CITY, AGE = "test.contact.City", "test.contact.Leeftijd"


@pytest.fixture
def warehouse(tmp_path: Path) -> Iterator[Warehouse]:
    with open_warehouse(tmp_path / "home") as opened:
        yield opened


def keep(warehouse: Warehouse, *records: Record) -> None:
    items: list[Item] = list(records)
    load._store(warehouse, "00000000-0000-0000-0000-000000000001", "test", iter(items), "BE", lambda _: None)


def contact(number: int, city: str, age: str = "", email: str = "", **more: str) -> Record:
    who = Person(Role.SUBJECT, f"Persoon {'abcdefghijklmnop'[number]}", email or f"p{number}@post.example")
    fields = (
        Field("City", city, "LOCATION"),
        Field("Leeftijd", age, PLAIN),
        Field("E-mail", who.email, "EMAIL"),
        *(Field(name, value, PROSE) for name, value in more.items()),
    )
    return Record("contact", f"row {number}", key=str(number), people=(who,), fields=fields)


def call(number: int, whose: int, minutes: str) -> Record:
    who = Person(Role.AUTHOR, "", f"p{whose}@post.example")
    fields = (Field("Duur", minutes, PLAIN),)
    return Record("call", f"call {number}", key=f"c{number}", people=(who,), fields=fields)


def ask(warehouse: Warehouse, kind: str, key: str, state: str) -> None:
    day = date(2026, 2, 1)
    store_request(warehouse, Request(f"{kind}-{state}", kind, key, day, day, day, state))


def declared(*names: str, k: int = 2, **said: Any) -> Declaration:
    return Declaration.model_validate(
        {"purpose": "x", "columns": names, "suppression": 0, "thresholds": {"k": k}, **said}
    )


def test_a_table_for_each_source_and_kind_without_keys_or_names(warehouse: Warehouse) -> None:
    keep(warehouse, *(contact(n, "Gent", "31") for n in range(3)), *(call(n, n, "4") for n in range(3)))
    made = release_tables(warehouse, declared(CITY, AGE, "test.call.Duur"))
    assert {name: list(frame.columns) for name, frame in made.tables.items()} == {
        "test.contact": ["City", "Leeftijd"],
        "test.call": ["Duur"],
    }
    assert made.complete
    assert made.measures["test.contact"].after.k == 3


def test_who_is_one_person_counts_once(warehouse: Warehouse) -> None:
    """Three rows, one address: that is nobody's crowd."""
    keep(warehouse, *(call(n, 0, "4") for n in range(3)), call(4, 1, "4"))
    assert release_tables(warehouse, declared("test.call.Duur")).measures["test.call"].after.k == 2
    refused = release_tables(warehouse, declared("test.call.Duur", k=3))
    assert (refused.complete, refused.tables) == (False, {})
    assert refused.refusals["test.call"].rule == "k"


def test_linked_tables_are_anonymised_together(warehouse: Warehouse) -> None:
    """All live in Gent, and one of the four never called: known together, that one stands out."""
    keep(warehouse, *(contact(n, "Gent", "31") for n in range(4)), *(call(n, n, "4") for n in range(3)))
    asked = declared(CITY, "test.call.Duur", link="history")
    refused = release_tables(warehouse, asked)
    assert set(refused.refusals) == {"test.contact", "test.call"}
    made = release_tables(warehouse, asked.model_copy(update={"suppression": 0.25}))
    assert {name: len(frame) for name, frame in made.tables.items()} == {"test.contact": 3, "test.call": 3}
    assert set(made.tables["test.call"]["person"]) == set(made.tables["test.contact"]["person"])
    assert not release_tables(warehouse, declared(CITY, "test.call.Duur")).refusals


@pytest.mark.parametrize(
    ("kind", "state", "out"),
    [
        ("object", "opened", True),
        ("restrict", "verified", True),
        ("erase", "awaiting identity", True),
        ("object", "answered", True),  # an objection that was granted lasts
        ("object", "closed", True),
        ("object", "refused", False),
        ("erase", "withdrawn", False),
        ("access", "opened", False),
        ("portability", "verified", False),
        ("rectify", "opened", False),
    ],
)
def test_who_objected_or_asked_for_erasure_is_in_no_row(
    warehouse: Warehouse, kind: str, state: str, *, out: bool
) -> None:
    keep(
        warehouse, *(contact(n, "Gent") for n in range(4)), call(1, 1, "4"), call(2, 2, "4"), call(3, 3, "4")
    )
    ask(warehouse, kind, "p1@post.example", state)
    made = release_tables(warehouse, declared(CITY, "test.call.Duur"))
    assert len(excluded(warehouse)) == out
    assert {name: len(frame) for name, frame in made.tables.items()} == {
        "test.contact": 4 - out,
        "test.call": 3 - out,
    }
    assert made.withheld == ({"excluded": 2} if out else {})


def test_a_row_in_which_somebody_barred_has_any_part_stays_out(warehouse: Warehouse) -> None:
    """A call of p0, taken by p1, who objected."""
    people = (Person(Role.AUTHOR, "", "p0@post.example"), Person(Role.COLLEAGUE, "", "p1@post.example"))
    with_p1 = Record("call", "call 9", key="9", people=people, fields=(Field("Duur", "4", PLAIN),))
    keep(warehouse, call(1, 2, "4"), call(2, 3, "4"), with_p1)
    ask(warehouse, "object", "p1@post.example", "opened")
    made = release_tables(warehouse, declared("test.call.Duur"))
    assert (len(made.tables["test.call"]), made.withheld) == (2, {"excluded": 1})


def test_rows_of_nobody_or_of_several_stay_out(warehouse: Warehouse) -> None:
    two = tuple(Person(Role.SUBJECT, name, f"{name}@post.example") for name in ("an", "bo"))
    city = (Field("City", "Gent", "LOCATION"),)
    keep(
        warehouse,
        contact(0, "Gent"),
        contact(1, "Gent"),
        Record("contact", "row 8", key="8", people=two, fields=city),
        Record("contact", "row 9", key="9", fields=city),
    )
    made = release_tables(warehouse, declared(CITY))
    assert made.withheld == {"several": 1, "nobody": 1}
    assert len(made.tables["test.contact"]) == 2


def test_whose_a_record_is(warehouse: Warehouse) -> None:
    keep(warehouse, contact(0, "Gent"), call(1, 0, "4"), call(2, 1, "4"))
    found = people_of(warehouse)
    persons = [next(iter(one)) for roles in found.values() for one in roles.values()]
    assert (len(found), len(set(persons))) == (3, 2)


def test_columns_that_hold_identifiers_in_some_rows_are_refused(warehouse: Warehouse) -> None:
    """A broken row of an export leaves its cells unnamed: the column still holds addresses."""
    somebody = (Person(Role.SUBJECT, "", "z@post.example"),)
    broken = Record("contact", "row 9", key="9", people=somebody, fields=(Field("E-mail", "x"),))
    keep(warehouse, contact(0, "Gent"), contact(1, "Gent"), broken)
    assert [c.holds for c in columns(warehouse) if c.name == "E-mail"] == ["EMAIL", "PROSE"]
    with pytest.raises(RefusedError, match="E-mail"):
        release_tables(warehouse, declared("test.contact.*"))
    roles = {p.column: p.role for p in propose_columns(warehouse, declared("test.contact.*"))}
    assert roles["test.contact.E-mail"] == "direct"


@pytest.mark.parametrize("name", ["test.contact.Citty", "contact.City", "test.company.*"])
def test_a_column_that_is_not_there_is_told(warehouse: Warehouse, name: str) -> None:
    keep(warehouse, contact(0, "Gent"))
    with pytest.raises(SettingsError, match=r"source\.kind\.column"):
        release_tables(warehouse, declared(name))


def test_no_columns_no_tables(warehouse: Warehouse) -> None:
    keep(warehouse, contact(0, "Gent"))
    made = release_tables(warehouse, Declaration(purpose="x"))
    assert (made.tables, made.refusals, package(made, Declaration(purpose="x"))) == ({}, {}, {})


def test_files_with_a_dictionary_that_describes_them(warehouse: Warehouse) -> None:
    kinds = ["=1+1", "=1+1", "-2", "-2"]
    keep(warehouse, *(contact(n, "Gent" if n else "", "31", Soort=kinds[n]) for n in range(4)))
    asked = declared(CITY, AGE, "test.contact.Soort", plain=("test.contact.Soort",), link="history")
    files = package(release_tables(warehouse, asked, random.Random(4)), asked)
    assert sorted(files) == ["datapackage.json", "test-contact.csv", "test-contact.parquet"]
    rows = list(csv.DictReader(io.StringIO(files["test-contact.csv"].decode("utf-8-sig"))))
    assert {row["Soort"] for row in rows} == {"'=1+1", "'-2"}
    table = pq.read_table(io.BytesIO(files["test-contact.parquet"]))
    assert not table.schema.metadata
    assert sorted(table["person"].to_pylist()) == sorted(row["person"] for row in rows)
    dictionary = json.loads(files["datapackage.json"])
    by_path = {resource["path"]: resource for resource in dictionary["resources"]}
    assert set(by_path) == set(files) - {"datapackage.json"}
    fields = {
        field["name"]: field["description"] for field in by_path["test-contact.csv"]["schema"]["fields"]
    }
    assert list(fields) == list(rows[0])
    assert "suppressed" in fields["City"]  # one is missing, which would be a class of one
    assert "as recorded" in fields["Soort"]


def test_counting_leaves_nothing_on_the_disk(warehouse: Warehouse, tmp_path: Path) -> None:
    keep(warehouse, *(contact(n, "Gent", "31") for n in range(4)))
    before = set(tmp_path.rglob("*"))
    release_tables(warehouse, declared(CITY, AGE))
    assert set(tmp_path.rglob("*")) - before <= {tmp_path / "home" / "warehouse.duckdb.wal"}
