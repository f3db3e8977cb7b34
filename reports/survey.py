"""From the warehouse to the discovery report: counts as they are, examples masked on the way."""

from datetime import UTC, datetime

from reports.discovery import DiscoveryReport, FileSum, KindCount, PlaceCount, Unread, mask
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
        files=tuple(
            FileSum(f.source, f.file, f.read, f.stored, f.duplicate, f.unreadable, f.settled)
            for f in counts.files(warehouse)
        ),
        kinds=tuple(
            KindCount(k.source, k.label, k.findings, k.values, k.records, k.certainty)
            for k in counts.kinds(warehouse)
        ),
        places=tuple(_place(p) for p in counts.places(warehouse)),
        unread=tuple(
            Unread(u.source, u.file, u.place, u.reason, u.remedy, u.count) for u in counts.unread(warehouse)
        ),
    )


def _place(p: counts.PlaceRow) -> PlaceCount:
    examples = tuple(dict.fromkeys(mask(value[:80], p.label) for value in p.examples if value))
    return PlaceCount(
        p.source, p.record_kind, p.part, p.column, p.filled, p.hit, p.label, p.certainty, examples, p.holds
    )
