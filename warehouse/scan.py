"""Which texts still have to be analysed, and what the detector found in them.

What it found (`detected`) hangs on the text and the detector's version: a second scan costs only what is new, and
a changed detector re-does all. A chunk is stored whole or not at all, so an interrupted scan goes on where it
stopped. Known people and numbers are looked for afterwards (`warehouse.matching`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from detectors.finding import Finding
from inzage.errors import RefusedError
from warehouse.connection import Warehouse
from warehouse.found import findings_table
from warehouse.keys import value_key
from warehouse.known import fingerprint

if TYPE_CHECKING:
    import pyarrow as pa


@dataclass(frozen=True, slots=True)
class Pending:
    """A text that waits for analysis."""

    text: str
    content: str
    prose: bool
    language: str | None


def plan(warehouse: Warehouse, detector: str, size: int) -> int:
    """Queue what `detector` has not analysed yet, in chunks of `size` texts; returns the number of chunks."""
    with warehouse.transaction():
        warehouse.run("scan_clear")
        warehouse.run("scan_plan", size, detector)
    return warehouse.number("scan_chunks")


def pending(warehouse: Warehouse, chunk: int) -> list[Pending]:
    """The texts of a chunk, shortest first: texts of a length share a batch well."""
    return [Pending(str(text), *rest) for text, *rest in warehouse.rows("scan_pending", chunk)]


def store(
    warehouse: Warehouse,
    detector: str,
    texts: Sequence[Pending],
    languages: Sequence[str],
    findings: Sequence[Sequence[Finding]],
    region: str = "BE",
) -> int:
    """Keep what the detector found in each of `texts`; returns the number of findings."""
    rows = [
        (
            text.text, detector, f.start, f.end, f.label, f.score, f.rule,
            value_key(f.label, text.content[f.start : f.end], region),
        )
        for text, found in zip(texts, findings, strict=True)
        for f in found
    ]  # fmt: skip
    done = [
        (text.text, detector, text.prose, language) for text, language in zip(texts, languages, strict=True)
    ]
    incoming = _done_table(done)
    with warehouse.transaction():
        warehouse.run("detected_forget", detector, incoming_done=incoming)
        warehouse.run("scan_forget_analysed", detector, incoming_done=incoming)
        warehouse.run("matched_forget", incoming_done=incoming)
        warehouse.run("scan_done", incoming_done=incoming)
        warehouse.run("scan_languages", incoming_done=incoming)
        warehouse.run("detected_add", incoming_findings=findings_table(rows))
    return len(rows)


def conclude(warehouse: Warehouse, detector: str) -> None:
    """All texts are analysed by `detector`: what older ones found is dropped, and this is the one in force."""
    with warehouse.transaction():
        warehouse.run("detected_purge", detector)
        warehouse.run("matched_purge", detector)
        warehouse.run("scan_purge_findings", detector)
        warehouse.run("scan_purge_analysed", detector)


def found(warehouse: Warehouse) -> int:
    """Findings that count."""
    return warehouse.number("findings_count")


def detector_in_force(warehouse: Warehouse) -> str:
    """The version whose findings the warehouse holds; "" before the first scan."""
    row = warehouse.row("scan_detector")
    return str(row[0]) if row else ""


def require_searched(warehouse: Warehouse) -> None:
    """Raise `RefusedError` while a stored text has not been searched, also for all who are known by now: somebody in
    it would not be recognised."""
    detector = detector_in_force(warehouse)
    left = warehouse.number("scan_unsearched", detector)
    left = left or warehouse.number("matched_stale", detector, fingerprint(warehouse))
    if left:
        raise RefusedError(
            f"{left} stored texts have not been searched yet, so people in them would be missed; run: inzage scan"
        )


def _done_table(rows: list[tuple[str, str, bool, str]]) -> "pa.Table":
    import pyarrow as pa

    text, detector, prose, language = (list(column) for column in zip(*rows, strict=True))
    return pa.table({"text": text, "detector": detector, "prose": prose, "language": language})
