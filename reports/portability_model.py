"""What goes into the portability package of one person (GDPR art. 20), and what stays behind and why."""

from dataclasses import dataclass

NO_RULE = "no rule"
MENTIONED = "only mentions you"
"""Why a value stays behind, beside what a rule says of it (`inferred`, `staff`, a legal basis)."""


@dataclass(frozen=True, slots=True)
class Ground:
    """Where a value comes from, on what basis it is processed, and what it means (a term of the dictionary)."""

    origin: str
    basis: str
    means: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One value of a record as it is handed over, others' data replaced; `holds` is what its column holds."""

    name: str
    value: str
    holds: str
    ground: Ground


@dataclass(frozen=True, slots=True)
class PortableRecord:
    """What of one record goes along. `at` is ISO 8601 or empty; `direction` "about", "written" or "received".

    `text` is None where the record has no message or it stays behind.
    """

    id: str
    source: str
    kind: str
    at: str
    thread: str
    direction: str
    cells: tuple[Cell, ...]
    text: Cell | None

    def first(self, *means: str) -> str:
        """The first value of one of these meanings, "" where there is none."""
        return next((cell.value for term in means for cell in self.cells if cell.ground.means == term), "")

    def all(self, means: str) -> list[str]:
        """Every value of a meaning, each once."""
        return list(dict.fromkeys(cell.value for cell in self.cells if cell.ground.means == means))


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many values of one column stayed behind for one reason."""

    source: str
    kind: str
    field: str
    reason: str
    values: int


@dataclass(frozen=True, slots=True)
class SourceCount:
    """What became of one kind of record of a source: records held and handed over, values held and handed over."""

    source: str
    kind: str
    records: int
    records_over: int
    values: int
    values_over: int


@dataclass(frozen=True, slots=True)
class Portable:
    """Everything that one answer to one request for portability holds. `answered` is an ISO date."""

    request: str
    language: str
    answered: str
    controller: str
    contact: str
    records: tuple[PortableRecord, ...]
    left_out: tuple[LeftOut, ...]
    counts: tuple[SourceCount, ...]
