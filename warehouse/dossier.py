"""The records about one person, whole: what stands in each, what was found in it, and who takes part."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field

from detectors.finding import Finding
from inzage.labels import MACHINE, PLAIN, PROSE
from warehouse.connection import Warehouse
from warehouse.who import PersonRow, people_of


@dataclass(frozen=True, slots=True)
class Place:
    """One text of a record: a column value, or a part of its message, with what was found in it.

    `findings` are in characters of `content`; a column of known kind counts as one finding over its whole
    value where no detector found that kind in it.
    """

    part: str
    name: str
    holds: str
    content: str
    findings: tuple[Finding, ...]


@dataclass
class Dossier:
    """One record with all its places, the people its structure names, and the names in its thread."""

    record: str
    file: str
    source: str
    kind: str
    at: str
    at_text: str
    thread: str
    places: list[Place] = field(default_factory=list)
    people: list[PersonRow] = field(default_factory=list)
    thread_names: tuple[str, ...] = ()


def dossiers(warehouse: Warehouse, records: Collection[str]) -> list[Dossier]:
    """The given records in order of time, those without a time last."""
    wanted = list(records)
    found = {
        str(record): Dossier(str(record), str(file), source, kind, at, at_text, thread)
        for record, file, source, kind, at, at_text, thread in warehouse.rows("dossier_records", wanted)
    }
    for record, part, name, holds, content, findings in warehouse.rows("dossier_places", wanted):
        spans = tuple(Finding(f["s"], f["e"], f["l"], f["p"], f["r"]) for f in findings)
        found[str(record)].places.append(Place(part, name, holds, content, _declared(holds, content, spans)))
    for person in people_of(warehouse, wanted):
        found[person.record].people.append(person)
    names = _thread_names(warehouse, wanted)
    for dossier in found.values():
        dossier.thread_names = names.get(dossier.thread, ())
    return list(found.values())


def _declared(holds: str, content: str, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    if holds == MACHINE:
        return ()
    if holds in (PROSE, PLAIN) or any(f.label == holds for f in findings):
        return findings
    return (*findings, Finding(0, len(content), holds, 0.99, "column"))


def _thread_names(warehouse: Warehouse, records: list[str]) -> dict[str, tuple[str, ...]]:
    names: defaultdict[str, set[str]] = defaultdict(set)
    for thread, name in warehouse.rows("dossier_thread_names", records):
        names[str(thread)].add(str(name))
    return {thread: tuple(sorted(found)) for thread, found in names.items()}


@dataclass(frozen=True, slots=True)
class FileShare:
    """Of one file: rows read, duplicate, unreadable, and records stored under it."""

    file: str
    source: str
    suffix: str
    read: int
    stored: int
    duplicate: int
    unreadable: int
    complete: bool


def file_shares(warehouse: Warehouse) -> list[FileShare]:
    """Every file the warehouse has read, with its sums."""
    return [FileShare(str(row[0]), *row[1:]) for row in warehouse.rows("dossier_files")]


@dataclass(frozen=True, slots=True)
class Unsearched:
    """A file that was not searched, or not to its end: `reason` is not_reached, cut_off or not_read.

    `file` is empty where nothing of it was read yet; `place` is then its run and number in the inbox.
    """

    source: str
    file: str
    suffix: str
    place: str
    reason: str


def unsearched(warehouse: Warehouse) -> list[Unsearched]:
    """What the warehouse was asked to read and holds nothing of, or a part."""
    return [Unsearched(*map(str, row)) for row in warehouse.rows("dossier_unsearched")]
