"""The machine-readable members of an access bundle: the data, the replacements, the sums of the search."""

from dataclasses import asdict
from typing import Any

from reports.bundle_model import Bundle, Entry
from reports.bundle_order import in_order
from reports.bundle_sums import complete

FORMAT = "inzage-access-bundle"
VERSION = 1


def as_json(bundle: Bundle) -> dict[str, Any]:
    """The content of `data.json`: who asked, the records in reading order, and the information of art. 15(1).

    Keys are English and stay the same within a version; dates are ISO 8601, an unknown moment is null. The
    JSON Schema in `schema.json` documents every key.
    """
    return {
        "format": FORMAT,
        "version": VERSION,
        "request": bundle.request,
        "received": bundle.received,
        "due": bundle.due,
        "answered": bundle.answered,
        "language": bundle.language,
        "subject": {"name": bundle.subject, "keys": list(bundle.keys)},
        "complete": complete(bundle),
        "near_matches": bundle.near_matches,
        "detector": bundle.detector,
        "entries": [_entry(entry) for entry in in_order(bundle.entries)],
        "processing": _processing(bundle),
    }


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "source": entry.source,
        "kind": entry.kind,
        "at": entry.at or None,
        "at_text": entry.at_text,
        "thread": entry.thread or None,
        "direction": entry.direction,
        "reasons": [asdict(reason) for reason in entry.reasons],
        "values": [asdict(value) for value in entry.values],
        "passages": [asdict(passage) for passage in entry.passages],
        "extract": asdict(entry.extract) if entry.extract else None,
    }


def _processing(bundle: Bundle) -> dict[str, Any]:
    policy = bundle.policy
    return {
        "controller": {"name": policy.controller, "address": policy.address, "email": policy.email},
        "authority": {
            "name": policy.authority,
            "url": policy.authority_url,
            "address": policy.authority_address,
        },
        "purposes": list(policy.purposes),
        "recipients": list(policy.recipients),
        "retention": list(policy.retention),
        "origins": list(policy.origins),
        "automated_decisions": list(policy.automated),
        "safeguards": list(policy.safeguards),
    }


def redactions_json(bundle: Bundle) -> dict[str, Any]:
    """The content of `redactions.json`: every replaced place, its kind, rule and ground, never the value."""
    rows = sorted(bundle.redactions, key=lambda row: (row.entry, row.place, row.replacement, row.rule))
    return {"request": bundle.request, "redactions": [asdict(row) for row in rows]}


def sums_json(bundle: Bundle) -> list[dict[str, Any]]:
    """One row per file: read = in_bundle + not_about + duplicate + unreadable."""
    return [asdict(row) for row in sorted(bundle.sums, key=lambda row: (row.source, row.file))]


def completeness_json(bundle: Bundle) -> dict[str, Any]:
    """The content of `completeness.json`: what was searched, what could not be, and whether that is all."""
    skipped = sorted(bundle.skipped, key=lambda row: (row.source, row.reason))
    return {
        "request": bundle.request,
        "complete": complete(bundle),
        "sums": sums_json(bundle),
        "skipped": [asdict(row) for row in skipped],
        "near_matches": bundle.near_matches,
    }
