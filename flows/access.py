"""Answer a request for access: one person's data, handed over as a bundle."""

from pathlib import Path

from flows.settings import read_settings
from flows.steps import publish, step, story
from subjects import requests
from subjects.identity import find, holdings
from subjects.policy import read_policy
from warehouse.connection import open_warehouse
from warehouse.scan import require_searched


@story
def access(home: str, request: str, out: str) -> dict[str, int]:
    """Assemble, pack and check the bundle of a verified request; returns counts."""
    counts = make_bundle(home, request, out)
    publish("access-bundle", [dict(counts)], "what one answer holds; no names")
    return counts


@step
def make_bundle(home: str, request: str, out: str) -> dict[str, int]:
    """Gather the person's records, take others' data out, write the zip into `out`, and verify it."""
    from reports.access import assemble
    from reports.bundle import complete, pack, verify
    from warehouse.who import language_of_person

    settings, place = read_settings(Path(home)), Path(home)
    with open_warehouse(place) as warehouse:
        asked = requests.verified(warehouse, request, "access")
        require_searched(warehouse)
        subject = find(warehouse, asked.subject_key, settings.region)
        held = holdings(warehouse, subject)
        language = language_of_person(warehouse, list(held.links)) or settings.language
        bundle = assemble(
            warehouse, asked, subject, held, read_policy(place), language=language, region=settings.region
        )
        packed = pack(bundle, Path(out))
        problems = verify(packed).problems
        requests.answered(
            warehouse, request, f"{len(bundle.entries)} records, {len(bundle.redactions)} redactions"
        )
    return {
        "records": len(bundle.entries),
        "redactions": len(bundle.redactions),
        "near_matches": bundle.near_matches,
        "complete": int(complete(bundle)),
        "files": len(bundle.sums),
        "problems": len(problems),
    }
