"""Find personal data in everything that is stored, and report where it sits."""

from pathlib import Path

import detectors
from detectors import Text
from flows.files import write_private
from flows.progress import progress
from flows.settings import Settings, read_settings, use_models
from flows.steps import publish, step, story
from warehouse import scan as work
from warehouse.connection import open_warehouse

CHUNK = 2_000
"""Texts analysed and stored at a time; what is lost when a scan is interrupted."""


@story
def scan(home: str) -> dict[str, int]:
    """Analyse what is new, look for known people and numbers in it, then write the discovery report; returns counts."""
    before, chunks = plan_chunks(home)
    with progress("searching texts", chunks) as advance:
        for chunk in range(chunks):
            analyse_chunk(home, chunk)
            advance(chunk + 1)
    after = match_known(home)
    return {"chunks": chunks, "new_findings": max(0, after - before), **write_report(home)}


@step
def plan_chunks(home: str) -> tuple[int, int]:
    """Queue the texts that this version of the detector has not seen; findings so far, and chunks to do."""
    _settled(home)
    with open_warehouse(Path(home)) as warehouse:
        return work.found(warehouse), work.plan(warehouse, detectors.version(), CHUNK)


@step
def analyse_chunk(home: str, chunk: int) -> int:
    """Find personal data in one chunk of texts and store what was found."""
    settings = _settled(home)
    with open_warehouse(Path(home)) as warehouse:
        texts = work.pending(warehouse, chunk)
        if not texts:
            return 0
        languages = [t.language or detectors.language_of(t.content, settings.language) for t in texts]
        asked = [Text(t.content, language, t.prose) for t, language in zip(texts, languages, strict=True)]
        few = sum(t.prose for t in texts) < CHUNK // 4
        found = list(detectors.find(asked, processes=1 if few else settings.workers))
        return work.store(warehouse, detectors.version(), texts, languages, found, settings.region)


@step
def match_known(home: str) -> int:
    """Look for known people and numbers in texts not yet searched for all of them; returns how much is found by now."""
    from flows.known import match

    settings = _settled(home)
    with open_warehouse(Path(home)) as warehouse:
        match(warehouse, detectors.version(), settings.region)
        return work.found(warehouse)


@step
def write_report(home: str) -> dict[str, int]:
    """Write the discovery report; publish and return its totals."""
    from reports.discovery import balanced, render_report
    from reports.survey import survey

    settings = _settled(home)
    with open_warehouse(Path(home)) as warehouse:
        work.conclude(warehouse, detectors.version())
        report = survey(
            warehouse, detector=detectors.version(), company=settings.company, language=settings.language
        )
    write_private(report_path(Path(home)), render_report(report).encode())
    rows: list[dict[str, object]] = [
        {"source": k.source, "kind": k.label, "findings": k.findings, "records": k.records}
        for k in report.kinds
    ]
    publish("personal-data", rows, "findings by source and kind")
    return {
        "findings": sum(k.findings for k in report.kinds),
        "texts": report.texts,
        "balanced": int(balanced(report)),
    }


def _settled(home: str) -> Settings:
    """The settings of the home, and its name models in use in this process."""
    settings = read_settings(Path(home))
    use_models(settings)
    return settings


def report_path(home: Path) -> Path:
    """Where the discovery report lies."""
    return home / "reports" / "discovery.html"
