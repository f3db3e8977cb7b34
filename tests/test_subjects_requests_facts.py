"""Knowledge of two facts on file: what counts, what does not, and that nothing is given away."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from connectors.record import Field, Item, Person, Record, Role
from inzage.errors import RefusedError, RequestError
from subjects import requests, requests_ending
from subjects.facts import check_facts, parse_facts
from subjects.facts_columns import column_group, comparable, is_fact, readings
from warehouse import load
from warehouse.connection import Warehouse, open_warehouse
from warehouse.ledger import events, request

RECEIVED = date(2026, 11, 2)


@pytest.fixture
def warehouse(tmp_path: Path) -> Iterator[Warehouse]:
    with open_warehouse(tmp_path / "home") as opened:
        _fill(opened)
        yield opened


def _fill(warehouse: Warehouse) -> None:
    jan = Person(Role.SUBJECT, "Jan Peeters", "jan@a.example", "0470 12 34 56")
    els = Person(Role.SUBJECT, "Els Maes", "els@b.example", "0470 12 34 56")
    records: list[Item] = [
        Record("contact", "row 1", key="1", people=(jan,), fields=(
            Field("Naam", "Jan Peeters", "PERSON"),
            Field("Postal Code", "9999", "LOCATION"),
            Field("City", "Voorbeeldstad", "LOCATION"),
            Field("Land", "België", "LOCATION"),
            Field("Geboortedatum", "24/12/1980", "DATE_OF_BIRTH"),
            Field("Telefoon", "0470 12 34 56", "PHONE"),
            Field("Klant", "Peeters Jan", "PERSON"),
            Field("Opmerking", "belt graag op vrijdag"),
            Field("Status", "klant sinds lang", "PLAIN"),
        )),
        Record("invoice", "row 2", key="2", people=(jan,), fields=(
            Field("Factuurnummer", "2024-118", "PLAIN"), Field("IBAN", "BE71 0961 2345 6769", "BANK"),
        )),
        Record("contact", "row 3", key="3", people=(els,), fields=(
            Field("Postcode", "8888", "LOCATION"), Field("Factuurnummer", "2024-200", "PLAIN"),
        )),
        # what came in with the request
        Record("contact", "row 4", key="4", at="2026-11-02T08:00:00", people=(jan,), fields=(
            Field("Contract", "C-7001", "PLAIN"), Field("Order", "O-7001", "PLAIN"),
        )),
        # a message he wrote: its subject line is nobody's secret
        Record("message", "m", key="5", people=(Person(Role.AUTHOR, "Jan Peeters", "jan@a.example"),), fields=(
            Field("Ticket", "T-5005", "PLAIN"), Field("Dossier", "D-5005", "PLAIN"),
        )),
    ]  # fmt: skip
    file = "00000000-0000-0000-0000-000000000001"
    load._store(warehouse, file, "test", iter(records), "BE", lambda _: None)


def asked(warehouse: Warehouse, key: str = "jan@a.example") -> str:
    return requests.open_request(warehouse, "access", key, RECEIVED).request


@pytest.mark.parametrize(
    "facts",
    [
        ["postcode=9999", "invoice=2024-118"],
        # any name of the column, any writing of the value
        ["Code postal=9999", "Rechnung= 2024 118 "],
        ["geboortedatum=1980-12-24", "PLZ=9999"],
        ["dob=24.12.1980", "iban=be71096123456769"],
        ["telefoon=+32 470 12 34 56", "factuur=2024/118"],
        # three are fine where all are right
        ["postcode=9999", "invoice=2024-118", "date of birth=24-12-1980"],
    ],
)
def test_two_facts_on_file_verify(facts: list[str], warehouse: Warehouse) -> None:
    number = asked(warehouse)
    check_facts(warehouse, number, facts)
    assert request(warehouse, number).state == "verified"


@pytest.mark.parametrize(
    "facts",
    [
        # one wrong, or both, or the third
        ["postcode=9998", "invoice=2024-118"],
        ["postcode=9999", "invoice=2024-119"],
        ["postcode=9998", "invoice=2024-119"],
        ["postcode=9999", "invoice=2024-118", "iban=BE68539007547034"],
        # right values, of other columns
        ["invoice=9999", "postcode=2024-118"],
        # a part of a value
        ["invoice=2024", "postcode=9999"],
        # somebody else's, who has the same phone
        ["postcode=8888", "invoice=2024-200"],
        ["postcode=9999", "invoice=2024-200"],
        # what anybody knows who knows the name, and what is free text
        ["naam=Jan Peeters", "postcode=9999"],
        ["klant=Jan Peeters", "postcode=9999"],
        ["city=Voorbeeldstad", "postcode=9999"],
        ["land=België", "postcode=9999"],
        ["opmerking=belt graag op vrijdag", "postcode=9999"],
        ["status=klant sinds lang", "postcode=9999"],
        # what came in with the request itself
        ["contract=C-7001", "order=O-7001"],
        ["contract=C-7001", "postcode=9999"],
        # what he wrote, rather than what was on file about him
        ["ticket=T-5005", "postcode=9999"],
        # another day than the one meant: the day comes before the month
        ["dob=12/24/1980", "postcode=9999"],
    ],
)
def test_anything_else_does_not_and_nothing_is_given_away(facts: list[str], warehouse: Warehouse) -> None:
    number = asked(warehouse)
    with pytest.raises(RefusedError) as fault:
        check_facts(warehouse, number, facts)
    assert str(fault.value) == (
        "these facts are not what is on file; 2 tries left. Which of them is wrong is not told"
    )
    assert request(warehouse, number).state == "opened"


@pytest.mark.parametrize(
    "facts",
    [
        [],
        ["postcode=9999"],
        # the same column twice, under two names
        ["postcode=9999", "zip=9999"],
        ["postcode=9999", "invoice=2024-118", "zip=9998"],
        # no value, no column
        ["postcode=", "invoice=2024-118"],
        ["=9999", "invoice=2024-118"],
        ["9999", "2024-118"],
        # too short to prove anything
        ["postcode=99", "invoice=2024-118"],
        ["postcode=9 9 9", "invoice=2024-118"],
        # the key that was given
        ["email=jan@a.example", "postcode=9999"],
        ["email= JAN@A.example", "postcode=9999"],
        # the same value twice
        ["telefoon=9999", "postcode=9999"],
        # a column that nobody's record has
        ["schoenmaat=4444", "postcode=9999"],
    ],
)
def test_what_could_not_count_costs_no_try(facts: list[str], warehouse: Warehouse) -> None:
    number = asked(warehouse)
    with pytest.raises(RequestError):
        check_facts(warehouse, number, facts)
    assert [event for _, event, _ in events(warehouse, number)] == ["opened"]


def test_the_number_that_asks_is_no_fact_in_any_writing(warehouse: Warehouse) -> None:
    number = requests.open_request(warehouse, "access", "jan@a.example", RECEIVED).request
    check_facts(warehouse, number, ["telefoon=0470 12 34 56", "postcode=9999"])
    warehouse._connection.execute("UPDATE requests SET subject_key = '+32470123456'")
    warehouse.run("requests_state", "opened", number)
    for written in ("0470 12 34 56", "+32 470/12.34.56", "0032470123456"):
        with pytest.raises(RequestError, match="proves nothing"):
            check_facts(warehouse, number, [f"telefoon={written}", "postcode=9999"])


def test_three_wrong_tries_and_no_more(warehouse: Warehouse) -> None:
    number = asked(warehouse)
    wrong, right = ["postcode=9998", "invoice=2024-118"], ["postcode=9999", "invoice=2024-118"]
    for left in (2, 1, 0):
        with pytest.raises(RefusedError, match=f"{left} tries left"):
            check_facts(warehouse, number, wrong)
    with pytest.raises(RefusedError, match="used up"):
        check_facts(warehouse, number, right)
    assert request(warehouse, number).state == "opened"
    requests.attest(warehouse, number, "teruggebeld op het nummer")
    requests.answered(warehouse, number, "4 records")
    requests_ending.reopen(warehouse, number, "er ontbrak een bron")
    check_facts(warehouse, number, right)


def test_nobody_is_verified_by_facts_about_nobody(warehouse: Warehouse) -> None:
    number = asked(warehouse, "niemand@c.example")
    with pytest.raises(RefusedError, match="not what is on file"):
        check_facts(warehouse, number, ["postcode=9999", "invoice=2024-118"])


def test_no_value_is_kept(warehouse: Warehouse) -> None:
    number = asked(warehouse)
    with pytest.raises(RefusedError):
        check_facts(warehouse, number, ["postcode=9998", "invoice=2024-119"])
    check_facts(warehouse, number, ["postcode=9999", "invoice=2024-118"])
    kept = repr(events(warehouse, number))
    assert all(value not in kept.replace(number, "") for value in ("9999", "9998", "118", "119"))
    assert "9999" not in repr(parse_facts(["postcode=9999", "invoice=2024-118"]))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("BE71 0961 2345 6769", "be71096123456769", True),
        ("24/12/1980", "1980-12-24", True),
        ("4-2-1980", "1980-02-04T00:00:00", True),
        ("Élise Straat 1", "elise straat 1", True),
        ("0470/12.34.56", "+32470123456", True),
        # not the same
        ("4-2-1980", "1980-04-02", False),
        ("12-12-2024-77", "12/12/2024", False),
        ("2024-118", "2024-11-8", False),
        ("1-11-1980", "11-1-1980", False),
        ("1000", "10000", False),
        ("", "", False),
    ],
)
def test_spellings(one: str, other: str, same: bool) -> None:
    assert bool(readings(one) & readings(other)) is same


@pytest.mark.parametrize(
    ("name", "holds", "counts"),
    [
        ("Postcode", "LOCATION", True),
        ("Factuurnummer", "PLAIN", True),
        ("Eigen veld", "CUSTOMER_ID", True),
        ("Klant", "PERSON", False),
        ("Woonplaats", "ADDRESS", False),
        ("Notitie", "PROSE", False),
        ("Bedrijf", "ORG", False),
        ("Lifecycle Stage", "PLAIN", False),
    ],
)
def test_which_columns_hold_facts(name: str, holds: str, counts: bool) -> None:
    assert is_fact(column_group(name), holds) is counts


@pytest.mark.parametrize("unit", ["1-", "1 ", "9" * 5, "+32", "2024-", "é", " "])
def test_hostile_values_end(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    readings(text)
    comparable(text)
    column_group(text)
