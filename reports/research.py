"""From the warehouse to an anonymised release: CSV, Parquet, a page that says what it is, all swept."""

import io
from datetime import UTC, datetime

from anonymizers.release import COLUMNS, Release, make_release
from anonymizers.sweep import Sweep
from detectors.known import KnownNames
from reports.release import MarkerCount, ReleaseReport, Withheld
from reports.release import Sweep as SweepCount
from warehouse.connection import Warehouse
from warehouse.messages import first_names, identifiers, messages
from warehouse.scan import detector_in_force

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def release(warehouse: Warehouse) -> Release:
    """Every message and note without the people in it, swept with all that the warehouse knows."""
    known = identifiers(warehouse)
    everyone = KnownNames(dict.fromkeys(sorted(known.get("PERSON", ())), ""))
    staff = KnownNames(dict.fromkeys(first_names(warehouse), ""), short=True, capitalised=True)
    return make_release(messages(warehouse), (everyone, staff), Sweep(known))


def as_csv(made: Release) -> bytes:
    """UTF-8 with a byte order mark, so that spreadsheets read it right; no cell starts a formula."""
    import pandas as pd

    frame = pd.DataFrame(made.rows, columns=list(COLUMNS)).map(_harmless)
    return b"\xef\xbb\xbf" + frame.to_csv(index=False, lineterminator="\r\n").encode()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def as_parquet(made: Release) -> bytes:
    """The same rows for programs; no index, no metadata of ours."""
    import pandas as pd

    buffer = io.BytesIO()
    pd.DataFrame(made.rows, columns=list(COLUMNS)).to_parquet(buffer, index=False)
    return buffer.getvalue()


def describe(warehouse: Warehouse, made: Release, purpose: str, language: str) -> ReleaseReport:
    """What the page with the release tells its reader."""
    sweep = made.sweep
    return ReleaseReport(
        made_at=datetime.now(UTC).isoformat(timespec="seconds"),
        language=language,
        purpose=purpose,
        rows_read=made.read,
        rows_released=len(made.rows),
        withheld=tuple(Withheld(reason, rows) for reason, rows in sorted(made.withheld.items())),
        markers=tuple(MarkerCount(label, count) for label, count in sorted(made.markers.items())),
        sweep=SweepCount(
            sweep.identifiers,
            sweep.variants,
            sweep.cells,
            sum(sweep.hits.values()),
            sweep.planted,
            sweep.proved,
        ),
        detector=detector_in_force(warehouse),
    )
