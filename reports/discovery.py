"""The discovery report: what personal data sits in which source, column and part, how much, and how sure.

It supports the record of processing (GDPR art. 30) and data minimisation (art. 5(1)(c)); it holds counts and
masked examples, so that it can be read by people who may not see the data themselves.
"""

from reports.discovery_attention import attention
from reports.discovery_heat import heat
from reports.discovery_mask import mask
from reports.discovery_model import (
    Certainty,
    DiscoveryReport,
    PlaceCount,
    balanced,
    certainty,
)
from reports.discovery_sources import bulk, by_source, shown_examples
from reports.page import render
from warehouse.survey import FileSum, KindCount, Unread

AMBIGUOUS = "ambiguous"


def render_report(report: DiscoveryReport) -> str:
    """The report as one HTML page in its own language; `SettingsError` for a language that is not written."""
    return render(
        "discovery.html.j2",
        language=report.language,
        report=report,
        balanced=balanced(report),
        bulk=bulk(report),
        heat=heat(report),
        points=attention(report),
        sources=by_source(report),
        settled=_settled(report),
        certainty=certainty,
        examples=shown_examples,
    )


def _settled(report: DiscoveryReport) -> list[tuple[FileSum, str, str, str]]:
    """Each choice with its file, those that could not be made first."""
    rows = [(file, *choice) for file in report.files for choice in file.settled]
    return sorted(rows, key=lambda row: row[2] != AMBIGUOUS)


__all__ = [
    "Certainty",
    "DiscoveryReport",
    "FileSum",
    "KindCount",
    "PlaceCount",
    "Unread",
    "balanced",
    "certainty",
    "mask",
    "render_report",
]
