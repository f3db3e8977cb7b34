"""The page that goes with a research release, or says why there is none: what was done, what was measured, and what
that makes of it (GDPR recital 26; art. 4(5))."""

from math import ceil

from reports.page import render
from reports.release_kit import SAMPLE, bound
from reports.release_model import Report
from reports.wording import number


def render_release(report: Report) -> str:
    """The page in its own language; raises `SettingsError` for a language that is not written."""
    return render(
        "release.html.j2",
        language=report.language,
        report=report,
        most=max((number for _, number in report.markers), default=0) or 1,
        passes={check.name: value for check, value in report.remedies},
        share=lambda value: share(value, report.language),
        figure=lambda value: figure(value, report.language),
        sample=min(SAMPLE, report.released),
        bound=bound(0, min(SAMPLE, report.released)),
    )


def share(value: float, language: str) -> str:
    """A share with one decimal, since thresholds are: `5.8%`. Rounded up: a risk is never told smaller than it is."""
    tenths = ceil(round(value * 1000, 6))
    sign = {"fr": "\N{NARROW NO-BREAK SPACE}%", "de": "\N{NARROW NO-BREAK SPACE}%"}.get(language, "%")
    return f"{number(tenths / 10, language, 1)}{sign}"


def figure(value: float, language: str) -> str:
    """A count as it is, anything else with three decimals."""
    return number(value, language, 0 if float(value).is_integer() else 3)
