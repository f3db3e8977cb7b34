"""The page that goes with an anonymised release: what was replaced, what was checked, and what is not known.

Replacing direct identifiers makes data pseudonymised (GDPR art. 4(5)), not anonymous: whether a person can
still be singled out by what remains (recital 26) has to be measured, and the page says that it was not.
"""

from dataclasses import dataclass

from reports.page import render


@dataclass(frozen=True, slots=True)
class Withheld:
    """Rows left out for one reason: a key of `words/withheld.toml`, else words that quote no content."""

    reason: str
    rows: int


@dataclass(frozen=True, slots=True)
class MarkerCount:
    """How often values of one kind (a `Label`) were replaced by a marker."""

    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Sweep:
    """The check on the finished release: known identifiers, in several ways of writing them, in every cell.

    `identifiers` were looked for in `variants` spellings through `cells` cells; `hits` places still hold one.
    To test itself the check plants `planted` identifiers in made-up cells and finds `proved` of them.
    """

    identifiers: int
    variants: int
    cells: int
    hits: int
    planted: int = 0
    proved: int = 0


@dataclass(frozen=True, slots=True)
class ReleaseReport:
    """One anonymised release; `made_at` is ISO 8601, `language` the reader's (nl, fr, en, de).

    `statement` is what whoever releases it declares about it, in their own words; it may be empty, and stands
    beside our own judgement, never in its place.
    """

    made_at: str
    language: str
    purpose: str
    rows_read: int
    rows_released: int
    withheld: tuple[Withheld, ...]
    markers: tuple[MarkerCount, ...]
    sweep: Sweep
    detector: str
    statement: str = ""

    @property
    def gap(self) -> int:
        """Rows read that are neither released nor withheld; 0 where the sum is right."""
        return self.rows_read - self.rows_released - sum(row.rows for row in self.withheld)

    @property
    def replaced(self) -> int:
        """All replacements together."""
        return sum(marker.count for marker in self.markers)


def clean(report: ReleaseReport) -> bool:
    """Whether the check found nothing and could have: it looked somewhere, and passed its own test."""
    sweep = report.sweep
    looked = min(sweep.identifiers, sweep.variants, sweep.cells) > 0
    return looked and sweep.hits == 0 and sweep.proved == sweep.planted


def swept(report: ReleaseReport) -> str:
    """The outcome of the check in one word: clean, found or unchecked."""
    if report.sweep.hits:
        return "found"
    return "clean" if clean(report) else "unchecked"


def render_release(report: ReleaseReport) -> str:
    """The page in its own language; raises `SettingsError` for a language that is not written."""
    return render(
        "release.html.j2",
        language=report.language,
        report=report,
        outcome=swept(report),
        withheld=sorted(report.withheld, key=lambda row: (-row.rows, row.reason)),
        markers=sorted(report.markers, key=lambda marker: (-marker.count, marker.label)),
        most=max((marker.count for marker in report.markers), default=0) or 1,
    )
