"""Who is who over a whole warehouse: same, different or near match, and what staff decide."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from connectors.record import Field, Item, Person, Record, Role
from inzage.errors import RequestError
from subjects.identity import find, holdings
from subjects.resolving import resolve, up_to_date
from subjects.resolving_reasons import explain
from subjects.unclear import settle, unclear
from warehouse import load
from warehouse.connection import Warehouse, open_warehouse
from warehouse.ledger import chain_is_whole, events

JAN = ("Jan Peeters", "jan@a.example")


@pytest.fixture
def warehouse(tmp_path: Path) -> Iterator[Warehouse]:
    with open_warehouse(tmp_path / "home") as opened:
        yield opened


def keep(warehouse: Warehouse, *records: Record, source: str = "test") -> None:
    """Store records as if one file had held them."""
    items: list[Item] = list(records)
    load._store(warehouse, "00000000-0000-0000-0000-000000000001", source, iter(items), "BE", lambda _: None)


def about(
    key: str, name: str, email: str = "", phone: str = "", handle: str = "", thread: str = "", **told: str
) -> Record:
    labels = {"firm": "ORG", "town": "LOCATION", "address": "ADDRESS", "iban": "BANK", "country": "LOCATION"}
    fields = tuple(Field(kind, value, labels[kind]) for kind, value in told.items())
    person = Person(Role.SUBJECT, name, email, phone, handle)
    return Record("contact", f"row {key}", key=key, thread=thread, people=(person,), fields=fields)


def persons(warehouse: Warehouse) -> list[set[str]]:
    """The records' places, person by person."""
    rows = warehouse._connection.execute(
        "SELECT list(DISTINCT place) FROM appearing JOIN records USING (record) JOIN "
        "(SELECT appearance, person FROM appearances) USING (appearance) GROUP BY person"
    ).fetchall()
    return sorted(({place.removeprefix("row ") for place in places} for (places,) in rows), key=sorted)


# --- by keys -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        # one person
        ([about("1", *JAN), about("2", "J. Peeters", "JAN@a.example")], [{"1", "2"}]),
        ([about("1", "Wim Claes", phone="0470 12 34 56"),
          about("2", "Willem Claes", phone="+32470123456")], [{"1", "2"}]),
        ([about("1", "Els Maes", "e@a.example"), about("2", "Els Claes", "e@a.example")], [{"1", "2"}]),
        ([about("1", "Jan Peeters", iban="BE71096123456769"),
          about("2", "J. Peeters", "j@a.example", iban="BE71 0961 2345 6769")],
         [{"1", "2"}]),
        ([about("1", *JAN, "0470 12 34 56"), about("2", "", phone="0470 12 34 56")], [{"1", "2"}]),
        # two people: a household's phone, account or mailbox
        ([about("1", "An Maes", phone="0470 12 34 56"),
          about("2", "Bo Maes", phone="0470 12 34 56")], [{"1"}, {"2"}]),
        ([about("1", "An Maes", iban="BE71096123456769"),
          about("2", "Bo Maes", iban="BE71096123456769")], [{"1"}, {"2"}]),
        ([about("1", "An Maes", "maes@a.example"), about("2", "Bo Maes", "maes@a.example")], [{"1"}, {"2"}]),
        # nobody's: initials that fit both, a call without a name on a shared line or on a fixed one
        ([about("1", "An Maes", phone="0470 12 34 56"), about("2", "Arne Maes", phone="0470 12 34 56"),
          about("3", "A. Maes", phone="0470 12 34 56")], [{"1"}, {"2"}, {"3"}]),
        ([about("1", "An Maes", phone="0470 12 34 56"), about("2", "Bo Maes", phone="0470 12 34 56"),
          about("3", "", phone="0470 12 34 56")], [{"1"}, {"2"}, {"3"}]),
        ([about("1", "An Maes", phone="02 555 12 12"), about("2", "", phone="02 555 12 12")], [{"1"}, {"2"}]),
    ],
)  # fmt: skip
def test_by_keys(warehouse: Warehouse, records: list[Record], expected: list[set[str]]) -> None:
    keep(warehouse, *records)
    resolve(warehouse)
    assert persons(warehouse) == expected


