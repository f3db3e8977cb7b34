"""Who is who: what links two keys to one person, and what does not."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from connectors.record import Field, Item, Person, Record, Role
from inzage.errors import RequestError
from subjects.identity import Holdings, Subject, find, holdings
from warehouse import load
from warehouse.connection import Warehouse, open_warehouse


@pytest.fixture
def warehouse(tmp_path: Path) -> Iterator[Warehouse]:
    with open_warehouse(tmp_path / "home") as opened:
        yield opened


def keep(warehouse: Warehouse, *records: Record, source: str = "test") -> None:
    """Store records as if one file had held them."""
    items: list[Item] = list(records)
    file = "00000000-0000-0000-0000-000000000001"
    load._store(warehouse, file, source, iter(items), "BE", lambda _: None)


def contact(key: str, name: str, email: str = "", phone: str = "", more: str = "") -> Record:
    people = [Person(Role.SUBJECT, name, email, phone)]
    if more:
        people.append(Person(Role.SUBJECT, name, more))
    return Record(
        "contact", f"row {key}", key=key, people=tuple(people), fields=(Field("Name", name, "PERSON"),)
    )


def mail(key: str, sender: Person, *to: Person, text: str = "dag", thread: str = "") -> Record:
    return Record("message", f"message {key}", key=key, thread=thread, people=(sender, *to), text=text)


def held(warehouse: Warehouse, key: str) -> tuple[Subject, Holdings]:
    subject = find(warehouse, key)
    return subject, holdings(warehouse, subject)


def author(name: str = "", email: str = "", phone: str = "") -> Person:
    return Person(Role.AUTHOR, name, email, phone)


def test_a_contact_row_ties_its_addresses_and_numbers_together(warehouse: Warehouse) -> None:
    keep(
        warehouse,
        contact("1", "Jan Peeters", "jan@a.example", "0470 12 34 56", more="jp@b.example"),
        mail("2", author("Jan", "jp@b.example")),
        mail("3", author("", "", "+32 470 12 34 56")),
    )
    subject, found = held(warehouse, "JAN@a.example")
    assert subject.keys == {"jan@a.example", "jp@b.example", "+32470123456", "0470123456"}
    assert len(found.links) == 3
    assert subject.name == "Jan Peeters"


def test_a_shared_phone_does_not_make_two_people_one(warehouse: Warehouse) -> None:
    keep(
        warehouse,
        contact("1", "An Claes", "an@a.example", "0470 12 34 56"),
        contact("2", "Bob Maes", "bob@a.example", "0470 12 34 56"),
    )
    assert find(warehouse, "an@a.example").keys == {"an@a.example", "+32470123456", "0470123456"}
    with pytest.raises(RequestError, match="e-mail address"):
        find(warehouse, "0470 12 34 56")


def test_the_same_name_without_a_shared_key_is_a_near_match(warehouse: Warehouse) -> None:
    keep(
        warehouse,
        contact("1", "Jan Peeters", "jan@a.example"),
        contact("2", "Jan Peeters", "jan@other.example"),
        mail("3", author("Jan Peeters")),
    )
    _, found = held(warehouse, "jan@a.example")
    assert len(found.links) == 1
    assert found.near_matches == 2


def test_a_name_that_nobody_else_bears_counts(warehouse: Warehouse) -> None:
    keep(warehouse, contact("1", "Jan Peeters", "jan@a.example"), mail("2", author("Jan Peeters")))
    _, found = held(warehouse, "jan@a.example")
    assert len(found.links) == 2
    assert found.near_matches == 0


def test_a_chat_without_recipients_was_read_by_all_who_wrote_in_it(warehouse: Warehouse) -> None:
    keep(
        warehouse,
        mail("1", author("Jan Peeters", phone="0470 12 34 56"), thread="chat"),
        mail("2", author("Els"), thread="chat"),
        mail("3", author("Els"), thread="another chat"),
    )
    _, found = held(warehouse, "0470123456")
    assert len(found.links) == 2
    assert sorted(links[0].basis for links in found.links.values()) == ["author", "recipient"]


def test_mail_is_not_everybody_s_who_is_in_the_thread(warehouse: Warehouse) -> None:
    els = Person(Role.RECIPIENT, "Els", "els@b.example")
    keep(
        warehouse,
        mail("1", author("Jan", "jan@a.example"), els, thread="t"),
        mail("2", author("Els", "els@b.example"), Person(Role.RECIPIENT, "Rik", "rik@c.example"), thread="t"),
    )
    _, found = held(warehouse, "jan@a.example")
    assert len(found.links) == 1


def test_nobody_has_this_key(warehouse: Warehouse) -> None:
    subject, found = held(warehouse, "nobody@a.example")
    assert not subject.known
    assert (found.links, found.near_matches) == ({}, 0)
