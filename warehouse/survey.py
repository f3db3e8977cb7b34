"""Counts over the whole warehouse: what personal data sits in which source, column and part."""

import re
from dataclasses import dataclass

from warehouse.connection import Warehouse


@dataclass(frozen=True, slots=True)
class FileSum:
    """What became of the rows of one file.

    `file` is a code name ("hubspot 3fa2b1c9.csv"): the name somebody gave it may name a person. `settled`
    holds (what, choice, why) for each choice made for the whole file; a choice is "ambiguous" where nothing
    was guessed.
    """

    source: str
    file: str
    read: int
    stored: int
    duplicate: int
    unreadable: int
    settled: tuple[tuple[str, str, str], ...] = ()

    @property
    def gap(self) -> int:
        """Rows read whose fate is unknown (positive) or told twice (negative); 0 where the sum is right."""
        return self.read - self.stored - self.duplicate - self.unreadable


@dataclass(frozen=True, slots=True)
class KindCount:
    """One kind of personal data in one source.

    `findings` counts every place: a text that stands in three records counts in each of them. `values` are
    the distinct values among them, `records` the distinct records, `certainty` the mean score (0 to 1).
    """

    source: str
    label: str
    findings: int
    values: int
    records: int
    certainty: float


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """How much of one kind stands in one column or part; `examples` are values in clear, for masking."""

    source: str
    record_kind: str
    part: str
    column: str
    filled: int
    hit: int
    label: str
    certainty: float
    examples: tuple[str, ...]
    holds: str


@dataclass(frozen=True, slots=True)
class Unread:
    """What could not be read; `count` rows or messages for the same reason. Quotes no content."""

    source: str
    file: str
    place: str
    reason: str
    remedy: str
    count: int = 1


def code_name(source: str, file: object, suffix: str) -> str:
    """A file's name in reports: its source and the head of its hash, such as `hubspot 3fa2b1c9.csv`."""
    kept = suffix if re.fullmatch(r"\.[a-z0-9]{1,8}", suffix) else ""
    return f"{source} {str(file)[:8]}{kept}"


def files(warehouse: Warehouse) -> tuple[FileSum, ...]:
    """Every file ever read, with the sums of its first complete reading and what was settled for it."""
    settled: dict[object, list[tuple[str, str, str]]] = {}
    for file, *choice in warehouse.rows("survey_settled"):
        settled.setdefault(file, []).append((str(choice[0]), str(choice[1]), str(choice[2])))
    return tuple(
        FileSum(
            source,
            code_name(source, file, suffix),
            read,
            stored,
            duplicate,
            unreadable,
            tuple(settled.get(file, ())),
        )
        for file, source, suffix, read, stored, duplicate, unreadable in warehouse.rows("survey_files")
    )


def kinds(warehouse: Warehouse) -> tuple[KindCount, ...]:
    """Kinds of personal data by source."""
    return tuple(KindCount(*row) for row in warehouse.rows("survey_kinds"))


def places(warehouse: Warehouse) -> tuple[PlaceRow, ...]:
    """Kinds of personal data by source, record kind, part and column."""
    return tuple(
        PlaceRow(*row[:8], examples=tuple(dict.fromkeys(row[8:10])), holds=row[10])  # type: ignore[misc]
        for row in warehouse.rows("survey_places")
    )


def unread(warehouse: Warehouse) -> tuple[Unread, ...]:
    """What could not be read, by file and reason."""
    return tuple(
        Unread(source, code_name(source, file, suffix), *rest)
        for source, file, suffix, *rest in warehouse.rows("survey_unread")
    )


def scanned(warehouse: Warehouse, detector: str) -> tuple[int, int, int]:
    """Distinct texts stored, those of them that `detector` has analysed, and records with a finding."""
    return (
        warehouse.number("survey_texts"),
        warehouse.number("survey_scanned", detector),
        warehouse.number("survey_records_hit"),
    )
