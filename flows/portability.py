"""Answer a request for portability: what a person may take along, handed over as a package."""

from pathlib import Path

from flows.settings import read_settings
from flows.steps import publish, step, story
from subjects import requests
from subjects.identity import find, holdings
from warehouse.connection import open_warehouse
from warehouse.scan import require_searched


@story
def portability(home: str, request: str, out: str) -> dict[str, int]:
    """Assemble, pack and check the package of a verified request; returns counts."""
    counts = make_package(home, request, out)
    publish("portability-package", [dict(counts)], "what one answer holds; no names")
    return counts


@step
def make_package(home: str, request: str, out: str) -> dict[str, int]:
    """Gather the person's records, keep what is theirs to take along, write the zip into `out`, and verify it."""
    from reports.access import assemble
    from reports.portability import project
    from reports.portability_pack import pack_portable
    from reports.portability_verify import verify
    from subjects.portability import rules_in_force
    from warehouse.dossier import dossiers
    from warehouse.who import language_of_person

    settings, place = read_settings(Path(home)), Path(home)
    with open_warehouse(place) as warehouse:
        asked = requests.verified(warehouse, request, "portability")
        require_searched(warehouse)
        policy = requests.policy_of(warehouse, request, place)
        subject = find(warehouse, asked.subject_key, settings.region)
        held = holdings(warehouse, subject)
        language = language_of_person(warehouse, list(held.links)) or settings.language
        bundle = assemble(warehouse, asked, subject, held, policy, language=language, region=settings.region)
        rules = rules_in_force(policy.portability)
        portable = project(bundle, dossiers(warehouse, held.links), held, rules)
        problems = verify(pack_portable(portable, Path(out))).problems
        values, over = (
            sum(count.values for count in portable.counts), sum(count.values_over for count in portable.counts)
        )  # fmt: skip
        detail = f"{len(portable.records)} records, {over} values; {values - over} left out"
        requests.answered(warehouse, request, detail)
    return {
        "records": len(portable.records),
        "values": over,
        "left_out": values - over,
        "no_rule": sum(left.values for left in portable.left_out if left.reason == "no rule"),
        "near_matches": bundle.near_matches,
        "files": len(bundle.sums),
        "problems": len(problems),
    }
