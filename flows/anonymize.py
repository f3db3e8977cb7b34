"""Make an anonymised release for research: messages without the people in them."""

from pathlib import Path

from flows.files import write_private
from flows.settings import read_settings
from flows.steps import publish, step, story
from inzage.errors import RefusedError
from warehouse import releases
from warehouse.connection import open_warehouse
from warehouse.scan import detector_in_force, require_searched


@story
def anonymize(home: str, release: int, out: str) -> dict[str, int]:
    """Mask every message, sweep the result, and write it only if the sweep finds nothing; returns counts."""
    counts = make_release(home, release, out)
    publish("release", [dict(counts)], "rows and markers of one release")
    return counts


@step
def make_release(home: str, release: int, out: str) -> dict[str, int]:
    """Make, sweep and write one release; `RefusedError` and nothing written where the sweep finds something."""
    from reports import research
    from reports.release import render_release

    with open_warehouse(Path(home)) as warehouse:
        if not detector_in_force(warehouse):
            raise RefusedError(
                "nothing has been scanned yet, so there is nothing to release; run: inzage scan"
            )
        require_searched(warehouse)
        made = research.release(warehouse)
        if not made.sweep.clean:
            releases.finish(warehouse, release, "refused", 0)
            raise RefusedError(_refusal(made.sweep.hits, made.sweep.planted - made.sweep.proved))
        page = research.describe(
            warehouse, made, releases.purpose(warehouse, release), read_settings(Path(home)).language
        )
        folder = Path(out)
        write_private(folder / "messages.csv", research.as_csv(made))
        write_private(folder / "messages.parquet", research.as_parquet(made))
        write_private(folder / "release.html", render_release(page).encode())
        releases.finish(warehouse, release, "made", len(made.rows))
    return {"read": made.read, "released": len(made.rows), "markers": sum(made.markers.values())}


def _refusal(hits: object, unproved: int) -> str:
    if unproved:
        return f"the sweep missed {unproved} planted identifiers, so it proves nothing; no file was written"
    return f"known identifiers are still in the output ({hits}); no file was written"
