"""The commands that read and search."""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from flows.cli import Home, app, home_of
from flows.progress import talk
from inzage.errors import RefusedError

Paths = Annotated[
    list[Path], typer.Argument(help="Export files or folders.", exists=True, show_default=False)
]
Kind = Annotated[str | None, typer.Option("--as", help="Read it as this kind, whatever it looks like.")]


@app.command()
def read(
    paths: Annotated[list[Path] | None, typer.Argument(help="Export files or folders.", exists=True)] = None,
    kind: Kind = None,
    listed: Annotated[bool, typer.Option("--list", help="List the readers there are.")] = False,  # noqa: FBT002
    as_json: Annotated[bool, typer.Option("--json", help="The sums as JSON too.")] = False,  # noqa: FBT002
) -> None:
    """Show what a reader makes of an export: records as JSON lines, sums on stderr. Stores nothing."""
    from flows.reading import list_readers, read_out

    if listed:
        list_readers()
        return
    if not paths:
        raise typer.BadParameter("give at least one file or folder")
    if not read_out(paths, kind, as_json=as_json):
        raise typer.Exit(1)


@app.command()
def ingest(paths: Paths, kind: Kind = None, home: Home = None) -> None:
    """Read exports into the warehouse: files, mailboxes, folders. Reading twice changes nothing."""
    from flows import orchestra
    from warehouse import inbox
    from warehouse.connection import open_warehouse

    place = home_of(home)
    if kind:
        import connectors

        connectors.reader(kind)
    with open_warehouse(place) as warehouse:
        run = inbox.queue(warehouse, [path.absolute() for path in paths], kind)
    orchestra.settle(place)
    from flows.ingest import ingest as ingest_flow
    from flows.telling import tell_ingest

    ingest_flow(str(place), run)
    with open_warehouse(place) as warehouse:
        whole = tell_ingest(inbox.results(warehouse, run), inbox.troubles(warehouse, run))
    if not whole:
        raise typer.Exit(1)


@app.command()
def detect(
    files: Annotated[
        list[Path] | None,
        typer.Argument(help="Files of JSON lines; none or - for stdin."),
    ] = None,
    language: Annotated[str, typer.Option(help="auto, nl, fr, en or de.")] = "auto",
    labels: Annotated[str, typer.Option(help="Tell these alone, as in PERSON,EMAIL.")] = "",
    redact: Annotated[bool, typer.Option("--redact", help="The texts with [PERSON] and the like.")] = False,  # noqa: FBT002
    processes: Annotated[int, typer.Option(min=1, help="Processes beside each other.")] = 1,
) -> None:
    """Find personal data in JSON lines {"id", "text"[, "lang"]}; one line of spans for each on stdout, as they come."""
    from flows.detecting import detect_files, wish
    from flows.settings import default_home, read_settings, use_models

    use_models(read_settings(default_home()))
    wished = wish(language, labels, redact=redact, processes=processes)
    if not detect_files(files or [], sys.stdout.buffer, wished):
        raise typer.Exit(1)


@app.command()
def scan(home: Home = None) -> None:
    """Search all that is stored, and write the discovery report."""
    from flows import orchestra

    place = home_of(home)
    orchestra.settle(place)
    from flows.scan import report_path
    from flows.scan import scan as scan_flow

    counts = scan_flow(str(place))
    talk.print(
        f"{counts['findings']} places with personal data in {counts['texts']} distinct texts "
        f"({counts['new_findings']} new findings)"
    )
    typer.echo(report_path(place))
    if not counts["balanced"]:
        raise RefusedError("the sums of a file do not add up; the report shows which")


@app.command()
def schedule(home: Home = None) -> None:
    """Serve reading and scanning of the drop folder at the hours set in inzage.toml, until interrupted."""
    from flows import orchestra

    place = home_of(home)
    orchestra.settle(place)
    from flows.schedule import serve_drop

    serve_drop(place)


@app.command()
def demo(
    home: Annotated[Path, typer.Option(help="Where to put the demo.")] = Path("demo-home"),
) -> None:
    """Run the whole story on bundled made-up exports, and say where to look."""
    from flows import orchestra

    place = home.absolute()
    orchestra.settle(place)
    from flows.demo import run_demo

    run_demo(place)


@app.command()
def doctor(home: Home = None) -> None:
    """Check that everything needed is here: models, encryption, settings, room on the disk."""
    from flows.doctor import examine

    checks = examine(home_of(home))
    for check in checks:
        talk.print(f"{'ok  ' if check.ok else 'FAIL'}  {check.what}: {check.found}", markup=False)
    typer.echo(json.dumps([asdict(check) for check in checks]))
    if not all(check.ok for check in checks):
        raise typer.Exit(1)
