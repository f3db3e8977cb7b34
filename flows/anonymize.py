"""Make an anonymised release for research: tables and texts that go out when every threshold holds, or not at all."""

import secrets
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from flows.files import write_private
from flows.settings import Settings, read_settings
from flows.steps import publish, step, story
from inzage.errors import RefusedError
from warehouse import releases
from warehouse.connection import Warehouse, open_warehouse
from warehouse.scan import detector_in_force, require_searched

if TYPE_CHECKING:
    from anonymizers.gate import Check
    from reports.research import Work


@story
def anonymize(home: str, release: int, out: str) -> dict[str, int]:
    """Mask, generalise, attack and sweep; write what passes the gate. Returns counts."""
    counts = make_release(home, release, out)
    publish("release", [dict(counts)], "rows and markers of one release")
    return counts


@step
def make_release(home: str, release: int, out: str) -> dict[str, int]:
    """Make one release; `RefusedError`, a report in the home and nothing in `out` where a threshold fails."""
    from reports import research

    settings = read_settings(Path(home))
    with open_warehouse(Path(home)) as warehouse:
        if not detector_in_force(warehouse):
            raise RefusedError(
                "nothing has been scanned yet, so there is nothing to release; run: inzage scan"
            )
        require_searched(warehouse)
        entry = releases.asked(warehouse, release)
        asked = research.Asked.model_validate_json(entry.declaration)
        work = research.work(warehouse, asked, secrets.SystemRandom(), settings.region)
        _guard(warehouse, entry, work.made.release.population)
        return _write(warehouse, release, work, Path(out), settings)


def refusal_path(home: Path, release: int) -> Path:
    """Where the report of a refused release lies."""
    return home / "reports" / f"release-{release}-refused.html"


def _guard(warehouse: Warehouse, entry: releases.Asked, population: frozenset[str]) -> None:
    """Two releases of the same people can be held together; the same one again tells nothing new."""
    before = releases.earlier(warehouse, entry.form, population)
    other = [one for one in before if not (one.same_form and one.share == 1)]
    if other and not entry.again:
        numbers = ", ".join(f"{one.release} ({one.share:.0%} of these people)" for one in other)
        raise RefusedError(
            f"some of these people are in earlier releases: {numbers}; held together, releases may single out whom "
            "each hides; release the same columns and texts again, or say why this one may go out: --again REASON"
        )


def _write(warehouse: Warehouse, number: int, work: "Work", out: Path, settings: Settings) -> dict[str, int]:
    from anonymizers.gate import ANONYMOUS, held_back, verdict
    from reports.release import render_release
    from reports.release_kit import render_kit
    from reports.release_model import describe
    from reports.research import swept
    from reports.research_files import files

    rng, made, language = secrets.SystemRandom(), work.made.release, settings.language
    with held_back(out) as folder:
        for name, content in files(made, work.tables, work.asked.declaration).items():
            write_private(folder / name, content)
        write_private(folder / "intruder.html", render_kit(made, language, rng).encode())
        found = swept(folder, work.prepared, rng)
        checks = [*work.checks, *found.checks]
        called = verdict(checks, work.made.attacks, work.asked.declaration)
        page = render_release(
            describe(work, found, checks, called, language=language, detector=detector_in_force(warehouse))
        )
        write_private(folder / "release.html", page.encode())
        checks += swept(folder, work.prepared, rng).checks
        if not all(check.holds for check in checks):
            raise _refused(warehouse, number, checks, page)
    releases.finish(warehouse, number, "made", len(made.rows), verdict=called, population=made.population)
    return {
        "read": work.read,
        "released": len(made.rows),
        "markers": sum(made.markers.values()),
        "anonymous": int(called == ANONYMOUS),
    }


def _refused(warehouse: Warehouse, number: int, checks: Sequence["Check"], page: str) -> RefusedError:
    """Note the refusal; its report holds the declared purpose and figures, and no row."""
    from reports.research import remedies

    releases.finish(warehouse, number, "refused", 0)
    place = write_private(refusal_path(warehouse.home, number), page.encode())
    failing = {check.name: (check, passes) for check, passes in remedies(checks)}
    told = "; ".join(
        f"{name} is {check.measured:.3g}, {'at least' if check.least else 'at most'} {check.limit:.3g} is asked"
        for name, (check, _) in failing.items()
    )
    return RefusedError(f"not released: {told}; what would pass is told in {place}")
