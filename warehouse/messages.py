"""The messages that a research release is made from, and all that is known to identify somebody."""

from collections.abc import Iterator
from dataclasses import dataclass

from detectors.finding import Finding
from warehouse.connection import Warehouse


@dataclass(frozen=True, slots=True)
class Message:
    """The own words of a message (no quotes, no signature), with findings and the names in its thread."""

    record: str
    source: str
    kind: str
    language: str
    month: str
    text: str
    findings: tuple[Finding, ...]
    participants: tuple[str, ...]


def messages(warehouse: Warehouse) -> Iterator[Message]:
    """Every piece of body text of every message, note and call."""
    for record, source, kind, language, month, text, found, names in warehouse.stream("release_messages"):
        findings = tuple(Finding(f["s"], f["e"], f["l"], f["p"], f["r"]) for f in found)
        yield Message(str(record), source, kind, language, month, text, findings, tuple(names))


def identifiers(warehouse: Warehouse) -> dict[str, set[str]]:
    """Kind -> every known value of it: names, addresses, phone, bank and other numbers."""
    known: dict[str, set[str]] = {}
    for kind, value in warehouse.rows("release_identifiers"):
        known.setdefault(str(kind), set()).add(str(value))
    return known


def first_names(warehouse: Warehouse) -> list[str]:
    """The first names of the company's own people: customers call them by these alone."""
    return [str(name) for (name,) in warehouse.rows("release_first_names")]
