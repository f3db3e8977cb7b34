"""From the warehouse to the discovery report: counts as they are, examples masked on the way."""

from datetime import UTC, datetime

from reports.discovery import DiscoveryReport, PlaceCount, mask
from warehouse import survey as counts
from warehouse.connection import Warehouse


def survey(warehouse: Warehouse, *, detector: str, company: str, language: str) -> DiscoveryReport:
    """What personal data sits where, as the warehouse holds it now."""
    texts, scanned, records_hit = counts.scanned(warehouse, detector)
    return DiscoveryReport(
        made_at=datetime.now(UTC).isoformat(timespec="seconds"),
        language=language,
        company=company,
        detector=detector,
        texts=texts,
        scanned=scanned,
        records_hit=records_hit,
        files=counts.files(warehouse),
        kinds=counts.kinds(warehouse),
        places=tuple(_place(p) for p in counts.places(warehouse)),
        unread=counts.unread(warehouse),
    )


def _place(p: counts.PlaceRow) -> PlaceCount:
    examples = tuple(dict.fromkeys(mask(value[:80], p.label) for value in p.examples if value))
    return PlaceCount(
        p.source, p.record_kind, p.part, p.column, p.filled, p.hit, p.label, p.certainty, examples, p.holds
    )