# --- where no key tells --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("records", "expected", "near"),
    [
        # the name, and something besides
        ([about("1", *JAN, firm="Bakkerij Zon"),
          about("2", "peeters, jan", "jp@b.example", firm="bakkerij zon")], [{"1", "2"}], 0),
        ([about("1", *JAN, address="Molenweg 3, Gent"),
          about("2", "Jan Peeters", phone="0470 12 34 56", address="Molenweg 3, Gent")],
         [{"1", "2"}], 0),
        # a full name without keys, which one alone bears
        ([about("1", *JAN), about("2", "jan peeters")], [{"1", "2"}], 0),
        # the name and nothing else
        ([about("1", *JAN), about("2", "Jan Peeters", "jp@b.example")], [{"1"}, {"2"}], 1),
        ([about("1", *JAN, country="België"),
          about("2", "Jan Peeters", "jp@b.example", country="België")], [{"1"}, {"2"}], 1),
        ([about("1", *JAN), about("2", "J. Peeters")], [{"1"}, {"2"}], 1),
        ([about("1", *JAN),
          about("2", "Jan Peeters", "jp@b.example"), about("3", "Jan Peeters")], [{"1"}, {"2"}, {"3"}], 3),
        # other names, whatever they share
        ([about("1", *JAN, address="Molenweg 3, Gent"),
          about("2", "Els Peeters", "e@b.example", address="Molenweg 3, Gent")],
         [{"1"}, {"2"}], 0),
        ([about("1", *JAN, firm="Bakkerij Zon"),
          about("2", "Jan Claes", "jc@b.example", firm="Bakkerij Zon")], [{"1"}, {"2"}], 0),
        # never by a first name
        ([about("1", *JAN), about("2", "Jan")], [{"1"}, {"2"}], 0),
    ],
)  # fmt: skip
def test_by_likeness(
    warehouse: Warehouse, records: list[Record], expected: list[set[str]], near: int
) -> None:
    keep(warehouse, *records)
    assert resolve(warehouse).near_matches == near
    assert persons(warehouse) == expected


def test_a_name_in_a_conversation_is_its_participant_s(warehouse: Warehouse) -> None:
    keep(
        warehouse,
        about("1", *JAN, thread="t"),
        about("2", "J. Peeters", thread="t"),
        about("3", "Jan", thread="t"),
        about("4", "Jan", thread="another"),
        about("5", "Els", thread="t"),
    )
    resolve(warehouse)
    assert persons(warehouse) == [{"1", "2", "3"}, {"4"}, {"5"}]


def test_two_who_write_under_different_names_in_one_chat_are_two(warehouse: Warehouse) -> None:
    def wrote(key: str, name: str, phone: str = "") -> Record:
        return Record(
            "message", f"row {key}", key=key, thread="c", people=(Person(Role.AUTHOR, name, "", phone),)
        )

    keep(warehouse, wrote("1", "Jan Peeters", "0470 12 34 56"), wrote("2", "Jan"))
    resolve(warehouse)
    assert persons(warehouse) == [{"1"}, {"2"}]


# --- reasons and links ---------------------------------------------------------------------------------------


def test_every_link_says_why_in_the_reader_s_language(warehouse: Warehouse) -> None:
    keep(
        warehouse,
        about("1", *JAN, firm="Bakkerij Zon"),
        about("2", "Jan Peeters", "jp@b.example", firm="Bakkerij Zon"),
    )
    (linked,) = [
        link
        for links in holdings(warehouse, find(warehouse, "jan@a.example")).links.values()
        for link in links
        if link.reason.startswith("linked")
    ]
    assert linked.reason == "linked name firm"
    assert 0.98 <= linked.score < 1
    assert explain(linked.reason, "nl").endswith("volledige naam, bedrijf")
    assert len({explain(linked.reason, language) for language in ("nl", "fr", "en", "de")}) == 4


