"""`python -m benchmarks identity`: who is who among 10,000 made-up people, and on the demo's truth file."""

import resource
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.identity_people import Sighting, humans, sightings
from benchmarks.identity_truth import decidable, interval, judge
from connectors.record import Field, Item, Person, Record, Role
from inzage.labels import Label
from subjects.resolving import NEAR, SAME, resolve
from warehouse import load
from warehouse.connection import Warehouse, open_warehouse
from warehouse.persons_held import rows_of_persons
from warehouse.rows import record_id

PEOPLE, SEED = 10_000, 20261122
_NEVER = 1.1  # a likelihood that nothing reaches: no linkage
_LABELS = {
    "firm": Label.ORG,
    "town": Label.LOCATION,
    "address": Label.ADDRESS,
    "iban": Label.BANK,
    "customer": Label.CUSTOMER_ID,
}


def run(people: int = PEOPLE, seed: int = SEED) -> None:
    """Print pairwise precision and recall, by keys alone and with linkage, with time and memory."""
    truth = humans(people, seed)
    seen = sightings(truth, seed)
    told, never = decidable(truth, seen)
    print(f"{people:,} people (seed {seed}), {len(seen):,} sightings in 6 sources; pairs of one person: "
          f"{len(told):,} that can be told, {len(never):,} that nobody can tell from the records")  # fmt: skip
    with tempfile.TemporaryDirectory() as folder, open_warehouse(Path(folder) / "home") as warehouse:
        records = _store(warehouse, seen)
        for what, near, same in (("keys and conversations", _NEVER, _NEVER), ("with linkage", NEAR, SAME)):
            started = time.perf_counter()
            made = resolve(warehouse, near, same)
            took = time.perf_counter() - started
            result = judge(_answers(warehouse, records), seen, told, never)
            print(
                f"{what}: precision {interval(result.right, result.right + result.wrong)} ({result.wrong} wrong), "
                f"recall {interval(result.found, result.decidable)}, of those nobody can tell joined "
                f"{result.undecidable_joined} of {result.undecidable}; {made.persons:,} persons, "
                f"{made.near_matches:,} near matches; {took:.1f} s, peak {_peak()} MiB"
            )


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> (20 if sys.platform == "darwin" else 10)


def _store(warehouse: Warehouse, seen: Sequence[Sighting]) -> list[str]:
    """One record for each sighting; returns their ids."""
    ids: list[tuple[int, str]] = []
    for source in dict.fromkeys(one.source for one in seen):
        mine = [(number, one) for number, one in enumerate(seen) if one.source == source]
        made = [(number, _record(number, one)) for number, one in mine]
        items: Iterable[Item] = [record for _, record in made]
        load._store(warehouse, f"{len(ids) + 1:032d}", source, iter(items), "BE", lambda _: None)  # noqa: SLF001
        ids += [(number, record_id(source, record)) for number, record in made]
    return [record for _, record in sorted(ids)]


def _record(number: int, one: Sighting) -> Record:
    fields = tuple(Field(kind, value, _LABELS[kind]) for kind, value in one.told.items())
    person = Person(Role(one.role), one.name, one.email, one.phone, one.handle)
    return Record(
        "contact", f"row {number}", key=str(number), thread=one.talk, people=(person,), fields=fields
    )


def _answers(warehouse: Warehouse, records: Sequence[str]) -> list[str]:
    """The person of each sighting; one whom no key and no name tells stands for themself."""
    everybody = {str(row[0]) for row in warehouse.rows("persons_all")}
    found = {own.row.record.replace("-", ""): own.person for own in rows_of_persons(warehouse, everybody)}
    return [found.get(record, record) for record in records]
