"""Answer a request for access: one person's data, handed over as a bundle."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from flows.progress import talk
from flows.settings import read_settings
from flows.steps import publish, step, story
from inzage.errors import RefusedError
from subjects import requests
from subjects.identity import find, holdings
from warehouse.connection import open_warehouse
from warehouse.scan import require_searched

if TYPE_CHECKING:
    from reports.bundle import Bundle

PASSPHRASE = "INZAGE_PASSPHRASE"  # noqa: S105 - the name of a variable
"""The variable under which the passphrase reaches the flow: what Prefect passes on, it also stores."""


@story
def access(home: str, request: str, out: str) -> dict[str, int]:
    """Assemble, pack and check the bundle of a verified request; returns counts.

    The zip is encrypted where the environment holds `INZAGE_PASSPHRASE`.
    """
    counts = make_bundle(home, request, out)
    publish("access-bundle", [dict(counts)], "what one answer holds; no names")
    return counts


@step
def make_bundle(home: str, request: str, out: str) -> dict[str, int]:
    """Gather the person's records, take others' data out, write the zip into `out`, and verify it."""
    from reports.access import assemble
    from reports.bundle import complete, pack, verify
    from warehouse.who import language_of_person

    settings, place, secret = read_settings(Path(home)), Path(home), os.environ.get(PASSPHRASE, "")
    with open_warehouse(place) as warehouse:
        asked = requests.verified(warehouse, request, "access")
        require_searched(warehouse)
        policy = requests.policy_of(warehouse, request, place)
        subject = find(warehouse, asked.subject_key, settings.region)
        held = holdings(warehouse, subject)
        language = language_of_person(warehouse, list(held.links)) or settings.language
        bundle = assemble(warehouse, asked, subject, held, policy, language=language, region=settings.region)
        packed = pack(bundle, Path(out), passphrase=secret, pdf=_pdf(bundle))
        problems = verify(packed, secret).problems
        requests.answered(
            warehouse, request, f"{len(bundle.entries)} records, {len(bundle.redactions)} redactions"
        )
    return {
        "records": len(bundle.entries),
        "extracts": sum(entry.extract is not None for entry in bundle.entries),
        "redactions": len(bundle.redactions),
        "near_matches": bundle.near_matches,
        "complete": int(complete(bundle)),
        "files": len(bundle.sums),
        "problems": len(problems),
    }


def _pdf(bundle: "Bundle") -> bytes:
    """The letter as PDF; where none can be made, that is settled and told, and the answer goes out without."""
    from reports.bundle_pdf import render_pdf

    try:
        return render_pdf(bundle)
    except RefusedError as why:
        talk.print(f"settled: {why}", markup=False)
        return b""


def passphrase(file: Path | None) -> str:
    """The first line of `file`, else what the environment holds, else none; only its end of line is taken off."""
    if file is None:
        return os.environ.get(PASSPHRASE, "")
    try:
        lines = file.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        raise RefusedError("the passphrase file cannot be read as UTF-8 text") from None
    if not lines or not lines[0]:
        raise RefusedError("the passphrase file is empty: its first line is the passphrase")
    return lines[0]
