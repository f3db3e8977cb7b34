"""The whole story on bundled made-up exports: read, search, answer a request for access, release for research."""

import shutil
from datetime import date
from importlib import resources
from pathlib import Path

import typer

from anonymizers.declaration import Declaration, Thresholds
from flows.access import access
from flows.anonymize import anonymize
from flows.commands_anonymize import ask, told
from flows.files import write_private
from flows.ingest import ingest
from flows.progress import talk
from flows.scan import report_path, scan
from flows.telling import tell_ingest
from reports.research import Asked
from subjects import requests
from warehouse import inbox
from warehouse.connection import open_warehouse

SUBJECT = "bram@pijlsnel.example"
"""A made-up customer with three addresses, in every source."""


def run_demo(home: Path) -> None:
    """Run every flow on the demo exports into `home`, anew each time; says what to open."""
    _clear(home)
    with resources.as_file(resources.files("flows")) as here:
        for name in ("inzage.toml", "policy.toml"):
            write_private(home / name, (here / "demo_home" / name).read_bytes())
        _read(home, here / "demo_exports")
    counts = scan(str(home))
    talk.print(f"  {counts['findings']} places with personal data in {counts['texts']} distinct texts\n")
    bundle = _answer(home)
    _release(home)
    talk.print("Look at:")
    for path in (
        report_path(home),
        bundle,
        home / "release" / "release.html",
        home / "release" / "messages.csv",
    ):
        typer.echo(path)


def _clear(home: Path) -> None:
    """Take away an earlier demo, and nothing else."""
    if not home.exists():
        return
    if {path.name for path in home.iterdir()} - {"prefect"} and not (home / "demo").exists():
        raise typer.BadParameter(f"{home} is not a demo's folder; choose another with --home")
    for name in ("warehouse.duckdb", "warehouse.duckdb.wal", "warehouse.key"):
        (home / name).unlink(missing_ok=True)
    for name in ("spill", "answers", "release", "reports"):
        shutil.rmtree(home / name, ignore_errors=True)


def _read(home: Path, exports: Path) -> None:
    write_private(home / "demo", b"Made by inzage demo; it may be deleted.\n")
    talk.print("1. Reading the exports of a made-up company", style="bold")
    with open_warehouse(home) as warehouse:
        run = inbox.queue(warehouse, [exports])
    ingest(str(home), run)
    with open_warehouse(home) as warehouse:
        tell_ingest(inbox.results(warehouse, run), inbox.troubles(warehouse, run))
    talk.print("  (the broken rows and the unknown file are part of the demo)\n")
    talk.print("2. Searching for personal data", style="bold")


def _answer(home: Path) -> Path:
    talk.print("3. Answering a request for access", style="bold")
    with open_warehouse(home) as warehouse:
        asked = requests.open_request(warehouse, "access", SUBJECT, date.today())  # noqa: DTZ011
        requests.attest(warehouse, asked.request, "demo: called back on the number on file")
    counts = access(str(home), asked.request, str(home / "answers"))
    talk.print(
        f"  {counts['records']} records of one customer; "
        f"other people's data replaced in {counts['redactions']} places\n"
    )
    return home / "answers" / f"inzage-{asked.request}.zip"


def _release(home: Path) -> None:
    """The company is small: its people's texts stay inside it, and linking them to the source is not ruled out."""
    talk.print("4. Releasing messages for research, inside the company", style="bold")
    declared = Declaration(
        purpose="demo: which questions do customers ask?", recipient="inside", thresholds=Thresholds(risk=1.0)
    )
    number = ask(home, Asked(declaration=declared))
    counts = anonymize(str(home), number, str(home / "release"))
    talk.print(f"  {told(counts)}\n")