def test_a_shared_number_in_a_text_is_nobody_s(warehouse: Warehouse) -> None:
    keep(
        warehouse,
        about("1", "An Maes", "an@a.example", "0470 12 34 56"),
        about("2", "Bo Maes", "bo@a.example", "0470 12 34 56"),
    )
    found = holdings(warehouse, find(warehouse, "an@a.example"))
    assert len(found.links) == 1


# --- the clarification list ----------------------------------------------------------------------------------


def two_of_one_name(warehouse: Warehouse) -> str:
    keep(warehouse, about("1", *JAN), about("2", "Jan Peeters", "jp@b.example"))
    (pair,) = unclear(warehouse)
    assert {s.name for s in (pair.one, pair.other)} == {"Jan Peeters"}
    assert pair.shared == ("name",)
    return pair.pair


def test_a_near_match_never_enters_until_staff_decide(warehouse: Warehouse) -> None:
    pair = two_of_one_name(warehouse)
    before = holdings(warehouse, find(warehouse, "jan@a.example"))
    assert (len(before.links), before.near_matches) == (1, 1)
    settle(warehouse, pair, same=True)
    after = holdings(warehouse, find(warehouse, "jan@a.example"))
    assert (len(after.links), after.near_matches) == (2, 0)
    assert unclear(warehouse) == []


def test_a_decision_is_heeded_by_every_later_pass(warehouse: Warehouse) -> None:
    settle(warehouse, two_of_one_name(warehouse), same=False)
    assert unclear(warehouse) == []
    # a record with both addresses would join them: the decision stands above it
    both = (
        Person(Role.SUBJECT, "Jan Peeters", "jan@a.example"),
        Person(Role.SUBJECT, "Jan Peeters", "jp@b.example"),
    )
    keep(warehouse, Record("contact", "row 3", key="3", people=both))
    resolve(warehouse)
    assert find(warehouse, "jan@a.example").person != find(warehouse, "jp@b.example").person


def test_the_ledger_notes_a_decision_without_a_name(warehouse: Warehouse) -> None:
    pair = two_of_one_name(warehouse)
    settle(warehouse, pair, same=False)
    ((_, event, detail),) = events(warehouse, f"pair {pair}")
    assert (event, detail) == ("identity decided", "different")
    assert chain_is_whole(warehouse)


def test_a_pair_that_is_not_listed_cannot_be_decided(warehouse: Warehouse) -> None:
    with pytest.raises(RequestError, match="clarification list"):
        settle(warehouse, "0123456789", same=True)


# --- again ---------------------------------------------------------------------------------------------------


def test_a_second_pass_changes_nothing_and_a_new_record_asks_for_one(warehouse: Warehouse) -> None:
    keep(warehouse, about("1", *JAN), about("2", "jan peeters"), about("3", "Els Maes", "e@a.example"))
    first = resolve(warehouse)
    before = warehouse._connection.execute("SELECT * FROM appearances ORDER BY ALL").fetchall()
    assert up_to_date(warehouse)
    assert not up_to_date(warehouse, same=0.5)
    assert resolve(warehouse) == first
    assert warehouse._connection.execute("SELECT * FROM appearances ORDER BY ALL").fetchall() == before
    keep(warehouse, about("4", "Els Maes", "e@a.example"))
    assert not up_to_date(warehouse)
    assert len(holdings(warehouse, find(warehouse, "e@a.example")).links) == 2


def test_a_name_that_hundreds_bear_is_not_compared_but_told(warehouse: Warehouse) -> None:
    keep(warehouse, *(about(str(n), "Website Bezoeker", f"b{n}@a.example") for n in range(150)))
    assert len(persons(warehouse)) == 0  # nobody asked yet
    held = holdings(warehouse, find(warehouse, "b7@a.example"))
    assert len(persons(warehouse)) == 150
    assert unclear(warehouse) == []
    assert (len(held.links), held.near_matches) == (1, 149)


def test_an_empty_warehouse_has_nobody(warehouse: Warehouse) -> None:
    made = resolve(warehouse)
    assert (made.persons, made.near_matches) == (0, 0)
