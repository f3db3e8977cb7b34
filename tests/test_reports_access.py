"""The access bundle of every customer of the demo: nobody else in it, their own data not taken out."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from reports.access import assemble
from reports.bundle import Bundle, Entry, faults
from subjects.identity import find, holdings
from subjects.policy import read_policy
from tests.running import Demo, record_ids
from warehouse.connection import open_warehouse
from warehouse.ledger import Request
from warehouse.who import language_of_person

DAY = date(2026, 11, 20)

# Their own, and taken out all the same: an address that no record ties to them, a number given in running text.
KNOWN_FAILURES = {("bram", "bramvdh@inbox.example"), ("joke", "0470 12 34 36")}


@pytest.fixture(scope="module")
def bundles(demo: Demo) -> dict[str, Bundle]:
    return dict(_bundles(demo))


def _bundles(demo: Demo) -> Iterator[tuple[str, Bundle]]:
    with open_warehouse(demo.home) as warehouse:
        for person in demo.truth["people"]:
            if person["role"] == "colleague" or not person["emails"]:
                continue
            request = Request("x", "access", person["emails"][0], DAY, DAY, DAY, "verified")
            subject = find(warehouse, request.subject_key)
            held = holdings(warehouse, subject)
            language = language_of_person(warehouse, list(held.links)) or "nl"
            policy = read_policy(demo.home)
            yield person["id"], assemble(warehouse, request, subject, held, policy, language=language)


def entry_text(entry: Entry) -> str:
    """All that one record of a bundle says."""
    return "\n".join([*(value.value for value in entry.values), *(p.text for p in entry.passages)])


def content(bundle: Bundle) -> str:
    """All that the bundle says in its records."""
    return "\n".join(map(entry_text, bundle.entries))


def stands_in(identifier: str, text: str) -> bool:
    if identifier.isdigit():
        return identifier in "".join(filter(str.isdigit, text))
    return identifier.casefold() in text.casefold()


def identifiers(person: dict[str, Any]) -> set[str]:
    return {person["name"], *person["emails"], *(phone[-9:] for phone in person["phones"])}


def test_nobody_else_stands_in_a_bundle(demo: Demo, bundles: dict[str, Bundle]) -> None:
    people = {person["id"]: person for person in demo.truth["people"]}
    leaks = set()
    for owner, bundle in bundles.items():
        own, text = identifiers(people[owner]), content(bundle)
        for other in people.values():
            if other["id"] != owner:
                leaks |= {
                    (owner, other["id"]) for value in identifiers(other) - own if stands_in(value, text)
                }
    assert len(bundles) > 50
    assert leaks == set()


def test_a_person_s_own_data_stays(demo: Demo, bundles: dict[str, Bundle]) -> None:
    """Every mention of the person in a record of their bundle can still be read there."""
    places = record_ids(demo)
    taken_out = set()
    for m in demo.truth["mentions"]:
        bundle = bundles.get(m["person"])
        record = places[Path(m["file"]).name, m["key"] or m["place"]]
        entry = next((e for e in bundle.entries if e.id == record), None) if bundle else None
        if entry and m["label"] in ("PERSON", "EMAIL", "PHONE") and m["surface"] not in entry_text(entry):
            taken_out.add((m["person"], m["surface"]))
    assert taken_out == KNOWN_FAILURES


def test_the_sums_of_every_bundle_add_up(bundles: dict[str, Bundle]) -> None:
    assert {owner: faults(bundle) for owner, bundle in bundles.items() if faults(bundle)} == {}


def test_labels_are_one_person_each(bundles: dict[str, Bundle]) -> None:
    """Within a bundle a label is followed by a number, and numbers start at 1 without gaps."""
    for bundle in bundles.values():
        seen: dict[str, set[int]] = {}
        for redaction in bundle.redactions:
            word, number = redaction.replacement.strip("[]").rsplit(" ", 1)
            seen.setdefault(word, set()).add(int(number))
        assert all(numbers == set(range(1, max(numbers) + 1)) for numbers in seen.values())
